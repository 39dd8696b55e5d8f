/** Both flavours together: the HTML's exact numbers are taken only where it says what the plain text says. */
import { describe, expect, test } from 'vitest';
import type { HtmlCell, HtmlTable } from '#exchange/clipboard/html-table.ts';
import { readCopied } from '#exchange/clipboard/read-copied.ts';
import { cell } from './cells.ts';

type Given = string | (Partial<HtmlCell> & { readonly text: string });

function html(rows: readonly (readonly Given[])[], more: Partial<HtmlTable> = {}): HtmlTable {
  return {
    rows: rows.map((cells) => ({
      isHidden: false,
      cells: cells.map((given) => ({
        attributes: {},
        colspan: 1,
        rowspan: 1,
        ...(typeof given === 'string' ? { text: given } : given),
      })),
    })),
    isOurs: false,
    convention: null,
    ...more,
  };
}

const number = (text: string, value: string): Given => ({ text, attributes: { 'x:num': value } });

describe('the HTML adds exact numbers', () => {
  test('where every text is the same, white space aside', () => {
    const copied = readCopied({
      text: 'Thu\u00A0 ngân sách\t13.448\r\n',
      html: html([['Thu ngân sách', number('13.448', '13447.5')]]),
    });
    expect(copied.rows).toEqual([[cell('Thu\u00A0 ngân sách'), cell('13.448', '13447.5')]]);
  });

  test('spans are spread as the plain text has them', () => {
    const table = html([
      [{ text: 'gộp', attributes: {}, colspan: 2, rowspan: 2 }, number('1', '1')],
      [number('2', '2')],
    ]);
    expect(readCopied({ text: 'gộp\t\t1\n\t\t2\n', html: table }).rows).toEqual([
      [cell('gộp'), cell(''), cell('1', '1')],
      [cell(''), cell(''), cell('2', '2')],
    ]);
  });

  test('rows that are not displayed are left out when the plain text leaves them out', () => {
    const table = html([[number('1', '1')], ['hidden'], [number('2', '2')]]);
    const rows = table.rows.map((row, y) => ({ ...row, isHidden: y === 1 }));
    const copied = readCopied({ text: '1\n2\n', html: { ...table, rows } });
    expect(copied.rows).toEqual([[cell('1', '1')], [cell('2', '2')]]);
  });

  test('of two sorts of line breaks the cell keeps the one that broke', () => {
    const flat = readCopied({ text: 'dòng 1 dòng 2\t1\n', html: html([['dòng 1\ndòng 2', '1']]) });
    expect(flat.rows[0]?.[0]).toEqual(cell('dòng 1\ndòng 2'));
    const quoted = readCopied({ text: '"dòng 1\ndòng 2"\t1\n', html: html([['dòng 1 dòng 2', '1']]) });
    expect(quoted.rows[0]?.[0]).toEqual(cell('dòng 1\ndòng 2'));
  });

  test('quotes belong to the text where the HTML shows them', () => {
    const copied = readCopied({ text: '"cả câu"\t1\n', html: html([['"cả câu"', '1']]) });
    expect(copied.rows).toEqual([[cell('"cả câu"'), cell('1')]]);
  });

  test('a program that states its decimal sign says it for the block', () => {
    const table = html([['1,508', { text: '1.234', attributes: { 'x:num': '' } }]], { convention: 'dot' });
    expect(readCopied({ text: '1,508\t1.234', html: table })).toEqual({
      rows: [[cell('1,508'), cell('1.234', '1.234')]],
      stated: 'dot',
      isOurs: false,
    });
  });

  test('without a plain text it stands alone', () => {
    const copied = readCopied({ text: '', html: html([[' Thu\u00A0', number('13.448', '13447.5')]]) });
    expect(copied.rows).toEqual([[cell('Thu'), cell('13.448', '13447.5')]]);
  });

  test('a cell of Word with two paragraphs is one cell, though the plain text makes two lines of it', () => {
    const copied = readCopied({ text: 'Tỷ lệ\r\n(%)\t1.508\r\n', html: html([['Tỷ lệ\n(%)', '1.508']]) });
    expect(copied.rows).toEqual([[cell('Tỷ lệ\n(%)'), cell('1.508')]]);
  });
});

