/** Our copy pasted into LibreOffice Calc itself, in two regions: the same values, the same texts, nothing run. */
import { beforeAll, describe, expect, test } from 'vitest';
import { writeTsv } from '#exchange/clipboard/tsv.ts';
import { writeHtml } from '#exchange/clipboard/write-html.ts';
import { pasteIntoLibreOffice, type OfficeCell } from '#tests/support/libreoffice.ts';
import { cell } from './cells.ts';

const table = {
  rows: [
    [cell('1.10'), cell('Thu ngân sách'), cell('13.447,5', '13447.5'), cell('1.508', '1508')],
    [
      cell('1/2'),
      cell('- Đạt chuẩn nông thôn mới'),
      cell('58,60', '58.60'),
      cell('−0,00000015', '-0.00000015'),
    ],
    [cell('0012'), cell('=1+1'), cell('58,6%', '58.6'), cell('95%', '95')],
    [cell('8/8'), cell('@SUM(A1)'), cell('dòng 1\ndòng 2'), cell('')],
    [cell('TRUE'), cell("'nháy"), cell('<b>&amp;</b> "x"'), cell('0', '0')],
    [
      cell('từ 95% trở lên'),
      cell('75 - 80'),
      cell('123.456.789.012.345', '123456789012345'),
      cell('+3,2', '3.2'),
    ],
    [
      cell('5/2024'),
      cell('Ống 5"'),
      cell('12.345.678.901.234.567', '12345678901234567'),
      cell('1,234', '1.234'),
    ],
  ],
};
const plain = {
  rows: [
    [cell('Thu ngân sách'), cell('13.447,5', '13447.5'), cell('1.508', '1508'), cell('58,6%', '58.6')],
    [cell('- Đạt chuẩn'), cell('=1+1'), cell('dòng 1\ndòng 2'), cell('−0,5', '-0.5')],
    [cell("'=1"), cell('"cả câu"'), cell('Ống 5"'), cell('')],
  ],
};

/** Numbers as numbers, texts in quotes. */
function told(rows: readonly (readonly OfficeCell[])[]): string[][] {
  return rows.map((row) =>
    row.map(({ kind, value, text }) => (kind === 'value' ? value : kind === 'text' ? `«${text}»` : kind)),
  );
}

const values = [
  ['«1.10»', '«Thu ngân sách»', '13447.5', '1508.0'],
  ['«1/2»', '«- Đạt chuẩn nông thôn mới»', '58.6', '-1.5e-07'],
  ['«0012»', '«=1+1»', '0.586', '0.95'],
  ['«8/8»', '«@SUM(A1)»', '«dòng 1\ndòng 2»', 'empty'],
  ['«TRUE»', "«'nháy»", '«<b>&amp;</b> "x"»', '0.0'],
  ['«từ 95% trở lên»', '«75 - 80»', '123456789012345.0', '3.2'],
  ['«5/2024»', '«Ống 5"»', '«12.345.678.901.234.567»', '1.234'],
];

describe.each(['vi-VN', 'en-US'] as const)('in the region %s', (locale) => {
  let sheets: OfficeCell[][][] = [];

  beforeAll(async () => {
    const html = writeHtml(table);
    const offered = [{ html, text: writeTsv(table) }, { html }, { text: writeTsv(plain) }];
    sheets = await pasteIntoLibreOffice(locale, offered);
  }, 60_000);

  test('both flavours together give every value and every text', () => {
    expect(told(sheets[0]!)).toEqual(values);
  });

  test('and so does the HTML alone', () => expect(told(sheets[1]!)).toEqual(values));

  test('a percent is shown as one, in the region’s own sign', () => {
    const [, , third] = sheets[0]!;
    expect(third?.slice(2).map(({ text }) => text)).toEqual([
      locale === 'vi-VN' ? '58,60%' : '58.60%',
      '95%',
    ]);
  });

  test('the plain text alone runs nothing and keeps every text, guarded ones behind their apostrophe', () => {
    const [first, second, third] = told(sheets[2]!);
    expect(first?.[0]).toBe('«Thu ngân sách»');
    expect(second?.slice(0, 3)).toEqual(["«'- Đạt chuẩn»", "«'=1+1»", '«dòng 1\ndòng 2»']);
    expect(third).toEqual(["«''=1»", '«"cả câu"»', '«Ống 5"»', 'empty']);
  });

  if (locale === 'vi-VN')
    test('the plain text alone gives every number in its own region', () => {
      const [first, second] = told(sheets[2]!);
      expect(first?.slice(1)).toEqual(['13447.5', '1508.0', '0.586']);
      expect(second?.[3]).toBe('-0.5');
    });
});
