/** Cells of figures and targets, one by one: what they would be typed as, or the doubt and what is offered. Values by hand. */
import { describe, expect, it } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import type { Convention } from '#core/number.ts';
import type { Hints } from '#exchange/layout/recognised.ts';
import { readTable } from './read-text.ts';
import { proposals, readings, table, type CellText } from './tables.ts';

interface Around {
  readonly unit?: string;
  readonly convention?: Convention;
  readonly hints?: Hints;
  /** In the column of targets before it. */
  readonly mate?: string;
}

/** What a figure says in a file of a known convention: «typed», or «?doubt: offered / offered». */
function read(
  cell: CellText,
  { unit = '', convention = 'comma', hints = {}, mate = '' }: Around = {},
): string {
  const given = table([
    ['TT', 'Chỉ tiêu', 'ĐVT', 'KH 2025', 'TH 2025'],
    ['1', 'GRDP', unit, mate, cell],
  ]);
  const { read: rows } = readTable(given, hints, { convention });
  const [said = ''] = readings(rows).map((row) => row[1] ?? '');
  const offered = proposals(rows)[0]?.[1] ?? [];
  return said.startsWith('?') && offered.length > 0 ? `${said}: ${offered.join(' / ')}` : said;
}

describe('numbers', () => {
  it.each([
    ['1508', '1508'],
    ['1.508', '1508'],
    ['1.508.000', '1508000'],
    ['8.531,35', '8531,35'],
    ['8,5', '8,5'],
    [',5', '0,5'],
    ['0,125', '0,125'],
    ['10 000', '10000'],
    ['+3,2', '3,2'],
    ['(1.234)', '-1234'],
    ['—5', '-5'],
    ['８,５', '8,5'],
    ['12,5 %', '12,5%'],
    ['-0', '0'],
    ['8/8', '8/8'],
    ['5 – 6', '5 – 6'],
    ['trên 95', 'trên 95'],
    ['Đạt', 'Đạt'],
  ])('in a file of decimal commas «%s»', (cell, typed) => {
    expect(read(cell)).toBe(typed);
  });

  it.each([
    ['1,508', '1508'],
    ['8,531.35', '8531,35'],
    ['8.5', '8,5'],
    ['1.508', '1,508'],
    ['trên 95.5', 'trên 95,5'],
    ['280,000 - 300,000', '280.000 - 300.000'],
  ])('in a file of decimal points «%s»', (cell, typed) => {
    expect(read(cell, { convention: 'dot' })).toBe(typed);
  });

  it.each([
    ['8.5', '?ambiguous-number: 8,5'],
    ['1,508,000', '?ambiguous-number: 1508000'],
  ])('in the other convention for certain is doubted: «%s»', (cell, said) => {
    expect(read(cell)).toBe(said);
  });
});

describe('what is never taken as it stands', () => {
  it.each([
    ['1,23E+15', '?digits-lost'],
    ['1,2E+03', '?scientific: 1200'],
    ['-4E-2', '?scientific: -0,04'],
    ['1234567890123450000', '?digits-lost: 1234567890123450000'],
    ['0312345678', '?not-a-number: 312345678'],
    ['="0012"', '?not-a-number: 12'],
    ['1.234-', '?trailing-minus: -1234 / 1234'],
    ['12,5-%', '?trailing-minus: -12,5% / 12,5%'],
    ['-', '?mark: '],
    ['…', '?mark: '],
    ['x', '?mark: '],
    ['#REF!', '?formula-error'],
    ['#N/A', '?formula-error'],
    ['TRUE', '?not-a-number'],
    ['8,5*', '?not-a-number: 8,5'],
    ['8,5 (1)', '?not-a-number: 8,5'],
    ['1.508¹', '?not-a-number: 1508'],
    ['5.000.00', '?not-a-number'],
    ['12,5 tỷ', '?not-a-number: 12,5'],
    ['Kh?ng d?t', '?damaged-text: Kh?ng d?t'],
    // «−955», «７４５,２» and «８７» as programs of other encodings kept them.
    ['?955', '?damaged-text'],
    ['???,?', '?damaged-text'],
    ['ï¼˜ï¼—', '?damaged-text'],
    ['6,8\u00079', '?damaged-text: 6,89'],
    ['"752,8', '?damaged-text: 752,8'],
    ["'752,8'", '?not-a-number'],
  ])('«%s»', (cell, said) => {
    expect(read(cell)).toBe(said);
  });

  it('a number of another unit is offered bare; one of the row keeps it', () => {
    expect(read('12 hộ', { unit: 'người' })).toBe('?not-a-number: 12');
    expect(read('12 hộ', { unit: 'hộ' })).toBe('12 hộ');
    expect(read('4%', { unit: 'người' })).toBe('?not-a-number: 4');
  });

  it('in a target, signs out of place are no words', () => {
    const given = table([
      ['TT', 'Chỉ tiêu', 'ĐVT', 'KH 2025'],
      ['1', 'GRDP', '', '5.000.00'],
      ['2', 'Thu', '', '100% (8/8 xã)'],
    ]);
    expect(readings(readTable(given).read)).toEqual([['?not-a-number'], ['100% (8/8 xã)']]);
  });
});

