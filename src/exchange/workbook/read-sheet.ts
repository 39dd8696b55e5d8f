/** A sheet as the library gives it, laid out as rows of ours. Knows what the cells are, not what they mean. */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';
import type { IncomingRow } from '#exchange/incoming/incoming-table.ts';
import { MOST_COLUMNS, MOST_PLACES, MOST_ROWS } from '#exchange/workbook/limits.ts';
import { headingSpans, type Span } from '#exchange/workbook/merged-headers.ts';
import { NO_CELL, readCell, type CellContext } from '#exchange/workbook/read-cell.ts';
import type { SheetHiding } from '#exchange/workbook/sheet-hiding.ts';
import type { CellRemark, SheetReading } from '#exchange/workbook/workbook-reading.ts';

/** A gap of more empty rows parts two things that only a sheet can hold so far apart; the lines' numbers still tell. */
const LONGEST_GAP = 200;
/** How far down a heading is looked for. */
const HEADING_WITHIN = 200;

/** Null when the sheet names places no program has, or lays out to more than is read. */
export function readSheet(
  name: string,
  hiding: SheetHiding,
  sheet: WorkSheet,
  context: CellContext,
): SheetReading | null {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  if (data.length > MOST_ROWS) return null;
  const rows: IncomingRow[] = [];
  const remarks: CellRemark[] = [];
  let places = 0;
  for (let at = 0; at < data.length; at++) {
    const cells = readRow(data[at] ?? [], at + 1, context, remarks);
    if (!cells) return null;
    if (cells.length > 0) {
      places += cells.length;
      if (places > MOST_PLACES) return null;
      fillGap(rows, at);
      rows.push({ line: at + 1, cells });
    }
  }
  const spread = withHeadingSpread(rows, spansOf(sheet));
  const table = { rows: spread, sheet: name, stated: null };
  return { name, isHidden: hiding.isHidden, ...hiddenWithin(rows, hiding), table, remarks };
}

function readRow(
  row: readonly (CellObject | undefined)[],
  line: number,
  context: CellContext,
  remarks: CellRemark[],
): CopiedCell[] | null {
  if (row.length > MOST_COLUMNS) return null;
  const cells: CopiedCell[] = [];
  for (let column = 0; column < row.length; column++) {
    const found = row[column];
    if (!found) {
      cells.push(NO_CELL);
      continue;
    }
    const { cell, remark } = readCell(found, context);
    cells.push(cell);
    if (remark) remarks.push({ line, column, ...remark });
  }
  while (cells.length > 0 && cells.at(-1)?.text.trim() === '') cells.pop();
  return cells;
}

/** Empty rows between two others stay, as they do in a text file. */
function fillGap(rows: IncomingRow[], at: number): void {
  const next = rows.length === 0 ? 1 : (rows.at(-1)?.line ?? 0) + 1;
  if (at + 1 - next > LONGEST_GAP) return;
  for (let line = next; line <= at; line++) rows.push({ line, cells: [] });
}

/** Of the hidden rows and columns those that hold something. */
function hiddenWithin(
  rows: readonly IncomingRow[],
  hiding: SheetHiding,
): Pick<SheetReading, 'hiddenRows' | 'hiddenColumns'> {
  const filled = new Set<number>();
  if (hiding.columns.size > 0)
    for (const { cells } of rows)
      for (const [column, { text }] of cells.entries()) if (text !== '') filled.add(column);
  return {
    hiddenRows: rows
      .filter(({ line, cells }) => cells.length > 0 && hiding.rows.has(line))
      .map(({ line }) => line),
    hiddenColumns: [...hiding.columns].filter((column) => filled.has(column)),
  };
}

function spansOf(sheet: WorkSheet): readonly Span[] {
  return (sheet['!merges'] ?? [])
    .filter(({ s, e }) => s.r < HEADING_WITHIN && e.c < MOST_COLUMNS)
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
}

function withHeadingSpread(rows: readonly IncomingRow[], spans: readonly Span[]): readonly IncomingRow[] {
  const byLine = new Map(rows.map((row) => [row.line, row.cells]));
  const head = Array.from({ length: HEADING_WITHIN }, (_, at) => byLine.get(at + 1) ?? []);
  const spread = headingSpans(head, spans);
  if (spread.length === 0) return rows;
  return rows.map((row) => {
    const own = spread.filter(({ top }) => top === row.line - 1);
    return own.length === 0 ? row : { line: row.line, cells: spreadInto(row.cells, own) };
  });
}

function spreadInto(cells: readonly CopiedCell[], spans: readonly Span[]): CopiedCell[] {
  const wide = [...cells];
  for (const { left, right } of spans) {
    const source = wide[left] ?? NO_CELL;
    if (source.text === '') continue;
    for (let at = wide.length; at < left; at++) wide.push(NO_CELL);
    for (let at = left + 1; at <= right; at++) wide[at] = source;
  }
  return wide;
}
