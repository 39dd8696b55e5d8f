/**
 * The yardstick («ag» = 1.00): AG Grid Community with its smallest useful modules, the app's columns as plain fields and value
 * getters, a total above. No storage, no checks, no words. Options are the grid's own defaults.
 */
import {
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  CustomEditorModule,
  EventApiModule,
  ExternalFilterModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
  type ColDef,
} from 'ag-grid-community';
import type { BareRow } from '../rows.ts';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  RowApiModule,
  ColumnApiModule,
  ScrollApiModule,
  RenderApiModule,
  EventApiModule,
  CustomEditorModule,
  ExternalFilterModule,
  CellStyleModule,
  TextEditorModule,
]);

const print = (value: number | null): string => (value === null ? '' : value.toLocaleString('vi'));
const printed = ({ value }: { value?: number | null }): string => print(value ?? null);

function number(field: 'target' | 'figure' | 'base', width: number): ColDef<BareRow> {
  return {
    field,
    width,
    editable: true,
    valueFormatter: printed,
    valueParser: ({ newValue }) => Number(newValue),
  };
}

function computed(colId: string, width: number, value: (row: BareRow) => number | null): ColDef<BareRow> {
  return { colId, width, valueGetter: ({ data }) => data && value(data), valueFormatter: printed };
}

const isNarrow = matchMedia('(max-width: 40rem)').matches;
const columnDefs: ColDef<BareRow>[] = [
  { field: 'label', width: isNarrow ? 40 : 52, pinned: 'left' },
  { field: 'name', width: isNarrow ? 146 : 312, pinned: 'left' },
  { field: 'unit', width: isNarrow ? 58 : 88 },
  number('target', 116),
  number('figure', 108),
  { field: 'state', width: 64 },
  number('base', 104),
  computed('change', 112, ({ figure, base }) => (figure === null || base === null ? null : figure - base)),
  computed('changePct', 104, ({ figure, base }) =>
    figure === null || !base ? null : (figure / base - 1) * 100,
  ),
  computed('attainment', 124, ({ figure, target }) =>
    figure === null || !target ? null : (figure / target) * 100,
  ),
  { field: 'verdict', width: 164 },
  { field: 'note', width: 260 },
  { field: 'lead', width: 160 },
  { field: 'coordinators', width: 160 },
];

const rowData = await (window as unknown as { rowsArriving: Promise<BareRow[]> }).rowsArriving; // set by index.html
const shown = document.getElementById('total') as HTMLElement; // as above
let total = rowData.reduce((sum, { figure }) => sum + (figure ?? 0), 0);
shown.textContent = print(total);
const api = createGrid<BareRow>(document.getElementById('grid') as HTMLElement, {
  rowData,
  columnDefs,
  getRowId: ({ data }) => data.id,
  defaultColDef: { cellDataType: false },
  onCellValueChanged: ({ oldValue, newValue }) => {
    total += Number(newValue) - Number(oldValue);
    shown.textContent = print(total);
  },
});

// What the grid does not do by itself, by the plainest means: set into the rows, and what is drawn looked at again.
type Field = 'name' | 'unit' | 'target' | 'figure' | 'state';
const FIELDS: readonly Field[] = ['name', 'unit', 'target', 'figure', 'state'];
let undone: (readonly [row: Mutable, field: Field, old: BareRow[Field]])[] = [];
type Mutable = { -readonly [F in keyof BareRow]: BareRow[F] };

function set(row: Mutable, field: Field, value: BareRow[Field]): void {
  Object.assign(row, { [field]: value });
}

function setAll(cells: readonly (readonly [row: Mutable, field: Field, value: BareRow[Field]])[]): void {
  undone = cells.map(([row, field]) => [row, field, row[field]] as const);
  for (const [row, field, value] of cells) set(row, field, value);
  total = rowData.reduce((sum, { figure }) => sum + (figure ?? 0), 0);
  shown.textContent = print(total);
  api.refreshCells();
}

function read(text: string, field: Field): BareRow[Field] {
  if (field !== 'target' && field !== 'figure') return text;
  return text === '' ? null : Number(text.replace(',', '.'));
}

document.addEventListener('paste', (event) => {
  const lines = event.clipboardData?.getData('text/plain').trimEnd().split('\n') ?? [];
  setAll(
    lines.flatMap((line, n) => {
      const row = rowData[n];
      return row ? line.split('\t').map((text, x) => [row, FIELDS[x]!, read(text, FIELDS[x]!)] as const) : [];
    }),
  );
});

document.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || !['d', 'z'].includes(event.key)) return;
  event.preventDefault();
  const [from] = rowData.slice(1); // below the first heading
  if (event.key === 'z') setAll(undone);
  else if (from)
    setAll(rowData.slice(2).flatMap((row) => FIELDS.map((field) => [row, field, from[field]] as const)));
});