describe('dates a program made', () => {
  it.each([
    ['8-Aug', '8/8 / 8,8'],
    ['08-Thg8', '8/8 / 8,8'],
    ['08/08/2026', '8/8 / 08/2026 / 8,8'],
    ['2026-05-02', '2/5 / 5/2 / 2-5 / 05/2026 / 2,5 / 5,2'],
    ['10-12', '10-12 / 10/12 / 12/10 / 10,12 / 12,10'],
    ['01/2015', '01/2015'],
    ['5.2024', '5/2024 / 5,2024'],
  ])('«%s»', (cell, offered) => {
    expect(read(cell)).toBe(`?mangled-date: ${offered}`);
  });

  it('what stands beside them says which is the likelier', () => {
    expect(read('2-May', { mate: '8,5' })).toBe('?mangled-date: 2,5 / 5,2 / 2/5 / 5/2 / 2-5');
    expect(read('10-Dec', { mate: '75-80' })).toBe('?mangled-date: 10-12 / 10/12 / 12/10 / 10,12 / 12,10');
    expect(read('45870', { mate: '7/8' })).toBe(
      '?mangled-date: 1/8 / 8/1 / 1-8 / 08/2025 / 1,8 / 8,1 / 45870',
    );
    expect(read('45870', { mate: '45.000' })).toBe('45870');
  });

  it('in the column of labels too', () => {
    const given = table([
      ['TT', 'Chỉ tiêu', 'ĐVT', 'KH 2025'],
      ['01-Jan', 'GRDP', '%', '8'],
      ['02-Jan', 'Thu', '%', '9'],
    ]);
    const { lines } = readTable(given).read;
    expect(lines.map(({ values }) => values[0]?.doubt)).toEqual(['mangled-date', 'mangled-date']);
    expect(lines[1]?.values[0]?.proposal).toEqual(['2.1', '1.2']);
  });
});

describe('percent or fraction', () => {
  it('a fraction beside a percent sign is asked, both ways offered', () => {
    expect(read('0,04', { unit: '%', mate: '4,75%' })).toBe('?percent-or-fraction: 4% / 0,04%');
    expect(read('1', { unit: '%', mate: '98%' })).toBe('?percent-or-fraction: 100% / 1%');
    expect(read('0,0475', { unit: '%' })).toBe('?percent-or-fraction: 4,75 / 0,0475');
    expect(read('0,5', { unit: '%' })).toBe('0,5');
    expect(read('0,04', { unit: 'ha', mate: '12' })).toBe('0,04');
  });

  it('a column of nothing but fractions, three or more', () => {
    const column = (...cells: string[]) =>
      readings(
        readTable(
          table([
            ['TT', 'Chỉ tiêu', 'ĐVT', 'TH 2025'],
            ...cells.map((cell, i) => [`${i + 1}`, `Tỷ lệ ${i}`, '%', cell]),
          ]),
        ).read,
      ).flat();
    expect(new Set(column('0,95', '0,8', '0,12'))).toEqual(new Set(['?percent-or-fraction']));
    expect(column('0,95', '0,8')).toEqual(['0,95', '0,8']);
    expect(column('0,95', '0,8', '12')).toEqual(['0,95', '0,8', '12']);
  });
});

describe('a thousand times too much or too little', () => {
  const previous = (value: string): Hints => ({ previous: () => toDecimal(value) });

  it('is doubted against the plan', () => {
    expect(read('1,508', { unit: 'tấn', hints: previous('1490') })).toBe('?thousands-likely: 1508 / 1,508');
    expect(read('1.508', { unit: 'tấn', hints: previous('1490') })).toBe('1508');
    expect(read('1490000', { unit: 'đồng', hints: previous('1490') })).toBe(
      '?thousands-likely: 1490 / 1490000',
    );
  });

  it('and against a unit that is whole', () => {
    expect(read('1,508', { unit: 'người' })).toBe('?thousands-likely: 1508 / 1,508');
    expect(read('1,508', { unit: 'nghìn người' })).toBe('1,508');
  });
});

describe('a workbook', () => {
  it.each<[CellText, string]>([
    [['8,5', '8.5'], '8,5'],
    [['8.5', '8.5'], '8,5'],
    [['1,508', '1508'], '1508'],
    [['12,5%', '12.5'], '12,5%'],
    [['####', '1508'], '1508'],
    [['#REF!', '0'], '?formula-error'],
    [['TRUE', '1'], '?not-a-number'],
    [['08/08/2026', '46242'], '?mangled-date: 8/8 / 08/2026 / 8,8'],
  ])('gives the number behind %j', (cell, said) => {
    expect(read(cell)).toBe(said);
  });
});
