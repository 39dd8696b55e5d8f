/** Habit 55 of a spreadsheet, on the built app with a real mouse and real touches: rows dragged to another place. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BlockDriver } from '#tests/support/block-driver.ts';
import { PHONE } from '#tests/support/chromium.ts';
import { swipe } from '#tests/support/finger.ts';
import { RowDriver } from '#tests/support/row-driver.ts';

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

let blocks: BlockDriver;
let rows: RowDriver;

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);

describe('by the mouse', () => {
  beforeAll(async () => {
    blocks = await BlockDriver.open();
    rows = new RowDriver(blocks);
  });

  afterEach(() => blocks.startAgain());

  afterAll(() => blocks.close());

  it('habit 55, differently: a selected row is dragged by its number, and a line shows where it would go', async () => {
    await blocks.markRows(9);
    await rows.take(9);
    await rows.carry(15, 'before');
    expect(await rows.lineIsAt(15, 'before')).toBe(true);
    expect(await blocks.grid.canUndo()).toBe(false);
    await blocks.page.mouse.up();
    await blocks.expectNames(9, [BUDGET, ...BUDGET_PARTS, CAPITAL, WATER]);
    expect(await rows.kindOf(14)).toBe('indicator');
    await expect.poll(() => blocks.grid.range()).toMatch(/^14 label : 14 /);
    await expect.poll(() => rows.line.isVisible()).toBe(false);
    await press('Control+z');
    await blocks.expectNames(9, [CAPITAL, BUDGET]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 55: dropped among the parts of another indicator it is one of them', async () => {
    await blocks.markRows(9);
    await rows.drag(9, 6, 'after');
    await blocks.expectNames(5, [PRODUCTION, FARMS, CAPITAL, WORKS, TRADE, BUDGET]);
    expect(await rows.kindOf(7)).toBe('part');
  });

  it('habit 55: several rows are dragged together, in one step', async () => {
    await blocks.markRows(6, 7);
    await rows.drag(7, 8, 'after');
    await blocks.expectNames(5, [PRODUCTION, TRADE, FARMS, WORKS, CAPITAL]);
    await blocks.undoOnce('chuyển 2 dòng');
  });

  it('habit 55: beyond the lower edge the table scrolls on under the rows dragged', async () => {
    await blocks.markRows(9);
    await rows.take(9);
    await rows.carryBelow();
    await expect.poll(() => blocks.grid.scrolled(), { interval: 20 }).toBeGreaterThan(200);
    await press('Escape');
    await blocks.page.mouse.up();
    await blocks.grid.atRest();
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 55: Esc gives the drag up, and inside of itself nothing can be dropped', async () => {
    await blocks.markRows(9);
    await rows.take(9);
    await rows.carry(6, 'before');
    await press('Escape');
    await blocks.page.mouse.up();
    await expect.poll(() => rows.line.isVisible()).toBe(false);
    await blocks.expectNames(5, [PRODUCTION, FARMS, WORKS, TRADE, CAPITAL]);
    await blocks.markRows(5);
    await rows.drag(5, 7, 'after');
    await blocks.expectTold('Một dòng không đặt được vào trong chính nó. Chưa đổi gì. Chọn chỗ khác.');
    await blocks.expectNames(5, [PRODUCTION, FARMS, WORKS, TRADE, CAPITAL]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 55: a row let go where it was taken is only selected', async () => {
    await blocks.markRows(6, 8);
    await blocks.grid.click('7 row');
    await expect.poll(() => blocks.grid.range()).toMatch(/^7 label : 7 /);
    expect(await blocks.grid.canUndo()).toBe(false);
  });
});

describe('by a finger, at 360 × 800', () => {
  beforeAll(async () => {
    blocks = await BlockDriver.open({ device: PHONE });
    rows = new RowDriver(blocks);
    await blocks.hush();
  });

  afterEach(() => blocks.startAgain());

  afterAll(() => blocks.close());

  /** Taps the STT of a row, and carries the row by the grip that shows there. */
  async function carry(from: number, to: number, side: 'before' | 'after'): Promise<void> {
    await blocks.grid.tap(`${from} label`);
    await swipe(blocks.page, blocks.grid.cdp, await rows.gripOf(from), await rows.placeAt(to, side));
  }

  it('habit 55, differently: a tap on STT brings a grip, and a finger carries the row by it', async () => {
    await carry(9, 6, 'before');
    await blocks.expectNames(5, [PRODUCTION, CAPITAL, FARMS, WORKS, TRADE, BUDGET]);
    expect(await rows.kindOf(6)).toBe('part');
    expect(await blocks.grid.scrolled()).toBe(0);
    await expect.poll(() => rows.line.isVisible()).toBe(false);
    expect(await blocks.page.evaluate(() => document.activeElement?.matches('textarea, input'))).toBe(false);
    await blocks.undoOnce(`chuyển dòng “${CAPITAL}”`);
    await blocks.expectNames(5, [PRODUCTION, FARMS, WORKS, TRADE, CAPITAL]);
  });

  it('habit 55: with the row goes what stands under it', async () => {
    await carry(5, 10, 'before');
    await blocks.expectNames(5, [CAPITAL, PRODUCTION, FARMS, WORKS, TRADE, BUDGET]);
    await blocks.undoOnce(`chuyển dòng “${PRODUCTION}”`);
  });

  it('habit 55: a finger that moves beside the grip scrolls, and carries nothing', async () => {
    await blocks.grid.tap('9 label');
    await swipe(blocks.page, blocks.grid.cdp, { x: 300, y: 600 }, { x: 300, y: 400 });
    await expect.poll(() => blocks.grid.scrolled()).toBeGreaterThan(100);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 55: the grip is there for the STT alone, and large enough for a thumb', async () => {
    await blocks.grid.tap('9 figure');
    await expect.poll(() => rows.grip.isVisible()).toBe(false);
    await blocks.grid.tap('9 label');
    await rows.grip.waitFor();
    const box = await rows.grip.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  });

  it('habit 55: without any dragging the bar below moves, indents and doubles the row', async () => {
    await blocks.grid.tap('9 name');
    await rows.chooseFromBar('Chuyển lên');
    await blocks.expectNames(4, ['Khu vực III (thương mại, dịch vụ)', CAPITAL, PRODUCTION]);
    await rows.chooseFromBar('Chuyển xuống');
    await blocks.expectNames(8, [TRADE, CAPITAL, BUDGET]);
    await rows.chooseFromBar('Thụt vào');
    await expect.poll(() => rows.kindOf(9)).toBe('part');
    await rows.chooseFromBar('Đưa ra');
    await expect.poll(() => rows.kindOf(9)).toBe('indicator');
    await rows.chooseFromBar('Nhân đôi dòng');
    await blocks.expectNames(8, [TRADE, CAPITAL, CAPITAL, BUDGET]);
    await rows.chooseFromBar('Xóa chỉ tiêu này');
    await blocks.expectNames(8, [TRADE, CAPITAL, BUDGET]);
  });
});
