/**
 * The whole log of a plan for a backup file: what is stored and, of the open plan, what the device has not stored yet; or, where the
 * log cannot be believed, the plan as it stands. Changes nothing.
 */
import type { OpenPlan } from '#app/desk.svelte.ts';
import { NO_CHANGES } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { LogEntry } from '#core/log-entry.ts';
import { recordsOf } from '#core/plan-records.ts';
import type { Plan } from '#core/plan.ts';
import { makeLogRow } from '#storage/entry.ts';
import type { Library } from '#storage/library.ts';

export interface EntriesFound {
  readonly entries: readonly LogEntry[];
  readonly isWithoutHistory: boolean;
}

/** `open` is the plan where this window is editing it. Null where nothing of it can be read. */
export async function entriesForBackup(
  library: Pick<Library, 'entries' | 'load'>,
  id: PlanId,
  { open, now }: { readonly open: OpenPlan | null; readonly now: string },
): Promise<EntriesFound | null> {
  const entries = await (open ? entriesOfOpen(library, id, open) : storedEntries(library, id));
  if (entries) return { entries, isWithoutHistory: false };
  const loaded = open ? null : await library.load(id);
  const plan = open?.session.plan ?? (loaded?.ok ? loaded.value.plan : null);
  return plan && { entries: [entryOfPlan(plan, now)], isWithoutHistory: true };
}

async function storedEntries(
  library: Pick<Library, 'entries'>,
  id: PlanId,
): Promise<readonly LogEntry[] | null> {
  const stored = await library.entries(id);
  return stored.ok && stored.value.length > 0 ? stored.value : null;
}

/** Every change given to the saver; read anew where one was stored meanwhile. */
async function entriesOfOpen(
  library: Pick<Library, 'entries'>,
  id: PlanId,
  { saver }: OpenPlan,
): Promise<readonly LogEntry[] | null> {
  for (;;) {
    const before = saver.seq;
    const stored = await storedEntries(library, id);
    if (!stored) return null;
    if (saver.seq !== before || stored.length !== before) {
      if (stored.length > saver.seq) return stored; // another window is ahead: what it wrote is the plan
      if (saver.seq === before) return null; // the device has less than it once had: what is on screen goes in
      continue;
    }
    return [...stored, ...saver.waiting.map((change, n) => makeLogRow(id, before + 1 + n, change))];
  }
}

/** A log that begins with the plan as it stands. */
function entryOfPlan(plan: Plan, at: string): LogEntry {
  const made = { ...NO_CHANGES, added: [...recordsOf(plan)], label: { code: 'import' } as const, at };
  return makeLogRow(plan.head.id, 1, made);
}
