/**
 * The columns of a report's table in a period: what was to be reached, what was, how much of it that is, and what it was before.
 * Which follow from which is in their quotients. Source: domain/documents §1.5 (district template).
 */
import {
  attainmentCell,
  comparedCell,
  EMPTY,
  figureCell,
  targetCell,
  textCell,
} from '#core/appendix/appendix-cells.ts';
import type { AppendixCell } from '#core/appendix/appendix-table.ts';
import type { AppendixWords } from '#core/appendix/appendix-words.ts';
import { leadingColumns, noteColumn, numbers, type PlanColumn } from '#core/appendix/plan-column.ts';
import { basePeriodOf } from '#core/comparison.ts';
import { judgePlan } from '#core/judging.ts';
import { isStage, shapeOf, yearOf, yearPeriod, type Period } from '#core/period.ts';
import type { ComparedWith, Line, Plan } from '#core/plan.ts';
import { standingFigure } from '#core/standing.ts';
import { getFrom, valuesOf } from '#core/table.ts';
import { targetInSlot, targetSlots, type TargetSlot } from '#core/target-slots.ts';

/** `isJudged` adds the verdict, as appendices of reports have it. */
export function reportColumns(
  plan: Plan,
  period: Period,
  words: AppendixWords,
  isJudged: boolean,
): readonly PlanColumn[] {
  const { settings } = plan.head;
  const by = settings.comparedWith;
  const base = basePeriodOf(plan.head, period);
  const slots = targetSlots(plan, period);
  const within = words.period(isStage(period) ? period : yearPeriod(yearOf(period)));
  return [
    ...leadingColumns(words),
    ...(base ? [numbers('base', [baseName(words, by, base)], (line) => figureCell(line, base))] : []),
    ...slots.map((slot, n) =>
      numbers(
        `target${n}`,
        [periodOfTargets(plan, period, slot, words), slotName(slot, slots, words)],
        (line) => targetCell(targetInSlot(line, period, slot)),
      ),
    ),
    numbers('figure', [within, resultName(plan, period, words)], (line) => figureCell(line, period)),
    ...expectedColumn(plan, period, within, words),
    ...slots.map((slot, n) => attainmentColumn(plan, period, { slot, n, slots }, words)),
    ...(base ? [comparisonColumn(period, base, by, words)] : []),
    ...nextPlan(plan, period, words),
    ...(isJudged ? [verdictColumn(plan, period, words)] : []),
    noteColumn(period, words),
  ];
}

function baseName({ columns }: AppendixWords, by: ComparedWith, base: Period): string {
  return shapeOf(base).kind === 'year' ? columns.result(base) : columns.base(by, base);
}

/** In a year's form, targets that are all of one shorter period, or of a stage, stand under that; else under the year. */
function periodOfTargets(plan: Plan, period: Period, slot: TargetSlot, words: AppendixWords): string {
  if (isStage(period)) return words.period(period);
  const targets = [...valuesOf(plan.lines)].map((line) => targetInSlot(line, period, slot)?.period ?? null);
  const [only, ...others] = new Set(targets.filter((one) => one !== null));
  const year = yearPeriod(yearOf(period));
  return words.period(others.length === 0 ? (only ?? year) : year);
}

/** A column of nothing but estimates says that they are. */
function resultName(plan: Plan, period: Period, { columns }: AppendixWords): string {
  const figures = [...valuesOf(plan.lines)].flatMap((line) => standingFigure(line, period)?.figure ?? []);
  const isExpected = figures.length > 0 && figures.every(({ state }) => state === 'estimate');
  return isExpected ? columns.expected(period) : columns.result(period);
}

/** What a column of targets is headed with. */
export function slotName(
  { assigners }: TargetSlot,
  slots: readonly TargetSlot[],
  words: AppendixWords,
): string {
  const [assigner] = assigners;
  const isShared = assigners.length > 1 && slots.length === 1;
  return isShared || assigner === undefined || assigner === '' ? words.target : words.targetOf(assigner);
}

/** What the whole year is expected to come to, where a shorter period is reported and somebody has said it. */
function expectedColumn(
  plan: Plan,
  period: Period,
  within: string,
  words: AppendixWords,
): readonly PlanColumn[] {
  if (isStage(period) || shapeOf(period).kind === 'year') return [];
  const year = yearPeriod(yearOf(period));
  const isKnown = [...valuesOf(plan.lines)].some(({ figures }) => figures.some((one) => one.period === year));
  const heads = [within, words.columns.expected(year)];
  return isKnown ? [numbers('expected', heads, (line) => figureCell(line, year))] : [];
}

interface PlacedSlot {
  readonly slot: TargetSlot;
  readonly n: number;
  readonly slots: readonly TargetSlot[];
}

function attainmentColumn(
  plan: Plan,
  period: Period,
  { slot, n, slots }: PlacedSlot,
  words: AppendixWords,
): PlanColumn {
  const name = n === 0 ? words.attainment : `${slotName(slot, slots, words)} (%)`;
  const cell = (line: Line) =>
    attainmentCell(line, targetInSlot(line, period, slot), period, plan.head.settings);
  return { ...numbers(`attainment${n}`, [name], cell), quotient: { of: 'figure', by: `target${n}` } };
}

function comparisonColumn(period: Period, base: Period, by: ComparedWith, words: AppendixWords): PlanColumn {
  const name = `${words.columns.comparison(by, base)} (%)`;
  const column = numbers('compared', [name], (line) => comparedCell(line, period, base, words.points));
  return { ...column, quotient: { of: 'figure', by: 'base' } };
}

/** The plan's own word where it has one. A row that is none of those that are judged has none. */
function verdictColumn(plan: Plan, period: Period, words: AppendixWords): PlanColumn {
  const { verdicts } = judgePlan(plan, period);
  const own = plan.head.settings.verdictWords;
  const cell = ({ indicator }: Line): AppendixCell => {
    const verdict = getFrom(verdicts, indicator.id)?.verdict ?? 'no-target';
    return verdict === 'no-target' ? EMPTY : textCell(own[verdict] ?? words.verdicts[verdict]);
  };
  return { ...numbers('verdict', [words.verdict], cell), kind: 'centred' };
}

/** The next year's own targets, where there are any: of the first who assigned one. */
function nextPlan(plan: Plan, period: Period, words: AppendixWords): readonly PlanColumn[] {
  if (isStage(period)) return [];
  const next = yearPeriod(yearOf(period) + 1);
  const own = (line: Line) => line.targets.find((target) => target.period === next) ?? null;
  const isKnown = [...valuesOf(plan.lines)].some((line) => own(line) !== null);
  return isKnown ? [numbers('next', [words.columns.plan(next)], (line) => targetCell(own(line)))] : [];
}
