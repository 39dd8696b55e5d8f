/** The columns of a view as a list to choose from: every one in its order, hidden ones too, under the headings of their groups. */
import type { ColumnLayout } from '#app/column-layout.ts';
import { idOf, inOrder, isFixed, leavesOf, type AnyColumn } from '#ui/grid/arranged-columns.ts';
import { heldBy, type Column } from '#ui/grid/column-makers.ts';

export interface ListedColumn {
  readonly id: string;
  /** As headed. */
  readonly name: string;
  /** In pixels. */
  readonly width: number;
  readonly isShown: boolean;
  /** Always shown, always first. */
  readonly isFixed: boolean;
}

/** A column of its own or several under one heading; they move as one among the others. */
export interface ListedItem {
  readonly id: string;
  /** The heading of the group; null for a column of its own. */
  readonly heading: string | null;
  readonly columns: readonly ListedColumn[];
}

/** `columns`: as the form has them. */
export function listColumns(columns: readonly AnyColumn[], layout: ColumnLayout): readonly ListedItem[] {
  return inOrder(columns, layout).flatMap((column) => {
    const listed = leavesOf(column)
      .filter(heldBy) // not the numbers before the rows
      .map((leaf) => listedColumn(leaf, layout));
    if (listed.length === 0) return [];
    const heading = 'children' in column ? (column.headerName ?? '') : null;
    // Whatever stands first, it stays the same item.
    const id = listed.map((one) => one.id).sort()[0] ?? '';
    return { id, heading, columns: listed };
  });
}

function listedColumn(column: Column, { widths, hidden }: ColumnLayout): ListedColumn {
  const id = idOf(column);
  return {
    id,
    name: column.headerName ?? '',
    width: widths[id] ?? column.width ?? 0,
    isShown: isFixed(id) || !hidden.includes(id),
    isFixed: isFixed(id),
  };
}

/** The ids in the order that moving an item, or a column within its item, one place up or down gives; null where it cannot go. */
export function orderAfterStep(
  items: readonly ListedItem[],
  id: string,
  by: -1 | 1,
): readonly string[] | null {
  const at = items.findIndex((item) => item.columns.some((column) => column.id === id));
  const item = items[at];
  if (!item) return null;
  const columns = swapped(
    item.columns,
    item.columns.findIndex((column) => column.id === id),
    by,
  );
  return columns && idsOf(items.map((one) => (one === item ? { ...item, columns } : one)));
}

/** As `orderAfterStep`, for a whole item; the fixed columns stay first. */
export function orderAfterItemStep(
  items: readonly ListedItem[],
  id: string,
  by: -1 | 1,
): readonly string[] | null {
  const at = items.findIndex((item) => item.id === id);
  const [one, other] = [items[at], items[at + by]];
  if (!one || !other || isFixedItem(one) || isFixedItem(other)) return null;
  const moved = swapped(items, at, by);
  return moved && idsOf(moved);
}

function isFixedItem({ columns }: ListedItem): boolean {
  return columns.some((column) => column.isFixed);
}

function idsOf(items: readonly ListedItem[]): readonly string[] {
  return items.flatMap(({ columns }) => columns.map(({ id }) => id));
}

function swapped<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] | null {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return null;
  return list.map((each) => (each === one ? other : each === other ? one : each));
}
