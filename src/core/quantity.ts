/**
 * A value as documents state it: a number, or `a/b` (eight of eight wards). Shared by targets and figures.
 */
import { compareDecimals, multiply, signOf, type Decimal } from '#core/decimal.ts';
import { printNumber, readNumber, type PrintStyle } from '#core/number.ts';

export type Quantity =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'count'; readonly done: Decimal; readonly of: Decimal };

// A month and a year («01/2015») is more likely meant, or made by a program, than one of 2015.
const MONTH_AND_YEAR = /^\s*(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d\s*$/;

/** Reads `13.447,5`, `95%` or `8/8`; null for anything else. `171/171` is a count, never a date; `01/2015` is not understood. */
export function readQuantity(text: string): Quantity | null {
  if (MONTH_AND_YEAR.test(text)) return null;
  const [left, right, ...more] = text.split('/');
  if (more.length > 0) return null;
  if (right === undefined) {
    const reading = readNumber(text);
    return reading.ok ? { kind: 'number', value: reading.value } : null;
  }
  const done = readNumber(left ?? '');
  const of = readNumber(right);
  if (!done.ok || !of.ok || done.percent || of.percent || signOf(done.value) < 0 || signOf(of.value) <= 0)
    return null;
  return { kind: 'count', done: done.value, of: of.value };
}

export function printQuantity(quantity: Quantity, style: PrintStyle = {}): string {
  return quantity.kind === 'number'
    ? printNumber(quantity.value, style)
    : `${printNumber(quantity.done, style)}/${printNumber(quantity.of, style)}`;
}

/**
 * Exact order of two quantities: numbers by value, counts by their share (a/b against c/d). Null when one is a number and
 * the other a count, which nothing compares.
 */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | null {
  if (a.kind === 'number' && b.kind === 'number') return compareDecimals(a.value, b.value);
  if (a.kind === 'count' && b.kind === 'count') {
    return compareDecimals(multiply(a.done, b.of), multiply(b.done, a.of)); // both totals are above zero
  }
  return null;
}
