/**
 * What has been achieved towards a target in a reporting period, in the target's own terms: the figure itself, a sum, a
 * growth, a reduction, a mean over the years. Says which figures went in and how; compares with nothing. Source: SPEC §3, §4, §6.
 */
import type { Comparison } from '#core/comparison-text.ts';
import { raise, ratioOf, ratioOfWhole, signOf, subtract, type Decimal, type Ratio } from '#core/decimal.ts';
import { addRatios, divideRatios, HUNDRED, multiplyRatios, toDecimal } from '#core/decimal.ts';
import { exactNumberOf, type Figure, type FigureState } from '#core/figure.ts';
import { isFlow } from '#core/indicator.ts';
import { isStage, monthsOf, samePeriodLastYear, yearOf, yearPeriod, yearsOf } from '#core/period.ts';
import { shapeOf, type Period } from '#core/period.ts';
import type { Line } from '#core/plan.ts';
import {
  cumulativeFigure,
  figureSince,
  standingFigure,
  sumOver,
  weakestState,
  type Standing,
} from '#core/standing.ts';
import type { Basis, Target } from '#core/target.ts';

/** How the achieved value came about; `explain` words each. */
export type HowAchieved =
  | 'stated'
  | 'cumulative'
  | 'growth'
  | 'mean-growth'
  | 'mean-of-rates'
  | 'reduction'
  | 'mean-reduction'
  | 'reduction-points'
  | 'mean-reduction-points'
  | 'sum-of-years'
  | 'mean-of-years'
  | 'last-of-years'
  | 'every-year';

export type AchievedValue =
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'ratio'; readonly ratio: Ratio }
  /** Figure ÷ base over some years; growth (sign 1) or reduction (sign −1) a year is its root, in %. */
  | { readonly kind: 'compound'; readonly ratio: Ratio; readonly years: number; readonly sign: 1 | -1 };

export interface Achieved {
  readonly kind: 'achieved';
  readonly how: HowAchieved;
  readonly value: AchievedValue;
  /** The figures that went in, in time order, without the base. */
  readonly figures: readonly Figure[];
  readonly base: Figure | null;
  /** Where what has been achieved ends: the reporting period, or in a stage the last year with a figure. */
  readonly through: Period;
  readonly state: FigureState;
}

export type NotAchievedReason =
  | 'no-figure'
  | 'no-base-figure'
  | 'not-cumulative'
  | 'figure-not-exact'
  | 'base-figure-zero'
  | 'negative-amount';

export type Achievement = Achieved | { readonly kind: 'none'; readonly reason: NotAchievedReason };

const none = (reason: NotAchievedReason): Achievement => ({ kind: 'none', reason });

/** What `line` has achieved by `period` towards a target of this basis. */
export function achievedOf(
  line: Line,
  target: Pick<Target, 'period'>,
  basis: Basis,
  period: Period,
): Achievement {
  switch (basis) {
    case 'level':
      return isStage(period) ? levelOverStage(line, target, period) : soFar(line, period, target);
    case 'maintain':
      return isStage(period) ? everyYear(line, period) : soFar(line, period, target);
    case 'growth':
      return isStage(period) ? growthOverStage(line, period) : growthOf(line, period);
    case 'reduction':
      return isStage(period) ? reductionOverStage(line, period) : reductionOf(line, period);
    case 'total':
      return totalOf(line, target.period, period);
  }
}

/** The figure of the period; an amount that adds up counts from the start of the year, or of a target that begins later in it. */
function soFar(line: Line, period: Period, target: Pick<Target, 'period'>): Achievement {
  if (!isFlow(line.indicator) || target.period === period)
    return stated(standingFigure(line, period), period);
  const [start] = monthsOf(isStage(target.period) ? yearPeriod(yearOf(period)) : target.period);
  const standing = figureSince(line, period, start);
  if (standing) return stated(standing, period);
  return none(standingFigure(line, period) ? 'not-cumulative' : 'no-figure');
}

function stated(standing: Standing | null, period: Period): Achievement {
  if (!standing) return none('no-figure');
  const { figure, from } = standing;
  return {
    kind: 'achieved',
    how: from.length > 0 ? 'cumulative' : 'stated',
    value:
      figure.value.kind === 'words'
        ? figure.value
        : { kind: 'comparison', comparison: figure.value.comparison },
    figures: from.length > 0 ? from : [figure],
    base: null,
    through: period,
    state: figure.state,
  };
}

/** A figure by exact value; the figures of a formed sum stand behind it. */
interface Exact {
  readonly value: Decimal;
  readonly figure: Figure;
}

