/**
 * A plan as it was at an entry of its log: what an export, a version or an answer was made from. The log is never cut, so
 * nothing more has to be stored for it. An entry is known by its number and its checksum, which no other copy of the plan shares.
 */
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { Connection } from '#storage/connection.ts';
import type { Outcome } from '#storage/problem.ts';
import { logBefore } from '#storage/queries.ts';
import { replay } from '#storage/replay.ts';

/** An entry of a plan's log. */
export interface Moment {
  readonly seq: number;
  readonly sum: number;
}

/** The entry of that number; null where there is none. */
export async function momentOf(db: Connection, id: PlanId, seq: number): Promise<Outcome<Moment | null>> {
  const row = await db.read(['log'], () => db.log.get([id, seq]));
  return row.ok ? { ok: true, value: row.value ? { seq, sum: row.value.sum } : null } : row;
}

/** The plan just after the entry; null where this device's log has no such entry, or cannot be believed so far. */
export async function planAt(
  db: Connection,
  id: PlanId,
  { seq, sum }: Moment,
): Promise<Outcome<Plan | null>> {
  const rows = await db.read(['log'], async () => {
    const entry = await db.log.get([id, seq]);
    return entry?.sum === sum ? logBefore(db, id, { before: seq + 1, limit: seq }) : [];
  });
  if (!rows.ok) return rows;
  const { reached } = replay(id, null, rows.value.reverse(), seq);
  return { ok: true, value: reached?.seq === seq ? reached.plan : null };
}
