/**
 * What is selected in the grid: the active cell, and the rectangle spanned from the anchor to the head. Cells are kept by row
 * and column, so that sorting, filtering and new rows leave them where they are. Knows no page and no plan.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';

/** Places among the rows and columns shown; both ends belong to it. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type Axes = Pick<Surface, 'rows' | 'indexOf' | 'columns'>;

/** The cell by its places among what is shown; null outside. */
export function cellAt(
  { rows, columns }: Pick<Axes, 'rows' | 'columns'>,
  row: number,
  column: number,
): GridCell | null {
  const [placed, held] = [rows()[row], columns()[column]];
  return placed && held ? { row: placed.id, column: held.id } : null;
}

export function isSameCell(a: GridCell | null, b: GridCell | null): boolean {
  return a?.row === b?.row && a?.column === b?.column;
}

export class Selection {
  readonly #axes: Axes;
  #active: GridCell | null = null;
  #anchor: GridCell | null = null;
  #head: GridCell | null = null;
  /** The place the active cell had when it was last seen, for when its row or its column is gone. */
  #lastPlace = { row: 0, column: 0 };
  readonly #watchers = new Set<() => void>();

  constructor(axes: Axes) {
    this.#axes = axes;
  }

  get active(): GridCell | null {
    return this.#active;
  }

  /** The corner that moves while a range is drawn. */
  get head(): GridCell | null {
    return this.#head;
  }

  /** The rectangle selected, in places among what is shown; null while nothing is, or none of it is shown. */
  get block(): Block | null {
    if (!this.#anchor || !this.#head) return null;
    const [from, to] = [this.#placeOf(this.#anchor), this.#placeOf(this.#head)];
    if (!from || !to) return null;
    return {
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column),
    };
  }

  /** Whether more than the active cell is selected. */
  get isRange(): boolean {
    return !isSameCell(this.#anchor, this.#head);
  }

  /** The rows of the block from top to bottom. */
  get rows(): readonly IndicatorId[] {
    const { block } = this;
    return block
      ? this.#axes
          .rows()
          .slice(block.top, block.bottom + 1)
          .map(({ id }) => id)
      : [];
  }

  /** Every cell of the block, row by row. */
  get cells(): readonly (readonly GridCell[])[] {
    const { block } = this;
    if (!block) return [];
    const columns = this.#axes.columns().slice(block.left, block.right + 1);
    return this.rows.map((row) => columns.map(({ id }) => ({ row, column: id })));
  }

  /** Whether the block reaches over every column: whole rows are selected. */
  get isWholeRows(): boolean {
    const { block } = this;
    return block !== null && block.left === 0 && block.right === this.#axes.columns().length - 1;
  }

  /** Makes one cell active and lets go of the range. */
  goTo(cell: GridCell): void {
    this.#set(cell, cell, cell);
  }

  /** Draws the range from the anchor to this cell; the active cell stays. */
  extendTo(cell: GridCell): void {
    if (!this.#anchor || !this.#active) this.goTo(cell);
    else this.#set(this.#active, this.#anchor, cell);
  }

  /** Selects a rectangle; its first cell becomes active unless the active one lies inside. */
  select({ top, bottom, left, right }: Block): void {
    const [anchor, head] = [cellAt(this.#axes, top, left), cellAt(this.#axes, bottom, right)];
    if (!anchor || !head) return;
    const place = this.#active && this.#placeOf(this.#active);
    const isInside =
      place && place.row >= top && place.row <= bottom && place.column >= left && place.column <= right;
    this.#set(isInside ? this.#active : anchor, anchor, head);
  }

  /** Selects whole rows, from one place among those shown to another. */
  selectRows(from: number, to: number): void {
    this.select({
      top: Math.min(from, to),
      bottom: Math.max(from, to),
      left: 0,
      right: this.#axes.columns().length - 1,
    });
  }

  /** Makes another cell of the range the active one, as Tab and Enter do in it. */
  stepTo(cell: GridCell): void {
    this.#set(cell, this.#anchor, this.#head);
  }

  clear(): void {
    this.#set(null, null, null);
  }

  /** After rows or columns came or went: what is no longer shown gives way to what stands in its place. */
  settle(): void {
    const { rows, columns } = this.#axes;
    const active = this.#active;
    if (!active) return;
    if (this.#placeOf(active)) {
      const isWhole = [this.#anchor, this.#head].every((cell) => cell && this.#placeOf(cell));
      if (isWhole) this.#set(active, this.#anchor, this.#head);
      else this.goTo(active);
      return;
    }
    const row =
      rows()[this.#axes.indexOf(active.row)] ?? rows()[Math.min(this.#lastPlace.row, rows().length - 1)];
    const column =
      columns().find(({ id }) => id === active.column) ??
      columns()[Math.min(this.#lastPlace.column, columns().length - 1)];
    if (row && column) this.goTo({ row: row.id, column: column.id });
    else this.clear();
  }

  /** Calls back after every change, until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #placeOf(cell: GridCell): { readonly row: number; readonly column: number } | null {
    const row = this.#axes.indexOf(cell.row);
    const column = this.#axes.columns().findIndex(({ id }) => id === cell.column);
    return row < 0 || column < 0 ? null : { row, column };
  }

  #set(active: GridCell | null, anchor: GridCell | null, head: GridCell | null): void {
    this.#active = active;
    this.#anchor = anchor;
    this.#head = head;
    const place = active && this.#placeOf(active);
    if (place) this.#lastPlace = place;
    for (const watcher of this.#watchers) watcher();
  }
}
