/** How a typed target or figure was understood, and how to put it right, in English. */
import type { HowAchieved } from '#core/achievement.ts';
import type { FigureState } from '#core/figure.ts';
import { shapeOf } from '#core/period.ts';
import { inSentence } from '#messages/en-period.ts';
import type { ReadingMessages, StatedValue, Understood } from '#messages/vi-reading.ts';

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} ${unit}`;
}

function statedText(stated: StatedValue): string {
  switch (stated.kind) {
    case 'number':
      return withUnit(stated.value, stated.unit);
    case 'count':
      return withUnit(`${stated.done} out of ${stated.of}`, stated.unit);
    case 'range':
      return withUnit(`${stated.low} to ${stated.high}`, stated.unit);
  }
}

function bounded({ comparator, stated, basis }: Extract<Understood, { kind: 'measured' }>): string {
  const text = statedText(stated);
  switch (comparator) {
    case '=':
      return basis === 'growth' || basis === 'reduction' ? `at least ${text}` : text;
    case '≥':
      return `${text} or more`;
    case '>':
      return `more than ${text}`;
    case '≤':
      return `no more than ${text}`;
    case '<':
      return `less than ${text}`;
    case 'about':
      return `about ${text}`;
    case 'range':
      return `between ${text}`;
  }
}

function measuredText(u: Extract<Understood, { kind: 'measured' }>): string {
  const said = bounded(u);
  const when = inSentence(u.period);
  const shape = shapeOf(u.period).kind;
  switch (u.basis) {
    case 'level':
      if (shape === 'stage') {
        const whole = u.measuredBy === 'mean' ? 'by the mean' : 'by its last year';
        return `${said} each year, ${when}; the whole stage is measured ${whole}`;
      }
      if (u.isPeriodKnown) return said;
      return `${said}, ${u.isState && shape === 'year' ? `by the end of ${when}` : when}`;
    case 'growth':
    case 'reduction': {
      const verb = u.basis === 'growth' ? 'grow' : 'fall';
      if (shape === 'stage') return `${verb} by ${said} a year, on average over ${when}`;
      return `${verb} by ${said} on ${shape === 'year' ? 'the year before' : 'the same period last year'}, ${when}`;
    }
    case 'total':
      return `${said}, added up over ${when}`;
    case 'maintain':
      return shape === 'stage' ? `keep ${said} in every year of ${when}` : `keep ${said}, ${when}`;
  }
}

function understood(u: Understood): string {
  switch (u.kind) {
    case 'words':
      return 'Kept in its own words; judged by a person.';
    case 'assigned':
      return 'Assigned from above, no figure yet; enter it when it comes.';
    case 'unit-differs':
      return (
        `The unit in the text${u.written === '' ? '' : ` (${u.written})`} is not the row's (${u.unit}): ` +
        'kept in words, not computed. Change one of the two.'
      );
    case 'measured':
      return `Understood as: ${measuredText(u)}.`;
  }
}

const STATES: Record<FigureState, string> = { estimate: 'estimate', actual: 'actual', final: 'final' };

const COMES_TO: Record<HowAchieved, (value: string) => string> = {
  stated: (value) => `Figure of the period: ${value}`,
  cumulative: (value) => `Periods added up: ${value}`,
  growth: (value) => `Grew by ${value} on the year before`,
  'mean-growth': (value) => `Grew by ${value} a year on average`,
  'growth-points': (value) => `Rose by ${value} on the year before`,
  'mean-growth-points': (value) => `Rose by ${value} a year on average`,
  'mean-of-rates': (value) => `${value} a year on average`,
  reduction: (value) => `Fell by ${value} on the year before`,
  'mean-reduction': (value) => `Fell by ${value} a year on average`,
  'reduction-points': (value) => `Fell by ${value} on the year before`,
  'mean-reduction-points': (value) => `Fell by ${value} a year on average`,
  'sum-of-years': (value) => `Years added up: ${value}`,
  'mean-of-years': (value) => `Mean of the years: ${value}`,
  'last-of-years': (value) => `Latest year: ${value}`,
  'every-year': (value) => `The years: ${value}`,
};

