/**
 * The frame of a backup file: two lines for people, then numbered lines each with its checksum, and a last line that counts and
 * checks all of it. Knows bytes and lines; knows nothing of what they hold.
 */
import { checksumOfBytes } from '#core/checksum.ts';
import { LONGEST_LINE, MOST_LINES } from '#exchange/backup/backup-content.ts';

const encoder = new TextEncoder();
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const END = '#het';

/** A line of the frame: what it says, and the number it bears. */
export interface FramedLine {
  readonly number: number;
  readonly text: string;
}

export interface Frame {
  /** Every line as it lies in the file, without its end; null where it cannot be believed, and for the two lines for people. */
  readonly lines: readonly (FramedLine | null)[];
  /** The first line, as far as it is text. */
  readonly title: string;
  /** The first line that is not as it was written, counted from 1; null where all of the file is whole. */
  readonly damagedLine: number | null;
}

/** The file as pieces of text, to be joined as they are. `title` and `about` are one line each; every other line becomes a numbered one. */
export function* frameLines(title: string, about: string, texts: Iterable<string>): Generator<string> {
  let [sum, number] = [0, 2];
  const keep = (line: string): string => {
    const piece = `${line}\n`;
    sum = checksumOfBytes(encoder.encode(piece), sum);
    return piece;
  };
  yield keep(title);
  yield keep(about);
  for (const text of texts) {
    number += 1;
    const numbered = `${number} ${text}`;
    yield keep(`${hexOf(checksumOfBytes(encoder.encode(numbered)))} ${numbered}`);
  }
  // No line end after it, so that nothing can be cut off unseen.
  yield `${END} ${number} ${hexOf(sum)}`;
}

/** Takes the bytes of a file apart; nothing throws, whatever they are. Null where it has more or longer lines than any of ours. */
export function readFrame(file: Uint8Array): Frame | null {
  const lines = linesOf(withoutMark(file));
  if (!lines) return null;
  const read = lines.map((bytes, n) => (n < 2 || n === lines.length - 1 ? null : readLine(bytes)));
  const wrong = read.findIndex((line, n) => n >= 2 && n < lines.length - 1 && line?.number !== n + 1);
  const isWhole = lines.length > 3 && textOf(lines.at(-1)) === endOf(lines) && wrong < 0;
  const damagedLine = isWhole ? null : wrong >= 0 ? wrong + 1 : placeOfDamage(lines);
  return { lines: read, title: textOf(lines[0]) ?? '', damagedLine };
}

/** All numbered lines are whole: either the last line is missing or not its own, or one of the two for people is another. */
function placeOfDamage(lines: readonly Uint8Array[]): number {
  const last = textOf(lines.at(-1)) ?? '';
  return new RegExp(`^${END} ${lines.length - 1} [0-9a-f]{8}$`).test(last) ? 1 : lines.length;
}

function readLine(bytes: Uint8Array): FramedLine | null {
  const text = textOf(bytes);
  const parts = text === null ? null : /^([0-9a-f]{8}) (\d{1,7}) /.exec(text);
  if (text === null || !parts) return null;
  const [head = '', sum = '', number = ''] = parts;
  if (hexOf(checksumOfBytes(bytes.subarray(sum.length + 1))) !== sum) return null;
  return { number: Number.parseInt(number, 10), text: text.slice(head.length) };
}

/** What the last line says of the lines before it. */
function endOf(lines: readonly Uint8Array[]): string {
  const newline = Uint8Array.of(NEWLINE);
  let sum = 0;
  for (const line of lines.slice(0, -1)) sum = checksumOfBytes(newline, checksumOfBytes(line, sum));
  return `${END} ${lines.length - 1} ${hexOf(sum)}`;
}

function hexOf(sum: number): string {
  return sum.toString(16).padStart(8, '0');
}

/** Null where the bytes are no UTF-8. */
function textOf(bytes: Uint8Array | undefined): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // a byte was changed: the line is damaged
  }
}

/** Some editors put a byte order mark before a text. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The lines; where every one of them ends in CR LF, as mail programs make it, without the CR. */
function linesOf(bytes: Uint8Array): Uint8Array[] | null {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
    if (end - from > LONGEST_LINE || lines.length >= MOST_LINES) return null;
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  if (bytes.length - from > LONGEST_LINE) return null;
  // What ends in a line end got it on the way: it says nothing.
  if (from < bytes.length) lines.push(bytes.subarray(from));
  const ended = from < bytes.length ? lines.slice(0, -1) : lines;
  const isReturned = ended.length > 0 && ended.every((line) => line.at(-1) === RETURN);
  return isReturned ? lines.map((line) => (line.at(-1) === RETURN ? line.subarray(0, -1) : line)) : lines;
}
