/** The grid over a real session: what its cells say, what typing does, and that only the rows concerned are painted again. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/grid/grid.css';
import { language } from '#app/language.svelte.ts';
import { Session } from '#app/session.svelte.ts';
import { editFigure, editIndicator, editTarget, editText } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt } from '#core/plan.ts';
import { addRow, removeRows } from '#core/row-edits.ts';
import type { OpenGrid } from '#ui/grid/open-grid.ts';
import PlanGrid from '#ui/grid/PlanGrid.svelte';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { activeCell, gridProps, openEditor, typingField } from './grid-props.ts';

const H1 = toPeriod('2024-H1');

const plan = () =>
  smallPlan(
    [
      { kind: 'group', name: 'Kinh tế' },
      {
        under: 0,
        kind: 'indicator',
        label: '(2)',
        name: 'Công nghiệp',
        unit: 'tỷ đồng',
        targets: { '2024': '24.964' },
        figures: { '2024-H1': '13.447~', '2023-H1': '12.241' },
      },
      {
        under: 0,
        kind: 'indicator',
        label: '(4)',
        name: 'Tổng chi',
        targets: { '2024|Thành phố': '558,78', '2024|HĐND quận': '634,61' },
        figures: { '2024-H1': '214,18' },
      },
      {
        under: 0,
        kind: 'indicator',
        name: 'Hộ nghèo',
        measure: 'rate',
        targets: { '2024': 'thành phố giao' },
      },
    ],
    { assigners: ['Thành phố', 'HĐND quận'] },
  );

let grid: OpenGrid | null = null;

async function open({ isReadOnly = false } = {}) {
  const session = new Session({
    plan: plan(),
    period: null,
    now: () => '2024-06-20T08:00:00Z',
    record: () => {},
    isReadOnly,
  });
  const frame = document.createElement('div');
  frame.style.cssText = 'inline-size: 2400px; block-size: 500px';
  document.body.append(frame);
  void render(PlanGrid, {
    target: frame,
    props: gridProps(session, { onready: (ready) => (grid = ready) }),
  });
  return { session, frame };
}

async function openWhole() {
  const opened = await open();
  await vi.waitFor(() => expect(opened.frame.querySelectorAll('.ag-row').length).toBe(4), 10_000);
  await vi.waitFor(() => expect(opened.frame.querySelector('.first-rows')).toBeNull());
  return opened;
}

const cell = (n: number, column: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(
    `.ag-row[row-id="${idOf(n)}"] .ag-cell[col-id="${column}"]`,
  );
  if (!found) throw new Error(`No cell ${n} ${column}`);
  return found;
};
const text = (n: number, column: string): string => cell(n, column).innerText.replace(/\s+/g, ' ').trim();

afterEach(() => {
  document.body.replaceChildren();
});

describe('the grid', () => {
  it('says what the plan holds and what follows from it, under the columns of the contract', async () => {
    await openWhole();
    const columns = [...document.querySelectorAll(`.ag-row[row-id="${idOf(1)}"] .ag-cell`)].map((c) =>
      c.getAttribute('col-id'),
    );
    expect(columns.sort()).toEqual(
      [
        'row',
        'label',
        'name',
        'unit',
        'figure|2023',
        'target',
        'target:2',
        'figure',
        'state',
        'asOf',
        'figure|2024',
        'base',
        'change',
        'changePct',
        'attainment',
        'attainment:2',
        'pace',
        'verdict',
        'target|2025',
        'note',
        'lead',
      ].sort(),
    );
    expect(text(1, 'figure')).toBe('13.447');
    expect(text(1, 'state')).toBe('ước');
    expect(text(1, 'attainment')).toBe('53,87');
    expect(text(1, 'change')).toBe('+1.206');
    expect(text(1, 'changePct')).toBe('+9,85');
    expect(text(1, 'verdict')).toBe('◐ Chưa đạt');
    expect(text(2, 'target')).toBe('558,78 Thành phố');
    expect([text(2, 'attainment'), text(2, 'attainment:2')]).toEqual(['38,33', '33,75']);
    expect(text(3, 'verdict')).toBe('– Chưa được giao');
    expect(text(0, 'verdict')).toBe('');
    expect(document.querySelector('.ag-grid-pinned-top-rows, .ag-header')?.clientHeight).toBeLessThan(80);
  });

  it('is stood in for by its first rows, which say the same, until it has come', async () => {
    const { frame } = await open();
    const said = (selector: string) =>
      [...frame.querySelectorAll<HTMLElement>(selector)].map((c) => c.innerText.replace(/\s+/g, ' ').trim());
    const first = said('.first-cell[data-column="attainment"]');
    const names = said('.first-cell[data-column="name"]');
    expect(first).toEqual(['', '53,87', '38,33', '–']);
    await vi.waitFor(() => expect(frame.querySelectorAll('.ag-row').length).toBe(4), 10_000);
    await vi.waitFor(() => expect(frame.querySelector('.first-rows')).toBeNull());
    expect([0, 1, 2, 3].map((n) => text(n, 'attainment'))).toEqual(first);
    expect([0, 1, 2, 3].map((n) => text(n, 'name'))).toEqual(names);
  });

  it('paints only the row edited and the rows above it again', async () => {
    const { session, frame } = await openWhole();
    const touched = new Set<string>();
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.add(element?.closest('.ag-row')?.getAttribute('row-id') ?? 'elsewhere');
      }
    });
    const rows = frame.querySelector('.ag-grid-scrolling-container, .ag-grid-viewport');
    if (!rows) throw new Error('No rows');
    observer.observe(rows, { subtree: true, childList: true, characterData: true });
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(1), H1, '24964'));
    await vi.waitFor(() => expect(text(1, 'attainment')).toBe('100'));
    expect(text(1, 'verdict')).toBe('● Đạt');
    observer.disconnect();
    touched.delete(idOf(0)); // the heading above may be painted again
    expect([...touched]).toEqual([idOf(1)]);
  });

  it('types like a spreadsheet: text replaces, Enter goes down, Esc gives up, Delete empties, a refusal stays', async () => {
    const { session } = await openWhole();
    grid?.focus(idOf(1), 'figure', false);
    expect(document.activeElement).toBe(typingField());
    await userEvent.keyboard('20000');
    expect(openEditor()?.value).toBe('20000');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(text(1, 'figure')).toBe('20.000'));
    expect(openEditor()).toBeNull();
    expect(activeCell()).toBe(cell(2, 'figure'));
    expect(document.activeElement).toBe(typingField());

    grid?.focus(idOf(1), 'figure', false);
    await userEvent.keyboard('77{Escape}');
    expect(openEditor()).toBeNull();
    expect(text(1, 'figure')).toBe('20.000');

    await userEvent.keyboard('12,5 tỷ{Enter}');
    await vi.waitFor(() =>
      expect(document.querySelector('.refusal')?.textContent).toContain('không phải là số'),
    );
    expect(openEditor()?.value).toBe('12,5 tỷ');
    expect(openEditor()?.getAttribute('aria-invalid')).toBe('true');
    expect(activeCell()).toBe(cell(1, 'figure'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector('.refusal')).toBeNull());
    expect(text(1, 'figure')).toBe('20.000');

    grid?.focus(idOf(1), 'figure', false);
    await userEvent.keyboard('{Delete}');
    await vi.waitFor(() => expect(text(1, 'figure')).toBe(''));
    expect(text(1, 'attainment')).toBe('');
    session.undo();
    await vi.waitFor(() => expect(text(1, 'figure')).toBe('20.000'));
  });

  it('keeps a refused entry and its focus when another cell is pressed, until it is mended', async () => {
    const { session } = await openWhole();
    grid?.focus(idOf(1), 'figure', false);
    await userEvent.keyboard('12,5 tỷ');
    await userEvent.click(cell(2, 'figure'));
    await vi.waitFor(() => expect(document.querySelector('.refusal')).not.toBeNull());
    expect(openEditor()?.value).toBe('12,5 tỷ');
    expect(document.activeElement).toBe(openEditor());
    expect(activeCell()).toBe(cell(1, 'figure'));
    expect(session.undoLabel).toBeNull();
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}');
    expect(document.querySelector('.refusal')).toBeNull();
    await userEvent.click(cell(2, 'figure'));
    await vi.waitFor(() => expect(text(1, 'figure')).toBe('12,5'));
    expect(activeCell()).toBe(cell(2, 'figure'));
  });

  it.each([
    ['F2', () => userEvent.keyboard('{F2}')],
    ['a double click', () => userEvent.dblClick(cell(1, 'figure'))],
  ])('opens a filled cell for editing by %s; Enter alone goes down', async (_, open) => {
    await openWhole();
    grid?.focus(idOf(1), 'figure', false);
    await open();
    await vi.waitFor(() => expect(openEditor()?.value).toBe('13447'));
    await userEvent.keyboard('{ArrowRight},5{Enter}');
    await vi.waitFor(() => expect(text(1, 'figure')).toBe('13.447,5'));

    grid?.focus(idOf(1), 'figure', false);
    await userEvent.keyboard('{Enter}');
    expect(openEditor()).toBeNull();
    expect(activeCell()).toBe(cell(2, 'figure'));
  });

  it('fills a figure down with what is said of it, also where there was none, in one step', async () => {
    const { session } = await openWhole();
    grid?.focus(idOf(1), 'figure', false);
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{ArrowDown}{/Shift}');
    grid?.hands.blocks.fill('down');
    for (const n of [2, 3]) {
      await vi.waitFor(() => expect(text(n, 'figure')).toBe('13.447'));
      expect(text(n, 'state')).toBe('ước');
    }
    expect(session.undoLabel).toMatchObject({ code: 'fill' });
    session.undo();
    await vi.waitFor(() => expect(text(3, 'figure')).toBe(''));
    expect([text(2, 'figure'), text(2, 'state')]).toEqual(['214,18', '']);
  });

  it('leaves a note of several lines as it is when it is only opened', async () => {
    const { session } = await openWhole();
    session.run({ code: 'edit-row' }, editText(session.plan, idOf(1), 'note', 'dòng 1\ndòng 2'));
    grid?.focus(idOf(1), 'note', true);
    expect(openEditor()?.value).toBe('dòng 1\ndòng 2');
    await userEvent.keyboard('{Enter}');
    expect(openEditor()).toBeNull();
    expect(lineAt(session.plan, idOf(1)).indicator.note).toBe('dòng 1\ndòng 2');
    expect(session.undoLabel).toMatchObject({ code: 'edit-row' }); // the note given above, and nothing since
  });

  it('takes no typing where the plan may only be looked at, and says so', async () => {
    const { session, frame } = await open({ isReadOnly: true });
    await vi.waitFor(() => expect(frame.querySelectorAll('.ag-row').length).toBe(4), 10_000);
    grid?.focus(idOf(1), 'figure', false);
    await userEvent.keyboard('5');
    expect(openEditor()).toBeNull();
    await vi.waitFor(() => expect(document.querySelector('.refusal')?.textContent).toContain('đang chỉ xem'));
    await userEvent.keyboard('{Enter}');
    grid?.focus(idOf(1), 'figure', false);
    await userEvent.keyboard('{F2}{Delete}{Backspace}');
    expect(openEditor()).toBeNull();
    expect(typingField().value).toBe('');
    expect(session.undoLabel).toBeNull();
    expect(text(1, 'figure')).toBe('13.447');
  });

  it('keeps every digit: typing what a rounded cell shows is an edit like any other', async () => {
    const { session } = await openWhole();
    const indicator = { decimals: 0 } as const;
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(2), H1, '214,18'));
    session.run({ code: 'edit-row' }, editIndicator(session.plan, idOf(2), indicator));
    await vi.waitFor(() => expect(text(2, 'figure')).toBe('214'));
    grid?.focus(idOf(2), 'figure', false);
    await userEvent.keyboard('214{Enter}');
    const figure = () =>
      session.plan.lines.buckets.flatMap((b) => [...b.values()]).find((l) => l.indicator.id === idOf(2));
    await vi.waitFor(() =>
      expect(figure()?.figures[0]?.value).toMatchObject({ comparison: { value: { value: '214' } } }),
    );
  });

  it('follows rows added and removed, new assigners, another period and another language', async () => {
    const { session, frame } = await openWhole();
    session.run({ code: 'add-row' }, addRow(session.plan, idOf(9), 'indicator', { kind: 'end' }));
    await vi.waitFor(() => expect(frame.querySelectorAll('.ag-row').length).toBe(5));
    session.run({ code: 'remove-rows' }, removeRows(session.plan, [idOf(9)]));
    await vi.waitFor(() => expect(frame.querySelectorAll('.ag-row').length).toBe(4));

    session.run(
      { code: 'edit-cell' },
      editTarget(session.plan, idOf(1), toPeriod('2024'), 'Trung ương', '30.000'),
    );
    await vi.waitFor(() => expect(text(1, 'target:3')).toBe('30.000'), 5000);

    session.showPeriod(toPeriod('2023-H1'));
    await vi.waitFor(() => expect(text(1, 'figure')).toBe('12.241'));
    session.showPeriod(H1);
    await language.use('en');
    await vi.waitFor(() => expect(text(1, 'verdict')).toBe('◐ Not yet met'));
    await language.use('vi');
  });
});

describe('at rest', () => {
  it('the grid asks nothing again and again, however often it was scrolled', async () => {
    const setInterval = vi.spyOn(window, 'setInterval');
    try {
      const { frame } = await openWhole();
      frame.style.cssText = 'inline-size: 600px; block-size: 160px';
      const viewport = frame.querySelector('.ag-grid-viewport')!;
      for (const [left, top] of [
        [0, 0], // it has to learn first how large it is
        [0, 40],
        [120, 40],
        [240, 0],
      ] as const) {
        viewport.scrollTo(left, top);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      expect(viewport.scrollLeft).toBe(240);
      expect(setInterval.mock.calls).toEqual([]);
    } finally {
      setInterval.mockRestore();
    }
  });
});
