/** What is drawn by dragging and not yet done: the cells a fill would reach, the place dragged rows would go to. */
import type { IndicatorId } from '#core/identity.ts';
import { makeElement } from '#ui/grid/make-element.ts';
import type { BlockHands } from '#ui/hands/block-hands.ts';
import { makeFillHandle } from '#ui/hands/fill-handle.ts';
import { dragRows } from '#ui/hands/row-drag.ts';
import type { Block, Selection } from '#ui/hands/selection.ts';
import type { Surface } from '#ui/hands/surface.ts';

export interface DraggingParts {
  readonly surface: Surface;
  readonly selection: Selection;
  readonly blocks: BlockHands;
  readonly finish: () => boolean;
  readonly dropRows: (rows: readonly IndicatorId[], side: 'before' | 'after', row: IndicatorId) => void;
  /** What would be filled is to be painted. */
  readonly onmark: () => void;
}

export class Dragging {
  readonly dropLine = makeElement('div', 'drop-line');
  readonly fillHandle: HTMLElement;
  /** What a finger moves rows by; the number before the row is the mouse's. */
  readonly grip = makeElement('div', 'row-grip');
  readonly #parts: DraggingParts;
  #filling: Block | null = null;

  constructor(parts: DraggingParts) {
    this.#parts = parts;
    this.fillHandle = makeFillHandle({
      ...parts,
      ondraw: (reached) => {
        this.#filling = reached;
        parts.onmark();
      },
      fill: (source, target, asCopy) => parts.blocks.fillFrom(source, target, asCopy ? 'copy' : 'series'),
    });
    this.grip.setAttribute('aria-hidden', 'true'); // menus and keys do the same
    this.grip.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.rows(event, () => undefined);
    });
  }

  /** Whether the grip is to be seen: a finger selected the STT of a row. */
  get showsGrip(): boolean {
    const { surface, selection } = this.#parts;
    return selection.active?.column === 'label' && !surface.session.isReadOnly;
  }

  /** What a fill under way would reach. */
  get filling(): Block | null {
    return this.#filling;
  }

  /** Begins to drag the selected rows; false where they may not be moved. */
  rows(event: PointerEvent, onclick: () => void): boolean {
    const { surface, selection, dropRows } = this.#parts;
    if (event.button !== 0 || surface.session.isReadOnly) return false;
    dragRows({ surface, line: this.dropLine, rows: () => selection.rows, drop: dropRows }, event, onclick);
    return true;
  }
}
