/** Habits 21 to 30 and 32 of a spreadsheet, on the built app with real keys and a real mouse: typing into cells. */
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

it('habit 21: a digit typed on a filled cell replaces what it says, and opens the editor at once', async () => {
  await grid.goTo('7 figure');
  await grid.press('1');
  expect(await grid.typing()).toBe('1');
  await grid.type('.508');
  await grid.press('Enter');
  expect(await grid.active()).toBe('8 figure');
  await grid.expectOneStep('7 figure', '1.508', '13.447');
});

it('habit 21: words typed on a name replace it, with nothing completed and nothing put right on the way', async () => {
  await grid.goTo('6 name');
  await grid.type('Nông');
  expect(await grid.typing()).toBe('Nông');
  await grid.type(' nghiệp  xanh');
  expect(await grid.typing()).toBe('Nông nghiệp  xanh');
  await grid.press('Tab');
  expect(await grid.active()).toBe('6 unit');
  await grid.expectOneStep('6 name', 'Nông nghiệp xanh', 'Nông nghiệp, thủy sản');
});

it('habit 21, differently: on a computed cell typing changes nothing and says why', async () => {
  await grid.goTo('7 attainment');
  await grid.type('5');
  expect(await grid.typing()).toBeNull();
  await grid.page.locator('.refusal').waitFor();
  await grid.picture('habit-21-computed');
  await grid.press('ArrowDown');
  expect(await grid.page.locator('.refusal').count()).toBe(0);
  expect(await grid.canUndo()).toBe(false);
});

it('habit 21, differently: what cannot be read as a figure keeps its editor and says why, until it is mended', async () => {
  await grid.goTo('7 figure');
  await grid.type('12,5 tỷ');
  await grid.press('Enter');
  await grid.page.getByText('“12,5 tỷ” không phải là số.', { exact: false }).waitFor();
  expect(await grid.typing()).toBe('12,5 tỷ');
  expect(await grid.active()).toBe('7 figure');
  await grid.picture('habit-21-refused');
  await grid.press('Backspace', 'Backspace', 'Backspace', 'Enter');
  await grid.expectOneStep('7 figure', '12,5', '13.447');
});

it('habit 22: F2 opens the cell with its text and the caret behind it; arrows then move the caret', async () => {
  await grid.goTo('6 name');
  await grid.press('F2');
  expect(await grid.typing()).toBe('Nông nghiệp, thủy sản');
  await grid.type(' (a)');
  await grid.press('ArrowLeft', 'ArrowLeft', 'Backspace');
  await grid.type('(b');
  expect(await grid.typing()).toBe('Nông nghiệp, thủy sản (ba)');
  await grid.press('Home', 'Delete');
  await grid.type('n');
  await grid.press('Enter');
  await grid.expectOneStep('6 name', 'nông nghiệp, thủy sản (ba)', 'Nông nghiệp, thủy sản');
});

it('habit 22: a figure is edited without its groups, so that a digit more or less makes no decimal of it', async () => {
  await grid.goTo('7 figure');
  await grid.press('F2');
  expect(await grid.typing()).toBe('13447');
  await grid.press('8', 'Enter');
  await grid.expectOneStep('7 figure', '134.478', '13.447');
  await grid.press('F2', 'Backspace', 'Enter');
  await grid.expectOneStep('7 figure', '1.344', '13.447');
  await grid.goTo('9 figure');
  await grid.press('F2');
  expect(await grid.typing()).toBe('8531,35');
});

it('habit 22: F2 again goes over to arrows that commit and move on', async () => {
  await grid.goTo('7 figure');
  await grid.press('F2', 'F2', 'ArrowDown');
  expect(await grid.typing()).toBeNull();
  expect(await grid.active()).toBe('8 figure');
  expect(await grid.canUndo()).toBe(false);
});

