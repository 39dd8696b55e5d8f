/** The filter bar over a real plan, by real keys and presses: what its chips count, what they show, where the focus is. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { findWords } from '#app/find-words.ts';
import { language } from '#app/language.svelte.ts';
import { Session } from '#app/session.svelte.ts';
import { ShownRows } from '#app/shown-rows.svelte.ts';
import { editFigure, editHead } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { NO_FILTER } from '#core/row-filter.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';
import FilterBar from '#ui/parts/FilterBar.svelte';

const words = findWords();
const H1 = toPeriod('2024-H1');

const ROWS: readonly RowGiven[] = [
  { kind: 'group', label: 'I', name: 'Kinh tế' },
  {
    under: 0,
    kind: 'indicator',
    name: 'Thu ngân sách',
    lead: 'Phòng TC-KH',
    targets: { '2024': '100' },
    figures: { '2024-H1': '50' },
  },
  { under: 0, kind: 'indicator', name: 'Tổng chi', lead: 'phòng TC-KH', targets: { '2024': '90' } },
  { kind: 'group', label: 'II', name: 'Xã hội' },
  { under: 3, kind: 'group', name: '' },
  { under: 4, kind: 'indicator', name: 'Giường bệnh', lead: 'Trạm Y tế', targets: { '2024': '30' } },
];

async function open(rows = ROWS) {
  localStorage.clear();
  const session = new Session({
    plan: smallPlan(rows),
    period: null,
    now: () => '2024-06-20T08:05:00+07:00',
    record: () => {},
  });
  const shown = new ShownRows(session);
  const screen = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = 'Kế hoạch 2024';
  screen.append(heading);
  document.body.append(screen);
  await render(FilterBar, { target: screen, props: { session, shown } });
  const numbers = (): number[] => shown.rows.map(({ id }) => ROWS.findIndex((_, n) => idOf(n) === id));
  return { session, shown, numbers };
}

const chip = (word: string, count: number) =>
  page.getByRole('button', { name: words.standing(word, count), exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const choice = (name: string) => page.getByRole('combobox', { name, exact: true });
const optionsOf = (name: string): (string | null)[] =>
  [...(choice(name).element() as HTMLSelectElement).options].map((one) => one.textContent);
const status = () => page.getByRole('status');

beforeEach(async () => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

afterEach(async () => {
  document.body.replaceChildren();
  await language.use('vi');
});

describe('the chips', () => {
  it('count what they would show, show it when pressed, and everything when pressed again', async () => {
    const { numbers } = await open();
    await expect.element(status()).toHaveTextContent('6 dòng');
    await chip('Chưa có số liệu', 2).click();
    expect(numbers()).toEqual([0, 2, 3, 4, 5]);
    await expect.element(chip('Chưa có số liệu', 2)).toHaveAttribute('aria-pressed', 'true');
    await expect.element(status()).toHaveTextContent('Hiện 5 / 6 dòng');
    await chip('Chưa đạt', 1).click();
    expect(numbers()).toEqual([0, 1]);
    await expect.element(chip('Chưa có số liệu', 2)).toHaveAttribute('aria-pressed', 'false');
    await chip('Chưa đạt', 1).click();
    expect(numbers()).toHaveLength(6);
  });

  it('are reached and pressed by keys alone; one that would show nothing does nothing', async () => {
    const { shown } = await open();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(shown.filter.standing).toBe('no-data');
    await userEvent.tab();
    await userEvent.tab();
    await expect.element(chip('Đánh giá cuối năm', 0)).toHaveFocus();
    await expect.element(chip('Đánh giá cuối năm', 0)).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    expect(shown.filter.standing).toBe('no-data');
  });

  it('say the plan’s own words for verdicts', async () => {
    const { session } = await open();
    const settings = { ...session.plan.head.settings, verdictWords: { 'not-yet-met': 'Chưa hoàn thành' } };
    session.run({ code: 'edit-plan' }, editHead(session.plan, { settings }));
    await expect.element(chip('Chưa hoàn thành', 1)).toBeVisible();
  });

  it('offer agencies and headings with their counts, and combine with them', async () => {
    const { numbers } = await open();
    expect(optionsOf(words.lead)).toEqual(['Mọi cơ quan', 'Phòng TC-KH (2)', 'Trạm Y tế (1)']);
    expect(optionsOf(words.group)).toEqual([
      'Mọi nhóm',
      'I Kinh tế (2)',
      'II Xã hội (1)',
      '\u2003Nhóm chưa có tên (1)',
    ]);
    await userEvent.selectOptions(choice(words.lead), 'Phòng TC-KH (2)');
    expect(numbers()).toEqual([0, 1, 2]);
    await chip('Chưa có số liệu', 1).click();
    expect(numbers()).toEqual([0, 2]);
    expect(optionsOf(words.group)[2]).toBe('II Xã hội (0)');
    await userEvent.selectOptions(choice(words.lead), 'Mọi cơ quan');
    expect(numbers()).toEqual([0, 2, 3, 4, 5]);
    await userEvent.selectOptions(choice(words.group), 'II Xã hội (1)');
    expect(numbers()).toEqual([3, 4, 5]);
    await expect.element(page.getByText('II Xã hội', { exact: true })).toBeVisible();
  });

  it('do not offer what the plan does not have', async () => {
    await open([{ name: 'A' }]);
    expect(page.getByRole('combobox').elements()).toEqual([]);
  });
});

describe('the filter', () => {
  it('is dropped by «Bỏ lọc», and the focus is not lost with the button', async () => {
    const { shown } = await open();
    expect(button(words.clear).elements()).toEqual([]);
    await chip('Chưa đạt', 1).click();
    await button(words.clear).click();
    expect(shown.filter).toEqual(NO_FILTER);
    await expect.element(chip('Chưa có số liệu', 2)).toHaveFocus();
  });

  it('can be applied again once edits have made other rows pass', async () => {
    const { session, numbers } = await open();
    await chip('Chưa có số liệu', 2).click();
    expect(button(words.reapply).elements()).toEqual([]);
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(2), H1, '45'));
    expect(numbers()).toEqual([0, 2, 3, 4, 5]);
    await button(words.reapply).click();
    expect(numbers()).toEqual([3, 4, 5]);
    await expect.element(chip('Chưa có số liệu', 1)).toHaveFocus();
    session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(5), H1, '30'));
    await button(words.reapply).click();
    await expect.element(status()).toHaveTextContent(words.noneShown);
    await chip('Chưa có số liệu', 0).click();
    expect(numbers()).toHaveLength(6);
  });
});

describe('the bar', () => {
  it('is accessible in both themes and languages, with a filter and without', async () => {
    await open();
    expect(await violationsInBothThemes()).toEqual([]);
    await chip('Chưa có số liệu', 2).click();
    await userEvent.selectOptions(choice(words.group), 'I Kinh tế (1)');
    expect(await violationsInBothThemes()).toEqual([]);
    await language.use('en');
    await expect.element(status()).toHaveTextContent('Showing 2 of 6 rows');
    expect(await violationsInBothThemes()).toEqual([]);
  });

  it('is one line on a phone, pushed along with the thumb, every chip 44 px high', async () => {
    await page.viewport(360, 800);
    await open();
    await chip('Chưa có số liệu', 2).click();
    const line = document.querySelector('.chips')!;
    const boxes = [...line.querySelectorAll('button, select')].map((one) => one.getBoundingClientRect());
    expect(new Set(boxes.map(({ top, height }) => Math.round(top + height / 2))).size).toBe(1);
    expect(boxes.every(({ height }) => height >= 42)).toBe(true); // a select lies inside its chip's border
    expect(document.documentElement.scrollWidth).toBe(360);
    expect(line.scrollWidth).toBeGreaterThan(line.clientWidth);
    await page.viewport(683, 384);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(683);
  });
});
