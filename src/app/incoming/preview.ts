/**
 * A proposal laid out as the plan's own table: its rows in their order, new ones where they would stand, a column for every sort of
 * cell the file has something to say of. Chooses nothing.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { comparePeriods } from '#core/period.ts';
import { lineAt, lineOf, rowsInOrder, type Plan } from '#core/plan.ts';
import { cellId, type CellKey } from '#exchange/merge/cell-key.ts';
import { cellsOf } from '#exchange/merge/line-cells.ts';
import { placeRows } from '#exchange/merge/place-rows.ts';
import type { CellItem, Proposal, ProposedItem, RowItem } from '#exchange/merge/proposal.ts';

export interface PreviewRow {
  readonly id: IndicatorId;
  readonly label: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  /** 0 at the top. */
  readonly depth: number;
  /** Set where the row is new or missing in the file. */
  readonly item: RowItem | null;
  /** By `cellId`. */
  readonly cells: ReadonlyMap<string, CellItem>;
}

export interface Preview {
  readonly columns: readonly CellKey[];
  readonly rows: readonly PreviewRow[];
}

const LABEL = cellId({ kind: 'text', field: 'label' });

export function previewOf(plan: Plan, proposal: Proposal): Preview {
  const { items } = proposal;
  const cells = Map.groupBy(items.filter(isCell), ({ row }) => row);
  const rowItems = new Map(items.filter(isRow).map((item) => [item.row, item]));
  const fresh = items.filter(isRow).filter(({ status }) => status === 'new-row');
  // A new row stands in the plan empty: what it says is in its cells.
  const grown = placeRows(plan, fresh).plan;
  const placed = rowsInOrder(grown);
  const shown = new Set(placed.map(({ id }) => id));
  // A new row that cannot stand anywhere as things are is listed all the same.
  const homeless = [...rowItems.keys()].filter((id) => !shown.has(id)).map((id) => ({ id, depth: 0 }));
  return {
    columns: columnsOf(items.filter(isCell)),
    rows: [...placed, ...homeless].map(({ id, depth }) => {
      const indicator = lineOf(grown, id)?.indicator;
      const item = rowItems.get(id) ?? null;
      const own = new Map((cells.get(id) ?? []).map((item) => [cellId(item.cell), item]));
      return {
        id,
        label: (item?.status === 'new-row' ? own.get(LABEL)?.theirs : indicator?.label) ?? '',
        name: item?.name ?? indicator?.name ?? '',
        kind: item?.rowKind ?? indicator?.kind ?? 'indicator',
        depth,
        item,
        cells: own,
      };
    }),
  };
}

/** What the plan says in a cell now, in house form; '' for nothing, and of a row it has not. */
export function textNow(plan: Plan, row: IndicatorId, key: CellKey): string {
  return lineOf(plan, row) ? (cellsOf(lineAt(plan, row)).get(cellId(key))?.text ?? '') : '';
}

function isCell(item: ProposedItem): item is CellItem {
  return item.kind === 'cell';
}

function isRow(item: ProposedItem): item is RowItem {
  return item.kind === 'row';
}

/** Words first, then period by period what was planned, done and judged. The name has a column of its own. */
function columnsOf(items: readonly CellItem[]): readonly CellKey[] {
  const keys = new Map(items.map(({ cell }) => [cellId(cell), cell]));
  keys.delete(cellId({ kind: 'text', field: 'name' }));
  return [...keys.values()].sort(compareColumns);
}

const PARTS = ['text', 'value', 'state', 'asOf', 'note', 'earlier'];

function compareColumns(a: CellKey, b: CellKey): number {
  const [left, right] = ['period' in a ? a.period : null, 'period' in b ? b.period : null];
  if (!left || !right) return Number(left !== null) - Number(right !== null);
  return comparePeriods(left, right) || rankOf(a) - rankOf(b);
}

function rankOf(key: CellKey): number {
  if (key.kind === 'judgement') return 100;
  if (key.kind !== 'target' && key.kind !== 'figure') return 0;
  return (key.kind === 'target' ? 0 : 50) + PARTS.indexOf(key.part);
}
