/** What tests of answers ask: a file read as the app reads it, answered, and read again. */
import { expect } from 'vitest';
import { answerText, type Remarks, type TextAnswer } from '#exchange/answer/answer-text.ts';
import { decode } from '#exchange/bytes/decode.ts';
import type { Decoded } from '#exchange/bytes/decoded.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import type { Cut, CutChoice } from '#exchange/rows/cut-outcome.ts';
import { cut } from '../rows/cut.ts';

export const HEADING = 'Lỗi/Ý kiến';

export interface Sent {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  readonly cut: Cut;
}

export function read(bytes: Uint8Array, choice: CutChoice = {}): Sent {
  const decoded = decode(bytes);
  return { bytes, decoded, cut: cut(decoded.text, choice) };
}

export type Answered = Extract<TextAnswer, { ok: true }>;

export function answer(sent: Sent, given: Partial<Remarks>, isUnwrapped = false): Answered {
  const remarks = { heading: HEADING, headerLine: 1, remarks: new Map<number, string>(), ...given };
  const answered = answerText({ ...sent, isUnwrapped }, remarks);
  if (!answered.ok) expect.fail(answered.problem);
  return answered;
}

/** A text in UTF-8, answered: what the copy says, without its byte order mark. */
export function answeredText(
  text: string,
  remarks: Readonly<Record<number, string>>,
  { choice = {}, headerLine = 1 }: { choice?: CutChoice; headerLine?: number | null } = {},
): string {
  const given = new Map(Object.entries(remarks).map(([line, said]) => [Number(line), said]));
  const sent = read(new TextEncoder().encode(text), choice);
  const { bytes } = answer(sent, { headerLine, remarks: given }, choice.unwrap);
  return new TextDecoder().decode(bytes);
}

/** By line, the cells of a table. */
export function linesOf({ rows }: IncomingTable): ReadonlyMap<number, readonly string[]> {
  return new Map(rows.map(({ line, cells }) => [line, cells.map(({ text }) => text)]));
}

/** The bytes hold each line of the file whole, with at most one thing put in: what is before it and what is behind it are all there was. */
export function isOnlyLonger(before: Uint8Array, after: Uint8Array): boolean {
  const [old, made] = [before, after].map((bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .split(/(\r\n?|\n)/),
  );
  if (!old || !made || old.length !== made.length) return false;
  return old.every((line, at) => {
    const longer = made[at] ?? '';
    let start = 0;
    while (start < line.length && line[start] === longer[start]) start++;
    return longer.length >= line.length && longer.endsWith(line.slice(start));
  });
}
