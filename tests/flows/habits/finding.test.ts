/** Habit 60 of a spreadsheet, on the built app with real keys and a real mouse: finding without accents, and replacing in texts. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { BlockDriver } from '#tests/support/block-driver.ts';

let blocks: BlockDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open();
});

afterEach(async () => {
  if (await bar().isVisible()) await bar().getByRole('button', { name: 'Đóng ô tìm' }).click();
  await blocks.startAgain();
});

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);
const bar = (): Locator => blocks.page.getByRole('search', { name: 'Tìm trong bảng' });
const query = (): Locator => bar().getByRole('textbox', { name: 'Tìm chỉ tiêu (không cần gõ dấu)' });
const by = (): Locator => bar().getByRole('textbox', { name: 'Thay bằng' });
const button = (name: string): Locator => bar().getByRole('button', { name, exact: true });
const focusIn = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => element === document.activeElement);

/** How many places were found and which of them one is at, as it stands beside the field. */
const expectCount = (text: string): Promise<void> =>
  expect.poll(() => bar().locator('.count').innerText()).toBe(text);
const expectActive = (address: string): Promise<void> =>
  expect.poll(() => blocks.grid.active()).toBe(address);

async function seek(text: string): Promise<void> {
  await press('Control+f');
  await query().waitFor();
  await blocks.grid.type(text);
}

async function seekToReplace(text: string, other: string): Promise<void> {
  await press('Control+h');
  await by().waitFor();
  await blocks.grid.type(text);
  await press('Tab'); // to the buttons that step, and on to the field
  await by().focus();
  await blocks.grid.type(other);
}

describe('finding', () => {
  it('habit 60: Ctrl+F finds without accents and without capitals, and counts the places while one types', async () => {
    await blocks.goTo('5 figure');
    await seek('BAO HIEM');
    await expectCount('9 chỗ');
    await press('Enter');
    await expectActive('30 name');
    expect(await blocks.grid.isInSight('30 name')).toBe(true);
    await expectCount('1 / 9');
    expect(await focusIn(query())).toBe(true);
    await expect
      .poll(() => bar().getByRole('status').textContent())
      .toBe('Chỗ 1 trong 9: Chỉ tiêu, Bảo hiểm y tế, bảo hiểm xã hội, bảo hiểm thất nghiệp.');
  });

  it('habit 60: typed with accents it finds the same', async () => {
    await seek('bảo hiểm');
    await expectCount('9 chỗ');
  });

  it('habit 60: Enter and F3 go on, Shift+Enter and Shift+F3 back, round the end of the table', async () => {
    await blocks.goTo('1 name');
    await seek('tham gia bao hiem');
    await press('Enter');
    await expectActive('32 name');
    await press('F3');
    await expectActive('33 name');
    await press('Enter');
    await expectActive('34 name');
    await press('Shift+F3');
    await expectActive('33 name');
    await press('Shift+Enter', 'Shift+F3');
    const first = await blocks.grid.active();
    expect(first).not.toBe('32 name'); // before the first comes the last
    await press('F3');
    await expectActive('32 name');
  });

  it('habit 60: F3 goes on from the table too, after Esc has given the focus back to the cell found', async () => {
    await seek('nuoc sach');
    await press('Enter');
    await expectActive('15 name');
    await blocks.goTo('17 figure');
    await press('F3');
    await expectActive('15 name');
    await press('Control+f', 'Escape');
    await bar().waitFor({ state: 'detached' });
    expect(await blocks.grid.holdsFocus()).toBe(true);
    await press('ArrowDown');
    expect(await blocks.grid.active()).toBe('16 name');
  });

  it('habit 60: figures are found as they are shown, states and units too', async () => {
    await seek('13.447');
    await press('Enter');
    await expectActive('7 figure');
    await query().fill('hộ nghèo');
    await press('Enter');
    await expectActive('26 name');
  });

  it('habit 60: what stands under a collapsed row or is filtered out is found, and shown', async () => {
    await blocks.goTo('5 name');
    await press('Alt+Shift+ArrowLeft');
    await expect.poll(() => blocks.rowCount()).toBe(224);
    await seek('nong nghiep, thuy san');
    await press('Enter');
    await expectActive('6 name');
    expect(await blocks.rowCount()).toBe(227);
  });

  it('habit 60: what is nowhere is said, and the active cell stays', async () => {
    await blocks.goTo('7 figure');
    await seek('qwxyz');
    await expectCount('Không thấy');
    await press('Enter', 'F3');
    await expectActive('7 figure');
  });

  it('habit 60: Ctrl+F once more marks the words, so that the next ones take their place', async () => {
    await seek('nuoc');
    await press('Control+f');
    await blocks.grid.type('viec lam');
    expect(await query().inputValue()).toBe('viec lam');
  });

  it('habit 60: only the column of the active cell is looked through when asked', async () => {
    await blocks.goTo('7 name');
    await seek('88');
    await expectFoundSome();
    await bar()
      .getByRole('checkbox', { name: /^Chỉ cột đang chọn/ })
      .click();
    await expectCount('Không thấy');
  });

  async function expectFoundSome(): Promise<void> {
    await expect.poll(() => bar().locator('.count').innerText()).toMatch(/^\d+ chỗ$/);
  }
});

