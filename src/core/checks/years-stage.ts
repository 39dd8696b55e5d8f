/**
 * The years of a stage against the total typed for the stage: figures of an amount that adds up, and targets whose stage
 * target is the total. Knows one row.
 */
import { addUp, isWithinRounding } from '#core/checks/addition.ts';
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding, Slot } from '#core/checks/finding.ts';
import { slotsOf, typedIn, type StatedNumber } from '#core/checks/stated-number.ts';
import { roundingOf } from '#core/checks/unit-scale.ts';
import { multiply, subtract, toDecimal, type Decimal } from '#core/decimal.ts';
import { shapeOf, yearPeriod } from '#core/period.ts';
import type { Line } from '#core/plan.ts';

export function checkYearsStage({ line }: CheckedRow): readonly Finding[] {
  const { measure, accumulation } = line.indicator;
  if (measure !== 'amount' || accumulation !== 'flow') return [];
  return slotsOf(line).flatMap((slot): Finding[] => {
    const total = typedIn(line, slot);
    const years = yearsIn(line, slot);
    if (!total || !years || (slot.part === 'target' && total.basis !== 'total')) return [];
    const found = addUp(total, years, slot);
    if (!found || isMeanOf(total, found.sum, years)) return [];
    const isEstimated = [total, ...years].some(({ state }) => state === 'estimate');
    return [
      { check: 'years-stage', ...found, seriousness: isEstimated || found.isRounding ? 'doubtful' : 'wrong' },
    ];
  });
}

/** The numbers of every year of a stage, or null where one is not known or the slot is no stage's. */
function yearsIn(line: Line, slot: Slot): StatedNumber[] | null {
  const shape = shapeOf(slot.period);
  if (shape.kind !== 'stage') return null;
  const years: StatedNumber[] = [];
  for (let year = shape.first; year <= shape.last; year++) {
    const stated = typedIn(line, { ...slot, period: yearPeriod(year) });
    if (!stated) return null;
    years.push(stated);
  }
  return years;
}

/** Whether the stage's number is the mean of its years, as «bình quân mỗi năm» is printed, rather than their total. */
function isMeanOf(stage: StatedNumber, sum: Decimal, years: readonly StatedNumber[]): boolean {
  const count = toDecimal(String(years.length));
  const rounding = [stage, ...years].map(({ value, scale }) =>
    roundingOf(value, { ...scale, isMeasured: true }),
  );
  return isWithinRounding(
    subtract(multiply(stage.value, count), sum),
    stage.scale,
    rounding.map((one) => multiply(one, count)),
  );
}
