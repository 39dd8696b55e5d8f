/**
 * A sheet as an .xlsx file an office would hand in, or as the flat form portals import. Numbers are written as numbers, all else
 * as text that no program runs. Loads the writing library (hucre), so it is itself loaded on first use.
 */
import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';
import { cleanText, contentOf, NO_TIME, tabName } from '#exchange/workbook/cell-content.ts';
import type { SheetForm } from '#exchange/workbook/sheet-form.ts';
import { layOutHeading, type Merge } from '#core/appendix/appendix-heading.ts';
import type { AppendixColumn, AppendixRow } from '#core/appendix/appendix-table.ts';
import * as styles from '#exchange/workbook/sheet-styles.ts';

/** The file's bytes: one sheet. The same form gives the same bytes. */
export async function writeSheetFile(form: SheetForm): Promise<Uint8Array> {
  const { sheet, repeated } = form.layout === 'flat' ? flatSheet(form) : officialSheet(form);
  return writeXlsx({
    sheets: [sheet],
    namedRanges: [{ name: '_xlnm.Print_Titles', range: repeated, scope: sheet.name }],
    defaultFont: styles.FONT,
    properties: { created: NO_TIME, modified: NO_TIME },
  });
}

interface Sheet {
  readonly sheet: WriteSheet;
  /** What every printed page begins with: «'Phụ lục'!$A:$B,'Phụ lục'!$5:$7». The library's own setting forgets the quotes. */
  readonly repeated: string;
}

interface Drawn {
  readonly rows: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
  readonly merges: Merge[];
}

function officialSheet(form: SheetForm): Sheet {
  const drawn: Drawn = { rows: [], cells: new Map(), merges: [] };
  for (const line of form.titles) drawLine(drawn, form, line, styles.TITLE);
  for (const line of form.subtitles) drawLine(drawn, form, line, styles.SUBTITLE);
  if (form.unitLine !== null) drawLine(drawn, form, form.unitLine, styles.UNIT_LINE);
  const headTop = drawn.rows.length;
  drawHeading(drawn, form.columns);
  const bodyTop = drawn.rows.length;
  for (const row of form.rows) drawRow(drawn, row, form.columns, false);
  for (const line of form.notes) drawLine(drawn, form, line, styles.NOTE);
  const sheet: WriteSheet = {
    ...common(form, drawn),
    merges: drawn.merges,
    freezePane: { rows: bodyTop, columns: frozenColumns(form) },
    // From the second page on, in the middle of the upper margin (Decree 30/2020, appendix I).
    headerFooter: { oddHeader: '&C&"Times New Roman,Regular"&13&P', differentFirst: true },
  };
  return { sheet, repeated: repeatedParts(form, headTop + 1, bodyTop) };
}

function flatSheet(form: SheetForm): Sheet {
  const drawn: Drawn = { rows: [], cells: new Map(), merges: [] };
  drawCells(
    drawn,
    form.columns.map(({ heads }) => heads.join(' - ')),
    () => styles.HEAD,
  );
  for (const row of form.rows) drawRow(drawn, row, form.columns, true);
  const sheet: WriteSheet = {
    ...common(form, drawn),
    freezePane: { rows: 1, columns: frozenColumns(form) },
  };
  return { sheet, repeated: repeatedParts(form, 1, 1) };
}

function frozenColumns({ frozenColumns: count, columns }: SheetForm): number {
  return Math.min(count, columns.length);
}

/** Rows from 1. Columns come first: Excel takes no other order. */
function repeatedParts(form: SheetForm, firstRow: number, lastRow: number): string {
  const sheet = `'${tabName(form.name).replaceAll("'", "''")}'!`;
  const columns = frozenColumns(form);
  const rows = `${sheet}$${firstRow}:$${lastRow}`;
  return columns === 0 ? rows : `${sheet}$A:$${columnName(columns - 1)},${rows}`;
}

/** A4 landscape, as wide as one page; margins of 20, 20, 30 and 15 mm, in inches. */
const PAGE = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.39, footer: 0.39 },
  horizontalCentered: true,
} as const;

function common(form: SheetForm, { rows, cells }: Drawn): WriteSheet {
  return {
    name: tabName(form.name),
    columns: form.columns.map(({ width }) => ({ width })),
    rows,
    cells,
    pageSetup: PAGE,
  };
}

/** One text across the whole table. */
function drawLine(drawn: Drawn, { columns }: SheetForm, text: string, style: CellStyle): void {
  const row = drawn.rows.length;
  drawCells(drawn, [text], () => style);
  if (columns.length > 1)
    drawn.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: columns.length - 1 });
}

function drawHeading(drawn: Drawn, columns: readonly AppendixColumn[]): void {
  const top = drawn.rows.length;
  const { rows, merges } = layOutHeading(columns);
  for (const row of rows) drawCells(drawn, row, () => styles.HEAD);
  for (const { startRow, startCol, endRow, endCol } of merges)
    drawn.merges.push({ startRow: top + startRow, startCol, endRow: top + endRow, endCol });
  const formulas = columns.map(({ formula }) => formula ?? '');
  if (columns.some(({ formula }) => formula !== null)) drawCells(drawn, formulas, () => styles.FORMULA);
}

function drawCells(drawn: Drawn, texts: readonly string[], styleOf: (column: number) => CellStyle): void {
  const row = drawn.rows.length;
  drawn.rows.push(texts.map((text) => (text === '' ? null : cleanText(text))));
  for (const [column, text] of texts.entries()) {
    const value = text === '' ? null : cleanText(text);
    drawn.cells.set(`${row},${column}`, {
      value,
      type: value === null ? 'empty' : 'string',
      style: styleOf(column),
    });
  }
}

function drawRow(drawn: Drawn, row: AppendixRow, columns: readonly AppendixColumn[], isFlat: boolean): void {
  const at = drawn.rows.length;
  const values: CellValue[] = [];
  for (const [n, column] of columns.entries()) {
    const { value, numFmt } = contentOf(row.cells[n] ?? { text: '', exact: null });
    values.push(value);
    const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string';
    drawn.cells.set(`${at},${n}`, { value, type, style: styles.bodyStyle(row, column, numFmt, isFlat) });
  }
  drawn.rows.push(values);
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
