/**
 * Errors and remarks beside a sheet of the sender's own workbook: a new .xlsx with the sheet's cells where they were, their
 * values equal, and one more column. Knows no plan and no words; the contract is README.md beside it.
 */
import type { Remarks } from '#exchange/answer/answer-text.ts';
import { flattenRemark } from '#exchange/answer/remark-cell.ts';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';
import type { CellRemark, SheetReading } from '#exchange/workbook/workbook-reading.ts';
import { writePlainSheet, type PlainSheet } from '#exchange/workbook/write-plain-sheet.ts';

export interface SheetAnswer {
  readonly bytes: Uint8Array;
  /** Lines whose remarks found no row. */
  readonly unplaced: readonly number[];
}

/** The sheet as it was read, with the column. */
export async function answerSheet(sheet: SheetReading, given: Remarks): Promise<SheetAnswer> {
  const { plain, unplaced } = withColumn(sheet, given);
  return { bytes: await writePlainSheet(plain), unplaced };
}

const NO_CELL: CopiedCell = { text: '', exact: null };

function withColumn(
  { name, table, remarks: found }: SheetReading,
  { heading, headerLine, remarks }: Remarks,
): { readonly plain: PlainSheet; readonly unplaced: readonly number[] } {
  const column = table.rows.reduce((width, { cells }) => Math.max(width, cells.length), 0);
  const said = saidByLine({ heading, headerLine, remarks });
  const held = heldNumbers(found);
  const rows: CopiedCell[][] = [];
  for (const { line, cells } of table.rows) {
    while (rows.length < line - 1) rows.push([]);
    const own = cells.map((cell, at) => held.get(`${line}:${at}`) ?? cell);
    const remark = said.get(line);
    if (remark !== undefined) {
      while (own.length < column) own.push(NO_CELL);
      own.push({ text: remark, exact: null });
    }
    rows.push(own);
  }
  const lines = new Set(table.rows.map(({ line }) => line));
  return {
    plain: {
      name: table.sheet ?? name,
      rows,
      boldRows: new Set(headerLine === null ? [] : [headerLine - 1]),
      widths: [...widthsOf(rows, column), REMARK_WIDTH],
    },
    unplaced: [...said.keys()].filter((line) => !lines.has(line)),
  };
}

/** A sheet's cells are texts that nothing runs, so no apostrophe is needed. */
function saidByLine({ heading, headerLine, remarks }: Remarks): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  if (headerLine !== null) said.set(headerLine, flattenRemark(heading));
  for (const [line, remark] of remarks) {
    const text = flattenRemark(remark);
    const before = said.get(line);
    if (text !== '') said.set(line, before === undefined ? text : `${before}; ${text}`);
  }
  return said;
}

/** Numbers that were shown as something else («2» for 1508) are written as what they are. */
function heldNumbers(found: readonly CellRemark[]): ReadonlyMap<string, CopiedCell> {
  return new Map(
    found.flatMap(({ line, column, kind, held }) =>
      kind === 'shown-otherwise' && held !== null
        ? [[`${line}:${column}`, { text: held.replace('.', ','), exact: held }] as const]
        : [],
    ),
  );
}

const NARROWEST = 6;
const WIDEST = 50;
const REMARK_WIDTH = 48;
/** A text wider than this is a title or a note, and no column is made for it. */
const TITLE = 120;

function widthsOf(rows: readonly (readonly CopiedCell[])[], columns: number): number[] {
  const widths = Array.from({ length: columns }, () => NARROWEST);
  for (const cells of rows) {
    if (cells.filter(({ text }) => text !== '').length < 2) continue;
    for (const [at, { text }] of cells.entries()) {
      if (at < columns && text.length <= TITLE)
        widths[at] = Math.max(widths[at] ?? NARROWEST, Math.min(WIDEST, text.length + 2));
    }
  }
  return widths;
}