export const enReading: ReadingMessages = {
  understood,
  comparator: 'Compare',
  comparators: {
    '=': 'equal to',
    '≥': 'at least',
    '>': 'more than',
    '≤': 'at most',
    '<': 'less than',
    about: 'about',
    range: 'between',
  },
  basis: 'Measured by',
  bases: {
    level: 'level',
    growth: 'growth a year',
    reduction: 'fall a year',
    total: 'total of the stage',
    maintain: 'kept up',
    words: 'words',
    assigned: 'to be assigned',
  },
  targetPeriod: 'Period',
  assigner: 'Assigned by',
  noAssigner: 'not stated',
  otherAssigner: 'another…',
  periodInText: inSentence,
  choiceOf: (choice, target) => `${choice}, ${target}`,
  corrected: 'corrected',
  readAgain: 'Read the text again',
  readAgainOf: (target) => `Read the text again, ${target}`,
  madeRate: 'Understood as a rate.',
  recordedAt: (p) => `Recorded for ${inSentence(p)}; see “Other periods”.`,

  addTarget: 'Add a target',
  add: 'Add',
  newTargetText: 'Target, as the document has it',
  newTargetExample: 'tăng bình quân 12%/năm',
  otherAssignerName: 'Name of the assigner',

  /** Opens the choices beside a target that is a plain number. */
  meaning: 'Meaning…',
  meaningOf: (about) => `Meaning: ${about}`,
  adjust: 'Adjust the plan…',
  adjustOf: (target) => `Adjust the plan, ${target}`,
  adjustedText: 'New target',
  adjustedOn: 'Day of the adjustment',
  earlierTarget: (text, until) => (until === null ? `Before adjustment: ${text}` : `Until ${until}: ${text}`),

  reviseEstimate: 'Put the final figure…',
  reviseActual: 'New figure…',
  revisedValue: 'New figure',
  record: 'Record',
  earlierFigure: (value, state, asOf, change) =>
    `Before: ${STATES[state]} ${value}${asOf === null ? '' : `, as of ${asOf}`}` +
    (change === null ? '' : `; now ${change}`),

  comesTo: (how, value) => COMES_TO[how](value),
  formedFigure: 'Added up from the periods inside this one',
  inPoints: 'points',
  baseLabels: {
    'same-period': 'Same period last year',
    'previous-period': 'Previous period',
    'base-year': 'Base year',
  },
  stageBefore: 'Previous stage',

  otherPeriods: 'Other periods',
  otherPeriodsCount: (n) => `${n} with entries`,
  otherPeriod: 'Period',
  shownAbove: 'above',
  targetIn: (target, p) => `${target}, ${inSentence(p)}`,
  figureIn: (figure, p) => `${figure}, ${inSentence(p)}`,

  verdictComputed: 'Computed',
  computedAs: (word) => `Computed: ${word}`,

  settingsJudging: 'Computing and judging',
  fallingPercentHelp: 'For indicators such as poverty or accidents, where a lower figure is a better result.',
  fallingExample: (percent) =>
    percent === null
      ? 'Example, target 10, figure 12: no percentage.'
      : `Example, target 10, figure 12: ${percent} % attained.`,
  fallingExceedsExample: (word) => `Example, target at most 10, figure 8: “${word}”.`,
  comparedWith: 'Compare with',
  comparedWiths: {
    'same-period': 'Same period last year',
    'previous-period': 'The period before',
    'base-year': 'Base year',
  },
  comparedExample: (p, base) =>
    base === null
      ? `Example, ${inSentence(p)}: nothing to compare with.`
      : `Example, ${inSentence(p)}: against ${inSentence(base)}.`,
  baseYear: 'Base year (four digits)',
  baseYearWrong: 'Enter the base year in four digits, such as 2020; blank means the year before the plan.',
  windowExample: (p, first, last) => `Example, ${inSentence(p)}: from ${first} to ${last}.`,
  verdictWords: 'Words for verdicts',
  verdictWordsHelp: 'Left blank, the usual word shown faintly in the field is used.',
};
