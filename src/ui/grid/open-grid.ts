/**
 * The grid as a machine: it takes the session and callbacks in and gives its verbs out. It shows what the session holds and asks
 * the session for every change; it keeps no figure of its own. What hands do in it is in ui/hands.
 */
import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  type GridApi,
  type GridOptions,
} from 'ag-grid-community';
import { keepColumnLayout, readColumnLayout, type ColumnLayout } from '#app/column-layout.ts';
import { layoutWords } from '#app/layout-words.ts';
import { handWords } from '#app/hand-words.ts';
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { ShownRows } from '#app/shown-rows.svelte.ts';
import { amendmentIn } from '#core/amendment.ts';
import { basePeriodOf } from '#core/comparison.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { lineAt, type Line, type Placed } from '#core/plan.ts';
import type { SelectionSummary } from '#core/selection-sum.ts';
import type { Target } from '#core/target.ts';
import { askWhyByPress } from '#ui/grid/ask-why.ts';
import { leavesOf, type AnyColumn } from '#ui/grid/arranged-columns.ts';
import { explainColumn } from '#ui/grid/column-explanations.ts';
import { columnHandOptions, fitColumns } from '#ui/grid/column-hands.ts';
import { fittingWidth } from '#ui/grid/fitting-width.ts';
import { explainHeadings } from '#ui/grid/heading-tips.ts';
import { layoutPlaceOf } from '#ui/grid/layout-place.ts';
import { columnsKey, makeColumns } from '#ui/grid/columns.ts';
import { gridSurface } from '#ui/grid/grid-surface.ts';
import { GRID_SIZES, isNarrowScreen, NARROW_SCREEN, rowHeight } from '#ui/grid/grid-sizes.ts';
import { matchingColumn } from '#ui/grid/matching-column.ts';
import type { Folding, GridContext } from '#ui/grid/renderers.ts';
import { repaintOnChange } from '#ui/grid/repaint.ts';
import { summariseCells } from '#ui/grid/summed-cells.ts';
import { HOUSE_OPTIONS } from '#ui/grid/house-options.ts';
import { whereToSee } from '#ui/grid/where-to-see.ts';
import { blockVerbs, type BlockVerbs } from '#ui/hands/hand-verbs.ts';
import type { HandsParts } from '#ui/hands/hands-parts.ts';
import { Hands } from '#ui/hands/hands.ts';
import { isSameCell } from '#ui/hands/selection.ts';
import type { GridCell, HeldColumn } from '#ui/hands/surface.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  ColumnApiModule,
  RowApiModule,
  ScrollApiModule,
  RenderApiModule,
  CellStyleModule,
  RowStyleModule,
]);

export interface GridParts extends Omit<HandsParts, 'surface' | 'tellElsewhere' | 'askWhy'> {
  readonly session: Session;
  readonly shown: ShownRows;
  readonly label: string;
  readonly openSheet: (row: IndicatorId) => void;
  /** The view it opens with. */
  readonly view: PlanView;
  /** Called with a sentence about what was just typed, which concerns more than its cell. */
  readonly tellElsewhere: (sentence: string) => void;
  /** Called when a computed cell is asked why it says what it says. */
  readonly askWhy: (row: IndicatorId, column: string, cell: HTMLElement) => void;
}

export interface OpenGrid {
  readonly hands: Hands;
  /** Makes a cell active, scrolled into view; opens its editor when asked. */
  focus(row: IndicatorId, column: string, edit: boolean): void;
  /** Ends editing, keeping what was typed; false when it was refused and the editor stays open. */
  finishEditing(): boolean;
  /** What buttons and menus may do with the selection. */
  readonly verbs: BlockVerbs;
  /** What selected cells come to; null for a single one and for too many. */
  readonly summarise: (
    rows: readonly IndicatorId[],
    columns: readonly HeldColumn[],
  ) => SelectionSummary | null;
  /** The width at which nothing of a column is cut off; null where it is not shown. */
  readonly widthToFit: (column: string) => number | null;
  /** The columns shown, from left to right. */
  columns(): readonly HeldColumn[];
  /** Takes new words after a change of language, and another layout of the columns. */
  renew(): void;
  /** Shows the other view, at the same row and the column that matches. */
  showView(view: PlanView): void;
  close(): void;
}

export function openGrid(host: HTMLElement, parts: GridParts): OpenGrid {
  const { session, shown, say } = parts;
  const view = viewShown(parts);
  const api = makeGrid(host, parts, view, (isMoved) => {
    if (isMoved) renew();
    hands.settle();
  });
  const surface = gridSurface(host, session, shown, api);
  const askWhy = (cell: GridCell, element: HTMLElement): void => parts.askWhy(cell.row, cell.column, element);
  const tellElsewhere = (target: Target): void =>
    parts.tellElsewhere(say().targetRecordedAt(target.period, whereToSee(session, view.now(), target)));
  const hands = new Hands({ ...parts, surface, tellElsewhere, askWhy });
  const renew = (): void => {
    surface.columnsChanged();
    api.setGridOption('columnDefs', view.columns());
    surface.columnsChanged();
    api.refreshCells({ force: true });
  };
  const key = (): string => columnsKey(session, view.now());
  const watching = repaintOnChange({ session, shown, api, key, renew, hands });
  const stops = [
    askWhyByPress({
      host,
      isActive: (cell) => isSameCell(hands.selection.active, cell),
      canBeTyped: (cell) => hands.editor.canType(cell),
      ask: askWhy,
    }),
    fitColumns(api, surface),
    explainHeadings(host, (id) => explainColumn(id, session, view.now(), layoutWords().explained)),
    whenNarrowed(watching.renew),
    watching.stop,
  ];
  return {
    hands,
    focus(row, column, edit) {
      shown.reveal(row);
      hands.goTo({ row, column: view.matching(column) ?? 'name' }, edit);
    },
    verbs: blockVerbs(hands, parts.tell),
    summarise: (rows, columns) => summariseCells(session, rows, columns),
    finishEditing: () => hands.finish(),
    columns: surface.columns,
    widthToFit: (id) => fittingWidth(surface, id),
    renew: watching.renew,
    showView(to) {
      if (view.show(to)) keepPlace(hands, api, view, watching.renew);
    },
    close() {
      try {
        hands.finish(); // what is being typed is taken, for whatever reason the grid goes
      } finally {
        for (const stop of stops) stop();
        hands.stop();
        api.destroy();
      }
    },
  };
}

