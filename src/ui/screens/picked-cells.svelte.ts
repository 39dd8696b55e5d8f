/**
 * What is selected in the grid of the open plan, for the parts of the screen around it: the active row, the rows, how many cells,
 * and what they come to. Follows the grid; selects nothing.
 */
import { untrack } from 'svelte';
import type { Timers } from '#app/timers.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { SelectionSummary } from '#core/selection-sum.ts';
import type { OpenGrid } from '#ui/grid/open-grid.ts';
import type { HeldColumn } from '#ui/hands/surface.ts';

/** Cells that are added up while the range is drawn; more wait until the hand rests, in milliseconds. */
const ADDED_AT_ONCE = 2000;
const REST = 200;

interface Picked {
  readonly rows: readonly IndicatorId[];
  readonly columns: readonly HeldColumn[];
  readonly summarise: OpenGrid['summarise'];
}

export class PickedCells {
  row: IndicatorId | null = $state.raw(null);
  #rows: readonly IndicatorId[] = $state.raw([]);
  #size = $state.raw({ rows: 0, columns: 0 });
  #added: Picked | null = $state.raw(null);
  #callOff: () => void = () => undefined;
  readonly #wait: Timers['wait'];
  readonly #summary = $derived.by(() => {
    const added = this.#added;
    if (!added) return null;
    const sum = (): SelectionSummary | null => added.summarise(added.rows, added.columns);
    // After an edit the selection is followed anew, and many cells are added up again once the hand rests.
    return isMany(added.rows.length * added.columns.length) ? untrack(sum) : sum();
  });

  constructor({ wait }: Pick<Timers, 'wait'>) {
    this.#wait = wait;
  }

  get rows(): readonly IndicatorId[] {
    return this.#rows;
  }

  get size(): { readonly rows: number; readonly columns: number } {
    return this.#size;
  }

  get isRange(): boolean {
    return this.#size.rows * this.#size.columns > 1;
  }

  /** Follows edits too, as it reads the plan. */
  get summary(): SelectionSummary | null {
    return this.#summary;
  }

  /** The selection of the grid changed. */
  follow({ hands: { selection }, columns, summarise }: OpenGrid): void {
    const { active, block, rows } = selection;
    this.row = active?.row ?? null;
    this.#rows = rows;
    this.#size = block
      ? { rows: rows.length, columns: block.right - block.left + 1 }
      : { rows: 0, columns: 0 };
    this.#callOff();
    const add = (): void => {
      this.#added = block && { rows, columns: columns().slice(block.left, block.right + 1), summarise };
    };
    if (!isMany(rows.length * this.#size.columns)) add();
    else this.#callOff = this.#wait(REST, add);
  }
}

function isMany(cells: number): boolean {
  return cells > ADDED_AT_ONCE;
}
