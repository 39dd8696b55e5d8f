/**
 * Format 2: a plan is its log as the first layout of the device's storage kept it, each Change one object without a checksum of its
 * own. The entries become those of today, as the storage's own upgrade makes them.
 */
import type { Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import { sumOfEntry, type LogEntry } from '#core/log-entry.ts';
import type { BlockReading, FormatReader, PlanBlock } from '#exchange/backup/blocks.ts';
import { isPlainObject, readPlainObject } from '#exchange/backup/plain-json.ts';
import { fitChanges, fitLabel } from '#exchange/backup/record-shapes.ts';

export const FORMAT_2: FormatReader = { counted: 'entries', readBlock };

function readBlock({ id, head, texts }: PlanBlock): BlockReading {
  if (typeof head['title'] !== 'string') return 'wrong';
  const entries: LogEntry[] = [];
  for (const [n, text] of texts.entries()) {
    const entry = readEntry(text, id, n + 1);
    if (typeof entry === 'string') return entry;
    entries.push(entry);
  }
  return { id, title: head['title'], entries, removedAt: null, isWithoutHistory: false };
}

function readEntry(line: string, plan: PlanId, seq: number): LogEntry | 'wrong' | 'unknown' {
  const read = readPlainObject(line);
  const change = read?.['change'];
  if (read?.['seq'] !== seq || !isPlainObject(change) || typeof change['at'] !== 'string') return 'wrong';
  const { added, updated, removed, label, at } = change as unknown as Change; // checked in the next line
  for (const fit of [fitLabel(label), fitChanges({ added, updated, removed }, plan)])
    if (fit !== 'fits') return fit;
  const entry = { plan, seq, at, label, records: JSON.stringify({ added, updated, removed }) };
  return { ...entry, sum: sumOfEntry(entry) };
}
