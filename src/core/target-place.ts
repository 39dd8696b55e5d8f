/** Which target a column shows and measures by: that of its slot in force in its period, or only the period's own. Knows no screen. */
import { isFlow } from '#core/indicator.ts';
import { isStage, type Period } from '#core/period.ts';
import type { Line } from '#core/plan.ts';
import { targetInSlot, type TargetSlot } from '#core/target-slots.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import type { Target } from '#core/target.ts';

/** A target column: whose targets it holds, for which period, and whether only that period's own may be typed there. */
export interface TargetPlace {
  readonly slot: TargetSlot;
  readonly period: Period;
  readonly isOwn: boolean;
}

/** The target a column shows and is measured by. */
export function targetAt(line: Line, place: TargetPlace): Target | null {
  return unlessOfOneYear(line, place, targetInSlot(line, place.period, place.slot));
}

/** As `targetAt`, the first whoever assigned it. */
export function firstTargetAt(line: Line, place: Omit<TargetPlace, 'slot'>): Target | null {
  return unlessOfOneYear(line, place, targetsInForce(line, place.period)[0] ?? null);
}

/** Side by side with the years, an amount that adds up over a stage is not measured by what was set for the last year alone. */
function unlessOfOneYear(
  line: Line,
  { period, isOwn }: Omit<TargetPlace, 'slot'>,
  target: Target | null,
): Target | null {
  const isOfOneYear = target !== null && isStage(period) && !isStage(target.period);
  return isOwn && isOfOneYear && isFlow(line.indicator) ? null : target;
}

/** The target recorded for exactly this period, or null. */
export function ownTargetAt(line: Line, { slot, period }: TargetPlace): Target | null {
  return line.targets.find((own) => own.period === period && slot.assigners.includes(own.assigner)) ?? null;
}
