/** Habits 11 to 20 of a spreadsheet, on the built app with real keys and a real mouse: selecting cells, rows and columns. */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { GridDriver } from '#tests/support/grid-driver.ts';

let grid: GridDriver;

beforeAll(async () => {
  grid = await GridDriver.open();
});

afterEach(async () => {
  await grid.startAgain();
  expect(grid.trouble).toEqual([]);
});

afterAll(() => grid.close());

/** The range drawn from a cell by these keys. */
async function draw(from: string, ...keys: readonly string[]): Promise<string | null> {
  await grid.goTo(from);
  await grid.press(...keys);
  return grid.range();
}

/** What the selection comes to, in the words of the screen. */
const summary = (): Promise<string> =>
  grid.page
    .locator('.selection')
    .innerText()
    .then((text) => text.replace(/\s+/g, ' ').trim());

it('habit 11: Shift+arrows draw a range from the active cell, widen it and narrow it again', async () => {
  expect(await draw('6 figure', 'Shift+ArrowDown', 'Shift+ArrowDown')).toBe('6 figure : 8 figure');
  expect(await grid.active()).toBe('6 figure');
  await grid.press('Shift+ArrowRight', 'Shift+ArrowUp');
  expect(await grid.range()).toBe('6 figure : 7 state');
  await grid.expectSaid(/^Đã chọn 2 dòng × 2 cột$/);
  await grid.press('Shift+ArrowUp', 'Shift+ArrowUp');
  expect(await grid.range()).toBe('5 figure : 6 state');
});

it('habit 11: an arrow without Shift lets go of the range', async () => {
  await draw('6 figure', 'Shift+ArrowDown', 'ArrowDown');
  expect(await grid.range()).toBeNull();
  expect(await grid.active()).toBe('7 figure');
});

it('habit 12: Shift+click selects up to the cell clicked, and a second one draws it anew from the same cell', async () => {
  await grid.click('6 figure');
  await grid.clickWith('Shift', '8 state');
  expect(await grid.range()).toBe('6 figure : 8 state');
  await grid.clickWith('Shift', '4 target');
  expect(await grid.range()).toBe('4 target : 6 figure');
  expect(await grid.active()).toBe('6 figure');
});

it('habit 13: dragging selects the cells dragged over, in any direction', async () => {
  await grid.drag('8 state', '6 target');
  expect(await grid.range()).toBe('6 target : 8 state');
  expect(await grid.active()).toBe('8 state');
});

it('habit 13: a hand that trembles while it clicks draws nothing', async () => {
  const { x, y } = await grid.middleOf('7 figure');
  await grid.page.mouse.move(x, y);
  await grid.page.mouse.down();
  await grid.page.mouse.move(x + 2, y + 2);
  await grid.page.mouse.up();
  expect(await grid.range()).toBeNull();
  expect(await grid.active()).toBe('7 figure');
});

it('habit 14: dragging beyond the lower edge scrolls and selects on, until the button is let go', async () => {
  await grid.show('7 figure');
  const { x, y } = await grid.middleOf('7 figure');
  const { bottom } = await grid.viewport.evaluate(
    (element) => element.getBoundingClientRect().toJSON() as DOMRect,
  ); // as DOMRect prints itself
  await grid.page.mouse.move(x, y);
  await grid.page.mouse.down();
  await grid.page.mouse.move(x, bottom - 60, { steps: 4 });
  await grid.page.mouse.move(x, bottom + 20, { steps: 4 });
  await expect.poll(() => grid.scrolled(), { interval: 20 }).toBeGreaterThan(400);
  await grid.page.mouse.up();
  await grid.atRest();
  await grid.expectSaid(/^Đã chọn \d+ dòng × 1 cột$/);
  const rows = Number(/\d+/.exec(await grid.said()));
  expect(rows).toBeGreaterThan(await grid.rowsOnScreen());
  expect(await grid.isInSight(`${5 + rows} figure`)).toBe(true); // the last may be cut off by the edge
  const stopped = await grid.scrolled();
  await grid.page.mouse.move(x, bottom + 40);
  await grid.page.waitForTimeout(100);
  expect(await grid.scrolled()).toBe(stopped);
});

it('habit 14: dragging beyond the right edge scrolls sideways', async () => {
  const { x, y } = await grid.middleOf('7 figure');
  const { right } = await grid.viewport.evaluate(
    (element) => element.getBoundingClientRect().toJSON() as DOMRect,
  ); // as above
  await grid.page.mouse.move(x, y);
  await grid.page.mouse.down();
  await grid.page.mouse.move(right - 60, y, { steps: 4 });
  await grid.page.mouse.move(right - 4, y, { steps: 4 });
  await expect
    .poll(() => grid.viewport.evaluate((element) => element.scrollLeft), { interval: 20 })
    .toBeGreaterThan(100);
  await grid.page.mouse.up();
  await grid.atRest();
  expect(await grid.range()).toMatch(/^7 \S+ : 7 (pace|base|change|changePct|note|lead)$/);
});

