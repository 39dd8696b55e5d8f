/**
 * From the framed lines of a backup to its plans: each plan is a line that says whose lines follow and how many. Every format is
 * read through this; what the lines of a plan mean is for `format-<n>.ts`.
 */
import { readPlanId, type PlanId } from '#core/identity.ts';
import type { BackupPlan } from '#exchange/backup/backup-content.ts';
import type { Frame, FramedLine } from '#exchange/backup/frame.ts';
import { readPlainObject, type PlainObject } from '#exchange/backup/plain-json.ts';

/** The line a plan begins with, and the texts that belong to it. */
export interface PlanBlock {
  readonly id: PlanId;
  readonly head: PlainObject;
  readonly texts: readonly string[];
}

/** A plan, or `wrong` where nothing of ours wrote it so, `unknown` where a later version did. */
export type BlockReading = BackupPlan | 'wrong' | 'unknown';

export interface FormatReader {
  /** The field of a plan's line that counts its lines. */
  readonly counted: string;
  readonly readBlock: (block: PlanBlock, madeAt: string) => BlockReading;
}

export interface Blocks {
  readonly plans: readonly BackupPlan[];
  /** The first line that is not as it should be; null where there is none. */
  readonly wrongLine: number | null;
  /** Something in it was written by a later version. */
  readonly isUnknown: boolean;
}

/** The numbered lines: the header is the third, the end is no plan's. */
const FIRST = 3;

/** Every plan whose lines are all there and whole, and where that is not so. */
export function readBlocks(frame: Frame, madeAt: string, { counted, readBlock }: FormatReader): Blocks {
  const { lines } = frame;
  const end = lines.length - 1;
  const plans: BackupPlan[] = [];
  const known = new Set<PlanId>();
  let wrongLine: number | null = null;
  let isUnknown = false;
  for (let n = FIRST; n < end;) {
    const block = blockAt(lines, n, counted);
    const read = block && !known.has(block.id) ? readBlock(block, madeAt) : 'wrong';
    if (typeof read === 'string') {
      wrongLine ??= n + 1;
      isUnknown ||= read === 'unknown';
      n += 1;
      continue;
    }
    known.add(read.id);
    plans.push(read);
    n += 1 + (block?.texts.length ?? 0);
  }
  return { plans, wrongLine, isUnknown };
}

/** The plan that begins at a line; null where none does, or not all of its lines follow it. */
function blockAt(lines: Frame['lines'], n: number, counted: string): PlanBlock | null {
  const first = lines[n];
  const head = first ? readPlainObject(first.text) : null;
  const id = typeof head?.['plan'] === 'string' ? readPlanId(head['plan']) : null;
  const count = head?.[counted];
  if (!first || !head || !id || typeof count !== 'number' || !(count >= 1) || n + count >= lines.length)
    return null;
  const following = lines.slice(n + 1, n + 1 + count);
  const isWhole = following.every((line, i): line is FramedLine => line?.number === first.number + 1 + i);
  return isWhole ? { id, head, texts: following.map((line) => line?.text ?? '') } : null;
}
