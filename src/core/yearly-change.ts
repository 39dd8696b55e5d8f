/**
 * Growth and reduction a year, as far as a line has got with them: of amounts in per cent, of rates in percentage points, over a
 * stage on average. A row that itself is a growth («Tốc độ tăng …», %/năm) states it. Source: SPEC §4, §6; requirements §6.
 */
import {
  exactOf,
  figuresOf,
  none,
  ofFigures,
  stated,
  yearsSoFar,
  type Achievement,
  type AchievedValue,
  type Exact,
  type HowAchieved,
} from '#core/achievement.ts';
import {
  addRatios,
  divideRatios,
  HUNDRED,
  multiplyRatios,
  raise,
  ratioOf,
  ratioOfWhole,
} from '#core/decimal.ts';
import {
  negateRatio,
  rootOf,
  signOf,
  subtract,
  subtractRatios,
  toDecimal,
  type Ratio,
} from '#core/decimal.ts';
import { exactNumberOf } from '#core/figure.ts';
import { isFlow, statesChange, type Indicator } from '#core/indicator.ts';
import {
  isStage,
  monthsOf,
  samePeriodLastYear,
  yearOf,
  yearPeriod,
  yearsOf,
  type Period,
} from '#core/period.ts';
import { figureOf, type Line } from '#core/plan.ts';
import { figureSince, standingFigure } from '#core/standing.ts';
import type { Target } from '#core/target.ts';

export type YearlyChange = 'growth' | 'reduction';

/** How much the line grew, or fell, in the reporting period; over a stage, a year on average. */
export function changeAYear(
  line: Line,
  change: YearlyChange,
  target: Pick<Target, 'period'>,
  period: Period,
): Achievement {
  if (statesChange(line.indicator, change)) return statedChange(line, change, period);
  const pair = isStage(period) ? stagePairOf(line, period) : yearPairOf(line, target, period);
  return line.indicator.measure === 'rate' ? inPoints(pair, change) : inPercent(pair, change);
}

/** A figure and what it grew from, some years apart. */
interface Pair {
  readonly now: Exact | null;
  readonly base: Exact | null;
  readonly years: number;
  /** Why there is no figure, where there is none. */
  readonly without: 'no-figure' | 'not-cumulative' | 'figure-not-exact';
}

/** An amount that adds up, and a mean, are set against the same months last year; a state against last year's end. */
function yearPairOf(line: Line, target: Pick<Target, 'period'>, period: Period): Pair {
  const hasFigure = standingFigure(line, period) !== null;
  if (!isFlow(line.indicator)) {
    const before = isMean(line.indicator) ? samePeriodLastYear(period) : yearPeriod(yearOf(period) - 1);
    const without = hasFigure ? 'figure-not-exact' : 'no-figure';
    return { now: exactOf(line, period), base: exactOf(line, before), years: 1, without };
  }
  const since = isStage(target.period) ? yearPeriod(yearOf(period)) : target.period;
  const now = exactSince(line, period, since);
  const base = exactSince(line, samePeriodLastYear(period), samePeriodLastYear(since));
  const isTyped = figureOf(line, period) !== null && line.figures.length === 1;
  return {
    now,
    base,
    years: 1,
    without: hasFigure ? (isTyped ? 'figure-not-exact' : 'not-cumulative') : 'no-figure',
  };
}

function isMean({ measure, accumulation }: Indicator): boolean {
  return accumulation === 'average' && measure !== 'count-of-total';
}

/** What came together from the start of `since` until the period ended. */
function exactSince(line: Line, period: Period, since: Period): Exact | null {
  const figure = figureSince(line, period, monthsOf(since)[0])?.figure;
  const value = figure ? exactNumberOf(figure.value) : null;
  return figure && value !== null ? { value, figure } : null;
}

/** From the year before the stage to the last year with a figure. */
function stagePairOf(line: Line, stage: Period): Pair {
  const years = yearsOf(stage);
  const first = yearOf(years[0] ?? stage);
  const now = years.flatMap((year) => exactOf(line, year) ?? []).at(-1) ?? null;
  const apart = now ? yearOf(now.figure.period) - first + 1 : 1;
  return { now, base: exactOf(line, yearPeriod(first - 1)), years: apart, without: 'no-figure' };
}

function inPercent({ now, base, years, without }: Pair, change: YearlyChange): Achievement {
  if (!now) return none(without);
  if (!base) return none('no-base-figure');
  if (signOf(base.value) === 0) return none('base-figure-zero');
  if (signOf(base.value) < 0 || signOf(now.value) < 0) return none('negative-amount');
  const ratio: Ratio = { numerator: now.value, denominator: base.value };
  const value: AchievedValue = { kind: 'compound', ratio, years, sign: change === 'growth' ? 1 : -1 };
  return ofFigures(years === 1 ? change : `mean-${change}`, value, [now.figure], base.figure);
}

function inPoints({ now, base, years, without }: Pair, change: YearlyChange): Achievement {
  if (!now) return none(without);
  if (!base) return none('no-base-figure');
  const risen = ratioOf(subtract(now.value, base.value));
  const ratio = divideRatios(change === 'growth' ? risen : negateRatio(risen), ratioOfWhole(years, 1));
  const how: HowAchieved = years === 1 ? `${change}-points` : `mean-${change}-points`;
  return ofFigures(how, { kind: 'ratio', ratio }, [now.figure], base.figure);
}

/** The row's own figure is the change; over a stage the one stated for it, else the geometric mean of its years. */
function statedChange(line: Line, change: YearlyChange, period: Period): Achievement {
  const typed = figureOf(line, period);
  if (typed || !isStage(period)) return stated(typed && { figure: typed, from: [] }, period);
  const years = yearsSoFar(line, period);
  if (years === 'gap') return none('years-missing');
  if (years.length === 0) return none('no-figure');
  // Each year multiplies by 1 ± r/100; the mean change is the root of their product.
  const sign = change === 'growth' ? 1 : -1;
  const factors = years.map(({ value }) => changeFactor(ratioOf(value), sign));
  if (factors.some(({ numerator }) => signOf(numerator) < 0)) return none('negative-amount');
  const ratio = factors.reduce(multiplyRatios);
  const value: AchievedValue = { kind: 'compound', ratio, years: years.length, sign };
  return ofFigures('mean-of-rates', value, figuresOf(years), null);
}

/** 1 ± x/100: what an amount is multiplied by when it grows (sign 1) or falls (sign −1) by x %. */
function changeFactor(percent: Ratio, sign: 1 | -1): Ratio {
  const hundredths = divideRatios(percent, ratioOf(HUNDRED));
  const part = sign === 1 ? hundredths : multiplyRatios(hundredths, ratioOf(toDecimal('-1')));
  return addRatios(ratioOf(toDecimal('1')), part);
}

/** The change a year, in %, that a compound achievement stands for; past one year a root, cut after forty decimals. */
export function percentAYear({ ratio, years, sign }: Extract<AchievedValue, { kind: 'compound' }>): Ratio {
  const risen = subtractRatios(rootOf(ratio, years), ratioOf(toDecimal('1')));
  return multiplyRatios(sign === 1 ? risen : negateRatio(risen), ratioOf(HUNDRED));
}

/** What `percent` a year comes to over some years, comparable with figure ÷ base: (1 ± x/100)ⁿ. */
export function factorOver(percent: Ratio, sign: 1 | -1, years: number): Ratio {
  return raise(changeFactor(percent, sign), years);
}
