/** The .xlsx we write: what stands in its parts, and what our own reader makes of it. */
import { describe, expect, test } from 'vitest';
import { writeSheetFile } from '#exchange/workbook/write-sheet-file.ts';
import { unpack } from '#exchange/workbook/zip-parts.ts';
import { APPENDIX } from '#tests/exchange/workbook/appendix.ts';
import { firstSheet, written } from '#tests/exchange/workbook/readings.ts';

async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const unpacked = await unpack(bytes, (one) => one === name);
  if (!unpacked.ok) throw new Error(unpacked.problem);
  return new TextDecoder().decode(unpacked.parts.get(name));
}

describe('the official form', () => {
  test('is read again as it was meant, with the heading spread', async () => {
    expect(written(await firstSheet(await writeSheetFile(APPENDIX)))).toEqual([
      ['BIỂU TỔNG HỢP CHỈ TIÊU'],
      ['KINH TẾ - XÃ HỘI NĂM 2026'],
      ['(Kèm theo Báo cáo số    /BC-UBND)'],
      ['Đơn vị tính: triệu đồng'],
      ['TT', 'Chỉ tiêu', 'Năm 2025', 'Năm 2026', 'Năm 2026', 'So sánh (%)', 'Ghi chú'],
      ['', '', 'TH', 'KH', 'ƯTH', 'ƯTH/KH'],
      ['1', '2', '3', '4', '5', '6=5/4', '7'],
      ['I', 'KINH TẾ'],
      [
        '1.10',
        'Tổng giá trị sản xuất',
        '8.531,35 = 8531.35',
        '13.447,50 = 13447.50',
        '-1.508 = -1508',
        '105,3% = 105.3',
        '8/8',
      ],
      ['-', '=HYPERLINK("http://x.vn")', '0,3 = 0.3', '', '75 - 80%', '0012', 'dòng 1\ndòng 2 <&>"\uFFFD'],
      ['Ghi chú: số liệu ước.'],
    ]);
  });

  test('merges titles across, years over their columns, single heads downwards', async () => {
    const sheet = await partOf(await writeSheetFile(APPENDIX), 'xl/worksheets/sheet1.xml');
    const merges = [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
    expect(merges).toEqual([
      'A1:G1',
      'A2:G2',
      'A3:G3',
      'A4:G4',
      'A5:A6',
      'B5:B6',
      'D5:E5',
      'G5:G6',
      'A11:G11',
    ]);
  });

  test('keeps heading and names in sight, and repeats them on every page', async () => {
    const bytes = await writeSheetFile(APPENDIX);
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<pane xSplit="2" ySplit="7" topLeftCell="C8" state="frozen"',
    );
    const name = "'Phụ lục- KT-XH 2026'!";
    expect((await partOf(bytes, 'xl/workbook.xml')).replaceAll('&apos;', "'")).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${name}$A:$B,${name}$5:$7</definedName>`,
    );
  });

  test('is set up for A4 landscape, one page wide', async () => {
    const sheet = await partOf(await writeSheetFile(APPENDIX), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain('differentFirst="1"');
  });

  test('has number formats with as many decimals as were typed, and no formula', async () => {
    const bytes = await writeSheetFile(APPENDIX);
    const styles = await partOf(bytes, 'xl/styles.xml');
    expect(styles).toContain('formatCode="#,##0.0"');
    expect(styles).toContain('formatCode="0.0%"');
    expect(styles).toContain('<b/>');
    expect(styles).toContain('indent="2"');
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
  });

  test('is the same file for the same form', async () => {
    expect(await writeSheetFile(APPENDIX)).toEqual(await writeSheetFile(APPENDIX));
  });
});

test('the flat form has one heading row, no merged cell and nothing around the table', async () => {
  const bytes = await writeSheetFile({ ...APPENDIX, layout: 'flat' });
  const rows = written(await firstSheet(bytes));
  expect(rows[0]).toEqual([
    'TT',
    'Chỉ tiêu',
    'Năm 2025 - TH',
    'Năm 2026 - KH',
    'Năm 2026 - ƯTH',
    'So sánh (%) - ƯTH/KH',
    'Ghi chú',
  ]);
  expect(rows).toHaveLength(4);
  expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('mergeCell');
});

test.each([
  ['', 'Sheet1'],
  ["'a'[b]*?:/\\", "a'-b-----"],
  ['x'.repeat(40), 'x'.repeat(31)],
])('a sheet named «%s» gets a name every program takes', async (name, start) => {
  const { table } = await firstSheet(await writeSheetFile({ ...APPENDIX, name }));
  expect(table.sheet?.startsWith(start)).toBe(true);
});

test('five thousand rows are written in good time', async () => {
  const before = process.cpuUsage();
  const rows = Array.from({ length: 5_000 }, () => APPENDIX.rows[1]!);
  const bytes = await writeSheetFile({ ...APPENDIX, rows });
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(3_000);
  expect((await firstSheet(bytes)).table.rows).toHaveLength(7 + 5_000 + 1);
});