it('habit 22: F2 and Enter without a change is no edit', async () => {
  await grid.goTo('11 target');
  await grid.press('F2', 'Enter');
  expect(await grid.active()).toBe('12 target');
  expect(await grid.canUndo()).toBe(false);
});

it('habit 23: a double click opens the cell with its text', async () => {
  await grid.click('7 figure', 2);
  expect(await grid.typing()).toBe('13447');
  await grid.type('8');
  await grid.press('Enter');
  await grid.expectOneStep('7 figure', '134.478', '13.447');
});

it('habit 23, differently: a double click on a state opens its list', async () => {
  await grid.click('7 state', 2);
  const list = grid.page.getByRole('listbox', { name: 'Chọn trạng thái' });
  await list.waitFor();
  await grid.press('ArrowDown', 'Enter');
  await list.waitFor({ state: 'hidden' });
  expect(await grid.holdsFocus()).toBe(true);
  expect(await grid.text('7 state')).not.toBe('ước');
  await grid.press('Control+z');
  await grid.expectText('7 state', 'ước');
});

it('habit 24: Esc gives up what was typed, and the cell says what it said', async () => {
  await grid.goTo('7 figure');
  await grid.type('999');
  await grid.press('Escape');
  expect(await grid.typing()).toBeNull();
  expect(await grid.text('7 figure')).toBe('13.447');
  expect(await grid.active()).toBe('7 figure');
  await grid.press('F2');
  await grid.type('9');
  await grid.press('Escape');
  expect(await grid.text('7 figure')).toBe('13.447');
  expect(await grid.canUndo()).toBe(false);
});

it.each([
  ['ArrowDown', '8 figure'],
  ['ArrowUp', '6 figure'],
  ['ArrowRight', '7 state'],
  ['ArrowLeft', '7 target:2'],
])('habit 25: after typing on a cell %s takes what was typed and moves on', async (arrow, to) => {
  await grid.goTo('7 figure');
  await grid.type('77');
  await grid.press(arrow);
  expect(await grid.typing()).toBeNull();
  expect(await grid.active()).toBe(to);
  await grid.expectOneStep('7 figure', '77', '13.447');
});

it('habit 26: after Tab across a row Enter returns below the cell where the run began', async () => {
  await grid.goTo('6 target');
  await grid.type('190');
  await grid.press('Tab', 'Tab');
  await grid.type('91');
  await grid.press('Enter');
  expect(await grid.active()).toBe('7 target');
  await grid.type('25000');
  await grid.press('Tab', 'Tab', 'Enter');
  expect(await grid.active()).toBe('8 target');
  expect(await grid.text('6 target')).toBe('190');
  expect(await grid.text('6 figure')).toBe('91');
  expect(await grid.text('7 target')).toBe('25000'); // a target keeps its text
});

it('habit 26: an arrow ends the run of Tab', async () => {
  await grid.goTo('6 target');
  await grid.press('Tab', 'Tab', 'ArrowDown', 'Enter');
  expect(await grid.active()).toBe('8 figure');
});

it('habit 27: a click on another cell takes what was typed', async () => {
  await grid.goTo('7 figure');
  await grid.type('77');
  await grid.click('10 target');
  expect(await grid.active()).toBe('10 target');
  await grid.expectOneStep('7 figure', '77', '13.447');
});

it('habit 27: so does a press on a control outside of the table', async () => {
  await grid.goTo('7 figure');
  await grid.type('77');
  await grid.page.getByRole('button', { name: /^Kỳ báo cáo: / }).click();
  await grid.expectText('7 figure', '77');
  await grid.press('Escape');
  await grid.goTo('7 figure');
  await grid.expectOneStep('7 figure', '77', '13.447');
});

it('habit 27: a click inside the text that is being typed only moves the caret', async () => {
  await grid.goTo('7 figure');
  await grid.type('77');
  const box = await grid.field.boundingBox();
  if (!box) throw new Error('No editor');
  await grid.page.mouse.click(box.x + 4, box.y + box.height / 2);
  await grid.type('1');
  expect(await grid.typing()).toBe('177');
});

