/**
 * A proposal laid out as the plan's own table: its rows in their order, new ones where they would stand, a column for every sort of
 * cell the file has something to say of. Chooses nothing.
 */
import { applyChange } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { comparePeriods } from '#core/period.ts';
import { lineAt, lineOf, rowsInOrder, type Plan } from '#core/plan.ts';
import { cellId, type CellKey } from '#exchange/merge/cell-key.ts';
import { cellsOf } from '#exchange/merge/line-cells.ts';
import {
  chooseAll,
  type CellItem,
  type Proposal,
  type ProposedItem,
  type RowItem,
} from '#exchange/merge/proposal.ts';
import { take } from '#exchange/merge/take.ts';

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

export function previewOf(plan: Plan, proposal: Proposal): Preview {
  const { items } = proposal;
  const cells = Map.groupBy(items.filter(isCell), ({ row }) => row);
  const rowItems = new Map(items.filter(isRow).map((item) => [item.row, item]));
  const grown = withNewRows(plan, proposal);
  const placed = rowsInOrder(grown);
  const shown = new Set(placed.map(({ id }) => id));
  // A new row that cannot stand anywhere as things are is listed all the same.
  const homeless = [...rowItems.keys()].filter((id) => !shown.has(id)).map((id) => ({ id, depth: 0 }));
  return {
    columns: columnsOf(items.filter(isCell)),
    rows: [...placed, ...homeless].map(({ id, depth }) => {
      const indicator = lineOf(grown, id)?.indicator;
      const item = rowItems.get(id) ?? null;
      return {
        id,
        label: indicator?.label ?? '',
        name: item?.name ?? indicator?.name ?? '',
        kind: item?.rowKind ?? indicator?.kind ?? 'indicator',
        depth,
        item,
        cells: new Map((cells.get(id) ?? []).map((item) => [cellId(item.cell), item])),
      };
    }),
  };
}

/** What the plan says in a cell now, in house form; '' for nothing, and of a row it has not. */
export function textNow(plan: Plan, row: IndicatorId, key: CellKey): string {
  return lineOf(plan, row) ? (cellsOf(lineAt(plan, row)).get(cellId(key))?.text ?? '') : '';
}

/** The plan as it would be with every new row and nothing else. */
function withNewRows(plan: Plan, proposal: Proposal): Plan {
  const isNew = (item: ProposedItem): boolean => item.kind === 'row' && item.status === 'new-row';
  if (!proposal.items.some(isNew)) return plan;
  const none = chooseAll(proposal, new Map(), () => true, 'mine');
  return applyChange(plan, take(plan, proposal, chooseAll(proposal, none, isNew, 'theirs')).edit.changes);
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
