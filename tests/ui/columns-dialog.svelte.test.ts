/** The list of columns: hidden and shown, moved, widened, explained; kept at once, and by keys and thumbs alike. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { NO_LAYOUT, readColumnLayout, type LayoutPlace } from '#app/column-layout.ts';
import { language } from '#app/language.svelte.ts';
import type { PlanView } from '#app/route.svelte.ts';
import { Session } from '#app/session.svelte.ts';
import { toPeriod } from '#core/period.ts';
import { viLayout as words } from '#messages/vi-layout.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { PLAN_ID, smallPlan } from '#tests/support/small-plan.ts';
import ColumnsDialog from '#ui/dialogs/ColumnsDialog.svelte';

const { say } = language;
const WIDE: LayoutPlace = { plan: PLAN_ID, view: 'period', screen: 'wide' };
const RESULT = 'Thực hiện tháng 5/2024';

const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const names = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('dialog input[type="checkbox"]')].map(
    (one) => one.getAttribute('aria-label') ?? '',
  );

beforeEach(async () => {
  localStorage.clear();
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

async function open(given: { view?: PlanView; widthToFit?: () => number } = {}) {
  const session = new Session({
    plan: smallPlan([{ name: 'Việc làm', targets: { '2024': '3.400' }, figures: { '2024-Q1': '5' } }]),
    period: toPeriod('2024-M05'),
    now: () => '',
    record: () => {},
  });
  const [onchange, onclose] = [vi.fn(), vi.fn()];
  await render(ColumnsDialog, {
    session,
    view: 'period',
    onchange,
    onclose,
    ...given,
  });
  return { onchange, onclose };
}

describe('the list of columns', () => {
  test('has every column of the view in its order, STT and name always shown, and is accessible', async () => {
    await open();
    expect(names().slice(0, 6)).toEqual([
      say.label,
      say.name,
      say.unit,
      'Kế hoạch năm 2024: Kế hoạch',
      `${RESULT}: Thực hiện`,
      `${RESULT}: Ước`,
    ]);
    expect(names()).toHaveLength(15);
    await expect.element(box(say.label)).toBeDisabled();
    await expect.element(box(say.name)).toBeDisabled();
    await expect.element(box(say.note)).toBeChecked();
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('hides a column at once, says so, and shows it again', async () => {
    const { onchange } = await open();
    await box(say.note).click();
    expect(readColumnLayout(WIDE).hidden).toEqual(['note']);
    expect(onchange).toHaveBeenCalledTimes(1);
    await expect.element(page.getByRole('status')).toHaveTextContent(words.nowHidden(say.note));
    await expect.element(page.getByText(words.hiddenColumns(1))).toBeVisible();
    await box(say.note).click();
    expect(readColumnLayout(WIDE)).toEqual(NO_LAYOUT);
    await expect.element(page.getByText(words.hiddenColumns(1))).not.toBeInTheDocument();
  });

  test('moves a column by keys, and the focus goes along', async () => {
    const { onchange } = await open();
    const name = `${RESULT}: Ước`;
    (button(words.moveUp(name)).element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button(words.moveUp(name))).toHaveFocus();
    expect(names().slice(4, 7)).toEqual([name, `${RESULT}: Thực hiện`, `${RESULT}: Đến ngày`]);
    expect(readColumnLayout(WIDE).order.slice(3, 7)).toEqual(['target', 'state', 'figure', 'asOf']);
    await expect.element(page.getByRole('status')).toHaveTextContent(words.nowAt(name, 5, 15));
    expect(onchange).toHaveBeenCalledTimes(1);
    // At the edge of its group it goes no further, and nothing is lost.
    await userEvent.keyboard('{Enter}');
    await expect.element(button(words.moveUp(name))).toHaveFocus();
    await expect.element(button(words.moveUp(name))).toHaveAttribute('aria-disabled', 'true');
    expect(onchange).toHaveBeenCalledTimes(1);
  });

  test('moves a whole group among the others, never before STT and name', async () => {
    await open();
    await button(words.moveUp(RESULT)).click();
    expect(names().slice(2, 6)).toEqual([
      say.unit,
      `${RESULT}: Thực hiện`,
      `${RESULT}: Ước`,
      `${RESULT}: Đến ngày`,
    ]);
    await button(words.moveUp(RESULT)).click();
    await expect.element(button(words.moveUp(RESULT))).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(names()[2]).toBe(`${RESULT}: Thực hiện`);
  });

  test('explains a column and changes its width without dragging', async () => {
    await open({ widthToFit: () => 99 });
    const about = button(words.aboutColumn(say.unit));
    await expect.element(about).toHaveAttribute('aria-expanded', 'false');
    await about.click();
    await expect.element(page.getByText(words.explained.unit)).toBeVisible();
    await button(words.wider).click();
    expect(readColumnLayout(WIDE).widths).toEqual({ unit: 88 });
    await button(words.narrower).click();
    await button(words.narrower).click();
    expect(readColumnLayout(WIDE).widths).toEqual({ unit: 56 });
    await expect.element(page.getByRole('status')).toHaveTextContent(words.widthNow(56));
    await button(words.fitWidth).click();
    expect(readColumnLayout(WIDE).widths).toEqual({ unit: 99 });
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('goes back to the usual columns in one step', async () => {
    const { onchange } = await open();
    await box(say.note).click();
    await button(words.moveDown(say.unit)).click();
    await button(words.usualColumns).click();
    expect(readColumnLayout(WIDE)).toEqual(NO_LAYOUT);
    expect(names()[2]).toBe(say.unit);
    expect(onchange).toHaveBeenCalledTimes(3);
  });

  test('takes up what was kept, each view for itself', async () => {
    await open({ view: 'stage' });
    await box('Quý I/2024: Thực hiện').click();
    const stage = { ...WIDE, view: 'stage' } as const;
    expect(readColumnLayout(stage).hidden).toEqual(['figure|2024-Q1']);
    expect(readColumnLayout(WIDE)).toEqual(NO_LAYOUT);
    document.body.replaceChildren();
    await open({ view: 'stage' });
    await expect.element(box('Quý I/2024: Thực hiện')).not.toBeChecked();
  });

  test('is left by Esc', async () => {
    const { onclose } = await open();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onclose.mock.calls.length).toBe(1);
  });

  test('fits a phone: nothing runs over, and it is kept apart from the wide screen', async () => {
    await page.viewport(360, 800);
    await open();
    const dialog = document.querySelector('dialog')!;
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    expect(dialog.getBoundingClientRect().height).toBeLessThanOrEqual(800);
    await box(say.note).click();
    expect(readColumnLayout({ ...WIDE, screen: 'narrow' }).hidden).toEqual(['note']);
    expect(readColumnLayout(WIDE)).toEqual(NO_LAYOUT);
  });
});
