/**
 * Dragging the selected rows to another place, by the number before the row or by its grip under a finger: a line shows where
 * they would go. The edit itself is the caller's.
 */
import type { IndicatorId } from '#core/identity.ts';
import { scrollAtEdges } from '#ui/hands/edge-scroll.ts';
import { cellUnder, dragBox } from '#ui/hands/geometry.ts';
import type { Surface } from '#ui/hands/surface.ts';

export interface RowDragParts {
  readonly surface: Surface;
  /** The line that shows where the rows would go. */
  readonly line: HTMLElement;
  /** The rows that are being dragged. */
  readonly rows: () => readonly IndicatorId[];
  readonly drop: (rows: readonly IndicatorId[], side: 'before' | 'after', row: IndicatorId) => void;
}

/** Begins with a press; `onclick` is called when the pointer did not move, as a plain press then. */
export function dragRows(parts: RowDragParts, down: PointerEvent, onclick: () => void): void {
  const { surface, line, rows, drop } = parts;
  const { host } = surface;
  const dragged = rows();
  let place: { readonly side: 'before' | 'after'; readonly row: IndicatorId } | null = null;
  let hasMoved = false;

  const scrolling = scrollAtEdges(host, (x, y) => {
    const cell = cellUnder(host, x, y);
    const box = cell && surface.elementOf(cell)?.getBoundingClientRect();
    if (!cell || !box) return;
    const side = y < (box.top + box.bottom) / 2 ? 'before' : 'after';
    place = { side, row: cell.row };
    const top = side === 'before' ? box.top : box.bottom;
    line.hidden = false;
    line.style.translate = `0 ${Math.round(top - host.getBoundingClientRect().top)}px`;
  });
  const onMove = (event: PointerEvent): void => {
    hasMoved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 5;
    if (!hasMoved) return;
    host.classList.add('is-dragging-rows');
    scrolling.follow(event.clientX, event.clientY, dragBox(host, true));
  };
  const end = (event: PointerEvent | KeyboardEvent): void => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
    scrolling.stop();
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
    removeEventListener('keydown', end, { capture: true });
    host.classList.remove('is-dragging-rows');
    line.hidden = true;
    if (event.type !== 'pointerup') return;
    if (!hasMoved) onclick();
    else if (place && !dragged.includes(place.row)) drop(dragged, place.side, place.row);
  };
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
  addEventListener('keydown', end, { capture: true });
}
