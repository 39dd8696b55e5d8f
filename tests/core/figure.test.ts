/** Figures as officials type them: numbers, counts, bounds and words; and refusing what only looks like a number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import {
  exactNumberOf,
  makeFigure,
  printFigureValue,
  readFigureValue,
  type FigureValue,
} from '#core/figure.ts';
import { indicatorIdOf } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import { comparisons, texts } from './arbitraries.ts';

function valueOf(text: string): FigureValue {
  const reading = readFigureValue(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
  return reading.value;
}

describe('reading a cell', () => {
  test.each([
    ['13.447,5', '13.447,5'],
    ['58,60', '58,60'],
    ['0', '0'],
    ['95%', '95'],
    ['-4,62', '-4,62'],
    ['(5)', '-5'],
    ['171/171', '171/171'],
    ['trên 1.173', 'trên 1.173'],
    ['khoảng 45', 'khoảng 45'],
    ['>= 95', 'từ 95 trở lên'],
    ['75 - 80', '75 - 80'],
    ['từ 280.000 đến 300.000', '280.000 - 300.000'],
    ['dưới -5', 'dưới -5'],
  ])('«%s» is measured and prints as «%s»', (text, printed) => {
    const value = valueOf(text);
    expect(value.kind).toBe('measured');
    expect(printFigureValue(value)).toBe(printed);
  });

  test.each([
    ['1.508', 'maybe-thousands'],
    ['8.5', 'other-convention'],
    ['1.508.000', null],
    ['13447,5', null],
    ['8/8', null],
    ['khoảng 45', null],
    ['Đạt', null],
  ])('«%s» is shown back with the remark %j', (text, remark) => {
    expect(readFigureValue(text)).toMatchObject({ ok: true, remark });
  });

  test.each([
    'Đạt',
    'không xảy ra',
    'như cùng kỳ',
    '-',
    '–',
    '…',
    'x',
    'từ đầu năm',
    'trên địa bàn',
    'Tăng 11 vụ',
    'GRDP 8,5%',
  ])('«%s» is kept as words', (text) => {
    expect(readFigureValue(text)).toEqual({ ok: true, value: { kind: 'words', text }, remark: null });
  });

  test('words are kept on one line, composed, with their capitals', () => {
    expect(valueOf(' Không\nxảy ra '.normalize('NFD'))).toEqual({ kind: 'words', text: 'Không xảy ra' });
  });

  test.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['12,5 tỷ', 'letters'],
    ['12 vụ', 'letters'],
    ['12,5²', 'letters'],
    ['-12 vụ', 'letters'],
    ['(12', 'letters'],
    ['8/0', 'letters'],
    ['10/5/2024', 'letters'],
    ['8/8 phường', 'letters'],
    ['80 - 75', 'letters'],
    ['12.34.5', 'grouping'],
    ['1.508,', 'grouping'],
    ['1,23E+15', 'exponent'],
    ['1'.repeat(41), 'too-long'],
    // a bound whose number cannot be read
    ['trên 1.173 tỷ đồng', 'letters'],
    ['khoảng 12.34.5', 'letters'],
    ['Không quá 5 vụ', 'letters'],
    ['>', 'letters'],
    ['≥ x', 'letters'],
    ['~ vài', 'letters'],
  ])('«%s» is refused: %s', (text, reason) => {
    expect(readFigureValue(text)).toEqual({ ok: false, reason });
  });
});

describe('printing', () => {
  test('the style reaches the number, and words print as they are', () => {
    expect(printFigureValue(valueOf('13447,5'), { places: 2 })).toBe('13.447,50');
    expect(printFigureValue(valueOf('Đạt'), { places: 2 })).toBe('Đạt');
  });

  test('every value reads back as itself', () => {
    fc.assert(
      fc.property(comparisons, (comparison) => {
        const value: FigureValue = { kind: 'measured', comparison };
        expect(valueOf(printFigureValue(value))).toEqual(value);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readFigureValue(text);
        if (reading.ok) expect(valueOf(printFigureValue(reading.value))).toEqual(reading.value);
        else expect(reading.reason).toBeTruthy();
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the one exact number of a figure', () => {
  test.each([
    ['13.447,50', '13447.50'],
    ['0', '0'],
    ['8/8', null],
    ['trên 95', null],
    ['khoảng 4', null],
    ['75 - 80', null],
    ['Đạt', null],
  ])('of «%s» is %j', (text, number) => {
    expect(exactNumberOf(valueOf(text))).toBe(number);
  });
});

test('a figure is an actual one without date or note unless it says otherwise', () => {
  const given = { indicator: indicatorIdOf('bcdfgh'), period: toPeriod('2024-H1'), value: valueOf('13.447') };
  expect(makeFigure(given)).toEqual({
    record: 'figure',
    ...given,
    state: 'actual',
    asOf: null,
    note: '',
    implied: null,
  });
  const implied = { by: toPeriod('2024'), figure: toDecimal('100'), percent: toDecimal('14.71') };
  expect(makeFigure({ ...given, state: 'estimate', note: 'ước', implied })).toMatchObject({
    state: 'estimate',
    note: 'ước',
    implied,
  });
});

describe('hostile texts', () => {
  const LONG = 100_000;

  test.each([
    ['1', 'too-long'],
    ['.', 'letters'],
    ['1-', 'letters'],
    ['1 - ', 'letters'],
    ['≥', 'letters'],
    [' ', 'empty'],
  ])('a hundred thousand %j are refused', { timeout: 3000 }, (unit, reason) => {
    expect(readFigureValue(unit.repeat(LONG))).toEqual({ ok: false, reason });
  });

  test.each(['a', '-', 'từ ', '…', 'trên '])('a hundred thousand %j are words', { timeout: 3000 }, (unit) => {
    const text = unit.repeat(LONG).trim();
    expect(readFigureValue(text)).toEqual({ ok: true, value: { kind: 'words', text }, remark: null });
  });
});
