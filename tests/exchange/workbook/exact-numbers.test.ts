/** Numbers through a workbook: decimal in, double in the file, the same decimal out. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecimal, trimZeros, type Decimal } from '#core/decimal.ts';
import { printNumber } from '#core/number.ts';
import type { SheetForm } from '#exchange/workbook/sheet-form.ts';
import { writeSheetFile } from '#exchange/workbook/write-sheet-file.ts';
import { firstSheet } from '#tests/exchange/workbook/readings.ts';
import { rawXlsx } from '#tests/support/raw-zip.ts';

test('a thousand doubles come back as the shortest decimal that was meant', async () => {
  const meant = (n: number): string =>
    trimZeros(toDecimal(`${n % 7 === 0 ? '-' : ''}${n}.${String((n * 7919) % 1000).padStart(3, '0')}`));
  const wanted = [
    '0.3',
    '8.12',
    '0.07',
    '1000000.1',
    ...Array.from({ length: 1000 }, (_, n) => meant(n + 1)),
  ];
  // What a program computes, and what it keeps of what was typed.
  const kept = [0.1 + 0.2, 8.12, 0.7 * 0.1, 1e6 + 0.1, ...wanted.slice(4).map((text) => +text)];
  const cells = kept
    .map((value, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${value}</v></c></row>`)
    .join('');
  const { table } = await firstSheet(rawXlsx({ worksheet: `<sheetData>${cells}</sheetData>` }));
  expect(table.rows.map(({ cells: [cell] }) => cell?.exact)).toEqual(wanted);
});

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => {
    const size = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
    const at = size.length - places;
    const plain = places === 0 ? size : `${size.slice(0, at)}.${size.slice(at)}`;
    return toDecimal(digits < 0n ? `-${plain}` : plain);
  });

const form = (values: readonly Decimal[], percent: boolean): SheetForm => ({
  name: 'Biểu',
  layout: 'flat',
  titles: [],
  subtitles: [],
  unitLine: null,
  columns: [{ heads: ['Số'], formula: null, width: 12, kind: 'number' }],
  frozenColumns: 0,
  rows: values.map((exact) => ({
    kind: 'indicator',
    depth: 0,
    cells: [{ text: printNumber(exact) + (percent ? '%' : ''), exact }],
  })),
  notes: [],
});

test('what is written is read again: text, decimals and all', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(decimal, { minLength: 1, maxLength: 60 }),
      fc.boolean(),
      async (values, percent) => {
        const { table } = await firstSheet(await writeSheetFile(form(values, percent)));
        const plain = (text: string) => text.replaceAll('.', ''); // a percent has no groups
        expect(
          table.rows.slice(1).map(({ cells: [cell] }) => [plain(cell?.text ?? ''), cell?.exact]),
        ).toEqual(values.map((exact) => [plain(printNumber(exact)) + (percent ? '%' : ''), exact]));
      },
    ),
    { seed: 5, numRuns: 40 },
  );
});

test('a number longer than a spreadsheet keeps is written as text, whole', async () => {
  const exact = toDecimal('12345678901234567');
  const { table } = await firstSheet(await writeSheetFile(form([exact], false)));
  expect(table.rows[1]?.cells[0]).toEqual({ text: '12.345.678.901.234.567', exact: null });
});
