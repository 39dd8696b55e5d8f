/**
 * Habits 53 to 56 of a spreadsheet, on the built app with real keys and a real mouse: inserting rows, deleting, moving and copying
 * them, and collapsing what stands under one. Rows dragged by mouse and finger are in dragging-rows.test.ts.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BlockDriver } from '#tests/support/block-driver.ts';
import { RowDriver } from '#tests/support/row-driver.ts';

let blocks: BlockDriver;
let rows: RowDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open();
  rows = new RowDriver(blocks);
});

afterEach(() => blocks.startAgain());

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);

const SERVICES = 'Khu vực III (thương mại, dịch vụ)'; // row 4
const PRODUCTION = 'Giá trị sản xuất (theo giá hiện hành)'; // row 5
const FARMS = 'Nông nghiệp, thủy sản'; // its parts: rows 6 to 8
const WORKS = 'Công nghiệp, xây dựng';
const TRADE = 'Thương mại, dịch vụ';
const CAPITAL = 'Tổng vốn đầu tư phát triển trên địa bàn'; // row 9
const BUDGET = 'Thu, chi ngân sách nhà nước'; // row 10
const BUDGET_PARTS = [
  'Tổng thu ngân sách nhà nước',
  'Thu theo chỉ tiêu dự toán giao',
  'Thu ngân sách nhà nước trên địa bàn',
  'Tổng chi ngân sách trên địa bàn quận',
];
const WATER = 'Tỷ lệ dân số được cung cấp nước sạch'; // row 15

describe('inserting', () => {
  it('habit 53: Ctrl++ puts an empty row above the active cell, its name to be typed at once, in one step to undo', async () => {
    await blocks.goTo('7 figure');
    await press('Control++');
    await expect.poll(() => blocks.grid.typing()).toBe('');
    expect(await blocks.grid.active()).toBe('7 name');
    await blocks.grid.type('Kinh tế số');
    await press('Enter');
    await blocks.expectNames(5, [PRODUCTION, FARMS, 'Kinh tế số', WORKS]);
    await blocks.expectShown('7 unit', '8 figure', [
      ['', '', '', '', ''],
      ['tỷ đồng', '', '24.964', '', '13.447'],
    ]);
    expect(await rows.kindOf(7)).toBe('part');
    expect(await blocks.rowCount()).toBe(228);
    await press('Control+z');
    await blocks.expectUndo('chèn 1 dòng');
    await blocks.undoOnce('chèn 1 dòng');
    await blocks.expectNames(6, [FARMS, WORKS]);
    expect(await blocks.rowCount()).toBe(227);
  });

  it('habit 53: as many rows as are selected come above them, selected, in one step', async () => {
    await blocks.markRows(6, 8);
    await press('Control++');
    await blocks.expectNames(5, [PRODUCTION, '', '', '', FARMS]);
    await expect.poll(() => blocks.grid.range()).toMatch(/^6 label : 8 /);
    expect(await blocks.grid.typing()).toBeNull();
    expect(await blocks.grid.holdsFocus()).toBe(true);
    await blocks.undoOnce('chèn 3 dòng');
    await blocks.expectNames(5, [PRODUCTION, FARMS, WORKS]);
  });

  it.each(['Control+=', 'Control+NumpadAdd'])('habit 53: %s does so too', async (key) => {
    await blocks.mark('6 figure', '7 figure');
    await press(key);
    await blocks.expectNames(5, [PRODUCTION, '', '', FARMS]);
    await blocks.undoOnce('chèn 2 dòng');
  });

  it('habit 53: the menu of the cells inserts above and below, beside a heading too', async () => {
    await blocks.markRows(44);
    await blocks.openMenu('44 name');
    await blocks.choose('Chèn dòng phía trên');
    await expect.poll(() => blocks.grid.typing()).toBe('');
    expect(await blocks.grid.active()).toBe('44 name');
    await press('Escape');
    await blocks.undoOnce('chèn 1 dòng');
    await blocks.markRows(8, 9);
    await blocks.openMenu('9 name');
    await blocks.choose('Chèn dòng phía dưới');
    await blocks.expectNames(8, [TRADE, CAPITAL, '', '', BUDGET]);
    await blocks.undoOnce('chèn 2 dòng');
  });
});

describe('deleting', () => {
  it('habit 54, differently: Ctrl+- deletes the row without asking, says so and offers to take it back', async () => {
    await blocks.goTo('7 figure');
    await press('Control+-');
    await blocks.expectTold('Đã xóa 1 dòng.');
    expect(await blocks.dialog.count()).toBe(0);
    await blocks.expectNames(6, [FARMS, TRADE, CAPITAL]);
    expect(await blocks.grid.active()).toMatch(/^7 /);
    expect(await blocks.grid.holdsFocus()).toBe(true);
    await blocks.offer.click();
    await blocks.expectNames(6, [FARMS, WORKS, TRADE]);
    await blocks.expectShown('7 target', '7 state', [['24.964', '', '13.447', 'ước']]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 54: several rows go in one step, and come back in one with all they held', async () => {
    const before = await blocks.shown('6 label', '9 verdict');
    await blocks.markRows(6, 8);
    await press('Control+-');
    await blocks.expectTold('Đã xóa 3 dòng.');
    await blocks.expectNames(5, [PRODUCTION, CAPITAL, BUDGET]);
    expect(await blocks.rowCount()).toBe(224);
    await blocks.undoOnce('xóa 3 dòng');
    await blocks.expectShown('6 label', '9 verdict', before);
    await press('Control+y');
    await blocks.expectTold('Đã làm lại: xóa 3 dòng.');
    expect(await blocks.rowCount()).toBe(224);
  });

  it.each(['Control+-', 'Control+NumpadSubtract'])(
    'habit 54: %s on a block of cells deletes the rows it goes through',
    async (key) => {
      await blocks.mark('6 figure', '7 asOf');
      await press(key);
      await blocks.expectNames(5, [PRODUCTION, TRADE]);
      await blocks.undoOnce('xóa 2 dòng');
    },
  );

  it('habit 54: with a row goes what stands under it, as with a collapsed outline', async () => {
    await blocks.goTo('5 name');
    await press('Control+-');
    await blocks.expectTold('Đã xóa 4 dòng.');
    await blocks.expectNames(5, [CAPITAL, BUDGET]);
    await blocks.undoOnce('xóa 4 dòng');
    await blocks.expectNames(5, [PRODUCTION, FARMS]);
  });

  it('habit 54: one row after the other, and each comes back by itself', async () => {
    await blocks.goTo('6 figure');
    await press('Control+-', 'Control+-', 'Control+-');
    await blocks.expectNames(5, [PRODUCTION, CAPITAL]);
    await press('Control+z');
    await blocks.expectNames(5, [PRODUCTION, TRADE]);
    await press('Control+z');
    await blocks.expectNames(5, [PRODUCTION, WORKS, TRADE]);
  });

  it('habit 54: the whole table may be deleted, and Ctrl+Z brings it back', async () => {
    await blocks.goTo('6 figure');
    await press('Control+a', 'Control+-');
    await blocks.expectTold('Đã xóa 227 dòng.');
    await blocks.page.getByText('Kế hoạch chưa có chỉ tiêu nào.').waitFor();
    await press('Control+z');
    await blocks.expectTold('Đã hoàn tác: xóa 227 dòng.');
    await blocks.expectNames(5, [PRODUCTION, FARMS]);
    expect(await blocks.rowCount()).toBe(227);
    await expect.poll(() => blocks.grid.holdsFocus()).toBe(true);
  });
});

describe('moving by keys', () => {
  it('habit 55, differently: Alt+↓ and Alt+↑ move the row past its neighbour, each with what stands under it', async () => {
    await blocks.goTo('9 figure');
    await press('Alt+ArrowDown');
    await blocks.expectNames(9, [BUDGET, ...BUDGET_PARTS, CAPITAL, WATER]);
    await blocks.expectUndo(`chuyển dòng “${CAPITAL}”`);
    await blocks.expectShown('14 target', '14 figure', [['16.000', '', '8.531,35']]);
    await press('Alt+ArrowUp', 'Alt+ArrowUp');
    await blocks.expectNames(5, [CAPITAL, PRODUCTION, FARMS, WORKS, TRADE, BUDGET]);
    await press('Control+z', 'Control+z', 'Control+z');
    await blocks.expectNames(5, [PRODUCTION, FARMS, WORKS, TRADE, CAPITAL, BUDGET]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 55: the rows moved stay selected, so that the key moves them further', async () => {
    await blocks.markRows(6, 7);
    await press('Alt+ArrowDown');
    await blocks.expectNames(5, [PRODUCTION, TRADE, FARMS, WORKS, CAPITAL]);
    await expect.poll(() => blocks.grid.range()).toMatch(/^7 label : 8 /);
    expect(await blocks.grid.holdsFocus()).toBe(true);
    await blocks.undoOnce('chuyển 2 dòng');
    await blocks.expectNames(6, [FARMS, WORKS, TRADE]);
  });

  it('habit 55: rows moved beyond the edge of the screen are followed', async () => {
    await blocks.markRows(45, 46);
    await press(...Array<string>(15).fill('Alt+ArrowDown'));
    await expect.poll(() => blocks.grid.range()).toMatch(/^62 label : 63 /);
    await expect.poll(() => blocks.grid.isInSight('62 name')).toBe(true);
    expect(await blocks.grid.isInSight('63 name')).toBe(true);
  });

  it('habit 55: at the end of its list a row stays, and why is said', async () => {
    await blocks.goTo('8 figure');
    await press('Alt+ArrowDown');
    await blocks.expectTold('Dòng này đã ở cuối.');
    await blocks.expectNames(6, [FARMS, WORKS, TRADE, CAPITAL]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 55, differently: on a state Alt+↓ opens its list, as in a spreadsheet, and moves nothing', async () => {
    await blocks.goTo('7 state');
    await press('Alt+ArrowDown');
    await blocks.page.getByRole('listbox', { name: 'Chọn trạng thái' }).waitFor();
    await press('Escape');
    await blocks.expectNames(6, [FARMS, WORKS, TRADE]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('Alt+→ makes an indicator a part of the one above, Alt+← takes it out again', async () => {
    await blocks.goTo('9 name');
    await press('Alt+ArrowRight');
    await expect.poll(() => rows.kindOf(9)).toBe('part');
    await blocks.expectUndo(`thụt dòng “${CAPITAL}”`);
    await press('Alt+ArrowUp');
    await blocks.expectNames(7, [WORKS, CAPITAL, TRADE]);
    await press('Alt+ArrowLeft');
    await blocks.expectNames(5, [PRODUCTION, FARMS, WORKS, TRADE, CAPITAL, BUDGET]);
    await expect.poll(() => rows.kindOf(9)).toBe('indicator');
    await blocks.expectUndo(`đưa dòng ra ngoài “${CAPITAL}”`);
    expect(await blocks.grid.active()).toMatch(/^9 /);
  });

  it('several rows go inwards and outwards in one step', async () => {
    await blocks.markRows(6, 7);
    await press('Alt+ArrowLeft');
    await blocks.expectNames(5, [PRODUCTION, TRADE, FARMS, WORKS, CAPITAL]);
    expect(await Promise.all([6, 7, 8].map((n) => rows.kindOf(n)))).toEqual([
      'part',
      'indicator',
      'indicator',
    ]);
    await blocks.undoOnce('đưa 2 dòng ra ngoài');
    await blocks.expectNames(5, [PRODUCTION, FARMS, WORKS, TRADE, CAPITAL]);
  });
});

describe('copying and numbering', () => {
  it('a row is doubled with what stands under it, its texts, targets and figures, in one step', async () => {
    await blocks.openMenu('5 name');
    await blocks.choose('Nhân đôi dòng');
    await blocks.expectNames(8, [TRADE, PRODUCTION, FARMS, WORKS, TRADE, CAPITAL]);
    expect(await blocks.shown('9 label', '12 state')).toEqual(await blocks.shown('5 label', '8 state'));
    expect(await blocks.grid.active()).toBe('9 name');
    await blocks.undoOnce('nhân đôi 4 dòng');
    await blocks.expectNames(8, [TRADE, CAPITAL]);
  });

  it('several rows are doubled below the last of them, and the copies are selected', async () => {
    await blocks.markRows(6, 7);
    await blocks.openMenu('7 name');
    await blocks.choose('Nhân đôi dòng');
    await blocks.expectNames(6, [FARMS, WORKS, FARMS, WORKS, TRADE]);
    await expect.poll(() => blocks.grid.range()).toMatch(/^8 label : 9 /);
    await blocks.undoOnce('nhân đôi 2 dòng');
  });

  it('STT is numbered anew when asked for, in one step', async () => {
    await blocks.goTo('9 name');
    await press('Control+-');
    expect(await labels()).toEqual(['(1)', '(2)', '(4)', '(5)', '(6)', '(7)']);
    await rows.chooseFromBar('Đánh lại STT');
    await expect.poll(labels).toEqual(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']);
    await blocks.expectTold('Đã đánh lại STT 13 dòng.');
    await press('Control+z');
    await blocks.expectTold('Đã hoàn tác: đánh lại STT 13 dòng.');
    expect(await labels()).toEqual(['(1)', '(2)', '(4)', '(5)', '(6)', '(7)']);
  });

  /** Of the numbered rows among the first 18. */
  async function labels(): Promise<readonly string[]> {
    return (await blocks.shown('1 label', '18 label')).flat().filter((label) => label !== '');
  }
});

