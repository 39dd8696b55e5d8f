/** Habits 45 to 50 of a spreadsheet, on the built app with real keys and a real mouse: filling cells from others, and clearing them. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BlockDriver } from '#tests/support/block-driver.ts';

let blocks: BlockDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open();
});

afterEach(() => blocks.startAgain());

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);

/** A column of cells, from top to bottom. */
const expectColumn = (from: string, to: string, texts: readonly string[]): Promise<void> =>
  blocks.expectShown(
    from,
    to,
    texts.map((text) => [text]),
  );

describe('by keys', () => {
  it('habit 45: Ctrl+D repeats the first row of the selection in those below, one step to undo', async () => {
    await blocks.mark('6 figure', '9 figure');
    await press('Control+d');
    await expectColumn('6 figure', '9 figure', ['88', '88', '88', '88']);
    await blocks.grid.expectSaid(/^Đã điền 3 ô\.$/);
    expect(await blocks.grid.range()).toBe('6 figure : 9 figure');
    await blocks.undoOnce('điền 3 ô');
    await expectColumn('6 figure', '9 figure', ['88', '13.447', '13.824', '8.531,35']);
  });

  it('habit 45: Ctrl+D on a single cell takes the one above', async () => {
    await blocks.goTo('7 figure');
    await press('Control+d');
    await expectColumn('7 figure', '7 figure', ['88']);
    await press('Control+z');
    await blocks.goTo('1 figure');
    await press('Control+d');
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 45: Ctrl+D over several columns repeats each, an empty one too', async () => {
    await blocks.mark('10 target', '11 figure');
    await press('Control+d');
    await blocks.expectShown('11 target', '11 figure', [['', '', '']]);
    await press('Control+z');
    await blocks.mark('7 target', '8 figure');
    await press('Control+d');
    await blocks.expectShown('8 target', '8 figure', [['24.964', '', '13.447']]);
  });

  it('habit 45: headings are left out, and so is what is computed', async () => {
    await blocks.mark('43 figure', '46 figure');
    await press('Control+d');
    await expectColumn('43 figure', '46 figure', ['2', '', '2', '2']);
    await blocks.grid.expectSaid(/^Đã điền 2 ô\.$/);
    await press('Control+z');
    await blocks.mark('7 figure', '8 verdict');
    await press('Control+d');
    // 13.447 ÷ 23.572 = 57,046…%
    await blocks.expectShown('8 figure', '8 attainment', [['13.447', 'ước', '', '57,05']]);
  });

  it('habit 46: Ctrl+R repeats the first column to the right, and the page is not loaded anew', async () => {
    await blocks.page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await blocks.mark('7 target', '8 figure');
    await press('Control+r');
    await blocks.expectShown('7 target', '8 figure', [Array(3).fill('24.964'), Array(3).fill('23.572')]);
    await blocks.undoOnce('điền 4 ô');
    expect(await blocks.page.evaluate(() => 'isSamePage' in window)).toBe(true);
  });

  it('habit 46: Ctrl+R on a single cell takes the one to its left', async () => {
    await blocks.goTo('11 figure');
    await press('Control+r');
    await blocks.expectShown('11 figure', '11 figure', [['722,51']]);
  });

  it('Ctrl+Enter puts what is being typed into the whole selection', async () => {
    await blocks.mark('22 figure', '25 figure');
    await blocks.grid.type('97,5');
    await press('Control+Enter');
    await expectColumn('22 figure', '25 figure', Array(4).fill('97,5'));
    await blocks.undoOnce('điền 4 ô');
  });

  it('the menu of the cells fills too', async () => {
    await blocks.mark('6 figure', '7 figure');
    await blocks.openMenu('7 figure');
    await blocks.choose('Điền xuống');
    await expectColumn('6 figure', '7 figure', ['88', '88']);
  });
});

