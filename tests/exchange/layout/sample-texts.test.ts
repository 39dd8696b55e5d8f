/** One text of every class that arrives, from its letters to the rows of a plan: the values by hand, the doubts with what is offered. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toPeriod } from '#core/period.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import type { Hints } from '#exchange/layout/recognised.ts';
import { isAsking } from '#exchange/rows/cut-outcome.ts';
import { readText } from './read-text.ts';
import { proposals, readings } from './tables.ts';

const file = (name: string): string =>
  readFileSync(new URL(`../../fixtures/incoming/texts/${name}`, import.meta.url), 'utf8');
const read = (name: string, hints: Hints = {}) => readText(file(name), hints);
const names = ({ lines }: IncomingRows): string[] => lines.map(({ name }) => name);

const figure = (period: string): ColumnMeaning => ({
  kind: 'figure',
  period: toPeriod(period),
  state: null,
});

describe('one table in the ways programs save it', () => {
  it.each([
    '01_excel_vi_csv_utf8.csv',
    '03_excel_unicode_text.txt',
    '05_sep_line.csv',
    '07_libreoffice_resaved.csv',
    '11_trailing_empty.csv',
  ])('%s: five rows, decimal comma from its certain cells, one question', (name) => {
    const { cut, layout, questions, read: rows } = read(name);
    expect(isAsking(cut)).toBe(false);
    expect(layout.convention).toMatchObject({ convention: 'comma', why: 'certain-cells' });
    // Bare years say neither target nor figure.
    expect(questions).toEqual([{ kind: 'bare-years', columns: [3, 4, 5] }]);
    expect(readings(rows)).toEqual([
      ['8,12', '8,5', '9'],
      ['8531,35', '9120', '10000'],
      ['4,75%', '4%', '3,8%'],
      ['8/8', '8/8', '8/8'],
      ['1508', '1512', '1520'],
    ]);
    expect(rows.lines.map(({ unit }) => unit)).toEqual(['%', 'triệu đồng', '%', 'xã', 'người']);
    expect(rows.notes).toEqual([]);
  });
});

describe('the table among other lines', () => {
  it('titles above, notes and signatures below are offered as notes; sections and a child row keep their order', () => {
    const { layout, questions, read: rows } = read('08_titles_notes_signature.csv');
    expect(questions).toEqual([]);
    expect(layout.headerRows).toEqual([4]);
    expect(rows.lines.map(({ line, kind, depth, label, name }) => [line, kind, depth, label, name])).toEqual([
      [6, 'group', 0, 'I', 'KINH TẾ'],
      [7, 'indicator', 1, '1', 'Tốc độ tăng GRDP'],
      [8, 'part', 2, '-', 'Trong đó: nông nghiệp'],
      [9, 'group', 0, 'II', 'XÃ HỘI'],
      [10, 'indicator', 1, '1', 'Tỷ lệ hộ nghèo'],
    ]);
    expect(readings(rows)[4]).toEqual(['4,75', '4,0', '3,8']);
    // Lines 4 and 11 are blank.
    expect(rows.notes.map(({ line, where }) => `${where} ${line}`)).toEqual([
      'above 1',
      'above 2',
      'above 3',
      'below 12',
      'below 13',
      'below 14',
    ]);
    expect(rows.notes[4]?.text).toBe('Tân Phú, ngày 05 tháng 01 năm 2026');
  });

  it('a merged year reaches over its columns: four value columns', () => {
    const { layout, questions, read: rows } = read('09_two_row_header.csv');
    expect(questions).toEqual([]);
    expect(layout.headerRows).toEqual([0, 1]);
    expect(layout.columns.slice(3)).toMatchObject([
      { header: 'Năm 2025 · Kế hoạch', meaning: { kind: 'target', period: '2025', assigner: '' } },
      { header: 'Năm 2025 · Thực hiện', meaning: { kind: 'figure', period: '2025', state: 'actual' } },
      { header: 'Năm 2026 · Kế hoạch', meaning: { kind: 'target', period: '2026', assigner: '' } },
      { header: 'Năm 2026 · Thực hiện', meaning: { kind: 'figure', period: '2026', state: 'actual' } },
    ]);
    expect(readings(rows)).toEqual([
      ['8,5', '8,1', '9', ''],
      ['9120', '8531,35', '10000', ''],
    ]);
  });

  it('without a header it asks for one, and for what the figures are of', () => {
    const { layout, questions, read: rows } = read('10_no_header_two_columns.csv');
    expect(names(rows)).toEqual(['Tỷ lệ hộ nghèo', 'Tốc độ tăng GRDP', 'Thu ngân sách']);
    expect(layout.convention.convention).toBe('comma');
    expect(questions).toEqual([
      { kind: 'header', lines: [1, 2, 3] },
      { kind: 'column', column: 1, candidates: [] },
    ]);
    expect(readings(rows)).toEqual([[], [], []]);
    const columns = new Map([[1, figure('2025')]]);
    const settled = readText(file('10_no_header_two_columns.csv'), { columns, headerLines: [] });
    expect(settled.questions).toEqual([]);
    expect(readings(settled.read)).toEqual([['47,57'], ['8,12'], ['1,5']]);
  });
});

describe('texts', () => {
  it('with delimiters, marks and line breaks in them are kept whole', () => {
    const { read: rows } = read('12_quotes_newlines.csv');
    expect(rows.lines.map(({ values }) => values.map(({ typed }) => typed))).toEqual([
      ['Thu; chi ngân sách', 'Dòng 1\nDòng 2;\nDòng 3'],
      ['Nhà "văn hóa" thôn', 'Ống 5" loại A'],
      ['', '"'],
    ]);
  });

  it('a mark that never closes asks first and swallows no row', () => {
    const { cut, read: rows } = read('14_unterminated_quote.csv');
    expect(isAsking(cut)).toBe(true);
    expect(readings(rows)).toEqual([['9'], ['8'], ['7']]);
  });

  it('a plan in Vietnamese comes whole; a row of words alone is a row', () => {
    const { read: rows } = read('24_plan_text.csv');
    expect(names(rows)).toEqual([
      'Tốc độ tăng tổng sản phẩm (GRDP)',
      'Tỷ lệ hộ nghèo đa chiều',
      'Sản lượng thủy sản nuôi trồng',
      'Kỹ thuật viên, Mỹ Đức, Quỳnh Lưu',
      'Đường giao thông được cứng hóa',
      'ỦY BAN NHÂN DÂN XÃ HƯƠNG THỦY',
    ]);
    expect(readings(rows).slice(0, 3)).toEqual([
      ['8,12', '9'],
      ['4,75', '3,8'],
      ['1508,5', '1600'],
    ]);
  });

  it('names with lost letters are doubted one by one, their numbers are not', () => {
    const { layout, read: rows } = read('32_lossy_ansi.csv');
    expect(layout.columns[1]).toMatchObject({
      meaning: { kind: 'text', field: 'name' },
      why: 'damaged-header',
    });
    const doubted = rows.lines.map(
      ({ values }) =>
        values.find(({ meaning }) => meaning.kind === 'text' && meaning.field === 'name')?.doubt,
    );
    expect(new Set(doubted)).toEqual(new Set(['damaged-text']));
    expect(readings(rows)[2]).toEqual(['1508,5', '1600']);
  });

  it('twenty spellings are twenty rows, each as it was spelt', () => {
    const { read: rows } = read('34_same_name_many_spellings.csv');
    expect(rows.lines).toHaveLength(20);
    expect(names(rows).slice(0, 2)).toEqual(['Hòa Bình', 'Hoà Bình']);
  });

  it('nothing that looks like a formula is run; ="0012" is 0012', () => {
    const { read: rows } = read('36_formula_injection.csv');
    const notes = rows.lines.map(({ values }) => values.at(-1)?.typed);
    expect(names(rows)).toEqual(['=1+1', '@SUM(1)', '- Đạt chuẩn', "'=1+1", '=1+1', '＝1+1', '0012']);
    expect(notes.slice(0, 6)).toEqual([
      '=HYPERLINK("http://x.example";"bấm")',
      '+84901234567',
      '-5',
      "'0012",
      '=1\n=2',
      "=cmd|'/c calc'!A1",
    ]);
  });
});

describe('numbers', () => {
  it('made into dates or serial numbers are all doubted, what they were is offered first', () => {
    const { read: rows } = read('16_dates_mangled_by_excel.csv');
    expect(readings(rows)).toEqual([
      ['?mangled-date', '?mangled-date', '8/8'],
      ['?mangled-date', '?mangled-date', '?mangled-date'],
      ['?mangled-date', '?mangled-date', '?mangled-date'],
      ['?mangled-date', '?mangled-date', '7/8'],
    ]);
    expect(proposals(rows).map((row) => row.map((all) => all[0] ?? ''))).toEqual([
      ['8/8', '8/8', ''],
      ['01/2015', '01/2015', '01/2015'],
      ['10-12', '10-12', '10-12'],
      ['1/8', '8/8', ''],
    ]);
  });

  it('in scientific form are doubted; where digits are gone nothing is offered; codes are no figures', () => {
    const { questions, read: rows } = read('17_long_numbers_leading_zeros.csv', {
      reportingPeriod: toPeriod('2025'),
    });
    // «Giá trị» has no period; the reporting period's is likely.
    expect(questions).toEqual([]);
    expect(readings(rows)).toEqual([['?digits-lost'], ['?scientific'], ['1234567890123456'], ['0']]);
    expect(proposals(rows).slice(0, 2)).toEqual([[[]], [['1200']]]);
    const codes = { columns: new Map([[2, figure('2024')]]), reportingPeriod: toPeriod('2025') };
    expect(readings(read('17_long_numbers_leading_zeros.csv', codes).read).map(([code]) => code)).toEqual([
      '?not-a-number',
      '312345679',
      '?digits-lost',
      '84901234567',
    ]);
  });

  it('below zero are read in six spellings; a minus behind is asked', () => {
    const { read: rows } = read('18_negatives.csv');
    expect(readings(rows)).toEqual([
      ['-1234', '-1234', '-1234'],
      ['-5', '-5', '-5,0%'],
      ['?trailing-minus', '3,2', '-0,5%'],
    ]);
    expect(proposals(rows)[2]?.[0]).toEqual(['-1234', '1234']);
  });

  it('with three digits after every sign: one question for the file, no number taken before it', () => {
    const text = file('19_numbers_ambiguous_only.csv');
    const { questions, read: rows } = readText(text);
    expect(questions.filter(({ kind }) => kind === 'convention')).toEqual([
      {
        kind: 'convention',
        convention: null,
        why: 'ambiguous',
        suggested: 'comma',
        examples: [
          { line: 2, column: 2, text: '1.508', asComma: '1508', asDot: '1,508' },
          { line: 2, column: 3, text: '1.512', asComma: '1512', asDot: '1,512' },
        ],
        ambiguous: 4,
        minority: [],
      },
    ]);
    const doubt = '?ambiguous-number';
    expect(readings(rows)).toEqual([
      [doubt, doubt],
      ['395', '401'],
      [doubt, doubt],
    ]);
    expect(proposals(rows)[0]?.[0]).toEqual(['1508', '1,508']);
    const asComma = readText(text, {}, { convention: 'comma' }).read;
    expect(readings(asComma)[2]).toEqual(['2040', '2040']);
    const asDot = readText(text, {}, { convention: 'dot' }).read;
    expect(readings(asDot)[2]).toEqual(['2,040', '2,040']);
  });

  it('targets in words keep every letter; marks are doubted, never zero', () => {
    const { cut, read: rows } = read('22_text_targets.csv');
    const found = cut.table.rows.slice(1).map(({ cells }) => cells[3]?.text ?? '');
    expect(readings(rows).flat()).toEqual(
      found.map((text) => (['x', '…', '-'].includes(text) ? '?mark' : text)),
    );
    expect(found).toHaveLength(21);
    expect(proposals(rows)[13]).toEqual([['', 'x']]);
  });

  it('torn by their own commas are doubted and offered joined', () => {
    const { cut, read: rows } = read('41_unquoted_decimal_commas.csv');
    expect(isAsking(cut)).toBe(true);
    expect(readings(rows)).toEqual([
      ['?ragged', '?ragged'],
      ['9', '10'],
      ['?ragged', '?ragged'],
    ]);
    expect(proposals(rows)).toEqual([
      [['8,1'], ['8,5']],
      [[], []],
      [['4,75'], ['3,8']],
    ]);
    expect(names(rows)).toEqual(['GRDP', 'Thu', 'Tỷ lệ nghèo']);
  });
});

it('a file of ours loses its guards; an id that fails its check is none; what a spreadsheet may have been at is doubted', () => {
  const { layout, read: rows } = read('37_export_self_describing_vi.csv');
  expect(layout.isOurs).toBe(true);
  expect(rows.lines.every(({ id }) => id === null)).toBe(true);
  expect(names(rows).slice(4, 7)).toEqual(['=1+1', '- Đạt chuẩn nông thôn mới', "'dấu nháy"]);
  expect(readings(rows).slice(0, 3)).toEqual([
    ['4,75', '4', '3,8'],
    ['8531,35', '1508', '1508,5'],
    ['8/8', '?mangled-date', '75 - 80%'],
  ]);
});
