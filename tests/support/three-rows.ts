/** A plan of a few rows for tests that look at single cells of a file. */
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import { makeFigure, readFigureValue, type Figure, type FigureValue } from '#core/figure.ts';
import { indicatorIdOf, type PlanId } from '#core/identity.ts';
import { makeIndicator } from '#core/indicator.ts';
import { evenKeys, type OrderKey } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import { makePlan, type Plan, type PlanRecord } from '#core/plan.ts';
import { makeTarget, type Target } from '#core/target.ts';

export const POVERTY = indicatorIdOf('bbbbbb');
export const REVENUE = indicatorIdOf('cccccc');
export const COMMUNES = indicatorIdOf('dddddd');
const YEAR = toPeriod('2026');

export function valueOf(typed: string): FigureValue {
  const reading = readFigureValue(typed);
  if (!reading.ok) throw new Error(`${typed}: ${reading.reason}`);
  return reading.value;
}

export interface SmallPlan {
  /** Figure of the poverty rate for 2026, as typed. */
  readonly figure?: string;
  /** Target of the poverty rate for 2026. */
  readonly target?: string;
  readonly label?: string;
  readonly note?: string;
  readonly moreFigures?: Partial<Figure>;
  readonly moreTarget?: Partial<Target>;
}

/** Three indicators: poverty rate (4,75 against 3,8), revenue (8531,35 against 16.000), communes (8/8). */
export function smallPlan(given: SmallPlan = {}): Plan {
  const { figure = '4,75', target = '3,8', label = '1', note = '', moreFigures, moreTarget } = given;
  const orders = evenKeys(3);
  const order = (i: number): OrderKey => orders[i] as OrderKey; // three were made
  const added: PlanRecord[] = [
    makeIndicator({ id: POVERTY, order: order(0), label, name: 'Tỷ lệ hộ nghèo', unit: '%', note }),
    makeIndicator({ id: REVENUE, order: order(1), label: '2', name: 'Thu ngân sách', unit: 'tỷ đồng' }),
    makeIndicator({ id: COMMUNES, order: order(2), label: '3', name: 'Xã đạt chuẩn', unit: 'xã' }),
    makeFigure({ indicator: POVERTY, period: YEAR, value: valueOf(figure), ...moreFigures }),
    makeTarget({ indicator: POVERTY, period: YEAR, text: target, ...moreTarget }),
    makeFigure({ indicator: REVENUE, period: YEAR, value: valueOf('8531,35'), asOf: readDay('10/5/2026') }),
    makeTarget({ indicator: REVENUE, period: YEAR, text: '16.000' }),
    makeFigure({ indicator: COMMUNES, period: YEAR, value: valueOf('8/8') }),
  ];
  const head = makePlan({ id: 'p7k2m9q' as PlanId, title: 'Kế hoạch 2026', firstYear: 2026, lastYear: 2026 });
  return applyChange(head, { ...NO_CHANGES, added });
}
