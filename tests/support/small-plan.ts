/** Plans of a few rows for tests, written as an official would say them: texts in, records out. */
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { makeFigure, readFigureValue, type Figure } from '#core/figure.ts';
import { indicatorIdOf, makePlanId, type IndicatorId } from '#core/identity.ts';
import { makeIndicator, type Indicator } from '#core/indicator.ts';
import { evenKeys } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import { makePlan, type Plan, type PlanRecord, type PlanSettings } from '#core/plan.ts';
import { makeTarget, type Target } from '#core/target.ts';

export interface RowGiven extends Partial<Omit<Indicator, 'record' | 'id' | 'parent' | 'order'>> {
  /** The number of the row it stands under; it is then a part unless `kind` says otherwise. */
  readonly under?: number;
  /** Text by period, or by `period|assigner`. */
  readonly targets?: Readonly<Record<string, string>>;
  /** Text by period; `~` at its end makes it an estimate. */
  readonly figures?: Readonly<Record<string, string>>;
}

export const PLAN_ID = makePlanId(() => 0);

/** The id of the n-th row, counted from 0. */
export function idOf(n: number): IndicatorId {
  const signs = 'bcdfghjkmnpqrstvwxz23456789';
  return indicatorIdOf(`${signs.charAt(Math.floor(n / signs.length))}${signs.charAt(n % signs.length)}bbbb`);
}

export function figureFrom(indicator: IndicatorId, period: string, text: string): Figure {
  const reading = readFigureValue(text.replace(/~$/, ''));
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
  const state = text.endsWith('~') ? 'estimate' : 'actual';
  return makeFigure({ indicator, period: toPeriod(period), value: reading.value, state });
}

/** `when`: a period, or `period|assigner`. */
export function targetFrom(indicator: IndicatorId, when: string, text: string): Target {
  const [period = '', assigner = ''] = when.split('|');
  return makeTarget({ indicator, period: toPeriod(period), assigner, text });
}

/** A plan of 2024, reported at mid-year unless said otherwise; row n has the id `idOf(n)`. */
export function smallPlan(rows: readonly RowGiven[], settings: Partial<PlanSettings> = {}): Plan {
  const keys = evenKeys(rows.length);
  const added = rows.flatMap(({ under, targets = {}, figures = {}, ...fields }, n): PlanRecord[] => {
    const id = idOf(n);
    const order = keys[n];
    if (!order) throw new Error('As many keys as rows');
    const parent = under === undefined ? null : idOf(under);
    return [
      makeIndicator({ kind: parent ? 'part' : 'indicator', ...fields, id, parent, order }),
      ...Object.entries(targets).map(([when, text]) => targetFrom(id, when, text)),
      ...Object.entries(figures).map(([period, text]) => figureFrom(id, period, text)),
    ];
  });
  const plan = makePlan({
    id: PLAN_ID,
    title: 'Kế hoạch 2024',
    firstYear: 2024,
    lastYear: 2024,
    settings: { reportingPeriod: toPeriod('2024-H1'), ...settings },
  });
  return applyChange(plan, { ...NO_CHANGES, added });
}
