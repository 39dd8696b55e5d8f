/**
 * Where the header of a table stands: its first and last line, and the joined text over each column. Merged cells come as a
 * text and blanks to its right. Knows words, not what they mean for a plan. Source: domain/exchange §2.5.
 */
import { foldPlain, keepLine } from '#core/text.ts';
import type { IncomingRow, IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { readHeader } from '#exchange/kh1/record-columns.ts';
import { withoutControls } from '#exchange/layout/cell-reading.ts';
import { readHeaderPeriod } from '#exchange/layout/header-period.ts';
import { definitionOf, valueKindOf } from '#exchange/layout/header-words.ts';

export interface FoundHeader {
  /** Places of the header's lines in `table.rows`; none when there is no header. */
  readonly rows: readonly number[];
  /** Places of the lines right below it that number the columns or say how they are worked out. */
  readonly numbering: readonly number[];
  /** By column, the texts over it from the top row to the lowest. */
  readonly parts: readonly (readonly string[])[];
  /** Columns a formula row says are worked out from others. */
  readonly formulas: ReadonlySet<number>;
}

/** Titles above a table are few; a header further down is asked about. */
const SEARCHED_LINES = 80;
const MOST_HEADER_ROWS = 5;
/** As wide as a table may be; whatever stands beyond is no column. */
export const MOST_COLUMNS = 2_000;
/** Longer texts are no header. */
const LONGEST_HEADER = 200;

export function textAt(row: IncomingRow | undefined, column: number): string {
  return row?.cells[column]?.text ?? '';
}

export function filledColumns(row: IncomingRow): number[] {
  return row.cells.flatMap(({ text }, column) =>
    text.trim() === '' || column >= MOST_COLUMNS ? [] : [column],
  );
}

/** Looks for the header; `chosen` are the lines of the file a person has said it stands in. */
export function findHeader({ rows }: IncomingTable, chosen?: readonly number[]): FoundHeader {
  const places =
    chosen === undefined
      ? searchHeader(rows)
      : rows.flatMap(({ line }, place) => (chosen.includes(line) ? [place] : []));
  const lowest = places.at(-1);
  const numbering = lowest === undefined ? [] : numberingBelow(rows, lowest);
  return {
    rows: places,
    numbering,
    parts: joinParts(places.flatMap((place) => rows[place] ?? [])),
    formulas: formulasIn(rows, numbering),
  };
}

/** What a cell is as a part of a header: a definition, a time or kind of values, or a bare year that may also be a figure. */
type Sort = 'definition' | 'value' | 'year' | null;

const NOWHERE = { report: null, titleYear: null };

function sortOf(text: string): Sort {
  const line = keepLine(withoutControls(text));
  if (line === '' || line.length > LONGEST_HEADER || line === '%') return null;
  if (/^ma_dong\b/i.test(line) || definitionOf(line)) return 'definition';
  if (readHeader(line)) return 'value';
  if (/^[\d.,\s%()/-]+$/.test(line) && !/^\(?(?:19|20|21)\d\d(?: ?[-–] ?(?:19|20|21)\d\d)?\)?$/.test(line))
    return null;
  if (line.length > 90) return null;
  const said = readHeaderPeriod(foldPlain(line), NOWHERE);
  if (said.isBareYear) return /^\d/.test(line) ? 'year' : 'value';
  if (valueKindOf(said.rest)) return 'value';
  return said.rest === '' && said.period === null && /\p{L}/u.test(line) && line.length < 40 ? 'value' : null;
}

/** The first line that is a header for certain, with the group row above it and the rows of sub-columns below. */
function searchHeader(rows: readonly IncomingRow[]): number[] {
  for (const [place, row] of rows.slice(0, SEARCHED_LINES).entries()) {
    if (!isHeaderRow(row)) continue;
    const start = isGroupRowAbove(rows[place - 1], row) ? place - 1 : place;
    return withSubRows(rows, start, place);
  }
  return [];
}

/** A header shows in its first columns; the rest of a very wide one is not needed for it. */
const LOOKED_AT = 100;
const IS_YEAR = /^\(?(?:19|20|21)\d\d\)?$/;

/** «8/8 phường đạt chuẩn» is a figure, whatever words follow but those of a heading. */
const IS_COUNT = /^\d{1,5}\/\d{1,3}(?![\d/]| giao)/;

/** Whether a line is a header for certain. */
export function isHeaderRow(row: IncomingRow): boolean {
  const filled = filledColumns(row).slice(0, LOOKED_AT);
  if (filled.length < 2) return false;
  if (filled.some((column) => isFigureLike(textAt(row, column)) && !IS_YEAR.test(textAt(row, column).trim())))
    return false;
  if (filled.some((column) => IS_COUNT.test(textAt(row, column).trim()))) return false;
  const sorts = filled.map((column) => sortOf(textAt(row, column)));
  const count = (sort: Sort): number => sorts.filter((one) => one === sort).length;
  const [definitions, values, years] = [count('definition'), count('value'), count('year')];
  if (definitions > 0) return definitions + values + years >= 2;
  // Without «Chỉ tiêu» or «ĐVT»: a line of nothing but kinds and years over the columns.
  return values >= 2 && values + years >= filled.length - 1;
}

const FIGURE_LIKE = /^[-+–−(]?\s*\d[\d.,\s]*\)?\s*%?$/;

/** Whether a text may be a figure of the body. */
export function isFigureLike(text: string): boolean {
  return text.length < 60 && FIGURE_LIKE.test(text.trim());
}

/** «Năm 2025» alone over the value columns, one line above «TT; Chỉ tiêu; KH; TH». */
function isGroupRowAbove(above: IncomingRow | undefined, row: IncomingRow): boolean {
  if (!above) return false;
  const filled = filledColumns(above);
  const isOverValues = (column: number): boolean =>
    sortOf(textAt(row, column)) !== 'definition' && column > 0;
  return (
    filled.length > 0 &&
    filled.every((column) => isOverValues(column) && sortOf(textAt(above, column)) !== null)
  );
}

function withSubRows(rows: readonly IncomingRow[], start: number, place: number): number[] {
  const places = start === place ? [place] : [start, place];
  const first = rows[place];
  for (let next = place + 1; first && places.length < MOST_HEADER_ROWS; next++) {
    const row = rows[next];
    if (!row || isNumberingRow(row) || !isSubRow(row, first)) break;
    places.push(next);
  }
  return places;
}

/** A line of sub-columns: nothing below the definitions but the same words, texts or years below the rest, and no figure. */
function isSubRow(row: IncomingRow, first: IncomingRow): boolean {
  const filled = filledColumns(row);
  if (filled.length === 0) return false;
  return filled.every((column) => {
    const text = textAt(row, column);
    const sort = sortOf(text);
    if (isDefining(first, column))
      return sort === 'definition' || keepLine(text) === keepLine(textAt(first, column));
    return (
      sort !== null || (!isFigureLike(text) && /\p{L}/u.test(text) && text.length <= 60 && filled.length > 1)
    );
  });
}

function isDefining(row: IncomingRow, column: number): boolean {
  return sortOf(textAt(row, column)) === 'definition';
}

/** «(1) (2) (3)», «A B 1 2 3=2/1»: a line that numbers the columns, from the first to the last. */
export function isNumberingRow(row: IncomingRow): boolean {
  const texts = filledColumns(row).map((column) =>
    foldPlain(withoutControls(textAt(row, column))).replace(/[\s[\]]/g, ''),
  );
  if (texts.length < 3) return false;
  const numbers = texts.map(numberOfColumn);
  if (numbers.some((number) => number === null)) return false;
  const counted = numbers.filter((number) => typeof number === 'number');
  return (
    counted.length >= 2 &&
    counted.every((number, i) => i === 0 || number === (counted[i - 1] ?? 0) + 1) &&
    (counted[0] ?? 0) <= 3
  );
}

const COLUMN_NUMBER = /^\(?(\d{1,3})\)?(?:=[\d()/*x+:%,.-]+|[:-]?\(?\d{1,2}[/:]\d{1,2}\)?)?\)?$/;

/** The number a line of numbers gives a column; 'letter' for «A»; null for anything else. */
function numberOfColumn(text: string): number | 'letter' | null {
  if (/^\(?[a-e]\)?$/.test(text)) return 'letter';
  const digits = COLUMN_NUMBER.exec(text)?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 10);
}

const NO_ROW: IncomingRow = { line: 0, cells: [] };

function numberingBelow(rows: readonly IncomingRow[], lowest: number): number[] {
  const places: number[] = [];
  for (let next = lowest + 1; next <= lowest + 2; next++) {
    const row = rows[next];
    if (row && (isNumberingRow(row) || (places.length > 0 && filledColumns(row).length === 0)))
      places.push(next);
    else break;
  }
  const last = places.findLastIndex((place) => filledColumns(rows[place] ?? NO_ROW).length > 0);
  return places.slice(0, last + 1);
}

function formulasIn(rows: readonly IncomingRow[], numbering: readonly number[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const place of numbering) {
    for (const [column, { text }] of (rows[place]?.cells ?? []).entries())
      if (/\d\)?\s*=\s*\(?\d/.test(text)) columns.add(column);
  }
  return columns;
}

/** The texts over each column: a group reaches to the right until the next text of its row or of one above. */
function joinParts(header: readonly IncomingRow[]): string[][] {
  const width = Math.min(
    MOST_COLUMNS,
    header.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
  );
  const own = header.map((row) =>
    Array.from({ length: width }, (_, column) => keepLine(withoutControls(textAt(row, column)))),
  );
  const filled = own.map((texts, depth) => (depth === own.length - 1 ? texts : spread(own, depth)));
  return Array.from({ length: width }, (_, column) => {
    const parts = filled.map((texts) => texts[column] ?? '').filter((text) => text !== '');
    return parts.filter((part, i) => parts.indexOf(part) === i);
  });
}

function spread(own: readonly (readonly string[])[], depth: number): string[] {
  const row = own[depth] ?? [];
  const hasLower = (column: number): boolean =>
    own.slice(depth + 1).some((texts) => (texts[column] ?? '') !== '');
  const hasUpper = (column: number): boolean =>
    own.slice(0, depth).some((texts) => (texts[column] ?? '') !== '');
  let group = '';
  return row.map((text, column) => {
    if (text !== '') group = hasLower(column) ? text : '';
    else if (!hasLower(column) || hasUpper(column)) group = '';
    return text === '' ? group : text;
  });
}
