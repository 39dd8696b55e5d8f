/**
 * A plan from what the database gave back: the snapshot and the log entries after it, each verified. Says where belief ends
 * and never goes past that place.
 */
import { applyChange, type Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import { planOfRecords } from '#core/plan-records.ts';
import type { Plan } from '#core/plan.ts';
import { readLogRow } from '#storage/entry.ts';
import type { ChunkRow, LogRow, SnapshotPointer } from '#storage/rows.ts';
import { readChunkRows } from '#storage/snapshot.ts';

/** A plan and the log entry it stands at. */
export interface Standing {
  readonly plan: Plan;
  readonly seq: number;
}

export interface Replayed {
  /** Null when not even the first entry could be read. */
  readonly reached: Standing | null;
  /** Why it went no further, or null when it came to the end. */
  readonly fault: string | null;
}

/** The plan as the snapshot holds it, or null when it is damaged in any way: then the log tells all. */
export function standingOfSnapshot(
  plan: PlanId,
  pointer: SnapshotPointer,
  rows: readonly ChunkRow[],
): Standing | null {
  try {
    const read = readChunkRows(plan, pointer, rows);
    return read && { plan: read, seq: pointer.seq };
  } catch {
    // Records that do not make a plan are as good as none, and the log holds them all once more.
    return null;
  }
}

/** Goes on from `start` (null: from nothing) through the rows, which must reach entry `newest` without a gap. */
export function replay(
  id: PlanId,
  start: Standing | null,
  rows: readonly LogRow[],
  newest: number,
): Replayed {
  let reached = start;
  for (const row of rows) {
    const seq = (reached?.seq ?? 0) + 1;
    const change = row.seq === seq ? readLogRow(row, id, seq) : null;
    if (!change) return { reached, fault: row.seq === seq ? 'checksum differs' : 'entry is missing' };
    const next = applyEntry(reached, change);
    if (typeof next === 'string') return { reached, fault: next };
    reached = { plan: next, seq };
  }
  return { reached, fault: (reached?.seq ?? 0) < newest ? 'entry is missing' : null };
}

/** The plan after the entry, or why the entry does not fit: core throws then, and here that means damage. */
function applyEntry(before: Standing | null, change: Change): Plan | string {
  try {
    return before ? applyChange(before.plan, change) : planOfRecords(change.added);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
