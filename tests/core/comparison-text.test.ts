/** The wording of comparisons, read from the wordings documents use and printed in words that read back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSameComparison,
  printComparison,
  readComparison,
  type Comparison,
  type OneSided,
} from '#core/comparison-text.ts';
import { toDecimal } from '#core/decimal.ts';
import { comparisons, texts } from './arbitraries.ts';

const d = toDecimal;
const one = (comparator: OneSided, value: string): Comparison => ({
  comparator,
  value: { kind: 'number', value: d(value) },
});
const range = (low: string, high: string): Comparison => ({
  comparator: 'range',
  low: d(low),
  high: d(high),
});

describe('reading', () => {
  test.each([
    // a bare value
    ['95', one('=', '95')],
    ['98,5%', one('=', '98.5')],
    ['= 95', one('=', '95')],
    ['-5', one('=', '-5')],
    ['1.508', one('=', '1508')],
    // at least
    ['từ 95% trở lên', one('≥', '95')],
    ['từ 12 trở lên', one('≥', '12')],
    ['95% trở lên', one('≥', '95')],
    ['>= 95', one('≥', '95')],
    ['>=95', one('≥', '95')],
    ['=> 95', one('≥', '95')],
    ['≥ 98,5 %', one('≥', '98.5')],
    ['tối thiểu 3', one('≥', '3')],
    ['ít nhất 01', one('≥', '1')],
    // at most
    ['không quá 2,5%', one('≤', '2.5')],
    ['tối đa 5', one('≤', '5')],
    ['từ 3% trở xuống', one('≤', '3')],
    ['<= 3', one('≤', '3')],
    ['=<3', one('≤', '3')],
    ['≤3', one('≤', '3')],
    // more, less, about
    ['trên 95%', one('>', '95')],
    ['trên 1.173', one('>', '1173')],
    ['> 95', one('>', '95')],
    ['dưới 9%', one('<', '9')],
    ['dưới 0,2%', one('<', '0.2')],
    ['<9', one('<', '9')],
    ['khoảng 1.200', one('about', '1200')],
    ['khoảng 30,74', one('about', '30.74')],
    ['xấp xỉ 4', one('about', '4')],
    ['~4', one('about', '4')],
    ['≈ 4', one('about', '4')],
    // as typed in other ways
    ['TRÊN 95%', one('>', '95')],
    ['  Trên\u00A0 95 ', one('>', '95')],
    ['trên 95'.normalize('NFD'), one('>', '95')],
    ['trên -5', one('>', '-5')],
    ['từ\u00A095  trở\u202Flên', one('≥', '95')],
    ['không   quá 5', one('≤', '5')],
  ])('%j', (text, comparison) => {
    expect(readComparison(text)).toEqual(comparison);
  });

  test('eight of eight, also as a bound', () => {
    const eight = { kind: 'count', done: '8', of: '8' };
    expect(readComparison('8/8')).toEqual({ comparator: '=', value: eight });
    expect(readComparison('tối thiểu 8/8')).toEqual({ comparator: '≥', value: eight });
  });

  test.each([
    ['75 - 80', '75', '80'],
    ['75 - 80%', '75', '80'],
    ['75% - 80%', '75', '80'],
    ['75-80', '75', '80'],
    ['75–80', '75', '80'],
    ['75 — 80', '75', '80'],
    ['75 − 80', '75', '80'],
    ['từ 54 - 58%', '54', '58'],
    ['từ 280.000 - 300.000', '280000', '300000'],
    ['từ 280.000 đến 300.000', '280000', '300000'],
    ['từ 5% đến 10%', '5', '10'],
    ['7,5% - 8%', '7.5', '8'],
    ['10 - 13,5%', '10', '13.5'],
    ['10-12', '10', '12'],
    ['2.021 - 2.025', '2021', '2025'],
    ['500 - 1.000', '500', '1000'],
    ['2 - 3000', '2', '3000'],
    ['13-2024', '13', '2024'],
    ['-5 - 3', '-5', '3'],
    ['-5 - -3', '-5', '-3'],
    ['từ -0,5 đến 0,5', '-0.5', '0.5'],
  ])('%j runs from %s to %s', (text, low, high) => {
    expect(readComparison(text)).toEqual(range(low, high));
  });

  test.each([
    ...[
      '',
      ' ',
      'abc',
      'trên',
      'trên ',
      'trên dưới 5',
      'từ 12',
      'đến 12',
      'trở lên',
      'từ trở lên',
      '>',
      '>=',
      '≥ x',
      '= =5',
    ],
    // ranges the wrong way round, empty, or with more than two ends
    ...[
      '80 - 75',
      '75 - 75',
      '75 - 75,0',
      '1-2-3',
      '1 - 2 - 3',
      '75 -',
      '75--80',
      '-5 - -8',
      '-75-80',
      '8/8 - 9/9',
      '95 - x',
      'x - 95',
    ],
    // a bound of a range has no single meaning
    ...['trên 5 - 10', '0,03 - dưới 0,1', 'khoảng 5 đến 10', 'trên 5 trở lên', '< 5 - 10'],
    // years, a month, days; thousands left to the second number
    ...['2021-2025', '2021 - 2025', 'từ 2021 đến 2025', '9-2024', '09 - 2024', '12-2024'],
    ...['2 - 3.000', 'từ 2 đến 3.000', '200 - 300.000', '2 - 3 500'],
    // more words than the comparison
    ...[
      'trên 95% đối với trọng án',
      'dưới 9% vào năm 2025',
      '8/8 phường',
      '100% (8/8 xã)',
      '12,5 tỷ',
      'Đạt',
      '12.34.5',
    ],
  ])('%j states none for certain', (text) => {
    expect(readComparison(text)).toBeNull();
  });
});

describe('printing', () => {
  test.each([
    [one('=', '13447.5'), '13.447,5'],
    [one('≥', '12'), 'từ 12 trở lên'],
    [one('>', '95'), 'trên 95'],
    [one('≤', '2.5'), 'không quá 2,5'],
    [one('<', '9'), 'dưới 9'],
    [one('about', '1200'), 'khoảng 1.200'],
    [range('280000', '300000'), '280.000 - 300.000'],
    [range('-5', '-3'), '-5 - -3'],
  ])('%j is %j', (comparison, text) => {
    expect(printComparison(comparison)).toBe(text);
  });

  test('the style reaches every number', () => {
    expect(printComparison(range('1500', '2500.5'), { places: 1, grouped: false })).toBe('1500,0 - 2500,5');
    expect(printComparison(one('≥', '1500'), { places: 2 })).toBe('từ 1.500,00 trở lên');
  });

  test.each([
    [range('2021', '2025'), '2.021 - 2.025', '2.021 - 2.025'],
    [range('2', '3000'), '2 - 3000', '2 - 3000'],
    [range('9', '2024'), '9 - 2.024', '9 - 2.024'],
    [range('1', '2024'), '1 đến 2024', '1 đến 2024'],
  ])('the range %j is printed so that it is read again', (comparison, grouped, ungrouped) => {
    expect(printComparison(comparison)).toBe(grouped);
    expect(printComparison(comparison, { grouped: false })).toBe(ungrouped);
    for (const text of [grouped, ungrouped]) expect(readComparison(text)).toEqual(comparison);
  });

  test('small numbers and years, in every pair, are read again', () => {
    const ends = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1000, max: 3000 }));
    fc.assert(
      fc.property(ends, ends, fc.boolean(), (a, b, grouped) => {
        fc.pre(a !== b);
        const comparison = range(String(Math.min(a, b)), String(Math.max(a, b)));
        expect(readComparison(printComparison(comparison, { grouped }))).toEqual(comparison);
      }),
      { numRuns: 1000 },
    );
  });

  test('every comparison reads back as itself', () => {
    fc.assert(
      fc.property(comparisons, fc.boolean(), (comparison, grouped) => {
        expect(readComparison(printComparison(comparison, { grouped }))).toEqual(comparison);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is read from any text prints so that it is read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const comparison = readComparison(text);
        if (comparison) expect(readComparison(printComparison(comparison))).toEqual(comparison);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('stating the same', () => {
  test.each([
    [one('=', '58.60'), one('=', '58.6'), true],
    [range('5', '10'), range('5.0', '10.00'), true],
    [readComparison('8/8'), readComparison('8,0/8'), true],
    [readComparison('≥ 95'), readComparison('từ 95,0 trở lên'), true],
    [one('=', '58.6'), one('=', '58.61'), false],
    [one('>', '95'), one('≥', '95'), false],
    [range('5', '10'), range('5', '11'), false],
    [range('5', '10'), one('=', '5'), false],
    [readComparison('8/8'), readComparison('16/16'), false], // another statement, though the same share
    [readComparison('8/8'), one('=', '1'), false],
  ])('%j and %j: %j', (a, b, same) => {
    if (!a || !b) throw new Error('unread');
    expect(isSameComparison(a, b)).toBe(same);
    expect(isSameComparison(b, a)).toBe(same);
  });
});

describe('hostile texts', () => {
  test.each(['1', '-', 'từ ', ' đến ', '1-', '1 - ', 'trên ', ' trở lên', ' ', 'a', '≥'])(
    'a hundred thousand %j state nothing',
    { timeout: 30_000 },
    (unit) => {
      expect(readComparison(unit.repeat(100_000))).toBeNull();
    },
  );
});
