/** Whole clipboards read in a real browser: captured from LibreOffice, written after Excel's, Google's and Word's, and our own. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decimal } from '#core/decimal.ts';
import type { CopiedTable } from '#exchange/clipboard/copied-table.ts';
import type { HtmlTable } from '#exchange/clipboard/html-table.ts';
import { readCopied } from '#exchange/clipboard/read-copied.ts';
import { writeTsv } from '#exchange/clipboard/tsv.ts';
import { writeHtml } from '#exchange/clipboard/write-html.ts';
import { tables } from '#tests/exchange/clipboard/cells.ts';
import excelUsHtml from '#tests/fixtures/clipboard/excel-en-US.html?raw';
import excelUsText from '#tests/fixtures/clipboard/excel-en-US.tsv?raw';
import excelHtml from '#tests/fixtures/clipboard/excel-vi-VN.html?raw';
import excelText from '#tests/fixtures/clipboard/excel-vi-VN.tsv?raw';
import googleHtml from '#tests/fixtures/clipboard/google-sheets.html?raw';
import googleText from '#tests/fixtures/clipboard/google-sheets.tsv?raw';
import officeUsHtml from '#tests/fixtures/clipboard/libreoffice-en-US.html?raw';
import officeUsText from '#tests/fixtures/clipboard/libreoffice-en-US.tsv?raw';
import officeHtml from '#tests/fixtures/clipboard/libreoffice-vi-VN.html?raw';
import officeText from '#tests/fixtures/clipboard/libreoffice-vi-VN.tsv?raw';
import wordHtml from '#tests/fixtures/clipboard/word.html?raw';
import wordText from '#tests/fixtures/clipboard/word.tsv?raw';
import { readCopiedHtml } from '#ui/hands/copied-html.ts';
import { makeInert } from '#ui/hands/inert-html.ts';

/** What the page reads is what `exchange` expects: this assignment holds the two shapes together. */
function tableIn(html: string): HtmlTable | null {
  return readCopiedHtml(html);
}

function read(html: string, text: string): CopiedTable {
  return readCopied({ text, html: tableIn(html) });
}

/** Texts as they are; of a cell with a number the text and the number. */
function cellsOf({ rows }: CopiedTable): (string | [string, Decimal])[][] {
  return rows.map((row) => row.map(({ text, exact }) => (exact === null ? text : [text, exact])));
}

describe('captured from LibreOffice, no cell is changed', () => {
  const same = [
    ['gộp', ''],
    ['  hai  cách  ', '=1+1', "'nháy", '<b>&amp;'],
  ];

  test('in the Vietnamese region', () => {
    expect(cellsOf(read(officeHtml, officeText))).toEqual([
      [
        ['13.447,50', '13447.50'],
        ['12,50%', '12.50'],
        ['-1508', '-1508'],
        ['13.448', '13447.5'],
      ],
      ['1.10', '1/2', 'cột\tcột', 'dòng 1\ndòng 2'],
      ['Ống 5"', '"cả câu"', '12345678901234567890', ['1,23456789012346E+019', '12345678901234600000']],
      [...same[0]!, ['0,3', '0.3'], ['1234567,891', '1234567.891']],
      ['', '', ['0,333333333333333', '0.333333333333333'], ['(5)', '-5']],
      ['10/5/2024', '10/5', ['1.508 người', '1508'], ''],
      same[1],
      ['#DIV/0!', 'ĐÚNG', ['1,234', '1.234'], '13.447,5'],
    ]);
  });

  test('in the US region', () => {
    expect(cellsOf(read(officeUsHtml, officeUsText))).toEqual([
      [
        ['13,447.50', '13447.50'],
        ['12.50%', '12.50'],
        ['-1508', '-1508'],
        ['13,448', '13447.5'],
      ],
      ['1.10', '1/2', 'cột\tcột', 'dòng 1\ndòng 2'],
      ['Ống 5"', '"cả câu"', '12345678901234567890', ['1.23456789012346E+019', '12345678901234600000']],
      [...same[0]!, ['0.3', '0.3'], ['1234567.891', '1234567.891']],
      ['', '', ['0.333333333333333', '0.333333333333333'], ['(5)', '-5']],
      ['10/5/2024', '10/5', ['1,508 người', '1508'], ''],
      same[1],
      ['#DIV/0!', 'TRUE', ['1.234', '1.234'], '13.447,5'],
    ]);
  });
});

