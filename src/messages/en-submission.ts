/** What is said of handing a period's figures in and of what was changed since, in English. */
import { printDay } from '#core/day.ts';
import { inSentence } from '#messages/en-period.ts';
import { EN_FIGURE, figureWords } from '#messages/submitted-figure.ts';
import type { SubmissionMessages } from '#messages/vi-submission.ts';

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const enSubmission: SubmissionMessages = {
  title: (p) => `Hand in the figures of ${inSentence(p)}`,
  about:
    'Keeps the period’s figures exactly as handed in. They can still be edited; a figure that is, is marked, shown beside the one handed in, and asked for a reason.',
  onlyFigures: 'Only figures are handed in. For a change of plan use “Adjust the plan…” of the row.',
  day: 'Handed in on',
  dayWrong: 'Not read as a day. Write day/month/year, such as 20/6/2024.',
  note: 'By which paper, to whom (optional)',
  noteExample: 'For example: Report 145/BC-UBND',
  figures: (n) => `${counted(n, 'figure is', 'figures are')} handed in`,
  missing: (n) => `${counted(n, 'row has', 'rows have')} no figure for this period`,
  questions: (n) => `${counted(n, 'question', 'questions')} about this period without an answer`,
  seeQuestions: 'See them first',
  nothingToSubmit: 'This period has no figures yet. Nothing to hand in; enter figures first.',
  submit: 'Hand in',
  submitted: (p) => `Figures of ${inSentence(p)} handed in.`,
  reopened: (p) => `Figures of ${inSentence(p)} opened again.`,

  submittedOn: (day, figures) => `Handed in on ${printDay(day)}, ${counted(figures, 'figure', 'figures')}.`,
  mark: (day) => `Handed in ${printDay(day)}`,
  markChanged: (n) => `${counted(n, 'cell', 'cells')} changed`,
  changed: (n) =>
    n === 0
      ? 'No figure was changed after the hand-in.'
      : `Changed after the hand-in: ${counted(n, 'cell', 'cells')}`,
  unexplained: (n) => `${counted(n, 'cell', 'cells')} without a reason`,
  goToCell: 'Go to this cell',
  reopen: 'Open again…',
  reopenYes: 'Open again',
  reopenAbout: (reasons) =>
    [
      'The figures kept for this period are forgotten; those in the table stay as they are.',
      ...(reasons > 0
        ? [
            `${counted(reasons, 'reason', 'reasons')} given for later changes ${reasons === 1 ? 'goes' : 'go'} with them.`,
          ]
        : []),
      '“Undo” brings everything back.',
    ].join(' '),

  handedIn: (day) => `Handed in on ${printDay(day)}`,
  then: (figure, unit) => (figure ? figureWords(figure, unit, EN_FIGURE) : 'no figure yet'),
  now: (figure, unit) => (figure ? `now ${figureWords(figure, unit, EN_FIGURE)}` : 'now without a figure'),
  reasonIs: (reason) => `Reason: ${reason ?? 'not given'}`,
  giveReason: 'Give the reason',
  giveReasonFor: (row) => `Give the reason: ${row}`,
  giveAll: (n) => `One reason for ${counted(n, 'cell', 'cells')}`,
  otherReason: 'Change the reason',
  takeBack: 'Take back the figure handed in',

  reasonTitle: (n) =>
    n === 1 ? 'Reason for the change after the hand-in' : `Reason for ${n} changes after the hand-in`,
  reason: 'Reason',
  reasons: ['Final figure', 'Typing error corrected', 'Asked for by the authority above'],
  reasonShort: 'Give a reason of at least 3 letters, so that a later reader understands.',
  saveReason: 'Save the reason',
  andMore: (n) => `and ${counted(n, 'other figure', 'other figures')}`,
  offered: (n) =>
    n === 1
      ? 'The figure just edited differs from the one handed in.'
      : `${n} figures just edited differ from those handed in.`,
};
