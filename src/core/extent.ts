/**
 * What a figure and a target say on the number line, in one common unit, so that they can be compared exactly: a point, a
 * bound or a band. Counts become shares of their total. Nothing here judges.
 */
import type { Comparison } from '#core/comparison-text.ts';
import { compareRatios, HUNDRED, multiply, ratioOf, type Decimal, type Ratio } from '#core/decimal.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Quantity } from '#core/quantity.ts';

/** An end of an extent; an open end is not itself included. */
export interface End {
  readonly at: Ratio;
  readonly open: boolean;
}

/** Null stands for no end on that side. */
export interface Extent {
  readonly low: End | null;
  readonly high: End | null;
}

/**
 * Figure and target in one unit, or null when nothing compares them. A plain figure beside a target `8/8` is the count
 * reached, or in a row of rates the percentage; a count beside a plain rate is its share in percent.
 */
export function commonExtents(
  indicator: Indicator,
  figure: Comparison,
  target: Comparison,
): { readonly figure: Extent; readonly target: Extent } | null {
  const [f, t] = [quantitySortOf(figure), quantitySortOf(target)];
  if (f === 'count' && t === 'number') {
    return indicator.measure === 'rate'
      ? { figure: extentOf(figure, inPercent), target: extentOf(target, asStated) }
      : null;
  }
  const reached = indicator.measure === 'rate' ? inPercent : countReached;
  const targetValue = f === 'number' && t === 'count' ? reached : asStated;
  return { figure: extentOf(figure, asStated), target: extentOf(target, targetValue) };
}

function quantitySortOf(comparison: Comparison): Quantity['kind'] {
  return comparison.comparator === 'range' ? 'number' : comparison.value.kind;
}

type Valuation = (quantity: Quantity) => Ratio;

const asStated: Valuation = (q) =>
  q.kind === 'number' ? ratioOf(q.value) : { numerator: q.done, denominator: q.of };
const countReached: Valuation = (q) => ratioOf(q.kind === 'number' ? q.value : q.done);
const inPercent: Valuation = (q) =>
  q.kind === 'number' ? ratioOf(q.value) : { numerator: multiply(q.done, HUNDRED), denominator: q.of };

function extentOf(comparison: Comparison, value: Valuation): Extent {
  const closed = (number: Decimal): End => ({ at: ratioOf(number), open: false });
  if (comparison.comparator === 'range')
    return { low: closed(comparison.low), high: closed(comparison.high) };
  const at = value(comparison.value);
  switch (comparison.comparator) {
    case '=':
    case 'about':
      return { low: { at, open: false }, high: { at, open: false } };
    case '≥':
      return { low: { at, open: false }, high: null };
    case '>':
      return { low: { at, open: true }, high: null };
    case '≤':
      return { low: null, high: { at, open: false } };
    case '<':
      return { low: null, high: { at, open: true } };
  }
}

/** The single value an extent states, or null when it states a bound or a band. */
export function pointOf({ low, high }: Extent): Ratio | null {
  if (!low || !high || low.open || high.open) return null;
  return compareRatios(low.at, high.at) === 0 ? low.at : null;
}
