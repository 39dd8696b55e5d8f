/**
 * How wide the table is, from its header or else from most of its rows, and which rows are not. Lines of title, section and note
 * are narrow by nature and are not told.
 */
import type { CellLine, Delimiter } from '#exchange/kh1/cell-lines.ts';
import { isBlank, isValue } from '#exchange/rows/cell-look.ts';
import type { CutProblem, RaggedRow } from '#exchange/rows/cut-outcome.ts';
import {
  goesOn,
  hasTornNumber,
  joinedReadings,
  joinProse,
  type Patience,
} from '#exchange/rows/join-cells.ts';

/** Headers of more than three rows are not met. */
const HEADER_ROWS = 3;

/** The rows that do not fit, with the ways to join their cells; null when every row does. */
export function findRagged(records: readonly CellLine[], delimiter: Delimiter): CutProblem | null {
  const patience = { steps: 1_000_000 };
  const start = records.findIndex(hasValue);
  const body = start < 0 ? records : records.slice(start);
  const common = commonWidth(body);
  const header = start < 0 ? [] : headerAbove(records, start, common.width);
  if (header.length === 0) {
    const torn = findTornTable(body, common.width, delimiter, patience);
    if (torn) return torn;
  }
  const stated = Math.max(0, ...header.map(({ cells }) => cells.length));
  const expected =
    header.length === 0 || isHeaderTorn(header, stated, common, delimiter) ? common.width : stated;
  if (expected < 2) return null;
  const rows: RaggedRow[] = [];
  const last = records.findLastIndex(hasValue);
  const alike = alikeIn(records);
  for (const [at, record] of records.entries()) {
    const { line, cells } = record;
    // A merged cell at the end of a line of the header is a text and blanks that need not be there.
    if (header.includes(record) && cells.length < expected && alike !== 'filled up') continue;
    const found =
      misfit(cells, { expected, alike }, delimiter) ??
      (at >= start && at < last ? gap(cells, expected) : null);
    if (found !== null)
      rows.push({ line, found, readings: readingsOf(cells, expected, delimiter, patience) });
  }
  return rows.length === 0 ? null : { code: 'ragged', expected, rows };
}

/** Of a row too long, whatever makes it fit; of a title cut at its commas, the title. */
function readingsOf(
  cells: readonly string[],
  expected: number,
  delimiter: Delimiter,
  patience: Patience,
): string[][] {
  const filled = cells.slice(0, widthWithoutEnd(cells));
  if (cells.length <= expected) {
    const whole = joinProse(filled, delimiter);
    return whole.length < filled.length ? [whole] : [];
  }
  const readings = joinedReadings(cells, expected, delimiter, patience);
  return readings.length > 0 ? readings : joinedReadings(filled, expected, delimiter, patience);
}

/** The rows right above the first figure. «I;KINH TẾ» over rows of eight is none: every cell torn once makes no more than twice as many. */
function headerAbove(records: readonly CellLine[], start: number, width: number): CellLine[] {
  const header: CellLine[] = [];
  for (let at = start - 1; at >= 0 && header.length < HEADER_ROWS; at--) {
    const row = records[at];
    if (!row || filledOf(row.cells) < 2) break;
    header.unshift(row);
  }
  return header.some(({ cells }) => cells.length * 2 >= width) ? header : [];
}

interface CommonWidth {
  readonly width: number;
  /** Of all rows with more than one cell. */
  readonly share: number;
}

function commonWidth(rows: readonly CellLine[]): CommonWidth {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { cells } of rows) {
    if (cells.length < 2) continue;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    all++;
  }
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { width, share: all === 0 ? 0 : count / all };
}

/** The commonest number of cells of the rows with more than one. */
export function usualWidth(rows: readonly CellLine[]): number {
  return commonWidth(rows).width;
}

/** «Mã,Chỉ tiêu, đơn vị,2025» over rows of three: the rows are right. */
function isHeaderTorn(
  header: readonly CellLine[],
  stated: number,
  common: CommonWidth,
  delimiter: Delimiter,
): boolean {
  if (common.width >= stated || common.width < 2 || common.share < 0.8) return false;
  const widest = header.find(({ cells }) => cells.length === stated);
  return joinedReadings(widest?.cells ?? [], common.width, delimiter, { steps: 10_000 }).length > 0;
}

