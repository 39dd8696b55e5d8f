/** Which target fields a row shows for a reporting period: the targets in force, and empty ones where a target may still come. */
import { targetsInForce } from '#core/targets-in-force.ts';
import { shapeOf, yearOf, yearPeriod, type Period } from '#core/period.ts';
import type { Line, PlanSettings } from '#core/plan.ts';
import type { Target } from '#core/target.ts';

export interface TargetPlace {
  readonly assigner: string;
  readonly period: Period;
  /** Null for a field that is still empty. */
  readonly target: Target | null;
}

/**
 * One field a target in force and one an assigner of the plan without any: the plan's own first, then the plan's assigners in
 * their order, then others. A row with no target at all has a field for the plan's own too. A new target is for the period of
 * the row's others, else for the year of the reporting period.
 */
export function targetFieldsOf(
  line: Line,
  period: Period,
  { assigners }: Pick<PlanSettings, 'assigners'>,
): readonly TargetPlace[] {
  const inForce = new Map(targetsInForce(line, period).map((target) => [target.assigner, target]));
  const [first] = inForce.values();
  const open = first?.period ?? (shapeOf(period).kind === 'stage' ? period : yearPeriod(yearOf(period)));
  const order = new Set(['', ...assigners, ...inForce.keys()]);
  if (first && !inForce.has('')) order.delete('');
  return [...order].map((assigner) => {
    const target = inForce.get(assigner) ?? null;
    return { assigner, period: target?.period ?? open, target };
  });
}
