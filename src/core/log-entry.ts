/**
 * One Change as it is kept, on the device and in backup files alike: its records as text, and a checksum over plan, place, time,
 * label and text. Two logs have an entry in common where place and checksum are the same.
 */
import type { ChangeLabel } from '#core/change-label.ts';
import { checksumOf } from '#core/checksum.ts';
import type { PlanId } from '#core/identity.ts';

export interface LogEntry {
  readonly plan: PlanId;
  /** The first is 1. */
  readonly seq: number;
  /** ISO 8601; for show. */
  readonly at: string;
  readonly label: ChangeLabel;
  /** JSON text of `RecordChanges`. */
  readonly records: string;
  readonly sum: number;
}

export function sumOfEntry({ plan, seq, at, label, records }: Omit<LogEntry, 'sum'>): number {
  return checksumOf(plan, seq, at, JSON.stringify(label), records);
}
