/** Opens the row sheet over a real session of a five-year plan, for the tests of the sheet. */
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Session } from '#app/session.svelte.ts';
import { applyChange, NO_CHANGES, type Change } from '#core/change.ts';
import { makeFigure, readFigureValue, type Figure } from '#core/figure.ts';
import { indicatorIdOf, makePlanId } from '#core/identity.ts';
import { makeIndicator, type Indicator } from '#core/indicator.ts';
import { evenKeys } from '#core/order.ts';
import { toPeriod, type Period } from '#core/period.ts';
import { makePlan, type PlanRecord, type PlanSettings } from '#core/plan.ts';
import { makeTarget, type Target } from '#core/target.ts';
import RowSheet from '#ui/sheet/RowSheet.svelte';

export const ROW = indicatorIdOf('cccccc');
export const STAGE = toPeriod('2021/2025');

export interface SheetPlan {
  /** The period the sheet shows; the first year where it is not said. */
  readonly period?: string;
  readonly row?: Partial<Indicator>;
  /** Period, text, and who assigned it. */
  readonly targets?: readonly (readonly [period: string, text: string, more?: Partial<Target>])[];
  readonly figures?: readonly (readonly [period: string, text: string, more?: Partial<Figure>])[];
  readonly settings?: Partial<PlanSettings>;
  readonly years?: readonly [first: number, last: number];
}

/** The plan of one row, «Giá trị sản xuất» in tỷ đồng unless told otherwise. */
function sheetSession(given: SheetPlan): { session: Session; changes: Change[] } {
  const { row = {}, targets = [], figures = [], settings = {}, years = [2021, 2025] } = given;
  const [order] = evenKeys(1);
  if (order === undefined) throw new Error('One key was asked for');
  const [firstYear, lastYear] = years;
  const id = makePlanId(() => 0.5);
  const blank = makePlan({ id, title: 'Kế hoạch', firstYear, lastYear, settings });
  const indicator = makeIndicator({ id: ROW, order, name: 'Giá trị sản xuất', unit: 'tỷ đồng', ...row });
  const added: PlanRecord[] = [
    indicator,
    ...targets.map(([period, text, more]) =>
      makeTarget({ indicator: ROW, period: toPeriod(period), text, unit: indicator.unit, ...more }),
    ),
    ...figures.map(([period, text, more]) => {
      const reading = readFigureValue(text, indicator.unit);
      if (!reading.ok) throw new Error(`Not a figure: ${text}`);
      return makeFigure({ indicator: ROW, period: toPeriod(period), value: reading.value, ...more });
    }),
  ];
  const changes: Change[] = [];
  const period: Period = toPeriod(given.period ?? String(firstYear));
  const session = new Session({
    plan: applyChange(blank, { ...NO_CHANGES, added }),
    period,
    now: () => '2024-06-14T08:00:00+07:00',
    record: (change) => changes.push(change),
  });
  return { session, changes };
}

export async function openSheet(given: SheetPlan) {
  const { session, changes } = sheetSession(given);
  const onclose = vi.fn<() => void>();
  const sheet = await render(RowSheet, { session, row: ROW, onmove: () => undefined, onclose });
  return { session, changes, sheet, onclose };
}

export const field = (name: string) => page.getByRole('textbox', { name, exact: true });
export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
export const attainment = (name = 'Tỷ lệ đạt (%)') => page.getByRole('group', { name, exact: true });
