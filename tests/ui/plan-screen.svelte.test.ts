/** The plan screen over a real desk: its period, its two views, and what the address and Back make of them. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import '#ui/grid/grid.css';
import '#ui/grid/first-rows.css';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Desk } from '#app/desk.svelte.ts';
import { Notices } from '#app/notices.svelte.ts';
import { Route } from '#app/route.svelte.ts';
import { addRow } from '#core/row-edits.ts';
import { editFigure, editHead, editTarget, editText } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { idOf } from '#tests/support/small-plan.ts';
import { openLibrary } from '../storage/databases.ts';
import PlanFrame from './PlanFrame.svelte';

const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const columns = () =>
  [...document.querySelectorAll('.ag-header-cell')].map((header) => header.getAttribute('col-id'));

let seed = 0;

async function openScreen() {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu'; // the page's own, for axe
  const desk = new Desk({
    library: await openLibrary(),
    random: seededRandom(++seed).random,
    now: () => new Date(2026, 2, 10, 8, 0).toISOString(),
  });
  const plan = await desk.createPlan({
    title: 'Kế hoạch 2021-2025',
    issuingBody: 'UBND xã',
    superiorBody: '',
    firstYear: 2021,
    lastYear: 2025,
  });
  if (!plan) throw new Error('No plan');
  await desk.openPlan(plan, toPeriod('2022'));
  const { open } = desk;
  if (!open) throw new Error('Not open');
  const { session } = open;
  session.run({ code: 'add-row' }, addRow(session.plan, idOf(0), 'indicator', { kind: 'end' }));
  session.run({ code: 'edit-cell' }, editTarget(session.plan, idOf(0), toPeriod('2022'), '', '10'));
  session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(0), toPeriod('2022'), '11'));
  const route = new Route();
  route.go({ screen: 'plan', plan, period: toPeriod('2022') });
  await render(PlanFrame, { desk, route, notices: new Notices(), open });
  await vi.waitFor(() => expect(document.querySelector('.ag-row')).not.toBeNull(), 10_000);
  return { session, route, plan };
}

afterEach(() => {
  location.hash = '';
});

describe('the plan screen', () => {
  test('switches between the reporting period and the whole stage; the address says which, and Back goes back', async () => {
    await openScreen();
    expect(columns()).toContain('verdict');
    await radio('Cả giai đoạn').click();
    await vi.waitFor(() => expect(columns()).toContain('attainment|2022'));
    expect(location.hash).toContain('period=2022&view=stage');
    history.back();
    await vi.waitFor(() => expect(columns()).toContain('attainment'));
    await expect.element(radio('Kỳ báo cáo')).toBeChecked();
    history.forward();
    await vi.waitFor(() => expect(columns()).toContain('attainment|2022'));
  });

  test('goes to the other view by the arrow keys, and keeps the focus there', async () => {
    await openScreen();
    radio('Kỳ báo cáo').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await vi.waitFor(() => expect(columns()).toContain('attainment|2022'));
    expect(document.activeElement).toBe(radio('Cả giai đoạn').element());
    // The keys of the screen still work from there.
    await userEvent.keyboard('{Control>}z{/Control}');
    await vi.waitFor(() =>
      expect(document.querySelector('[col-id="figure|2022"].ag-cell')?.textContent).toBe(''),
    );
  });

  test('offers the stages of the plan as reporting periods', async () => {
    const { session } = await openScreen();
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(0), toPeriod('2021'), '9'));
    await page.getByRole('button', { name: /^Kỳ báo cáo: / }).click();
    await page.getByRole('button', { name: 'Giai đoạn 2021-2025', exact: true }).click();
    expect(session.period).toBe('2021/2025');
    await vi.waitFor(() => expect(location.hash).toContain('2021%2F2025'));
    await vi.waitFor(() =>
      expect(document.querySelector('[col-id="figure"].ag-cell')?.textContent).toBe('tổng 2 năm20'),
    );
  });

  test('answers why a computed cell says what it says, by Enter, and gives the focus back', async () => {
    await openScreen();
    const cell = document.querySelector<HTMLElement>('[col-id="attainment"].ag-cell');
    cell?.click();
    cell?.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(document.querySelector(':popover-open')?.textContent).toContain('110'));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector(':popover-open')).toBeNull());
    expect(document.activeElement).toBe(cell);
  });

  test('follows an address with another period', async () => {
    const { session, plan } = await openScreen();
    location.hash = `#/plans/${plan}?period=2023&view=stage`;
    await vi.waitFor(() => expect(session.period).toBe('2023'));
    await vi.waitFor(() => expect(columns()).toContain('attainment|2022'));
  });

  test('counts in the words of the plan', async () => {
    const { session } = await openScreen();
    const settings = { ...session.plan.head.settings, verdictWords: { exceeded: 'Hoàn thành vượt mức' } };
    session.run({ code: 'edit-plan' }, editHead(session.plan, { settings }));
    await vi.waitFor(() =>
      expect(document.querySelector('.tally')?.textContent).toContain('Hoàn thành vượt mức 1'),
    );
  });

  test('leads from a question of the checks to its cell, in whatever period that is, and keeps the answer', async () => {
    const { session } = await openScreen();
    session.run({ code: 'edit-cell' }, editText(session.plan, idOf(0), 'unit', 'người'));
    for (const [period, figure] of [
      ['2023', '60'],
      ['2024', '900'],
    ] as const) {
      session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(0), toPeriod(period), figure));
    }
    await page.getByRole('button', { name: 'Kiểm tra · 1' }).click();
    await page.getByRole('button', { name: /gấp/ }).first().click();
    expect(session.period).toBe('2024');
    await vi.waitFor(() => {
      expect(document.querySelector('.ag-cell-focus')?.getAttribute('col-id')).toBe('figure');
    });
    if (!document.querySelector('dialog.checks, dialog[open]')) {
      await page.getByRole('button', { name: 'Kiểm tra · 1' }).click(); // on a narrow screen the list makes way
    }
    await page.getByRole('button', { name: /^Đúng như vậy/ }).click();
    await page.getByLabelText('Lý do').fill('mở thêm khu công nghiệp');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(session.plan.answers.size).toBe(1));
    session.undo();
    await vi.waitFor(() => expect(session.plan.answers.size).toBe(0));
  });

  test('passes axe in both themes and both views', async () => {
    await openScreen();
    expect(await violationsInBothThemes()).toEqual([]);
    await radio('Cả giai đoạn').click();
    await vi.waitFor(() => expect(columns()).toContain('attainment|2022'));
    expect(await violationsInBothThemes()).toEqual([]);
  });
});
