/**
 * Errors and remarks written back into a copy of the sender's own text file: every cell stays byte for byte as it was, one more
 * column comes last. Knows no plan and no words; the contract is README.md beside it.
 */
import { bytesToSigns, encodeFor, signsToBytes } from '#exchange/answer/file-signs.ts';
import {
  insertCells,
  placeColumn,
  wrappedLines,
  type CutText,
  type Insertion,
  type RowPlace,
} from '#exchange/answer/column-places.ts';
import { plainRemark, writeRemark } from '#exchange/answer/remark-cell.ts';
import { decode } from '#exchange/bytes/decode.ts';
import type { Decoded, Encoding } from '#exchange/bytes/decoded.ts';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import type { Cut } from '#exchange/rows/cut-outcome.ts';

/** What the column says. Remarks are by the line of their row, as in `IncomingRow.line`. */
export interface Remarks {
  readonly heading: string;
  /** The line of the header's first row; null for a table without one. */
  readonly headerLine: number | null;
  readonly remarks: ReadonlyMap<number, string>;
}

/** The file as it came, and how it was read. */
export interface SentText {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
  readonly cut: Cut;
  /** As `CutChoice.unwrap` was given. */
  readonly isUnwrapped?: boolean;
}

export type TextAnswer =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** `utf-8` where the file's own encoding could not hold the remarks; the copy then has a byte order mark. */
      readonly encoding: Encoding;
      /** Lines whose remarks found no row. */
      readonly unplaced: readonly number[];
    }
  /** Every line is one cell, and every sign that could part a second one from it occurs in the file. */
  | { readonly ok: false; readonly problem: 'no-delimiter-left' };

/** Never throws; takes time in proportion to the file. */
export function answerText(
  { bytes, decoded, cut, isUnwrapped = false }: SentText,
  given: Remarks,
): TextAnswer {
  const delimiter = cut.delimiter ?? freeDelimiter(decoded.text);
  if (delimiter === null) return { ok: false, problem: 'no-delimiter-left' };
  const cutText: CutText = { text: decoded.text, cut, isUnwrapped };
  const column = makeColumn(cutText, delimiter, given);
  const same = inSameEncoding(bytes, decoded, column);
  const encoding = same ? decoded.encoding : 'utf-8';
  return { ok: true, bytes: same ?? asUtf8(column.text), encoding, unplaced: column.unplaced };
}

/** Signs that part cells, the one least met in prose first. */
const SIGNS: readonly Delimiter[] = ['\t', ';', '|', ','];

function freeDelimiter(text: string): Delimiter | null {
  return SIGNS.find((sign) => !text.includes(sign)) ?? null;
}

/** Stands in a row too long where there is nothing to say: with a blank cell it would be as wide as the new header. */
const GOES_ON = '...';

interface Column {
  /** The text with the column. */
  readonly text: string;
  readonly insertions: readonly Insertion[];
  readonly insert: (signs: string, insertions: readonly Insertion[]) => string | null;
  readonly unplaced: readonly number[];
}

function makeColumn(given: CutText, delimiter: Delimiter, remarks: Remarks): Column {
  const wrapped = wrappedLines(given);
  const insert: Column['insert'] = (signs, insertions) =>
    insertCells(signs, insertions, { delimiter, wrapped });
  for (const isBeforeBlanks of [true, false]) {
    const places = placeColumn(given, isBeforeBlanks);
    const { cells, unplaced } = cellsByPlace(places, remarks);
    const insertions = places.flatMap((place, at): Insertion[] => {
      const remark = cells.get(at) ?? (place.isTooLong ? GOES_ON : '');
      const cell = writeRemark(remark, delimiter, given.cut.quotes);
      return cell !== '' || place.isWide ? [{ ...place, cell }] : [];
    });
    const text = insert(given.text, insertions);
    if (text !== null) return { text, insertions, insert, unplaced };
  }
  throw new Error('Cells behind all others have a place in every text');
}

/** The plain text of each new cell, by the place's number; two remarks on one row share its cell. */
function cellsByPlace(
  places: readonly RowPlace[],
  { heading, headerLine, remarks }: Remarks,
): { readonly cells: ReadonlyMap<number, string>; readonly unplaced: readonly number[] } {
  const texts = new Map<number, string[]>();
  const unplaced: number[] = [];
  const say = (line: number, text: string): void => {
    const at = placeOf(places, line);
    if (at === null) unplaced.push(line);
    else texts.set(at, [...(texts.get(at) ?? []), text]);
  };
  if (headerLine !== null) say(headerLine, heading);
  for (const [line, remark] of remarks) if (remark.trim() !== '') say(line, remark);
  const cells = new Map([...texts].map(([at, said]) => [at, plainRemark(said.join('; '))]));
  return { cells, unplaced };
}

/** The number of the place whose row the line belongs to. */
function placeOf(places: readonly RowPlace[], line: number): number | null {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.lastLine ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return (places[low]?.line ?? Infinity) <= line ? low : null;
}

/** The file's bytes with the column in the file's own encoding; null when it cannot hold it, or would not be read again. */
function inSameEncoding(bytes: Uint8Array, decoded: Decoded, column: Column): Uint8Array | null {
  const insertions: Insertion[] = [];
  for (const insertion of column.insertions) {
    const cell = encodeFor(decoded, insertion.cell);
    if (cell === null) return null;
    insertions.push({ ...insertion, cell });
  }
  const signs = bytesToSigns(bytes, decoded);
  const isNew = isAscii(signs) && insertions.some(({ cell }) => !isAscii(cell));
  if (isNew && decoded.layers[0] === 'utf-8') return null; // its program may take it for anything
  const answered = column.insert(signs, insertions);
  if (answered === null) return null;
  const answer = signsToBytes(answered, decoded);
  return isReadAgain(answer, bytes, decoded, column.text) ? answer : null;
}

function isAscii(signs: string): boolean {
  return /^[\0-\x7F]*$/.test(signs);
}

/** By itself; or, where the file itself was only read once somebody chose its encoding, with that choice. */
function isReadAgain(answer: Uint8Array, bytes: Uint8Array, decoded: Decoded, text: string): boolean {
  const wanted = text.normalize('NFC');
  if (decode(answer).text === wanted) return true;
  if (decode(bytes).text === decoded.text) return false;
  return decode(answer, decoded.encoding).text === wanted;
}

function asUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${text}`);
}
