/**
 * How a cell is written into plain text: a number so that every program of the region reads it whole, a text so that none
 * runs it as a formula. Source: OWASP «CSV Injection».
 */
import { printNumber, readNumber } from '#core/number.ts';
import type { Decimal } from '#core/decimal.ts';
import { isPercent, type CopiedCell } from '#exchange/clipboard/copied-table.ts';

// Apostrophes are looked through, so that the one put before is always the one taken off; so is white space, as programs do.
const FORMULA_LIKE = /^'*\s*[=+\-@＝＋－＠]/;
const GUARDED = /^'(?='*\s*[=+\-@＝＋－＠])/;

/** A number without groups, a comma before its decimals («13447,5», «12,5%»); a text as it is, guarded where it must be. */
export function plainForm({ text, exact }: CopiedCell): string {
  if (exact !== null) return houseForm(exact, isPercent(text));
  const clean = withoutNul(text);
  return isRunnable(clean) ? `'${clean}` : clean;
}

/** The number as the house reads it for certain: no groups, so that nothing in it is ambiguous. */
export function houseForm(value: Decimal, percent: boolean): string {
  return printNumber(value, { grouped: false }) + (percent ? '%' : '');
}

/** Whether a program would take the text for a formula; «-5» and «+3,2» are numbers to it. */
export function isRunnable(text: string): boolean {
  return FORMULA_LIKE.test(text) && !readNumber(text).ok;
}

/** The text without the apostrophe that `plainForm` put before it. */
export function withoutGuard(plain: string): string {
  return GUARDED.test(plain) && !readNumber(plain.slice(1)).ok ? plain.slice(1) : plain;
}

/** A clipboard ends a text at the first NUL; HTML shows this sign in its place. */
export function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
