/** Laying out the columns, what each column holds, and the sum of a selection, in English. */
import type { FallingPercent } from '#core/plan.ts';
import { inSentence } from '#messages/en-period.ts';
import type { LayoutMessages } from '#messages/vi-layout.ts';

const FALLING: Record<FallingPercent, string> = {
  'target-over-figure': 'Where lower is better, the target divided by the result.',
  'two-minus': 'Where lower is better, 2 less the result divided by the target.',
  none: 'Not computed where lower is better.',
};

export const enLayout: LayoutMessages = {
  explained: {
    label:
      'The number exactly as in the document (I, 1, 1.1, -). Only to be read; nothing is computed from it.',
    name: 'Name of the group, indicator or part. The arrow at the end of the cell opens the indicator sheet, where direction and judgement are chosen.',
    unit: 'The unit of the whole row: target and result are both given in it.',
    target: (p) =>
      `What ${inSentence(p)} is measured by: the target of that very period, else of the longer one named in the cell. Type it as the document words it.`,
    ownTarget: (p) =>
      `The target set for ${inSentence(p)}; a faint one belongs to another period and holds here too. Type it as the document words it.`,
    figure: (p) =>
      `The result of ${inSentence(p)}. Left empty, the cell shows the sum of shorter periods once all of them are there.`,
    expected: (p) =>
      `The result expected of ${inSentence(p)} as a whole. Type the estimate; nothing is estimated for you.`,
    stageFigure: (p) =>
      `The result of ${inSentence(p)} as a whole. Left empty, the cell shows what the years come to: total, mean, last year or growth, as the indicator calls for.`,
    state: 'Estimate, actual or final. Empty means actual.',
    asOf: 'The day the figure was taken, when it does not cover the whole period. Type day/month/year.',
    attainment: (falling) =>
      `The result divided by the target, in %. ${FALLING[falling]} On the bar: the dark mark is 100 %, the faint one the share of time gone.`,
    verdict: (p) =>
      `The result of ${inSentence(p)} against the target. It can be changed in the indicator sheet with a reason; then it has a *.`,
    pace: 'How far things have got for the time gone. The small line says what is missing and what each month has to bring.',
    base: (p) => `The result of ${inSentence(p)}, which is compared with.`,
    change: 'The result less what it is compared with. Rates and shares are compared in percentage points.',
    changePct:
      'The difference divided by what is compared with, in %; from twice up it says how many times. Rates and shares have none.',
    note: 'Free notes, of several lines if need be.',
    lead: 'Who monitors and reports the indicator.',
  },

  columnsTitle: 'Columns of the table',
  columnsHint:
    'An unticked column is hidden; its figures stay. Remembered for this plan, this view and this size of screen.',
  alwaysShown: 'always shown',
  moveUp: (name) => `Move up: ${name}`,
  moveDown: (name) => `Move down: ${name}`,
  aboutColumn: (name) => `Explanation and width: ${name}`,
  width: 'Width',
  narrower: 'Narrower',
  wider: 'Wider',
  fitWidth: 'Fit contents',
  widthNow: (pixels) => `Width ${pixels} pixels.`,
  nowAt: (name, n, of) => `${name}: place ${n} of ${of}.`,
  nowShown: (name) => `${name} is shown.`,
  nowHidden: (name) => `${name} is hidden.`,
  hiddenColumns: (n) => (n === 1 ? '1 column is hidden.' : `${n} columns are hidden.`),
  usualColumns: 'Reset',
  nowUsual: 'The columns are as they were at first.',

  selected: (rows, columns) => `${grouped(rows)} × ${grouped(columns)} cells`,
  sum: (text) => `Sum ${text}`,
  copySum: (text) => `Copy sum ${text}`,
  average: (text) => `Average ${text}`,
  averageOfRates: (text) => `Simple average ${text}`,
  filledCells: (count, numbers) =>
    numbers === count
      ? `Filled cells ${grouped(count)}`
      : `Filled cells ${grouped(count)} (${grouped(numbers)} numbers)`,
  mixedUnits: 'different units added together',
  noSumOfRates: 'not added: there are rates in %',
  tooManyToSum: 'too many cells to add',
  withParts: (n) => `${grouped(n)} of them numbers of parts`,
  sumCopied: (text) => `Copied ${text}.`,
  sumNotCopied: 'The browser did not allow copying; nothing was copied. Select the sum and press Ctrl+C.',
};

function grouped(n: number): string {
  return n.toLocaleString('en');
}
