/** Habits 33 to 43 of a spreadsheet by menu, on the built app with real mouse and fingers: the same clipboard where there are no keys. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BlockDriver, fixture } from '#tests/support/block-driver.ts';
import { PHONE } from '#tests/support/chromium.ts';

let blocks: BlockDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open();
});

afterEach(() => blocks.startAgain());

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);

describe('by menu', () => {
  const COPY = 'Sao chép kèm tiêu đề';

  it('habit 43: the right button inside the block opens its menu, which copies with headings', async () => {
    await blocks.mark('6 target', '7 figure');
    await blocks.openMenu('7 target');
    await blocks.choose(COPY);
    await blocks.expectTold('Đã sao chép 6 ô.');
    const { text } = await blocks.clipboard();
    expect(text).toBe(
      'Kế hoạch năm 2024\tHĐND quận giao, Kế hoạch năm 2024\tThực hiện 6 tháng đầu năm 2024\r\n' +
        '185\t\t88\r\n24964\t\t13447',
    );
    expect(await blocks.grid.range()).toBe('6 target : 7 figure');
    expect(await blocks.grid.holdsFocus()).toBe(true);
  });

  it('habit 43: Shift+F10 and the menu key open it beside the active cell; Esc closes it and gives the focus back', async () => {
    for (const key of ['Shift+F10', 'ContextMenu']) {
      await blocks.mark('6 figure', '7 figure');
      await press(key);
      await blocks.page.locator('#cell-menu:popover-open').waitFor();
      await press('Escape');
      await blocks.page.locator('#cell-menu:popover-open').waitFor({ state: 'detached' });
      expect(await blocks.grid.holdsFocus()).toBe(true);
    }
    await press('Shift+F10');
    await blocks.page.keyboard.press('End');
    await blocks.choose(COPY);
    await blocks.expectTold('Đã sao chép 2 ô.');
    expect((await blocks.clipboard()).text).toBe('Thực hiện 6 tháng đầu năm 2024\r\n88\r\n13447');
  });

  it('the right button outside the block goes to the cell pressed; cut and paste are in the menu too', async () => {
    await blocks.mark('6 figure', '7 figure');
    await blocks.openMenu('9 figure');
    expect(await blocks.grid.active()).toBe('9 figure');
    await blocks.choose('Cắt');
    await blocks.expectTold('Đã cắt 1 ô; dán vào chỗ khác để chuyển.');
    await blocks.openMenu('10 figure');
    await blocks.choose('Dán');
    await blocks.expectTold('Đã chuyển 1 ô.');
    await blocks.expectShown('9 figure', '10 figure', [[''], ['8.531,35']]);
  });

  it('what was copied by the menu comes back with exact numbers', async () => {
    await blocks.mark('12 figure');
    await blocks.openMenu('12 figure');
    await blocks.choose('Sao chép');
    await blocks.expectTold('Đã sao chép 1 ô.');
    await blocks.openMenu('7 figure');
    await blocks.choose('Dán');
    await blocks.expectShown('7 figure', '7 figure', [['171,83']]);
  });
});

describe('with a finger, 360 pixels wide', () => {
  let phone: BlockDriver;

  beforeAll(async () => {
    phone = await BlockDriver.open({ device: PHONE });
  });

  afterEach(() => phone.startAgain());

  afterAll(() => phone.close());

  /** Taps a cell, and a choice of the menu in the bottom bar. */
  async function choose(address: string, name: string): Promise<void> {
    await phone.bring(address);
    await phone.grid.tap(address);
    await phone.page.getByRole('button', { name: /^Khác/ }).tap();
    await phone.page.locator(':popover-open').getByRole('menuitem', { name, exact: true }).tap();
  }

  it('habit 33 and 35: «Khác» in the bottom bar copies and pastes, without calling the keyboard', async () => {
    await choose('7 figure', 'Sao chép');
    await phone.expectTold('Đã sao chép 1 ô.');
    await choose('6 figure', 'Dán');
    await phone.expectTold('Đã dán 1 ô.');
    await phone.expectShown('6 figure', '6 figure', [['13.447']]);
    expect(await phone.grid.holdsFocus()).toBe(false);
    expect(await phone.grid.active()).toBe('6 figure');
  });

  it('habit 34: it cuts, and pasting moves', async () => {
    await choose('7 figure', 'Cắt');
    await phone.expectTold('Đã cắt 1 ô; dán vào chỗ khác để chuyển.');
    await choose('6 figure', 'Dán');
    await phone.expectTold('Đã chuyển 1 ô.');
    await phone.expectShown('6 figure', '7 figure', [['13.447'], ['']]);
  });

  it('habit 40: a block copied from LibreOffice is pasted with exact numbers, and its question fits the screen', async () => {
    const { text, html } = fixture('libreoffice-vi-VN');
    await phone.copied(text, html);
    await choose('227 figure', 'Dán');
    await phone.dialog.getByText('Khối dán dài hơn bảng 7 dòng').waitFor();
    const box = await phone.dialog.boundingBox();
    expect(box?.x).toBe(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    await phone.dialog.getByRole('button', { name: 'Chỉ dán phần vừa bảng' }).tap();
    await phone.expectShown('227 figure', '227 figure', [['13.447,50']]);
  });

  it('where the browser refuses the clipboard, it is said what to do instead', async () => {
    await phone.page.context().clearPermissions();
    await choose('7 figure', 'Dán');
    await phone.expectTold(/^Trình duyệt chưa cho đọc bộ nhớ tạm\. Chưa dán gì\./);
    expect(await phone.grid.canUndo()).toBe(false);
  });
});
