/**
 * A table to be written as a sheet, as plain data: what stands above it, its heading, its rows. Whoever builds it knows plans;
 * whoever writes it knows workbooks.
 */
import type { AppendixTable } from '#core/appendix/appendix-table.ts';

export interface SheetForm extends AppendixTable {
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
  /** How many columns stay in sight and are repeated on every page: up to the name. */
  readonly frozenColumns: number;
  /** Lines under the table. */
  readonly notes: readonly string[];
}
