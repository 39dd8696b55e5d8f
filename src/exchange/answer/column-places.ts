/**
 * Where the cells of one more column go in a text that was cut into rows: at the end of which lines, before how many blank
 * cells. Counted in lines and delimiters, so that it holds for the file's own signs as for its text.
 */
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import type { Cut } from '#exchange/rows/cut-outcome.ts';
import { countBreaks, openText } from '#exchange/rows/opening.ts';
import { cutRecords } from '#exchange/rows/records.ts';
import { widthWithoutEnd } from '#exchange/rows/row-widths.ts';
import { unwrapLines } from '#exchange/rows/text-sort.ts';

export interface CutText {
  readonly text: string;
  readonly cut: Cut;
  /** Quotation marks around whole lines were taken off before cutting (`CutChoice.unwrap`). */
  readonly isUnwrapped: boolean;
}

export interface RowPlace {
  /** Where the row begins, from 1. */
  readonly line: number;
  /** The line whose end is the row's end. */
  readonly lastLine: number;
  /** Delimiters to be added before the new cell; 0 when it comes before blank cells that are there. */
  readonly missing: number;
  /** How many blank cells stand behind the new one. */
  readonly blanksBehind: number;
  /** How many have to be added behind it, where the table's rows end in blank cells and this one does not reach them. */
  readonly blanksMissing: number;
  /** The row is as wide as the table: it gets the cell even with nothing in it. */
  readonly isWide: boolean;
  /** The row has more cells than the table; it must not come to look as if it fitted. */
  readonly isTooLong: boolean;
}

interface Row {
  readonly line: number;
  readonly lastLine: number;
  readonly cells: number;
  /** Up to the last that is not blank. */
  readonly filled: number;
}

/** As many as `cutRows` takes. */
const MOST_RECORDS = 200_001;
const MOST_LINES = 1_000_000;

/** The place of each row's new cell; `isBeforeBlanks` false puts it behind all cells of the widest row. */
export function placeColumn(given: CutText, isBeforeBlanks: boolean): RowPlace[] {
  const rows = rowsOf(given);
  const column = isBeforeBlanks ? tableWidth(rows, given.cut) : widestOf(rows);
  const usual = usualWidth(rows, column);
  return rows.map(({ line, lastLine, cells, filled }) => {
    const at = Math.max(column, filled);
    return {
      line,
      lastLine,
      missing: Math.max(0, at - cells + 1),
      blanksBehind: Math.max(0, cells - at),
      blanksMissing: cells <= column ? usual - column : 0,
      isWide: cells >= column && (cells > 1 || filled > 0),
      isTooLong: filled > column,
    };
  });
}

function rowsOf({ text, cut, isUnwrapped }: CutText): Row[] {
  const opened = openText(text);
  if (!opened.ok) return []; // it was cut, so it opens
  const body = isUnwrapped ? unwrapLines(opened.value.text) : opened.value.text;
  const { records } = cutRecords(body, cut.delimiter, { quotes: cut.quotes, limit: MOST_RECORDS });
  const end = countBreaks(body, 0, body.length) + 1;
  const hasSepLine = opened.value.stated !== null;
  return records.flatMap(({ line, cells }, at) => {
    if (hasSepLine && line === 1) return [];
    const lastLine = (records[at + 1]?.line ?? end + 1) - 1;
    return [{ line, lastLine, cells: cells.length, filled: widthWithoutEnd(cells) }];
  });
}

function widestOf(rows: readonly Row[]): number {
  return rows.reduce((width, { cells }) => Math.max(width, cells), 1);
}

/** Rows that are too long for the table do not widen it; they get their cell at their own end, and stay too long. */
function tableWidth(rows: readonly Row[], { problems }: Cut): number {
  const ragged = problems.find((problem) => problem.code === 'ragged');
  const most = ragged?.expected ?? Infinity;
  return rows.reduce((width, { filled }) => (filled <= most ? Math.max(width, filled) : width), 1);
}

/** The commonest number of cells, blank ones included, of the rows that are as wide as the table. */
function usualWidth(rows: readonly Row[], column: number): number {
  const counts = new Map<number, number>();
  for (const { cells, filled } of rows) {
    if (cells >= column && filled <= column) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? column;
}

/** What is put into a text: the cell as it is written there, delimiters before and behind it. */
export interface Insertion extends RowPlace {
  readonly cell: string;
}

/**
 * The text with the cells put in. `signs` is the file's text, or its bytes as signs. Null when a place cannot be told from
 * outside: a blank cell in quotes stands behind it.
 */
export function insertCells(
  signs: string,
  insertions: readonly Insertion[],
  { delimiter, wrapped }: { readonly delimiter: Delimiter; readonly wrapped: ReadonlyMap<number, Wrapping> },
): string | null {
  const ends = lineEnds(signs);
  const pieces: string[] = [];
  let done = 0;
  for (const { lastLine, missing, blanksBehind, blanksMissing, cell } of insertions) {
    const lineEnd = ends[lastLine - 1] ?? signs.length;
    const wrapping = wrapped.get(lastLine);
    const end = wrapping === 'closing' ? signs.lastIndexOf('"', lineEnd - 1) : lineEnd;
    const at = backOver(signs, end, blanksBehind, delimiter);
    if (at === null || at < done) return null;
    const behind = blanksBehind > 0 ? 1 : cell === '' ? 0 : blanksMissing;
    pieces.push(
      signs.slice(done, at),
      delimiter.repeat(missing),
      wrapping ? doubled(cell) : cell,
      delimiter.repeat(behind),
    );
    done = at;
  }
  return pieces.join('') + signs.slice(done);
}

const doubled = (cell: string): string => cell.replaceAll('"', '""');

/** Where each line ends, before its break. */
function lineEnds(signs: string): number[] {
  const ends: number[] = [];
  for (const { index } of signs.matchAll(/\r\n?|\n/g)) ends.push(index);
  return ends;
}

/** The place right behind the delimiter that the blank cells begin with. */
function backOver(signs: string, end: number, blanks: number, delimiter: Delimiter): number | null {
  let at = end;
  for (let n = 0; n < blanks; n++) {
    at = signs.lastIndexOf(delimiter, at - 1);
    if (at < 0) return null;
  }
  if (blanks === 0) return end;
  return signs.slice(at, end).includes('"') ? null : at + 1;
}

/** Of a line in quotes as a whole: whether its closing mark stands on it, or further down. */
export type Wrapping = 'closing' | 'inside';

/** The lines that stand in quotes as a whole, where these were taken off before cutting. */
export function wrappedLines({ text, isUnwrapped }: CutText): ReadonlyMap<number, Wrapping> {
  const wrapped = new Map<number, Wrapping>();
  const opened = isUnwrapped ? openText(text) : null;
  if (!opened?.ok) return wrapped;
  const lines = opened.value.text.split('\n');
  const { records } = cutRecords(opened.value.text, null, { quotes: 'quoted', limit: MOST_LINES });
  for (const { line, cells } of records) {
    const whole = cells.join('');
    const last = line + countBreaks(whole, 0, whole.length);
    if (lines.slice(line - 1, last).join('\n') === whole) continue;
    for (let at = line; at <= last; at++) wrapped.set(at, at === last ? 'closing' : 'inside');
  }
  return wrapped;
}
