/** Figures as officials type them: numbers, counts, bounds and words; and refusing what only looks like a number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import {
  exactNumberOf,
  FIGURE_STATES,
  makeFigure,
  printFigureValue,
  readFigureState,
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
    ['trên 1.508', 'maybe-thousands'],
    ['khoảng 8.5', 'other-convention'],
    ['1.200 - 1.508', 'maybe-thousands'],
    ['Đạt', null],
  ])('«%s» is shown back with the remark %j', (text, remark) => {
    expect(readFigureValue(text)).toMatchObject({ ok: true, remark });
  });

  test.each([
    'Đạt',
    'không xảy ra',
    'như cùng kỳ',
    'x/y',
    'từ đầu năm',
    'trên địa bàn',
    'Tăng 11 vụ',
    'GRDP 8,5%',
  ])('«%s» is kept as words', (text) => {
    expect(readFigureValue(text)).toEqual({ ok: true, value: { kind: 'words', text }, remark: null });
  });

  test.each(['-', '–', '—', '−', '--', '…', '...', '..', 'x', 'X', ' - '])(
    'the mark «%s» is neither words nor zero',
    (text) => expect(readFigureValue(text, 'hộ')).toEqual({ ok: false, reason: 'mark' }),
  );

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
    // days, years, a month; thousands left to the second number
    ['2021-2025', 'letters'],
    ['9-2024', 'letters'],
    ['2 - 3.000', 'letters'],
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

describe('the row’s own unit after the number', () => {
  test.each([
    ['12 vụ', 'vụ', '12'],
    ['12 Vụ', 'vụ', '12'],
    ['-12 vụ', 'vụ', '-12'],
    ['0,1‰', '‰', '0,1'],
    ['8/8 phường', 'phường', '8/8'],
    ['100% (8/8 xã)', 'xã', '8/8'],
    ['98,7% (223/226 đơn vị)', 'đơn vị', '223/226'],
    ['khoảng 30,74 tỷ đồng', 'tỷ đồng', 'khoảng 30,74'],
    ['trên 1.508 tỉ đồng', 'tỷ đồng', 'trên 1.508'],
    ['75 - 80%', '%', '75 - 80'],
    ['95 phần trăm', '%', '95'],
    ['95%', '% dân số', '95'],
    ['0,9%/năm', '%/năm', '0,9'],
    ['từ 12 vụ trở lên', 'vụ', 'từ 12 trở lên'],
    ['15 m²/người', 'm2/người', '15'],
    ['95%', '', '95'],
  ])('«%s» in a row of «%s» is %s', (text, unit, printed) => {
    const reading = readFigureValue(text, unit);
    expect(reading.ok && printFigureValue(reading.value)).toBe(printed);
    expect(reading.ok && reading.value.kind).toBe('measured');
  });

  test.each([
    ['12 vụ', 'ca'],
    ['12 vụ', ''],
    ['12 vụ án', 'vụ'],
    ['12,5 tỷ', 'tỷ đồng'],
    ['12 triệu đồng', 'tỷ đồng'],
    ['95%', 'tỷ đồng'],
    ['9‰', '%'],
    ['100% (8/8 xã)', '%'],
    ['100% (7/8 xã)', 'xã'],
    ['100% (8/8 xã)', 'phường'],
    ['12 tấn/năm', 'tấn'],
    ['8/8 phường đạt chuẩn', 'phường'],
    ['84 vụ/117 bị can', 'vụ'],
  ])('«%s» in a row of «%s» is refused, since what stands there would be lost', (text, unit) => {
    expect(readFigureValue(text, unit)).toEqual({ ok: false, reason: 'letters' });
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
    earlier: [],
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
  ])('a hundred thousand %j are refused', { timeout: 30_000 }, (unit, reason) => {
    expect(readFigureValue(unit.repeat(LONG))).toEqual({ ok: false, reason });
  });

  test.each(['a', '-', 'từ ', '…', 'trên '])(
    'a hundred thousand %j are words',
    { timeout: 30_000 },
    (unit) => {
      const text = unit.repeat(LONG).trim();
      expect(readFigureValue(text)).toEqual({ ok: true, value: { kind: 'words', text }, remark: null });
    },
  );
});

describe('the state of a figure, typed', () => {
  test.each([
    ['ước', 'estimate'],
    ['Ước TH', 'estimate'],
    ['ước thực hiện', 'estimate'],
    ['uoc', 'estimate'],
    ['Ư', 'estimate'],
    ['u', 'estimate'],
    ['thực hiện', 'actual'],
    ['TH', 'actual'],
    ['  ', 'actual'],
    ['Chính thức', 'final'],
    ['CT', 'final'],
    ['estimate', 'estimate'],
    ['Actual', 'actual'],
    ['final', 'final'],
    ['est.', 'estimate'],
    ['xong', null],
    ['constructor', null],
    ['ước 5', null],
  ])('«%s» is %s', (typed, state) => {
    expect(readFigureState(typed)).toBe(state);
  });

  test('every state is read from its code', () => {
    expect(FIGURE_STATES.map(readFigureState)).toEqual(FIGURE_STATES);
  });
});
