/** Remarks beside a sheet of the sender's own workbook: read again, every cell has its value and the column is there. */
import { expect, it } from 'vitest';
import { answerSheet } from '#exchange/answer/answer-sheet.ts';
import type { SheetReading } from '#exchange/workbook/workbook-reading.ts';
import { rawXlsx } from '#tests/support/raw-zip.ts';
import { firstSheet, fixture, written } from '../workbook/readings.ts';
import { HEADING } from './answered.ts';

async function answered(
  sheet: SheetReading,
  headerLine: number | null,
  remarks: Readonly<Record<number, string>> = {},
): Promise<SheetReading> {
  const said = new Map(Object.entries(remarks).map(([line, text]) => [Number(line), text]));
  const { bytes, unplaced } = await answerSheet(sheet, { heading: HEADING, headerLine, remarks: said });
  expect(unplaced).toEqual([]);
  return firstSheet(bytes);
}

const text = (place: string, said: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`;

const STYLES =
  '<numFmts count="3"><numFmt numFmtId="170" formatCode="#,##0.00"/><numFmt numFmtId="171" formatCode="#,##0,"/><numFmt numFmtId="172" formatCode="0.0%"/></numFmts>' +
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="171" applyNumberFormat="1"/><xf numFmtId="172" applyNumberFormat="1"/></cellXfs>';

const SHEET = rawXlsx({
  styles: STYLES,
  worksheet:
    `<sheetData><row r="1">${text('A1', 'BIỂU TỔNG HỢP')}</row>` +
    `<row r="3">${text('A3', 'TT')}${text('B3', 'Chỉ tiêu')}${text('C3', '2025')}${text('D3', '2026')}</row>` +
    `<row r="4">${text('A4', '1.10')}${text('B4', '=1+1')}<c r="C4" s="1"><v>13447.5</v></c><c r="D4"><v>8.1</v></c></row>` +
    `<row r="5">${text('A5', '0012')}${text('B5', 'Hộ nghèo')}<c r="C5" s="3"><v>0.125</v></c><c r="D5" s="2"><v>1508</v></c></row>` +
    '</sheetData>',
});

it('every cell stands where it stood with its value, the column comes last', async () => {
  const sheet = await firstSheet(SHEET);
  const made = await answered(sheet, 3, { 4: 'Sai\nđơn vị', 5: '=1+1' });
  expect(written(made)).toEqual([
    ['BIỂU TỔNG HỢP'],
    [],
    ['TT', 'Chỉ tiêu', '2025', '2026', HEADING],
    ['1.10', '=1+1', '13.447,50 = 13447.50', '8,1 = 8.1', 'Sai đơn vị'],
    ['0012', 'Hộ nghèo', '12,5% = 12.5', '1508 = 1508', '=1+1'],
  ]);
});

it('a number that was shown as another one is written as what it is', async () => {
  const sheet = await firstSheet(SHEET);
  expect(sheet.remarks).toEqual([{ line: 5, column: 3, kind: 'shown-otherwise', held: '1508' }]);
  const made = await answered(sheet, 3);
  expect(made.remarks).toEqual([]);
  expect(made.table.rows.at(-1)?.cells[3]).toEqual({ text: '1508', exact: '1508' });
});

it.each(['xlsx', 'xls', 'ods'])(
  'a sheet LibreOffice saved as .%s comes back with its values',
  async (ending) => {
    const sheet = await firstSheet(fixture(ending));
    const lines = sheet.table.rows.filter(({ cells }) => cells.length > 0).map(({ line }) => line);
    const remarks = Object.fromEntries(lines.slice(3).map((line) => [line, `Ý kiến ${line}`]));
    const made = await answered(sheet, lines[2]!, remarks);
    const width = Math.max(...sheet.table.rows.map(({ cells }) => cells.length));
    const held = new Set(
      sheet.remarks
        .filter(({ kind }) => kind === 'shown-otherwise')
        .map(({ line, column }) => `${line}:${column}`),
    );
    const after = new Map(made.table.rows.map(({ line, cells }) => [line, cells]));
    for (const { line, cells } of sheet.table.rows) {
      const found = after.get(line) ?? [];
      const isHeld = (column: number) => held.has(`${line}:${column}`);
      for (const [column, { text: shown, exact }] of cells.entries()) {
        if (isHeld(column)) continue;
        expect([line, column, found[column]?.text ?? '', found[column]?.exact ?? null]).toEqual([
          line,
          column,
          shown,
          exact,
        ]);
      }
      if (remarks[line] !== undefined) expect(found[width]?.text).toBe(remarks[line]);
    }
  },
);

it('a remark for a row that is not there is told; the same sheet gives the same bytes', async () => {
  const sheet = await firstSheet(SHEET);
  const given = { heading: HEADING, headerLine: 3, remarks: new Map([[99, 'A']]) };
  const [first, second] = [await answerSheet(sheet, given), await answerSheet(sheet, given)];
  expect(first.unplaced).toEqual([99]);
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
});
