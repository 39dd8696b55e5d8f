/**
 * The layer above the cells: the typing field over its cell, the fill handle and the knobs at the corners of the range, the line
 * where dragged rows would go. Everything is placed by the boxes of cells and follows scrolling; cells stay untouched.
 */
import { makeElement } from '#ui/grid/make-element.ts';
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
  readonly fillHandle: HTMLElement;
  readonly knobs: readonly HTMLElement[];
  /** Where dragged rows would go. */
  readonly dropLine: HTMLElement;
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
  const { surface, selection, field, fillHandle, knobs } = parts;
  const { host } = surface;
  const element = document.createElement('div');
  element.className = 'hands-layer';
  parts.dropLine.hidden = true;
  const mirror = makeElement('div', 'typed-mirror');
  mirror.setAttribute('aria-hidden', 'true');
  element.append(fillHandle, ...knobs, parts.dropLine, mirror, field);
  host.append(element);
  let frame = 0;

  const placeAll = (): void => {
    frame = 0;
    const origin = element.getBoundingClientRect();
    const body = bodyBox(host);
    if (!body) return;
    placeField(parts, mirror, origin, body);
    const { block } = selection;
    const corners = block && {
      start: cellAt(surface, block.top, block.left),
      end: cellAt(surface, block.bottom, block.right),
    };
    const isBusy = parts.isOpen();
    const shows = { handle: !parts.isTouch() && !isBusy, knobs: parts.isTouch() && !isBusy };
    const boxOf = (cell: GridCell | null | undefined): DOMRect | null =>
      (cell && surface.elementOf(cell)?.getBoundingClientRect()) ?? null;
    const [start, end] = [boxOf(corners?.start), boxOf(corners?.end)];
    put(fillHandle, shows.handle && end ? { x: end.right, y: end.bottom } : null, origin, body);
    const [first, last] = knobs;
    if (first) put(first, shows.knobs && start ? { x: start.left, y: start.top } : null, origin, body);
    if (last) put(last, shows.knobs && end ? { x: end.right, y: end.bottom } : null, origin, body);
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

/** Centres a small element on a point of the window, or hides it where there is none or it lies outside the body. */
function put(
  element: HTMLElement,
  at: { x: number; y: number } | null,
  origin: DOMRect,
  body: DOMRect,
): void {
  const isSeen =
    at !== null &&
    at.x >= body.left - 400 &&
    at.x <= body.right + 1 &&
    at.y >= body.top - 1 &&
    at.y <= body.bottom + 1;
  element.hidden = !isSeen;
  if (!isSeen || !at) return;
  // At the edge of the screen it must still be there for a thumb to hold.
  const x = Math.max(body.left, Math.min(at.x, body.right - EDGE));
  element.style.translate = `${Math.round(x - origin.left)}px ${Math.round(at.y - origin.top)}px`;
}