function exactOf(line: Line, period: Period): Exact | null {
  const figure = standingFigure(line, period)?.figure;
  const value = figure && exactNumberOf(figure.value);
  return figure && value !== null && value !== undefined ? { value, figure } : null;
}

/** The years of the stage that have an exact figure, in order. */
function yearsWithFigures(line: Line, stage: Period): Exact[] {
  return yearsOf(stage).flatMap((year) => exactOf(line, year) ?? []);
}

function ofFigures(
  how: HowAchieved,
  value: AchievedValue,
  figures: readonly Figure[],
  base: Figure | null,
  through?: Period,
): Achievement {
  const last = figures.at(-1);
  if (!last) return none('no-figure');
  const state = weakestState(figures);
  return { kind: 'achieved', how, value, figures, base, through: through ?? last.period, state };
}

/** A yearly level over a stage: what is stated for the stage, else the mean of the years; of a state, the last year's. */
function levelOverStage(line: Line, target: Pick<Target, 'period'>, stage: Period): Achievement {
  const typed = line.figures.find((figure) => figure.period === stage);
  // An amount typed for the whole stage is its total, not its yearly level.
  if (typed && !isFlow(line.indicator)) return stated({ figure: typed, from: [] }, stage);
  if (!isStage(target.period) || !hasMean(line)) return lastYear(line, stage);
  const years = yearsWithFigures(line, stage);
  if (years.length > 0) {
    const sum = years.reduce((total, { value }) => addRatios(total, ratioOf(value)), ratioOf(toDecimal('0')));
    return meanOf(sum, years.length, figuresOf(years), null);
  }
  const total = typed ? exactNumberOf(typed.value) : null;
  if (!typed || total === null) return none(typed ? 'figure-not-exact' : 'no-figure');
  return meanOf(ratioOf(total), yearsOf(stage).length, [typed], stage);
}

function meanOf(sum: Ratio, years: number, figures: readonly Figure[], through: Period | null): Achievement {
  const ratio = divideRatios(sum, ratioOfWhole(years, 1));
  return ofFigures('mean-of-years', { kind: 'ratio', ratio }, figures, null, through ?? undefined);
}

function lastYear(line: Line, stage: Period): Achievement {
  const year = [...yearsOf(stage)].reverse().find((one) => standingFigure(line, one));
  const last = stated(year ? standingFigure(line, year) : null, year ?? stage);
  return last.kind === 'achieved' ? { ...last, how: 'last-of-years' } : last;
}

function hasMean({ indicator }: Line): boolean {
  return isFlow(indicator) || indicator.accumulation === 'average';
}

const figuresOf = (years: readonly Exact[]): Figure[] => years.map(({ figure }) => figure);

/** Kept up in every year: stands as the list of the years; the comparison asks each. */
function everyYear(line: Line, stage: Period): Achievement {
  const years = yearsOf(stage).flatMap((year) => standingFigure(line, year)?.figure ?? []);
  const [first] = years;
  if (!first) return stated(standingFigure(line, stage), stage);
  const { value } = first;
  if (value.kind === 'words') return none('figure-not-exact');
  return ofFigures('every-year', { kind: 'comparison', comparison: value.comparison }, years, null);
}

/** Growth against the same months a year before; a row that is itself a rate of growth states it. */
function growthOf(line: Line, period: Period): Achievement {
  if (line.indicator.measure === 'rate') return stated(standingFigure(line, period), period);
  return compound(line, 'growth', 1, yearPairOf(line, period));
}

function reductionOf(line: Line, period: Period): Achievement {
  const pair = yearPairOf(line, period);
  if (line.indicator.measure !== 'rate') return compound(line, 'reduction', -1, pair);
  return pointsFallen(pair, 'reduction-points');
}

/** A figure and what it grew from, some years apart. */
interface Pair {
  readonly now: Exact | null;
  readonly base: Exact | null;
  readonly years: number;
  readonly hasFigure: boolean;
}

/** An amount that adds up is set against the same months last year, a state against last year's end. */
function yearPairOf(line: Line, period: Period): Pair {
  const now = isFlow(line.indicator) ? cumulativeExact(line, period) : exactOf(line, period);
  const before = isFlow(line.indicator)
    ? cumulativeExact(line, samePeriodLastYear(period))
    : exactOf(line, yearPeriod(yearOf(period) - 1));
  return { now, base: before, years: 1, hasFigure: standingFigure(line, period) !== null };
}

function cumulativeExact(line: Line, period: Period): Exact | null {
  const figure = cumulativeFigure(line, period)?.figure;
  const value = figure ? exactNumberOf(figure.value) : null;
  return figure && value !== null ? { value, figure } : null;
}

