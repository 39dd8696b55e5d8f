/**
 * Schema 1 → 2. The first layout kept changes and snapshot records as structured rows with nothing to tell a flipped bit
 * by, and a plan could not be put aside. Now both are checksummed text, and a plan row has `removedAt` and one pointer.
 */
import type { Transaction } from 'dexie';
import type { Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { PlanHead, PlanRecord } from '#core/plan.ts';
import { makeLogRow } from '#storage/entry.ts';
import type { ChunkRow, LogRow, PlanRow, SnapshotPointer } from '#storage/rows.ts';
import { makeChunkRows } from '#storage/snapshot.ts';

interface FirstPlanRow {
  readonly id: PlanId;
  readonly head: PlanHead;
  readonly seq: number;
  readonly rows: number;
  readonly updatedAt: string;
  /** 0 when there was no snapshot. */
  readonly snapshotSeq: number;
  readonly generation: number;
}

interface FirstLogRow {
  readonly plan: PlanId;
  readonly seq: number;
  readonly change: Change;
}

interface FirstChunkRow {
  readonly plan: PlanId;
  readonly generation: number;
  readonly n: number;
  readonly records: readonly PlanRecord[];
}

export async function addChecksums(transaction: Transaction): Promise<void> {
  await transaction
    .table<FirstLogRow | LogRow>('log')
    .toCollection()
    .modify((row, slot) => {
      const { plan, seq, change } = row as FirstLogRow; // every row is still of the first layout
      slot.value = makeLogRow(plan, seq, change);
    });
  for (const old of await transaction.table<FirstPlanRow>('plans').toArray()) {
    const snapshot = await convertSnapshot(transaction, old);
    const { id, head, seq, rows, updatedAt } = old;
    await transaction
      .table<PlanRow>('plans')
      .put({ id, head, seq, rows, updatedAt, removedAt: null, snapshot });
  }
}

/** Converts the chunks of one plan; they are few (a piece is 256 rows), so they are read at once. */
async function convertSnapshot(
  transaction: Transaction,
  plan: FirstPlanRow,
): Promise<SnapshotPointer | null> {
  if (plan.snapshotSeq === 0) return null;
  const { id, generation } = plan;
  const chunks = transaction.table<FirstChunkRow | ChunkRow>('chunks');
  // Every row is still of the first layout.
  const old = (await chunks
    .where('[plan+generation+n]')
    .between([id, generation, 0], [id, generation, Infinity])
    .toArray()) as FirstChunkRow[];
  const pointer: SnapshotPointer = { seq: plan.snapshotSeq, generation, chunks: old.length };
  const texts = old.map((chunk) => JSON.stringify(chunk.records));
  await chunks.bulkPut(makeChunkRows(id, pointer, texts));
  return pointer;
}
