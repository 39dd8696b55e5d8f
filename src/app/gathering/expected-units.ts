/** The units a plan expects files of, kept on this device for the next gathering. Names only; no figure is kept. */
import { readKeptText, writePreference } from '#app/preference.ts';
import type { PlanId } from '#core/identity.ts';
import { keepLine } from '#core/text.ts';

/** `period`: who reports · `base`: of which units this one was merged. */
export type Purpose = 'period' | 'base';

export type Expected = Readonly<Record<Purpose, readonly string[]>>;

const LONGEST = 50_000;
/** More units than any province has. */
const MOST = 500;

const keyOf = (plan: PlanId): string => `units:${plan}`;

export function expectedUnits(plan: PlanId): Expected {
  const kept = readKeptText(keyOf(plan), LONGEST);
  const none: Expected = { period: [], base: [] };
  if (kept === null) return none;
  try {
    const read: unknown = JSON.parse(kept);
    if (typeof read !== 'object' || read === null) return none;
    return {
      period: 'period' in read ? namesIn(read.period) : [],
      base: 'base' in read ? namesIn(read.base) : [],
    };
  } catch {
    return none; // not ours, or cut off: the list is then asked for once more
  }
}

export function keepExpectedUnits(plan: PlanId, expected: Expected): void {
  writePreference(keyOf(plan), JSON.stringify(expected));
}

/** Names from a text of one a line, as it was typed or pasted from a column; the same name once. */
export function namesFromLines(text: string): readonly string[] {
  const names = text.split(/[\r\n\t;]+/).map(keepLine);
  return [...new Set(names.filter((name) => name !== ''))].slice(0, MOST);
}

function namesIn(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string').slice(0, MOST) : [];
}