describe('the plain text alone is taken', () => {
  const rows = [[cell('13.448'), cell('x')]];

  test.each([
    ['there is no table', null],
    ['a text differs', html([[number('13.449', '13449'), 'x']])],
    ['a cell is missing', html([[number('13.448', '13447.5')]])],
    ['a row is missing', html([[number('13.448', '13447.5'), 'x'], ['y']])],
    ['a table has no end', html([[{ text: '13.448', colspan: 1_000_000, rowspan: 1, attributes: {} }]])],
  ])('when %s', (_, table) => {
    expect(readCopied({ text: '13.448\tx\n', html: table })).toEqual({ rows, stated: null, isOurs: false });
  });

  test('and made rectangular', () => {
    expect(readCopied({ text: 'a\nb\tc\n', html: null }).rows).toEqual([
      [cell('a'), cell('')],
      [cell('b'), cell('c')],
    ]);
  });

  test('nothing copied is no rows', () => expect(readCopied({ text: '', html: null }).rows).toEqual([]));
});

describe('what a number is shown as', () => {
  const reads = (text: string, attributes: HtmlCell['attributes']) =>
    readCopied({ text, html: html([[{ text, attributes }]]) }).rows[0]?.[0];

  test.each([
    ['LibreOffice, vi-VN', '13.447,50', { sdval: '13447,5', sdnum: '1066;1066;#.##0,00' }, '13447.50'],
    ['LibreOffice, a percent', '12,50%', { sdval: '0,125', sdnum: '1066;1066;0,00%' }, '12.50'],
    ['Google Sheets', '0,3', { 'data-sheets-value': '{"1":3,"3":0.30000000000000004}' }, '0.3'],
    ['Excel, an exponent', '1.200', { 'x:num': '1.2E+3' }, '1200'],
    ['Excel, the number as shown', '13.447,50', { 'x:num': '' }, '13447.50'],
  ] as const)('%s: «%s»', (_, text, attributes, exact) => {
    expect(reads(text, attributes)).toEqual(cell(text, exact));
  });

  test.each([
    ['Excel, ambiguous as shown', '1.234', { 'x:num': '' }],
    ['Google Sheets, a text', '1.10', { 'data-sheets-value': '{"1":2,"2":"1.10"}' }],
    [
      'Google Sheets, a text that looks like a number of theirs',
      'a',
      { 'data-sheets-value': '{"1":2,"2":"\\"1\\":3,\\"3\\":5"}' },
    ],
    ['LibreOffice, a truth', 'ĐÚNG', { sdval: '1', sdnum: '1066;0;BOOLEAN' }],
    ['LibreOffice, part of a day', '8/8', { sdval: '45512', sdnum: '1066;1066;D/M' }],
    [
      'LibreOffice, a day and an hour',
      '10/05/2024 12:00',
      { sdval: '45422,5', sdnum: '1066;1066;DD/MM/YYYY HH:MM' },
    ],
    [
      'Excel, a narrow column with a part of a day',
      '####',
      { 'x:num': '45512', 'mso-number-format': '"d\\\\-mmm"' },
    ],
  ] as const)('%s: «%s» stays a text', (_, text, attributes) => {
    expect(reads(text, attributes)).toEqual(cell(text));
  });

  // 45422 days after 30 December 1899 is 10 May 2024.
  test.each([
    ['LibreOffice, en-US', '05/10/2024', { sdval: '45422', sdnum: '1033;1033;MM/DD/YYYY' }],
    ['Excel by name', '5/10/2024', { 'x:num': '45422', 'mso-number-format': '"Short Date"' }],
    [
      'Excel by code',
      '10-May-24',
      { 'x:num': '45422', 'mso-number-format': '"\\[$-409\\]d\\\\-mmm\\\\-yy\\;\\@"' },
    ],
    ['Excel, too narrow', '########', { 'x:num': '45422', 'mso-number-format': '"Short Date"' }],
    [
      'Google Sheets',
      '10/5/2024',
      { 'data-sheets-value': '{"1":3,"3":45422}', 'data-sheets-numberformat': '{"1":5}' },
    ],
  ] as const)('%s: the day «%s» is printed as ours', (_, text, attributes) => {
    expect(reads(text, attributes)).toEqual(cell('10/5/2024'));
  });
});
