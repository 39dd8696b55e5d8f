/**
 * A table as it stands, as an .xlsx file: every cell in its own row and column, numbers as numbers shown as they were. No form,
 * no merged cells. Loads the writing library (hucre), so it is itself loaded on first use.
 */
import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx';
import { isPercent, type CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { contentOf, NO_TIME, tabName } from '#exchange/workbook/cell-content.ts';
import { FONT } from '#exchange/workbook/sheet-styles.ts';

export interface PlainSheet {
  /** The name on the tab. */
  readonly name: string;
  /** From the sheet's first row. */
  readonly rows: readonly (readonly CopiedCell[])[];
  /** Places of the rows that are set in bold. */
  readonly boldRows: ReadonlySet<number>;
  /** In characters, by column. */
  readonly widths: readonly number[];
}

/** The file's bytes: one sheet. The same sheet gives the same bytes. */
export async function writePlainSheet({ name, rows, boldRows, widths }: PlainSheet): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>();
  const values = rows.map((row, at): CellValue[] =>
    row.map((one, column) => {
      const { value, numFmt } = contentOf(one);
      const type = value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string';
      const format = typeof value === 'number' ? (formatAsShown(one.text) ?? numFmt) : numFmt;
      if (value !== null)
        cells.set(`${at},${column}`, { value, type, style: styleOf(format, boldRows.has(at)) });
      return value;
    }),
  );
  return writeXlsx({
    sheets: [{ name: tabName(name), rows: values, cells, columns: widths.map((width) => ({ width })) }],
    defaultFont: FONT,
    properties: { created: NO_TIME, modified: NO_TIME },
  });
}

function styleOf(numFmt: string | null, isBold: boolean): CellStyle {
  return {
    font: { ...FONT, bold: isBold },
    alignment: { vertical: 'top', wrapText: true },
    ...(numFmt !== null && { numFmt }),
  };
}

const SHOWN = /^[-+−–]?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,15}))?( ?%| ?\p{L}[\p{L} /]*)?$/u;

/**
 * The format under which a number shows this text of the house: as many decimals, grouped or not, its unit behind it; null for
 * any other text.
 */
function formatAsShown(text: string): string | null {
  const [match, whole = '', decimals = '', unit = ''] = SHOWN.exec(text) ?? [];
  if (match === undefined) return null;
  const places = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const after = isPercent(unit) ? '%' : unit === '' ? '' : `"${unit}"`;
  return `${whole.includes('.') ? '#,##0' : '0'}${places}${after}`;
}
