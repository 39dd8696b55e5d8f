/** The headings and cells of the grid beyond the plain ones, in English: other years, computed figures, pace, the formula row. */
import { shapeOf, yearOf } from '#core/period.ts';
import { inSentence } from '#messages/en-period.ts';
import type { ColumnsMessages } from '#messages/vi-columns.ts';

export const enColumns: ColumnsMessages = {
  views: 'View',
  periodView: 'Reporting period',
  stageView: 'Whole stage',
  checks: (n) => `Checks · ${n}`,

  result: (p) => `Result, ${inSentence(p)}`,
  expected: (p) => `Expected result, ${inSentence(p)}`,
  plan: (p) => (p ? `Target, ${inSentence(p)}` : 'Target'),
  attainmentOf: (p) => `Attainment, ${inSentence(p)} (%)`,
  attainmentShort: 'Done (%)',
  comparison: (by, base) =>
    ({
      'same-period': 'Against last year',
      'previous-period': 'Against the period before',
      'base-year': `Against ${yearOf(base)}`,
    })[by],
  base: (by, base) =>
    ({
      'same-period': 'Same period last year',
      'previous-period': `Period before: ${inSentence(base)}`,
      'base-year': `Same period of ${yearOf(base)}`,
    })[by],
  changePercent: (by, base) =>
    ({
      'same-period': 'Against last year (%)',
      'previous-period': 'Against the period before (%)',
      'base-year': `Against ${yearOf(base)} (%)`,
    })[by],
  sameAs: (by, base) =>
    ({
      'same-period': 'as last year',
      'previous-period': 'as before',
      'base-year': `as in ${yearOf(base)}`,
    })[by],

  /** Said of a computed cell that has the focus. */
  whyHint: 'Press Enter to see why.',
  pace: 'Pace',
  paces: { ahead: 'Ahead', 'on-pace': 'On pace', behind: 'Behind' },
  missing: (missing, monthly) => `${missing} to go; ${monthly}/month`,

  total: (years) => (years === null ? 'total' : `total of ${years} years`),
  mean: (years) => (years === null ? 'mean' : `mean of ${years} years`),
  asOfYear: (p) => inSentence(p),
  ofPeriod: (p) => {
    const shape = shapeOf(p);
    return shape.kind === 'stage' ? `${shape.first}-${shape.last}` : inSentence(p);
  },
  rises: 'up',
  falls: 'down',
  percentYearly: (n) => `${n} %/year`,
  pointsYearly: (n) => `${n} points/year`,

  columnNumber: (n) => `column ${n}`,
  divided: (a, b) => `column ${a} divided by column ${b}`,
  subtracted: (a, b) => `column ${a} less column ${b}`,
  twoMinus: (a, b) => `2 less column ${a} divided by column ${b}`,
  formula: (n, words) => `column ${n} is ${words}`,
  fallingFormula: (words) => `where lower is better, ${words}`,
  answersWhy: 'press Enter in a cell to see why',
};
