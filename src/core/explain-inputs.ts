/**
 * The numbers that went into a computed cell as facts: with period, state and day, what stood there before, how a sum came
 * together, and in what way they make up the achieved value. Explains no result.
 */
import type { Achieved } from '#core/achievement.ts';
import { isSameNumber, type Decimal, type Ratio } from '#core/decimal.ts';
import type { ExplainedAchieved, Fact, InputRole, Written } from '#core/explanation.ts';
import { written } from '#core/explanation.ts';
import { exactNumberOf, printFigureValue, type Figure } from '#core/figure.ts';
import type { Measured } from '#core/measuring.ts';
import { isStage, yearOf, yearsOf, type Period } from '#core/period.ts';
import type { Line, PlanSettings } from '#core/plan.ts';
import type { Quantity } from '#core/quantity.ts';
import { windowOf } from '#core/reporting-window.ts';
import { cumulativeFigure, standingFigure } from '#core/standing.ts';
import type { Implied, Target } from '#core/target.ts';

/** A figure with what was known of it before, or the pieces it was added up from. */
export function figureFacts(line: Line, role: InputRole, figure: Figure): Fact[] {
  const { period, value, state, asOf, implied, earlier } = figure;
  const text = printFigureValue(value);
  const pieces = piecesOf(line, figure).flatMap((piece) => {
    const number = exactNumberOf(piece.value);
    return number === null ? [] : [{ period: piece.period, value: number }];
  });
  return [
    { kind: 'input', role, period, text, state, asOf, assigner: null },
    ...(pieces.length > 0 ? [{ kind: 'formed', pieces } as const] : []),
    ...impliedFacts(role, implied),
    ...[...earlier].reverse().map((before): Fact => {
      const { state: stateBefore, asOf: day } = before;
      return { kind: 'earlier', role, text: printFigureValue(before.value), state: stateBefore, day };
    }),
  ];
}

/** The figures a formed one was added up from; none for a typed one. */
function piecesOf(line: Line, figure: Figure): readonly Figure[] {
  if (line.figures.includes(figure)) return [];
  const value = exactNumberOf(figure.value);
  for (const standing of [standingFigure(line, figure.period), cumulativeFigure(line, figure.period)]) {
    const sum = standing && standing.from.length > 0 ? exactNumberOf(standing.figure.value) : null;
    if (standing && sum !== null && value !== null && isSameNumber(sum, value)) return standing.from;
  }
  return [];
}

export function targetFacts({ period, text, assigner, implied, earlier }: Target): Fact[] {
  return [
    { kind: 'input', role: 'target', period, text, state: null, asOf: null, assigner },
    ...impliedFacts('target', implied),
    ...[...earlier].reverse().map((before): Fact => {
      const { text: textBefore, until: day } = before;
      return { kind: 'earlier', role: 'target', text: textBefore, state: null, day };
    }),
  ];
}

function impliedFacts(role: InputRole, implied: Implied | null): Fact[] {
  return implied ? [{ kind: 'implied', role, percent: implied.percent, by: implied.by }] : [];
}

/** The figure standing for a period, typed or added up; none where there is none. */
export function standingFacts(line: Line, role: InputRole, period: Period): Fact[] {
  const standing = standingFigure(line, period);
  return standing ? figureFacts(line, role, standing.figure) : [];
}

/** How the achieved value came about, and the figures and base it was made of. */
export function achievedFacts(line: Line, measured: Measured): Fact[] {
  return factsOfAchieved(line, measured.achieved, singleValue(measured));
}

/** As `achievedFacts`, where nothing is measured against a target. */
export function factsOfAchieved(line: Line, achieved: Achieved, value: Written | null): Fact[] {
  const inputs = achieved.figures.flatMap((figure) => figureFacts(line, 'figure', figure));
  const bases = achieved.base ? figureFacts(line, 'base', achieved.base) : [];
  if (achieved.how === 'stated') return [...inputs, ...bases];
  return [achievedFact(achieved, value), ...inputs, ...bases];
}

/** As many summands as a line of text takes. */
const MOST_TERMS = 6;

function achievedFact(achieved: Achieved, value: Written | null): ExplainedAchieved {
  const { how, figures, base, through } = achieved;
  return {
    kind: 'achieved',
    how,
    years: yearsIn(achieved),
    terms: how === 'last-of-years' || how === 'every-year' ? [] : termsOf(figures),
    base: base?.period ?? null,
    through,
    value,
  };
}

/** The sum of figures that stands where nobody typed one. */
export function sumFact(figures: readonly Figure[], through: Period, value: Written): Fact {
  return {
    kind: 'achieved',
    how: 'sum',
    years: figures.length,
    terms: termsOf(figures),
    base: null,
    through,
    value,
  };
}

function yearsIn({ value, figures, base, how }: Achieved): number {
  if (value.kind === 'compound') return value.years;
  const last = figures.at(-1);
  if (base && last) return yearOf(last.period) - yearOf(base.period);
  const [only] = figures;
  // The mean of a stage known by its total alone is over all of its years.
  return how === 'mean-of-years' && figures.length === 1 && only && isStage(only.period)
    ? yearsOf(only.period).length
    : figures.length;
}

function termsOf(figures: readonly Figure[]): readonly Decimal[] {
  const values = figures.flatMap((figure) => exactNumberOf(figure.value) ?? []);
  return values.length === figures.length && values.length <= MOST_TERMS ? values : [];
}

/** The one number compared with the target; null for a bound, and where every year is compared. */
export function singleValue({ values, achieved }: Measured): Written | null {
  const [value] = values;
  if (!value || values.length !== 1) return null;
  return writtenAs(value, countOf(achieved));
}

function countOf({ how, value }: Achieved): Quantity | null {
  if (how !== 'stated' || value.kind !== 'comparison' || value.comparison.comparator === 'range') return null;
  return value.comparison.value;
}

/** A share of a count is written as the count («12/16»), anything else as the number it is. */
export function writtenAs(ratio: Ratio, stated: Quantity | null): Written {
  const isCount =
    stated?.kind === 'count' && stated.done === ratio.numerator && stated.of === ratio.denominator;
  return isCount ? { quantity: stated, isExact: true } : written(ratio);
}

/** The days of the reporting period, where the plan does not go by the calendar. */
export function windowFacts(
  period: Period,
  { reportingWindow }: Pick<PlanSettings, 'reportingWindow'>,
): Fact[] {
  if (reportingWindow === 'calendar') return [];
  return [{ kind: 'window', period, ...windowOf(period, reportingWindow) }];
}
