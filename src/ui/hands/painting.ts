/**
 * Shows the selection on the cells that are drawn, by classes alone, and names the active cell for screen readers. Cells that
 * scrolling brings in are painted before the next frame. Knows no plan; decides nothing.
 */
import { cellOfElement } from '#ui/hands/geometry.ts';
import type { Block, Selection } from '#ui/hands/selection.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';

export interface PaintingParts {
  readonly surface: Surface;
  readonly selection: Selection;
  /** Cells marked as cut, to be moved when they are pasted. */
  readonly cut: () => ReadonlySet<string>;
  /** The range a fill would reach, beside what is selected; null while none is drawn. */
  readonly filling: () => Block | null;
  /** What a screen reader says of the active cell. */
  readonly nameOf: (cell: GridCell) => string;
}

export interface Painting {
  /** Paints everything drawn anew. */
  paint(): void;
  /** The id of the active cell's element, or null while it is not drawn. */
  activeId(): string | null;
  stop(): void;
}

const CLASSES = [
  'is-active',
  'in-range',
  'is-cut',
  'in-fill',
  'edge-top',
  'edge-bottom',
  'edge-left',
  'edge-right',
];
const ACTIVE_ID = 'active-cell';

export function cellKey({ row, column }: GridCell): string {
  return `${row} ${column}`;
}

export function paintSelection({ surface, selection, cut, filling, nameOf }: PaintingParts): Painting {
  const { host } = surface;
  let named: HTMLElement | null = null;

  const nameActive = (): void => {
    const { active } = selection;
    const element = active && surface.elementOf(active);
    if (named && named !== element) {
      named.removeAttribute('id');
      named.removeAttribute('aria-label');
    }
    named = element;
    if (!active || !element) return;
    element.id = ACTIVE_ID;
    element.setAttribute('aria-label', nameOf(active));
  };

  const paintHeads = (block: Block | null): void => {
    const columns = surface.columns();
    for (const head of host.querySelectorAll('.ag-header-cell[col-id]')) {
      const at = columns.findIndex(({ id }) => id === head.getAttribute('col-id'));
      head.classList.toggle('in-range', !!block && at >= block.left && at <= block.right);
    }
  };

  const paint = (): void => {
    const look = lookOf({ surface, selection, cut, filling });
    for (const element of host.querySelectorAll('.ag-cell')) paintCell(element, look, selection.isRange);
    paintHeads(selection.block);
    nameActive();
  };

  // Rows and cells that scrolling brings in; a cell's own inside is nobody's concern here.
  const watching = new MutationObserver((changes) => {
    const fresh = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(isCellOrRow);
    if (fresh.length === 0 || !selection.active) return;
    const look = lookOf({ surface, selection, cut, filling });
    for (const node of fresh) {
      const cells = node.classList.contains('ag-cell') ? [node] : node.querySelectorAll('.ag-cell');
      for (const cell of cells) paintCell(cell, look, selection.isRange);
    }
    nameActive();
  });
  const rows = host.querySelector('.ag-grid-scrolling-container');
  if (rows) watching.observe(rows, { childList: true, subtree: true });
  const stopWatching = selection.watch(paint);
  return {
    paint,
    activeId: () => (named?.isConnected ? ACTIVE_ID : null),
    stop() {
      watching.disconnect();
      stopWatching();
    },
  };
}

function paintCell(element: Element, look: Look, isRange: boolean): void {
  const cell = cellOfElement(element);
  if (!cell) return;
  const wanted = look(cell);
  for (const name of CLASSES) {
    const isOn = wanted.has(name);
    if (element.classList.contains(name) !== isOn) element.classList.toggle(name, isOn);
  }
  if (isRange && wanted.has('in-range')) element.setAttribute('aria-selected', 'true');
  else element.removeAttribute('aria-selected');
}

function isCellOrRow(node: Node): node is HTMLElement {
  return (
    node instanceof HTMLElement && (node.classList.contains('ag-cell') || node.classList.contains('ag-row'))
  );
}

/** The classes a cell wears. */
type Look = (cell: GridCell) => ReadonlySet<string>;

const PLAIN: ReadonlySet<string> = new Set();

function lookOf({ surface, selection, cut, filling }: Omit<PaintingParts, 'nameOf'>): Look {
  const { active, block, isRange } = selection;
  const places = new Map(surface.columns().map(({ id }, at) => [id, at]));
  const [cutCells, fill] = [cut(), filling()];
  return (cell) => {
    const row = surface.indexOf(cell.row);
    const column = places.get(cell.column) ?? -1;
    const isActive = active?.row === cell.row && active.column === cell.column;
    const isIn = isInside(block, row, column);
    const isFilled = isInside(fill, row, column);
    if (!isActive && !isIn && !isFilled && cutCells.size === 0) return PLAIN;
    const names = new Set<string>();
    if (isActive) names.add('is-active');
    if (isIn && isRange) names.add('in-range');
    if (isFilled) names.add('in-fill');
    if (cutCells.has(cellKey(cell))) names.add('is-cut');
    const framed = isFilled ? fill : isIn && isRange ? block : null;
    if (framed) addEdges(names, framed, row, column);
    return names;
  };
}

function isInside(block: Block | null, row: number, column: number): boolean {
  return (
    block !== null && row >= block.top && row <= block.bottom && column >= block.left && column <= block.right
  );
}

function addEdges(
  names: Set<string>,
  { top, bottom, left, right }: Block,
  row: number,
  column: number,
): void {
  if (row === top) names.add('edge-top');
  if (row === bottom) names.add('edge-bottom');
  if (column === left) names.add('edge-left');
  if (column === right) names.add('edge-right');
}
