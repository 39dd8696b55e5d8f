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
createGrid<BareRow>(document.getElementById('grid') as HTMLElement, {
  rowData,
  columnDefs,
  getRowId: ({ data }) => data.id,
  defaultColDef: { cellDataType: false },
  onCellValueChanged: ({ oldValue, newValue }) => {
    total += Number(newValue) - Number(oldValue);
    shown.textContent = print(total);
  },
});
