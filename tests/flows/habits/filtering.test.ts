/**
 * Filtering the rows, on the built app with real keys and a real mouse: chips for how rows stand, whose they are and under which
 * heading; and that nothing is lost by it: neither steps to undo nor the order of the rows.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { BlockDriver } from '#tests/support/block-driver.ts';

let blocks: BlockDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open();
});

afterEach(async () => {
  if (await bar().isVisible()) await blocks.page.getByRole('button', { name: 'Lọc', exact: true }).click();
  await blocks.startAgain();
  expect(await blocks.rowCount()).toBe(227);
});

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);
const bar = (): Locator => blocks.page.getByRole('group', { name: 'Lọc dòng' });
const button = (name: string | RegExp): Locator => bar().getByRole('button', { name });
const list = (name: 'Cơ quan' | 'Nhóm'): Locator => bar().getByRole('combobox', { name });

async function openBar(): Promise<void> {
  await press('Control+Shift+l');
  await bar().waitFor();
}

/** Presses a chip, and waits for the rows it promised. */
async function pressChip(chip: RegExp): Promise<void> {
  await button(chip).click();
  await expect.poll(() => button(chip).getAttribute('aria-pressed')).toBe('true');
}

/** What the column says of every row shown, but the rows that stand there only for others' sake. */
const verdicts = async (): Promise<readonly string[]> => {
  const count = await blocks.rowCount();
  return (await blocks.shown('1 verdict', `${count} verdict`)).flat();
};

/** Chooses from a list by keys, as many steps down. */
async function chooseBelow(name: 'Cơ quan' | 'Nhóm', steps: number): Promise<void> {
  await list(name).focus();
  await press(...Array<string>(steps).fill('ArrowDown'));
}

it('«Chưa có số liệu» leaves the rows without a figure and those above them', async () => {
  await openBar();
  await pressChip(/^Chưa có số liệu: 4 dòng$/);
  await blocks.expectNames(1, [
    'Trường đạt chuẩn quốc gia',
    'Công nhận mới trường đạt chuẩn quốc gia',
    'Công nhận lại trường đạt chuẩn quốc gia',
  ]);
  const shown = await blocks.rowCount();
  await bar().getByText(`Hiện ${shown} / 227 dòng`).waitFor();
  expect((await verdicts()).filter((text) => text.includes('Chưa có số liệu'))).toHaveLength(4);
});

it('«Chưa đạt» leaves the rows behind their target', async () => {
  await openBar();
  await pressChip(/^Chưa đạt: 36 dòng$/);
  await blocks.expectNames(1, ['Giá trị sản xuất (theo giá hiện hành)', 'Nông nghiệp, thủy sản']);
  expect(await blocks.rowCount()).toBeLessThan(80);
  expect((await verdicts()).filter((text) => text === '●\nĐạt')).toEqual([]);
});

it('«Đánh giá cuối năm» leaves the rows that are judged then; pressed once more it lets all rows in', async () => {
  await openBar();
  await pressChip(/^Đánh giá cuối năm: 2 dòng$/);
  await blocks.expectNames(1, ['Tỷ lệ tăng dân số tự nhiên', 'Giảm tỷ lệ hộ nghèo']);
  expect(await blocks.rowCount()).toBe(2);
  await button(/^Đánh giá cuối năm/).click();
  await expect.poll(() => blocks.rowCount()).toBe(227);
});

it('by lead agency: each that is named, and those without one', async () => {
  await blocks.copied('Phòng Kinh tế\r\nPhòng Kinh tế\r\nphòng kinh tế');
  await blocks.paste('6 lead');
  await blocks.expectUndo('dán 3 ô');
  await blocks.goTo('27 lead');
  await blocks.grid.type('Phòng Lao động');
  await press('Enter');
  await openBar();
  const names = await list('Cơ quan').locator('option').allInnerTexts();
  expect(names.slice(0, 3)).toEqual(['Mọi cơ quan', 'Phòng Kinh tế (3)', 'Phòng Lao động (2)']);
  await chooseBelow('Cơ quan', 1);
  await blocks.expectNames(1, [
    'Giá trị sản xuất (theo giá hiện hành)',
    'Nông nghiệp, thủy sản',
    'Công nghiệp, xây dựng',
    'Thương mại, dịch vụ',
  ]);
  expect(await blocks.rowCount()).toBe(4);
  await chooseBelow('Cơ quan', 1);
  await blocks.expectNames(1, ['Giải quyết việc làm', 'Lao động đi làm việc tại nước ngoài']);
  expect(await blocks.rowCount()).toBe(2);
});

