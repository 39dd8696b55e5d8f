/** The days of a period, by the calendar and from the fifteenth; days between two days. */
import { describe, expect, it } from 'vitest';
import { readDay } from '#core/day.ts';
import { toPeriod } from '#core/period.ts';
import { daysFromTo, windowOf } from '#core/reporting-window.ts';

const day = (text: string) => readDay(text)!;

describe('the window of a period', () => {
  it.each([
    ['2024-H1', 'calendar', '2024-01-01', '2024-06-30'],
    ['2024-H2', 'calendar', '2024-07-01', '2024-12-31'],
    ['2024-M02', 'calendar', '2024-02-01', '2024-02-29'],
    ['2023-M02', 'calendar', '2023-02-01', '2023-02-28'],
    ['1900-M02', 'calendar', '1900-02-01', '1900-02-28'],
    ['2021/2025', 'calendar', '2021-01-01', '2025-12-31'],
    ['2024-H1', 'from-the-fifteenth', '2023-12-15', '2024-06-14'],
    ['2024-Q2', 'from-the-fifteenth', '2024-03-15', '2024-06-14'],
    ['2024-9M', 'from-the-fifteenth', '2023-12-15', '2024-09-14'],
    ['2024', 'from-the-fifteenth', '2023-12-15', '2024-12-14'],
    ['2024-M01', 'from-the-fifteenth', '2023-12-15', '2024-01-14'],
  ] as const)('%s, %s: %s to %s', (period, setting, first, last) => {
    expect(windowOf(toPeriod(period), setting)).toEqual({ first, last });
  });
});

describe('days from one day to another', () => {
  it.each([
    ['10/5/2024', '30/6/2024', 51],
    ['30/6/2024', '10/5/2024', -51],
    ['28/2/2024', '1/3/2024', 2],
    ['28/2/2023', '1/3/2023', 1],
    ['31/12/1999', '1/1/2000', 1],
    ['1/1/2000', '1/1/2001', 366],
    ['5/5/2024', '5/5/2024', 0],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysFromTo(day(from), day(to))).toBe(days);
  });
});
