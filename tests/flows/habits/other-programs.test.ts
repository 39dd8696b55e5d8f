/** Habits 39 to 42 of a spreadsheet, on the built app: what Excel, LibreOffice, Google Sheets and Word put on the clipboard, and what is put there for them. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pasteText } from '#tests/support/app-driver.ts';
import { BlockDriver, fixture } from '#tests/support/block-driver.ts';

let blocks: BlockDriver;

beforeAll(async () => {
  blocks = await BlockDriver.open();
});

afterEach(() => blocks.startAgain());

afterAll(() => blocks.close());

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);

/** What the sheet captured from LibreOffice means, cell by cell: `truth` as each region writes it. */
const fromLibreOffice = (truth: string): readonly (readonly string[])[] => [
  ['13447,50', '12,50%', '-1508', '13447,5'],
  ['1,10', '1/2', 'cột\tcột', 'dòng 1 dòng 2'],
  ['Ống 5"', '"cả câu"', '12345678901234567890', '12345678901234600000'],
  ['gộp', '', '0,3', '1234567,891'],
  ['', '', '0,333333333333333', '-5'],
  ['', '10/5', '1508', ''], // a day is no figure: it stays empty
  ['hai  cách', '=1+1', "'nháy", ''], // nor is «<b>»
  ['#DIV/0!', truth, '1,234', '13447,5'],
];

describe('from other programs, eight empty rows', () => {
  /** Pastes into empty rows and gives what they hold then. */
  async function takenFrom(
    name: string,
    { column, to }: { readonly column: string; readonly to: string },
  ): Promise<readonly (readonly string[])[]> {
    await blocks.insertRows(46, 8);
    await blocks.goTo(`46 ${column}`);
    const { text, html } = fixture(name);
    await pasteText(blocks.page, text, html);
    await blocks.expectTold(/^Đã dán \d+ ô/);
    return blocks.held(`46 ${column}`, to);
  }
  const atNumbers = (to: string) => ({ column: 'figure|2023', to });

  it('habit 40: a sheet of LibreOffice (Vietnamese) into columns of figures and targets: every number exact, every text as it was', async () => {
    expect(await takenFrom('libreoffice-vi-VN', atNumbers('53 figure'))).toEqual(fromLibreOffice('ĐÚNG'));
    await blocks.expectTold('Đã dán 30 ô; 2 ô không đọc được, giữ nguyên như cũ.');
  });

  it('habit 40: a sheet of LibreOffice (English) means the same', async () => {
    expect(await takenFrom('libreoffice-en-US', atNumbers('53 figure'))).toEqual(fromLibreOffice('TRUE'));
  });

  it('habit 40: into columns of text every cell as LibreOffice shows it', async () => {
    expect(await takenFrom('libreoffice-vi-VN', { column: 'label', to: '53 unit' })).toEqual([
      ['13.447,50', '12,50%', '-1508'],
      ['1.10', '1/2', 'cột\tcột'],
      ['Ống 5"', '"cả câu"', '12345678901234567890'],
      ['gộp', '', '0,3'],
      ['', '', '0,333333333333333'],
      ['10/5/2024', '10/5', '1.508 người'],
      ['hai  cách', '=1+1', "'nháy"],
      ['#DIV/0!', 'ĐÚNG', '1,234'],
    ]);
  });

  it('habit 40: through the clipboard of the system it is the same', async () => {
    const { text, html } = fixture('libreoffice-vi-VN');
    await blocks.insertRows(46, 8);
    await blocks.copied(text, html);
    await blocks.paste('46 figure|2023');
    await blocks.expectTold(/^Đã dán 30 ô/);
    expect(await blocks.held('46 figure|2023', '53 figure')).toEqual(fromLibreOffice('ĐÚNG'));
  });

  it('habit 39: a sheet of Excel (Vietnamese), also what it shows rounded or as ####', async () => {
    expect(await takenFrom('excel-vi-VN', atNumbers('49 figure'))).toEqual([
      ['1,10', 'Tỷ lệ hộ nghèo đa chiều', '13447,50', '1508'],
      ['1/2', 'dòng 1 dòng 2', '12,50%', '8,3'],
      ['"abc" def', '10/5/2024', '08-Thg8', '1234567890123'],
      ['gộp', '', '1200', '#DIV/0!'],
    ]);
  });

  it('habit 39: a sheet of Excel (English): its decimal sign is known, nothing is asked', async () => {
    expect(await takenFrom('excel-en-US', atNumbers('47 target:2'))).toEqual([
      ['Thu ngân sách', '1508', '1,234'],
      ['Chi ngân sách', '24964', '>= 95,5'],
    ]);
  });

  it('habit 41: a sheet of Google Sheets', async () => {
    expect(await takenFrom('google-sheets', atNumbers('49 target:2'))).toEqual([
      ['1,10', '13447,50', '12,5%'],
      ['Thu ngân sách nhà nước trên địa bàn', '0,3', '0,00000015'],
      ['dòng 1 dòng 2', '10/5/2024', '8/8'],
      ['gộp', '', 'TRUE'],
    ]);
  });

  it('a table of Word, two paragraphs in a cell being one cell', async () => {
    expect(await takenFrom('word', { column: 'name', to: '47 unit' })).toEqual([
      ['Tỷ lệ hộ nghèo (đa chiều)', '1.508'],
      ['Thu nhập bình quân', ''],
    ]);
  });
});

describe('to other programs', () => {
  it('habit 42: the copy tells Excel, LibreOffice and Google Sheets the same exact number', async () => {
    await blocks.mark('9 figure');
    await press('Control+c');
    const { html } = await blocks.clipboard();
    const cell = /<td[^>]*>/.exec(html)?.[0].replaceAll('&quot;', '"');
    expect(cell).toContain('x:num="8531.35"');
    expect(cell).toContain('sdval="8531.35"');
    expect(cell).toContain('data-sheets-value="{"1":3,"3":8531.35}"');
  });

  it('habit 42: codes and texts that look like numbers or formulas are told to be texts', async () => {
    await blocks.goTo('7 note');
    await pasteText(blocks.page, "'=1+1");
    await blocks.held('7 note');
    const { text, html } = await blocks.clipboard();
    expect(text).toBe("'=1+1");
    expect(html).toMatch(/<td[^>]*sdnum="1033;0;@"[^>]*>=1\+1<\/td>/);
  });

  it('habit 42: a copy comes back to us letter by letter, by both flavours and by plain text alone', async () => {
    await blocks.mark('11 target', '14 asOf');
    const before = await blocks.held('11 target', '14 asOf');
    const { text } = await blocks.clipboard();
    await blocks.paste('22 target');
    expect(await blocks.held('22 target', '25 asOf')).toEqual(before);
    await blocks.grid.startAgain();
    await blocks.copied(text);
    await blocks.paste('22 target');
    expect(await blocks.held('22 target', '25 asOf')).toEqual(before);
  });
});
