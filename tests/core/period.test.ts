/** Periods: their sortable form, their relations and their share of the year. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  containsPeriod,
  elapsedShare,
  endsBefore,
  lengthInMonths,
  previousPeriod,
  readPeriod,
  samePeriodLastYear,
  shapeOf,
  stagePeriod,
  toPeriod,
  yearOf,
  yearPeriod,
  type Period,
} from '#core/period.ts';
import { periods, periodsOfAYear, stages } from './arbitraries.ts';

const p = toPeriod;

describe('the sortable form', () => {
  test.each([
    ['2024', { kind: 'year', year: 2024 }],
    ['2024-H1', { kind: 'half', year: 2024, half: 1 }],
    ['2024-H2', { kind: 'half', year: 2024, half: 2 }],
    ['2024-9M', { kind: 'nine-months', year: 2024 }],
    ['2024-Q1', { kind: 'quarter', year: 2024, quarter: 1 }],
    ['2024-Q4', { kind: 'quarter', year: 2024, quarter: 4 }],
    ['2024-M01', { kind: 'month', year: 2024, month: 1 }],
    ['2024-M12', { kind: 'month', year: 2024, month: 12 }],
    ['2021/2025', { kind: 'stage', first: 2021, last: 2025 }],
  ])('%s names a period', (text, shape) => {
    expect(readPeriod(text)).toBe(text);
    expect(shapeOf(p(text))).toEqual(shape);
  });

  test.each([
    ...[
      '',
      '24',
      '20245',
      '2024-',
      '2024-H0',
      '2024-H3',
      '2024-Q0',
      '2024-Q5',
      '2024-M00',
      '2024-M13',
      '2024-M5',
      '2024-6M',
    ],
    ...[
      '2024-9m',
      '2024-h1',
      ' 2024',
      '2024 ',
      '2024\n',
      '2021-2025',
      '2025/2021',
      '2025/2025',
      '2021/25',
      '2021/2025-H1',
      'Năm 2024',
    ],
  ])('%j names none', (text) => {
    expect(readPeriod(text)).toBeNull();
    expect(() => toPeriod(text)).toThrow(`Not a period: ${JSON.stringify(text)}`);
  });

  test('years and stages are made from numbers', () => {
    expect(yearPeriod(2024)).toBe('2024');
    expect(yearPeriod(987)).toBe('0987');
    expect(stagePeriod(2021, 2025)).toBe('2021/2025');
    expect(() => stagePeriod(2025, 2021)).toThrow('Not a period');
    expect(() => yearPeriod(20_240)).toThrow('Not a period');
  });

  test('a text that was never checked is caught when its shape is asked for', () => {
    expect(() => shapeOf('2024-XX' as Period)).toThrow('Not a period'); // what a bug would bring
  });
});

describe('relations', () => {
  test.each([
    ['2024', '2023', '2023'],
    ['2024-H1', '2023-H1', '2023-H2'],
    ['2024-H2', '2023-H2', '2024-H1'],
    ['2024-9M', '2023-9M', '2023-9M'],
    ['2024-Q1', '2023-Q1', '2023-Q4'],
    ['2024-Q3', '2023-Q3', '2024-Q2'],
    ['2024-M01', '2023-M01', '2023-M12'],
    ['2024-M10', '2023-M10', '2024-M09'],
    ['2021/2025', '2016/2020', '2016/2020'],
    ['2000', '1999', '1999'],
  ])('%s: the same period last year is %s, the one before is %s', (period, lastYear, before) => {
    expect(samePeriodLastYear(p(period))).toBe(lastYear);
    expect(previousPeriod(p(period))).toBe(before);
  });

  test.each([
    ['2024', ['2024', '2024-H1', '2024-H2', '2024-9M', '2024-Q1', '2024-M12']],
    ['2024-H1', ['2024-H1', '2024-Q1', '2024-Q2', '2024-M01', '2024-M06']],
    ['2024-H2', ['2024-H2', '2024-Q3', '2024-Q4', '2024-M07', '2024-M12']],
    ['2024-9M', ['2024-H1', '2024-9M', '2024-Q1', '2024-Q2', '2024-Q3', '2024-M09']],
    ['2024-Q2', ['2024-Q2', '2024-M04', '2024-M05', '2024-M06']],
    ['2024-M05', ['2024-M05']],
    ['2021/2025', ['2021', '2024', '2024-H1', '2025-M12', '2021/2025']],
  ])('%s contains %j', (outer, inner) => {
    for (const period of inner) expect([period, containsPeriod(p(outer), p(period))]).toEqual([period, true]);
  });

  test.each([
    ['2024', ['2023', '2025-M01', '2021/2025']],
    ['2024-H1', ['2024', '2024-H2', '2024-9M', '2024-Q3', '2024-M07', '2023-M12']],
    ['2024-9M', ['2024-H2', '2024-Q4', '2024-M10', '2023-Q1']],
    ['2024-Q2', ['2024-M03', '2024-M07', '2024-H1']],
    ['2021/2025', ['2020', '2026-Q1', '2020/2024', '2021/2026']],
  ])('%s does not contain %j', (outer, inner) => {
    for (const period of inner)
      expect([period, containsPeriod(p(outer), p(period))]).toEqual([period, false]);
  });

  test('the length, the year and the end of a period', () => {
    const all = ['2024', '2024-H2', '2024-9M', '2024-Q1', '2024-M02', '2021/2025'].map(p);
    expect(all.map(lengthInMonths)).toEqual([12, 6, 9, 3, 1, 60]);
    expect(all.map(yearOf)).toEqual([2024, 2024, 2024, 2024, 2024, 2025]);
    expect(endsBefore(p('2024-H1'), p('2024'))).toBe(true);
    expect(endsBefore(p('2024-Q4'), p('2024'))).toBe(false);
    expect(endsBefore(p('2024'), p('2024-Q4'))).toBe(false);
    expect(endsBefore(p('2024'), p('2021/2025'))).toBe(true);
  });
});

describe('the share of the year that is gone', () => {
  test.each([
    ['2024-Q1', 3],
    ['2024-H1', 6],
    ['2024-9M', 9],
    ['2024-M05', 5],
    ['2024-Q4', 12],
    ['2024-H2', 12],
    ['2024-M01', 1],
    ['2024', 12],
  ])('at the end of %s it is %i/12', (period, months) => {
    expect(elapsedShare(p(period))).toEqual({ numerator: String(months), denominator: '12' });
  });

  test('a stage is a whole', () => {
    expect(elapsedShare(p('2021/2025'))).toEqual({ numerator: '1', denominator: '1' });
  });
});

describe('order', () => {
  test('periods stand in time order, the longer first when both begin together', () => {
    const inOrder = [
      ...[
        '2021/2025',
        '2024',
        '2024-9M',
        '2024-H1',
        '2024-Q1',
        '2024-M01',
        '2024-M02',
        '2024-Q2',
        '2024-M04',
      ],
      ...['2024-H2', '2024-Q3', '2024-M07', '2024-Q4', '2024-M12', '2025'],
    ].map(p);
    expect([...inOrder].reverse().sort(comparePeriods)).toEqual(inOrder);
  });

  test('it is one order: only a period and itself are level', () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        const side = comparePeriods(a, b);
        expect(side === 0).toBe(a === b);
        expect(Math.sign(comparePeriods(b, a)) + Math.sign(side)).toBe(0);
      }),
    );
  });

  test('as plain text the years come in order too, and the months and quarters of one year', () => {
    fc.assert(
      fc.property(periodsOfAYear, periodsOfAYear, (a, b) => {
        const [one, other] = [shapeOf(a), shapeOf(b)];
        if (yearOf(a) !== yearOf(b)) expect(a < b).toBe(yearOf(a) < yearOf(b));
        else if (one.kind === other.kind) expect(a < b).toBe(comparePeriods(a, b) < 0);
      }),
    );
  });
});

describe('laws', () => {
  test('the same period last year is of the same sort and length, twelve months earlier', () => {
    fc.assert(
      fc.property(periodsOfAYear, (period) => {
        const before = samePeriodLastYear(period);
        expect(yearOf(before)).toBe(yearOf(period) - 1);
        expect({ ...shapeOf(before), year: 0 }).toEqual({ ...shapeOf(period), year: 0 });
        expect(elapsedShare(before)).toEqual(elapsedShare(period));
        expect(containsPeriod(period, before) || containsPeriod(before, period)).toBe(false);
      }),
    );
  });

  test('the period before is of the same sort and length and ends before', () => {
    fc.assert(
      fc.property(periods, (period) => {
        const before = previousPeriod(period);
        expect(shapeOf(before).kind).toBe(shapeOf(period).kind);
        expect(lengthInMonths(before)).toBe(lengthInMonths(period));
        expect(endsBefore(before, period)).toBe(true);
        expect(comparePeriods(before, period)).toBeLessThan(0);
      }),
    );
  });

  test('as many steps back as a year has parts lead to the same period last year', () => {
    fc.assert(
      fc.property(periodsOfAYear, (period) => {
        const kind = shapeOf(period).kind;
        const steps = kind === 'month' ? 12 : kind === 'quarter' ? 4 : kind === 'half' ? 2 : 1;
        let back = period;
        for (let i = 0; i < steps; i++) back = previousPeriod(back);
        expect(back).toBe(samePeriodLastYear(period));
      }),
    );
  });

  test('a stage moves by one whole length, to the stage before', () => {
    fc.assert(
      fc.property(stages, (stage) => {
        const before = samePeriodLastYear(stage);
        expect(before).toBe(previousPeriod(stage));
        expect(yearOf(before) * 12).toBe(yearOf(stage) * 12 - lengthInMonths(stage));
      }),
    );
  });

  test('containing is reflexive, one-way and passes on; what is contained is no longer and does not end later', () => {
    const near = fc.constantFrom(
      ...[
        '2024',
        '2024-H1',
        '2024-H2',
        '2024-9M',
        '2024-Q1',
        '2024-Q3',
        '2024-M03',
        '2024-M09',
        '2025',
        '2021/2025',
        '2024/2026',
      ].map(p),
    );
    fc.assert(
      fc.property(near, near, near, (a, b, c) => {
        expect(containsPeriod(a, a)).toBe(true);
        if (containsPeriod(a, b) && containsPeriod(b, a)) expect(a).toBe(b);
        if (containsPeriod(a, b) && containsPeriod(b, c)) expect(containsPeriod(a, c)).toBe(true);
        if (containsPeriod(a, b)) {
          expect(lengthInMonths(b)).toBeLessThanOrEqual(lengthInMonths(a));
          expect(endsBefore(a, b)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
