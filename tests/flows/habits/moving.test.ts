/** Habits 1 to 10 of a spreadsheet, on the built app with real keys and a real mouse: moving the active cell. */
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

/** The cell reached from another one by these keys. */
async function reach(from: string, ...keys: readonly string[]): Promise<string | null> {
  await grid.goTo(from);
  await grid.press(...keys);
  return grid.active();
}

const focused = (): Promise<string> =>
  grid.page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );

it('before anything is selected, Tab leads from the controls above straight to the first cell, and arrows go on from there', async () => {
  await grid.page.getByRole('button', { name: /^Kiểm tra/ }).focus();
  await grid.press('Tab');
  expect(await grid.holdsFocus()).toBe(true);
  await grid.press('ArrowRight');
  expect(await grid.active()).toBe('1 name');
});

it('habit 1: arrows move the active cell by one, and stop at the edges of the table', async () => {
  expect(await reach('7 figure', 'ArrowDown')).toBe('8 figure');
  expect(await reach('7 figure', 'ArrowUp')).toBe('6 figure');
  expect(await reach('7 figure', 'ArrowRight')).toBe('7 state');
  expect(await reach('7 figure', 'ArrowLeft', 'ArrowLeft')).toBe('7 target');
  expect(await reach('1 label', 'ArrowUp')).toBe('1 label');
  expect(await reach('1 label', 'ArrowLeft')).toBe('1 label');
});

it('habit 2: Tab goes on along the row, Shift+Tab back, and from the last cell of a row to the first of the next', async () => {
  expect(await reach('7 figure', 'Tab')).toBe('7 state');
  expect(await reach('7 figure', 'Shift+Tab')).toBe('7 target:2');
  expect(await reach('7 figure', 'End', 'Tab')).toBe('8 label');
  await grid.press('Shift+Tab');
  expect(await grid.active()).toBe('7 lead');
});

it('habit 2, differently: before the first cell and after the last, Tab leaves the table as it leaves any control', async () => {
  await reach('1 label', 'Shift+Tab');
  expect(await focused()).toMatch(/^Kiểm tra/);
  await reach('1 label', 'Control+End', 'Tab');
  expect(await focused()).toBe('Thêm chỉ tiêu');
  await grid.press('Shift+Tab');
  expect(await grid.active()).toBe('227 lead');
});

it('habit 3: Enter goes down, Shift+Enter up', async () => {
  expect(await reach('7 figure', 'Enter')).toBe('8 figure');
  expect(await reach('7 figure', 'Shift+Enter')).toBe('6 figure');
});

it('habit 3, differently: on a computed cell Enter says why it says what it says; Shift+Enter still goes up', async () => {
  expect(await reach('7 attainment', 'Enter')).toBe('7 attainment');
  const why = grid.page.locator(':popover-open');
  await why.getByText('13.447 ÷ 24.964 × 100 = 53,87').waitFor();
  await grid.press('Escape');
  await why.waitFor({ state: 'hidden' });
  expect(await grid.holdsFocus()).toBe(true);
  await grid.press('Shift+Enter');
  expect(await grid.active()).toBe('6 attainment');
});

it('habit 4: Home goes to the first cell of the row; End, differently, at once to its last', async () => {
  expect(await reach('7 figure', 'Home')).toBe('7 label');
  expect(await reach('7 figure', 'End')).toBe('7 lead');
});

it('habit 5: Ctrl+Home goes to the first cell of the table, Ctrl+End to the last', async () => {
  expect(await reach('7 figure', 'Control+End')).toBe('227 lead');
  await grid.press('Control+Home');
  expect(await grid.active()).toBe('1 label');
});

it('habit 6: Ctrl+arrows go to the edge of the data, and from there to the next data', async () => {
  expect(await reach('7 figure', 'Control+ArrowDown')).toBe('9 figure');
  await grid.press('Control+ArrowDown');
  expect(await grid.active()).toBe('11 figure');
  await grid.press('Control+ArrowUp', 'Control+ArrowUp', 'Control+ArrowUp');
  expect(await grid.active()).toBe('4 figure');
  expect(await reach('7 figure', 'Control+ArrowRight')).toBe('7 state');
  expect(await reach('7 figure', 'Control+ArrowLeft')).toBe('7 target');
  expect(await reach('227 name', 'Control+ArrowDown')).toBe('227 name');
});

it('habit 7: PageDown and PageUp go a screen further in the same column, with Alt sideways', async () => {
  const below = Number((await reach('7 figure', 'PageDown'))?.split(' ')[0]);
  const screen = await grid.rowsOnScreen();
  expect(below - 7).toBeGreaterThan(screen - 3);
  expect(below - 7).toBeLessThan(screen + 1);
  expect(await grid.isInSight(`${below} figure`)).toBe(true);
  await grid.press('PageUp');
  expect(await grid.active()).toBe('7 figure');
  await grid.press('Alt+PageDown');
  const aside = (await grid.active()) ?? '';
  expect(aside).toMatch(/^7 (verdict|pace|base|change)/);
  expect(await grid.isInSight(aside)).toBe(true);
  await grid.press('Alt+PageUp');
  expect(await grid.active()).toMatch(/^7 (figure|label|name|unit|figure\|2023|target)$/);
});

it('habit 8: a click makes the cell active, and what is typed goes there', async () => {
  await grid.click('9 figure');
  expect(await grid.active()).toBe('9 figure');
  await grid.press('5');
  expect(await grid.typing()).toBe('5');
  await grid.press('Enter');
  await grid.expectOneStep('9 figure', '5', '8.531,35');
});

it('habit 9: scrolling leaves the active cell where it is; typing goes there and brings it back into sight', async () => {
  await grid.goTo('7 figure');
  await grid.wheel(3000);
  expect(await grid.isInSight('7 figure')).toBe(false);
  await grid.picture('habit-09-scrolled');
  await grid.type('99');
  expect(await grid.isInSight('7 figure')).toBe(true);
  await grid.press('Enter');
  await grid.expectOneStep('7 figure', '99', '13.447');
});

it('habit 9: an arrow after scrolling goes on from the active cell', async () => {
  await grid.goTo('7 figure');
  await grid.wheel(3000);
  await grid.press('ArrowDown');
  expect(await grid.active()).toBe('8 figure');
  expect(await grid.isInSight('8 figure')).toBe(true);
});

it('habit 10: what is typed in the find bar, without accents, leads to the row, and Esc leaves the hands there', async () => {
  await grid.goTo('7 figure');
  await grid.press('Control+f');
  await grid.page.getByRole('search').getByRole('textbox').first().waitFor();
  await grid.type('dan so tu nhien');
  await grid.press('Enter');
  await expect.poll(() => grid.active()).toBe('17 name');
  await grid.press('Escape');
  expect(await grid.holdsFocus()).toBe(true);
  await grid.press('ArrowDown');
  expect(await grid.active()).toBe('18 name');
});
