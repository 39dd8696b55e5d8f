/** What the report screen says, in English. */
import { inSentence } from '#messages/en-period.ts';
import type { ReportMessages } from '#messages/vi-report.ts';

export const enReport: ReportMessages = {
  types: { report: 'Report', plan: 'Plan' },
  type: 'Sort of document',
  views: { sentences: 'Draft sentences', paper: 'See the document', charts: 'Charts' },
  view: 'View',
  counting: 'Summary sentence',
  intro: (type, p) =>
    `Sentences drafted from the ${type === 'report' ? 'figures' : 'targets'} of ${inSentence(p)}. Reword them in place; one whose numbers change later is marked.`,
  worded: 'Reworded; its numbers still match the grid.',
  outdated: 'Numbers in the grid changed after this sentence was reworded:',
  outdatedUnknown: 'Numbers in the grid changed after this sentence was reworded.',
  from: 'from',
  to: 'to',
  nothing: 'empty',
  parts: {
    figure: 'Actual',
    base: 'Compared figure',
    target: 'Target',
    'as-of': 'As of',
    outcome: 'Verdict',
  },
  draftNow: 'With the new numbers:',
  redraft: 'Redraft with the new numbers',
  backToDraft: 'Back to the drafted sentence',
  keep: 'Keep it, the new numbers were seen',
  redrafted: 'The sentence was redrafted.',
  kept: 'The sentence is kept with the new numbers.',
  outdatedCount: (n) =>
    n === 0
      ? 'No sentence differs from the grid'
      : `${n} ${n === 1 ? 'sentence differs' : 'sentences differ'} from the grid`,
  toNextOutdated: 'To the next sentence that differs',
  nothingToSay: (type) =>
    `${type === 'report' ? 'The plan has no indicator' : 'There is no target'} in this period yet, so there is no sentence to draft.`,
  unknown: (type, n) =>
    `${n} ${n === 1 ? 'indicator' : 'indicators'} without ${type === 'report' ? 'data' : 'a target'}, not in the document`,
  isDraft: 'Watermark “Dự thảo” (draft)',
  frame: 'Form of the document',
  saveDocument: 'Download .docx',
  saveAppendix: 'Download appendix .xlsx',
  print: 'Print',
  making: 'Making the file…',
  failed: 'The file could not be made. Figures and words are untouched; try again, or use “Print”.',
  appendixTitle: (type, p) =>
    type === 'report'
      ? `Results of the indicators, ${inSentence(p)}`
      : `Indicators planned, ${inSentence(p)}`,
  attainmentChart: (p) => `Attainment of targets, ${inSentence(p)}`,
  outcomeChart: (p) => `Verdicts, ${inSentence(p)}`,
  noVerdict: 'no data yet, not judged',
  trend: 'Over the years',
  noCharts: 'No attainment to draw in this period yet.',
  chartsInDocument: 'Put the charts into the document',
};