it('habit 28: a comma or a dot stands before the decimals, and groups of three are known', async () => {
  const cases = [
    ['12,5', '12,5'],
    ['12.5', '12,5'],
    ['1.234,5', '1.234,5'],
    ['1,234.5', '1.234,5'],
    ['13.447', '13.447'],
    ['0.125', '0,125'],
    ['-3', '-3'],
  ] as const;
  for (const [typed, shown] of cases) {
    await grid.goTo('9 figure');
    await grid.type(typed);
    await grid.press('Enter');
    await grid.expectText('9 figure', shown);
  }
});

it('habit 29: a percent sign is understood where percents are counted', async () => {
  await grid.goTo('15 figure');
  await grid.type('98,5%');
  await grid.press('Enter');
  await grid.expectOneStep('15 figure', '98,5', '99,65');
});

it('habit 29, differently: where tỷ đồng are counted a percent sign is refused with its reason, never swallowed', async () => {
  await grid.goTo('7 figure');
  await grid.type('98,5%');
  await grid.press('Enter');
  await grid.page.getByText('“98,5%” không phải là số.', { exact: false }).waitFor();
  expect(await grid.typing()).toBe('98,5%');
  expect(await grid.text('7 figure')).toBe('13.447');
});

it('habit 30: Ctrl+; types today, in an open editor at the caret', async () => {
  const today = await grid.page.evaluate(() => {
    const now = new Date();
    return `${now.getDate()}/${now.getMonth() + 1}/${now.getFullYear()}`;
  });
  await grid.goTo('11 asOf');
  await grid.press('Control+;');
  expect(await grid.typing()).toBe(today);
  await grid.press('Enter');
  await grid.expectOneStep('11 asOf', today, '10/5/2024');
  await grid.goTo('6 name');
  await grid.type('Ngày ');
  await grid.press('Control+;');
  expect(await grid.typing()).toBe(`Ngày ${today}`);
});

it('habit 32: copying and pasting inside an open editor touches its text alone', async () => {
  await grid.goTo('6 name');
  await grid.press('F2', 'Control+a', 'Control+c', 'End');
  await grid.type(' ');
  await grid.press('Control+v');
  expect(await grid.typing()).toBe('Nông nghiệp, thủy sản Nông nghiệp, thủy sản');
  await grid.press('Control+z');
  expect(await grid.typing()).not.toBeNull();
  await grid.press('Escape');
  expect(await grid.canUndo()).toBe(false);
});

it('habit 32: two rows copied elsewhere and pasted inside an editor stay in that cell, in one line', async () => {
  await grid.page.evaluate(() => navigator.clipboard.writeText('1\t2\n3\t4'));
  await grid.goTo('6 name');
  await grid.press('F2', 'Control+a', 'Control+v', 'Enter');
  await grid.expectOneStep('6 name', '1 2 3 4', 'Nông nghiệp, thủy sản');
  expect(await grid.text('7 name')).toBe('Công nghiệp, xây dựng');
});

it('Ctrl+Enter while typing puts the text into every cell selected, in one step', async () => {
  await grid.goTo('6 figure');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
  await grid.type('5');
  await grid.press('Control+Enter');
  expect(await grid.text('6 figure')).toBe('5');
  expect(await grid.text('7 figure')).toBe('5');
  await grid.expectOneStep('8 figure', '5', '13.824');
  expect(await grid.text('6 figure')).toBe('88');
});

it('Ctrl+Enter, differently, adds an indicator while nothing is being typed', async () => {
  const rows = () => grid.viewport.getAttribute('aria-rowcount');
  const before = Number(await rows());
  await grid.goTo('6 figure');
  await grid.press('Control+Enter');
  await expect.poll(async () => Number(await rows())).toBe(before + 1);
  await grid.press('Escape');
});
