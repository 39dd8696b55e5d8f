/** Reading numbers as officials and spreadsheets write them, refusing what has no single reading, and printing them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalPlacesOf, roundDecimal, toDecimal } from '#core/decimal.ts';
import { printNumber, readNumber, type Convention } from '#core/number.ts';
import { decimals } from './arbitraries.ts';

const NBSP = '\u00A0';
const THIN = '\u2009';
const NARROW = '\u202F';

describe('reading in the house convention', () => {
  test.each([
    // as printed in the sample documents
    ['8.531,35', '8531.35'],
    ['3.011,5', '3011.5'],
    ['630,193', '630.193'],
    ['1.753,128', '1753.128'],
    ['4.106.275.000', '4106275000'],
    ['99,65', '99.65'],
    ['13447,5', '13447.5'],
    ['0,89', '0.89'],
    ['0', '0'],
    ['05', '5'],
    ['007', '7'],
    // the decimals typed are kept
    ['58,60', '58.60'],
    ['100,00', '100.00'],
    [',5', '0.5'],
    ['0,0', '0.0'],
    // spaces of every sort between groups
    ['13 447,5', '13447.5'],
    [`13${NBSP}447,5`, '13447.5'],
    [`1${THIN}234${THIN}567`, '1234567'],
    [`13${NARROW}447`, '13447'],
    ['  12 ', '12'],
    ['\uFEFF12\u200B', '12'],
    // signs
    ['-5', '-5'],
    ['- 5', '-5'],
    ['−4,62', '-4.62'],
    ['–4,62', '-4.62'],
    ['\u20114', '-4'],
    ['+3', '3'],
    ['+ 3,5', '3.5'],
    ['(1.508.000)', '-1508000'],
    ['( 5 )', '-5'],
    ['-0', '0'],
    ['-0,00', '0.00'],
    ['(0)', '0'],
    // full-width forms of a Chinese or Japanese keyboard
    ['１２，５', '12.5'],
  ])('%j is %s', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value, percent: false, remark: null });
  });

  test.each([
    ['95%', '95'],
    ['98,5 %', '98.5'],
    [`8,12${NBSP}%`, '8.12'],
    ['-1,34%', '-1.34'],
    ['(5%)', '-5'],
    ['5％', '5'],
  ])('%j is %s percent', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value, percent: true, remark: null });
  });

  test.each([
    ['1.508', '1508', 'maybe-thousands'],
    ['13.447', '13447', 'maybe-thousands'],
    ['8.5', '8.5', 'other-convention'],
    ['8.12', '8.12', 'other-convention'],
    ['0.125', '0.125', 'other-convention'], // no group of thousands begins with 0
    ['1.5083', '1.5083', 'other-convention'],
    ['.5', '0.5', 'other-convention'],
    ['1234.567', '1234.567', 'other-convention'],
    ['1,508.25', '1508.25', 'other-convention'],
    ['1,508,000', '1508000', 'other-convention'],
    ['13 447.5', '13447.5', 'other-convention'],
  ])('%j is %s, with the remark that shows it back', (text, value, remark) => {
    expect(readNumber(text)).toEqual({ ok: true, value, percent: false, remark });
  });

  test('groups that cannot be misread are read without a remark', () => {
    expect(readNumber('1.508.000')).toEqual({ ok: true, value: '1508000', percent: false, remark: null });
    expect(readNumber('1 508')).toEqual({ ok: true, value: '1508', percent: false, remark: null });
  });
});

describe('reading a file whose decimals stand after a dot', () => {
  test.each([
    ['8531.35', '8531.35', null],
    ['8,531.35', '8531.35', null],
    ['1.508', '1.508', null],
    ['1,508', '1508', 'maybe-thousands'],
    ['1,508,000', '1508000', null],
    ['8,12', '8.12', 'other-convention'],
    ['8.531,35', '8531.35', 'other-convention'],
    ['1.508.000', '1508000', 'other-convention'],
    ['0,125', '0.125', 'other-convention'],
  ])('%j is %s', (text, value, remark) => {
    expect(readNumber(text, 'dot')).toEqual({ ok: true, value, percent: false, remark });
  });
});

describe('refusing', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    [NBSP, 'empty'],
    ['\u200B', 'empty'],
    // no number, or a number with more around it
    ['abc', 'letters'],
    ['12,5 tỷ', 'letters'],
    ['8/8', 'letters'],
    ['75 - 80', 'letters'],
    ['9‰', 'letters'],
    ['x', 'letters'],
    ['-', 'letters'],
    ['%', 'letters'],
    ['()', 'letters'],
    ['.', 'letters'],
    ['…', 'letters'],
    ['--5', 'letters'],
    ['(-5)', 'letters'],
    ['(5', 'letters'],
    ['5)', 'letters'],
    ['5-', 'letters'],
    ['5%%', 'letters'],
    ['%5', 'letters'],
    ['NaN', 'letters'],
    ['Infinity', 'letters'],
    ['0x10', 'letters'],
    ['٣', 'letters'],
    // footnote marks and enclosed digits are not digits of the figure
    ['12,5²', 'letters'],
    ['1.508¹', 'letters'],
    ['x₂', 'letters'],
    ['①', 'letters'],
    ['⑴', 'letters'],
    ['½', 'letters'],
    // separators that leave no single reading
    ['12.34.5', 'grouping'],
    ['1.50.000', 'grouping'],
    ['1,2,3', 'grouping'],
    ['1.508,', 'grouping'],
    ['5.', 'grouping'],
    ['5,', 'grouping'],
    ['12 34', 'grouping'],
    ['1  508', 'grouping'],
    ['1.508 000', 'grouping'],
    ['1.508 000,5', 'grouping'],
    ['1,5 000', 'grouping'],
    ['15.08,5', 'grouping'],
    ['1.508,5,5', 'grouping'],
    ['1,508,5.', 'grouping'],
    ['.508.000', 'grouping'],
    ['0.125.000', 'grouping'],
    ['0,125,000', 'grouping'],
    ['0.125,5', 'grouping'],
    ['0 125', 'grouping'],
    // a spreadsheet has already thrown digits away
    ['1,23E+15', 'exponent'],
    ['1e5', 'exponent'],
    ['-1.5e-3', 'exponent'],
    ['1'.repeat(41), 'too-long'],
    [`${'1'.repeat(20)},${'1'.repeat(21)}`, 'too-long'],
    [`1${' '.repeat(90)}1`, 'too-long'],
  ])('%j: %s', (text, reason) => {
    expect(readNumber(text)).toEqual({ ok: false, reason });
  });

  test('forty digits are still read', () => {
    expect(readNumber('1'.repeat(40))).toMatchObject({ ok: true, value: '1'.repeat(40) });
    expect(readNumber(printNumber(toDecimal('1'.repeat(40))))).toMatchObject({
      ok: true,
      value: '1'.repeat(40),
    });
  });
});

describe('printing', () => {
  test.each([
    ['13447.5', {}, '13.447,5'],
    ['8531.35', {}, '8.531,35'],
    ['1508', {}, '1.508'],
    ['999', {}, '999'],
    ['-1508000', {}, '-1.508.000'],
    ['0.125', {}, '0,125'],
    ['58.60', {}, '58,60'],
    ['58.60', { places: null }, '58,60'],
    ['53.866', { places: 2 }, '53,87'],
    ['53.87', { places: 2 }, '53,87'],
    ['1508', { places: 2 }, '1.508,00'],
    ['999.5', { places: 0 }, '1.000'],
    ['-0.4', { places: 0 }, '0'],
    ['-2.5', { places: 0 }, '-3'],
    ['13447.5', { grouped: false }, '13447,5'],
    ['13447.5', { convention: 'dot' }, '13,447.5'],
    ['13447.5', { convention: 'dot', grouped: false }, '13447.5'],
  ] as const)('%s in the style %j is %j', (value, style, text) => {
    expect(printNumber(toDecimal(value), style)).toBe(text);
  });
});

describe('what is printed is read back', () => {
  const conventions = fc.constantFrom<Convention>('comma', 'dot');

  test('any number, grouped or not, in both conventions, with the decimals it was typed with', () => {
    fc.assert(
      fc.property(decimals, fc.boolean(), conventions, (value, grouped, convention) => {
        const reading = readNumber(printNumber(value, { grouped, convention }), convention);
        expect(reading).toMatchObject({ ok: true, value, percent: false });
        if (reading.ok) expect(reading.remark === 'other-convention').toBe(false);
      }),
    );
  });

  test('rounded to any number of decimals, it is the rounded number', () => {
    fc.assert(
      fc.property(
        decimals,
        fc.integer({ min: 0, max: 14 }),
        fc.boolean(),
        conventions,
        (value, places, grouped, convention) => {
          const text = printNumber(value, { places, grouped, convention });
          const rounded = roundDecimal(value, places);
          expect(readNumber(text, convention)).toMatchObject({ ok: true, value: rounded });
          expect(decimalPlacesOf(rounded)).toBe(places);
        },
      ),
    );
  });

  test('a value that is read is always canonical, whatever the text', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'0123456789.,  ()-+%−²'), maxLength: 14 });
    fc.assert(
      fc.property(marks, conventions, (text, convention) => {
        const reading = readNumber(text, convention);
        if (reading.ok) expect(toDecimal(reading.value)).toBe(reading.value);
        else expect(['empty', 'letters', 'grouping', 'too-long']).toContain(reading.reason);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('hostile texts', () => {
  const LONG = 100_000;

  test.each([
    ['1', 'too-long'],
    ['.', 'letters'],
    [' ', 'empty'],
    ['(', 'letters'],
    ['-', 'letters'],
    ['%', 'letters'],
    ['1.', 'too-long'],
    ['1e', 'letters'],
    ['ﷺ', 'letters'], // grows eighteenfold under NFKC
    ['\u0301', 'letters'],
  ])('a hundred thousand %j are refused', { timeout: 30_000 }, (unit, reason) => {
    expect(readNumber(unit.repeat(LONG))).toEqual({ ok: false, reason });
  });
});
