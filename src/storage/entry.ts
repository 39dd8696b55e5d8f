/** A Change as a log row and back, checksummed. Knows the row's layout; knows nothing of transactions. */
import type { Change, RecordChanges } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import { sumOfEntry } from '#core/log-entry.ts';
import { completeChanges } from '#storage/completion.ts';
import { isVerified } from '#storage/entry-sum.ts';
import { toJsonText } from '#storage/plain.ts';
import type { LogRow } from '#storage/rows.ts';

/** The row for a change as entry `seq` of its plan. Throws when the change is not plain data. */
export function makeLogRow(plan: PlanId, seq: number, change: Change): LogRow {
  const { added, updated, removed } = change;
  const label = toJsonText(change.label);
  const records = toJsonText({ added, updated, removed } satisfies RecordChanges);
  // The text of a label, just made.
  const entry = { plan, seq, at: change.at, label: JSON.parse(label) as LogRow['label'], records };
  return { ...entry, sum: sumOfEntry(entry) };
}

/** The change a row holds, or null when the row is not, byte for byte, what was written as this plan's entry `seq`. */
export function readLogRow(row: LogRow, plan: PlanId, seq: number): Change | null {
  if (!isVerified(row, plan, seq)) return null;
  try {
    const records = JSON.parse(row.records) as RecordChanges; // text of ours: the checksum holds
    return { ...completeChanges(records), label: row.label, at: row.at };
  } catch {
    // Anyone can reckon a checksum: a row from a file may hold a text that was never one of ours.
    return null;
  }
}
