/** A remark as a cell: one line, no formula, in quotes where a text file needs them. Knows no file. */
import { guard } from '#exchange/kh1/guard.ts';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import type { Quotes } from '#exchange/rows/cut-outcome.ts';

/** The remark on one line, in NFC. */
export function flattenRemark(remark: string): string {
  return remark
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\s\p{Cc}\uFEFF]+/gu, ' ')
    .trim();
}

/** What stands in the cell: the remark on one line, with an apostrophe before what a spreadsheet would run. */
export function plainRemark(remark: string): string {
  return guard(flattenRemark(remark));
}

/** Where a quotation mark is a sign like any other, nothing but another sign keeps a delimiter from cutting. */
const STAND_IN: Readonly<Record<Delimiter, string>> = { ';': ',', ',': ';', '\t': ' ', '|': '/' };

/** The cell as it is written; `remark` is a plain one. */
export function writeRemark(remark: string, delimiter: Delimiter, quotes: Quotes): string {
  if (quotes === 'plain') return remark.replaceAll(delimiter, STAND_IN[delimiter]);
  const mustQuote = remark.includes(delimiter) || remark.includes('"');
  return mustQuote ? `"${remark.replaceAll('"', '""')}"` : remark;
}
