/**
 * A figure about a thousand times, or a thousandth of, what it is set against: most often a slip of unit (triệu, tỷ). Knows
 * one row.
 */
import type { CheckedRow } from '#core/checks/checked-row.ts';
import type { Finding } from '#core/checks/finding.ts';
import {
  canonical,
  exactTargetOf,
  figureSlot,
  typedIn,
  type StatedNumber,
} from '#core/checks/stated-number.ts';
import {
  absolute,
  compareDecimals,
  magnitudeOf,
  multiply,
  signOf,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';
import { exactNumberOf } from '#core/figure.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { endsBefore, samePeriodLastYear, shapeOf } from '#core/period.ts';
import type { Line } from '#core/plan.ts';

type Against = Extract<Finding, { check: 'thousand-slip' }>['against'] & { readonly stated: StatedNumber };

export function checkThousandSlip({ line }: CheckedRow): readonly Finding[] {
  return line.figures.flatMap(({ period, value }): Finding[] => {
    const figure = exactNumberOf(value) === null ? null : typedIn(line, figureSlot(period));
    const against =
      figure && comparedWith(line, figure).find((one) => isThousandfold(figure.value, one.number.value));
    if (!against) return [];
    return [
      {
        check: 'thousand-slip',
        cells: [figure.cell, against.stated.cell],
        numbers: `${canonical([figure])} : ${canonical([against.stated])}`,
        // Far from a target is not yet wrong: most of the work may be to come.
        seriousness: against.what === 'target' ? 'doubtful' : 'wrong',
        figure: figure.said,
        against: { what: against.what, number: against.number },
        isLarger: compareDecimals(absolute(figure.value), absolute(against.number.value)) > 0,
      },
    ];
  });
}

/** What the figure is set against: the same period last year, the figure before it, the targets in force. */
function comparedWith(line: Line, { said: { period } }: StatedNumber): Against[] {
  const { kind } = shapeOf(period);
  const last = line.figures.findLast(
    (one) => endsBefore(one.period, period) && shapeOf(one.period).kind === kind,
  );
  const found: Against[] = [];
  const take = (what: Against['what'], stated: StatedNumber | null): void => {
    if (stated) found.push({ what, stated, number: stated.said });
  };
  take('same-period', typedIn(line, figureSlot(samePeriodLastYear(period))));
  if (last) take('last', typedIn(line, figureSlot(last.period)));
  for (const target of targetsInForce(line, period)) {
    if (exactTargetOf(target) === null) continue;
    take('target', typedIn(line, { part: 'target', period: target.period, assigner: target.assigner }));
  }
  return found;
}

const [THREE, THOUSAND, MOST] = [toDecimal('3'), toDecimal('1000'), toDecimal('3000')];

/** Whether the numbers stand at least so many tens apart: a glance that spares nearly every pair the arithmetic. */
export function areApart(a: Decimal, b: Decimal, tens: number): boolean {
  const [tensOfA, tensOfB] = [magnitudeOf(a), magnitudeOf(b)];
  return tensOfA !== null && tensOfB !== null && Math.abs(tensOfA - tensOfB) >= tens;
}

/** Whether one number is between a third of a thousand times and three thousand times the other. */
export function isThousandfold(a: Decimal, b: Decimal): boolean {
  if (!areApart(a, b, 2)) return false;
  const [small, large] = [absolute(a), absolute(b)].sort(compareDecimals);
  if (small === undefined || large === undefined || signOf(small) === 0) return false;
  return (
    compareDecimals(multiply(large, THREE), multiply(small, THOUSAND)) >= 0 &&
    compareDecimals(large, multiply(small, MOST)) <= 0
  );
}
