/**
 * A table as it stands in an appendix, as plain data: columns with their heads, rows with their cells. Whoever builds it knows
 * plans; whoever draws it knows paper, a sheet or a screen.
 */
import type { Decimal } from '#core/decimal.ts';

export interface AppendixCell {
  /** As the house prints it: «13.447,5». */
  readonly text: string;
  /** The number behind the text; null for text. */
  readonly exact: Decimal | null;
}

export interface AppendixColumn {
  /** From the top: «Năm 2026», «Kế hoạch». Equal neighbours are merged; the last one spans the rows left under it. */
  readonly heads: readonly string[];
  /** Of the row of numbers under the heading: «7», «8=7/4»; null in all columns when there is no such row. */
  readonly formula: string | null;
  /** In characters. */
  readonly width: number;
  /** `name` is the column whose texts are indented by depth. */
  readonly kind: 'text' | 'centred' | 'name' | 'number';
}

export interface AppendixRow {
  /** A group is bold. */
  readonly kind: 'group' | 'indicator' | 'part';
  /** 0 at the top. */
  readonly depth: number;
  /** An `exact` number is written as a number, all else as text. */
  readonly cells: readonly AppendixCell[];
}

export interface AppendixTable {
  /** «Đơn vị tính: …», over the table's right edge; null when units have a column. */
  readonly unitLine: string | null;
  readonly columns: readonly AppendixColumn[];
  readonly rows: readonly AppendixRow[];
}

/** Characters that fit across a page held upright, with letters of 11 points. */
const UPRIGHT_WIDTH = 88;
const MOST_NAME = 36;
const LEAST_NUMBER = 9;

/** How much of the width each column wants, in characters: figures are never broken, texts may be. */
export function columnWidths({ columns, rows }: AppendixTable): readonly number[] {
  return columns.map(({ kind, width }, n) => {
    const longest = Math.max(
      0,
      ...rows.map(({ cells }) => {
        const cell = cells[n];
        return cell && (cell.exact !== null || kind === 'centred') ? cell.text.length : 0;
      }),
    );
    switch (kind) {
      case 'number':
        return Math.max(LEAST_NUMBER, longest + 3);
      case 'centred':
        return Math.max(7, Math.min(longest + 2, width));
      case 'name':
        return Math.min(width, MOST_NAME);
      case 'text':
        return rows.some(({ cells }) => (cells[n]?.text ?? '') !== '') ? width : LEAST_NUMBER;
    }
  });
}

/** Whether the table wants its page on its side. */
export function isWide(table: AppendixTable): boolean {
  return columnWidths(table).reduce((sum, width) => sum + width, 0) > UPRIGHT_WIDTH;
}
