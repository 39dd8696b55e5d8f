/**
 * The bin: deleted plans stay thirty days, then go for good with what this device remembered of them. A clock that jumps takes
 * nothing: the app must also have been started on three later days.
 */
import { forgetPreferencesOf, readKeptText, writePreference } from '#app/preference.ts';
import type { PlanId } from '#core/identity.ts';
import type { Library } from '#storage/library.ts';
import type { Outcome } from '#storage/problem.ts';

export interface PlanInBin {
  readonly id: PlanId;
  readonly title: string;
  /** ISO 8601. */
  readonly removedAt: string;
  /** Whole days until it may go; 0 where it goes at a coming start. */
  readonly daysLeft: number;
}

export const BIN_DAYS = 30;
const LATER_STARTS = 3;
const DAY_MS = 86_400_000;

const STARTS = 'start-days';
/** Days remembered; only the last few are ever asked for. */
const MOST_STARTS = 40;
const LONGEST = 1000;

/** The plans that were deleted, the last first. `now` is ISO 8601. */
export async function plansInBin(
  library: Pick<Library, 'list'>,
  now: string,
): Promise<Outcome<readonly PlanInBin[]>> {
  const removed = await library.list('removed');
  if (!removed.ok) return removed;
  const plans = removed.value.map(({ id, head, removedAt }) => ({
    id,
    title: head.title,
    removedAt: removedAt ?? now,
    daysLeft: daysLeft(removedAt ?? now, now),
  }));
  return { ok: true, value: plans.sort((a, b) => Date.parse(b.removedAt) - Date.parse(a.removedAt)) };
}

/** Takes a plan out of the bin for good. Null, or the problem of the device. */
export async function purgePlan(library: Pick<Library, 'purge'>, id: PlanId): Promise<Outcome<null>> {
  const purged = await library.purge(id);
  if (purged.ok) forgetPreferencesOf(id);
  return purged;
}

/** Purges what has lain long enough; for idle time after a start, once. Answers the ids that went. */
export async function purgeOld(
  library: Pick<Library, 'list' | 'purge'>,
  now: string,
): Promise<readonly PlanId[]> {
  const starts = noteStart(now.slice(0, 10));
  const bin = await plansInBin(library, now);
  const gone: PlanId[] = [];
  for (const { id, removedAt, daysLeft } of bin.ok ? bin.value : []) {
    const later = starts.filter((day) => day > removedAt.slice(0, 10)).length;
    if (daysLeft > 0 || later < LATER_STARTS) continue;
    if ((await purgePlan(library, id)).ok) gone.push(id);
  }
  return gone;
}

/** The days on which the app was started, today's among them. */
function noteStart(today: string): readonly string[] {
  const known = (readKeptText(STARTS, LONGEST) ?? '')
    .split(' ')
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  const days = [...new Set([...known, today])].slice(-MOST_STARTS);
  writePreference(STARTS, days.join(' '));
  return days;
}

/** A clock set back does not make it longer. */
function daysLeft(removedAt: string, now: string): number {
  const days = (Date.parse(now) - Date.parse(removedAt)) / DAY_MS;
  return Math.min(BIN_DAYS, Math.max(0, Math.ceil(BIN_DAYS - days)));
}
