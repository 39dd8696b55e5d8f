/**
 * A plan as pieces of text and back: the records as they stand, a few hundred rows to a piece, each piece checksummed with
 * its place and the log entry it belongs to. Knows nothing of transactions.
 */
import type { PlanId } from '#core/identity.ts';
import { planOfRecords, recordsBesideRows, recordsOfLine } from '#core/plan-records.ts';
import type { Plan, PlanRecord } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';
import { checksumOf } from '#core/checksum.ts';
import { completeRecord } from '#storage/completion.ts';
import { toJsonText } from '#storage/plain.ts';
import type { ChunkRow, SnapshotPointer } from '#storage/rows.ts';

// Text rather than structured rows: for 20 000 rows with two targets and two figures each (79 pieces, 26 MB, Chromium, strict)
// text is written in 110-400 ms and structured rows in 220-360; text is read and parsed in 200-260 ms, structured rows read in
// 190-390. No slower, then, and the checksum (150 ms) needs no second walk to make a text first (430 ms).
const LINES_PER_CHUNK = 256;

/** The plan in pieces of JSON text; lazily, so that the caller can let the screen breathe between them. */
export function* textsOf(plan: Plan): Generator<string> {
  let records: PlanRecord[] = [plan.head, ...recordsBesideRows(plan)];
  let lines = 0;
  for (const line of valuesOf(plan.lines)) {
    records.push(...recordsOfLine(line));
    if (++lines % LINES_PER_CHUNK === 0) {
      yield toJsonText(records);
      records = [];
    }
  }
  if (records.length > 0) yield toJsonText(records);
}

/** The rows of a snapshot. */
export function makeChunkRows(plan: PlanId, pointer: SnapshotPointer, texts: readonly string[]): ChunkRow[] {
  return texts.map((text, n) => ({
    plan,
    generation: pointer.generation,
    n,
    text,
    sum: sumOfChunk(plan, pointer, n, text),
  }));
}

/** The plan a snapshot holds, or null when a piece is missing, altered, or belongs to another snapshot. */
export function readChunkRows(
  plan: PlanId,
  pointer: SnapshotPointer,
  rows: readonly ChunkRow[],
): Plan | null {
  const isWhole =
    rows.length === pointer.chunks &&
    rows.every((row, n) => row.sum === sumOfChunk(plan, pointer, n, row.text));
  if (!isWhole) return null;
  // Text of ours: the checksum holds.
  const records = rows.flatMap((row) => JSON.parse(row.text) as PlanRecord[]);
  return planOfRecords(records.map(completeRecord));
}

function sumOfChunk(
  plan: PlanId,
  { seq, generation, chunks }: SnapshotPointer,
  n: number,
  text: string,
): number {
  return checksumOf(plan, seq, generation, chunks, n, text);
}