describe('by the handle', () => {
  it('habit 47: drawn down it copies one cell, and marks what it will reach while it is drawn', async () => {
    await blocks.goTo('7 figure');
    await blocks.grid.painted();
    const handle = await blocks.page.locator('.fill-handle').boundingBox();
    const { x, y } = await blocks.grid.middleOf('9 figure');
    await blocks.page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4);
    await blocks.page.mouse.down();
    await blocks.page.mouse.move(x, y, { steps: 4 });
    await expect.poll(() => blocks.page.locator('.ag-cell.in-fill').count()).toBe(2);
    expect(await blocks.grid.canUndo()).toBe(false);
    await blocks.page.mouse.up();
    await expectColumn('7 figure', '9 figure', Array(3).fill('13.447'));
    expect(await blocks.page.locator('.ag-cell.in-fill').count()).toBe(0);
    expect(await blocks.grid.range()).toBe('7 figure : 9 figure');
    await blocks.undoOnce('điền 2 ô');
  });

  it('habit 47: drawn up, to the right and to the left it copies as well', async () => {
    await blocks.goTo('8 figure');
    await blocks.drawHandle('6 figure');
    await expectColumn('6 figure', '8 figure', Array(3).fill('13.824'));
    await press('Control+z');
    await blocks.goTo('7 target');
    await blocks.drawHandle('7 figure');
    await blocks.expectShown('7 target', '7 figure', [Array(3).fill('24.964')]);
    await press('Control+z');
    await blocks.goTo('7 figure');
    await blocks.drawHandle('7 target');
    await blocks.expectShown('7 target', '7 figure', [Array(3).fill('13.447')]);
  });

  it('habit 47: let go where it was taken it changes nothing', async () => {
    await blocks.mark('7 figure', '8 figure');
    await blocks.drawHandle('8 figure');
    expect(await blocks.grid.canUndo()).toBe(false);
    expect(await blocks.grid.range()).toBe('7 figure : 8 figure');
  });

  it('habit 47: a block of two columns is drawn as one', async () => {
    await blocks.mark('7 target:2', '7 figure');
    await blocks.drawHandle('9 figure');
    await blocks.expectShown('8 target:2', '9 figure', [
      ['', '13.447'],
      ['', '13.447'],
    ]);
  });

  it('habit 47: over a heading it is skipped, and the series goes on behind it', async () => {
    await blocks.enter('42 figure', '5', '7');
    await blocks.mark('42 figure', '43 figure');
    await blocks.drawHandle('46 figure');
    await expectColumn('42 figure', '46 figure', ['5', '7', '', '9', '11']);
  });
});

