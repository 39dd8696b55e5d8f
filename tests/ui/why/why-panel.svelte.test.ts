/** «Vì sao?» over a real grid and session: asked by key, press and tap, it says why beside the cell and gives the focus back. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import '#ui/grid/grid.css';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { language } from '#app/language.svelte.ts';
import { panelWords } from '#app/panel-words.ts';
import { Session } from '#app/session.svelte.ts';
import { editFigure } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { middleOf, touch } from '#tests/support/real-mouse.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import type { GridParts, OpenGrid } from '#ui/grid/open-grid.ts';
import PlanGrid from '#ui/grid/PlanGrid.svelte';
import { explainCell } from '#ui/why/explain-cell.ts';
import WhyPanel from '#ui/why/WhyPanel.svelte';
import { activeCell, gridProps, openEditor, typingField } from '../grid-props.ts';

const H1 = toPeriod('2024-H1');
const ROW = idOf(0);

function openSession(): Session {
  const plan = smallPlan(
    [
      {
        name: 'Giải quyết việc làm',
        unit: 'người',
        targets: { '2024|Thành phố': '3.400', '2024|HĐND quận': '3.600' },
        figures: { '2024-H1': '1.508~', '2023-H1': '1.600' },
      },
      { name: 'Thu ngân sách', targets: { '2024': '500' }, figures: { '2024-Q1': '100', '2024-Q2': '150' } },
      { name: 'Chưa có gì' },
      { name: 'Kinh tế', kind: 'group' },
    ],
    { assigners: ['Thành phố', 'HĐND quận'] },
  );
  return new Session({ plan, period: null, now: () => '2024-06-20T08:00:00Z', record: () => {} });
}

beforeEach(async () => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('a column answers', () => {
  const session = openSession();
  const explained = (row: number, column: string) => explainCell(session, idOf(row), column);

  test.each([
    [0, 'attainment', 'Tỷ lệ đạt (%), Thành phố giao', '44,35', 'Thực hiện ÷ kế hoạch × 100'],
    [0, 'attainment:2', 'Tỷ lệ đạt (%), HĐND quận giao', '41,89', 'Thực hiện ÷ kế hoạch × 100'],
    [0, 'change', 'Tăng/giảm', '−92', 'Thực hiện − cùng kỳ năm trước: 1.508 − 1.600 = −92'],
    [0, 'changePct', 'So cùng kỳ (%)', '−5,75', /^\(Thực hiện − cùng kỳ năm trước\)/],
    [0, 'pace', 'Tiến độ', 'Chậm tiến độ', /^Theo thời gian/],
    [0, 'verdict', 'Đánh giá', 'Chưa đạt', 'Đánh giá: Chưa đạt'],
    [1, 'figure', /6 tháng đầu năm 2024/, '250', 'Cộng các kỳ ngắn hơn: 100 + 150 = 250'],
    [1, 'attainment', 'Tỷ lệ đạt (%)', '50', 'Thực hiện ÷ kế hoạch × 100'],
    [1, 'verdict|2024', 'Đánh giá', 'Chưa có số liệu', 'Đánh giá: Chưa có số liệu'],
  ] as const)('row %i, %s', (row, column, title, value, first) => {
    const found = explained(row, column);
    expect(found?.title).toMatch(title);
    expect(found?.value).toMatch(value);
    const words = { verdict: (kind: 'met') => language.say.verdicts[kind], reason: language.say.noPercent };
    expect(panelWords().explain.fact(found!.explanation.facts[0]!, words as never)).toMatch(first);
  });

  test.each([
    [0, 'figure'],
    [0, 'name'],
    [0, 'target'],
    [2, 'attainment'],
    [2, 'change'],
    [3, 'verdict'],
  ])('nothing where nothing is computed: row %i, %s', (row, column) => {
    expect(explained(row, column)).toBeNull();
  });
});

async function openPanel(column = 'attainment') {
  const session = openSession();
  const cell = document.createElement('button');
  cell.textContent = '44,35';
  cell.style.cssText = 'position: fixed; inset: 300px auto auto 500px; background: var(--sheet)';
  document.body.append(cell);
  cell.focus();
  const onclose = vi.fn();
  const takeFocus = (): void => cell.focus();
  const panel = await render(WhyPanel, { session, row: ROW, column, cell, takeFocus, onclose });
  onclose.mockImplementation(() => void panel.unmount());
  return { session, cell, onclose, panel };
}
const dialog = () => page.getByRole('dialog');

describe('the panel', () => {
  test('takes the focus, is named by row and column, and is accessible', async () => {
    const { cell } = await openPanel();
    await expect.element(dialog()).toHaveFocus();
    await expect
      .element(dialog())
      .toHaveAccessibleName(/Giải quyết việc làm Tỷ lệ đạt \(%\), Thành phố giao/);
    await expect.element(dialog()).toHaveTextContent('1.508 ÷ 3.400 × 100 = 44,35');
    expect(cell.getAttribute('aria-expanded')).toBe('true');
    cell.removeAttribute('aria-expanded'); // a mark for grid cells, where it may stand
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('stands beside its cell, inside the window', async () => {
    const { cell } = await openPanel();
    const [box, beside] = [dialog().element().getBoundingClientRect(), cell.getBoundingClientRect()];
    expect(box.top >= beside.bottom || box.bottom <= beside.top).toBe(true);
    expect(box.left).toBeLessThan(beside.right);
    expect(box.bottom).toBeLessThanOrEqual(window.innerHeight);
  });

  test.each(['{Escape}', '{Tab}{Tab}'])('closes by %s and gives the focus back', async (keys) => {
    const { cell, onclose } = await openPanel();
    await userEvent.keyboard(keys);
    await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(document.activeElement).toBe(cell);
    expect(cell.hasAttribute('aria-expanded')).toBe(false);
  });

  test('closes by its button and by a press elsewhere', async () => {
    const first = await openPanel();
    await userEvent.click(page.getByRole('button', { name: language.say.close }));
    expect(first.onclose).toHaveBeenCalled();
    expect(document.activeElement).toBe(first.cell);
    document.body.replaceChildren();
    const { onclose } = await openPanel();
    await userEvent.click(document.body, { position: { x: 5, y: 5 } });
    await vi.waitFor(() => expect(onclose).toHaveBeenCalled());
  });

  test('follows the plan while it stands open', async () => {
    const { session } = await openPanel();
    session.run({ code: 'edit-cell' }, editFigure(session.plan, ROW, H1, '1700'));
    await expect.element(dialog()).toHaveTextContent('1.700 ÷ 3.400 × 100 = 50');
    await expect.element(dialog()).toHaveTextContent('Ra đúng số này, không phải làm tròn');
  });

  test('comes from below on a phone, at most half the screen, with room for a thumb', async () => {
    await page.viewport(360, 800);
    await openPanel('verdict');
    const box = dialog().element().getBoundingClientRect();
    expect([box.left, box.right, box.bottom]).toEqual([0, 360, 800]);
    expect(box.height).toBeLessThanOrEqual(400);
    const close = page.getByRole('button', { name: language.say.close }).element().getBoundingClientRect();
    expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(44);
  });
});

describe('a cell of the grid is asked', () => {
  async function openCells() {
    const ask = vi.fn<GridParts['askWhy']>();
    let grid: OpenGrid | null = null;
    const frame = document.createElement('div');
    frame.style.cssText = 'inline-size: 1366px; block-size: 400px';
    document.body.append(frame);
    await render(PlanGrid, {
      target: frame,
      props: gridProps(openSession(), { askWhy: ask, onready: (ready) => (grid = ready) }),
    });
    await vi.waitFor(() => expect(frame.querySelectorAll('.ag-row').length).toBe(4), 10_000);
    await vi.waitFor(() => expect(frame.querySelector('.first-rows')).toBeNull());
    const cell = (row: number, column: string): HTMLElement =>
      frame.querySelector<HTMLElement>(`[row-id="${idOf(row)}"] [col-id="${column}"]`)!;
    const goTo = (row: number, column: string): void => grid?.focus(idOf(row), column, false);
    return { ask, cell, goTo };
  }

  test.each(['{Enter}', ' ', '{F2}'])('by the key %s, and stays the active one', async (key) => {
    const { ask, cell, goTo } = await openCells();
    goTo(0, 'attainment');
    await userEvent.keyboard(key);
    expect(ask).toHaveBeenCalledExactlyOnceWith(idOf(0), 'attainment', cell(0, 'attainment'));
    expect(activeCell()).toBe(cell(0, 'attainment'));
    expect(openEditor()).toBeNull();
    expect(typingField().value).toBe('');
  });

  test('never where it is empty, nor where nothing is computed: there Enter goes down', async () => {
    const { ask, cell, goTo } = await openCells();
    for (const [row, column] of [
      [2, 'attainment'],
      [0, 'name'],
    ] as const) {
      goTo(row, column);
      await userEvent.keyboard('{Enter}');
      expect(activeCell()).toBe(cell(row + 1, column));
    }
    expect(ask).not.toHaveBeenCalled();
  });

  test('by a press on it once it is the active one', async () => {
    const { ask, cell } = await openCells();
    await userEvent.click(cell(0, 'attainment'));
    expect(ask).not.toHaveBeenCalled();
    await userEvent.click(cell(0, 'attainment'));
    expect(ask).toHaveBeenCalledOnce();
  });

  test('by one tap of a finger', async () => {
    const { ask, cell } = await openCells();
    await touch(middleOf(cell(0, 'attainment')));
    await vi.waitFor(() =>
      expect(ask).toHaveBeenCalledExactlyOnceWith(idOf(0), 'attainment', cell(0, 'attainment')),
    );
    expect(openEditor()).toBeNull();
  });

  test('not again by the press that closes its own panel', async () => {
    const { ask, cell, goTo } = await openCells();
    goTo(0, 'attainment');
    cell(0, 'attainment').setAttribute('aria-expanded', 'true');
    await userEvent.click(cell(0, 'attainment'));
    expect(ask).not.toHaveBeenCalled();
  });

  test('and a formed figure opens its editor by F2 and by a second tap, and is typed over', async () => {
    const { ask, cell, goTo } = await openCells();
    goTo(1, 'figure');
    await userEvent.keyboard('{Enter}');
    expect(ask).toHaveBeenCalledExactlyOnceWith(idOf(1), 'figure', cell(1, 'figure'));
    await userEvent.keyboard('{F2}');
    expect(openEditor()?.value).toBe('');
    await userEvent.keyboard('{Escape}7');
    expect(openEditor()?.value).toBe('7');
    await userEvent.keyboard('{Escape}');
    await touch(middleOf(cell(1, 'figure')));
    await vi.waitFor(() => expect(openEditor()).not.toBeNull());
    expect(ask).toHaveBeenCalledOnce();
  });

  test('and tells a screen reader so, where there is something to ask', async () => {
    const { goTo } = await openCells();
    const described = (): string | null => typingField().getAttribute('aria-description');
    goTo(0, 'attainment');
    expect(described()).toBe(language.say.columns.whyHint);
    expect(typingField().getAttribute('aria-activedescendant')).toBe(activeCell()?.id);
    goTo(2, 'attainment');
    expect(described()).toBeNull();
    goTo(1, 'figure');
    expect(described()).toBe(language.say.columns.whyHint);
    await userEvent.keyboard('{F2}');
    expect(described()).toBeNull();
  });
});
