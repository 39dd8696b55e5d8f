/** Where a mirror file stands: its newest entry, found from its end without reading the rest. */
import type { PlanId } from '#core/identity.ts';
import { NEWLINE, readLine, type MirrorLine } from '#storage/mirror/line.ts';

/** A file, wherever it is read from. */
export interface FileBytes {
  readonly size: number;
  /** The bytes from `from` up to, but not including, `to`. */
  read(from: number, to: number): Uint8Array | Promise<Uint8Array>;
}

/** The newest entry of a mirror, by which it is compared with a log. */
export interface Stand {
  /** 0 when there is none. */
  readonly seq: number;
  readonly sum: number;
  /** When the plan was put aside, or null. */
  readonly removedAt: string | null;
}

export interface FileStand extends Stand {
  /** The entry up to which the file goes when it is complete. */
  readonly upTo: number;
  /** Where the last line ends; what lies behind it is a line never finished. */
  readonly end: number;
  /** Lines at the end of the file that were finished and are not what was written. */
  readonly isSpoilt: boolean;
  /** A newer app wrote here; this one must not. */
  readonly isNewer: boolean;
}

const FIRST_READ = 1 << 16; // bytes; an edit's line has a few hundred

export function bytesOfBlob(blob: Blob): FileBytes {
  return {
    size: blob.size,
    read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
  };
}

/** Where the file of that plan stands; an empty one, or one that is no mirror of it, is spoilt and stands at 0. */
export async function standOf(plan: PlanId, file: FileBytes): Promise<FileStand> {
  const upTo = await readStart(plan, file);
  for (let length = FIRST_READ; ; length *= 8) {
    const from = Math.max(0, file.size - length);
    const stand = standInTail(plan, from, await file.read(from, file.size));
    if (stand) return { ...stand, upTo };
  }
}

async function readStart(plan: PlanId, file: FileBytes): Promise<number> {
  const bytes = await file.read(0, Math.min(file.size, 200));
  const end = bytes.indexOf(NEWLINE);
  const line = end < 0 ? null : readLine(bytes.subarray(0, end));
  if (line === 'newer') return 0; // for the app that wrote it to judge
  return line?.kind === 'start' && line.plan === plan ? line.upTo : Infinity;
}

/** The stand that the last bytes of a file tell; null when they do not reach back far enough to tell it. */
function standInTail(plan: PlanId, from: number, bytes: Uint8Array): Omit<FileStand, 'upTo'> | null {
  const lastEnd = bytes.lastIndexOf(NEWLINE) + 1;
  let mark: Extract<MirrorLine, { kind: 'mark' }> | null = null;
  const found = { seq: 0, sum: 0, removedAt: null as string | null, end: from + lastEnd };
  const faults = { isSpoilt: false, isNewer: false };
  for (let end = lastEnd; end > 0;) {
    const start = end < 2 ? 0 : bytes.lastIndexOf(NEWLINE, end - 2) + 1;
    if (start === 0 && from > 0) return null; // the line may begin before these bytes
    const line = readLine(bytes.subarray(start, end - 1));
    end = start;
    if (line === 'newer') faults.isNewer = true;
    else if (line?.plan !== plan) faults.isSpoilt = true;
    else if (line.kind === 'mark') mark ??= line;
    else {
      if (line.kind === 'entry') [found.seq, found.sum] = [line.row.seq, line.row.sum];
      return { ...found, ...faults, removedAt: mark?.removedAt ?? null };
    }
  }
  return from > 0 ? null : { ...found, ...faults, isSpoilt: true };
}
