/** What a heading explains, met by mouse and by finger, as WCAG 1.4.13 asks: it waits, it stays, it goes with Esc. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { middleOf, moveTo, touch } from '#tests/support/real-mouse.ts';
import { headingParts } from '#ui/grid/form-heading.ts';
import { explainHeadings } from '#ui/grid/heading-tips.ts';
import { makeElement } from '#ui/grid/make-element.ts';

const EXPLAINED: Readonly<Record<string, string>> = {
  figure: 'Kết quả của 6 tháng đầu năm 2024.',
  attainment: 'Thực hiện chia cho kế hoạch, tính bằng %.',
};

let host = makeElement('div', '');
let stop = (): void => {};

function makeHeading(id: string, name: string, printed: string, description: string): HTMLElement {
  const heading = makeElement('div', 'ag-header-cell');
  heading.setAttribute('role', 'columnheader');
  heading.setAttribute('col-id', id);
  heading.setAttribute('aria-description', description);
  heading.style.cssText = 'inline-size: 110px; block-size: 46px; overflow: hidden';
  heading.append(...headingParts(name, printed));
  return heading;
}

beforeEach(async () => {
  await page.viewport(800, 600);
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  host = makeElement('main', '');
  const table = makeElement('div', '');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', 'Chỉ tiêu');
  const row = makeElement('div', '');
  row.setAttribute('role', 'row');
  row.style.cssText = 'display: flex; inline-size: 1400px';
  row.append(
    makeHeading('row', '#', '', ''),
    makeHeading('figure', 'Thực hiện', '5', 'cột 5'),
    makeHeading('attainment', 'Tỷ lệ đạt (%)', '8=5/4', 'cột 8 bằng cột 5 chia cột 4'),
  );
  table.append(row);
  table.style.cssText = 'block-size: 100px; overflow: auto';
  host.append(makeElement('h1', 'unseen', 'Kế hoạch'), table, makeElement('p', 'below', 'Bảng'));
  host.style.cssText = 'padding: 60px';
  document.body.append(host);
  stop = explainHeadings(host, (id) => EXPLAINED[id] ?? '');
  await moveTo({ x: 5, y: 5 });
});

afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const heading = (id: string): HTMLElement => host.querySelector<HTMLElement>(`[col-id="${id}"]`)!;
const tip = (): HTMLElement => document.querySelector<HTMLElement>('.heading-tip')!;
const isShown = (): boolean => !tip().hidden;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('the pointer resting on a heading is told its name, what it holds and its formula, after a moment', async () => {
  await moveTo(middleOf(heading('attainment')));
  await pause(200);
  expect(isShown()).toBe(false);
  await expect.poll(isShown).toBe(true);
  expect([...tip().children].map(({ textContent }) => textContent)).toEqual([
    'Tỷ lệ đạt (%)',
    'Thực hiện chia cho kế hoạch, tính bằng %.',
    'Cột 8 bằng cột 5 chia cột 4.',
  ]);
  const [box, below] = [tip().getBoundingClientRect(), heading('attainment').getBoundingClientRect()];
  expect(box.top).toBeGreaterThanOrEqual(below.bottom);
  expect(await violationsInBothThemes()).toEqual([]);
});

test('a pointer passing by is told nothing, and a heading without words has none', async () => {
  await moveTo(middleOf(heading('attainment')));
  await moveTo({ x: 20, y: 400 });
  await pause(900);
  expect(isShown()).toBe(false);
  await moveTo(middleOf(heading('row')));
  await pause(900);
  expect(isShown()).toBe(false);
});

test('it can be pointed at, stays meanwhile, follows to the next heading, and goes when one leaves', async () => {
  await moveTo(middleOf(heading('figure')));
  await expect.poll(isShown).toBe(true);
  await moveTo(middleOf(tip()));
  await pause(500);
  expect(isShown()).toBe(true);
  await moveTo(middleOf(heading('attainment')));
  await expect.poll(() => tip().textContent).toContain('chia cho kế hoạch');
  await moveTo({ x: 20, y: 400 });
  await expect.poll(isShown).toBe(false);
});

test('Esc puts it away and leaves the pointer where it is', async () => {
  await moveTo(middleOf(heading('figure')));
  await expect.poll(isShown).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(isShown()).toBe(false);
  await pause(800);
  expect(isShown()).toBe(false);
});

test('a finger that stays on a heading is told, one that moves scrolls', async () => {
  const at = middleOf(heading('figure'));
  await touch(at, at, 900);
  await expect.poll(isShown).toBe(true);
  await touch({ x: 20, y: 500 });
  await expect.poll(isShown).toBe(false);
  const from = middleOf(heading('attainment'));
  await touch(from, { x: from.x - 80, y: from.y });
  await pause(800);
  expect(isShown()).toBe(false);
});

test('it goes when the table scrolls, and nothing is left of it afterwards', async () => {
  await moveTo(middleOf(heading('figure')));
  await expect.poll(isShown).toBe(true);
  host.querySelector('[role="grid"]')!.scrollLeft = 60;
  await expect.poll(isShown).toBe(false);
  stop();
  expect(document.querySelector('.heading-tip')).toBeNull();
});

test('at 200 % it stays within a small window', async () => {
  await page.viewport(360, 400);
  document.documentElement.style.fontSize = '200%';
  host.style.padding = '4px';
  try {
    await moveTo(middleOf(heading('figure')));
    await expect.poll(isShown).toBe(true);
    const { left, right, top, bottom } = tip().getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(400);
  } finally {
    document.documentElement.style.fontSize = '';
  }
});
