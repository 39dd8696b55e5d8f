/**
 * A figure ten times, or a tenth of, the same period last year. Small numbers jump by nature and are not asked about. Knows
 * one row.
 */
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding } from '#core/checks/finding.ts';
import { canonical, figureSlot, typedIn } from '#core/checks/stated-number.ts';
import { areApart, isThousandfold } from '#core/checks/thousand-slip.ts';
import { absolute, compareDecimals, multiply, signOf, toDecimal } from '#core/decimal.ts';
import { exactNumberOf } from '#core/figure.ts';
import { samePeriodLastYear } from '#core/period.ts';
import { figureOf } from '#core/plan.ts';

const TEN = toDecimal('10');
/** The larger of the two must be at least this, in the row's unit: from 1 accident to 12 is no slip, from 5 to 50 may be. */
const LEAST = toDecimal('50');

export function checkTenTimes({ line }: CheckedRow): readonly Finding[] {
  return line.figures.flatMap(({ period, value }): Finding[] => {
    const before = figureOf(line, samePeriodLastYear(period));
    const [now, then] = [exactNumberOf(value), before && exactNumberOf(before.value)];
    if (
      now === null ||
      then === null ||
      (signOf(now) !== 0 && signOf(then) !== 0 && !areApart(now, then, 1))
    ) {
      return [];
    }
    const figure = typedIn(line, figureSlot(period));
    const base = typedIn(line, figureSlot(samePeriodLastYear(period)));
    if (!figure || !base || isThousandfold(figure.value, base.value)) return [];
    const [a, b] = [absolute(figure.value), absolute(base.value)];
    const isLarger = compareDecimals(a, b) > 0;
    const [small, large] = isLarger ? [b, a] : [a, b];
    if (compareDecimals(large, LEAST) < 0 || compareDecimals(large, multiply(small, TEN)) < 0) return [];
    return [
      {
        check: 'ten-times',
        cells: [figure.cell, base.cell],
        numbers: `${canonical([figure])} : ${canonical([base])}`,
        seriousness: 'doubtful',
        figure: figure.said,
        base: base.said,
        isLarger,
      },
    ];
  });
}
