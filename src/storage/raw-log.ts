/**
 * Log entries as they lie, in and out: what the mirror, a backup file and a restored plan are made of. Believes no entry it has
 * not verified, and never puts one in the place of another that can be believed.
 */
import type { PlanId } from '#core/identity.ts';
import type { Connection } from '#storage/connection.ts';
import { isSameEntry } from '#storage/entry-sum.ts';
import { readLogRow } from '#storage/entry.ts';
import { loadPlan } from '#storage/loading.ts';
import { planRowOfLog } from '#storage/plan-row.ts';
import { StorageRefusal, type Outcome, type StorageProblem } from '#storage/problem.ts';
import { chunksOf, logAfter, planRowOf } from '#storage/queries.ts';
import { replay, type Standing } from '#storage/replay.ts';
import type { LogRow } from '#storage/rows.ts';

type Stored = Outcome<never> & { readonly ok: false };

/** The entries after `after`, oldest first, each verified; `damaged` names the first that cannot be believed or is not there. */
export async function readEntries(
  db: Connection,
  id: PlanId,
  after: number,
): Promise<Outcome<readonly LogRow[]>> {
  const stored = await db.read(['plans', 'log'], async () => ({
    row: await planRowOf(db, id),
    rows: await logAfter(db, id, after),
  }));
  if (!stored.ok) return stored;
  const { row, rows } = stored.value;
  const fault = firstFault(id, rows, after);
  if (fault) return fault;
  return after + rows.length < row.seq
    ? damaged(after + rows.length + 1, 'entry is missing')
    : { ok: true, value: rows };
}

/** Makes a plan of its whole log; see `Library.adopt`. */
export async function adoptLog(
  db: Connection,
  entries: readonly LogRow[],
  removedAt: string | null,
): Promise<Outcome<number>> {
  const id = entries[0]?.plan;
  const standing = id === undefined ? null : replayAll(id, null, entries);
  if (id === undefined || !standing) return damaged(1, 'the log is empty');
  if ('ok' in standing) return standing;
  const row = planRowOfLog(standing, entries, { removedAt, snapshot: null });
  return db.write(['plans', 'log'], async () => {
    const there = await logAfter(db, id, 0);
    const known = await db.plans.get(id);
    if (known || there.length > 0) {
      requireSame(entries, there);
      return standing.seq;
    }
    await db.log.bulkAdd([...entries]);
    await db.plans.add(row);
    return standing.seq;
  });
}

/** Stores the entries that follow the plan's log; see `Library.extend`. */
export async function extendLog(
  db: Connection,
  id: PlanId,
  entries: readonly LogRow[],
): Promise<Outcome<number>> {
  const loaded = await loadPlan(db, id);
  if (!loaded.ok) return loaded;
  const { plan, seq, damage } = loaded.value;
  if (damage) return { ok: false, problem: damage };
  const known = entries.filter((entry) => entry.seq <= seq);
  // Only an entry both have shows that the rest belongs to this log, and not to another copy of the plan that went its own way.
  if (known.length === 0 && entries.length > 0) return { ok: false, problem: { kind: 'conflict', seq } };
  const fault = firstFault(id, known, (known[0]?.seq ?? 1) - 1);
  if (fault) return fault;
  const standing = replayAll(id, { plan, seq }, entries.slice(known.length));
  if ('ok' in standing) return standing;
  return db.write(['plans', 'log'], async () => {
    const row = await planRowOf(db, id);
    requireSame(
      entries.filter((entry) => entry.seq <= row.seq),
      await logAfter(db, id, (entries[0]?.seq ?? 1) - 1),
    );
    const fresh = entries.filter((entry) => entry.seq > row.seq);
    if (fresh.length === 0) return row.seq;
    // Another window wrote between reading and now, and not what we were given: the check above saw no entry of it.
    if (fresh[0]?.seq !== row.seq + 1) throw new StorageRefusal({ kind: 'conflict', seq: row.seq });
    await db.log.bulkAdd(fresh);
    await db.plans.put(planRowOfLog(standing, entries, row));
    return standing.seq;
  });
}

