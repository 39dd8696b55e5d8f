/**
 * Where a key takes the active cell or the end of a range: one step, to the edge of the data, to the ends of row and table,
 * a screen further. Pure places among rows and columns; knows no key and no page.
 */
import type { Block } from '#ui/hands/selection.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The table as moves see it: how large, how many rows a screen holds, and which cells show something. */
export interface Ground {
  readonly rows: number;
  readonly columns: number;
  readonly rowsOnScreen: number;
  readonly columnsOnScreen: number;
  readonly isEmpty: (place: Place) => boolean;
}

export type Move =
  | { readonly kind: 'step' | 'edge'; readonly down: number; readonly right: number }
  | { readonly kind: 'row-start' | 'row-end' | 'table-start' | 'table-end' }
  | { readonly kind: 'screen'; readonly down: number; readonly right: number };

/** The place a move leads to, always inside the table. */
export function placeAfter(from: Place, move: Move, ground: Ground): Place {
  const last = { row: ground.rows - 1, column: ground.columns - 1 };
  switch (move.kind) {
    case 'step':
      return within({ row: from.row + move.down, column: from.column + move.right }, last);
    case 'edge':
      return edgeFrom(from, move, ground);
    case 'row-start':
      return { row: from.row, column: 0 };
    case 'row-end':
      return { row: from.row, column: last.column };
    case 'table-start':
      return { row: 0, column: 0 };
    case 'table-end':
      return last;
    case 'screen': {
      const { rowsOnScreen, columnsOnScreen } = ground;
      const row = from.row + move.down * Math.max(1, rowsOnScreen - 1);
      const column = from.column + move.right * Math.max(1, columnsOnScreen - 1);
      return within({ row, column }, last);
    }
  }
}

/**
 * As Ctrl+arrow does in a spreadsheet: from inside data to its last cell, from its edge or from an empty cell to the next
 * cell with something in it, else to the edge of the table.
 */
function edgeFrom(from: Place, { down, right }: { down: number; right: number }, ground: Ground): Place {
  const last = { row: ground.rows - 1, column: ground.columns - 1 };
  const next = (place: Place): Place | null => {
    const to = { row: place.row + down, column: place.column + right };
    return to.row < 0 || to.column < 0 || to.row > last.row || to.column > last.column ? null : to;
  };
  let at = from;
  const first = next(at);
  if (!first) return at;
  if (!ground.isEmpty(at) && !ground.isEmpty(first)) {
    for (let to = next(at); to && !ground.isEmpty(to); to = next(at)) at = to;
    return at;
  }
  at = first;
  for (let to: Place | null = at; to; to = next(at)) {
    at = to;
    if (!ground.isEmpty(at)) break;
  }
  return at;
}

function within({ row, column }: Place, last: Place): Place {
  return { row: clamp(row, last.row), column: clamp(column, last.column) };
}

function clamp(n: number, most: number): number {
  return Math.max(0, Math.min(n, most));
}

/**
 * The next cell of a range for Tab (along the rows) or Enter (down the columns), coming round at its end.
 */
export function nextInBlock(from: Place, block: Block, along: 'rows' | 'columns', step: 1 | -1): Place {
  const [height, width] = [block.bottom - block.top + 1, block.right - block.left + 1];
  const [down, right] = [from.row - block.top, from.column - block.left];
  const count = height * width;
  const at = along === 'rows' ? down * width + right : right * height + down;
  const to = (at + step + count) % count;
  return along === 'rows'
    ? { row: block.top + Math.floor(to / width), column: block.left + (to % width) }
    : { row: block.top + (to % height), column: block.left + Math.floor(to / height) };
}
