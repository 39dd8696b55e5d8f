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
import { OtherWindows } from '#app/windows/other-windows.ts';
import { Notices } from '#app/notices.svelte.ts';
import { Route } from '#app/route.svelte.ts';
import { addRow } from '#core/row-edits.ts';
import { editFigure, editHead, editTarget, editText } from '#core/edits.ts';
import { printFigureValue } from '#core/figure.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, lineAt } from '#core/plan.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { idOf } from '#tests/support/small-plan.ts';
import { openLibrary } from '../storage/databases.ts';
import { activeCell, openEditor, typingField } from './grid-props.ts';
import PlanFrame from './PlanFrame.svelte';

const radio = (name: string) => page.getByRole('radio', { name, exact: true });
const columns = () =>
  [...document.querySelectorAll('.ag-header-cell')].map((header) => header.getAttribute('col-id'));

let seed = 0;

async function openScreen() {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu'; // the page's own, for axe
  const desk = new Desk({
    windows: new OtherWindows(crypto.randomUUID()),
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
  const notices = new Notices();
  await render(PlanFrame, { desk, route, notices, open });
  await vi.waitFor(() => expect(document.querySelector('.ag-row')).not.toBeNull(), 10_000);
  return { session, route, plan, notices };
}

const cellIn = (column: string) => page.elementLocator(cellOf(column));

function cellOf(column: string): HTMLElement {
  const cell = document.querySelector<HTMLElement>(`.ag-cell[col-id="${column}"]`);
  if (!cell) throw new Error(`No cell ${column}`);
  return cell;
}

/** Types in place of what the cell says, and leaves the editor open. */
async function typeInto(column: string, text: string): Promise<void> {
  await cellIn(column).click();
  await userEvent.keyboard(text);
  expect(openEditor()?.value).toBe(text);
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
    await cellIn('attainment').click();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(
      () => expect(document.querySelector(':popover-open')?.textContent).toContain('110'),
      10_000,
    );
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(document.querySelector(':popover-open')).toBeNull());
    expect(document.activeElement).toBe(typingField());
    expect(activeCell()).toBe(cellOf('attainment'));
  });

  test('is entered by Tab at its first cell, and left again by Tab from its last', async () => {
    await openScreen();
    expect(typingField().getAttribute('aria-label')).not.toBe('');
    for (let presses = 0; presses < 30 && document.activeElement !== typingField(); presses++)
      await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(typingField());
    expect(activeCell()).toBe(cellOf('label'));
    expect(typingField().getAttribute('aria-activedescendant')).toBe(activeCell()?.id);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await vi.waitFor(() => expect(activeCell()?.getAttribute('col-id')).toBe('lead'));
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.closest('.grid')).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('follows an address with another period', async () => {
    const { session, plan } = await openScreen();
    location.hash = `#/plans/${plan}?period=2023&view=stage`;
    await vi.waitFor(() => expect(session.period).toBe('2023'));
    await vi.waitFor(() => expect(columns()).toContain('attainment|2022'));
  });

  test('takes what is being typed before Back leads away; what is refused stays, and so does the address', async () => {
    const { session, route, plan } = await openScreen();
    route.go({ screen: 'plan', plan, period: toPeriod('2022'), view: 'stage' });
    await vi.waitFor(() => expect(columns()).toContain('figure|2022'));
    await typeInto('figure|2022', '12,5 tỷ');
    const address = location.hash;
    const figureText = (): string | null => {
      const figure = figureOf(lineAt(session.plan, idOf(0)), toPeriod('2022'));
      return figure && printFigureValue(figure.value);
    };
    for (let presses = 0; presses < 2; presses++) {
      history.back();
      await vi.waitFor(() => expect(openEditor()?.getAttribute('aria-invalid')).toBe('true'));
      await vi.waitFor(() => expect(location.hash).toBe(address));
      expect(route.place).toMatchObject({ view: 'stage' });
    }
    expect(openEditor()?.value).toBe('12,5 tỷ');
    await userEvent.fill(page.elementLocator(typingField()), '12');
    history.back();
    await vi.waitFor(() => expect(columns()).toContain('attainment'));
    expect(figureText()).toBe('12');
    session.undo();
    expect(figureText()).toBe('11');
  });

  test('says where a target went whose text names another year of the plan, and keeps that of the cell', async () => {
    const { session, notices } = await openScreen();
    await typeInto('target', 'đến năm 2025 đạt 30');
    await userEvent.keyboard('{Enter}');
    const texts = () => lineAt(session.plan, idOf(0)).targets.map(({ period, text }) => `${period} ${text}`);
    expect(texts()).toEqual(['2022 10', '2025 đến năm 2025 đạt 30']);
    expect(notices.shown.map(({ text }) => text)).toContain('Đã ghi cho năm 2025; xem ở Cả giai đoạn.');
    session.undo();
    expect(texts()).toEqual(['2022 10']);
  });

  test('refuses a target whose text names a year outside the plan, in its cell', async () => {
    const { session } = await openScreen();
    await typeInto('target', 'đến năm 2030 đạt 30');
    await userEvent.keyboard('{Enter}');
    await expect
      .element(
        page.getByText('Câu này nói năm 2030, ngoài các năm của kế hoạch (2021-2025).', { exact: false }),
      )
      .toBeVisible();
    expect(openEditor()?.value).toBe('đến năm 2030 đạt 30');
    expect(lineAt(session.plan, idOf(0)).targets.map(({ text }) => text)).toEqual(['10']);
    await userEvent.keyboard('{Escape}');
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
      expect(activeCell()?.getAttribute('col-id')).toBe('figure');
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
