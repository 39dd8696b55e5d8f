/**
 * The columns of a plan's table: what was reached the year before, what is to be reached in each year or by each assigner, and
 * how much more that is. Source: domain/documents §1.5 (forms of a year and of five years).
 */
import { figureCell, targetCell, EMPTY } from '#core/appendix/appendix-cells.ts';
import type { AppendixCell } from '#core/appendix/appendix-table.ts';
import type { AppendixWords } from '#core/appendix/appendix-words.ts';
import { leadingColumns, noteColumn, numbers, type PlanColumn } from '#core/appendix/plan-column.ts';
import { slotName } from '#core/appendix/report-columns.ts';
import { HUNDRED, multiply, roundRatio, signOf, trimZeros } from '#core/decimal.ts';
import { printNumber } from '#core/number.ts';
import { isStage, yearOf, yearPeriod, yearsOf, type Period } from '#core/period.ts';
import type { Line, Plan } from '#core/plan.ts';
import { standingFigure } from '#core/standing.ts';
import { valuesOf } from '#core/table.ts';
import { targetInSlot, targetSlots } from '#core/target-slots.ts';

export function planColumns(plan: Plan, period: Period, words: AppendixWords): readonly PlanColumn[] {
  const slots = targetSlots(plan, period);
  const name = words.columns.plan(period);
  const targets = slots.map((slot, n) =>
    numbers(`target${n}`, slots.length > 1 ? [name, slotName(slot, slots, words)] : [name], (line) =>
      targetCell(targetInSlot(line, period, slot)),
    ),
  );
  const before = yearBefore(plan, period);
  return [
    ...leadingColumns(words),
    ...(before ? [figuresOf(plan, before, words)] : []),
    ...targets,
    ...yearColumns(plan, period, words),
    ...(before ? [growthColumn(plan, period, before, words)] : []),
    noteColumn(period, words),
  ];
}

/** The year before the plan's first, where anything is known of it. */
function yearBefore(plan: Plan, period: Period): Period | null {
  if (isStage(period)) return null;
  const year = yearPeriod(yearOf(period) - 1);
  return [...valuesOf(plan.lines)].some((line) => standingFigure(line, year) !== null) ? year : null;
}

/** A column of nothing but estimates says that they are. */
function figuresOf(plan: Plan, year: Period, { columns }: AppendixWords): PlanColumn {
  const states = [...valuesOf(plan.lines)].flatMap((line) => standingFigure(line, year)?.figure.state ?? []);
  const isExpected = states.length > 0 && states.every((state) => state === 'estimate');
  const name = isExpected ? columns.expected(year) : columns.result(year);
  return numbers('before', [name], (line) => figureCell(line, year));
}

/** Of a stage: the targets of its years, where there are any. */
function yearColumns(plan: Plan, period: Period, words: AppendixWords): readonly PlanColumn[] {
  if (!isStage(period)) return [];
  const own = (line: Line, year: Period) => line.targets.find((target) => target.period === year) ?? null;
  return yearsOf(period)
    .filter((year) => [...valuesOf(plan.lines)].some((line) => own(line, year)))
    .map((year) =>
      numbers(`target|${year}`, [words.columns.plan(null), words.period(year)], (line) =>
        targetCell(own(line, year)),
      ),
    );
}

/** Two decimals, as reports give percentages. */
const PLACES = 2;

/** The target in percent of the year before; of rates and shares none: they are compared by points. */
function growthColumn(plan: Plan, period: Period, before: Period, words: AppendixWords): PlanColumn {
  const [slot] = targetSlots(plan, period);
  const cell = (line: Line): AppendixCell => {
    const [target, figure] = [
      slot ? targetCell(targetInSlot(line, period, slot)).exact : null,
      figureCell(line, before).exact,
    ];
    const isShare = line.indicator.measure !== 'amount';
    if (target === null || figure === null || isShare || signOf(figure) <= 0) return EMPTY;
    const exact = trimZeros(
      roundRatio({ numerator: multiply(target, HUNDRED), denominator: figure }, PLACES),
    );
    return { text: printNumber(exact), exact };
  };
  const name = `${words.columns.plan(period)} so ${words.columns.result(before).toLocaleLowerCase('vi')} (%)`;
  return { ...numbers('growth', [name], cell), quotient: { of: 'target0', by: 'before' } };
}