/** `onarranged`: columns were drawn wider, or carried elsewhere (`isMoved`) so that they have to be given anew. */
function makeGrid(
  host: HTMLElement,
  { session, shown, say, openSheet, label }: GridParts,
  view: ViewShown,
  onarranged: (isMoved: boolean) => void,
): GridApi<Placed> {
  const context: GridContext = { session, folding: foldingOf(shown), say, openSheet };
  const api = createGrid<Placed>(host, {
    ...FIXED_OPTIONS,
    ...columnHandOptions({
      ids: view.ids,
      layout: view.layout,
      onlayout: (layout, isMoved) => {
        keepColumnLayout(layoutPlaceOf(session, view.now()), layout);
        onarranged(isMoved);
      },
      onresizing: () => onarranged(false),
    }),
    context,
    rowHeight: rowHeight(),
    columnDefs: view.columns(),
    rowData: [...shown.rows],
    getRowClass: ({ data }) => (data ? `is-${lineAt(session.plan, data.id).indicator.kind}` : ''),
  });
  api.setGridAriaProperty('label', label);
  return api;
}

/** The view shown now, and its columns as they were last given to the grid. */
interface ViewShown {
  readonly now: () => PlanView;
  /** False where it is shown already. */
  readonly show: (view: PlanView) => boolean;
  readonly columns: () => AnyColumn[];
  readonly ids: () => readonly string[];
  readonly layout: () => ColumnLayout;
  /** What a column of the other view becomes in this one; null where nothing matches, or that is hidden. */
  readonly matching: (column: string) => string | null;
}

function viewShown({ session, say, view: first }: GridParts): ViewShown {
  let view = first;
  let ids: readonly string[] = [];
  const layout = (): ColumnLayout => readColumnLayout(layoutPlaceOf(session, view));
  return {
    now: () => view,
    show: (to) => {
      if (to === view) return false;
      view = to;
      return true;
    },
    columns: () => {
      const isNarrow = isNarrowScreen();
      const isAmended = (line: Line, period: Period): boolean =>
        amendmentIn(session.plan, line, period) !== null;
      const made = makeColumns({ session, say: say(), view, isNarrow, layout: layout(), isAmended });
      ids = made.flatMap(leavesOf).map(({ colId = '' }) => colId);
      return made;
    },
    ids: () => ids,
    layout,
    matching: (column) =>
      matchingColumn(column, view, session.period, basePeriodOf(session.plan.head, session.period), ids),
  };
}

function foldingOf(shown: ShownRows): Folding {
  return {
    hasChildren: (row) => shown.hasChildren(row),
    isCollapsed: (row) => shown.isCollapsed(row),
    toggle: (row) => shown.toggle(row),
    label: (name, isCollapsed) => (isCollapsed ? handWords().expandRow(name) : handWords().collapseRow(name)),
  };
}

/** Another size of screen has other columns. */
function whenNarrowed(renew: () => void): () => void {
  const narrow = matchMedia(NARROW_SCREEN);
  narrow.addEventListener('change', renew);
  return () => narrow.removeEventListener('change', renew);
}

/** Makes other columns and goes to the one that matches; the rows stay where they are, and the focus too. */
function keepPlace(
  { selection }: Hands,
  api: GridApi<Placed>,
  { matching, ids }: ViewShown,
  renew: () => void,
): void {
  const { active } = selection;
  renew();
  const column = matching(active?.column ?? 'target');
  if (!column) return;
  if (!active) return showPeriodOf(api, column, ids());
  selection.goTo({ row: active.row, column });
  api.ensureColumnVisible(column);
}

/** Brings the columns of one period into view: on a phone from the left edge on, else with as many before them as there is room for. */
function showPeriodOf(api: GridApi<Placed>, column: string, ids: readonly string[]): void {
  const [, period] = column.split('|');
  const own = period ? ids.filter((id) => id.endsWith(`|${period}`)) : ids.slice(2, 4);
  const [first, last] = [own[0], own.at(-1)];
  if (!isNarrowScreen() && last) api.ensureColumnVisible(last);
  if (first) api.ensureColumnVisible(first, isNarrowScreen() || !period ? 'start' : 'auto');
}

const FIXED_OPTIONS: GridOptions<Placed> = {
  ...HOUSE_OPTIONS,
  getRowId: ({ data }) => data.id,
  suppressColumnMoveAnimation: true,
  // One text control of ours holds the focus (ui/hands): the grid takes no keys and edits nothing itself.
  suppressCellFocus: true,
  suppressHeaderFocus: true,
  tabIndex: -1, // rows would be stops of Tab all the same
  rowBuffer: 4,
  groupHeaderHeight: GRID_SIZES.groupHeader,
};
