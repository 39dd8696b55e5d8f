/** Scrolls the grid while something is dragged near or beyond its edges, and tells where the pointer is at every step. */
import { viewportOf } from '#ui/hands/geometry.ts';

export interface EdgeScroll {
  /** The pointer moved to this point of the window; `body` is where cells are seen. */
  follow(x: number, y: number, body: DOMRect | null): void;
  stop(): void;
}

/** Pixels from the edge at which scrolling begins, and the most it scrolls in a frame. */
const NEAR = 24;
const FASTEST = 24;

/** `reach` is called with the point, kept inside the body, after every move and every step of scrolling. */
export function scrollAtEdges(host: HTMLElement, reach: (x: number, y: number) => void): EdgeScroll {
  let frame = 0;
  let at: { readonly x: number; readonly y: number; readonly body: DOMRect } | null = null;
  /** Where the pointer last was away from the edges, or where it set out. */
  let rested: { readonly x: number; readonly y: number } | null = null;

  const step = (): void => {
    frame = 0;
    const viewport = viewportOf(host);
    if (!at || !rested || !viewport) return;
    const { x, y, body } = at;
    const right = speed(x, rested.x, body.left, body.right);
    const down = speed(y, rested.y, body.top, body.bottom);
    if (right !== 0 || down !== 0) {
      viewport.scrollBy(right, down);
      frame = requestAnimationFrame(step);
    }
    reach(keep(x, body.left, body.right), keep(y, body.top, body.bottom));
  };

  return {
    follow(x, y, body) {
      if (!body) return;
      at = { x, y, body };
      rested = {
        x: !rested || isAway(x, body.left, body.right) ? x : rested.x,
        y: !rested || isAway(y, body.top, body.bottom) ? y : rested.y,
      };
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
      // The last move may not have been reached yet.
      if (at) reach(keep(at.x, at.body.left, at.body.right), keep(at.y, at.body.top, at.body.bottom));
      at = null;
      rested = null;
    },
  };
}

/** How far to scroll for a pointer near the low end (negative) or the high end (positive), if it went towards it. */
function speed(at: number, from: number, low: number, high: number): number {
  if (at < low + NEAR && at < from) return -Math.min(FASTEST, (low + NEAR - at) / 2);
  if (at > high - NEAR && at > from) return Math.min(FASTEST, (at - high + NEAR) / 2);
  return 0;
}

function isAway(at: number, low: number, high: number): boolean {
  return at >= low + NEAR && at <= high - NEAR;
}

function keep(at: number, low: number, high: number): number {
  return Math.max(low + 2, Math.min(at, high - 2));
}