describe('in the form of other programs', () => {
  test('Excel with exact numbers', () => {
    const table = read(excelHtml, excelText);
    expect(cellsOf(table)).toEqual([
      ['1.10', 'Tỷ lệ hộ nghèo đa chiều', ['13.447,50', '13447.50'], ['1508', '1508']],
      ['1/2', 'dòng 1\ndòng 2', ['12,50%', '12.50'], ['8,3', '8.3']],
      ['"abc" def', '10/5/2024', '08-Thg8', ['1,23457E+12', '1234567890123']],
      ['gộp  ', '', ['####', '1200'], '#DIV/0!'],
    ]);
    expect(table.stated).toBe('comma');
  });

  test('Excel without them, saying its decimal sign and writing one row nobody sees', () => {
    const table = read(excelUsHtml, excelUsText);
    expect(cellsOf(table)).toEqual([
      ['Thu ngân sách', '1,508', '1.234'],
      ['Chi ngân sách', '24,964', '>= 95.5'],
    ]);
    expect(table.stated).toBe('dot');
  });

  test('Google Sheets', () => {
    expect(cellsOf(read(googleHtml, googleText))).toEqual([
      ['1.10', ['13.447,50', '13447.50'], ['12,5%', '12.5']],
      ['Thu ngân sách nhà nước trên địa bàn', ['0,3', '0.3'], ['1,5E-07', '0.00000015']],
      ['dòng 1\ndòng 2', '10/5/2024', '8/8'],
      ['gộp', '', 'TRUE'],
    ]);
  });

  test('a table of Word, whose cells have paragraphs', () => {
    expect(cellsOf(read(wordHtml, wordText))).toEqual([
      ['Tỷ lệ hộ nghèo\n(đa chiều)', '1.508'],
      ['Thu nhập bình quân', ''],
    ]);
  });

  test.each([
    ['words', '<p>Tỷ lệ hộ nghèo: <b>3,8</b></p>'],
    ['a list', '<ul><li>1</li></ul>'],
    ['several tables', '<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>'],
    ['an empty table', '<table></table>'],
    ['broken tags', '<table <tr "'],
    ['nothing', ''],
  ])('%s are no table', (_, html) => expect(tableIn(html)).toBeNull());

  test('of a table in a table the outer one counts, and a note of LibreOffice is not the cell', () => {
    const html =
      '<table><tr><td>a<table><tr><td>1</td><td>2</td></tr></table></td>' +
      '<td><a class="comment-indicator"></a><comment>ghi chú</comment>b</td></tr></table>';
    expect(tableIn(html)?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['a\n12', 'b']]);
  });
});

describe('our own copy', () => {
  test('comes back as the same table, letter by letter, from both flavours and from the HTML alone', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const html = tableIn(writeHtml(table));
        expect(html?.isOurs).toBe(true);
        expect(readCopied({ text: writeTsv(table), html }).rows).toEqual(table.rows);
        expect(readCopied({ text: '', html }).rows).toEqual(table.rows);
      }),
      { numRuns: 500 },
    );
  });

  test('also when the system has made CRLF of every line break', () => {
    const table = { rows: [[{ text: 'dòng 1\ndòng 2', exact: null }]] };
    const text = writeTsv(table).replace(/\r?\n/g, '\r\n');
    expect(readCopied({ text, html: tableIn(writeHtml(table)) }).rows).toEqual(table.rows);
  });

  test('a stale HTML beside another text is not believed', () => {
    const html = tableIn(writeHtml({ rows: [[{ text: '1', exact: null }]] }));
    expect(readCopied({ text: '2', html }).rows).toEqual([[{ text: '2', exact: null }]]);
  });
});

describe('pasted HTML is made inert before it is parsed', () => {
  test.each([
    ['<td style="color:red" x:num="5" onclick=\'x()\'>1</td>', '<td data-style="color:red" x:num="5">1</td>'],
    ['<td style=\'mso-number-format:"\\@"\'>', '<td data-style="mso-number-format:&quot;\\@&quot;">'],
    ['<img src=x onerror=alert(1)>', '<img>'],
    ['a<script>x("</td>")</script>b<SCRIPT src="y">', 'ab'],
    ['<style><!-- .xl65 {a:b} --></style>', '<data>&lt;!-- .xl65 {a:b} --></data>'],
    ['<!--StartFragment--><b>1 < 2</b><![endif]>', '<b>1 &lt; 2</b>'],
    ['<br/><td colspan=2 rowspan = "3">', '<br><td colspan="2" rowspan="3">'],
    ['<iframe srcdoc="<p>">x</iframe><a href="javascript:x">y</a>', '<a>y</a>'],
    ['<td title="> onclick=">style=1', '<td>style=1'],
    ['<td title="never closed', '<td>'],
  ])('%s', (html, inert) => {
    expect(makeInert(html)).toBe(inert);
    expect(makeInert(inert)).toBe(inert);
  });

  test('in one pass, whatever is thrown at it', () => {
    const started = performance.now();
    for (const piece of ['<a "', "<a b='", '<', '<!--', '<style>', '<td x:num=1 ', '</', ' ', '<td>']) {
      makeInert(piece.repeat(50_000));
    }
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
