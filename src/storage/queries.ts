/** The ranges of rows the verbs ask for. To be called inside a transaction of the connection. */
import type { Collection } from 'dexie';
import type { PlanId } from '#core/identity.ts';
import type { Connection } from '#storage/connection.ts';
import { StorageRefusal } from '#storage/problem.ts';
import type { ChunkRow, LogRow, PlanRow } from '#storage/rows.ts';

/** The plan's row; leaves the transaction with `vanished` when it is not here. */
export async function planRowOf(db: Connection, id: PlanId): Promise<PlanRow> {
  const row = await db.plans.get(id);
  if (!row) throw new StorageRefusal({ kind: 'vanished', detail: `No plan ${id} here` });
  return row;
}

/** Every log entry after `seq`, oldest first. */
export async function logAfter(db: Connection, id: PlanId, seq: number): Promise<LogRow[]> {
  return db.log.where('[plan+seq]').between([id, seq], [id, Infinity], false).toArray();
}

/** Which entries of a log are wanted, counted back from its end. */
export interface LogPage {
  /** Only entries before this one (default: all) … */
  readonly before?: number;
  /** … and after this one (default: to the first). */
  readonly after?: number;
  readonly limit: number;
  /** Stops before the entry with which the texts of the page would be longer, in UTF-16 units (default: no matter). */
  readonly characters?: number;
}

/** The newest entries of the page, newest first. */
export async function logBefore(db: Connection, id: PlanId, page: LogPage): Promise<LogRow[]> {
  const { before = Infinity, after = 0, limit, characters = Infinity } = page;
  let read = 0;
  return db.log
    .where('[plan+seq]')
    .between([id, after], [id, before], false)
    .reverse()
    .until(({ records }) => (read += records.length) > characters)
    .limit(limit)
    .toArray();
}

/** The pieces of the snapshots of these generations, both included, in order. */
export function chunksOf(db: Connection, id: PlanId, first: number, last: number): Collection<ChunkRow> {
  return db.chunks.where('[plan+generation+n]').between([id, first, 0], [id, last, Infinity]);
}
