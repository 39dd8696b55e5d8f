/** Which sign stands before the decimals of a pasted block, and what each cell becomes by it; worked out by hand. */
import { describe, expect, test } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import { exactNumberOf, readFigureValue } from '#core/figure.ts';
import { readNumber, type Convention } from '#core/number.ts';
import { judgeConvention } from '#exchange/clipboard/conventions.ts';
import { inHouseForm } from '#exchange/clipboard/house-form.ts';
import { cell, textTable } from './cells.ts';

const decided = (convention: Convention) => ({ convention, suggested: null, ambiguous: [], isMixed: false });

/** The texts one is asked about when these cells stand one under the other, and which sign is offered first. */
function asked(...texts: readonly string[]): { about: readonly string[]; suggested: Convention | null } {
  const { convention, ambiguous, suggested } = judgeConvention(textTable(...texts.map((text) => [text])));
  expect(convention === null || ambiguous.length === 0).toBe(true);
  return { about: ambiguous.map(({ text }) => text), suggested };
}

describe('certain cells decide', () => {
  test.each(['13.447,5', '12,5', '0,125', '1.234.567', '58,60 %', '1,2345', '1234,567', '(12,5)', '−0,5'])(
    '«%s» is written with a comma',
    (text) => expect(judgeConvention(textTable([text], ['1.234']))).toEqual(decided('comma')),
  );

  test.each(['13,447.5', '1,234,567', '-8,250.75'])('«%s» is written with a dot', (text) =>
    expect(judgeConvention(textTable([text], ['1,234']))).toEqual(decided('dot')),
  );

  test.each(['8.5', '0.125', '12.5%', '1234.567', '-8.25'])('«%s» alone is written with a dot', (text) =>
    expect(judgeConvention(textTable([text]))).toEqual(decided('dot')),
  );

  test.each([
    ['1508'],
    ['1 508'],
    ['0'],
    [''],
    ['Đạt'],
    ['8/8'],
    ['12.34.5'],
    ['0012'],
    ['01.5'],
    ['-'],
    // a month, days, ordinals, codes, counts
    ['6.2024'],
    ['10.5.2024'],
    ['ngày 1.5'],
    ['1.1. Thu ngân sách'],
    ['QĐ 12.5'],
    ['theo mục 2.1 của Nghị quyết'],
    ['12.5/20'],
  ])('«%s» decides nothing', (text) =>
    expect(judgeConvention(textTable([text]))).toEqual({ ...decided('dot'), convention: null }),
  );

  test.each([
    ['8.531,35 tỷ đồng', 'comma'],
    ['khoảng 12,5', 'comma'],
    ['trên 95,5%', 'comma'],
    ['75,5 - 80', 'comma'],
    ['25,5 m2 sàn/người', 'comma'],
    ['1,25 triệu lượt khách', 'comma'],
    ['8,5 bác sĩ/10.000 dân', 'comma'],
    ['13,447.5 tỷ đồng', 'dot'],
    ['≈ 8.5', 'dot'],
    ['>= 95.5', 'dot'],
    ['tăng 8.5%/năm', 'dot'],
    ['75.5 – 80 tỷ đồng', 'dot'],
    ['25.5 m2/người', 'dot'],
    ['đạt 95.5% vào năm 2025', 'dot'],
    ['1 508.5 nghìn tấn', 'dot'],
  ] as const)('so do numbers with a unit, a bound or a range: «%s», a %s', (text, convention) =>
    expect(judgeConvention(textTable([text]))).toEqual(decided(convention)),
  );
});

