/**
 * Which target stands in which column: one column an assigner, in the plan's order. Targets naming no assigner share the
 * first column, unless some row has both; nothing in force is ever without a column.
 */
import type { IndicatorId } from '#core/identity.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { shapeOf, yearOf, yearPeriod, type Period } from '#core/period.ts';
import type { Line, Plan } from '#core/plan.ts';
import { getFrom, valuesOf } from '#core/table.ts';
import type { Target } from '#core/target.ts';

/** One target column: the assigners it holds, the first being the one a target typed into an empty cell belongs to. */
export interface TargetSlot {
  readonly assigners: readonly string[];
}

/** The target columns for one reporting period, at least one. */
export function targetSlots(plan: Plan, period: Period): readonly TargetSlot[] {
  const named = new Set(plan.head.settings.assigners);
  const lists: string[][] = [];
  for (const line of valuesOf(plan.lines)) {
    const assigners = targetsInForce(line, period).map((target) => target.assigner);
    for (const assigner of assigners) if (assigner !== '') named.add(assigner);
    if (assigners.length > 1) lists.push(assigners);
  }
  const [first, ...others] = named;
  if (first === undefined) return [{ assigners: [''] }];
  const clashes = lists.some((assigners) => assigners.includes('') && assigners.includes(first));
  const leading: TargetSlot[] = clashes
    ? [{ assigners: [''] }, { assigners: [first] }]
    : [{ assigners: ['', first] }];
  return [...leading, ...others.map((assigner) => ({ assigners: [assigner] }))];
}

/** The target of a line that stands in a slot, or null. */
export function targetInSlot(line: Line, period: Period, slot: TargetSlot): Target | null {
  return targetsInForce(line, period).find((target) => slot.assigners.includes(target.assigner)) ?? null;
}

/**
 * Period and assigner of a target typed into a slot: those of the target standing there, else of the row's others, else the
 * year (or the stage itself, where a stage is reported).
 */
export function addressInSlot(
  plan: Plan,
  row: IndicatorId,
  period: Period,
  slot: TargetSlot,
): { readonly period: Period; readonly assigner: string } {
  const line = getFrom(plan.lines, row);
  const standing = line ? targetInSlot(line, period, slot) : null;
  const isOfStage =
    standing !== null && shapeOf(standing.period).kind === 'stage' && shapeOf(period).kind !== 'stage';
  if (standing && !isOfStage) return { period: standing.period, assigner: standing.assigner };
  // A year's figure typed over a five-year target is a target of that year; the stage's own stays.
  if (standing) return { period: yearPeriod(yearOf(period)), assigner: standing.assigner };
  const others = line ? targetsInForce(line, period) : [];
  const usual = shapeOf(period).kind === 'stage' ? period : yearPeriod(yearOf(period));
  return { period: others[0]?.period ?? usual, assigner: slot.assigners[0] ?? '' };
}
