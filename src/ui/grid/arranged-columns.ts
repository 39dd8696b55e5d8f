/**
 * Columns as a person has laid them out: widths, order, and without the hidden ones. Groups stay whole: they move among the
 * other columns of the top, and their own columns within them. Knows nothing of what a column holds.
 */
import type { ColGroupDef } from 'ag-grid-community';
import { FIXED_COLUMNS, NARROWEST, weave, WIDEST, type ColumnLayout } from '#app/column-layout.ts';
import type { Placed } from '#core/plan.ts';
import type { Column } from '#ui/grid/column-makers.ts';

export type AnyColumn = Column | ColGroupDef<Placed>;

/** The columns under every group heading, from left to right. */
export function leavesOf(column: AnyColumn): Column[] {
  return 'children' in column ? column.children.flatMap(leavesOf) : [column];
}

/** The columns to be shown, STT and name first. */
export function arrange(columns: readonly AnyColumn[], layout: ColumnLayout): AnyColumn[] {
  return withoutHidden(inOrder(columns, layout), new Set(layout.hidden)).map((column) =>
    shaped(column, layout),
  );
}

/** All columns in their order, hidden ones too. */
export function inOrder(columns: readonly AnyColumn[], { order }: ColumnLayout): AnyColumn[] {
  const natural = columns.flatMap(leavesOf).map(idOf);
  const known = new Set(natural);
  const wanted = weave(
    order.filter((id) => known.has(id)),
    natural,
  );
  const places = new Map([...FIXED_COLUMNS, ...wanted.filter((id) => !isFixed(id))].map((id, n) => [id, n]));
  const placeOf = (column: AnyColumn): number =>
    Math.min(...leavesOf(column).map((leaf) => places.get(idOf(leaf)) ?? Infinity));
  const sorted = <T extends AnyColumn>(some: readonly T[]): T[] =>
    [...some].sort((a, b) => placeOf(a) - placeOf(b));
  return sorted(columns).map((column) =>
    'children' in column ? { ...column, children: sorted(column.children) } : column,
  );
}

export function isFixed(id: string): boolean {
  return FIXED_COLUMNS.includes(id);
}

export function idOf(column: Column): string {
  return column.colId ?? '';
}

function withoutHidden(columns: readonly AnyColumn[], hidden: ReadonlySet<string>): AnyColumn[] {
  return columns.flatMap((column): AnyColumn[] => {
    if (!('children' in column)) return hidden.has(idOf(column)) && !isFixed(idOf(column)) ? [] : [column];
    const children = withoutHidden(column.children, hidden);
    return children.length > 0 ? [{ ...column, children }] : [];
  });
}

/** With its width, and with what keeps the grid from moving it where it may not go. */
function shaped(column: AnyColumn, layout: ColumnLayout): AnyColumn {
  if ('children' in column) {
    const children = column.children.map((child) => shaped(child, layout));
    return { ...column, marryChildren: true, children };
  }
  const width = column.resizable === false ? column.width : (layout.widths[idOf(column)] ?? column.width);
  return {
    ...column,
    ...(width === undefined ? {} : { width }),
    minWidth: NARROWEST,
    maxWidth: WIDEST,
    lockPinned: true,
    ...(isFixed(idOf(column)) ? { lockPosition: 'left' } : {}),
  };
}
