/** All lines of a mirror file, each believed or not, and the log they make. */
import type { PlanId } from '#core/identity.ts';
import { isSameEntry } from '#storage/entry-sum.ts';
import { NEWLINE, readLine, type MirrorLine } from '#storage/mirror/line.ts';
import type { LogRow } from '#storage/rows.ts';

/** What a file holds that can be believed. */
export interface MirrorContent {
  /** By their number, in no order of their own; of two that differ the first. */
  readonly rows: ReadonlyMap<number, LogRow>;
  readonly removedAt: string | null;
  /** Up to which entry the file goes when it is complete; Infinity where its first line does not tell. */
  readonly upTo: number;
  /** The number of the newest entry; 0 when there is none. */
  readonly newest: number;
  /** How many finished lines are not what was written. */
  readonly damagedLines: number;
  /** One of them stands behind the newest entry: it may have been a newer one. */
  readonly isEndDamaged: boolean;
  /** A newer app wrote here. */
  readonly isNewer: boolean;
}

/** The lines of a file without their newlines; the last may be unfinished, and is then not among them. */
export function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; ;) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end < 0) return;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

export function readContent(plan: PlanId, bytes: Uint8Array): MirrorContent {
  const rows = new Map<number, LogRow>();
  const content = {
    removedAt: null as string | null,
    upTo: Infinity,
    newest: 0,
    damagedLines: 0,
    isEndDamaged: false,
    isNewer: false,
  };
  for (const bytesOfOne of linesOf(bytes)) {
    const line = readLine(bytesOfOne);
    if (line === 'newer') content.isNewer = true;
    else if (line?.plan !== plan || !isNews(line, rows)) {
      content.damagedLines++;
      content.isEndDamaged = true;
    } else if (line.kind === 'start') content.upTo = line.upTo;
    else if (line.kind === 'mark') content.removedAt = line.removedAt;
    else {
      rows.set(line.row.seq, line.row);
      content.removedAt = null; // what is put aside is not edited
      content.newest = Math.max(content.newest, line.row.seq);
      content.isEndDamaged = false;
    }
  }
  return { rows, ...content };
}

/** False for an entry whose place another has: they cannot both be of this log. */
function isNews(line: MirrorLine, rows: ReadonlyMap<number, LogRow>): boolean {
  const there = line.kind === 'entry' ? rows.get(line.row.seq) : undefined;
  return !there || (line.kind === 'entry' && isSameEntry(there, line.row));
}

/** The entries from the first on, as far as none is missing. */
export function unbroken(rows: ReadonlyMap<number, LogRow>): LogRow[] {
  const log: LogRow[] = [];
  for (let row = rows.get(1); row; row = rows.get(row.seq + 1)) log.push(row);
  return log;
}
