/**
 * Fingers: a tap selects, a second tap on the same cell edits, a moving finger only scrolls. Two knobs at the corners of what
 * was selected by touch draw the range. The keyboard comes up for editing alone.
 */
import type { IndicatorId } from '#core/identity.ts';
import { scrollAtEdges } from '#ui/hands/edge-scroll.ts';
import { cellOfElement, cellUnder, dragBox } from '#ui/hands/geometry.ts';
import { isControl } from '#ui/hands/mouse.ts';
import { cellAt, isSameCell, type Selection } from '#ui/hands/selection.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';

export interface TouchParts {
  readonly surface: Surface;
  readonly selection: Selection;
  /** Ends editing before another cell is taken; false when a refused entry stays. */
  readonly finish: () => boolean;
  readonly goTo: (cell: GridCell) => void;
  readonly edit: () => void;
  /** Takes the focus without calling the on-screen keyboard. */
  readonly takeFocusQuietly: () => void;
  /** Whether the last press was a finger's: knobs show, and a selected cell calls no keyboard. */
  readonly onhand: (isTouch: boolean) => void;
}

export function steerByTouch(parts: TouchParts): () => void {
  const { surface, selection, finish, goTo, edit, takeFocusQuietly, onhand } = parts;
  const { host } = surface;
  const onDown = (event: PointerEvent): void => onhand(event.pointerType === 'touch');
  // The browser makes no click of a finger that scrolled.
  const onClick = (event: MouseEvent): void => {
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || isControl(event)) return;
    const target = event.target as Element; // clicks come from elements
    const number = target.closest('.row-number')?.closest('[row-id]')?.getAttribute('row-id');
    const at = number ? surface.indexOf(number as IndicatorId) : -1; // row ids of the grid are indicator ids
    if (at >= 0 && finish()) return selection.selectRows(at, at);
    const cell = cellOfElement(target);
    if (!cell || surface.column(cell.column) === null) return;
    if (isSameCell(cell, selection.active) && !selection.isRange) return edit();
    if (!finish()) return;
    goTo(cell);
    takeFocusQuietly();
  };
  host.addEventListener('pointerdown', onDown, { capture: true });
  host.addEventListener('click', onClick);
  return () => {
    host.removeEventListener('pointerdown', onDown, { capture: true });
    host.removeEventListener('click', onClick);
  };
}

export interface KnobParts {
  readonly surface: Surface;
  readonly selection: Selection;
  readonly labels: () => { readonly start: string; readonly end: string };
}

/** The two knobs of a range drawn by finger, as elements for the layer above the grid. 44 px to hold, 16 px to see. */
export function makeKnobs({ surface, selection, labels }: KnobParts): readonly HTMLElement[] {
  const { host } = surface;
  return (['start', 'end'] as const).map((corner) => {
    const knob = document.createElement('div');
    knob.className = `range-knob is-${corner}`;
    knob.setAttribute('aria-hidden', 'true'); // menus and keys do the same
    knob.title = labels()[corner];
    knob.addEventListener('pointerdown', (down) => {
      down.preventDefault();
      down.stopPropagation();
      knob.setPointerCapture(down.pointerId);
      const { block } = selection;
      if (!block) return;
      // The opposite corner stays where it is.
      const fixed =
        corner === 'end'
          ? cellAt(surface, block.top, block.left)
          : cellAt(surface, block.bottom, block.right);
      if (!fixed) return;
      const scrolling = scrollAtEdges(host, (x, y) => {
        const cell = cellUnder(host, x, y);
        if (cell) spanTo(surface, selection, fixed, cell);
      });
      const inwards = wayInwards(knob, corner, down);
      const onMove = ({ clientX, clientY }: PointerEvent): void =>
        scrolling.follow(clientX + inwards.x, clientY + inwards.y, dragBox(host, false));
      const onEnd = (): void => {
        scrolling.stop();
        knob.removeEventListener('pointermove', onMove);
        knob.removeEventListener('pointerup', onEnd);
        knob.removeEventListener('pointercancel', onEnd);
      };
      knob.addEventListener('pointermove', onMove);
      knob.addEventListener('pointerup', onEnd);
      knob.addEventListener('pointercancel', onEnd);
    });
    return knob;
  });
}

/** From the finger to a point inside the cell whose corner the knob marks, so that a finger beside it means that cell. */
function wayInwards(
  knob: HTMLElement,
  corner: 'start' | 'end',
  finger: PointerEvent,
): { x: number; y: number } {
  const { left, top, width, height } = knob.getBoundingClientRect();
  const inside = corner === 'end' ? -12 : 12;
  return { x: left + width / 2 + inside - finger.clientX, y: top + height / 2 + inside - finger.clientY };
}

function spanTo(surface: Surface, selection: Selection, fixed: GridCell, to: GridCell): void {
  const places = [fixed, to].map(({ row, column }) => ({
    row: surface.indexOf(row),
    column: surface.columns().findIndex(({ id }) => id === column),
  }));
  const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
  if (Math.min(...rows, ...columns) < 0) return;
  selection.select({
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  });
}
