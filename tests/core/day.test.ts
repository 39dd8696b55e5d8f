/** Days as officials write and print them, against the calendar. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printDay, readDay } from '#core/day.ts';

describe('reading a day', () => {
  test.each([
    ['10/5/2024', '2024-05-10'],
    ['05/4/2021', '2021-04-05'],
    ['01/02/2026', '2026-02-01'],
    ['31/3/2021', '2021-03-31'],
    ['10-05-2024', '2024-05-10'],
    ['10.5.2024', '2024-05-10'],
    ['2024-05-10', '2024-05-10'],
    ['2024-5-1', '2024-05-01'],
    [' 10/5/2024 ', '2024-05-10'],
    [' 2024-05-10 ', '2024-05-10'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2000', '2000-02-29'],
    ['1/1/1900', '1900-01-01'],
    ['31/12/2199', '2199-12-31'],
  ])('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  test.each([
    ...[
      '29/2/2023',
      '29/2/2100',
      '31/4/2024',
      '32/1/2024',
      '0/1/2024',
      '1/0/2024',
      '1/13/2024',
      '2024-00-10',
      '2024-13-01',
    ],
    ...[
      '31/12/1899',
      '1/1/2200',
      '10/5-2024',
      '10/5/24',
      '5/2024',
      '2024',
      '10/5',
      '2024/05/10',
      'hôm nay',
      '',
      '10/5/2024 8:00',
    ],
    ...['45870', '08-Thg8', '110/5/2024'],
  ])('%j is no day', (text) => {
    expect(readDay(text)).toBeNull();
  });
});

describe('printing a day', () => {
  test.each([
    ['2024-05-10', '10/5/2024'],
    ['2021-04-05', '05/4/2021'],
    ['2026-02-01', '01/02/2026'],
    ['2026-01-15', '15/01/2026'],
    ['2021-03-31', '31/3/2021'],
    ['2025-12-09', '09/12/2025'],
  ])('%s is printed %s', (text, printed) => {
    const day = readDay(text);
    expect(day && printDay(day)).toBe(printed);
  });
});

test('every day of the calendar reads back from its print, and days sort as text', () => {
  const dates = fc.date({
    min: new Date(Date.UTC(1900, 0, 1)),
    max: new Date(Date.UTC(2199, 11, 31)),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, dates, (a, b) => {
      const [first, second] = [a, b].map((date) => readDay(date.toISOString().slice(0, 10)));
      if (!first || !second) throw new Error('a real day was refused');
      expect(readDay(printDay(first))).toBe(first);
      expect(first < second).toBe(a.toISOString().slice(0, 10) < b.toISOString().slice(0, 10));
    }),
  );
});

test('exactly the days of the calendar exist', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (y, m, d) => {
        const date = new Date(Date.UTC(y, m - 1, d));
        const exists = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
        expect(readDay(`${d}/${m}/${y}`) !== null).toBe(exists);
      },
    ),
    { numRuns: 500 },
  );
});
