/**
 * The layer above the cells: the typing field over its cell, the fill handle and the knobs at the corners of the range, the line
 * where dragged rows would go. Everything is placed by the boxes of cells and follows scrolling; cells stay untouched.
 */
import { makeElement } from '#ui/grid/make-element.ts';
import type { Dragging } from '#ui/hands/dragging.ts';
import { bodyBox, viewportOf } from '#ui/hands/geometry.ts';
import { cellAt, type Selection } from '#ui/hands/selection.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';

export interface LayerParts {
  readonly surface: Surface;
  readonly selection: Selection;
  readonly field: HTMLTextAreaElement;
  /** The cell the field stands over: the one edited, else the active one. */
  readonly fieldCell: () => GridCell | null;
  readonly isOpen: () => boolean;
  /** Where the field stands instead while a bar above the keyboard holds it; null over its cell. */
  readonly fieldSlot: () => HTMLElement | null;
  /** Its fill handle, grip, and line where dragged rows would go. */
  readonly dragging: Pick<Dragging, 'fillHandle' | 'grip' | 'showsGrip' | 'dropLine'>;
  readonly knobs: readonly HTMLElement[];
  /** By finger: knobs instead of the fill handle. */
  readonly isTouch: () => boolean;
  /** The grid became larger or smaller. */
  readonly onresize: () => void;
}

export interface Layer {
  readonly element: HTMLElement;
  /** Puts everything where it belongs, in the next frame unless asked for at once. */
  place(atOnce?: boolean): void;
  stop(): void;
}

export function makeLayer(parts: LayerParts): Layer {
  const { surface, selection, field, knobs } = parts;
  const { fillHandle, grip, dropLine } = parts.dragging;
  const { host } = surface;
  const element = document.createElement('div');
  element.className = 'hands-layer';
  dropLine.hidden = true;
  const mirror = makeElement('div', 'typed-mirror');
  mirror.setAttribute('aria-hidden', 'true');
  element.append(fillHandle, ...knobs, grip, dropLine, mirror, field);
  host.append(element);
  let frame = 0;

  const placeAll = (): void => {
    frame = 0;
    const origin = element.getBoundingClientRect();
    const body = bodyBox(host);
    if (!body) return;
    placeField(parts, mirror, origin, body);
    placeCorners(parts, origin, body);
  };

  const place = (atOnce = false): void => {
    if (atOnce) {
      cancelAnimationFrame(frame);
      placeAll();
    } else if (frame === 0) frame = requestAnimationFrame(placeAll);
  };

  const onScroll = (): void => place();
  const viewport = viewportOf(host);
  viewport?.addEventListener('scroll', onScroll, { passive: true });
  const resized = new ResizeObserver(() => {
    parts.onresize();
    place();
  });
  resized.observe(host);
  const stopWatching = selection.watch(() => place());
  return {
    element,
    place,
    stop() {
      cancelAnimationFrame(frame);
      viewport?.removeEventListener('scroll', onScroll);
      resized.disconnect();
      stopWatching();
      element.remove();
    },
  };
}

/** The fill handle or the knobs at the corners of the range, and the grip at the row's edge; none while something is typed. */
function placeCorners(parts: LayerParts, origin: DOMRect, body: DOMRect): void {
  const { surface, selection, knobs } = parts;
  const { fillHandle, grip, showsGrip } = parts.dragging;
  const { block, active } = selection;
  const cornerOf = (cell: GridCell | null, corner: 'start' | 'end' | 'edge'): Corner | null => {
    const element = cell && surface.elementOf(cell);
    if (!element) return null;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const isPinned = element.closest('.ag-grid-pinned-left-cells') !== null;
    if (corner === 'edge') return { x: left, y: (top + bottom) / 2, isPinned };
    return corner === 'start' ? { x: left, y: top, isPinned } : { x: right, y: bottom, isPinned };
  };
  const isFree = !parts.isOpen() && block !== null;
  const start = isFree ? cornerOf(cellAt(surface, block.top, block.left), 'start') : null;
  const end = isFree ? cornerOf(cellAt(surface, block.bottom, block.right), 'end') : null;
  const isTouch = parts.isTouch();
  put(fillHandle, isTouch ? null : end, origin, body);
  const [first, last] = knobs;
  if (first) put(first, isTouch ? start : null, origin, body);
  if (last) put(last, isTouch ? end : null, origin, body);
  put(grip, isFree && isTouch && showsGrip ? cornerOf(active, 'edge') : null, origin, body, 0);
}

/**
 * Over its cell, kept inside the body so that no browser scrolls to find the caret; or in the slot of the bar, while the cell
 * shows what is typed.
 */
function placeField(parts: LayerParts, mirror: HTMLElement, origin: DOMRect, body: DOMRect): void {
  const { surface, field, fieldCell, isOpen, fieldSlot } = parts;
  const slot = isOpen() ? fieldSlot() : null;
  field.classList.toggle('in-bar', slot !== null);
  const cell = fieldCell();
  const over = (cell && surface.elementOf(cell)?.getBoundingClientRect()) ?? null;
  mirror.hidden = slot === null || over === null;
  if (slot) placeInSlot(field, slot.getBoundingClientRect());
  if (!over) return;
  const { style } = slot ? mirror : field;
  const top = Math.max(body.top, Math.min(over.top, body.bottom - over.height));
  setPx(style, 'left', over.left - origin.left);
  setPx(style, 'top', top - origin.top);
  setPx(style, 'minHeight', over.height + 1);
  if (slot) {
    mirror.textContent = field.value;
    setPx(style, 'width', over.width + 1);
    return;
  }
  style.width = '';
  style.height = '';
  setPx(style, 'minWidth', over.width + 1);
  setPx(style, 'maxWidth', Math.max(over.width + 1, body.right - over.left - 4));
}

function placeInSlot({ style }: HTMLElement, box: DOMRect): void {
  setPx(style, 'left', box.left);
  setPx(style, 'top', box.top);
  setPx(style, 'width', box.width);
  setPx(style, 'height', box.height);
  setPx(style, 'minWidth', 0);
  setPx(style, 'maxWidth', box.width);
  setPx(style, 'minHeight', 0);
}

type Extent = 'left' | 'top' | 'width' | 'height' | 'minWidth' | 'maxWidth' | 'minHeight';

function setPx(style: CSSStyleDeclaration, name: Extent, n: number): void {
  style[name] = `${Math.round(n)}px`;
}

/** Pixels kept free at the right edge, half of what is seen of a knob. */
const EDGE = 9;

/** A corner of the range in the window; that of a pinned cell stands left of the body. */
interface Corner {
  readonly x: number;
  readonly y: number;
  readonly isPinned: boolean;
}

/** Centres a small element on a corner, or hides it where there is none or it lies outside the body. */
function put(element: HTMLElement, at: Corner | null, origin: DOMRect, body: DOMRect, edge = EDGE): void {
  const isSeen =
    at !== null &&
    at.x >= body.left - 400 &&
    at.x <= body.right + 1 &&
    at.y >= body.top - 1 &&
    at.y <= body.bottom + 1;
  element.hidden = !isSeen;
  if (!isSeen || !at) return;
  // At the edge of the screen it must still be there for a thumb to hold.
  const x = Math.max(at.isPinned ? origin.left + edge : body.left, Math.min(at.x, body.right - EDGE));
  element.style.translate = `${Math.round(x - origin.left)}px ${Math.round(at.y - origin.top)}px`;
}
