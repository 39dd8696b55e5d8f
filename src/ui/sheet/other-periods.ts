/** Which periods of a row the sheet lists beside the one it shows: the plan's years and stages, and whatever has something recorded. */
import { isStage, type Period } from '#core/period.ts';
import { figureOf, type Line, type PlanHead } from '#core/plan.ts';
import type { Figure } from '#core/figure.ts';
import type { Target } from '#core/target.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { periodChoices } from '#ui/sheet/correction.ts';

export interface OtherPeriod {
  readonly period: Period;
  /** Targets not shown above; where there are none, one may be typed unless those above are for this period. */
  readonly targets: readonly Target[];
  readonly isTargetAbove: boolean;
  readonly figure: Figure | null;
  readonly isFigureAbove: boolean;
}

/** In time order; a period of which nothing is left to show is not among them. `base` is the period compared with. */
export function otherPeriodsOf(
  line: Line,
  shown: Period,
  base: Period | null,
  head: PlanHead,
): readonly OtherPeriod[] {
  const inForce = targetsInForce(line, shown);
  const recorded = [...line.targets, ...line.figures].map(({ period }) => period);
  const periods = periodChoices(head, recorded);
  return periods
    .map((period) => ({
      period,
      targets: line.targets.filter((target) => target.period === period && !inForce.includes(target)),
      isTargetAbove: inForce.some((target) => target.period === period) || period === shown,
      figure: figureOf(line, period),
      isFigureAbove: period === shown || period === base,
    }))
    .filter(
      ({ targets, isTargetAbove, isFigureAbove }) => targets.length > 0 || !isTargetAbove || !isFigureAbove,
    )
    .filter(({ period, targets, isFigureAbove }) => targets.length > 0 || !isFigureAbove || isStage(period));
}

/** How many of them have something recorded that is not shown above. */
export function countRecorded(periods: readonly OtherPeriod[]): number {
  return periods.filter((one) => one.targets.length > 0 || (one.figure !== null && !one.isFigureAbove))
    .length;
}
