/** Format 3, the present one: a plan is its log, each entry as the device keeps it, the text of its records letter by letter. */
import type { LogEntry } from '#core/log-entry.ts';
import { sumOfEntry } from '#core/log-entry.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import type { PlanId } from '#core/identity.ts';
import type { BackupPlan } from '#exchange/backup/backup-content.ts';
import type { BlockReading, FormatReader, PlanBlock } from '#exchange/backup/blocks.ts';
import { readPlainObject } from '#exchange/backup/plain-json.ts';
import { fitChanges, fitLabel } from '#exchange/backup/record-shapes.ts';

/** No JSON made without indentation has one outside its strings, nor inside them. */
const GAP = '\t';

export const FORMAT_3: FormatReader = { counted: 'entries', readBlock };

/** The lines of a plan. */
export function* planLines({
  id,
  title,
  entries,
  removedAt,
  isWithoutHistory,
}: BackupPlan): Generator<string> {
  const head = { plan: id, title, entries: entries.length, removedAt, withoutHistory: isWithoutHistory };
  yield JSON.stringify(head);
  for (const { seq, at, label, sum, records } of entries)
    yield `${JSON.stringify({ seq, at, label, sum })}${GAP}${records}`;
}

function readBlock({ id, head, texts }: PlanBlock): BlockReading {
  const { title, removedAt, withoutHistory } = head;
  const isRemoved = removedAt === null || typeof removedAt === 'string';
  if (typeof title !== 'string' || !isRemoved || typeof withoutHistory !== 'boolean') return 'wrong';
  const entries: LogEntry[] = [];
  for (const [n, text] of texts.entries()) {
    const entry = readEntry(text, id, n + 1);
    if (typeof entry === 'string') return entry;
    entries.push(entry);
  }
  return { id, title, entries, removedAt, isWithoutHistory: withoutHistory };
}

function readEntry(line: string, plan: PlanId, wanted: number): LogEntry | 'wrong' | 'unknown' {
  const gap = line.indexOf(GAP);
  const head = readPlainObject(line.slice(0, Math.max(0, gap)));
  const records = line.slice(gap + 1);
  if (!head) return 'wrong';
  const { seq, at, label, sum } = head;
  if (seq !== wanted || typeof at !== 'string' || typeof sum !== 'number') return 'wrong';
  for (const fit of [fitLabel(label), fitChanges(readPlainObject(records), plan)])
    if (fit !== 'fits') return fit;
  // The label has just been checked.
  const entry = { plan, seq: wanted, at, label: label as ChangeLabel, records };
  return sumOfEntry(entry) === sum ? { ...entry, sum } : 'wrong';
}
