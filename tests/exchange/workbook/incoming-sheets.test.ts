/** Workbooks as offices send them: one table saved by LibreOffice as .xlsx, .xls and .ods, read as the same cells. */
import { describe, expect, test } from 'vitest';
import { firstSheet, fixture, sheetsOf, written } from '#tests/exchange/workbook/readings.ts';
import { rawXlsx } from '#tests/support/raw-zip.ts';

const EXPECTED: readonly (readonly string[])[] = [
  ['ỦY BAN NHÂN DÂN XÃ HƯƠNG THỦY', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['BIỂU TỔNG HỢP CHỈ TIÊU NĂM 2026'],
  ['', '', '', '', '', '', 'Đơn vị tính: triệu đồng'],
  [],
  ['TT', 'Chỉ tiêu', 'ĐVT', '2025 = 2025', '2025 = 2025', 'Năm 2026', 'Năm 2026', 'Ghi chú'],
  ['', '', '', 'KH', 'TH', 'KH', 'ƯTH'],
  ['I', 'KINH TẾ'],
  [
    '1 = 1',
    'Tốc độ tăng giá trị sản xuất',
    '%',
    '8,12 = 8.12',
    '0,3 = 0.3',
    '4,75% = 4.75',
    '58,60 = 58.60',
    '0012',
  ],
  [
    '2 = 2',
    'Tổng giá trị',
    'triệu đồng',
    '8.531,35 = 8531.35',
    '1.508 = 1508',
    '1.508.000 = 1508000',
    '-1.234 = -1234',
    '1.508',
  ],
  [
    '-',
    'Trong đó: nông nghiệp',
    'triệu đồng',
    '123.457 = 123456.789',
    '1234567890123 = 1234567890123',
    '1,23456789012346E+17',
    '-0,50% = -0.50',
    '=1+1',
  ],
  ['II', 'XÃ HỘI'],
  ['1 = 1', 'Xã đạt chuẩn', 'xã', '8-Aug', 'Jan-15', '8/8', '10/5/2026', '75 - 80%'],
  ['2 = 2', 'Công thức', '', '5 = 5', '0 = 0', '2', '1.200 người = 1200', 'dòng 1\ndòng 2'],
  [],
  ['Ghi chú: số liệu ước đến ngày 15/6.'],
  ['', '', '', '', '', 'CHỦ TỊCH'],
];

describe.each(['xlsx', 'xls', 'ods'])('an .%s', (ending) => {
  test('gives every cell as shown, in the house signs, with the exact number behind it', async () => {
    expect(written(await firstSheet(fixture(ending)))).toEqual(EXPECTED);
  });

  test('tells what the workbook knows and the text does not', async () => {
    const remarks = (await firstSheet(fixture(ending))).remarks;
    expect(remarks.map(({ line, column, kind }) => `${line}:${column} ${kind}`)).toEqual([
      '10:5 digits-lost',
      '12:3 part-of-day',
      '12:4 part-of-day',
      '13:5 shown-otherwise',
    ]);
    // 8 August 2026, 1 January 2015, and the number behind «2» thousand.
    expect(remarks.slice(1).map(({ held }) => held)).toEqual(['46242', '42005', '1508']);
  });

  test('names its sheets, says which is hidden, and leaves out the one that holds nothing', async () => {
    const sheets = await sheetsOf(fixture(ending));
    expect(sheets.map(({ name, isHidden, table }) => [name, isHidden, table.sheet])).toEqual([
      ['Biểu 1', false, 'Biểu 1'],
      ['Ẩn', true, 'Ẩn'],
    ]);
  });
});

describe('a cell of an .xlsx', () => {
  const row = (cells: string) => `<sheetData><row r="3">${cells}</row></sheetData>`;

  test('shows what its formula came to; one never computed shows the formula and is remarked', async () => {
    const sheet = await firstSheet(
      rawXlsx({
        worksheet: row(
          '<c r="A3"><f>2+3</f><v>5</v></c><c r="B3"><f>SUM(A1:A2)</f></c><c r="C3" t="str"><f>A1&amp;"x"</f><v>x</v></c>',
        ),
      }),
    );
    expect(written(sheet)).toEqual([[], [], ['5 = 5', '=SUM(A1:A2)', 'x']]);
    expect(sheet.remarks).toEqual([{ line: 3, column: 1, kind: 'uncomputed', held: null }]);
  });

  test('keeps an error and a truth as words', async () => {
    const sheet = await firstSheet(
      rawXlsx({ worksheet: row('<c r="A3" t="e"><v>#DIV/0!</v></c><c r="B3" t="b"><v>1</v></c>') }),
    );
    expect(written(sheet).at(-1)).toEqual(['#DIV/0!', 'TRUE']);
    expect(sheet.remarks).toEqual([{ line: 3, column: 0, kind: 'error', held: null }]);
  });

  test('is read from text in runs, in place and out of place, without what tells how to pronounce it', async () => {
    const strings =
      '<si><r><t>Tổng </t></r><r><t>số</t></r><rPh sb="0" eb="1"><t>abc</t></rPh></si><si><t xml:space="preserve"> hai </t></si>';
    const sheet = await firstSheet(
      rawXlsx({
        strings,
        worksheet: row(
          '<c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>ba</t></is></c>',
        ),
      }),
    );
    expect(written(sheet).at(-1)).toEqual(['Tổng số', '', ' hai ', 'ba']);
  });

  test('counts its days from 1904 where the workbook says so', async () => {
    const styles = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';
    const worksheet = row('<c r="A3" s="1"><v>44780</v></c>');
    const workbook = '<workbookPr date1904="1"/>';
    expect(written(await firstSheet(rawXlsx({ styles, worksheet, workbook }))).at(-1)).toEqual(['08/8/2026']);
    expect(written(await firstSheet(rawXlsx({ styles, worksheet }))).at(-1)).toEqual(['07/8/2022']);
  });

  test('merged outside the heading stands once, as a figure there must not be doubled', async () => {
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const head = `<row r="1">${text('A1', 'Tên')}${text('B1', 'Năm')}${text('D1', 'Ghi chú')}</row>`;
    const body = `<row r="2">${text('A2', 'a')}<c r="B2"><v>7</v></c>${text('D2', 'x')}</row>`;
    const merges = '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="B2:C2"/></mergeCells>';
    const sheet = await firstSheet(rawXlsx({ worksheet: `<sheetData>${head}${body}</sheetData>${merges}` }));
    expect(written(sheet)).toEqual([
      ['Tên', 'Năm', 'Năm', 'Ghi chú'],
      ['a', '7 = 7', '', 'x'],
    ]);
  });
});