it('habit 15: Ctrl+A selects the whole table', async () => {
  await draw('7 figure', 'Control+a');
  await grid.expectSaid(/^Đã chọn 227 dòng × 2\d cột$/);
  expect(await grid.active()).toBe('7 figure');
});

it('habit 16: Shift+Space selects the row, and with Shift+arrows before it the rows', async () => {
  await draw('7 figure', 'Shift+Space');
  await grid.expectSaid(/^Đã chọn 1 dòng × 2\d cột$/);
  expect(await grid.range()).toMatch(/^7 label : 7 /);
  await draw('7 figure', 'Shift+ArrowDown', 'Shift+Space');
  expect(await grid.range()).toMatch(/^7 label : 8 /);
});

it('habit 17: Ctrl+Space selects the column', async () => {
  await draw('7 figure', 'Control+Space');
  await grid.expectSaid(/^Đã chọn 227 dòng × 1 cột$/);
  expect(await grid.range()).toMatch(/^1 figure : \d+ figure$/);
});

it('habit 18: a click on a heading selects its column, with Shift the columns up to it', async () => {
  await grid.clickHeading('figure');
  await grid.expectSaid(/^Đã chọn 227 dòng × 1 cột$/);
  await grid.clickHeading('asOf', 'Shift');
  await grid.expectSaid(/^Đã chọn 227 dòng × 3 cột$/);
  expect(await grid.range()).toMatch(/^1 figure : \d+ asOf$/);
  expect(await grid.holdsFocus()).toBe(true);
});

it('habit 18: a click on the number before a row selects the row, dragging over numbers the rows', async () => {
  await grid.click('7 row');
  expect(await grid.range()).toMatch(/^7 label : 7 /);
  await grid.click('3 figure');
  await grid.drag('7 row', '9 row');
  expect(await grid.range()).toMatch(/^7 label : 9 /);
  await grid.clickWith('Shift', '11 row');
  expect(await grid.range()).toMatch(/^7 label : 11 /);
});

it('habit 19: Ctrl+Shift+arrows select to the edge of the data, Ctrl+Shift+Home and End to that of the table', async () => {
  expect(await draw('6 figure', 'Control+Shift+ArrowDown')).toBe('6 figure : 9 figure');
  expect(await draw('7 figure', 'Control+Shift+ArrowLeft')).toBe('7 target : 7 figure');
  expect(await draw('7 figure', 'Control+Shift+Home')).toBe('1 label : 7 figure');
  await draw('7 figure', 'Control+Shift+End');
  await grid.expectSaid(/^Đã chọn 221 dòng × \d+ cột$/);
});

it('habit 20: under the table stand sum, mean and count of the numbers selected', async () => {
  await draw('6 figure', 'Shift+ArrowDown', 'Shift+ArrowDown');
  // 88 + 13.447 + 13.824 = 27.359; a third of it 9.119,666…
  await expect.poll(summary).toContain('Tổng 27.359 tỷ đồng');
  expect(await summary()).toContain('Trung bình 9.119,67');
  expect(await summary()).toContain('3 dòng × 1 cột');
  await grid.picture('habit-20-summary');
  await grid.press('ArrowUp');
  await expect.poll(() => grid.page.locator('.selection').isVisible()).toBe(false);
});

it('habit 20, differently: of rates a mean is given but no sum', async () => {
  await draw('15 figure', 'Shift+ArrowDown');
  await expect.poll(summary).toContain('có tỷ lệ % nên không cộng');
  expect(await summary()).not.toContain('Tổng');
});

it('the range stays what it was while the table is scrolled away and back', async () => {
  await draw('6 figure', 'Shift+ArrowDown', 'Shift+ArrowRight');
  await grid.wheel(3000);
  await grid.wheel(-3000);
  expect(await grid.range()).toBe('6 figure : 7 state');
});

it('inside a range Tab and Enter go round in it, and Esc lets go of it', async () => {
  await draw('6 figure', 'Shift+ArrowDown', 'Shift+ArrowRight');
  await grid.press('Tab');
  expect(await grid.active()).toBe('6 state');
  await grid.press('Tab');
  expect(await grid.active()).toBe('7 figure');
  await grid.press('Enter');
  expect(await grid.active()).toBe('6 state');
  expect(await grid.range()).toBe('6 figure : 7 state');
  await grid.press('Escape');
  expect(await grid.range()).toBeNull();
  expect(await grid.active()).toBe('6 state');
});