it('by group, and together with a standing', async () => {
  await openBar();
  await chooseBelow('Nhóm', 1);
  await blocks.expectNames(1, [
    'Nâng cao chất lượng, hiệu quả các ngành kinh tế, đổi mới mô hình tăng trưởng',
    'Giảm thuế giá trị gia tăng',
  ]);
  const group = await blocks.rowCount();
  await pressChip(/^Chưa đạt: \d+ dòng$/);
  const both = await blocks.rowCount();
  expect(both).toBeLessThan(group);
  await blocks.expectNames(2, ['Tổng giá trị sản xuất']);
  await button('Bỏ lọc').click();
  await expect.poll(() => blocks.rowCount()).toBe(227);
});

it('what is edited while rows are left out stays in sight until the filter is applied anew', async () => {
  await openBar();
  await pressChip(/^Đánh giá cuối năm/);
  await blocks.expectNames(1, ['Tỷ lệ tăng dân số tự nhiên']);
  await blocks.goTo('1 target');
  await press('Delete');
  await blocks.grid.expectText('1 target', '');
  expect(await blocks.rowCount()).toBe(2);
  await button('Lọc lại').click();
  await expect.poll(() => blocks.rowCount()).toBe(1);
  await blocks.grid.closeNotices();
});

it('filtering takes nothing from what can be undone, and an undo shows the row it changes', async () => {
  await blocks.goTo('15 figure');
  await blocks.grid.type('99,7');
  await press('Enter');
  await blocks.expectUndo('sửa ô “Tỷ lệ dân số được cung cấp nước sạch”');
  await openBar();
  await pressChip(/^Đánh giá cuối năm/);
  await expect.poll(() => blocks.rowCount()).toBe(2);
  await blocks.expectUndo('sửa ô “Tỷ lệ dân số được cung cấp nước sạch”');
  await blocks.goTo('1 name');
  await press('Control+z');
  await blocks.expectTold('Đã hoàn tác: sửa ô “Tỷ lệ dân số được cung cấp nước sạch”.');
  await expect.poll(() => blocks.grid.active()).toBe('15 figure');
  await blocks.grid.expectText('15 figure', '99,65');
});

it('the order of the rows stays as it was moved', async () => {
  await blocks.goTo('17 name');
  await press('Alt+ArrowUp');
  await blocks.expectNames(15, ['Tỷ lệ tăng dân số tự nhiên', 'Tỷ lệ dân số được cung cấp nước sạch']);
  await openBar();
  await pressChip(/^Chưa đạt/);
  await button('Bỏ lọc').click();
  await expect.poll(() => blocks.rowCount()).toBe(227);
  await blocks.bring('15 name');
  await blocks.expectNames(15, ['Tỷ lệ tăng dân số tự nhiên', 'Tỷ lệ dân số được cung cấp nước sạch']);
  await blocks.expectUndo('chuyển dòng “Tỷ lệ tăng dân số tự nhiên”');
});

it('chips are pressed by keys as well, and the focus stays with them', async () => {
  await openBar();
  await button(/^Đánh giá cuối năm/).focus();
  await press('Space');
  await expect.poll(() => blocks.rowCount()).toBe(2);
  expect(await button(/^Đánh giá cuối năm/).evaluate((chip) => chip === document.activeElement)).toBe(true);
  await button('Bỏ lọc').focus();
  await press('Enter');
  await expect.poll(() => blocks.rowCount()).toBe(227);
  expect(await bar().evaluate((element) => element.contains(document.activeElement))).toBe(true);
});
