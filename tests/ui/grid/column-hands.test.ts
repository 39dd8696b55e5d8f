/** Columns under a real mouse: drawn wider, fitted, carried elsewhere; a plain click stays a click and a finger only scrolls. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/grid/grid.css';
import '#ui/grid/columns.css';
import {
  CellStyleModule,
  ClientSideRowModelModule,
  createGrid,
  ModuleRegistry,
  RenderApiModule,
  type GridApi,
} from 'ag-grid-community';
import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { NO_LAYOUT, type ColumnLayout } from '#app/column-layout.ts';
import { language } from '#app/language.svelte.ts';
import { Session } from '#app/session.svelte.ts';
import { toPeriod } from '#core/period.ts';
import type { Placed } from '#core/plan.ts';
import { columnHandOptions, fitColumns } from '#ui/grid/column-hands.ts';
import { heldBy } from '#ui/grid/column-makers.ts';
import { leavesOf, makeColumns } from '#ui/grid/columns.ts';
import { gridTheme } from '#ui/grid/theme.ts';
import type { Surface } from '#ui/hands/surface.ts';
import { click, drag, middleOf, touch, type Point } from '#tests/support/real-mouse.ts';
import { smallPlan } from '#tests/support/small-plan.ts';

ModuleRegistry.registerModules([ClientSideRowModelModule, RenderApiModule, CellStyleModule]);

const LONG = 'Tổng giá trị sản xuất công nghiệp trên địa bàn quận theo giá so sánh năm 2010';

let api: GridApi<Placed> | null = null;

/** All of it in sight at 1366 pixels. */
const IN_SIGHT: ColumnLayout = { widths: { name: 150 }, hidden: ['verdict', 'pace', 'lead'], order: [] };

function open({ width = 1366, laidOut = NO_LAYOUT } = {}) {
  const session = new Session({
    plan: smallPlan(
      Array.from({ length: 40 }, (_, n) => ({
        name: n === 3 ? LONG : `Chỉ tiêu ${n}`,
        unit: 'tỷ đồng',
        targets: { '2024': '24.964' },
        figures: { '2024-M05': n === 7 ? '13.447.123.456.789,125' : '13.447' },
      })).slice(0, 27),
    ),
    period: toPeriod('2024-M05'),
    now: () => '',
    record: () => {},
  });
  let layout = laidOut;
  let ids: readonly string[] = [];
  const columns = () => {
    const made = makeColumns({ session, say: language.say, view: 'period', isNarrow: false, layout });
    ids = made.flatMap(leavesOf).map(({ colId = '' }) => colId);
    return made;
  };
  const host = document.createElement('div');
  host.style.cssText = `inline-size: ${width}px; block-size: 400px`;
  document.body.append(host);
  const onresizing = vi.fn();
  const onlayout = vi.fn((next: ColumnLayout, isMoved: boolean) => {
    layout = next;
    if (isMoved) api?.setGridOption('columnDefs', columns());
  });
  const grid = createGrid<Placed>(host, {
    theme: gridTheme,
    context: { session, say: () => language.say, openSheet: () => {} },
    getRowId: ({ data }) => data.id,
    headerHeight: 46,
    groupHeaderHeight: 30,
    suppressColumnMoveAnimation: true,
    defaultColDef: { cellDataType: false, sortable: false, resizable: true, wrapHeaderText: true },
    columnDefs: columns(),
    rowData: [...session.rows],
    ...columnHandOptions({ ids: () => ids, layout: () => layout, onlayout, onresizing }),
  });
  api = grid;
  const held = () =>
    columns()
      .flatMap(leavesOf)
      .flatMap((column) => heldBy(column) ?? []);
  const surface: Surface = {
    host,
    session,
    rows: () => session.rows,
    indexOf: (row) => session.rows.findIndex(({ id }) => id === row),
    columns: held,
    column: (id) => held().find((one) => one.id === id) ?? null,
    rowName: (row) => row,
    elementOf: () => null,
    reveal: () => {},
  };
  fitColumns(grid, surface);
  return { host, onlayout, onresizing, layout: () => layout };
}

const heading = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`.ag-header-cell[col-id="${id}"]`);
  if (!found) throw new Error(`No heading ${id}`);
  return found;
};
const group = (name: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.ag-header-group-cell')].find((one) =>
    one.textContent.includes(name),
  )!;
const edge = (id: string): Point => middleOf(heading(id).querySelector('.ag-header-cell-resize')!);
const widthOf = (id: string): number => Math.round(heading(id).getBoundingClientRect().width);
/** From left to right as they are seen. */
const order = (): string =>
  [...document.querySelectorAll<HTMLElement>('.ag-header-cell')]
    .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
    .map((one) => one.getAttribute('col-id'))
    .join(' ');
const rightOf = (id: string): Point => {
  const { right, top, height } = heading(id).getBoundingClientRect();
  return { x: right - 6, y: top + height / 2 };
};

afterEach(() => {
  api?.destroy();
  api = null;
  document.body.replaceChildren();
});

