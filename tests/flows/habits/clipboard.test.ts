/**
 * Habits 33 to 38 and 44 of a spreadsheet, on the built app with real keys and the clipboard of the system: copying, cutting and
 * pasting blocks, and what a paste has to ask or to report.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BlockDriver } from '#tests/support/block-driver.ts';

let blocks: BlockDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open();
});

afterEach(() => blocks.startAgain());

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);

describe('copying', () => {
  it('habit 33: Ctrl+C copies the block as plain text, its numbers whole, and as a table that knows every exact number', async () => {
    await blocks.mark('6 target', '9 figure');
    await press('Control+c');
    await blocks.grid.expectSaid(/^Đã sao chép 12 ô\.$/);
    const { text, html } = await blocks.clipboard();
    expect(text).toBe('185\t\t88\r\n24964\t\t13447\r\n23572\t\t13824\r\n16000\t\t8531,35');
    expect(html).toContain('>8.531,35</td>');
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 33: a single cell and a whole row are copied as well', async () => {
    expect(await blocks.held('12 figure')).toEqual([['171,83']]);
    await blocks.goTo('7 figure');
    await press('Shift+Space', 'Control+c');
    const { text } = await blocks.clipboard();
    expect(text.split('\t').slice(0, 8)).toEqual([
      '',
      'Công nghiệp, xây dựng',
      'tỷ đồng',
      '',
      '24964',
      '',
      '13447',
      'ước',
    ]);
    expect(text.split('\t')).toHaveLength(20);
  });

  it('habit 33: Ctrl+Insert copies and Shift+Insert pastes', async () => {
    await blocks.mark('7 figure');
    await press('Control+Insert');
    await blocks.mark('12 figure');
    await press('Shift+Insert');
    await blocks.expectShown('12 figure', '12 figure', [['13.447']]);
  });

  it('habit 33: Ctrl+C while an editor is open copies of its text alone', async () => {
    await blocks.goTo('7 figure');
    await press('F2', 'Shift+Home', 'Control+c', 'Escape');
    const { text, html } = await blocks.clipboard();
    expect(text).toBe('13447');
    expect(html).not.toContain('<td');
  });
});

describe('cutting', () => {
  it('habit 34: Ctrl+X marks the cells, pasting moves them and leaves them empty where they were, in one step to undo', async () => {
    await blocks.mark('6 figure', '7 figure');
    await press('Control+x');
    await blocks.grid.expectSaid(/^Đã cắt 2 ô; dán vào chỗ khác để chuyển\.$/);
    expect(await cut()).toBe(2);
    await blocks.expectShown('6 figure', '7 figure', [['88'], ['13.447']]);
    await blocks.paste('22 figure');
    await blocks.expectTold('Đã chuyển 2 ô.');
    await blocks.expectShown('22 figure', '23 figure', [['88'], ['13.447']]);
    await blocks.expectShown('6 figure', '7 figure', [[''], ['']]);
    expect(await cut()).toBe(0);
    await blocks.undoOnce('chuyển 2 ô');
    await blocks.expectShown('6 figure', '7 figure', [['88'], ['13.447']]);
    await blocks.expectShown('22 figure', '23 figure', [['100'], ['100']]);
  });

  it('habit 34: a figure is moved with its state and its day', async () => {
    await blocks.mark('11 figure', '11 asOf');
    await press('Control+x');
    await blocks.paste('19 figure');
    await blocks.expectTold('Đã chuyển 3 ô.');
    await blocks.expectShown('19 figure', '19 asOf', [['423,39', '', '10/5/2024']]);
    await blocks.expectShown('11 figure', '11 asOf', [['', '', '']]);
  });

  it('habit 34: cells moved by one row overwrite those that were moved themselves', async () => {
    await blocks.mark('6 figure', '7 figure');
    await press('Control+x');
    await blocks.paste('7 figure');
    await blocks.expectShown('6 figure', '8 figure', [[''], ['88'], ['13.447']]);
  });

  it('habit 34: Esc lets go of what was cut, and pasting then copies', async () => {
    await blocks.mark('6 figure', '7 figure');
    await press('Control+x', 'Escape');
    expect(await cut()).toBe(0);
    await blocks.paste('22 figure');
    await blocks.expectTold('Đã dán 2 ô.');
    await blocks.expectShown('6 figure', '7 figure', [['88'], ['13.447']]);
  });

  it('habit 34: after another copy nothing is moved any more', async () => {
    await blocks.mark('6 figure');
    await press('Control+x');
    await blocks.copied('77');
    await blocks.paste('22 figure');
    await blocks.expectShown('22 figure', '22 figure', [['77']]);
    await blocks.expectShown('6 figure', '6 figure', [['88']]);
  });
});

describe('pasting', () => {
  it('habit 35: a block copied here is pasted at the active cell, figures with state and day, and stays marked', async () => {
    await blocks.mark('11 target', '14 asOf');
    await press('Control+c');
    await blocks.paste('22 target');
    await blocks.expectTold('Đã dán 20 ô.');
    await blocks.expectShown('22 target', '25 asOf', [
      ['722,51', '722,51', '423,39', '', '10/5/2024'],
      ['462,03', '', '171,83', '', '10/5/2024'],
      ['462.243,48', '', '265.790', 'ước', ''],
      ['558,78', '634,61', '214,18', '', '10/5/2024'],
    ]);
    expect(await blocks.grid.range()).toBe('22 target : 25 asOf');
    expect(await blocks.grid.active()).toBe('22 target');
    await blocks.undoOnce('dán 20 ô');
    await blocks.expectShown('22 target', '22 asOf', [['', '', '100', '', '']]);
  });

  it('habit 35: an empty clipboard changes nothing and says so', async () => {
    await blocks.copied('');
    await blocks.paste('7 figure');
    await blocks.expectTold('Chưa có gì để dán. Sao chép ở Excel hoặc trong bảng này trước.');
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 36: one value copied is pasted into every cell of the selection', async () => {
    await blocks.mark('7 figure');
    await press('Control+c');
    await blocks.paste('22 figure', '25 figure');
    await blocks.expectShown('22 figure', '25 figure', Array(4).fill(['13.447']));
    await blocks.undoOnce('dán 4 ô');
  });

  it('habit 37: a block is repeated into a selection of twice its rows, and pasted once into one it does not fill', async () => {
    await blocks.mark('6 figure', '7 figure');
    await press('Control+c');
    await blocks.paste('22 figure', '25 figure');
    await blocks.expectShown('22 figure', '25 figure', [['88'], ['13.447'], ['88'], ['13.447']]);
    await press('Control+z');
    await blocks.paste('22 figure', '24 figure');
    await blocks.expectShown('22 figure', '25 figure', [['88'], ['13.447'], ['98'], ['79']]);
    expect(await blocks.grid.range()).toBe('22 figure : 23 figure');
  });

  it('habit 38: a block longer than the table asks, and adds the rows in the same step', async () => {
    await blocks.copied('95\r\n96\r\n97\r\n');
    await blocks.paste('227 figure');
    await blocks.dialog.getByText('Khối dán dài hơn bảng 2 dòng. Thêm 2 dòng mới vào cuối bảng?').waitFor();
    expect(await blocks.rowCount()).toBe(227);
    await blocks.dialog.getByRole('button', { name: 'Thêm 2 dòng và dán' }).click();
    await blocks.expectTold('Đã dán 3 ô; thêm 2 dòng.');
    await blocks.expectShown('227 figure', '229 figure', [['95'], ['96'], ['97']]);
    expect(await blocks.rowCount()).toBe(229);
    expect(await blocks.grid.holdsFocus()).toBe(true);
    await blocks.undoOnce('dán 3 ô');
    expect(await blocks.rowCount()).toBe(227);
    await blocks.expectShown('227 figure', '227 figure', [['']]);
  });

  it('habit 38: «Chỉ dán phần vừa bảng» pastes the rows there are, «Thôi» and Esc nothing', async () => {
    await blocks.copied('95\r\n96\r\n97\r\n');
    await blocks.paste('227 figure');
    await blocks.dialog.getByRole('button', { name: 'Chỉ dán phần vừa bảng' }).click();
    await blocks.expectTold('Đã dán 1 ô.');
    await blocks.undoOnce('dán 1 ô');
    await blocks.paste('227 figure');
    await blocks.dialog.getByRole('button', { name: 'Thôi' }).click();
    await blocks.paste('227 figure');
    await blocks.dialog.waitFor();
    await press('Escape');
    await blocks.dialog.waitFor({ state: 'detached' });
    expect(await blocks.grid.canUndo()).toBe(false);
    expect(await blocks.rowCount()).toBe(227);
    expect(await blocks.grid.holdsFocus()).toBe(true);
  });

  it('habit 44: computed cells are skipped, and how many is said', async () => {
    await blocks.copied('13500\tTH\t30/6/2024\t99');
    await blocks.paste('7 figure');
    await blocks.expectTold('Đã dán 3 ô; bỏ qua 1 ô do máy tính ra.');
    // 13.500 ÷ 24.964 = 54,077…%
    await blocks.expectShown('7 figure', '7 attainment', [['13.500', '', '30/6/2024', '54,08']]);
    await blocks.undoOnce('dán 3 ô');
  });

  it('habit 44: a block over computed cells alone changes nothing', async () => {
    await blocks.copied('1\t2');
    await blocks.paste('7 attainment');
    await blocks.expectTold('Đã dán 0 ô; bỏ qua 2 ô do máy tính ra.');
    expect(await blocks.grid.canUndo()).toBe(false);
  });
});

describe('what a paste has to ask or to report', () => {
  it('numbers that can be read two ways are asked about; the Vietnamese way', async () => {
    await blocks.copied('1.508\r\n2.750');
    await blocks.paste('22 figure');
    await blocks.dialog.getByText('Có 2 ô đọc được hai cách').waitFor();
    await blocks.dialog.getByText('“1.508” là 1.508 · “2.750” là 2.750').waitFor();
    await blocks.dialog.getByText('“1.508” là 1,508 · “2.750” là 2,75').waitFor();
    await blocks.dialog.getByRole('button', { name: /^Kiểu Việt Nam/ }).click();
    await blocks.expectTold('Đã dán 2 ô.');
    expect(await blocks.held('22 figure', '23 figure')).toEqual([['1508'], ['2750']]);
  });

  it('numbers that can be read two ways are asked about; the English way', async () => {
    await blocks.copied('1.508\r\n2.750');
    await blocks.paste('22 figure');
    await blocks.dialog.getByRole('button', { name: /^Kiểu Anh-Mỹ/ }).click();
    await blocks.expectTold('Đã dán 2 ô.');
    expect(await blocks.held('22 figure', '23 figure')).toEqual([['1,508'], ['2,750']]);
  });

  it('giving the question up, by «Thôi», Esc or the cross, changes nothing and gives the focus back', async () => {
    await blocks.copied('1.508');
    for (const giveUp of ['Thôi', 'Đóng', null]) {
      await blocks.paste('22 figure');
      await blocks.dialog.waitFor();
      if (giveUp) await blocks.dialog.getByRole('button', { name: giveUp, exact: true }).click();
      else await press('Escape');
      await blocks.dialog.waitFor({ state: 'detached' });
      expect(await blocks.grid.holdsFocus()).toBe(true);
    }
    await blocks.expectShown('22 figure', '22 figure', [['100']]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('both questions come one after the other', async () => {
    await blocks.copied('1.508\r\n2.750');
    await blocks.paste('227 figure');
    await blocks.dialog.getByRole('button', { name: /^Kiểu Anh-Mỹ/ }).click();
    await blocks.dialog.getByRole('button', { name: 'Thêm 1 dòng và dán' }).click();
    await blocks.expectTold('Đã dán 2 ô; thêm 1 dòng.');
    expect(await blocks.held('227 figure', '228 figure')).toEqual([['1,508'], ['2,750']]);
  });

  it('one certain number in the block decides for all, and nothing is asked', async () => {
    await blocks.copied('1.508\r\n13.447,5');
    await blocks.paste('22 figure');
    await blocks.expectTold('Đã dán 2 ô.');
    expect(await blocks.held('22 figure', '23 figure')).toEqual([['1508'], ['13447,5']]);
  });

  it('what cannot be read stays as it was and is listed, with why', async () => {
    await blocks.copied('12,5 tỷ\r\n50\r\n12.34.5');
    await blocks.paste('6 figure');
    await blocks.expectTold('Đã dán 1 ô; 2 ô không đọc được, giữ nguyên như cũ.');
    await blocks.expectShown('6 figure', '8 figure', [['88'], ['50'], ['13.824']]);
    await blocks.offer.click();
    const items = blocks.dialog.getByRole('listitem');
    await expect.poll(() => items.count()).toBe(2);
    expect(await items.first().innerText()).toMatch(/^Nông nghiệp, thủy sản: “12,5 tỷ”/);
    expect(await items.last().innerText()).toMatch(/^Thương mại, dịch vụ: “12\.34\.5”/);
    await blocks.dialog.getByRole('button', { name: 'Đóng' }).last().click();
    await blocks.dialog.waitFor({ state: 'detached' });
    await blocks.undoOnce('dán 1 ô');
  });

  it('after the list of what stayed is closed the focus is in the grid again', async () => {
    await blocks.copied('12.34.5');
    await blocks.paste('6 figure');
    await blocks.offer.click();
    await blocks.dialog.waitFor();
    await press('Escape');
    await blocks.dialog.waitFor({ state: 'detached' });
    await expect.poll(() => blocks.grid.holdsFocus()).toBe(true);
  });

  it('a heading takes no figure, and says so in the list', async () => {
    await blocks.copied('1\r\n2\r\n3');
    await blocks.paste('43 figure');
    await blocks.expectTold('Đã dán 2 ô; 1 ô không đọc được, giữ nguyên như cũ.');
    await blocks.expectShown('43 figure', '45 figure', [['1'], [''], ['3']]);
  });

  it('targets are understood as they are typed, and measured by at once', async () => {
    await blocks.copied('≥ 95\r\ntăng 12/năm');
    await blocks.paste('31 target');
    await blocks.expectTold('Đã dán 2 ô.');
    expect(await blocks.offer.count()).toBe(0);
    // 90 ÷ 95 = 94,736…%
    await blocks.expectShown('31 target', '31 attainment', [['≥ 95', '', '90', '', '', '94,74']]);
    await blocks.expectShown('32 target', '32 target', [['tăng 12/năm']]);
  });

  it('targets that are not understood are kept word for word, and listed', async () => {
    await blocks.copied('phấn đấu cao nhất');
    await blocks.paste('31 target');
    await blocks.expectTold('Đã dán 1 ô.');
    await blocks.offer.click();
    await blocks.dialog.getByText('Giữ nguyên bằng lời vì chưa hiểu thành số').waitFor();
    await blocks.dialog.getByText('“phấn đấu cao nhất”').waitFor();
  });

  it('columns beyond the last one are not pasted, and said', async () => {
    await blocks.copied('ghi chú\tSở A\tthừa');
    await blocks.paste('7 note');
    await blocks.expectTold('Đã dán 2 ô.');
    await blocks.offer.click();
    await blocks.dialog.getByText('1 cột của khối dán nằm ngoài bảng nên chưa dán.').waitFor();
    await press('Escape');
    await blocks.expectShown('7 note', '7 lead', [['ghi chú', 'Sở A']]);
  });
});

/** How many cells in sight are marked as cut. */
function cut(): Promise<number> {
  return blocks.page.locator('.ag-cell.is-cut').count();
}
