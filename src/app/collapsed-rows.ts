/**
 * Which rows of a plan were left collapsed on this device. Only ids are kept, a bounded number of them; what the plan no longer
 * has is forgotten with the next writing.
 */
import { forgetPreference, readKeptText, writePreference } from '#app/preference.ts';
import { readIndicatorId, type IndicatorId, type PlanId } from '#core/identity.ts';

/** More than anybody collapses by hand; ids are ten signs and a space. */
export const MOST_COLLAPSED = 1000;
const LONGEST = MOST_COLLAPSED * 11;

export function readCollapsed(plan: PlanId): ReadonlySet<IndicatorId> {
  const ids = (readKeptText(keyOf(plan), LONGEST) ?? '').split(' ').map(readIndicatorId);
  return new Set(ids.filter((id) => id !== null));
}

/** `rows`: those that matter most first; beyond the bound they are not remembered. */
export function keepCollapsed(plan: PlanId, rows: readonly IndicatorId[]): void {
  if (rows.length === 0) forgetPreference(keyOf(plan));
  else writePreference(keyOf(plan), rows.slice(0, MOST_COLLAPSED).join(' '));
}

const keyOf = (plan: PlanId): string => `collapsed:${plan}`;
