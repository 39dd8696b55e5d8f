/** The grid as hands meet it: rows and columns as they are shown now, looked up in AG Grid and in the page. Changes nothing but what is in view. */
import type { GridApi } from 'ag-grid-community';
import { language } from '#app/language.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { ShownRows } from '#app/shown-rows.svelte.ts';
import { lineOf, type Placed } from '#core/plan.ts';
import { heldBy } from '#ui/grid/column-makers.ts';
import type { HeldColumn, Surface } from '#ui/hands/surface.ts';

export function gridSurface(
  host: HTMLElement,
  session: Session,
  shown: ShownRows,
  api: GridApi<Placed>,
): Surface & { readonly columnsChanged: () => void } {
  let columns: readonly HeldColumn[] | null = null;
  let byId = new Map<string, HeldColumn>();
  const held = (): readonly HeldColumn[] => {
    if (columns) return columns;
    columns = api.getAllDisplayedColumns().flatMap((column) => heldBy(column.getColDef()) ?? []);
    byId = new Map(columns.map((column) => [column.id, column]));
    return columns;
  };
  return {
    host,
    session,
    rows: () => shown.rows,
    indexOf: (row) => shown.indexOf(row),
    columns: held,
    column: (id) => {
      held();
      return byId.get(id) ?? null;
    },
    rowName: (row) => lineOf(session.plan, row)?.indicator.name || language.say.unnamedRow,
    elementOf: ({ row, column }) =>
      host.querySelector<HTMLElement>(
        `.ag-row[row-id="${CSS.escape(row)}"] .ag-cell[col-id="${CSS.escape(column)}"]`,
      ),
    reveal: ({ row, column }) => {
      const at = shown.indexOf(row);
      if (at < 0 || api.isDestroyed()) return;
      api.ensureIndexVisible(at);
      api.ensureColumnVisible(column);
    },
    columnsChanged: () => (columns = null),
  };
}
