/**
 * The mouse (and the pen) over cells and headings: press, drag with scrolling at the edges, shift to extend, double click to
 * edit; a heading selects its column, the number before a row selects the row. Fingers are in touch.ts.
 */
import type { IndicatorId } from '#core/identity.ts';
import { cellOfElement, cellUnder, dragBox } from '#ui/hands/geometry.ts';
import { scrollAtEdges } from '#ui/hands/edge-scroll.ts';
import { isSameCell, type Selection } from '#ui/hands/selection.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';

export interface MouseParts {
  readonly surface: Surface;
  readonly selection: Selection;
  /** Ends editing before another cell is taken; false when a refused entry stays. */
  readonly finish: () => boolean;
  readonly isEditing: (cell: GridCell) => boolean;
  readonly goTo: (cell: GridCell) => void;
  readonly edit: () => void;
  readonly takeFocus: () => void;
  /** A press on the number of a row that is already selected: the rows may be dragged, or were only clicked. Answers whether it took the press. */
  readonly dragRows: (event: PointerEvent, onclick: () => void) => boolean;
}

const PINNED = '.ag-grid-pinned-left-cells';
const ROW_HEADING = '.ag-cell[col-id="row"]';

export function steerByMouse(parts: MouseParts): () => void {
  const { surface, selection, edit, takeFocus } = parts;
  const { host } = surface;

  const onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || isControl(event)) return;
    const target = event.target as Element; // pointer events come from elements
    const heading = target.closest(ROW_HEADING);
    if (heading) pressRow(parts, event, heading);
    else pressCell(parts, event, cellOfElement(target));
  };

  // The focus stays in the typing field, whatever is pressed in the grid.
  const onMouseDown = (event: MouseEvent): void => {
    const target = event.target as Element; // as above
    if (isControl(event) || target.closest('.typing-field') || !target.closest('.ag-root')) return;
    // Headings are resized and carried by the grid itself, which lets the focus go meanwhile.
    if (target.closest('.ag-header')) return addEventListener('mouseup', takeFocus, { once: true });
    event.preventDefault();
    takeFocus();
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const cell = isControl(event) ? null : cellOfElement(event.target as Element); // as above
    // Where a refused entry kept its cell, the other one did not become active.
    if (cell && isSameCell(cell, selection.active) && surface.column(cell.column)) edit();
  };

  const onClick = (event: MouseEvent): void => {
    if (pressHeading(parts, event)) takeFocus();
  };

  host.addEventListener('pointerdown', onDown);
  host.addEventListener('mousedown', onMouseDown);
  host.addEventListener('dblclick', onDoubleClick);
  host.addEventListener('click', onClick);
  return () => {
    host.removeEventListener('pointerdown', onDown);
    host.removeEventListener('mousedown', onMouseDown);
    host.removeEventListener('dblclick', onDoubleClick);
    host.removeEventListener('click', onClick);
  };
}

function pressCell(
  { surface, selection, finish, isEditing, goTo }: MouseParts,
  event: PointerEvent,
  cell: GridCell | null,
): void {
  if (!cell || isEditing(cell)) return;
  // A press with the other button inside the range opens its menu and keeps it.
  if (event.button !== 0 && isInBlock(surface, selection, cell)) return;
  if (!finish()) return;
  if (event.shiftKey) selection.extendTo(cell);
  else goTo(cell);
  if (event.button === 0) followDrag(surface.host, event, (to) => selection.extendTo(to));
}

function pressRow(parts: MouseParts, event: PointerEvent, heading: Element): void {
  const { surface, selection, finish, dragRows } = parts;
  const row = heading.closest('[row-id]')?.getAttribute('row-id') as IndicatorId | null; // as geometry.ts
  const at = row === null ? -1 : surface.indexOf(row);
  if (at < 0 || !finish()) return;
  const { block } = selection;
  const isIn = selection.isWholeRows && block && at >= block.top && at <= block.bottom;
  if (isIn && event.button !== 0) return;
  if (isIn && !event.shiftKey && dragRows(event, () => selection.selectRows(at, at))) return;
  const from = event.shiftKey && block ? block.top : at;
  selection.selectRows(from, at);
  if (event.button === 0)
    followDrag(surface.host, event, (cell) => selection.selectRows(from, surface.indexOf(cell.row)));
}

/** A click on the heading of a column; one that carried it elsewhere makes no click. False when it was none. */
function pressHeading({ surface, selection, finish }: MouseParts, event: MouseEvent): boolean {
  const target = event.target as Element; // as above
  const id = target.closest('.ag-header-cell[col-id]')?.getAttribute('col-id');
  const at = surface.columns().findIndex((column) => column.id === id);
  if (at < 0 || target.closest('.ag-header-cell-resize') || !finish()) return false;
  const { block } = selection;
  const from = event.shiftKey && block ? block.left : at;
  const bottom = surface.rows().length - 1;
  selection.select({ top: 0, bottom, left: Math.min(from, at), right: Math.max(from, at) });
  return true;
}

function followDrag(host: HTMLElement, down: PointerEvent, reach: (cell: GridCell) => void): void {
  const beganPinned = (down.target as Element).closest(PINNED) !== null; // as above
  const scrolling = scrollAtEdges(host, (x, y) => {
    const cell = cellUnder(host, x, y);
    if (cell) reach(cell);
  });
  let isDragging = false;
  const onMove = (event: PointerEvent): void => {
    // A hand that trembles while it clicks draws nothing.
    isDragging ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 4;
    if (isDragging) scrolling.follow(event.clientX, event.clientY, dragBox(host, beganPinned));
  };
  const onUp = (): void => {
    scrolling.stop();
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', onUp);
    removeEventListener('pointercancel', onUp);
  };
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', onUp);
  addEventListener('pointercancel', onUp);
}

function isInBlock(surface: Surface, { block }: Selection, cell: GridCell): boolean {
  if (!block) return false;
  const row = surface.indexOf(cell.row);
  const column = surface.columns().findIndex(({ id }) => id === cell.column);
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** A button inside a cell, or the grid's own resize edge, has its own press. */
export function isControl(event: Event): boolean {
  return (event.target as Element).closest('.ag-cell button, .hands-layer button') !== null; // as above
}
