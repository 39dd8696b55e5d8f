/**
 * Moves the active cell and the end of the range over what is shown, keeping it in view, and remembers where a run of Tab began
 * so that Enter returns below it. Knows no key.
 */
import { bodyBox } from '#ui/hands/geometry.ts';
import { nextInBlock, placeAfter, type Ground, type Move, type Place } from '#ui/hands/moves.ts';
import { cellAt, type Selection } from '#ui/hands/selection.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';

export class Navigation {
  readonly #surface: Surface;
  readonly #selection: Selection;
  /** The column in which a run of Tab began. */
  #tabColumn: string | null = null;

  constructor(surface: Surface, selection: Selection) {
    this.#surface = surface;
    this.#selection = selection;
  }

  /** Makes a cell active and shows it; a run of Tab is over. */
  goTo(cell: GridCell): void {
    this.#tabColumn = null;
    this.#surface.reveal(cell); // drawn before it is named
    this.#selection.goTo(cell);
  }

  /** Selects whole rows, by their places, and shows them; the first is seen where not all fit on the screen. */
  goToRows(top: number, bottom: number): void {
    this.#tabColumn = null;
    for (const row of [bottom, top]) {
      const cell = this.#cellAt({ row, column: 0 });
      if (cell) this.#surface.reveal(cell);
    }
    this.#selection.selectRows(top, bottom);
  }

  /** Moves the active cell, or the head of the range. */
  move(move: Move, isExtending: boolean): void {
    const from = isExtending ? this.#selection.head : this.#selection.active;
    const place = from && this.#placeOf(from);
    if (!place) return;
    const to = this.#cellAt(placeAfter(place, move, this.#ground(place)));
    if (!to) return;
    if (!isExtending) return this.goTo(to);
    this.#selection.extendTo(to);
    this.#surface.reveal(to);
  }

  /**
   * Enter and Tab: round inside a range; else one down or along, Enter after a run of Tab returning below its first cell. False
   * when Tab has nowhere to go, and the focus should leave the grid.
   */
  next(along: 'rows' | 'columns', step: 1 | -1): boolean {
    const { active, block, isRange } = this.#selection;
    const place = active && this.#placeOf(active);
    if (!place || !active) return false;
    if (isRange && block) {
      const to = this.#cellAt(nextInBlock(place, block, along, step));
      if (to) {
        this.#selection.stepTo(to);
        this.#surface.reveal(to);
      }
      return true;
    }
    if (along === 'rows') return this.#tab(place, active, step);
    const column = this.#tabColumn === null ? place.column : this.#columnAt(this.#tabColumn, place.column);
    const to = this.#cellAt({ row: place.row + step, column });
    if (to) this.goTo(to);
    else this.#tabColumn = null;
    return true;
  }

  selectAll(): void {
    const [rows, columns] = [this.#surface.rows().length, this.#surface.columns().length];
    if (rows > 0) this.#selection.select({ top: 0, bottom: rows - 1, left: 0, right: columns - 1 });
  }

  /** Widens the range to whole rows. */
  selectRows(): void {
    const { block } = this.#selection;
    if (block) this.#selection.selectRows(block.top, block.bottom);
  }

  /** Widens the range to whole columns. */
  selectColumns(): void {
    const { block } = this.#selection;
    if (block) this.#selection.select({ ...block, top: 0, bottom: this.#surface.rows().length - 1 });
  }

  /** From a row's last cell Tab goes on to the first of the next row. */
  #tab(place: Place, active: GridCell, step: 1 | -1): boolean {
    const columns = this.#surface.columns().length;
    const at = place.row * columns + place.column + step;
    const to = at < 0 ? null : this.#cellAt({ row: Math.floor(at / columns), column: at % columns });
    if (!to) return false;
    const began = this.#tabColumn ?? active.column;
    this.goTo(to);
    this.#tabColumn = began;
    return true;
  }

  #placeOf({ row, column }: GridCell): Place | null {
    const place = {
      row: this.#surface.indexOf(row),
      column: this.#surface.columns().findIndex(({ id }) => id === column),
    };
    return place.row < 0 || place.column < 0 ? null : place;
  }

  #cellAt({ row, column }: Place): GridCell | null {
    return cellAt(this.#surface, row, column);
  }

  #columnAt(id: string, otherwise: number): number {
    const at = this.#surface.columns().findIndex((column) => column.id === id);
    return at < 0 ? otherwise : at;
  }

  #ground(from: Place): Ground {
    const { host, rows, columns, elementOf } = this.#surface;
    const [held, placed] = [columns(), rows()];
    const body = bodyBox(host);
    const cell = cellAt(this.#surface, from.row, from.column);
    const box = cell && elementOf(cell)?.getBoundingClientRect();
    return {
      rows: placed.length,
      columns: held.length,
      rowsOnScreen: body && box ? Math.floor(body.height / box.height) : 10,
      columnsOnScreen: body && box ? Math.floor(body.width / box.width) : 4,
      isEmpty: ({ row, column }) => {
        const there = placed[row];
        return !there || held[column]?.text(there.id) === '';
      },
    };
  }
}
