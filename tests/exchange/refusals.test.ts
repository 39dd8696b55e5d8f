/** A file is taken whole or refused with a reason a person can act on; each reason has its file here. */
import { describe, expect, test } from 'vitest';
import { lineAt } from '#core/plan.ts';
import { MAX_BYTES } from '#exchange/kh1/file-text.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { cellsOf, saveAgain } from '#tests/support/saved-again.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { POVERTY, REVENUE, smallPlan } from '#tests/support/three-rows.ts';

const { random } = seededRandom(3);
const good = writePlanFile(smallPlan(), { convention: 'comma', withOriginals: true });
const plain = writePlanFile(smallPlan(), { convention: 'comma', withOriginals: false });

function reasonOf(input: string | Uint8Array): unknown {
  const reading = readPlanFile(input, { random });
  return reading.kind === 'refused' ? reading.reason : reading.kind;
}

/** The plain file with one cell of the table replaced; row 0 is the header. */
function withCell(row: number, header: string, cell: string): string {
  const cells = cellsOf(plain);
  const at = cells.findIndex(([first]) => first?.startsWith('ma_dong'));
  const place = cells[at]?.indexOf(header) ?? -1;
  if (place < 0) throw new Error(`No column ${header}`);
  const line = cells[at + row];
  if (line) line[place] = cell;
  return saveAgain(cells);
}

const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what is none of our files', () => {
  test.each([
    ['nothing at all', '', { code: 'empty' }],
    ['blank lines only', '\uFEFF\r\n \r\n', { code: 'empty' }],
    ['no bytes', bytes(), { code: 'empty' }],
    [
      'an .xlsx',
      ascii('PK\x03\x04....[Content_Types].xml....xl/workbook.xml'),
      { code: 'not-ours', is: 'workbook' },
    ],
    ['a .docx', ascii('PK\x03\x04....word/document.xml'), { code: 'not-ours', is: 'document' }],
    ['a zip', ascii('PK\x03\x04....photo.jpg'), { code: 'not-ours', is: 'zip' }],
    ['an old .xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), { code: 'not-ours', is: 'old-office' }],
    ['a PDF', ascii('%PDF-1.7'), { code: 'not-ours', is: 'pdf' }],
    [
      'a web page saved as .xls',
      '<html><table><tr><td>1</td></tr></table></html>',
      { code: 'not-ours', is: 'html' },
    ],
    ['another CSV', 'TT;Chỉ tiêu;ĐVT\n1;Tỷ lệ hộ nghèo;%\n', { code: 'not-ours', is: 'other-text' }],
    ['a line of text', 'xin chào', { code: 'not-ours', is: 'other-text' }],
    ['windows-1258', bytes(0x54, 0x69, 0xea, 0xf5, 0x3b, 0xf0), { code: 'not-utf8' }],
    ['UTF-16 without its mark', ascii('m\0a\0_\0'), { code: 'not-ours', is: 'other-text' }],
  ])('%s', (_name, input, reason) => {
    expect(reasonOf(input)).toEqual(reason);
  });

  test('more than 20 MB is not even decoded', () => {
    const reason = { code: 'too-large', what: 'bytes', limit: MAX_BYTES, found: MAX_BYTES + 1 };
    expect(reasonOf(new Uint8Array(MAX_BYTES + 1))).toEqual(reason);
  });
});

