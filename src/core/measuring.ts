/**
 * A target and what has been achieved towards it, put on one number line so that they can be compared exactly: rates of growth
 * as the factors they stand for, counts as shares. Knows which way is better; decides nothing.
 */
import { achievedOf } from '#core/achieved.ts';
import type { Achieved, NotAchievedReason } from '#core/achievement.ts';
import type { Comparison } from '#core/comparison-text.ts';
import { negateRatio, signOf, toDecimal, type Ratio } from '#core/decimal.ts';
import { commonExtents, pointOf, type End, type Extent } from '#core/extent.ts';
import type { Indicator } from '#core/indicator.ts';
import { endsBefore, isStage, yearOf, yearPeriod, type Period } from '#core/period.ts';
import type { Line } from '#core/plan.ts';
import { senseOf, type Sense } from '#core/sense.ts';
import type { Basis, Target } from '#core/target.ts';
import { factorOver, percentAYear } from '#core/yearly-change.ts';

export const NOT_MEASURED_REASONS = [
  'no-target',
  'target-in-words',
  'target-assigned',
  'no-figure',
  'no-base-figure',
  'not-cumulative',
  'years-missing',
  'figure-not-exact',
  'base-figure-zero',
  'negative-amount',
  'figure-in-words',
  'share',
  'different-kinds',
  'no-direction',
] as const satisfies readonly (NotAchievedReason | string)[];
export type NotMeasuredReason = (typeof NOT_MEASURED_REASONS)[number];

export interface Measured {
  readonly kind: 'measured';
  readonly achieved: Achieved;
  readonly basis: Basis;
  readonly sense: Sense;
  /** What is compared, exactly, one entry for each thing that must satisfy the target (a kept-up level has one a year). */
  readonly extents: readonly Extent[];
  readonly target: Extent;
  /** Beside each extent the number it is, in the unit of the target's text, or null for a bound; roots are cut after forty decimals. */
  readonly values: readonly (Ratio | null)[];
  /** The target's ends in that unit. */
  readonly stated: Extent;
  /** Whether the time the target was set for is not over at the end of what was achieved. */
  readonly isEarly: boolean;
}

export type Measurement = Measured | { readonly kind: 'none'; readonly reason: NotMeasuredReason };

const none = (reason: NotMeasuredReason): Measurement => ({ kind: 'none', reason });

/** Measures `line` in a reporting period against a target; says why where it cannot be. */
export function measure(line: Line, target: Target | null, period: Period): Measurement {
  if (!target) return none('no-target');
  const { goal } = target;
  if (goal.kind === 'words') return none('target-in-words');
  if (goal.kind === 'assigned') return none('target-assigned');
  const { indicator } = line;
  const achieved = achievedOf(line, target, goal.basis, period);
  if (achieved.kind === 'none') return none(achieved.reason);
  if (indicator.measure === 'share') return none('share');
  if (achieved.value.kind === 'words') return none('figure-in-words');
  const sense = senseOf(indicator, goal.comparison, goal.basis);
  if (!sense) return none('no-direction');
  const placed = placeOnLine(indicator, achieved, goal.comparison);
  if (!placed) return none('different-kinds');
  const isEarly = endsBefore(achieved.through, duePeriod(target, goal.basis, period));
  const { extents, stated } = placed;
  return {
    kind: 'measured',
    achieved,
    basis: goal.basis,
    sense,
    isEarly,
    extents,
    target: placed.target,
    stated,
    // A root takes a thousand times as long as all the rest, and a verdict never asks for it.
    get values() {
      return placed.values;
    },
  };
}

/** When the target is due: a yearly one at the end of the year reported, even where it was set for a whole stage. */
export function duePeriod(target: Pick<Target, 'period'>, basis: Basis, period: Period): Period {
  const isYearly = basis !== 'total' && isStage(target.period) && !isStage(period);
  return isYearly ? yearPeriod(yearOf(period)) : target.period;
}

type Placement = Pick<Measured, 'extents' | 'target' | 'values' | 'stated'>;

function placeOnLine(indicator: Indicator, achieved: Achieved, target: Comparison): Placement | null {
  const { value } = achieved;
  switch (value.kind) {
    case 'words':
      return null;
    case 'comparison':
      return achieved.how === 'every-year'
        ? placeEveryYear(indicator, achieved, target)
        : placeComparison(indicator, value.comparison, target);
    case 'ratio': {
      const stated = statedExtent(indicator, target);
      return stated && { extents: [pointExtent(value.ratio)], target: stated, values: [value.ratio], stated };
    }
    case 'compound': {
      const stated = statedExtent(indicator, target);
      if (!stated) return null;
      // (1 ± x/100)ⁿ rises with growth and falls with reduction; its opposite rises again.
      const facing = (ratio: Ratio): Ratio => (value.sign === 1 ? ratio : negateRatio(ratio));
      const factor = (at: Ratio): Ratio => facing(factorOver(at, value.sign, value.years));
      const ends = [stated.low, stated.high];
      // A fall of more than 100 % a year means nothing, and its powers would turn round.
      if (ends.some((end) => end && signOf(facing(factor(end.at)).numerator) < 0)) return null;
      return {
        extents: [pointExtent(facing(value.ratio))],
        target: mapExtent(stated, factor),
        get values() {
          return [percentAYear(value)];
        },
        stated,
      };
    }
  }
}

function placeComparison(indicator: Indicator, figure: Comparison, target: Comparison): Placement | null {
  const extents = commonExtents(indicator, figure, target);
  if (!extents) return null;
  const value = figure.comparator === '=' ? pointOf(extents.figure) : null;
  return { extents: [extents.figure], target: extents.target, values: [value], stated: extents.target };
}

/** Every year must satisfy the target. */
function placeEveryYear(indicator: Indicator, { figures }: Achieved, target: Comparison): Placement | null {
  const years: Placement[] = [];
  for (const { value } of figures) {
    const year =
      value.kind === 'words' ? null : placeComparison(indicator, asCountOf(value.comparison, target), target);
    if (!year) return null;
    years.push(year);
  }
  const [first] = years;
  if (!first) return null;
  return {
    ...first,
    extents: years.flatMap(({ extents }) => extents),
    values: years.flatMap(({ values }) => values),
  };
}

/** «8» in one year and «8/8» in another mean the same beside a target of 8/8. */
function asCountOf(figure: Comparison, target: Comparison): Comparison {
  if (figure.comparator === 'range' || target.comparator === 'range') return figure;
  const { value } = figure;
  return value.kind === 'number' && target.value.kind === 'count'
    ? { ...figure, value: { kind: 'count', done: value.value, of: target.value.of } }
    : figure;
}

function statedExtent(indicator: Indicator, target: Comparison): Extent | null {
  const zero: Comparison = { comparator: '=', value: { kind: 'number', value: toDecimal('0') } };
  const isCount = target.comparator !== 'range' && target.value.kind === 'count';
  return isCount ? null : (commonExtents(indicator, zero, target)?.target ?? null);
}

function pointExtent(at: Ratio): Extent {
  const end: End = { at, open: false };
  return { low: end, high: end };
}

function mapExtent({ low, high }: Extent, map: (at: Ratio) => Ratio): Extent {
  const mapped = (end: End | null): End | null => end && { ...end, at: map(end.at) };
  return { low: mapped(low), high: mapped(high) };
}
