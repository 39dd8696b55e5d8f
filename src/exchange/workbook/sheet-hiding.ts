/** What of a sheet is hidden in the program that wrote it, so that its sender may not know it is sent. */
import { MOST_COLUMNS, MOST_ROWS } from '#exchange/workbook/limits.ts';

export interface SheetHiding {
  isHidden: boolean;
  /** From 1, as in `IncomingRow`. */
  readonly rows: Set<number>;
  /** From 0. */
  readonly columns: Set<number>;
}

export function noHiding(isHidden = false): SheetHiding {
  return { isHidden, rows: new Set(), columns: new Set() };
}

/** Rows from 1, both ends included; what lies outside of every sheet is passed over. */
export function hideRows({ rows }: SheetHiding, first: number, last: number): void {
  for (let row = first; row <= Math.min(last, MOST_ROWS); row++) rows.add(row);
}

/** Columns from 0, both ends included. */
export function hideColumns({ columns }: SheetHiding, first: number, last: number): void {
  for (let column = first; column <= Math.min(last, MOST_COLUMNS - 1); column++) columns.add(column);
}
