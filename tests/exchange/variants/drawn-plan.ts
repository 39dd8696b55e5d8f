/** A plan made from the truth of a drawn table: with nothing in its cells, with figures near those of the file, with the same, or without rows. */
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { toDecimal } from '#core/decimal.ts';
import { makeFigure, readFigureValue } from '#core/figure.ts';
import { makeIndicatorId, makePlanId, type IndicatorId } from '#core/identity.ts';
import { makeIndicator } from '#core/indicator.ts';
import { printNumber } from '#core/number.ts';
import { evenKeys } from '#core/order.ts';
import { makePlan, type Plan, type PlanRecord } from '#core/plan.ts';
import { makeTarget } from '#core/target.ts';
import { keepLine } from '#core/text.ts';
import { chance, pick, type Draw, type Drawn } from '../layout/drawn-cells.ts';
import type { DrawnColumn, DrawnRow, DrawnTable } from '../layout/drawn-tables.ts';

export type Held = 'no rows' | 'blank' | 'near' | 'same';

/** As the person who made the plan typed it. */
function houseText(value: Exclude<Drawn, null>): string {
  return typeof value === 'string' ? printNumber(value, { grouped: false }) : value.text;
}

/** What stood there before: something of the same size, or nothing. */
function nearTo(draw: Draw, value: Drawn): Drawn {
  if (chance(draw, 0.2)) return null;
  if (value === null || typeof value !== 'string') return value;
  const places = value.split('.')[1]?.length ?? 0;
  return toDecimal((Number(value) * (0.85 + draw() * 0.3)).toFixed(places));
}

export function planOf(draw: Draw, table: Pick<DrawnTable, 'rows' | 'columns' | 'report'>, held: Held): Plan {
  const year = Number.parseInt(table.report, 10);
  const plan = makePlan({
    id: makePlanId(draw),
    title: `Kế hoạch năm ${year}`,
    firstYear: year - 3,
    lastYear: year + 1,
    settings: { reportingPeriod: table.report, assigners: ['Thành phố'] },
  });
  if (held === 'no rows') return plan;
  const keys = evenKeys(table.rows.length);
  const ids: IndicatorId[] = [];
  const added = table.rows.flatMap((row, at): PlanRecord[] => {
    const id = makeIndicatorId(draw);
    ids.push(id);
    const parent = row.parent === null ? null : (ids[row.parent] ?? null);
    const name = keepLine(row.name);
    const given = { id, parent, order: keys[at]!, kind: row.kind, name, unit: row.trueUnit };
    return [
      makeIndicator(given),
      ...table.columns.flatMap((column, i) => recordOf(draw, id, row, column, row.truth[i] ?? null, held)),
    ];
  });
  return applyChange(plan, { ...NO_CHANGES, added });
}

function recordOf(
  draw: Draw,
  indicator: IndicatorId,
  { trueUnit }: DrawnRow,
  { kind, period, assigner, state }: DrawnColumn,
  truth: Drawn,
  held: Held,
): PlanRecord[] {
  if (held === 'blank') return [];
  const value = held === 'same' ? truth : nearTo(draw, truth);
  if (value === null) return [];
  const text = houseText(value);
  if (kind === 'target') return [makeTarget({ indicator, period, assigner, text, unit: trueUnit })];
  const reading = readFigureValue(text, trueUnit);
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
  const before = held === 'same' ? state : pick(draw, 'estimate' as const, 'actual' as const);
  return [makeFigure({ indicator, period, value: reading.value, state: before })];
}
