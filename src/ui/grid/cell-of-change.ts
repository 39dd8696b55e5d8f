/** Where a change shows: the first cell it touched that has a column in the view shown, so that undo can lead there. Knows ids, not the grid. */
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { RecordChanges } from '#core/change.ts';
import type { CellPlace } from '#core/checks/finding.ts';
import { lineOf, type PlanRecord } from '#core/plan.ts';
import { columnShown } from '#ui/checks/checked-cell.ts';
import type { GridCell } from '#ui/hands/surface.ts';

/** Null where nothing of it is a cell, or its rows are gone, or the view shown has no place for it. */
export function cellOfChange(
  { plan, period }: Pick<Session, 'plan' | 'period'>,
  { added, updated, removed }: RecordChanges,
  view: PlanView,
): GridCell | null {
  for (const [from, to] of [...updated, ...pairs(added), ...pairs(removed)]) {
    const place = placeOf(from, to);
    if (!place || !lineOf(plan, place.row)) continue;
    const column = columnShown(plan, place, { period, view });
    if (column !== null) return { row: place.row, column: ownColumn(from, to) ?? column };
  }
  return null;
}

function pairs(records: readonly PlanRecord[]): (readonly [PlanRecord, PlanRecord])[] {
  return records.map((record) => [record, record] as const);
}

function placeOf(from: PlanRecord, to: PlanRecord): CellPlace | null {
  switch (to.record) {
    case 'figure': {
      const isDay = from.record === 'figure' && from !== to && from.asOf !== to.asOf;
      return { row: to.indicator, part: isDay ? 'asOf' : 'figure', period: to.period, assigner: null };
    }
    case 'target':
      return { row: to.indicator, part: 'target', period: to.period, assigner: to.assigner };
    case 'indicator':
      return { row: to.id, part: 'name', period: null, assigner: null };
    default:
      return null;
  }
}

const FIELDS = ['label', 'name', 'unit', 'note', 'lead'] as const;

/** The column of the text that changed; null where another sort of record did. */
function ownColumn(from: PlanRecord, to: PlanRecord): string | null {
  if (from.record !== 'indicator' || to.record !== 'indicator') return null;
  return FIELDS.find((field) => from[field] !== to[field]) ?? 'name';
}
