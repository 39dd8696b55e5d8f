/** What a workbook says of its sheets: which are hidden or hold no cells, which rows and columns are, and what is no workbook. */
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { listParts } from '#exchange/workbook/zip-parts.ts';
import {
  firstSheet,
  fixture,
  problemOf,
  sheetsOf,
  timed,
  written,
} from '#tests/exchange/workbook/readings.ts';
import { numberRecord, rawBiff, rawOle, rawXls, record } from '#tests/support/raw-ole.ts';
import { rawXlsx } from '#tests/support/raw-zip.ts';

const cells = (values: string) => `<sheetData><row r="1">${values}</row></sheetData>`;

describe.each(['xlsx', 'xls', 'ods'])('an .%s with rows and columns hidden or filtered out', (ending) => {
  test('is read whole, and says which of those that hold something its sender may not have seen', async () => {
    const sheet = await firstSheet(fixture(ending, 'an-dong'));
    // Fifty hidden rows below hold nothing.
    expect([sheet.isHidden, sheet.hiddenRows, sheet.hiddenColumns]).toEqual([false, [3, 5], [3]]);
    expect(written(sheet).at(-1)).toEqual(['4 = 4', 'Sắn', 'tấn', '40 = 40', '41 = 41']);
  });
});

describe('sheets of an .xlsx', () => {
  test.each(['chartsheet', 'dialogsheet'])('a %s has no cells and is passed over', async (type) => {
    const worksheet = cells('<c r="A1"><v>1</v></c>');
    const sheets = await sheetsOf(rawXlsx({ worksheet, before: { name: 'Biểu đồ', type } }));
    expect(sheets.map((sheet) => [sheet.name, ...written(sheet)])).toEqual([['S', ['1 = 1']]]);
  });

  test('parts that hold no cells (metadata of dynamic arrays, a theme) are not missed', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Chỉ tiêu', 'Kế hoạch'],
        ['Hộ nghèo', 12.5],
      ]),
      'Biểu 1',
    );
    const bytes: unknown = write(book, { type: 'array', bookType: 'xlsx', compression: true });
    if (!(bytes instanceof ArrayBuffer)) throw new Error('No workbook');
    expect(listParts(new Uint8Array(bytes))).toContain('xl/metadata.xml');
    expect(written(await firstSheet(new Uint8Array(bytes)))).toEqual([
      ['Chỉ tiêu', 'Kế hoạch'],
      ['Hộ nghèo', '12,5 = 12.5'],
    ]);
  });

  test('a worksheet that is named but not there is not passed over', async () => {
    const bytes = rawXlsx({
      worksheet: cells('<c r="A1"><v>1</v></c>'),
      before: { name: 'Biểu 1', type: 'worksheet' },
    });
    expect(await problemOf(bytes)).toBe('damaged');
  });

  test('a formula nobody computed is told, one that came to an empty text is not', async () => {
    const sheet = await firstSheet(
      rawXlsx({
        worksheet: cells(
          '<c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v></v></c><c r="C1" t="str"><f>T(A2)</f><v></v></c>' +
            '<c r="D1"><f t="shared" si="0"/></c><c r="E1"><v>2</v></c>',
        ),
      }),
    );
    expect(written(sheet)).toEqual([['1 = 1', '=A1+1', '', '=…', '2 = 2']]);
    expect(sheet.remarks.map(({ column, kind }) => `${column} ${kind}`)).toEqual([
      '1 uncomputed',
      '3 uncomputed',
    ]);
  });
});

describe('an .xls', () => {
  const one = numberRecord(0, 0, 8.12);
  const padding = record(0x0868, Buffer.alloc(5_000)); // nothing we know

  test('is read whether it is short enough to lie among the small streams or not', async () => {
    for (const more of [[], [padding]])
      expect(written(await firstSheet(rawXls([one, ...more])))).toEqual([['8,12 = 8.12']]);
  });

  test('with a password is told from a broken one', async () => {
    expect(await problemOf(rawXls([one], [record(0x002f, Buffer.alloc(54))]))).toBe('password');
    const encrypted = ['EncryptionInfo', 'EncryptedPackage'].map((name) => ({
      name,
      content: Buffer.alloc(5_000),
    }));
    expect(await problemOf(rawOle(encrypted))).toBe('password');
  });

  test('older than 1997, or a document, is another kind', async () => {
    expect(await problemOf(rawOle([{ name: 'Workbook', content: rawBiff([one], [], 0x0500) }]))).toBe(
      'other-kind',
    );
    expect(await problemOf(rawOle([{ name: 'Book', content: rawBiff([one], [], 0x0500) }]))).toBe(
      'other-kind',
    );
    expect(await problemOf(rawOle([{ name: 'WordDocument', content: Buffer.alloc(5_000) }]))).toBe(
      'other-kind',
    );
  });

  test('with a link over the whole sheet costs nothing', async () => {
    const everywhere = [0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff, ...Buffer.alloc(40)];
    const bytes = rawXls([one, record(0x01b8, everywhere), record(0x0800, everywhere)]);
    expect(written(await timed(() => firstSheet(bytes)))).toEqual([['8,12 = 8.12']]);
  });

  test('with a formula is read without it', async () => {
    const content = Buffer.alloc(26);
    content.writeDoubleLE(5, 6);
    content.writeUInt16LE(9_999, 20); // longer than it is
    expect(written(await firstSheet(rawXls([record(0x0006, content)])))).toEqual([['5 = 5']]);
  });

  test.each([
    ['a cell beyond the last column', numberRecord(0, 300, 1)],
    ['a record shorter than it must be', record(0x027e, [0, 0, 0])],
    ['more numbers in a row than it has room for', record(0x00bd, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0xff, 0])],
    ['a text longer than its record', record(0x0204, [0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0x41])],
    ['a record that goes on after the end', Buffer.from([0x03, 0x02, 0xff, 0xff])],
  ])('with %s is damaged', async (_, broken) => {
    expect(await timed(() => problemOf(rawXls([one, broken])))).toBe('damaged');
  });

  test('whose sectors run in a circle is damaged', async () => {
    const bytes = rawXls([one, padding]);
    new DataView(bytes.buffer).setUint32(512 + 3 * 4, 2, true); // the stream's second sector goes back to its first
    expect(await timed(() => problemOf(bytes))).toBe('damaged');
  });
});
