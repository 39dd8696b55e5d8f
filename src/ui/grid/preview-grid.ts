/**
 * The table of what a file would change, in the look of the plan's own: the row's name stays in sight, each changed cell says what
 * stands now and what would. It is looked at and chosen from, nothing is typed here. Knows neither file nor plan.
 */
import {
  ClientSideRowModelModule,
  ColumnApiModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  createGrid,
  type ColDef,
  type GridApi,
  type GridOptions,
  type ICellRendererComp,
  type ICellRendererParams,
} from 'ag-grid-community';
import '#ui/grid/preview.css';
import { isNarrowScreen, rowHeight } from '#ui/grid/grid-sizes.ts';
import { makeElement } from '#ui/grid/make-element.ts';
import { HOUSE_OPTIONS } from '#ui/grid/house-options.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ColumnApiModule,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
]);

export interface PreviewLine {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly kind: string;
  readonly depth: number;
  /** What a mark beside the name says of the row; null for a row that is in both. */
  readonly mark: { readonly tone: PreviewTone; readonly text: string } | null;
}

export type PreviewTone = 'added' | 'changed' | 'conflict' | 'left' | 'refused' | 'gone';

/** What a cell says: what stands now, struck out where it would go, and what would stand. */
export interface PreviewCell {
  readonly now: string;
  /** Null where nothing would change. */
  readonly next: string | null;
  /** What the file has where that is not taken; shown behind the tone's sign. */
  readonly other?: string;
  readonly tone: PreviewTone | null;
  /** What a screen reader says of it beside its texts. */
  readonly spoken: string;
}

export interface PreviewColumn {
  readonly id: string;
  readonly heading: string;
  /** Figures unless it says otherwise; `short` is a word or a number of a list. */
  readonly holds?: 'short' | 'words';
}

export interface PreviewGridParts {
  readonly label: string;
  readonly nameHeading: string;
  readonly columns: () => readonly PreviewColumn[];
  readonly lines: () => readonly PreviewLine[];
  readonly cell: (line: string, column: string) => PreviewCell;
  /** A cell was pressed, or Enter on it; `column` is null for the name, `line` null for a heading. */
  readonly onpick: (line: string | null, column: string | null) => void;
}

export interface PreviewGrid {
  /** Columns, lines or what cells say are others. */
  renew(): void;
  close(): void;
}

const NAME = 'name';

type Params = ICellRendererParams<PreviewLine, string, PreviewGridParts> & Pick<PreviewColumn, 'holds'>;

export function openPreviewGrid(host: HTMLElement, parts: PreviewGridParts): PreviewGrid {
  const pick = (line: string | null, column: string): void =>
    parts.onpick(line, column === NAME ? null : column);
  const api: GridApi<PreviewLine> = createGrid<PreviewLine>(host, {
    ...OPTIONS,
    context: parts,
    rowHeight: rowHeight(),
    columnDefs: columnsOf(parts),
    rowData: [...parts.lines()],
    getRowClass: ({ data }) => `is-${data?.kind ?? ''}`,
    onCellClicked: ({ data, column }) => pick(data?.id ?? null, column.getColId()),
    onCellKeyDown: (event) => {
      const key = event.event instanceof KeyboardEvent ? event.event.key : '';
      if ((key === 'Enter' || key === ' ') && 'column' in event)
        pick(event.data?.id ?? null, event.column.getColId());
    },
    onColumnHeaderClicked: ({ column }) => {
      if ('getColId' in column && column.getColId() !== NAME) pick(null, column.getColId());
    },
  });
  api.setGridAriaProperty('label', parts.label);
  return {
    renew() {
      api.setGridOption('columnDefs', columnsOf(parts));
      api.setGridOption('rowData', [...parts.lines()]);
      api.refreshCells({ force: true });
    },
    close: () => api.destroy(),
  };
}

function columnsOf(parts: PreviewGridParts): ColDef<PreviewLine>[] {
  const isNarrow = isNarrowScreen();
  return [
    {
      colId: NAME,
      headerName: parts.nameHeading,
      pinned: 'left',
      width: isNarrow ? 140 : 320,
      cellRenderer: NameCell,
      valueGetter: ({ data }) => data?.name ?? '',
    },
    ...parts.columns().map(({ id, heading, holds }) => ({
      colId: id,
      headerName: heading,
      width: holds === 'short' ? (isNarrow ? 62 : 104) : isNarrow ? 124 : 168,
      cellRendererParams: { holds },
      cellRenderer: ChangeCell,
      valueGetter: () => '',
    })),
  ];
}

class NameCell implements ICellRendererComp<PreviewLine> {
  #element = makeElement('div', 'preview-name');

  init(params: Params): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh({ data }: Params): boolean {
    if (!data) return true;
    const name = makeElement('span', 'name-text');
    name.textContent = data.label === '' ? data.name : `${data.label} ${data.name}`;
    this.#element.style.setProperty('--depth', String(data.depth));
    this.#element.replaceChildren(name);
    if (data.mark) {
      const mark = makeElement('span', 'preview-mark');
      mark.dataset['tone'] = data.mark.tone;
      mark.textContent = data.mark.text;
      this.#element.append(mark);
    }
    return true;
  }
}

class ChangeCell implements ICellRendererComp<PreviewLine> {
  #element = makeElement('div', 'preview-cell');

  init(params: Params): void {
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.#element;
  }

  refresh({ data, column, context, holds }: Params): boolean {
    this.#element.classList.toggle('is-words', holds !== undefined);
    const cell = data && column ? context.cell(data.id, column.getColId()) : null;
    const { now = '', next = null, other = '', tone = null, spoken = '' } = cell ?? {};
    if (tone) this.#element.dataset['tone'] = tone;
    else delete this.#element.dataset['tone'];
    const before = makeElement(next === null ? 'span' : 'del', 'preview-now');
    before.textContent = now;
    const after = makeElement('ins', 'preview-next');
    after.textContent = next ?? '';
    const left = makeElement('span', 'preview-other');
    left.textContent = other;
    const told = makeElement('span', 'unseen');
    told.textContent = spoken;
    this.#element.replaceChildren(
      ...(now === '' ? [] : [before]),
      ...(next === null || next === '' ? [] : [after]),
      ...(other === '' ? [] : [left]),
      ...(spoken === '' ? [] : [told]),
    );
    return true;
  }
}

const OPTIONS: GridOptions<PreviewLine> = {
  ...HOUSE_OPTIONS,
  getRowId: ({ data }) => data.id,
  suppressMovableColumns: true,
};
