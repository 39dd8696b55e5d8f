/** What a cell looks like from outside: blank, a value, cut in the wrong place. Knows no column and no convention. */
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';

export function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

/** Longer than any figure, range or date. */
const LONGEST_VALUE = 40;
const WITH_DIGIT_NO_LETTER = /^[^\p{L}]*\d[^\p{L}]*$/u;
/** Years, stages and days stand in headers too. */
const TIME =
  /^(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?|\d{1,2}\/\d{1,2}\/(?:19|20)\d\d|\d{1,2}\/(?:19|20)\d\d)$/;

/** «8,12», «(0,5)%», «8/8», «75 - 80%»: something a column of figures holds and a header does not. */
export function isValue(cell: string): boolean {
  if (cell.length > LONGEST_VALUE) return false;
  const text = cell.trim();
  return WITH_DIGIT_NO_LETTER.test(text) && !TIME.test(text);
}

/** Where each sign stands as it does between cells, not as it does in prose («a; b») or in a number («8,12»). */
const BETWEEN_CELLS = {
  ';': /;(?=\S)/g,
  ',': /(?<!\d),(?=\S)|,(?=[^\s\d])/g,
  '\t': /\t/g,
  '|': /\|/g,
} as const satisfies Record<Delimiter, RegExp>;

export const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];

/** How often the sign stands in the text as it does between cells. */
export function countBetween(text: string, delimiter: Delimiter): number {
  return text.match(BETWEEN_CELLS[delimiter])?.length ?? 0;
}

/** Whether the cell still holds another delimiter as it stands between cells: `GRDP;%;8` when cut at commas. */
export function holdsDelimiter(cell: string, other: Delimiter): boolean {
  return cell.includes(other) && countBetween(cell, other) > 0;
}
