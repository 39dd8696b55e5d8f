/** The appendix of a document as a sheet: opened and saved by LibreOffice, every cell is what the document shows. */
import { expect, test } from 'vitest';
import { readNumber } from '#core/number.ts';
import { sheetOfAppendix } from '#exchange/workbook/sheet-of-appendix.ts';
import { writeSheetFile } from '#exchange/workbook/write-sheet-file.ts';
import { sampleDocument } from '#tests/support/sample-document.ts';
import { samplePlan } from '#tests/support/sample-plan.ts';
import { saveInLibreOffice } from '#tests/support/saved-in-libreoffice.ts';
import { firstSheet } from '#tests/exchange/workbook/readings.ts';

test('the values of the .xlsx are those of the table in the document', async () => {
  const [appendix] = sampleDocument(samplePlan('cai-rang-6-thang-2024'), false).appendices;
  if (!appendix) throw new Error('The sample has an appendix');
  const file = await writeSheetFile(sheetOfAppendix(appendix));
  const job = { file, kind: 'xlsx', text: null, typed: [], saveAs: 'xlsx' } as const;
  const [saved] = await saveInLibreOffice('vi-VN', [job]);
  const { table } = await firstSheet(saved ?? new Uint8Array());
  const { rows } = appendix.table;
  const body = table.rows.slice(-rows.length);
  let numbers = 0;
  for (const [n, row] of rows.entries()) {
    for (const [column, { text, exact }] of row.cells.entries()) {
      const found = body[n]?.cells[column];
      if (exact === null) expect(found?.text ?? '').toBe(text);
      else {
        const read = readNumber(text);
        expect(found?.exact, `${n}, ${column}`).toBe(read.ok ? read.value : null);
        numbers++;
      }
    }
  }
  expect(numbers).toBeGreaterThan(60);
  const above = table.rows.slice(0, -rows.length).flatMap(({ cells }) => cells.map(({ text }) => text));
  expect(above).toEqual(
    expect.arrayContaining([appendix.label, appendix.title, appendix.reference, '8=7/5']),
  );
});
