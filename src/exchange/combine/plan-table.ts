/**
 * A unit's file of our own form (KH1), in the shape gathering works on. A cell that could not be read, or that a program had
 * changed, is told at its row.
 */
import { printFigureValue, readFigureValue, type Figure } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { comparePeriods, type Period } from '#core/period.ts';
import { figureOf, lineAt, rowsInOrder } from '#core/plan.ts';
import { groupedBy } from '#exchange/combine/grouped.ts';
import type { UnitFigure, UnitRow, UnitTable, ValueProblem } from '#exchange/combine/unit-file.ts';
import type { Restored, UnreadableCell } from '#exchange/kh1/outcome.ts';
import type { PlanFileToMerge } from '#exchange/kh1/read-for-merge.ts';
import { readHeader } from '#exchange/kh1/record-columns.ts';

/** What is used of a file read by `readPlanFileForMerge`. */
export type PlanFile = Pick<
  PlanFileToMerge,
  'plan' | 'lineOf' | 'added' | 'originals' | 'unreadable' | 'restored'
>;

/** The table of a file of ours. */
export function tableOfPlan(file: PlanFile): UnitTable {
  const { plan, lineOf, added } = file;
  const order = rowsInOrder(plan);
  const indexOf = new Map(order.map(({ id }, index) => [id, index]));
  const troubles: Troubles = {
    unreadable: groupedBy(file.unreadable, ({ line }) => line),
    restored: groupedBy(file.restored, ({ line }) => line),
    originals: file.originals,
  };
  const rows = order.map(({ id }): UnitRow => {
    const { kind, parent, name, unit, measure, priceBasis } = lineAt(plan, id).indicator;
    const line = lineOf.get(id) ?? null;
    return {
      id: added.has(id) ? null : id,
      kind,
      parent: parent === null ? null : (indexOf.get(parent) ?? null),
      name,
      unit,
      measure,
      priceBasis,
      line,
      figures: figuresOfRow(lineAt(plan, id).figures, { id, line, unit }, troubles),
    };
  });
  return { issuingBody: plan.head.issuingBody, rows };
}

interface Troubles {
  readonly unreadable: ReadonlyMap<number, readonly UnreadableCell[]>;
  readonly restored: ReadonlyMap<number, readonly Restored[]>;
  readonly originals: PlanFile['originals'];
}

interface Row {
  readonly id: IndicatorId;
  readonly line: number | null;
  readonly unit: string;
}

function figuresOfRow(figures: readonly Figure[], row: Row, troubles: Troubles): UnitFigure[] {
  const byPeriod = new Map(figures.map((figure) => [figure.period, figureOfPlan(figure)]));
  for (const { column, found } of troubles.restored.get(row.line ?? 0) ?? []) {
    const figure = byPeriod.get(valueAt(column) ?? UNKNOWN);
    if (figure) byPeriod.set(figure.period, { ...figure, putBackFrom: found });
  }
  for (const cell of troubles.unreadable.get(row.line ?? 0) ?? []) {
    const period = valueAt(cell.column);
    if (period === null || isEarlierState(cell, period, row, troubles)) continue;
    const figure = byPeriod.get(period) ?? figureless(period);
    const printed = figure.printed === '' ? cell.found : `${figure.printed} · ${cell.found}`;
    byPeriod.set(period, { ...figure, value: null, problem: problemOf(cell), printed });
  }
  return [...byPeriod.values()].sort((a, b) => comparePeriods(a.period, b.period));
}

const UNKNOWN = '' as Period; // the key of nothing

/** The period whose figure stands under this header; null for what is no figure. */
function valueAt(header: string): Period | null {
  const column = readHeader(header);
  const isValue = column?.part === 'estimate' || column?.part === 'actual' || column?.part === 'final';
  return isValue ? column.period : null;
}

/** The estimate that was in the file when it was written, left beside the figure somebody put under the next state. */
function isEarlierState(
  cell: UnreadableCell,
  period: Period,
  { id, unit }: Row,
  troubles: Troubles,
): boolean {
  const original = troubles.originals.get(id);
  const before = original && figureOf(original.line, period);
  const reading = readFigureValue(cell.found, unit);
  return (
    cell.problem === 'second-figure' &&
    reading.ok &&
    before != null &&
    printFigureValue(reading.value) === printFigureValue(before.value)
  );
}

function problemOf({ problem }: UnreadableCell): ValueProblem {
  return problem === 'second-figure' ? { code: problem } : { code: 'unreadable', problem };
}

function figureOfPlan({ period, value, state, asOf, implied, earlier }: Figure): UnitFigure {
  return {
    period,
    value,
    problem: null,
    printed: printFigureValue(value),
    putBackFrom: null,
    column: null,
    state,
    asOf,
    isImplied: implied !== null,
    earlier,
  };
}

function figureless(period: Period): UnitFigure {
  return {
    period,
    value: null,
    problem: null,
    printed: '',
    putBackFrom: null,
    column: null,
    state: 'actual',
    asOf: null,
    isImplied: false,
    earlier: [],
  };
}
