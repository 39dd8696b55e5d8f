/** The small square at the corner of the selection: dragged down, up or sideways it draws the cells that will be filled. */
import { scrollAtEdges } from '#ui/hands/edge-scroll.ts';
import { cellUnder, dragBox } from '#ui/hands/geometry.ts';
import type { Block, Selection } from '#ui/hands/selection.ts';
import type { Surface } from '#ui/hands/surface.ts';

export interface FillHandleParts {
  readonly surface: Surface;
  readonly selection: Selection;
  /** The cells the fill would reach, to be painted; null when the drag is over. */
  readonly ondraw: (reached: Block | null) => void;
  /** `asCopy`: Ctrl was held, so that nothing is continued. */
  readonly fill: (source: Block, target: Block, asCopy: boolean) => void;
  /** Ends editing first; false when a refused entry stays. */
  readonly finish: () => boolean;
}

export function makeFillHandle({ surface, selection, ondraw, fill, finish }: FillHandleParts): HTMLElement {
  const handle = document.createElement('div');
  handle.className = 'fill-handle';
  handle.setAttribute('aria-hidden', 'true'); // Ctrl+D and the menus do the same
  handle.addEventListener('pointerdown', (down) => {
    const source = selection.block;
    down.preventDefault();
    down.stopPropagation();
    if (!source || down.button !== 0 || !finish()) return;
    handle.setPointerCapture(down.pointerId);
    let target: Block | null = null;
    const scrolling = scrollAtEdges(surface.host, (x, y) => {
      const cell = cellUnder(surface.host, x, y);
      const column = cell ? surface.columns().findIndex(({ id }) => id === cell.column) : -1;
      if (!cell || column < 0) return;
      target = reachedFrom(source, surface.indexOf(cell.row), column);
      ondraw(target);
    });
    const onMove = (event: PointerEvent): void =>
      scrolling.follow(event.clientX, event.clientY, dragBox(surface.host, false));
    const end = (event: PointerEvent): void => {
      scrolling.stop();
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('pointerup', end);
      handle.removeEventListener('pointercancel', end);
      ondraw(null);
      if (!target || event.type === 'pointercancel') return;
      fill(source, target, event.ctrlKey || event.metaKey);
      selection.select(around(source, target));
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', end);
    handle.addEventListener('pointercancel', end);
  });
  return handle;
}

/** The cells beyond the source in the direction the pointer went furthest; null while it is over the source. */
function reachedFrom(source: Block, row: number, column: number): Block | null {
  const down = row > source.bottom ? row - source.bottom : Math.min(0, row - source.top);
  const right = column > source.right ? column - source.right : Math.min(0, column - source.left);
  if (down === 0 && right === 0) return null;
  if (Math.abs(down) >= Math.abs(right)) {
    return down > 0
      ? { ...source, top: source.bottom + 1, bottom: row }
      : { ...source, top: row, bottom: source.top - 1 };
  }
  return right > 0
    ? { ...source, left: source.right + 1, right: column }
    : { ...source, left: column, right: source.left - 1 };
}

function around(a: Block, b: Block): Block {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}