describe('collapsing', () => {
  it('habit 56, differently: Alt+Shift+← collapses what stands under the row, Alt+Shift+→ opens it, and nothing of it is undone', async () => {
    await blocks.goTo('5 figure');
    await press('Alt+Shift+ArrowLeft');
    await blocks.expectNames(4, [SERVICES, PRODUCTION, CAPITAL, BUDGET]);
    expect(await blocks.rowCount()).toBe(224);
    expect(await blocks.grid.active()).toBe('5 figure');
    expect(await blocks.grid.canUndo()).toBe(false);
    await press('Alt+Shift+ArrowRight');
    await blocks.expectNames(5, [PRODUCTION, FARMS, WORKS, TRADE, CAPITAL]);
  });

  it('habit 56: from a row under it the one above is collapsed, and active', async () => {
    await blocks.goTo('7 figure');
    await press('Alt+Shift+ArrowLeft');
    await blocks.expectNames(5, [PRODUCTION, CAPITAL]);
    expect(await blocks.grid.active()).toBe('5 figure');
    await press('Alt+Shift+ArrowRight');
    await blocks.expectNames(5, [PRODUCTION, FARMS]);
  });

  it('habit 56: all rows selected are collapsed together, and opened level by level', async () => {
    await blocks.goTo('5 name');
    await press('Control+a', 'Alt+Shift+ArrowLeft');
    await expect.poll(() => blocks.rowCount()).toBeLessThan(40);
    for (const shown of [153, 212, 227]) {
      await press('Control+a', 'Alt+Shift+ArrowRight');
      await expect.poll(() => blocks.rowCount()).toBe(shown);
    }
  });

  it('habit 56: so does the sign before the name, and it is remembered after a reload', async () => {
    await blocks.page.getByRole('button', { name: `Thu gọn: ${PRODUCTION}` }).click();
    await blocks.expectNames(5, [PRODUCTION, CAPITAL]);
    await blocks.page.reload();
    await blocks.page.locator('.ag-row').first().waitFor();
    await blocks.expectNames(5, [PRODUCTION, CAPITAL]);
    await blocks.page.getByRole('button', { name: `Mở ra: ${PRODUCTION}` }).click();
    await blocks.expectNames(5, [PRODUCTION, FARMS]);
  });

  it('habit 56: a row moved takes its collapsed rows along', async () => {
    await blocks.goTo('5 name');
    await press('Alt+Shift+ArrowLeft', 'Alt+ArrowDown');
    await blocks.expectNames(4, [SERVICES, CAPITAL, PRODUCTION, BUDGET]);
    await press('Alt+Shift+ArrowRight');
    await blocks.expectNames(6, [PRODUCTION, FARMS, WORKS, TRADE, BUDGET]);
  });
});
