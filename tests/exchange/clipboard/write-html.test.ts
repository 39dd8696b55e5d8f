/** The HTML flavour as it is written: every cell in the terms of three programs and our own, everything escaped. */
import { expect, test } from 'vitest';
import { writeHtml } from '#exchange/clipboard/write-html.ts';
import { cell } from './cells.ts';

/** The first cell's tag and text, of a table of this one cell. */
function written(...given: Parameters<typeof cell>): string {
  return /<td.*<\/td>/s.exec(writeHtml({ rows: [[cell(...given)]] }))?.[0] ?? '';
}

test('words alone carry nothing', () => {
  expect(written('Thu ngân sách')).toBe('<td>Thu ngân sách</td>');
  expect(written('')).toBe('<td></td>');
});

test('a number carries its exact value with a point, whatever is shown', () => {
  expect(written('13.447,5', '13447.50')).toBe(
    '<td x:num="13447.50" sdval="13447.50" sdnum="1033;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:13447.50}"' +
      ' data-so-chi-tieu="13447.50">13.447,5</td>',
  );
});

test('a percent is the fraction of it, shown as a percent', () => {
  expect(written('58,6%', '58.6')).toContain('x:num="0.586" sdval="0.586" sdnum="1033;0;0.00%"');
  expect(written('58,6%', '58.6')).toContain('style="mso-number-format:Percent"');
  expect(written('95%', '95')).toContain('sdnum="1033;0;0%"');
});

test.each([
  '1.10',
  '1/2',
  '0012',
  '=1+1',
  '@SUM(A1)',
  '- Đạt chuẩn',
  'TRUE',
  ' sai ',
  '#N/A',
  'tháng 5',
  "'=x",
])('«%s» is marked as text', (text) => {
  expect(written(text)).toContain(
    `style="mso-number-format:'\\@'" sdnum="1033;0;@" data-sheets-value="{&quot;1&quot;:2,`,
  );
});

test('a number of more digits than a spreadsheet keeps is text to it, and a number to us', () => {
  const html = written('12.345.678.901.234.567', '12345678901234567');
  expect(html).toContain('sdnum="1033;0;@"');
  expect(html).not.toContain('sdval');
  expect(html).toContain('data-so-chi-tieu="12345678901234567"');
});

test('what HTML would lose stands in an attribute too', () => {
  expect(written('a\nb')).toBe('<td data-text="a&#10;b">a<br style="mso-data-placement:same-cell">b</td>');
  expect(written(' a  b\t')).toBe('<td data-text=" a  b&#9;"> a  b\t</td>');
});

test('nothing gets out of its cell', () => {
  const html = written('</td><script>"&amp;\' 1');
  expect(html).toContain(">&lt;/td&gt;&lt;script&gt;&quot;&amp;amp;' 1</td>");
  expect(html.match(/</g)).toHaveLength(2);
});

test('the table says that it is ours, and that what is not marked is text', () => {
  const html = writeHtml({ rows: [[cell('a')], [cell('b'), cell('c')]] });
  expect(html).toBe(
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>' +
      '<table x:str data-so-chi-tieu="1"><tbody><tr><td>a</td></tr>\n<tr><td>b</td><td>c</td></tr></tbody></table></body></html>',
  );
});
