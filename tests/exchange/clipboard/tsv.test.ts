/** The plain flavour: what is written reads back as it was, and what others write is cut where they meant it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainForm } from '#exchange/clipboard/plain-form.ts';
import { readCopied } from '#exchange/clipboard/read-copied.ts';
import { readBareTsv, readTsv, writeTsv } from '#exchange/clipboard/tsv.ts';
import { cell, tables, textTable } from './cells.ts';

describe('reading', () => {
  test.each([
    ['nothing', '', []],
    ['one value', '13.447,5', [['13.447,5']]],
    [
      'Excel: CRLF after every row',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'Google Sheets: LF, none after the last',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['an old Mac: CR', 'a\rb\r', [['a'], ['b']]],
    [
      'an empty cell at the end of a row and of all',
      'a\t\n\tb\t',
      [
        ['a', ''],
        ['', 'b', ''],
      ],
    ],
    ['an empty row', 'a\n\nb', [['a'], [''], ['b']]],
    ['an empty cell alone', '\r\n', [['']]],
    ['rows of different lengths stay so', 'a\nb\tc\td', [['a'], ['b', 'c', 'd']]],
    ['a cell with a tab and a line break', '"a\tb\r\nc"\td', [['a\tb\nc', 'd']]],
    ['doubled quotes', '"nói ""có"" và hết\n"\tx', [['nói "có" và hết\n', 'x']]],
    [
      'a cell that only begins with a quote',
      '"abc" def\tx\ny\tz',
      [
        ['"abc" def', 'x'],
        ['y', 'z'],
      ],
    ],
    [
      'a quote that is never closed',
      '"abc\tx\ny\tz',
      [
        ['"abc', 'x'],
        ['y', 'z'],
      ],
    ],
    ['a quote inside', 'Ống 5"\tx', [['Ống 5"', 'x']]],
    ['an empty cell in quotes', '""\tx', [['', 'x']]],
    ['a quote alone', '"', [['"']]],
  ])('%s', (_, text, rows) => expect(readTsv(text)).toEqual(rows));

  test('where no program put quotes around cells, a quote is a quote', () => {
    expect(readBareTsv('"cả câu"\tx\n')).toEqual([['"cả câu"', 'x']]);
  });

  test('a hundred thousand quotes cost no time', () => {
    const started = performance.now();
    expect(readTsv('"a" b\t'.repeat(50_000)).flat()).toHaveLength(50_001);
    expect(readTsv('"'.repeat(100_001))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('writing', () => {
  test('numbers are bare with a comma, texts as they are, CRLF between rows', () => {
    const rows = [
      [cell('Thu ngân sách'), cell('13.447,5', '13447.5'), cell('58,60', '58.60')],
      [cell('1.10'), cell('12,5%', '12.5'), cell('−1.508', '-1508')],
    ];
    expect(writeTsv({ rows })).toBe('Thu ngân sách\t13447,5\t58,60\r\n1.10\t12,5%\t-1508');
  });

  test('quotes stand only around tabs, line breaks and a first quote', () => {
    const table = textTable(['dòng 1\ndòng 2', 'cột\tcột', '"cả câu"', 'Ống 5"']);
    expect(writeTsv(table)).toBe('"dòng 1\ndòng 2"\t"cột\tcột"\t"""cả câu"""\tỐng 5"');
  });

  test('a text that a program would run gets an apostrophe, a number none', () => {
    const table = textTable(['=1+1', '@SUM(A1)', '- Đạt chuẩn', '-5', '+3,2', ' =x', "'=x", "'nháy"]);
    expect(writeTsv(table)).toBe("'=1+1\t'@SUM(A1)\t'- Đạt chuẩn\t-5\t+3,2\t' =x\t''=x\t'nháy");
  });

  test('an empty last row is not lost', () => {
    expect(writeTsv(textTable(['a'], ['']))).toBe('a\r\n\r\n');
    expect(writeTsv({ rows: [] })).toBe('');
  });
});

describe('whatever the table', () => {
  test('what is written reads as the plain form of every cell', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(readTsv(writeTsv(table))).toEqual(table.rows.map((row) => row.map(plainForm)));
      }),
      { numRuns: 2000 },
    );
  });

  test('without the HTML, texts come back letter by letter and numbers as the reader takes them', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const back = readCopied({ text: writeTsv(table), html: null });
        expect(back.rows).toEqual(
          table.rows.map((row) => row.map((one) => (one.exact === null ? one : cell(plainForm(one))))),
        );
      }),
      { numRuns: 2000 },
    );
  });
});