describe('replacing', () => {
  it('habit 60: Ctrl+H replaces one place after the other, each a step to undo', async () => {
    await blocks.goTo('1 name');
    await seekToReplace('tham gia bao hiem', 'đóng bảo hiểm');
    await button('Thay').click();
    await expectActive('32 name');
    await button('Thay').click();
    await blocks.grid.expectText('32 name', 'Tỷ lệ đóng bảo hiểm xã hội bắt buộc');
    await expectActive('33 name');
    expect(await blocks.grid.text('33 name')).toBe('Tỷ lệ tham gia bảo hiểm thất nghiệp');
    await blocks.expectUndo('thay 1 chỗ');
    await press('Escape', 'Control+z');
    await blocks.expectTold('Đã hoàn tác: thay 1 chỗ.');
    await blocks.grid.expectText('32 name', 'Tỷ lệ tham gia bảo hiểm xã hội bắt buộc');
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 60: «Thay tất cả» replaces every place in one step', async () => {
    await blocks.goTo('1 name');
    await seekToReplace('nước sạch', 'nước máy');
    await expect.poll(() => bar().locator('.count').innerText()).toMatch(/^(\d+ \/ )?\d+( chỗ)?$/);
    const found = Number(/\d+/.exec(await bar().locator('.count').innerText()));
    await button('Thay tất cả').click();
    await expectCount(`Đã thay ${found} chỗ.`);
    await blocks.grid.expectText('15 name', 'Tỷ lệ dân số được cung cấp nước máy');
    await press('Escape');
    await blocks.undoOnce(`thay ${found} chỗ`);
    await blocks.bring('15 name');
    await blocks.grid.expectText('15 name', 'Tỷ lệ dân số được cung cấp nước sạch');
  });

  it('habit 60, differently: figures are never replaced, as one command must not change them', async () => {
    await blocks.goTo('1 name');
    await press('Control+f');
    await query().waitFor();
    await blocks.grid.type('13.447');
    await expectCount('2 chỗ');
    await press('Control+h');
    await by().waitFor();
    await bar().getByText('Chỉ trong các cột chữ').waitFor();
    await expectCount('Không thấy');
    await by().focus();
    await blocks.grid.type('1');
    await button('Thay tất cả').click();
    await expectCount('Không có chỗ nào cần thay.');
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 60: by nothing the words are taken out, and keys alone are enough', async () => {
    await blocks.goTo('1 name');
    await seekToReplace('trên địa bàn quận', '');
    await press('Enter', 'Enter');
    await blocks.expectUndo('thay 1 chỗ');
    await press('Escape');
    await bar().waitFor({ state: 'detached' });
    expect(await blocks.grid.holdsFocus()).toBe(true);
    await blocks.undoOnce('thay 1 chỗ');
  });
});