describe('header and end', () => {
  test.each([
    ['a newer version', good.replace('[KH1 ', '[KH2 '), { code: 'newer-version', version: 2 }],
    [
      'a plan id that is none',
      good.replace('[KH1 p7k2m9q]', '[KH1 p7k2m9]'),
      { code: 'damaged-header', found: 'ma_dong [KH1 p7k2m9]' },
    ],
    [
      'another plan id than the end names',
      good.replace('[KH1 p7k2m9q]', '[KH1 p7k2m9r]'),
      { code: 'damaged-header', found: 'ma_dong [KH1 p7k2m9r]' },
    ],
    [
      'no version',
      good.replace('ma_dong [KH1 p7k2m9q]', 'ma_dong'),
      { code: 'damaged-header', found: 'ma_dong' },
    ],
    ['the last line gone', good.replace(/#het.*\r\n$/, ''), { code: 'cut-off' }],
    ['cut in the header', good.slice(0, good.indexOf('ma_dong')), { code: 'cut-off' }],
    [
      'an unknown column beside one of remarks',
      good.replace(';ĐVT;', ';Lỗi/Ý kiến;Màu;'),
      { code: 'unknown-columns', headers: ['Màu'] },
    ],
    ['an unknown column', good.replace(';ĐVT;', ';Màu;'), { code: 'unknown-columns', headers: ['Màu'] }],
    ['a column twice', plain.replace(';2026 KH;', ';2026 TH;'), { code: 'double-column', header: '2026 TH' }],
    [
      'the level column gone, and no goc',
      plain.replace(';Cấp;', ';Ghi chú;'),
      { code: 'missing-column', header: 'Cấp' },
    ],
  ])('%s', (_name, input, reason) => {
    expect(reasonOf(input)).toEqual(reason);
  });
});

describe('lines', () => {
  const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

  test.each([
    ['a mistyped id', plain.replace(POVERTY, 'ct_bbbbbc9'), { code: 'bad-id', found: 'ct_bbbbbc9' }],
    [
      'an id that is no id',
      plain.replace(POVERTY, 'Người lập biểu'),
      { code: 'bad-id', found: 'Người lập biểu' },
    ],
  ])('%s', (_name, input, reason) => {
    expect(reasonOf(input)).toEqual({ ...reason, line: lineOf(plain, POVERTY) });
  });

  test('one id on two lines', () => {
    const lines = [lineOf(plain, POVERTY), lineOf(plain, REVENUE)];
    expect(reasonOf(plain.replace(REVENUE, POVERTY))).toEqual({ code: 'double-id', id: POVERTY, lines });
  });

  test('a line longer than the table', () => {
    const line = lineOf(plain, POVERTY);
    expect(reasonOf(plain.replace(/^(ct_bbbbbb.*)$/m, '$1;;;lạc')) as object).toMatchObject({
      code: 'long-line',
      line,
    });
  });

  test('a quotation mark that never closes', () => {
    const line = lineOf(plain, 'Thu ngân sách');
    expect(reasonOf(plain.replace('Thu ngân sách', '"Thu ngân sách'))).toEqual({ code: 'open-quote', line });
  });

  test('a cell of more than 100,000 characters, a table of more than 2,000 columns', () => {
    const long = plain.replace('Thu ngân sách', 'x'.repeat(100_001));
    expect(reasonOf(long)).toEqual({ code: 'too-large', what: 'cell', limit: 100_000, found: 100_001 });
    const wide = plain.replace(/^(ct_bbbbbb.*)$/m, (row) => `${row}${';x'.repeat(2000)}`);
    expect(reasonOf(wide)).toMatchObject({ code: 'too-large', what: 'columns', limit: 2000 });
  });
});

describe('cells', () => {
  test.each([
    ['2026 TH', '12,5 tỷ', 'letters'],
    ['2026 TH', '12.34.5', 'grouping'],
    ['2026 TH', '1,23E+15', 'exponent'],
    ['2026 TH', '08/08/26', 'letters'],
    ['2026 đến ngày', 'tháng năm', 'not-a-day'],
    ['2026 đến ngày', '31/2/2026', 'not-a-day'],
    ['Loại dòng', 'dòng lạ', 'not-a-choice'],
    ['Cấp', '3', 'level'],
    ['Cấp', '', 'level'],
    ['Cấp', 'một', 'not-a-count'],
  ])('%s: «%s» is refused with its place (%s)', (header, found, problem) => {
    const line = plain.slice(0, plain.indexOf(POVERTY)).split('\n').length;
    const reason = reasonOf(withCell(1, header, found)) as { cells: unknown[] };
    expect(reason).toMatchObject({ code: 'unreadable' });
    expect(reason.cells[0]).toMatchObject({ line, column: header, problem });
  });

  test.each(['-', '…', 'x'])('a figure «%s» is no figure: the rest is taken and this is told', (mark) => {
    const reading = readPlanFile(withCell(1, '2026 TH', mark), { random });
    if (reading.kind === 'refused') throw new Error(reading.reason.code);
    expect(lineAt(reading.plan, POVERTY).figures).toEqual([]);
    expect(reading.remarks).toContainEqual(
      expect.objectContaining({ code: 'without-value', column: '2026 TH', found: mark }),
    );
  });

  test('all unreadable cells are told at once', () => {
    const file = plain.replace(';4,75;', ';4,75 %%;').replace(';8531,35;', ';8531,,35;');
    expect(reasonOf(file)).toMatchObject({ code: 'unreadable', count: 2 });
  });

  test('two figures of one period on one line', () => {
    const file = plain.replace('2026 đến ngày', '2026 CT').replace('10/5/2026', '8600');
    expect(reasonOf(file)).toMatchObject({
      code: 'unreadable',
      cells: [{ column: '2026 TH', problem: 'second-figure' }],
    });
  });

  test('years in the wrong order, or missing', () => {
    expect(reasonOf(plain.replace('#nam;2026;2026', '#nam;2026;2025'))).toMatchObject({
      cells: [{ problem: 'years' }],
    });
    expect(reasonOf(plain.replace('#nam;2026;2026\r\n', ''))).toMatchObject({
      cells: [{ column: '#nam', problem: 'years' }],
    });
  });
});
