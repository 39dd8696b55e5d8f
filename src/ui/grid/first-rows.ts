/**
 * Paints the first rows of a plan at once, from the same columns and in the same look as the grid, while the grid itself is
 * still on its way; a tap meanwhile is remembered. Nothing can be edited here. Knows the grid's columns, not the grid.
 */
import type { ColGroupDef } from 'ag-grid-community';
import { readColumnLayout } from '#app/column-layout.ts';
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import { lineAt, type Placed } from '#core/plan.ts';
import type { Messages } from '#messages/vi.ts';
import type { Column } from '#ui/grid/column-makers.ts';
import { leavesOf, makeColumns } from '#ui/grid/columns.ts';
import { headingParts, type HeadingParams } from '#ui/grid/form-heading.ts';
import { GRID_SIZES, isNarrowScreen, rowHeight } from '#ui/grid/grid-sizes.ts';
import { layoutPlaceOf } from '#ui/grid/layout-place.ts';
import { makeElement } from '#ui/grid/make-element.ts';
import type { GridContext } from '#ui/grid/renderers.ts';

export interface FirstRows {
  /** The cell tapped so far, to be made active once the grid is there. */
  readonly tapped: { readonly row: Placed['id']; readonly column: string } | null;
  remove(): void;
}

export interface FirstRowsParts {
  readonly session: Session;
  readonly say: () => Messages;
  readonly openSheet: (row: Placed['id']) => void;
  readonly view: () => PlanView;
}

export function paintFirstRows(host: HTMLElement, parts: FirstRowsParts): FirstRows {
  const { session, say } = parts;
  const table = makeElement('div', 'first-rows');
  table.setAttribute('aria-hidden', 'true'); // the grid says it all in a moment
  let tapped: FirstRows['tapped'] = null;
  const paint = (): void => {
    const columns = makeColumns({
      session,
      say: say(),
      view: parts.view(),
      isNarrow: isNarrowScreen(),
      layout: readColumnLayout(layoutPlaceOf(session, parts.view())),
    });
    const count = Math.ceil(host.clientHeight / rowHeight()) + 1;
    const context: GridContext = { session, folding: null, say, openSheet: parts.openSheet };
    const leaves = columns.flatMap(leavesOf);
    const rows = session.rows.slice(0, count).map((row, n) => makeRow(row, n, leaves, context));
    table.replaceChildren(makeHead(columns), ...rows);
  };
  table.addEventListener('click', (event) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-row]'); // clicks come from elements
    const { row, column } = cell?.dataset ?? {};
    if (row && column) tapped = { row: row as Placed['id'], column }; // written by makeRow
  });
  host.append(table);
  paint();
  const stopWatching = session.watch(paint);
  return {
    get tapped() {
      return tapped;
    },
    remove() {
      stopWatching();
      table.remove();
    },
  };
}

function makeHead(columns: readonly (Column | ColGroupDef<Placed>)[]): HTMLElement {
  const head = makeElement('div', 'first-head');
  let pinned = 0;
  for (const column of columns) {
    const leaves = leavesOf(column);
    const cell = makeElement('div', 'first-heading');
    cell.style.inlineSize = `${widthOf(leaves)}px`;
    if ('children' in column) {
      const title = makeElement('div', 'first-group', column.headerName);
      title.style.blockSize = `${GRID_SIZES.groupHeader}px`;
      const row = makeElement('div', 'first-subheads');
      for (const leaf of leaves) {
        const subhead = makeElement('div', 'first-heading');
        subhead.append(...headingOf(leaf));
        subhead.style.inlineSize = `${leaf.width ?? 0}px`;
        row.append(subhead);
      }
      cell.append(title, row);
      cell.classList.add('is-group');
    } else cell.append(...headingOf(column));
    pinned = pin(cell, leaves[0], pinned);
    head.append(cell);
  }
  head.style.blockSize = `${GRID_SIZES.groupHeader + GRID_SIZES.header + 1}px`; // and the rule below
  return head;
}

function headingOf({ headerName = '', headerComponentParams }: Column): HTMLElement[] {
  const { printed } = headerComponentParams as HeadingParams; // set by columns.ts for every column
  return headingParts(headerName, printed);
}

function makeRow(
  row: Placed,
  rowIndex: number,
  leaves: readonly Column[],
  context: GridContext,
): HTMLElement {
  const kind = lineAt(context.session.plan, row.id).indicator.kind;
  const element = makeElement('div', `first-row is-${kind}`);
  element.style.blockSize = `${rowHeight()}px`;
  let pinned = 0;
  for (const column of leaves) {
    const cell = makeElement('div', `first-cell ${String(column.cellClass ?? '')}`);
    cell.style.inlineSize = `${column.width ?? 0}px`;
    cell.dataset['row'] = row.id;
    cell.dataset['column'] = column.colId ?? '';
    pinned = pin(cell, column, pinned);
    fill(cell, { data: row, node: { rowIndex } }, column, context);
    element.append(cell);
  }
  return element;
}

interface RowAsked {
  readonly data: Placed;
  readonly node: { readonly rowIndex: number };
}

/** What columns.ts writes, narrower than what the grid would also accept. */
interface OurColumn {
  readonly valueGetter: (params: RowAsked) => string;
  readonly valueFormatter?: (params: { value: string }) => string;
  readonly cellClassRules?: Readonly<Record<string, (params: { value: string }) => boolean>>;
  readonly cellRenderer?: new () => { init(params: object): void; getGui(): HTMLElement };
}

function fill(cell: HTMLElement, at: RowAsked, column: Column, context: GridContext): void {
  const own = column as unknown as OurColumn;
  const value = own.valueGetter(at);
  for (const [name, isSo] of Object.entries(own.cellClassRules ?? {}))
    cell.classList.toggle(name, isSo({ value }));
  if (own.cellRenderer) {
    const renderer = new own.cellRenderer();
    renderer.init({ data: at.data, context, value, colDef: column });
    cell.append(renderer.getGui());
  } else cell.textContent = own.valueFormatter ? own.valueFormatter({ value }) : value;
}

/** Keeps a pinned cell in place while the rest scrolls; answers where the next one would stand. */
function pin(cell: HTMLElement, column: Column | undefined, at: number): number {
  if (column?.pinned !== 'left') return at;
  cell.classList.add('is-pinned');
  cell.style.insetInlineStart = `${at}px`;
  return at + (column.width ?? 0);
}

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
}