describe('series', () => {
  /** What becomes of the cells below two that are entered in rows 6 and 7. */
  async function continued(
    column: string,
    texts: readonly string[],
    key: 'Control' | null = null,
  ): Promise<void> {
    await blocks.enter(`6 ${column}`, ...texts);
    await blocks.mark(`6 ${column}`, `${5 + texts.length} ${column}`);
    await blocks.drawHandle(`${7 + texts.length} ${column}`, key);
  }

  it('habit 48: 1, 2 goes on with 3, 4', async () => {
    await continued('figure', ['1', '2']);
    await expectColumn('6 figure', '9 figure', ['1', '2', '3', '4']);
  });

  it('habit 48: 1,5 and 2,0 go on with 2,5 and 3,0, exactly', async () => {
    await continued('figure', ['1,5', '2,0']);
    expect(await blocks.held('6 figure', '9 figure')).toEqual([['1,5'], ['2,0'], ['2,5'], ['3,0']]);
  });

  it('habit 48: upwards the series goes back', async () => {
    await blocks.enter('8 figure', '10', '12');
    await blocks.mark('8 figure', '9 figure');
    await blocks.drawHandle('6 figure');
    await expectColumn('6 figure', '9 figure', ['6', '8', '10', '12']);
  });

  it('habit 48: to the right it goes on too', async () => {
    await blocks.copied('100\t200');
    await blocks.paste('7 target');
    await blocks.expectUndo('dán 2 ô');
    await blocks.mark('7 target', '7 target:2');
    await blocks.drawHandle('7 figure');
    await blocks.expectShown('7 target', '7 figure', [['100', '200', '300']]);
  });

  it.each([
    [
      ['(1)', '(2)'],
      ['(3)', '(4)'],
    ],
    [
      ['I', 'II'],
      ['III', 'IV'],
    ],
    [
      ['a)', 'b)'],
      ['c)', 'd)'],
    ],
    [
      ['1.9', '1.10'],
      ['1.11', '1.12'],
    ],
  ])('habit 48: STT %j goes on with %j', async (texts, next) => {
    await continued('label', texts);
    await expectColumn('6 label', '9 label', [...texts, ...next]);
  });

  it('habit 48: words with a number behind them go on, other words are repeated', async () => {
    await continued('name', ['Khu vực 1', 'Khu vực 2']);
    await blocks.expectNames(6, ['Khu vực 1', 'Khu vực 2', 'Khu vực 3', 'Khu vực 4']);
    await press('Control+z');
    await continued('name', ['Nam', 'Nữ']);
    await blocks.expectNames(6, ['Nam', 'Nữ', 'Nam', 'Nữ']);
  });

  it('habit 48: days go on by days, and ends of months by months', async () => {
    await continued('asOf', ['10/5/2024', '11/5/2024']);
    await expectColumn('6 asOf', '9 asOf', ['10/5/2024', '11/5/2024', '12/5/2024', '13/5/2024']);
    await press('Control+z', 'Control+z');
    await continued('asOf', ['31/1/2024', '29/2/2024']);
    await expectColumn('6 asOf', '9 asOf', ['31/01/2024', '29/02/2024', '31/3/2024', '30/4/2024']);
  });

  it('habit 48: with Ctrl held the handle copies', async () => {
    await continued('figure', ['1', '2'], 'Control');
    await expectColumn('6 figure', '9 figure', ['1', '2', '1', '2']);
  });

  it('habit 48, differently: numbers that keep no step are repeated, and no trend is guessed', async () => {
    await continued('figure', ['1', '2', '4']);
    await expectColumn('6 figure', '10 figure', ['1', '2', '4', '1', '2']);
  });

  it('habit 48, differently: a single number is copied, and a series takes two', async () => {
    await blocks.enter('6 figure', '1');
    await blocks.mark('6 figure');
    await blocks.drawHandle('8 figure', 'Control');
    await expectColumn('6 figure', '8 figure', ['1', '1', '1']);
  });
});

describe('clearing', () => {
  it('habit 49: Delete clears the selection in one step, states along with their figures', async () => {
    await blocks.mark('6 figure', '9 state');
    await press('Delete');
    await blocks.expectTold('Đã xóa 4 ô.');
    await blocks.expectShown('6 figure', '9 state', Array(4).fill(['', '']));
    await blocks.undoOnce('xóa 4 ô');
    await blocks.expectShown('6 figure', '7 state', [
      ['88', 'ước'],
      ['13.447', 'ước'],
    ]);
  });

  it('habit 49: Delete on one cell clears it without opening it', async () => {
    await blocks.goTo('7 figure');
    await press('Delete');
    await blocks.expectShown('7 figure', '7 figure', [['']]);
    expect(await blocks.grid.typing()).toBeNull();
    await blocks.undoOnce('xóa ô “Công nghiệp, xây dựng”');
  });

  it('habit 49: over computed cells and empty ones nothing changes, and that is said', async () => {
    await blocks.mark('7 attainment', '8 verdict');
    await press('Delete');
    await blocks.expectTold('Không có ô nào thay đổi.');
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 49: a cleared target takes its percent and its verdict away', async () => {
    await blocks.goTo('7 target');
    await press('Delete');
    await blocks.expectShown('7 target', '7 attainment', [['', '', '13.447', 'ước', '', '']]);
  });

  it('habit 50: Backspace opens the cell emptied; Esc keeps what it held, Enter clears it', async () => {
    await blocks.goTo('7 figure');
    await press('Backspace');
    expect(await blocks.grid.typing()).toBe('');
    await press('Escape');
    await blocks.expectShown('7 figure', '7 figure', [['13.447']]);
    expect(await blocks.grid.canUndo()).toBe(false);
    await press('Backspace');
    await blocks.grid.type('14');
    await press('Enter');
    await blocks.expectShown('7 figure', '7 figure', [['14']]);
    await blocks.goTo('7 figure');
    await press('Backspace', 'Enter');
    await blocks.expectShown('7 figure', '7 figure', [['']]);
  });
});
