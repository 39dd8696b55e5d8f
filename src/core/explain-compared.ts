/**
 * Where what has been achieved stands to its target, as facts: the exact comparison a verdict rests on, without rounding.
 * Judges nothing.
 */
import { compareRatios, type Ratio } from '#core/decimal.ts';
import { writtenAs } from '#core/explain-inputs.ts';
import type { Fact, Side, Written } from '#core/explanation.ts';
import { pointOf, type Extent } from '#core/extent.ts';
import type { Measured } from '#core/measuring.ts';
import type { Quantity } from '#core/quantity.ts';
import type { Target } from '#core/target.ts';

/** One comparison, or one for each year that must reach the target; none for what is only known as a bound. */
export function comparedFacts(measured: Measured, target: Target): Fact[] {
  const { achieved, extents, values } = measured;
  const isEveryYear = achieved.how === 'every-year';
  return extents.flatMap((extent, n): Fact[] => {
    const [point, value] = [pointOf(extent), values[n]];
    if (!point || !value) return [];
    return [
      {
        kind: 'compared',
        year: isEveryYear ? (achieved.figures[n]?.period ?? null) : null,
        value: writtenAs(value, quantityReached(measured, n)),
        side: sideOf(point, measured.target),
        ...writtenEnds(measured.stated, target),
      },
    ];
  });
}

function quantityReached({ achieved }: Measured, n: number): Quantity | null {
  const value =
    achieved.how === 'stated' || achieved.how === 'every-year' ? achieved.figures[n]?.value : null;
  if (value?.kind !== 'measured' || value.comparison.comparator === 'range') return null;
  return value.comparison.value;
}

/** The ends of a target as it states them; a single one is `low`, whichever way it bounds. */
export function writtenEnds(
  { low, high }: Extent,
  { goal }: Target,
): { readonly low: Written | null; readonly high: Written | null } {
  const isOne = goal.kind === 'measured' && goal.comparison.comparator !== 'range';
  const stated =
    goal.kind === 'measured' && goal.comparison.comparator !== 'range' ? goal.comparison.value : null;
  const write = (at: Ratio | undefined): Written | null => (at ? writtenAs(at, stated) : null);
  return isOne
    ? { low: write((low ?? high)?.at), high: null }
    : { low: write(low?.at), high: write(high?.at) };
}

function sideOf(at: Ratio, { low, high }: Extent): Side {
  const toLow = low && compareRatios(at, low.at);
  const toHigh = high && compareRatios(at, high.at);
  if (toLow === -1) return 'below';
  if (toHigh === 1) return 'above';
  if ((toLow === 0 && low?.open) || (toHigh === 0 && high?.open)) return 'at-open-edge';
  if (low && high) return compareRatios(low.at, high.at) === 0 ? 'at' : 'inside';
  if (toLow === 0 || toHigh === 0) return 'at';
  return low ? 'above' : 'below';
}