describe('ambiguous cells', () => {
  test('are listed when nothing is certain', () => {
    expect(judgeConvention(textTable(['Thu', '1.234'], ['Chi', '1,508']))).toEqual({
      convention: null,
      suggested: null,
      ambiguous: [
        { row: 0, column: 1, text: '1.234' },
        { row: 1, column: 1, text: '1,508' },
      ],
      isMixed: false,
    });
  });

  test('are listed when certain cells disagree', () => {
    expect(judgeConvention(textTable(['12,5', '8.5', '1.234']))).toEqual({
      convention: null,
      suggested: null,
      ambiguous: [{ row: 0, column: 2, text: '1.234' }],
      isMixed: true,
    });
  });

  test('are not those with an exact number behind them, which say nothing of others either', () => {
    const rows = [[cell('1.234', '1234'), cell('12,5', '12.5'), cell('1.508')]];
    expect(judgeConvention({ rows })).toEqual({
      convention: null,
      suggested: null,
      ambiguous: [{ row: 0, column: 2, text: '1.508' }],
      isMixed: false,
    });
  });

  test('in columns of text nobody asks, and «1.1», «1.2» as STT do not vote', () => {
    const table = textTable(['1.1', '13.447,5', '1.234'], ['1.2', '12,5', '2.345']);
    expect(judgeConvention(table).isMixed).toBe(true);
    expect(judgeConvention(table, (column) => column > 0).convention).toBe('comma');
    expect(judgeConvention(textTable(['1.234', 'x']), (column) => column > 0).ambiguous).toEqual([]);
  });

  test.each([
    '1,508 tỷ đồng',
    '1.508 lao động',
    '≈1,508',
    'khoảng 1,508',
    '1,508 – 2,250',
    '750 – 1,250',
    '1,508 - 2,250 tỷ đồng',
    '≥ 2,250',
    'từ 2.250 trở lên',
    'tăng 1,508 %/năm',
    '-1,508 triệu USD',
    '1,508 nghìn tấn',
    '1,508 m2',
    '1,508 m3/ngày đêm',
    '1,234/2,000 hộ',
  ])('are also numbers with a unit, a bound or a range: «%s»', (text) =>
    expect(asked(text, 'Đạt')).toEqual({ about: [text], suggested: null }),
  );

  test('are settled by certain ones beside them, whatever stands around either', () => {
    expect(asked('1.508 tỷ đồng', '12,5').about).toEqual([]);
    expect(asked('1,508 – 2,250.5 tỷ đồng', '1,250').about).toEqual([]);
    expect(asked('≥ 2.250', '8.531,35 tỷ đồng').about).toEqual([]);
  });

  test('are none in prose, days and codes', () => {
    expect(asked('theo mục 1.508 của Nghị quyết', 'QĐ 1.508', '12.345.6', '0.1.508').about).toEqual([]);
  });

  test('are not settled by a point before decimals alone, which people put between thousands too', () => {
    expect(asked('8.5', '1.508', '12.345')).toEqual({ about: ['1.508', '12.345'], suggested: 'dot' });
    expect(asked('8.5', '1,508')).toEqual({ about: ['1,508'], suggested: 'dot' });
    expect(asked('tăng 8.5%/năm', '1.508 tỷ đồng')).toEqual({ about: ['1.508 tỷ đồng'], suggested: 'dot' });
    expect(asked('8.5 – 1.508')).toEqual({ about: ['8.5 – 1.508'], suggested: 'dot' });
    expect(asked('13,447.5', '1.508')).toEqual({ about: ['1.508'], suggested: 'dot' });
    // but where commas group for certain, they do
    expect(asked('13,447.5', '1,508').about).toEqual([]);
    expect(asked('1,234,567', '8.5', '1,508').about).toEqual([]);
  });

  test('nor by a comma before decimals, where one may stand between thousands too', () => {
    expect(asked('8,5', '1,508')).toEqual({ about: ['1,508'], suggested: 'comma' });
    expect(asked('8,5', '1.508').about).toEqual([]);
    expect(asked('8.531,35', '125,750').about).toEqual([]);
  });

  test('are settled by what the program states of itself', () => {
    const { rows } = textTable(['8.5', '1.508']);
    expect(judgeConvention({ rows, stated: 'dot' })).toEqual(decided('dot'));
  });

  test('are none in a block of our own', () => {
    const { rows } = textTable(['1.508 lao động/năm', '8.5']);
    expect(judgeConvention({ rows, isOurs: true })).toEqual(decided('comma'));
  });

  test('follow the sign the program states, unless a certain cell was typed with the other', () => {
    const { rows } = textTable(['1,508', '1.234']);
    expect(judgeConvention({ rows, stated: 'dot' }).convention).toBe('dot');
    const disputed = { rows: textTable(['1,508', '13.447,5']).rows, stated: 'dot' as const };
    expect(judgeConvention(disputed)).toEqual({
      convention: null,
      suggested: null,
      ambiguous: [{ row: 0, column: 0, text: '1,508' }],
      isMixed: true,
    });
  });
});

