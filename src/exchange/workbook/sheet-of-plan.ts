/**
 * A plan in a reporting period as the sheet an office hands in: which columns, what they are called, which follow from which.
 * The words are given; what each cell holds is known in plan-cells.ts. Source: domain/documents §1.5 (district template).
 */
import { basePeriodOf } from '#core/comparison.ts';
import { isStage, shapeOf, yearOf, yearPeriod, type Period } from '#core/period.ts';
import { lineAt, rowsInOrder, type ComparedWith, type Line, type Plan } from '#core/plan.ts';
import { standingFigure } from '#core/standing.ts';
import { targetInSlot, targetSlots, type TargetSlot } from '#core/target-slots.ts';
import { valuesOf } from '#core/table.ts';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';
import {
  attainmentCell,
  comparedCell,
  EMPTY,
  figureCell,
  noteCell,
  targetCell,
  textCell,
} from '#exchange/workbook/plan-cells.ts';
import type { FormColumn, SheetForm } from '#exchange/workbook/sheet-form.ts';

/** What the messages of a language have; forms are in Vietnamese whatever the screen is in. */
export interface SheetWords {
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly note: string;
  readonly target: string;
  readonly targetOf: (assigner: string) => string;
  readonly attainment: string;
  readonly points: string;
  readonly period: (period: Period) => string;
  readonly columns: {
    readonly result: (period: Period) => string;
    readonly expected: (period: Period) => string;
    readonly plan: (period: Period) => string;
    readonly base: (by: ComparedWith, base: Period) => string;
    readonly comparison: (by: ComparedWith, base: Period) => string;
  };
}

export interface SheetChoices {
  readonly layout: SheetForm['layout'];
  /** Lines under the title, as «(Kèm theo Báo cáo số …)». */
  readonly subtitles: readonly string[];
}

interface PlanColumn extends Omit<FormColumn, 'formula'> {
  readonly cell: (line: Line) => CopiedCell;
  /** The column it is divided by and the one it is made of: names among `mark`s. */
  readonly quotient: { readonly of: string; readonly by: string } | null;
  readonly mark: string;
}

/** `period` is the one reported; rows and columns as in the table on screen, hidden ones too. */
export function sheetOfPlan(
  plan: Plan,
  period: Period,
  words: SheetWords,
  { layout, subtitles }: SheetChoices,
): SheetForm {
  const columns = columnsOf(plan, period, words);
  return {
    name: words.period(period),
    layout,
    titles: [plan.head.title.toLocaleUpperCase('vi')],
    subtitles,
    unitLine: null, // units have a column
    columns: columns.map(({ heads, width, kind, quotient }, n) => ({
      heads,
      width,
      kind,
      formula: `${n + 1}${quotient ? printQuotient(columns, quotient) : ''}`,
    })),
    frozenColumns: 2,
    rows: rowsInOrder(plan).map(({ id, depth }) => {
      const line = lineAt(plan, id);
      return { kind: line.indicator.kind, depth, cells: columns.map(({ cell }) => cell(line)) };
    }),
    notes: [],
  };
}

/** «=6/4», by the columns' numbers. */
function printQuotient(columns: readonly PlanColumn[], { of, by }: { of: string; by: string }): string {
  const [a, b] = [of, by].map((mark) => columns.findIndex((column) => column.mark === mark) + 1);
  return a === 0 || b === 0 ? '' : `=${a}/${b}`;
}

function columnsOf(plan: Plan, period: Period, words: SheetWords): readonly PlanColumn[] {
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
    {
      ...numbers('note', [words.note], (line) => noteCell(line, period)),
      kind: 'text',
      width: 22,
    },
  ];
}

function leadingColumns(words: SheetWords): readonly PlanColumn[] {
  const text = (mark: 'label' | 'name' | 'unit', kind: FormColumn['kind'], width: number): PlanColumn => ({
    ...numbers(mark, [words[mark]], ({ indicator }) => textCell(indicator[mark])),
    kind,
    width,
  });
  return [text('label', 'centred', 6), text('name', 'name', 44), text('unit', 'centred', 12)];
}

function numbers(mark: string, heads: readonly string[], cell: PlanColumn['cell']): PlanColumn {
  const shown: PlanColumn['cell'] = (line) => (isHeading(line, mark) ? EMPTY : cell(line));
  return { mark, heads, cell: shown, quotient: null, kind: 'number', width: 13 };
}

/** A group has a name and a note; figures under its own row would be nobody's. */
function isHeading({ indicator, targets, figures }: Line, mark: string): boolean {
  const isValue = !['label', 'name', 'unit', 'note'].includes(mark);
  return isValue && indicator.kind === 'group' && targets.length === 0 && figures.length === 0;
}

function baseName({ columns }: SheetWords, by: ComparedWith, base: Period): string {
  return shapeOf(base).kind === 'year' ? columns.result(base) : columns.base(by, base);
}

/** In a year's form, targets that are all of one shorter period, or of a stage, stand under that; else under the year. */
function periodOfTargets(plan: Plan, period: Period, slot: TargetSlot, words: SheetWords): string {
  if (isStage(period)) return words.period(period);
  const targets = [...valuesOf(plan.lines)].map((line) => targetInSlot(line, period, slot)?.period ?? null);
  const [only, ...others] = new Set(targets.filter((one) => one !== null));
  const year = yearPeriod(yearOf(period));
  return words.period(others.length === 0 ? (only ?? year) : year);
}

/** A column of nothing but estimates says that they are. */
function resultName(plan: Plan, period: Period, { columns }: SheetWords): string {
  const figures = [...valuesOf(plan.lines)].flatMap((line) => standingFigure(line, period)?.figure ?? []);
  const isExpected = figures.length > 0 && figures.every(({ state }) => state === 'estimate');
  return isExpected ? columns.expected(period) : columns.result(period);
}

function slotName({ assigners }: TargetSlot, slots: readonly TargetSlot[], words: SheetWords): string {
  const [assigner] = assigners;
  const isShared = assigners.length > 1 && slots.length === 1;
  return isShared || assigner === undefined || assigner === '' ? words.target : words.targetOf(assigner);
}

/** What the whole year is expected to come to, where a shorter period is reported and somebody has said it. */
function expectedColumn(
  plan: Plan,
  period: Period,
  within: string,
  words: SheetWords,
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
  words: SheetWords,
): PlanColumn {
  const name = n === 0 ? words.attainment : `${slotName(slot, slots, words)} (%)`;
  const cell = (line: Line) =>
    attainmentCell(line, targetInSlot(line, period, slot), period, plan.head.settings);
  return { ...numbers(`attainment${n}`, [name], cell), quotient: { of: 'figure', by: `target${n}` } };
}

function comparisonColumn(period: Period, base: Period, by: ComparedWith, words: SheetWords): PlanColumn {
  const name = `${words.columns.comparison(by, base)} (%)`;
  const column = numbers('compared', [name], (line) => comparedCell(line, period, base, words.points));
  return { ...column, quotient: { of: 'figure', by: 'base' } };
}

/** The next year's own targets, where there are any: of the first who assigned one. */
function nextPlan(plan: Plan, period: Period, words: SheetWords): readonly PlanColumn[] {
  if (isStage(period)) return [];
  const next = yearPeriod(yearOf(period) + 1);
  const own = (line: Line) => line.targets.find((target) => target.period === next) ?? null;
  const isKnown = [...valuesOf(plan.lines)].some((line) => own(line) !== null);
  return isKnown ? [numbers('next', [words.columns.plan(next)], (line) => targetCell(own(line)))] : [];
}
