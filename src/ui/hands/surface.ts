/**
 * The grid as hands meet it: rows and columns in the order shown, what a column holds, and where a cell stands on the page.
 * Everything hands do (selecting, typing, copying, filling, dragging) goes through this; only ui/grid knows the grid behind it.
 */
import type { Session } from '#app/session.svelte.ts';
import type { CellContent } from '#core/cell-content.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Placed } from '#core/plan.ts';

/** One cell by its row and its column's id. */
export interface GridCell {
  readonly row: IndicatorId;
  readonly column: string;
}

/** What hands need to know of a column. */
export interface HeldColumn {
  readonly id: string;
  /** Its name where no group heading stands above it: «Thực hiện 6 tháng 2024». */
  readonly label: string;
  /** What typing edits there; null for a computed column. */
  readonly content: CellContent | null;
  /** The cell as shown, in one line of words; empty when it shows nothing. */
  readonly text: (row: IndicatorId) => string;
}

export interface Surface {
  readonly host: HTMLElement;
  readonly session: Session;
  /** Rows shown, from top to bottom. */
  readonly rows: () => readonly Placed[];
  /** The place of a row among those shown; -1 when it is not shown. */
  readonly indexOf: (row: IndicatorId) => number;
  /** Columns shown, from left to right, the pinned ones first. */
  readonly columns: () => readonly HeldColumn[];
  readonly column: (id: string) => HeldColumn | null;
  /** The row's name as it is said; never empty. */
  readonly rowName: (row: IndicatorId) => string;
  /** The cell's element while it is drawn; null when it is scrolled out of the page. */
  readonly elementOf: (cell: GridCell) => HTMLElement | null;
  /** Scrolls the cell into view; it is drawn afterwards. */
  readonly reveal: (cell: GridCell) => void;
}