describe('in house form', () => {
  test.each([
    ['13.447,50', '13447.50', '13447,50'],
    ['12,5%', '12.5', '12,5%'],
    ['1.508 người', '1508', '1508'],
    ['####', '1200', '1200'],
    ['(5)', '-5', '-5'],
  ])('«%s» with %s behind it is «%s»', (text, exact, form) => {
    expect(inHouseForm(cell(text, exact), 'dot')).toBe(form);
    expect(inHouseForm(cell(text, exact), null)).toBe(form);
    const reading = readNumber(form);
    expect(reading.ok && reading.value).toBe(toDecimal(exact));
  });

  test.each([
    ['13,447.5', '13447,5'],
    ['1,234', '1234'],
    ['1.234', '1,234'],
    ['8.5', '8,5'],
    ['-8.50', '-8,50'],
    ['12.5%', '12,5%'],
    ['13.447,5', '13447,5'],
    ['>= 95.5', '>= 95,5'],
    ['75.5 - 80', '75,5 - 80'],
    ['trên 1,173.5 tỷ đồng', 'trên 1.173,5 tỷ đồng'],
    ['1,900 - 2,000', '1.900 - 2.000'],
    ['2 - 3,000', '2 - 3000'],
    ['tăng 8.5%/năm', 'tăng 8,5%/năm'],
    ['1,234/2,000', '1.234/2.000'],
    ['1,508 tỷ đồng', '1.508 tỷ đồng'],
    ['1.508 tỷ đồng', '1,508 tỷ đồng'],
    ['≈1,508', '≈1.508'],
    ['1,508 – 2,250', '1.508 – 2.250'],
    ['2 - 3,000 nghìn tấn', '2 - 3000 nghìn tấn'],
    ['1,508 nghìn tấn', '1.508 nghìn tấn'],
    ['25.5 m2/người', '25,5 m2/người'],
    ['1,508 m2', '1.508 m2'],
    ['8.5 bác sĩ/10.000 dân', '8,5 bác sĩ/10.000 dân'],
  ])('with dots «%s» is «%s»', (text, form) => expect(inHouseForm(cell(text), 'dot')).toBe(form));

  test.each([
    '0012',
    '1508',
    'Đạt',
    '',
    '8/8',
    '10.5.2024',
    'theo mục 2.1 của Nghị quyết',
    'ngày 1.5',
    '  hai  cách ',
    '=1+1',
  ])('with dots «%s» stays', (text) => expect(inHouseForm(cell(text), 'dot')).toBe(text));

  test.each(['13.447,5', '1.234', '1,234', '8.5', '>= 95.5', '1,508 tỷ đồng'])(
    'with commas, or none, «%s» stays',
    (text) => {
      expect(inHouseForm(cell(text), 'comma')).toBe(text);
      expect(inHouseForm(cell(text), null)).toBe(text);
    },
  );

  test.each([
    ['1,508 tỷ đồng', 'tỷ đồng', '1.508', '1508'],
    ['2.250 nghìn tấn', 'nghìn tấn', '2250', '2.250'],
    ['1,508 m2', 'm2', '1.508', '1508'],
    ['-1,508 triệu USD', 'triệu USD', '-1.508', '-1508'],
    ['8,250 bác sĩ/10.000 dân', 'bác sĩ/10.000 dân', '8.250', '8250'],
  ])('«%s» is a figure in %s: %s with commas, %s with dots', (text, unit, withComma, withDot) => {
    for (const [convention, value] of [
      ['comma', withComma],
      ['dot', withDot],
    ] as const) {
      const reading = readFigureValue(inHouseForm(cell(text), convention), unit);
      expect(reading.ok && exactNumberOf(reading.value)).toBe(toDecimal(value));
    }
  });
});
