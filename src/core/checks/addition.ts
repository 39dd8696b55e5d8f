/**
 * Whether parts add up to their total, in exact decimals and across scales of one unit; shared by the checks on parts,
 * quarters and years. Knows not which numbers belong together.
 */
import type { Addition, CellPlace, Slot } from '#core/checks/finding.ts';
import { canonical, type StatedNumber } from '#core/checks/stated-number.ts';
import { roundingOf, shift, type UnitScale } from '#core/checks/unit-scale.ts';
import { absolute, compareDecimals, signOf, subtract, sumDecimals, type Decimal } from '#core/decimal.ts';

export interface AdditionFound extends Addition {
  readonly cells: readonly [CellPlace, ...CellPlace[]];
  readonly numbers: string;
}

/** What is to be said of a total and its parts; null when they agree exactly. All must be of one kind of unit. */
export function addUp(total: StatedNumber, parts: readonly StatedNumber[], slot: Slot): AdditionFound | null {
  const plainSum = sumDecimals(parts.map((part) => shift(part.value, part.scale.power)));
  const sum = shift(plainSum, -total.scale.power);
  const difference = subtract(sum, total.value);
  if (signOf(difference) === 0) return null;
  return {
    slot,
    total: total.said,
    parts: parts.map(({ said }) => said),
    sum,
    difference,
    isRounding: isWithinRounding(
      difference,
      total.scale,
      [total, ...parts].map(({ value, scale }) => roundingOf(value, scale)),
    ),
    cells: [total.cell, ...parts.map(({ cell }) => cell)],
    // In order of value, so that moving a part does not ask again.
    numbers: `${canonical([total])} = ${parts
      .map((part) => canonical([part]))
      .sort()
      .join(' + ')}`,
  };
}

/** Whether a difference, in a unit of the given scale, is no more than the roundings (in the plain unit) together. */
export function isWithinRounding(
  difference: Decimal,
  { power }: UnitScale,
  roundings: readonly Decimal[],
): boolean {
  return compareDecimals(absolute(shift(difference, power)), sumDecimals(roundings)) <= 0;
}
