/**
 * Reads a backup file of any format there has been. What it answers was checked bit by bit and record by record; nothing throws,
 * whatever the bytes, and nothing is stored.
 */
import { BACKUP_FORMAT, MOST_BACKUP_BYTES, type BackupReading } from '#exchange/backup/backup-content.ts';
import { readBlocks, type FormatReader } from '#exchange/backup/blocks.ts';
import { FORMAT_1 } from '#exchange/backup/format-1.ts';
import { FORMAT_2 } from '#exchange/backup/format-2.ts';
import { FORMAT_3 } from '#exchange/backup/format-3.ts';
import { readFrame, type Frame } from '#exchange/backup/frame.ts';
import { readPlainObject, type PlainObject } from '#exchange/backup/plain-json.ts';
import { formatInTitle, isBackup } from '#exchange/backup/recognise-backup.ts';

/** Every format there has been, and who reads it. */
const FORMATS: readonly (readonly [format: number, reader: FormatReader])[] = [
  [1, FORMAT_1],
  [2, FORMAT_2],
  [BACKUP_FORMAT, FORMAT_3],
];

interface Header {
  readonly format: number;
  readonly app: string;
  readonly madeAt: string;
  readonly plans: number;
}

export function readBackup(bytes: Uint8Array): BackupReading {
  if (bytes.length > MOST_BACKUP_BYTES)
    return { kind: 'too-large', megabytes: Math.ceil(bytes.length / 1024 / 1024) };
  if (!isBackup(bytes)) return { kind: 'not-a-backup' };
  const frame = readFrame(bytes);
  if (!frame) return { kind: 'too-large', megabytes: Math.ceil(bytes.length / 1024 / 1024) };
  const header = headerOf(frame);
  const format = header?.format ?? formatInTitle(frame.title);
  if (format !== null && format > BACKUP_FORMAT) return { kind: 'newer', format };
  const reader = FORMATS.find(([number]) => number === format)?.[1];
  if (!reader || format === null) return { ...damaged(frame), of: header?.plans ?? 0 };
  return readPlans(frame, { app: '', madeAt: '', plans: 0, ...header, format }, reader);
}

function readPlans(frame: Frame, header: Header, reader: FormatReader): BackupReading {
  const { format, app, madeAt } = header;
  const { plans, wrongLine, isUnknown } = readBlocks(frame, madeAt, reader);
  if (isUnknown) return { kind: 'newer', format };
  const content = { format, madeAt, app, plans };
  const isRight = formatInTitle(frame.title) === format && header.plans === plans.length;
  const line = frame.damagedLine ?? wrongLine ?? (isRight ? null : 1);
  if (line === null) return { kind: 'whole', content };
  // Where the header is lost it is not known how many there were.
  return { kind: 'damaged', line, content, of: Math.max(header.plans, plans.length) };
}

function damaged(frame: Frame): Extract<BackupReading, { kind: 'damaged' }> {
  const content = { format: BACKUP_FORMAT, madeAt: '', app: '', plans: [] };
  return { kind: 'damaged', line: frame.damagedLine ?? 1, content, of: 0 };
}

/** The third line; null where it cannot be believed. */
function headerOf(frame: Frame): Header | null {
  const line = frame.lines[2];
  const header = line?.number === 3 ? readPlainObject(line.text) : null;
  return header && isHeader(header) ? { ...header, format: header.backup, madeAt: header.at } : null;
}

function isHeader(
  header: PlainObject,
): header is PlainObject & { backup: number; app: string; at: string; plans: number } {
  const { backup, app, at, plans } = header;
  return (
    Number.isInteger(backup) && typeof app === 'string' && typeof at === 'string' && Number.isInteger(plans)
  );
}