/** Puts verified entries where the log is damaged or has none; see `Library.mend`. */
export async function mendLog(
  db: Connection,
  id: PlanId,
  entries: readonly LogRow[],
): Promise<Outcome<number>> {
  const wrong = entries.find((entry) => !isWhole(entry, id, entry.seq));
  if (wrong) return damaged(wrong.seq, 'checksum differs');
  return db.write(['plans', 'log'], async () => {
    const row = await db.plans.get(id);
    const bySeq = new Map((await logAfter(db, id, 0)).map((stored) => [stored.seq, stored]));
    const missing = entries.filter((entry) => {
      const stored = bySeq.get(entry.seq);
      if (!stored || !isWhole(stored, id, entry.seq)) return true;
      if (isSameEntry(stored, entry)) return false;
      throw new StorageRefusal({ kind: 'conflict', seq: row?.seq ?? 0 });
    });
    for (const entry of missing) bySeq.set(entry.seq, entry);
    await db.log.bulkPut(missing);
    const log = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
    const { reached, fault } = replay(id, null, log, row?.seq ?? 0);
    if (!reached) throw new StorageRefusal({ kind: 'damaged', seq: 1, detail: fault ?? 'the log is empty' });
    // Where belief ends before the end of the log, the plan's row goes on saying that there is more.
    if (fault !== null && row) return reached.seq;
    await db.plans.put(planRowOfLog(reached, log, row ?? { removedAt: null, snapshot: null }));
    return reached.seq;
  });
}

/** Takes a plan that was put aside away for good; see `Library.purge`. */
export function purgePlan(db: Connection, id: PlanId): Promise<Outcome<null>> {
  return db.write(['plans', 'log', 'chunks'], async () => {
    const row = await db.plans.get(id);
    if (row && row.removedAt === null) throw new StorageRefusal({ kind: 'conflict', seq: row.seq });
    await db.plans.delete(id);
    await db.log.where('[plan+seq]').between([id, 0], [id, Infinity]).delete();
    await chunksOf(db, id, 0, Infinity).delete();
    return null;
  });
}

function damaged(seq: number, detail: string): Stored {
  return { ok: false, problem: { kind: 'damaged', seq, detail } satisfies StorageProblem };
}

/** Whether the row is byte for byte what was written as this plan's entry `seq`. */
function isWhole(row: LogRow, id: PlanId, seq: number): boolean {
  return row.plan === id && row.seq === seq && readLogRow(row, id, seq) !== null;
}

/** The first row that is not whole or not at its place, the first being entry `after + 1`. */
function firstFault(id: PlanId, rows: readonly LogRow[], after: number): Stored | null {
  for (const [n, row] of rows.entries()) {
    const seq = after + 1 + n;
    if (!isWhole(row, id, seq))
      return damaged(seq, row.seq === seq ? 'checksum differs' : 'entry is missing');
  }
  return null;
}

/** The plan after all of the rows, or where and why they cannot be believed. */
function replayAll(id: PlanId, start: Standing | null, rows: readonly LogRow[]): Standing | Stored {
  const stranger = rows.find((row) => row.plan !== id);
  if (stranger) return damaged(stranger.seq, 'entry of another plan');
  const replayed = replay(id, start, rows, (start?.seq ?? 0) + rows.length);
  if (replayed.reached && replayed.fault === null) return replayed.reached;
  return damaged((replayed.reached?.seq ?? 0) + 1, replayed.fault ?? 'the log is empty');
}

/** Leaves the transaction with `conflict` unless each of the entries lies, as it is, at its place in the log. */
function requireSame(entries: readonly LogRow[], there: readonly LogRow[]): void {
  const bySeq = new Map(there.map((row) => [row.seq, row]));
  for (const entry of entries) {
    const stored = bySeq.get(entry.seq);
    if (!stored || !isSameEntry(stored, entry))
      throw new StorageRefusal({ kind: 'conflict', seq: there.at(-1)?.seq ?? 0 });
  }
}
