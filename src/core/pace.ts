/**
 * Pace (tiến độ): whether a line has got as far as the time gone calls for. Amounts that add up go by last year's own profile
 * where it is known, else by the elapsed share; a state goes along a straight line from its base. Source: SPEC §8.
 */
import {
  addRatios,
  compareDecimals,
  compareRatios,
  divideRatios,
  HUNDRED,
  multiplyRatios,
  negateRatio,
  ratioOf,
  ratioOfWhole,
  signOf,
  subtractRatios,
  toDecimal,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import { exactNumberOf, type Figure } from '#core/figure.ts';
import { isFlow } from '#core/indicator.ts';
import { duePeriod, measure, type Measured, type NotMeasuredReason } from '#core/measuring.ts';
import {
  endsBefore,
  isStage,
  monthsOf,
  samePeriodLastYear,
  yearOf,
  yearPeriod,
  yearsOf,
} from '#core/period.ts';
import type { Period } from '#core/period.ts';
import type { Line, PlanHead } from '#core/plan.ts';
import { figureSince, standingFigure } from '#core/standing.ts';
import { stageAround } from '#core/stages.ts';
import type { Target } from '#core/target.ts';

export const PACE_STATES = ['ahead', 'on-pace', 'behind'] as const;
export type PaceState = (typeof PACE_STATES)[number];

/** What the expectation goes by: last year's own profile · the share of the time gone · a straight line from the base. */
export const PACE_MEASURES = ['last-year', 'elapsed', 'straight-line'] as const;
export type PaceMeasure = (typeof PACE_MEASURES)[number];

export const NO_PACE_REASONS = [
  'period-over',
  'no-pace-basis',
  'no-start',
  'already-there',
  'target-is-zero',
  'negative-target',
] as const;
export type NoPaceReason = NotMeasuredReason | (typeof NO_PACE_REASONS)[number];

export interface KnownPace {
  readonly kind: 'pace';
  readonly state: PaceState;
  readonly by: PaceMeasure;
  /** What the target is due at the end of. */
  readonly due: Period;
  /** Where what is reached ends: the reporting period, or in a stage the last year with a figure. */
  readonly through: Period;
  /** The share (0…1) of the way that should be done. */
  readonly share: Ratio;
  /** Where the way begins, in the target's unit: the base of a state; null for an amount, which begins at nothing. */
  readonly start: Ratio | null;
  /** What there should be by now, in the target's unit. */
  readonly expected: Ratio;
  readonly reached: Ratio;
  readonly goal: Ratio;
  /** Goal less reached, and that a month until the target is due; null where nothing is missing, and for a state. */
  readonly missing: Ratio | null;
  readonly monthly: Ratio | null;
  readonly monthsLeft: number;
  /** Last year's figures, the part before the whole; or the base of the straight line; or none. */
  readonly references: readonly Figure[];
}

export type Pace = KnownPace | { readonly kind: 'none'; readonly reason: NoPaceReason };

const none = (reason: NoPaceReason): Pace => ({ kind: 'none', reason });

const ZERO = ratioOf(toDecimal('0'));

/** As far off the expectation, in percent of the whole way, still counts as on pace: reports print no finer. */
export const PACE_TOLERANCE: Decimal = toDecimal('2');
const TOLERATED: Ratio = { numerator: PACE_TOLERANCE, denominator: HUNDRED };

/** How the line stands in time towards one of its targets. */
export function paceOf(line: Line, target: Target | null, period: Period, head: PlanHead): Pace {
  const measured = measure(line, target, period);
  if (measured.kind === 'none') return measured;
  const due = target ? duePeriod(target, measured.basis, period) : period;
  const trouble = troubleOf(line, measured, due);
  if (trouble) return none(trouble);
  const { through } = measured.achieved;
  const [value] = measured.values;
  if (!value) return none('figure-not-exact');
  const way = isFlow(line.indicator)
    ? flowWay(line, measured, due)
    : stockWay(line, measured, due, stageAround(head, period));
  if ('reason' in way) return none(way.reason);
  const { start, goal, share } = way;
  const expected = addRatios(start ?? ZERO, multiplyRatios(subtractRatios(goal, start ?? ZERO), share));
  const monthsLeft = monthsOf(due)[1] - monthsOf(through)[1];
  const missing = !start && measured.sense !== 'falling' ? positive(subtractRatios(goal, value)) : null;
  return {
    kind: 'pace',
    state: stateOf(value, expected, way),
    by: way.by,
    due,
    through,
    share,
    start,
    expected,
    reached: value,
    goal,
    missing,
    monthly: missing && divideRatios(missing, ratioOfWhole(monthsLeft, 1)),
    monthsLeft,
    references: way.references,
  };
}

/** Why no pace is looked at, whatever the numbers are. */
function troubleOf({ indicator }: Line, measured: Measured, due: Period): NoPaceReason | null {
  const { basis, achieved, values } = measured;
  if (!endsBefore(achieved.through, due)) return 'period-over';
  // A rate a year is as good in March as in December, and so are the mean of some years and a level kept up in each.
  const isRate = basis === 'growth' || basis === 'reduction';
  if (isRate || achieved.how === 'mean-of-years' || values.length > 1) return 'no-pace-basis';
  const isYearly = isStage(due) && basis !== 'total';
  return isFlow(indicator) && isYearly ? 'no-pace-basis' : null;
}

function positive(ratio: Ratio): Ratio | null {
  return compareRatios(ratio, ZERO) > 0 ? ratio : null;
}

/** The way from where a line begins to what it aims at, and how much of it should be done. */
interface Way {
  readonly by: PaceMeasure;
  readonly share: Ratio;
  readonly start: Ratio | null;
  readonly goal: Ratio;
  /** Whether less is further along. */
  readonly isDown: boolean;
  readonly references: readonly Figure[];
}

type NoWay = { readonly reason: NoPaceReason };

/** Ahead and behind by more than the tolerance. */
function stateOf(value: Ratio, expected: Ratio, { start, goal, isDown }: Way): PaceState {
  const length = subtractRatios(goal, start ?? ZERO);
  const room = multiplyRatios(compareRatios(length, ZERO) < 0 ? negateRatio(length) : length, TOLERATED);
  const off = subtractRatios(value, expected);
  const further = isDown ? negateRatio(off) : off;
  if (compareRatios(further, room) > 0) return 'ahead';
  return compareRatios(further, negateRatio(room)) < 0 ? 'behind' : 'on-pace';
}

/** An amount begins at nothing; its goal is the lower end of a range to rise to, the higher of what should stay low. */
function flowWay(line: Line, measured: Measured, due: Period): Way | NoWay {
  const { stated, sense, achieved } = measured;
  const isDown = sense === 'falling';
  const goal = (isDown ? (stated.high ?? stated.low) : (stated.low ?? stated.high))?.at;
  if (!goal) return { reason: 'no-pace-basis' };
  const side = compareRatios(goal, ZERO);
  if (side <= 0) return { reason: side === 0 ? 'target-is-zero' : 'negative-target' };
  const profile = lastYearsShare(line, achieved.through, due);
  if (profile) return { by: 'last-year', start: null, goal, isDown, ...profile };
  const [first, last] = monthsOf(due);
  const share = ratioOfWhole(monthsOf(achieved.through)[1] - first + 1, last - first + 1);
  return { by: 'elapsed', share, start: null, goal, isDown, references: [] };
}

/** How much of last year's whole had come together by the same month; null where it is not known, and for a stage. */
function lastYearsShare(line: Line, through: Period, due: Period): Pick<Way, 'share' | 'references'> | null {
  if (isStage(due)) return null;
  const before = samePeriodLastYear(due);
  const part = figureSince(line, samePeriodLastYear(through), monthsOf(before)[0])?.figure;
  const whole = standingFigure(line, before)?.figure;
  const numerator = part ? exactNumberOf(part.value) : null;
  const denominator = whole ? exactNumberOf(whole.value) : null;
  if (!part || !whole || numerator === null || denominator === null) return null;
  // A part above its whole, or nothing at all, is no profile to go by.
  if (signOf(numerator) <= 0 || compareDecimals(numerator, denominator) > 0) return null;
  return { share: { numerator, denominator }, references: [part, whole] };
}

/** A state goes from the end of the year before the stage, else before the target's own year, to when the target is due. */
function stockWay(line: Line, measured: Measured, due: Period, stage: Period | null): Way | NoWay {
  const { through } = measured.achieved;
  for (const year of yearsBefore([stage, due])) {
    const figure = endsBefore(year, through) ? standingFigure(line, year)?.figure : null;
    const value = figure ? exactNumberOf(figure.value) : null;
    if (!figure || value === null) continue;
    const start = ratioOf(value);
    const goal = goalFrom(start, measured);
    if (!goal) return { reason: 'already-there' };
    const since = monthsOf(year)[1];
    const share = ratioOfWhole(monthsOf(through)[1] - since, monthsOf(due)[1] - since);
    const isDown = compareRatios(goal, start) < 0;
    return { by: 'straight-line', share, start, goal, isDown, references: [figure] };
  }
  return { reason: 'no-start' };
}

function yearsBefore(periods: readonly (Period | null)[]): Period[] {
  return periods
    .flatMap((period) => (period ? (yearsOf(period)[0] ?? []) : []))
    .map((first) => yearPeriod(yearOf(first) - 1));
}

/** The nearest end of the target on the way there; null where the start is already as good as that. */
function goalFrom(start: Ratio, { stated, sense }: Measured): Ratio | null {
  const low = stated.low?.at ?? stated.high?.at;
  const high = stated.high?.at ?? stated.low?.at;
  if (low && sense !== 'falling' && compareRatios(start, low) < 0) return low;
  return high && sense !== 'rising' && compareRatios(start, high) > 0 ? high : null;
}