test('an edge drawn by the mouse makes the column wider, and that is kept', async () => {
  await page.viewport(1366, 768);
  const { layout, onresizing } = open();
  const before = widthOf('figure');
  const from = edge('figure');
  await drag(from, { x: from.x + 60, y: from.y });
  await expect.poll(() => layout().widths).toEqual({ figure: before + 60 });
  expect(widthOf('figure')).toBe(before + 60);
  expect(onresizing.mock.calls.length).toBeGreaterThan(1);
  expect(order()).toMatch(/^row label name unit target figure state /);
});

test('a width stops at 28 and at 640 pixels', async () => {
  const { layout } = open();
  const from = edge('state');
  await drag(from, { x: from.x - 300, y: from.y });
  await expect.poll(() => layout().widths['state'] ?? 28).toBe(28);
  expect(widthOf('state')).toBeGreaterThanOrEqual(28);
});

test('a press on an edge that moves nothing keeps nothing', async () => {
  const { onlayout } = open();
  await click(edge('figure'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(onlayout).not.toHaveBeenCalled();
});

test('two presses on an edge fit the column to its longest text', async () => {
  const { layout } = open();
  const before = widthOf('figure');
  await click(edge('figure'), 2);
  await expect.poll(() => layout().widths['figure'] ?? 0).toBeGreaterThan(before);
  await expect.poll(() => widthOf('figure')).toBe(layout().widths['figure']);
  const cell = document.querySelector<HTMLElement>('.ag-row[row-index="7"] .ag-cell[col-id="figure"]')!;
  expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth);
  expect(widthOf('figure')).toBeLessThan(260);
  await click(edge('unit'), 2);
  await expect.poll(() => layout().widths['unit'] ?? 99).toBeLessThan(72);
});

test('a name is fitted to two lines and leaves room for the figures', async () => {
  const { layout } = open();
  await click(edge('name'), 2);
  await expect.poll(() => layout().widths['name'] ?? 0).toBeGreaterThan(290);
  const text = document.querySelector<HTMLElement>('.ag-row[row-index="3"] .name-text')!;
  await expect.poll(() => text.scrollHeight <= text.clientHeight + 1).toBe(true);
  expect(widthOf('name')).toBeLessThanOrEqual(640);
});

test('a heading carried by the mouse takes its column there, and the columns are numbered anew', async () => {
  const { onlayout } = open({ laidOut: IN_SIGHT });
  await drag(middleOf(heading('note')), middleOf(heading('unit')));
  await expect.poll(order).toMatch(/^row label name (note unit|unit note) target /);
  expect(onlayout).toHaveBeenCalledExactlyOnceWith(expect.anything(), true);
  const printed = [...document.querySelectorAll('.form-number')].map(({ textContent }) => textContent);
  expect(new Set(printed).size).toBe(printed.length);
  await expect
    .poll(() => heading('attainment').querySelector('.form-number')?.textContent)
    .toMatch(/^9=6.5$/);
});

test('a group goes as a whole, and its own columns stay inside it', async () => {
  open({ laidOut: IN_SIGHT });
  await drag(middleOf(group('So với cùng kỳ')), middleOf(heading('unit')));
  await expect
    .poll(order)
    .toMatch(/^row label name (unit )?base change changePct (unit )?target figure state asOf /);
  await drag(middleOf(heading('asOf')), middleOf(heading('figure')));
  await expect.poll(order).toMatch(/target (asOf figure state|figure asOf state) attainment/);
  const before = order();
  await drag(middleOf(heading('asOf')), rightOf('attainment'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(order().replace(/(figure|asOf|state)/g, 'x')).toBe(before.replace(/(figure|asOf|state)/g, 'x'));
});

test('nothing goes before the name, and the name goes nowhere', async () => {
  const { onlayout } = open({ laidOut: IN_SIGHT });
  const before = order();
  await drag(middleOf(heading('unit')), middleOf(heading('label')));
  await drag(middleOf(heading('name')), middleOf(heading('figure')));
  await drag(middleOf(heading('note')), { x: 10, y: 700 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(order()).toBe(before);
  expect(onlayout).not.toHaveBeenCalled();
});

test('a plain click on a heading stays a click, a carried heading is none', async () => {
  const { host } = open({ laidOut: IN_SIGHT });
  const clicked = vi.fn<(id: string | null | undefined) => void>();
  host.addEventListener('click', ({ target }) =>
    clicked((target as Element).closest('.ag-header-cell')?.getAttribute('col-id')),
  );
  await click(middleOf(heading('figure')));
  expect(clicked).toHaveBeenLastCalledWith('figure');
  clicked.mockClear();
  await drag(middleOf(heading('note')), middleOf(heading('unit')));
  await expect.poll(order).toMatch(/^row label name (note unit|unit note) /);
  expect(clicked.mock.calls.flat().filter((id) => id)).toEqual([]);
});

test('a finger on a heading scrolls the table and moves no column', async () => {
  const { host, onlayout } = open({ width: 700 });
  const before = order();
  const from = middleOf(heading('target'));
  await touch(from, { x: from.x - 150, y: from.y });
  await expect.poll(() => host.querySelector('.ag-grid-viewport')?.scrollLeft ?? 0).toBeGreaterThan(50);
  expect(onlayout).not.toHaveBeenCalled();
  expect(before.split(' ').slice(0, 5).join(' ')).toBe('row label name unit target');
});
