/** A Change as a log row and back, checksummed. Knows the row's layout; knows nothing of transactions. */
import type { Change, RecordChanges } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import { checksumOf } from '#storage/checksum.ts';
import { completeChanges } from '#storage/completion.ts';
import { toJsonText } from '#storage/plain.ts';
import type { LogRow } from '#storage/rows.ts';

/** The row for a change as entry `seq` of its plan. Throws when the change is not plain data. */
export function makeLogRow(plan: PlanId, seq: number, change: Change): LogRow {
  const { added, updated, removed } = change;
  const label = toJsonText(change.label);
  const records = toJsonText({ added, updated, removed } satisfies RecordChanges);
  return {
    plan,
    seq,
    at: change.at,
    label: JSON.parse(label) as LogRow['label'], // the text of a label, just made
    records,
    sum: checksumOf(plan, seq, change.at, label, records),
  };
}

/** The change a row holds, or null when the row is not, byte for byte, what was written as this plan's entry `seq`. */
export function readLogRow(row: LogRow, plan: PlanId, seq: number): Change | null {
  if (checksumOf(plan, seq, row.at, JSON.stringify(row.label), row.records) !== row.sum) return null;
  const records = JSON.parse(row.records) as RecordChanges; // text of ours: the checksum holds
  return { ...completeChanges(records), label: row.label, at: row.at };
}

export function isSameEntry(a: LogRow, b: LogRow): boolean {
  return a.sum === b.sum && a.records === b.records;
}
