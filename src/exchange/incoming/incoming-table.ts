/**
 * A file as a table of cells, before anything in it is understood: what cutting a text into rows and reading a workbook's sheet
 * both come to. Knows no header, no plan.
 */
import type { Convention } from '#core/number.ts';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';

export interface IncomingRow {
  /** The line of the file, from 1; of a workbook the sheet's row. */
  readonly line: number;
  readonly cells: readonly CopiedCell[];
}

export interface IncomingTable {
  /** Ragged as found; trailing empty cells and rows cut off. */
  readonly rows: readonly IncomingRow[];
  /** The sheet of a workbook; null for a text. */
  readonly sheet: string | null;
  /** The convention the program itself states; null when it says nothing. */
  readonly stated: Convention | null;
}
