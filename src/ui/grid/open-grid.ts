/**
 * The grid as a machine: it takes the session and callbacks in and gives `focus` and `close` out. It shows what the session
 * holds and asks the session for every change; it keeps no figure of its own.
 */
import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  createGrid,
  CustomEditorModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  type GridApi,
  type GridOptions,
} from 'ag-grid-community';
import type { Session } from '#app/session.svelte.ts';
import { BROWSER_TIMERS } from '#app/timers.ts';
import type { IndicatorId } from '#core/identity.ts';
import { lineAt, type Placed } from '#core/plan.ts';
import { targetSlots } from '#core/target-slots.ts';
import type { Messages } from '#messages/vi.ts';
import { makeColumns, targetPeriod } from '#ui/grid/columns.ts';
import { clearOnDelete, holdRefused, isForTheEditor, steerByTouch } from '#ui/grid/gestures.ts';
import { GRID_SIZES, isNarrowScreen, rowHeight } from '#ui/grid/grid-sizes.ts';
import type { GridContext } from '#ui/grid/renderers.ts';
import { makeStyleContainer } from '#ui/grid/style-container.ts';
import { gridTheme } from '#ui/grid/theme.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  RowApiModule,
  ScrollApiModule,
  RenderApiModule,
  CustomEditorModule,
  CellStyleModule,
  RowStyleModule,
]);

// One for the page: the grid's own rules are the same for every grid.
const styleContainer = makeStyleContainer(document);

export interface GridParts {
  readonly session: Session;
  readonly say: () => Messages;
  readonly label: string;
  readonly openSheet: (row: IndicatorId) => void;
  /** Called when the active cell moves. */
  readonly onfocus: (row: IndicatorId, column: string) => void;
  readonly showRefusal: (sentence: string | null, cell: HTMLElement) => void;
}

export interface OpenGrid {
  /** Makes a cell active, scrolled into view; opens its editor when asked. */
  focus(row: IndicatorId, column: string, edit: boolean): void;
  /** Ends editing, keeping what was typed; false when it was refused and the editor stays open. */
  finishEditing(): boolean;
  /** Takes new words after a change of language. */
  renew(): void;
  close(): void;
}

export function openGrid(host: HTMLElement, parts: GridParts): OpenGrid {
  const { session, say } = parts;
  const context: GridContext = { session, say, openSheet: parts.openSheet };
  const columns = () =>
    makeColumns({
      session,
      say: say(),
      isNarrow: isNarrowScreen(),
      showRefusal: parts.showRefusal,
    });
  const api = createGrid<Placed>(host, {
    ...FIXED_OPTIONS,
    context,
    rowHeight: rowHeight(),
    columnDefs: columns(),
    rowData: [...session.rows],
    getRowClass: ({ data }) => (data ? `is-${lineAt(session.plan, data.id).indicator.kind}` : ''),
  });
  api.setGridAriaProperty('label', parts.label);

  const renew = (): void => {
    api.setGridOption('columnDefs', columns());
    api.refreshCells({ force: true });
  };
  const stopWatching = repaintOnChange(session, api, renew);
  const stopGestures = [
    steerByTouch(host, api),
    clearOnDelete(host, api, session),
    holdRefused(host),
    followFocus(host, parts.onfocus),
  ];
  return {
    focus(row, column, edit) {
      focusCell(api, row, column, edit);
    },
    finishEditing() {
      api.stopEditing();
      return api.getEditingCells().length === 0;
    },
    renew,
    close() {
      stopWatching();
      for (const stop of stopGestures) stop();
      api.destroy();
    },
  };
}

/** Repaints what a change concerns and nothing else; `renew` makes the columns anew. */
function repaintOnChange(session: Session, api: GridApi<Placed>, renew: () => void): () => void {
  const slotsText = (): string =>
    JSON.stringify([targetSlots(session.plan, session.period), targetPeriod(session)]);
  const { whenIdle, wait } = BROWSER_TIMERS;
  let shownSlots = slotsText();
  const renewAll = (): void => {
    shownSlots = slotsText();
    renew();
  };
  return session.watch(({ rows, structure, everything, targets }) => {
    // Node ids are indicator ids: getRowId says so.
    const concerned = () => api.getRenderedNodes().filter((node) => rows.has(node.id as IndicatorId));
    if (structure) {
      api.setGridOption('rowData', [...session.rows]);
      api.redrawRows({ rowNodes: concerned() }); // a row's kind shows in its class
    }
    if (everything) {
      renewAll();
      return;
    }
    api.refreshCells({ rowNodes: concerned() });
    // A target of a new assigner calls for a new column, which can wait until the hands rest.
    const renewWhenFree = (): void => {
      if (api.isDestroyed() || slotsText() === shownSlots) return;
      if (api.getEditingCells().length === 0) renewAll();
      else wait(500, () => whenIdle(renewWhenFree));
    };
    if (targets) whenIdle(renewWhenFree);
  });
}

const FIXED_OPTIONS: GridOptions<Placed> = {
  theme: gridTheme,
  themeStyleContainer: styleContainer,
  themeCssLayer: 'grid',
  getRowId: ({ data }) => data.id,
  animateRows: false,
  suppressAnimationFrame: true,
  suppressRowHoverHighlight: true,
  suppressColumnMoveAnimation: true,
  suppressMovableColumns: true,
  suppressContextMenu: true,
  rowBuffer: 4,
  headerHeight: GRID_SIZES.header,
  groupHeaderHeight: GRID_SIZES.groupHeader,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
  suppressStartEditOnTab: true,
  stopEditingWhenCellsLoseFocus: true,
  invalidEditValueMode: 'block',
  overlayNoRowsTemplate: ' ',
  defaultColDef: {
    cellDataType: false,
    sortable: false,
    resizable: true,
    suppressHeaderMenuButton: true,
    suppressKeyboardEvent: isForTheEditor,
    wrapHeaderText: true,
  },
};

function focusCell(api: GridApi<Placed>, row: IndicatorId, column: string, edit: boolean): void {
  const index = api.getRowNode(row)?.rowIndex;
  if (index === null || index === undefined) return;
  api.ensureIndexVisible(index);
  api.ensureColumnVisible(column);
  api.setFocusedCell(index, column);
  if (edit) api.startEditingCell({ rowIndex: index, colKey: column });
}

function followFocus(host: HTMLElement, onfocus: GridParts['onfocus']): () => void {
  const tell = (event: FocusEvent): void => {
    const cell = (event.target as Element).closest('.ag-cell'); // focus events come from elements
    const [row, column] = [cell?.closest('[row-id]')?.getAttribute('row-id'), cell?.getAttribute('col-id')];
    if (row && column) onfocus(row as IndicatorId, column); // row ids of the grid are indicator ids
  };
  host.addEventListener('focusin', tell);
  return () => host.removeEventListener('focusin', tell);
}
