/** The heading of an appendix table: what stands in each of its rows, and which cells are one. Knows no styles. */
import type { AppendixColumn } from '#core/appendix/appendix-table.ts';

export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

export interface Heading {
  /** Row by row, as many as the deepest column has heads; '' where a merged cell covers. */
  readonly rows: readonly (readonly string[])[];
  /** From row 0 of the heading. */
  readonly merges: readonly Merge[];
}

/** Equal heads side by side under equal ones become one cell; a column with fewer heads fills what is left below. */
export function layOutHeading(columns: readonly AppendixColumn[]): Heading {
  const height = Math.max(1, ...columns.map(({ heads }) => heads.length));
  const rows = Array.from({ length: height }, () => columns.map(() => ''));
  const merges: Merge[] = [];
  for (let row = 0; row < height; row++) {
    for (let left = 0; left < columns.length; left++) {
      const head = columns[left]?.heads[row];
      const texts = rows[row];
      if (head === undefined || !texts) continue;
      texts[left] = head;
      const isLast = row === (columns[left]?.heads.length ?? 0) - 1;
      const endCol = isLast ? left : lastUnder(columns, left, row);
      const endRow = isLast ? height - 1 : row;
      if (endRow > row || endCol > left) merges.push({ startRow: row, startCol: left, endRow, endCol });
      left = endCol;
    }
  }
  return { rows, merges };
}

/** The last neighbour to the right that has more heads below and the same ones down to this row. */
function lastUnder(columns: readonly AppendixColumn[], left: number, row: number): number {
  const path = pathOf(columns[left], row);
  let last = left;
  while (last + 1 < columns.length && (columns[last + 1]?.heads.length ?? 0) > row + 1) {
    if (pathOf(columns[last + 1], row) !== path) break;
    last++;
  }
  return last;
}

function pathOf(column: AppendixColumn | undefined, row: number): string {
  return (column?.heads ?? []).slice(0, row + 1).join('\n');
}
