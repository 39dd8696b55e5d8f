/**
 * Which columns the Kỳ báo cáo view has for a period, as the real forms do: longer reports also have the year before, the
 * expected year and the next year's plan; a quarter or a month only towards the end of its year. Knows no cell.
 */
import { basePeriodOf } from '#core/comparison.ts';
import { isStage, monthsOf, shapeOf, yearOf, yearPeriod, type Period } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { targetSlots, type TargetSlot } from '#core/target-slots.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { oncePerPlan } from '#ui/grid/once-per-plan.ts';

export interface PeriodLayout {
  readonly slots: readonly TargetSlot[];
  /** The period most rows are measured by, which the heading names; null where there is no target. */
  readonly named: Period | null;
  readonly base: Period | null;
  readonly further: FurtherYears;
  /** Places among `slots` of those with a column for the next year's plan. */
  readonly nextSlots: readonly number[];
}

export interface FurtherYears {
  /** The year before, where the base column is not already it. */
  readonly before: Period | null;
  /** The whole year a shorter period lies in, for what is expected of it. */
  readonly whole: Period | null;
  readonly next: Period | null;
}

/** October: from here monthly and quarterly forms look ahead to the year's end. */
const LOOKS_AHEAD_FROM = 9;

function furtherYears(period: Period, base: Period | null): FurtherYears {
  if (isStage(period)) return { before: null, whole: null, next: null };
  const { kind } = shapeOf(period);
  const year = yearOf(period);
  const before = yearPeriod(year - 1);
  const isShort = kind === 'quarter' || kind === 'month';
  const looksAhead = !isShort || monthsOf(period)[1] % 12 >= LOOKS_AHEAD_FROM;
  return {
    before: isShort || base === before ? null : before,
    whole: kind === 'year' || !looksAhead ? null : yearPeriod(year),
    next: looksAhead ? yearPeriod(year + 1) : null,
  };
}

/** The target columns of a period, in their order. */
export const periodSlots = oncePerPlan(targetSlots);

export const periodLayout = oncePerPlan((plan: Plan, period: Period): PeriodLayout => {
  const slots = periodSlots(plan, period);
  const base = basePeriodOf(plan.head, period);
  const further = furtherYears(period, base);
  const { next } = further;
  const nextSlots = slots.flatMap((slot, n) => (next && (n === 0 || hasTarget(plan, slot, next)) ? [n] : []));
  return { slots, named: namedPeriod(plan, period), base, further, nextSlots };
});

/** Rows measured by another period say so themselves; a stage is named whatever most of its rows have. */
function namedPeriod(plan: Plan, period: Period): Period | null {
  if (isStage(period)) return period;
  const counts = new Map<Period, number>();
  let most: Period | null = null;
  for (const line of valuesOf(plan.lines)) {
    const own = targetsInForce(line, period)[0]?.period;
    if (own === undefined) continue;
    const count = (counts.get(own) ?? 0) + 1;
    counts.set(own, count);
    if (most === null || count > (counts.get(most) ?? 0)) most = own;
  }
  return most;
}

function hasTarget(plan: Plan, slot: TargetSlot, period: Period): boolean {
  for (const { targets } of valuesOf(plan.lines)) {
    if (targets.some((target) => target.period === period && slot.assigners.includes(target.assigner)))
      return true;
  }
  return false;
}
