/**
 * Columns arranged by the mouse in the grid itself: an edge drawn wider, a heading carried elsewhere. Tells which layout has come
 * of it; keeps nothing. A finger only scrolls here; fingers and keys arrange columns in their list.
 */
import type { GridApi, GridOptions } from 'ag-grid-community';
import { layoutAfterMove, layoutAfterResize, orderAfterMove, type ColumnLayout } from '#app/column-layout.ts';
import type { Placed } from '#core/plan.ts';
import { fitOnDoublePress } from '#ui/grid/fitting-width.ts';
import type { Surface } from '#ui/hands/surface.ts';

export interface ColumnHandsParts {
  /** Ids of the columns shown, from left to right, as they were last given to the grid. */
  readonly ids: () => readonly string[];
  readonly layout: () => ColumnLayout;
  /** Keeps a layout. `isMoved`: columns stand elsewhere now, so that they have to be numbered and given to the grid anew. */
  readonly onlayout: (layout: ColumnLayout, isMoved: boolean) => void;
  /** Called while widths change, for what lies over the cells to follow. */
  readonly onresizing: () => void;
}

/** Options for createGrid. The events come a task later than what they tell of. */
export function columnHandOptions({
  ids,
  layout,
  onlayout,
  onresizing,
}: ColumnHandsParts): GridOptions<Placed> {
  return {
    suppressMovableColumns: false,
    // A mark shows where the columns will go; nothing is drawn anew before they are let go.
    suppressMoveWhenColumnDragging: true,
    suppressDragLeaveHidesColumns: true,
    // The grid would take a finger on a heading for the beginning of a drag, and the page could not be scrolled from there.
    suppressTouch: true,
    onColumnResized: ({ finished, source, columns }) => {
      onresizing();
      if (!finished || source !== 'uiColumnResized') return;
      const kept = layout();
      let next = kept;
      for (const column of columns ?? []) {
        const [id, width] = [column.getColId(), column.getActualWidth()];
        if (kept.widths[id] !== width && (id in kept.widths || column.getColDef().width !== width))
          next = layoutAfterResize(next, id, width);
      }
      if (next !== kept) onlayout(next, false);
    },
    onColumnMoved: ({ finished, source, columns, toIndex }) => {
      if (!finished || source !== 'uiColumnMoved' || toIndex === undefined) return;
      const moved = (columns ?? []).map((column) => column.getColId());
      onlayout(layoutAfterMove(layout(), orderAfterMove(ids(), moved, toIndex)), true);
    },
  };
}

/** An edge pressed twice fits its column to what it holds. */
export function fitColumns(api: GridApi<Placed>, surface: Surface): () => void {
  return fitOnDoublePress(surface, (key, newWidth) => {
    api.setColumnWidths([{ key, newWidth }], true, 'uiColumnResized');
  });
}
