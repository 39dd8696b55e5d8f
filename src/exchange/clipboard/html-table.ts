/**
 * A table of the clipboard's HTML flavour as plain data, and its cells laid out on the grid they span. The page reads the
 * HTML (only it has a DOM) and keeps to this shape.
 */
import type { Convention } from '#core/number.ts';

export interface HtmlCell {
  /** Line breaks as `\n`; white space around a line break of the source is one space, any other as it stands. */
  readonly text: string;
  /** Those of `CELL_ATTRIBUTES` that the cell has, and `mso-number-format` from its style or its class. */
  readonly attributes: Readonly<Partial<Record<CellAttribute, string>>>;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface HtmlRow {
  readonly cells: readonly HtmlCell[];
  /** Not displayed; some programs write such rows where others leave them out. */
  readonly isHidden: boolean;
}

export interface HtmlTable {
  readonly rows: readonly HtmlRow[];
  /** Written by `writeHtml`. */
  readonly isOurs: boolean;
  /** The decimal sign Excel says it shows (`mso-displayed-decimal-separator`); null when nothing is said. */
  readonly convention: Convention | null;
}

/** What a cell may say of its value. Sources: the Office HTML reference; LibreOffice's and Google Sheets' own copies. */
export type CellAttribute =
  | 'x:num'
  | 'mso-number-format'
  | 'sdval'
  | 'sdnum'
  | 'data-sheets-value'
  | 'data-sheets-numberformat'
  | 'data-so-chi-tieu'
  | 'data-text';

/** More cells than any table a person copies; a span of millions is a trap. */
const MOST_CELLS = 500_000;

/** The cells at their places, null where a span covers or nothing stands; null altogether when there are too many. */
export function spreadCells(rows: readonly HtmlRow[]): (HtmlCell | null)[][] | null {
  const grid: (HtmlCell | null | undefined)[][] = rows.map(() => []);
  let taken = 0;
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const cell of row.cells) {
      while (grid[top]?.[left] !== undefined) left++;
      const lines = grid.slice(top, top + cell.rowspan);
      taken += lines.length * cell.colspan;
      if (taken > MOST_CELLS) return null;
      for (const line of lines) cover(line, left, cell.colspan);
      const [first] = lines;
      if (first) first[left] = cell;
      left += cell.colspan;
    }
  }
  return grid.map((line) => Array.from(line, (cell) => cell ?? null));
}

function cover(line: (HtmlCell | null | undefined)[], left: number, width: number): void {
  for (let at = left; at < left + width; at++) line[at] ??= null;
}
