/**
 * Which target of a row a table's column speaks of: a form has one column for what stands in one column on screen, whoever
 * assigned it and for whatever period. Knows no value.
 */
import { shapeOf, yearOf, yearPeriod, type Period } from '#core/period.ts';
import type { Line, Plan } from '#core/plan.ts';
import { targetInSlot, targetSlots, type TargetSlot } from '#core/target-slots.ts';
import type { Target } from '#core/target.ts';
import type { IncomingLine } from '#exchange/incoming/incoming-rows.ts';
import { isSameText } from '#exchange/merge/line-cells.ts';

export interface TargetPlace {
  readonly period: Period;
  readonly assigner: string;
}

/** `2019|Thành phố`. */
export const placeId = ({ period, assigner }: TargetPlace): string => `${period}|${assigner}`;

/** Places the line says something of; a blank leaves what its column speaks of to whoever has something to say. */
export function placesSaid({ values }: IncomingLine): ReadonlySet<string> {
  return new Set(
    values.flatMap(({ meaning, found }) =>
      meaning.kind === 'target' && found.trim() !== '' ? [placeId(meaning)] : [],
    ),
  );
}

/** The target shown under the heading that says just this text, else the row's own of that very heading, else any shown there. */
export function targetUnder(plan: Plan, line: Line, place: TargetPlace, text: string): Target | null {
  const { period, assigner } = place;
  const shown = shownThere(plan, line, place);
  if (shown && isSameText(text, shown.text)) return shown;
  const own = line.targets.find((target) => target.period === period && target.assigner === assigner);
  return own ?? shown ?? ofAnybody(line, place, text);
}

function shownThere(plan: Plan, line: Line, { period, assigner }: TargetPlace): Target | null {
  const reported = plan.head.settings.reportingPeriod;
  const isShown = period === reported || (!isStage(reported) && period === yearPeriod(yearOf(reported)));
  const slot = isShown && slotsOf(plan, reported).find(({ assigners }) => assigners.includes(assigner));
  return slot ? targetInSlot(line, reported, slot) : null;
}

/** A heading that names nobody stands over the one target of its period, or over the one that says this. */
function ofAnybody({ targets }: Line, { period, assigner }: TargetPlace, text: string): Target | null {
  const found = assigner === '' ? targets.filter((target) => target.period === period) : [];
  const [only, ...others] = found;
  return (
    found.find((target) => isSameText(text, target.text)) ?? (others.length === 0 ? (only ?? null) : null)
  );
}

const isStage = (period: Period): boolean => shapeOf(period).kind === 'stage';

/** Asked for every row, and the same for all of them. */
const made = new WeakMap<Plan, ReadonlyMap<Period, readonly TargetSlot[]>>();

function slotsOf(plan: Plan, period: Period): readonly TargetSlot[] {
  const known = made.get(plan)?.get(period);
  if (known) return known;
  const slots = targetSlots(plan, period);
  made.set(plan, new Map([...(made.get(plan) ?? []), [period, slots]]));
  return slots;
}
