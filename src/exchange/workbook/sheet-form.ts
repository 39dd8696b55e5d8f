/**
 * A table to be written as a sheet, as plain data: what stands above it, its heading, its rows. Whoever builds it knows plans;
 * whoever writes it knows workbooks.
 */
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';

export interface SheetForm {
  /** The name on the sheet's tab; signs no program allows are replaced, and it is cut to 31. */
  readonly name: string;
  /**
   * `official`: as it is handed in, with titles, a merged heading, borders, set up for A4 landscape.
   * `flat`: as portals import it: one heading row, then rows; nothing merged, nothing above or below.
   */
  readonly layout: 'official' | 'flat';
  /** Lines over the table, centred and bold («BIỂU TỔNG HỢP …»). */
  readonly titles: readonly string[];
  /** Lines under the titles, centred and italic («(Kèm theo Báo cáo số …)»). */
  readonly subtitles: readonly string[];
  /** «Đơn vị tính: …», over the table's right edge; null when units have a column. */
  readonly unitLine: string | null;
  readonly columns: readonly FormColumn[];
  /** How many columns stay in sight and are repeated on every page: up to the name. */
  readonly frozenColumns: number;
  readonly rows: readonly FormRow[];
  /** Lines under the table. */
  readonly notes: readonly string[];
}

export interface FormColumn {
  /** From the top: «Năm 2026», «Kế hoạch». Equal neighbours are merged; the last one spans the rows left under it. */
  readonly heads: readonly string[];
  /** Of the row of numbers under the heading: «7», «8=7/4»; null in all columns when there is no such row. */
  readonly formula: string | null;
  /** In characters. */
  readonly width: number;
  /** `name` is the column whose texts are indented by depth. */
  readonly kind: 'text' | 'centred' | 'name' | 'number';
}

export interface FormRow {
  /** A group is bold. */
  readonly kind: 'group' | 'indicator' | 'part';
  /** 0 at the top. */
  readonly depth: number;
  /** As the clipboard has them: an `exact` number is written as a number, all else as text. */
  readonly cells: readonly CopiedCell[];
}
