/**
 * One line of a mirror file as bytes and back: a checksum, a space, JSON and a newline. Tells a line that is not what was written
 * from one that is; knows nothing of files.
 */
import { readPlanId, type PlanId } from '#core/identity.ts';
import { checksumOfBytes } from '#core/checksum.ts';
import { isVerified } from '#storage/entry-sum.ts';
import { SCHEMA } from '#storage/schema.ts';
import type { LogRow } from '#storage/rows.ts';

export type MirrorLine =
  /** The first line of a file: it is complete only when it goes up to that log entry. */
  | { readonly kind: 'start'; readonly plan: PlanId; readonly upTo: number }
  | { readonly kind: 'entry'; readonly plan: PlanId; readonly row: LogRow }
  /** The plan was put aside, or (null) taken back. */
  | { readonly kind: 'mark'; readonly plan: PlanId; readonly removedAt: string | null };

export const NEWLINE = 0x0a;
const SPACE = 0x20;
const SUM_LENGTH = 8;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The line, its newline included. */
export function bytesOfLine(line: MirrorLine): Uint8Array {
  const json = encoder.encode(JSON.stringify(jsonOf(line)));
  const sum = encoder.encode(sumTextOf(json));
  const bytes = new Uint8Array(SUM_LENGTH + 1 + json.length + 1);
  bytes.set(sum);
  bytes[SUM_LENGTH] = SPACE;
  bytes.set(json, SUM_LENGTH + 1);
  bytes[bytes.length - 1] = NEWLINE;
  return bytes;
}

/**
 * The line those bytes hold, without their newline. Null when they are not, byte for byte, what was written; `newer` when they
 * are, by an app whose layout this one does not know.
 */
export function readLine(bytes: Uint8Array): MirrorLine | 'newer' | null {
  const json = bytes.subarray(SUM_LENGTH + 1);
  const sum = String.fromCharCode(...bytes.subarray(0, SUM_LENGTH));
  if (bytes[SUM_LENGTH] !== SPACE || sum !== sumTextOf(json)) return null;
  try {
    return lineOf(JSON.parse(decoder.decode(json)));
  } catch {
    return null; // a checksum can be reckoned over anything
  }
}

function sumTextOf(json: Uint8Array): string {
  return checksumOfBytes(json).toString(16).padStart(SUM_LENGTH, '0');
}

function jsonOf(line: MirrorLine): object {
  switch (line.kind) {
    case 'start':
      return { schema: SCHEMA, plan: line.plan, upTo: line.upTo };
    case 'entry':
      return { schema: SCHEMA, ...line.row };
    case 'mark':
      return { schema: SCHEMA, plan: line.plan, removedAt: line.removedAt };
  }
}

type Fields = Readonly<Partial<Record<keyof LogRow | 'schema' | 'upTo' | 'removedAt', unknown>>>;

function lineOf(json: unknown): MirrorLine | 'newer' | null {
  if (typeof json !== 'object' || json === null) return null;
  const fields: Fields = json;
  if (typeof fields.schema !== 'number') return null;
  if (fields.schema > SCHEMA) return 'newer';
  const plan = typeof fields.plan === 'string' ? readPlanId(fields.plan) : null;
  if (!plan) return null;
  if (typeof fields.upTo === 'number') return { kind: 'start', plan, upTo: fields.upTo };
  if (fields.removedAt === null || typeof fields.removedAt === 'string')
    return { kind: 'mark', plan, removedAt: fields.removedAt };
  const row = rowOf(plan, fields);
  return row && { kind: 'entry', plan, row };
}

/** The log row those fields are, or null where they are none or do not verify. */
function rowOf(plan: PlanId, { seq, at, label, records, sum }: Fields): LogRow | null {
  const isRow =
    typeof seq === 'number' &&
    typeof at === 'string' &&
    typeof records === 'string' &&
    typeof sum === 'number';
  if (!isRow || typeof label !== 'object' || label === null) return null;
  // Which labels there are is not asked: one that an older app does not know must not make it throw the entry away.
  const row: LogRow = { plan, seq, at, label: label as LogRow['label'], records, sum };
  return isVerified(row, plan, seq) ? row : null;
}
