/**
 * How a plan is opened: snapshot and the log after it, or the whole log where the snapshot is damaged. Decides what is
 * believed; the verifying itself is in replay.ts.
 */
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { Connection } from '#storage/connection.ts';
import type { Outcome, StorageProblem } from '#storage/problem.ts';
import { chunksOf, logAfter, planRowOf } from '#storage/queries.ts';
import { replay, standingOfSnapshot, type Replayed } from '#storage/replay.ts';

export interface LoadedPlan {
  readonly plan: Plan;
  /** The log entry the plan stands at; the next `append` expects it. */
  readonly seq: number;
  /** How many log entries were read after the snapshot: the work a new snapshot would spare. */
  readonly tail: number;
  /** Set when part of the log cannot be believed: the plan is as it was before entry `damage.seq`, to be shown read-only. */
  readonly damage: (StorageProblem & { readonly kind: 'damaged' }) | null;
  /** The snapshot was damaged and the plan was made from the log instead: a sign that the device is failing. */
  readonly snapshotDamaged: boolean;
}

/** The plan as last stored. `damaged` when nothing of it can be read; `vanished` when it is not here. */
export async function loadPlan(db: Connection, id: PlanId): Promise<Outcome<LoadedPlan>> {
  const stored = await db.read(['plans', 'chunks', 'log'], async () => {
    const row = await planRowOf(db, id);
    const generation = row.snapshot?.generation ?? 0; // the first generation is 1
    return {
      row,
      chunks: await chunksOf(db, id, generation, generation).toArray(),
      log: await logAfter(db, id, row.snapshot?.seq ?? 0),
    };
  });
  if (!stored.ok) return stored;
  const { row, chunks, log } = stored.value;
  const start = row.snapshot && standingOfSnapshot(id, row.snapshot, chunks);
  if (start || !row.snapshot) return outcomeOf(replay(id, start, log, row.seq), log.length, false);
  // A second transaction does no harm: entries up to `row.seq` never change, and later ones are read as well.
  const whole = await db.read(['log'], () => logAfter(db, id, 0));
  if (!whole.ok) return whole;
  return outcomeOf(replay(id, null, whole.value, row.seq), whole.value.length, true);
}

function outcomeOf(
  { reached, fault }: Replayed,
  tail: number,
  snapshotDamaged: boolean,
): Outcome<LoadedPlan> {
  const damage =
    fault === null ? null : ({ kind: 'damaged', seq: (reached?.seq ?? 0) + 1, detail: fault } as const);
  if (reached) return { ok: true, value: { ...reached, tail, damage, snapshotDamaged } };
  return { ok: false, problem: damage ?? { kind: 'damaged', seq: 1, detail: 'the log is empty' } };
}
