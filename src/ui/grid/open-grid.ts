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
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import { BROWSER_TIMERS } from '#app/timers.ts';
import { basePeriodOf } from '#core/comparison.ts';
import type { IndicatorId } from '#core/identity.ts';
import { lineAt, lineOf, type Placed } from '#core/plan.ts';
import type { Target } from '#core/target.ts';
import type { Messages } from '#messages/vi.ts';
import { askWhyOnComputed } from '#ui/grid/ask-why.ts';
import { columnsKey, hasFalling, leavesOf, makeColumns } from '#ui/grid/columns.ts';
import { clearOnDelete, holdRefused, isForTheEditor, steerByTouch } from '#ui/grid/gestures.ts';
import { GRID_SIZES, isNarrowScreen, rowHeight } from '#ui/grid/grid-sizes.ts';
import { matchingColumn } from '#ui/grid/matching-column.ts';
import type { GridContext } from '#ui/grid/renderers.ts';
import { makeStyleContainer } from '#ui/grid/style-container.ts';
import { whereToSee } from '#ui/grid/where-to-see.ts';
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
  /** Called with a sentence about what was just typed, which concerns more than its cell. */
  readonly tell: (sentence: string) => void;
  /** The view it opens with. */
  readonly view: PlanView;
  /** Called when a computed cell is asked why it says what it says. */
  readonly askWhy: (row: IndicatorId, column: string, cell: HTMLElement) => void;
}

export interface OpenGrid {
  /** Makes a cell active, scrolled into view; opens its editor when asked. */
  focus(row: IndicatorId, column: string, edit: boolean): void;
  /** Ends editing, keeping what was typed; false when it was refused and the editor stays open. */
  finishEditing(): boolean;
  /** Takes new words after a change of language. */
  renew(): void;
  /** Shows the other view, at the same row and the column that matches. */
  showView(view: PlanView): void;
  close(): void;
}

export function openGrid(host: HTMLElement, parts: GridParts): OpenGrid {
  const { session, say } = parts;
  const context: GridContext = { session, say, openSheet: parts.openSheet };
  let { view } = parts;
  let ids: readonly string[] = [];
  const tellElsewhere = (target: Target): void =>
    parts.tell(say().targetRecordedAt(target.period, whereToSee(session, view, target)));
  const columns = () => {
    const { showRefusal } = parts;
    const isNarrow = isNarrowScreen();
    const made = makeColumns({ session, say: say(), view, isNarrow, showRefusal, tellElsewhere });
    ids = made.flatMap(leavesOf).map(({ colId = '' }) => colId);
    return made;
  };
  const matching = (column: string): string | null =>
    matchingColumn(column, view, session.period, basePeriodOf(session.plan.head, session.period), ids);
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
  const watching = repaintOnChange(session, api, { key: () => columnsKey(session, view), renew });
  const stopGestures = [
    steerByTouch(host, api),
    clearOnDelete(host, api, session),
    holdRefused(host),
    followFocus(host, parts.onfocus),
    askWhyOnComputed(host, api, parts.askWhy),
  ];
  return {
    focus(row, column, edit) {
      const there = matching(column);
      if (there) focusCell(api, row, there, edit);
    },
    finishEditing() {
      api.stopEditing();
      return api.getEditingCells().length === 0;
    },
    renew: watching.renew,
    showView(to) {
      if (to === view) return;
      view = to;
      keepPlace(host, api, { renew: watching.renew, matching, ids: () => ids });
    },
    close() {
      api.stopEditing(); // what is being typed is taken, for whatever reason the grid goes
      watching.stop();
      for (const stop of stopGestures) stop();
      api.destroy();
    },
  };
}

interface OtherColumns {
  readonly renew: () => void;
  /** What a column becomes in the view shown. */
  readonly matching: (column: string) => string | null;
  readonly ids: () => readonly string[];
}

/** Makes other columns and goes to the one that matches; the rows stay where they are, and the focus outside the grid too. */
function keepPlace(host: HTMLElement, api: GridApi<Placed>, { renew, matching, ids }: OtherColumns): void {
  const focused = api.getFocusedCell();
  const elsewhere = document.activeElement;
  renew();
  const column = matching(focused?.column.getColId() ?? 'target');
  if (!column) return;
  if (focused) api.ensureColumnVisible(column);
  else showPeriodOf(api, column, ids());
  if (!focused) return;
  api.setFocusedCell(focused.rowIndex, column);
  if (elsewhere instanceof HTMLElement && !host.contains(elsewhere)) elsewhere.focus({ preventScroll: true });
}

/** Brings the columns of one period into view: on a phone from the left edge on, else with as many before them as there is room for. */
function showPeriodOf(api: GridApi<Placed>, column: string, ids: readonly string[]): void {
  const [, period] = column.split('|');
  const own = period ? ids.filter((id) => id.endsWith(`|${period}`)) : ids.slice(2, 4);
  const [first, last] = [own[0], own.at(-1)];
  if (!isNarrowScreen() && last) api.ensureColumnVisible(last);
  if (first) api.ensureColumnVisible(first, isNarrowScreen() || !period ? 'start' : 'auto');
}

interface RenewedColumns {
  /** Differs when other columns are called for. */
  readonly key: () => string;
  readonly renew: () => void;
}

/** Repaints what a change concerns and nothing else; `renew` makes the columns anew. */
function repaintOnChange(session: Session, api: GridApi<Placed>, { key, renew }: RenewedColumns) {
  const { whenIdle, wait } = BROWSER_TIMERS;
  let shownKey = key();
  let showsFalling = hasFalling(session.plan);
  const renewAll = (): void => {
    shownKey = key();
    showsFalling = hasFalling(session.plan);
    renew();
  };
  // A target of a new assigner calls for a new column, which can wait until the hands rest.
  const renewWhenFree = (): void => {
    if (api.isDestroyed() || key() === shownKey) return;
    if (api.getEditingCells().length === 0) renewAll();
    else wait(500, () => whenIdle(renewWhenFree));
  };
  const stop = session.watch(({ rows, structure, everything, targets }) => {
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
    if (targets || (!showsFalling && fallsAnywhere(session, rows))) whenIdle(renewWhenFree);
  });
  return { stop, renew: renewAll };
}

/** A first row that is better the lower it is calls for its formula in the headings. */
function fallsAnywhere({ plan }: Session, rows: ReadonlySet<IndicatorId>): boolean {
  return [...rows].some((row) => lineOf(plan, row)?.indicator.direction === 'down');
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