/** From the year before the stage to the last year with a figure. */
function stagePairOf(line: Line, stage: Period): Pair {
  const shape = shapeOf(stage);
  const first = shape.kind === 'stage' ? shape.first : yearOf(stage);
  const now = yearsWithFigures(line, stage).at(-1) ?? null;
  const years = now ? yearOf(now.figure.period) - first + 1 : 1;
  return { now, base: exactOf(line, yearPeriod(first - 1)), years, hasFigure: now !== null };
}

function compound(line: Line, kind: 'growth' | 'reduction', sign: 1 | -1, pair: Pair): Achievement {
  const { now, base, years, hasFigure } = pair;
  if (!now)
    return none(hasFigure ? (line.figures.length > 1 ? 'not-cumulative' : 'figure-not-exact') : 'no-figure');
  if (!base) return none('no-base-figure');
  if (signOf(base.value) === 0) return none('base-figure-zero');
  if (signOf(base.value) < 0 || signOf(now.value) < 0) return none('negative-amount');
  const ratio: Ratio = { numerator: now.value, denominator: base.value };
  const how = years === 1 ? kind : (`mean-${kind}` as const);
  return ofFigures(how, { kind: 'compound', ratio, years, sign }, [now.figure], base.figure);
}

function pointsFallen({ now, base, years, hasFigure }: Pair, how: HowAchieved): Achievement {
  if (!now) return none(hasFigure ? 'figure-not-exact' : 'no-figure');
  if (!base) return none('no-base-figure');
  const fallen = ratioOf(subtract(base.value, now.value));
  const ratio = divideRatios(fallen, ratioOfWhole(years, 1));
  return ofFigures(how, { kind: 'ratio', ratio }, [now.figure], base.figure);
}

function growthOverStage(line: Line, stage: Period): Achievement {
  if (line.indicator.measure !== 'rate') return compound(line, 'growth', 1, stagePairOf(line, stage));
  const typed = line.figures.find((figure) => figure.period === stage);
  if (typed) return stated({ figure: typed, from: [] }, stage);
  const years = yearsWithFigures(line, stage);
  if (years.length === 0) return none('no-figure');
  // Each year multiplies by 1 + r/100; the mean growth is the root of their product.
  const factors = years.map(({ value }) => growthFactor(ratioOf(value), 1));
  if (factors.some(({ numerator }) => signOf(numerator) < 0)) return none('negative-amount');
  const ratio = factors.reduce(multiplyRatios);
  const value: AchievedValue = { kind: 'compound', ratio, years: years.length, sign: 1 };
  return ofFigures('mean-of-rates', value, figuresOf(years), null);
}

function reductionOverStage(line: Line, stage: Period): Achievement {
  const pair = stagePairOf(line, stage);
  if (line.indicator.measure !== 'rate') return compound(line, 'reduction', -1, pair);
  return pointsFallen(pair, pair.years === 1 ? 'reduction-points' : 'mean-reduction-points');
}

/** 1 ± x/100: what an amount is multiplied by when it grows (sign 1) or falls (sign −1) by x %. */
function growthFactor(percent: Ratio, sign: 1 | -1): Ratio {
  const hundredths = divideRatios(percent, ratioOf(HUNDRED));
  const part = sign === 1 ? hundredths : multiplyRatios(hundredths, ratioOf(toDecimal('-1')));
  return addRatios(ratioOf(toDecimal('1')), part);
}

/** What `percent` a year comes to over some years, comparable with figure ÷ base: (1 ± x/100)ⁿ. */
export function factorOver(percent: Ratio, sign: 1 | -1, years: number): Ratio {
  return raise(growthFactor(percent, sign), years);
}

/** The sum from the start of the target's period until the reporting period ends, or as far as the years go without a gap. */
function totalOf(line: Line, whole: Period, period: Period): Achievement {
  const typed = line.figures.find((figure) => figure.period === whole);
  const [first, end] = monthsOf(whole);
  if (period === whole || isStage(period)) {
    if (typed) return stated({ figure: typed, from: [] }, whole);
    for (const year of [...yearsOf(whole)].reverse()) {
      const sum = isFlow(line.indicator)
        ? sumOver(line, year, first, Math.min(end, monthsOf(year)[1]))
        : null;
      if (sum) return ofFigures('sum-of-years', valueOf(sum), sum.from, null, year);
    }
    return none('no-figure');
  }
  const sum = isFlow(line.indicator) ? sumOver(line, period, first, monthsOf(period)[1]) : null;
  if (sum) return ofFigures('sum-of-years', valueOf(sum), sum.from, null, period);
  return none(standingFigure(line, period) ? 'not-cumulative' : 'no-figure');
}

function valueOf({ figure: { value } }: Standing): AchievedValue {
  return value.kind === 'words' ? value : { kind: 'comparison', comparison: value.comparison };
}
