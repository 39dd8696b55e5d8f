/** The plan of a moment as rows of a plain table: targets and figures of one period, and where they differ from the plan as it is now. */
import type { TellingWords } from '#app/history-words.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { changesBetween } from '#core/plan-records.ts';
import { lineOf, rowsInOrder, type Line, type Placed, type Plan } from '#core/plan.ts';
import { targetAt } from '#core/target-place.ts';
import { targetSlots, type TargetSlot } from '#core/target-slots.ts';
import { slotName } from '#ui/grid/period-columns.ts';
import { shownFigure } from '#ui/grid/shown-figure.ts';

export interface MomentColumn {
  readonly id: string;
  readonly heading: string;
  readonly isNumber: boolean;
  readonly text: (line: Line) => string;
}

export interface MomentTableParts {
  readonly columns: readonly MomentColumn[];
  readonly rows: readonly Placed[];
  /** Those that differ from the plan as it is now in anything, or are no longer there. */
  readonly changed: ReadonlySet<IndicatorId>;
}

export function momentTable(was: Plan, now: Plan, period: Period, telling: TellingWords): MomentTableParts {
  const rows = rowsInOrder(was);
  return { columns: columnsOf(was, period, telling), rows, changed: rowsChanged(was, now) };
}

function rowsChanged(was: Plan, now: Plan): Set<IndicatorId> {
  const { added, updated, removed } = changesBetween(was, now);
  const changed = new Set<IndicatorId>();
  for (const record of [...added, ...removed, ...updated.map(([from]) => from)]) {
    const row = record.record === 'indicator' ? record.id : 'indicator' in record ? record.indicator : null;
    if (row && lineOf(was, row)) changed.add(row);
  }
  return changed;
}

function columnsOf(was: Plan, period: Period, { say }: TellingWords): MomentColumn[] {
  const slots = targetSlots(was, period);
  return [
    textColumn('label', say.label),
    textColumn('name', say.name),
    textColumn('unit', say.unit),
    ...slots.map((slot, n) => targetColumn(slot, n, slots, period, say)),
    {
      id: 'figure',
      heading: say.columns.result(period),
      isNumber: true,
      text: (line) => figureThen(line, period, say),
    },
  ];
}

function textColumn(field: 'label' | 'name' | 'unit', heading: string): MomentColumn {
  return { id: field, heading, isNumber: false, text: ({ indicator }) => indicator[field] };
}

function targetColumn(
  slot: TargetSlot,
  n: number,
  slots: readonly TargetSlot[],
  period: Period,
  say: TellingWords['say'],
): MomentColumn {
  return {
    id: `target-${n}`,
    heading: slotName(slot, slots, say),
    isNumber: true,
    text: (line) => targetAt(line, { slot, period, isOwn: false })?.text ?? '',
  };
}

function figureThen(line: Line, period: Period, say: TellingWords['say']): string {
  const { text, word } = shownFigure(line, period, null, say.columns);
  const state = line.figures.find((figure) => figure.period === period)?.state;
  const mark = state ? say.stateMarks[state] : word;
  return mark && text !== '' ? `${text} (${mark})` : text;
}

/** What stands in the column now, where that is something else; null where it is the same, or the row is gone. */
export function textNow(column: MomentColumn, line: Line, now: Plan): string | null {
  const current = lineOf(now, line.indicator.id);
  if (!current || current === line) return null;
  const text = column.text(current);
  return text === column.text(line) ? null : text;
}
