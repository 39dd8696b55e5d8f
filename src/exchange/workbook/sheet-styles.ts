/** How the cells of a written sheet look: letters, borders, number formats. Sizes as in tables of appendices (documents §1.3). */
import type { CellStyle } from 'hucre/xlsx';
import { decimalPlacesOf, type Decimal } from '#core/decimal.ts';
import type { AppendixColumn, AppendixRow } from '#core/appendix/appendix-table.ts';

export const FONT = { name: 'Times New Roman', size: 12 } as const;

const SIDE = { style: 'thin', color: { rgb: '000000' } } as const;
const BORDER = { top: SIDE, right: SIDE, bottom: SIDE, left: SIDE } as const;
const MIDDLE = { vertical: 'center', wrapText: true } as const;

export const TITLE: CellStyle = {
  font: { ...FONT, size: 14, bold: true },
  alignment: { ...MIDDLE, horizontal: 'center' },
};
export const SUBTITLE: CellStyle = {
  font: { ...FONT, size: 13, italic: true },
  alignment: { ...MIDDLE, horizontal: 'center' },
};
export const UNIT_LINE: CellStyle = {
  font: { ...FONT, italic: true },
  alignment: { vertical: 'center', horizontal: 'right' },
};
export const NOTE: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true } };
export const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  alignment: { ...MIDDLE, horizontal: 'center' },
  border: BORDER,
  numFmt: '@',
};
export const FORMULA: CellStyle = {
  font: { ...FONT, size: 10, italic: true },
  alignment: { vertical: 'center', horizontal: 'center' },
  border: BORDER,
  numFmt: '@', // «8=7/4», «1.10» stay what they are
};

/** One step inwards for every row above it; programs allow fifteen. */
const MOST_INDENT = 15;

/** A cell of the table. `numFmt` is the format of its number, or the one that keeps a text a text. */
export function bodyStyle(
  row: AppendixRow,
  column: AppendixColumn,
  numFmt: string | null,
  isFlat: boolean,
): CellStyle {
  const isName = column.kind === 'name' && !isFlat;
  const indent = isName ? Math.min(row.depth, MOST_INDENT) : 0;
  return {
    font: { ...FONT, bold: row.kind === 'group' && !isFlat },
    alignment: {
      ...MIDDLE,
      horizontal: column.kind === 'number' ? 'right' : column.kind === 'centred' ? 'center' : 'left',
      ...(indent > 0 && { indent }),
    },
    ...(!isFlat && { border: BORDER }),
    ...(numFmt !== null && { numFmt }),
  };
}

/** «#,##0.00» for a number of two decimals: shown in the program's own signs, every decimal as it was typed. */
export function numberFormat(exact: Decimal, isPercent: boolean): string {
  const places = decimalPlacesOf(exact);
  const decimals = places > 0 ? `.${'0'.repeat(Math.min(places, 15))}` : '';
  return isPercent ? `0${decimals}%` : `#,##0${decimals}`;
}
