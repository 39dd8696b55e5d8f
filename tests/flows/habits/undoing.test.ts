/**
 * Habits 51 and 52 of a spreadsheet, on the built app with real keys and buttons: whatever was done is taken back and done again,
 * by its name. Undo after a reload and after the browser was killed is in tests/flows/undo.test.ts.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { BlockDriver } from '#tests/support/block-driver.ts';

let blocks: BlockDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open();
});

afterEach(() => blocks.startAgain());

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);
const button = (name: 'Hoàn tác' | 'Làm lại'): Locator =>
  blocks.page.getByRole('button', { name, exact: true }).first();
const title = (): Locator => blocks.page.getByRole('heading', { level: 1 });

async function type(address: string, text: string): Promise<void> {
  await blocks.goTo(address);
  await blocks.grid.type(text);
  await press('Enter');
}

async function rename(to: string): Promise<void> {
  await blocks.page.getByRole('button', { name: 'Thêm thao tác' }).first().click();
  await blocks.choose('Thông tin kế hoạch');
  await blocks.page.getByLabel('Tên kế hoạch').fill(to);
  await blocks.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await blocks.dialog.waitFor({ state: 'detached' });
}

describe('everything on one stack', () => {
  it('habit 51: Ctrl+Z takes back typing, pasting, filling, clearing, rows and the plan’s details one by one, Ctrl+Y does them again', async () => {
    const before = await title().innerText();
    const first = await blocks.shown('6 figure', '9 figure');
    const names = await blocks.names(6, 9);

    await type('6 figure', '90');
    await blocks.copied('1\r\n2');
    await blocks.paste('7 figure');
    await blocks.mark('8 figure', '9 figure');
    await press('Control+d');
    await blocks.mark('6 figure', '7 figure');
    await press('Delete');
    await blocks.insertRows(8, 2);
    await blocks.markRows(6);
    await press('Alt+ArrowDown');
    await blocks.markRows(9);
    await press('Control+-');
    await rename('Tên đặt lại');
    const last = await blocks.shown('6 name', '9 figure');

    const deeds = [
      'sửa thông tin kế hoạch',
      'xóa 1 dòng',
      'chuyển dòng “Nông nghiệp, thủy sản”',
      'chèn 2 dòng',
      'xóa 2 ô',
      'điền 1 ô',
      'dán 2 ô',
      'sửa ô “Nông nghiệp, thủy sản”',
    ];
    for (const deed of deeds) {
      await blocks.expectUndo(deed);
      await press('Control+z');
      await blocks.expectTold(`Đã hoàn tác: ${deed}.`);
    }
    expect(await title().innerText()).toBe(before);
    await blocks.expectShown('6 figure', '9 figure', first);
    await blocks.expectNames(6, names);
    await expect.poll(() => button('Hoàn tác').isDisabled()).toBe(true);

    for (const [n, deed] of deeds.reverse().entries()) {
      await press(n % 2 === 0 ? 'Control+y' : 'Control+Shift+z');
      await blocks.expectTold(`Đã làm lại: ${deed}.`);
    }
    await expect.poll(() => title().innerText()).toBe('Tên đặt lại');
    await blocks.expectShown('6 name', '9 figure', last);
    await expect.poll(() => button('Làm lại').isDisabled()).toBe(true);
  });

  it('habit 51: the buttons do the same, and say beforehand what they would do', async () => {
    await blocks.copied(Array(12).fill('1').join('\r\n'));
    await blocks.paste('6 figure|2023');
    await blocks.expectTold('Đã dán 12 ô.');
    expect(await button('Hoàn tác').getAttribute('title')).toBe('Hoàn tác: dán 12 ô (Ctrl+Z)');
    await button('Hoàn tác').click();
    await blocks.expectTold('Đã hoàn tác: dán 12 ô.');
    await blocks.expectShown('6 figure|2023', '6 figure|2023', [['']]);
    expect(await button('Làm lại').getAttribute('title')).toBe('Làm lại: dán 12 ô (Ctrl+Y)');
    await button('Làm lại').click();
    await blocks.expectTold('Đã làm lại: dán 12 ô.');
    await blocks.expectShown('6 figure|2023', '6 figure|2023', [['1']]);
  });

  it('habit 51: another edit after an undo leaves nothing to do again', async () => {
    await type('6 figure', '90');
    await press('Control+z');
    await expect.poll(() => button('Làm lại').isDisabled()).toBe(false);
    await type('7 figure', '91');
    await expect.poll(() => button('Làm lại').isDisabled()).toBe(true);
    await press('Control+y');
    await blocks.expectShown('6 figure', '7 figure', [['88'], ['91']]);
  });

  it('habit 51: what is taken back is brought into sight and active', async () => {
    await type('6 figure', '90');
    await blocks.goTo('120 figure');
    await press('Control+z');
    await expect.poll(() => blocks.grid.active()).toBe('6 figure');
    expect(await blocks.grid.isInSight('6 figure')).toBe(true);
    expect(await blocks.grid.holdsFocus()).toBe(true);
  });

  it('habit 51: while a text is being typed Ctrl+Z takes back of that text alone', async () => {
    await type('6 figure', '90');
    await blocks.goTo('7 figure');
    await press('F2');
    await blocks.grid.type('5');
    await press('Control+z');
    expect(await blocks.grid.typing()).not.toContain('5');
    await press('Escape');
    await blocks.expectShown('6 figure', '7 figure', [['90'], ['13.447']]);
  });

  it('habit 51: ten edits are ten steps, however fast the key is pressed', async () => {
    await blocks.goTo('6 figure|2023');
    for (let n = 1; n <= 10; n++) {
      await blocks.grid.type(String(n));
      await press('Enter');
    }
    await blocks.expectShown(
      '6 figure|2023',
      '15 figure|2023',
      Array.from({ length: 10 }, (_, n) => [String(n + 1)]),
    );
    await press(...Array<string>(10).fill('Control+z'));
    await blocks.expectShown('6 figure|2023', '15 figure|2023', Array(10).fill(['']));
    await expect.poll(() => blocks.grid.canUndo()).toBe(false);
    await press(...Array<string>(10).fill('Control+y'));
    await blocks.expectShown(
      '6 figure|2023',
      '15 figure|2023',
      Array.from({ length: 10 }, (_, n) => [String(n + 1)]),
    );
  });
});

describe('nothing but an undo takes from it', () => {
  it('habit 51: filtering, collapsing, hiding a column, another view and another period leave the stack as it is', async () => {
    await type('6 figure', '90');
    await blocks.grid.press('Control+Shift+l');
    await blocks.page.getByRole('button', { name: /^Chưa đạt: / }).click();
    await expect.poll(() => blocks.rowCount()).toBeLessThan(100);
    await blocks.page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await blocks.page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await blocks.expectUndo('sửa ô “Nông nghiệp, thủy sản”');

    await blocks.goTo('5 name');
    await press('Alt+Shift+ArrowLeft');
    await expect.poll(() => blocks.rowCount()).toBe(224);
    await blocks.expectUndo('sửa ô “Nông nghiệp, thủy sản”');

    await blocks.page.getByRole('radio', { name: 'Cả giai đoạn' }).check();
    await blocks.page.goBack();
    await blocks.expectUndo('sửa ô “Nông nghiệp, thủy sản”');

    // It was under a collapsed row, which opens for it.
    await blocks.goTo('1 name');
    await press('Control+z');
    await blocks.expectTold('Đã hoàn tác: sửa ô “Nông nghiệp, thủy sản”.');
    await blocks.expectShown('6 figure', '6 figure', [['88']]);
    expect(await blocks.rowCount()).toBe(227);
  });

  it('habit 52: the steps are still there after a reload', async () => {
    await blocks.copied('1\r\n2');
    await blocks.paste('7 figure');
    await blocks.expectTold('Đã dán 2 ô.');
    await blocks.page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor();
    await blocks.page.reload();
    await blocks.page.locator('.ag-row').first().waitFor();
    await blocks.expectUndo('dán 2 ô');
    await blocks.undoOnce('dán 2 ô');
    await blocks.expectShown('7 figure', '8 figure', [['13.447'], ['13.824']]);
  });
});
