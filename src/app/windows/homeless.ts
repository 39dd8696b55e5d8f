/**
 * What was entered here and has no row any more, as another window deleted it: written down on this device until the person has seen it,
 * so that a closed window takes none of it away.
 */
import { forgetPreference, readKeptText, writePreference } from '#app/preference.ts';
import type { PlanId } from '#core/identity.ts';
import type { PlanRecord } from '#core/plan.ts';

const LONGEST = 2_000_000;
const keyOf = (plan: PlanId): string => `homeless:${plan}`;

export function keepHomeless(plan: PlanId, records: readonly PlanRecord[]): void {
  writePreference(keyOf(plan), JSON.stringify(records));
}

export function keptHomeless(plan: PlanId): readonly PlanRecord[] {
  const text = readKeptText(keyOf(plan), LONGEST);
  if (text === null) return [];
  try {
    return JSON.parse(text) as PlanRecord[]; // written above
  } catch {
    return []; // cut short by a browser that was full
  }
}

export function forgetHomeless(plan: PlanId): void {
  forgetPreference(keyOf(plan));
}
