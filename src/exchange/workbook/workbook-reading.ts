/** What comes of reading a workbook: its sheets as tables, or why it was not read, as a code the messages put into words. */
import type { Decimal } from '#core/decimal.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';

export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly SheetReading[] }
  | { readonly ok: false; readonly problem: WorkbookProblem };

export interface SheetReading {
  readonly name: string;
  /** Hidden in the program, so that its sender may not know of it. */
  readonly isHidden: boolean;
  /** Hidden or filtered rows that hold something, from 1 as in `IncomingRow`; they are in the table too. */
  readonly hiddenRows: readonly number[];
  /** Hidden columns that hold something, from 0; they are in the table too. */
  readonly hiddenColumns: readonly number[];
  readonly table: IncomingTable;
  /** Cells of which the workbook knows more than their text says; at most one each, in the sheet's order. */
  readonly remarks: readonly CellRemark[];
}

export interface CellRemark {
  /** The sheet's row from 1, as in `IncomingRow`. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  readonly kind: RemarkKind;
  /** The number the cell holds, where that is not what it shows; a day counts from 30 December 1899. */
  readonly held: Decimal | null;
}

/**
 * - `error`: «#DIV/0!» and the like.
 * - `uncomputed`: a formula no program has computed; the cell shows the formula, as there is no value to read.
 * - `digits-lost`: more than fifteen digits; the last ones are gone.
 * - `part-of-day`: a day shown in part («8-Aug», «Jan-15»), as fractions and ranges become when a program takes them for days.
 * - `shown-otherwise`: a number shown as another one or as a word («2» for 1508, thousands left out).
 */
export type RemarkKind = 'error' | 'uncomputed' | 'digits-lost' | 'part-of-day' | 'shown-otherwise';

/**
 * - `not-a-workbook`: neither a zip nor an OLE file; text and HTML under the name of a workbook too.
 * - `other-kind`: a zip or an OLE file that holds something else (a document, .xlsb, Numbers).
 * - `password`: encrypted; only its owner can open it.
 * - `too-large`: more bytes, cells or columns than any plan has, also when it only unpacks to that.
 * - `damaged`: cut off, or not as its format demands.
 * - `empty`: no cell of any sheet holds anything.
 */
export type WorkbookProblem =
  'not-a-workbook' | 'other-kind' | 'password' | 'too-large' | 'damaged' | 'empty';
