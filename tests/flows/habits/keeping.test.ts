/** What no habit may cost: cells cut, typed, refused and filled keep what they hold wherever a deed does not arrive, on the built app. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BlockDriver } from '#tests/support/block-driver.ts';
import { PHONE } from '#tests/support/chromium.ts';
import { GridDriver } from '#tests/support/grid-driver.ts';

let blocks: BlockDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open({ withWorker: true });
});

afterEach(() => blocks.startAgain());

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);

async function cut(from: string, to: string = from): Promise<void> {
  await blocks.mark(from, to);
  await press('Control+x');
  await blocks.grid.expectSaid(/^Đã cắt/);
}

/** Shows another reporting period. */
async function pick(period: string): Promise<void> {
  await blocks.page.getByRole('button', { name: /^Kỳ báo cáo:/ }).click();
  await blocks.dialog.getByRole('button', { name: period, exact: true }).click();
  await blocks.dialog.waitFor({ state: 'detached' });
}

describe('what was cut', () => {
  it('stays where a computed cell takes nothing', async () => {
    await cut('7 figure');
    await blocks.paste('9 attainment');
    await blocks.expectTold('Đã dán 0 ô; bỏ qua 1 ô do máy tính ra.');
    await blocks.expectShown('7 figure', '7 figure', [['13.447']]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('stays where it cannot be read, and the rest of the block is moved', async () => {
    await cut('7 name', '8 name');
    await blocks.paste('22 state', '22 state');
    await blocks.expectTold('Đã dán 0 ô; 2 ô không đọc được, giữ nguyên như cũ.');
    await blocks.expectNames(7, ['Công nghiệp, xây dựng', 'Thương mại, dịch vụ']);
    await cut('7 figure', '7 state');
    await blocks.paste('22 name');
    await blocks.expectShown('7 figure', '7 figure', [['']]);
    await blocks.undoOnce('chuyển 2 ô');
  });

  it('stays where the table has no row for it', async () => {
    await cut('6 figure', '7 figure');
    await blocks.paste('227 figure');
    await blocks.dialog.getByRole('button', { name: 'Chỉ dán phần vừa bảng' }).click();
    await blocks.expectShown('227 figure', '227 figure', [['88']]);
    await blocks.expectShown('6 figure', '7 figure', [[''], ['13.447']]);
  });

  it('is let go of by an edit, so that the paste empties nothing', async () => {
    await cut('7 figure');
    await blocks.grid.type('777');
    await press('Enter');
    await blocks.paste('9 figure');
    await blocks.expectTold('Đã dán 1 ô.');
    await blocks.expectShown('7 figure', '9 figure', [['777'], ['13.824'], ['13.447']]);
  });

  it('is let go of when its row is removed, and pasting copies', async () => {
    await cut('7 figure');
    await press('Control+-');
    await blocks.expectUndo('xóa 1 dòng');
    await blocks.paste('9 figure');
    await blocks.expectTold('Đã dán 1 ô.');
  });

  it('is moved from the period it was cut in, whatever period is shown then', async () => {
    await pick('9 tháng 2024');
    await blocks.goTo('7 figure');
    await blocks.grid.type('900');
    await press('Enter');
    await pick('6 tháng đầu năm 2024');
    await cut('7 figure');
    await pick('9 tháng 2024');
    await blocks.paste('8 figure');
    await blocks.expectTold('Đã chuyển 1 ô.');
    await blocks.expectShown('7 figure', '8 figure', [['900'], ['13.447']]);
    await pick('6 tháng đầu năm 2024');
    await blocks.expectShown('7 figure', '7 figure', [['']]);
  });
});

describe('what is being typed', () => {
  it('and was refused stays open when another cell is double-clicked', async () => {
    await blocks.goTo('7 figure');
    await blocks.grid.type('12abc');
    await press('Enter');
    await blocks.page.locator('.refusal').waitFor();
    await blocks.grid.click('12 name', 2);
    expect(await blocks.grid.typing()).toBe('12abc');
    expect(await blocks.grid.active()).toBe('7 figure');
  });

  it('is taken when one looks for something in the midst of it', async () => {
    await blocks.goTo('7 figure');
    await blocks.grid.type('1234');
    await press('Control+f');
    await blocks.page.getByPlaceholder('Tìm chỉ tiêu (không cần gõ dấu)').waitFor();
    await blocks.expectShown('7 figure', '7 figure', [['1.234']]);
    await press('Escape');
  });

  it('while no cell is active goes nowhere', async () => {
    await blocks.goTo('7 figure');
    await press('Control+a', 'Control+-');
    await blocks.expectUndo('xóa 227 dòng');
    await blocks.grid.type('xyz');
    await press('Control+z');
    await blocks.goTo('7 note');
    await blocks.grid.type('Q');
    expect(await blocks.grid.typing()).toBe('Q');
  });

  it('unchanged goes into other targets as it stands, groups and all', async () => {
    await blocks.mark('6 target', '7 target');
    await blocks.grid.type('16.000');
    await press('Control+Enter');
    await blocks.expectShown('6 target', '7 target', [['16.000'], ['16.000']]);
    await press('F2', 'Control+Enter');
    await blocks.expectShown('6 target', '7 target', [['16.000'], ['16.000']]);
    await blocks.undoOnce('điền 2 ô');
  });
});

describe('filling', () => {
  it('from a computed cell or a heading empties nothing, and says so', async () => {
    await blocks.mark('44 figure', '46 figure');
    await press('Control+d');
    await blocks.expectTold('Không có ô nào thay đổi.');
    await blocks.expectShown('44 figure', '46 figure', [[''], ['27,8'], ['35,5']]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('lists the cells that cannot hold what was typed', async () => {
    await blocks.mark('7 figure', '7 state');
    await blocks.grid.type('7');
    await press('Control+Enter');
    await blocks.expectTold('Đã điền 1 ô. 1 ô không nhận được nội dung ấy, giữ nguyên như cũ.');
    await blocks.offer.click();
    await expect.poll(() => blocks.dialog.getByRole('listitem').count()).toBe(1);
  });
});

it('after rows of two families are duplicated none of the originals is selected', async () => {
  await blocks.markRows(7, 9);
  await blocks.openMenu('7 name');
  await blocks.choose('Nhân đôi dòng');
  await expect.poll(() => blocks.rowCount()).toBeGreaterThan(227);
  const active = Number((await blocks.grid.active())?.split(' ')[0]);
  const range = await blocks.grid.range();
  const [first, last] = (range ?? `${active} : ${active}`)
    .split(' : ')
    .map((end) => Number.parseInt(end, 10));
  const names = await blocks.names(first ?? 0, last ?? 0);
  await press('Control+-');
  const after = await blocks.names(1, 14);
  for (const name of names) expect(after).toContain(name);
});

describe('with a finger', () => {
  it('a further tap on the cell being edited keeps what is typed', async () => {
    const phone = await GridDriver.open({ device: PHONE });
    await phone.show('7 figure');
    await phone.tap('7 figure');
    await phone.tap('7 figure');
    await phone.type('77,7');
    await phone.show('7 figure');
    await phone.tap('7 figure');
    expect(await phone.typing()).toBe('77,7');
    await phone.page.getByRole('button', { name: 'Xong, xuống ô dưới' }).tap();
    await phone.expectText('7 figure', '77,7');
    expect(phone.trouble).toEqual([]);
    await phone.close();
  });
});