function hasValue({ cells }: CellLine): boolean {
  return cells.some((cell, at) => at > 0 && isValue(cell));
}

const LABEL = /^[\p{L}\d.()*+-]{0,6}$/u;

/** Among the figures a row of two cells is a section when the first is its label («II;XÃ HỘI»); any other lacks something. */
function gap(cells: readonly string[], expected: number): number | null {
  if (cells.length >= expected || filledOf(cells) < 2) return null;
  return LABEL.test(cells[0]?.trim() ?? '') ? null : cells.length;
}

/** Whether all lines but one, or four of five, are as wide as each other, and some of them only by blank cells at the end. */
type Alike = 'filled up' | 'all full' | 'no';

function alikeIn(records: readonly CellLine[]): Alike {
  const cut = records.filter(({ cells }) => cells.length > 1);
  const { width } = commonWidth(cut);
  const alike = cut.filter(({ cells }) => cells.length === width);
  const isSome = alike.some(({ cells }) => widthWithoutEnd(cells) < width);
  const areAlike = alike.length * 5 >= cut.length * 4 || (cut.length > 2 && cut.length - alike.length === 1);
  if (!areAlike) return 'no';
  return isSome ? 'filled up' : 'all full';
}

interface Expected {
  readonly expected: number;
  readonly alike: Alike;
}

/** How many cells the row has when they are not as many as they should be; null when the row fits or is no row of the table. */
function misfit(
  cells: readonly string[],
  { expected, alike }: Expected,
  delimiter: Delimiter,
): number | null {
  const width = widthWithoutEnd(cells);
  if (width > expected) return width;
  // A delimiter too many somewhere in the line, or one lost in the header: its cells may stand in other columns than their own.
  if (alike !== 'no' && cells.length > expected && width > 1) return cells.length;
  // «IIXÃ HỘI;;;»: one too few, though it has no figure.
  if (alike === 'filled up' && cells.length > 2 && cells.length < expected && width > 0) return cells.length;
  // The last figure is blank and one before it was torn: as wide as it should be only when the blank end is not counted.
  if (cells.length > expected) return hasTornNumber(cells, delimiter) ? cells.length : null;
  if (cells.length === expected || width < 2) return null;
  if (cells.some((cell, at) => at > 0 && goesOn(cell))) return cells.length;
  return filledOf(cells) >= 3 || cells.some((cell, at) => at > 0 && isValue(cell)) ? cells.length : null;
}

/** Cells up to the last that is not blank. */
export function widthWithoutEnd(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && isBlank(cells[width - 1] ?? '')) width--;
  return width;
}

function filledOf(cells: readonly string[]): number {
  let filled = 0;
  for (const cell of cells) if (!isBlank(cell)) filled++;
  return filled;
}

const WHOLE = /^-?\d+$/;

/** Without a header nothing says whether «GRDP,8,1» is two cells or three, where every row could be either. */
function findTornTable(
  body: readonly CellLine[],
  width: number,
  delimiter: Delimiter,
  patience: Patience,
): CutProblem | null {
  const rows = body.filter(({ cells }) => cells.length === width);
  if (delimiter !== ',' || width < 2 || rows.length === 0) return null;
  const runs = new Set(rows.map(({ cells }) => wholesAtEnd(cells)));
  const [run = 0] = runs;
  if (runs.size !== 1 || run < 2 || run % 2 === 1) return null;
  const expected = width - run / 2;
  return {
    code: 'torn-decimals',
    expected,
    rows: rows.map(({ line, cells }) => ({
      line,
      found: width,
      readings: joinedReadings(cells, expected, delimiter, patience),
    })),
  };
}

function wholesAtEnd(cells: readonly string[]): number {
  let count = 0;
  while (count < cells.length && WHOLE.test(cells[cells.length - 1 - count] ?? '')) count++;
  return count;
}
