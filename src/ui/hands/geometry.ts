/** Where things stand on the page: the cell under a point, the box of a cell, and the part of the grid in which cells are seen. */
import type { IndicatorId } from '#core/identity.ts';
import type { GridCell } from '#ui/hands/surface.ts';

/** The cell an element belongs to; null outside of cells. The number before a row is none. */
export function cellOfElement(element: Element | null): GridCell | null {
  const cell = element?.closest('.ag-cell');
  const row = cell?.closest('[row-id]')?.getAttribute('row-id');
  const column = cell?.getAttribute('col-id');
  return row && column && column !== 'row' ? { row: row as IndicatorId, column } : null; // row ids of the grid are indicator ids
}

/** The cell under a point of the window, looking through whatever lies above it. */
export function cellUnder(host: HTMLElement, x: number, y: number): GridCell | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const cell = host.contains(element) ? cellOfElement(element) : null;
    if (cell) return cell;
  }
  return null;
}

export function viewportOf(host: HTMLElement): HTMLElement | null {
  return host.querySelector<HTMLElement>('.ag-grid-viewport');
}

/** The part of the window in which cells that scroll are seen: below the headings, right of the pinned columns. */
export function bodyBox(host: HTMLElement): DOMRect | null {
  const viewport = viewportOf(host);
  if (!viewport) return null;
  const outer = viewport.getBoundingClientRect();
  const head = host.querySelector('.ag-grid-pinned-top-rows')?.getBoundingClientRect();
  const pinned = host.querySelector('.ag-row .ag-grid-pinned-left-cells')?.getBoundingClientRect();
  const top = head ? Math.max(outer.top, head.bottom) : outer.top;
  const left = pinned ? Math.max(outer.left, pinned.right) : outer.left;
  return new DOMRect(
    left,
    top,
    outer.left + viewport.clientWidth - left,
    outer.top + viewport.clientHeight - top,
  );
}

/** As `bodyBox`, with the pinned columns where a drag may reach them: begun there, or with nothing scrolled under them. */
export function dragBox(host: HTMLElement, beganPinned: boolean): DOMRect | null {
  const [body, viewport] = [bodyBox(host), viewportOf(host)];
  if (!body || !viewport || (!beganPinned && viewport.scrollLeft > 0)) return body;
  const left =
    host.querySelector('.ag-cell.row-number')?.getBoundingClientRect().right ??
    viewport.getBoundingClientRect().left;
  return new DOMRect(left, body.top, body.right - left, body.height);
}
