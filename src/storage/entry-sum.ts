/** Whether log rows are what they were, by their checksums alone: light enough for a thread that knows nothing of plans. */
import type { PlanId } from '#core/identity.ts';
import { sumOfEntry } from '#core/log-entry.ts';
import type { LogRow } from '#storage/rows.ts';

/** Whether the row is, byte for byte, what was written as this plan's entry `seq`. */
export function isVerified(row: LogRow, plan: PlanId, seq: number): boolean {
  return sumOfEntry({ ...row, plan, seq }) === row.sum;
}

export function isSameEntry(a: LogRow, b: LogRow): boolean {
  return a.sum === b.sum && a.records === b.records;
}
