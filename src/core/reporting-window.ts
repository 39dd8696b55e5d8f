/**
 * The days a reporting period covers: calendar months, or the administrative 15th to 14th. Knows the plan's setting by its
 * value only, and no clock. Source: SPEC §3; Nghị định 09/2019/NĐ-CP, điều 12.
 */
import type { Day } from '#core/day.ts';
import { monthsOf, type Period } from '#core/period.ts';
import type { ReportingWindow } from '#core/plan.ts';

/** First and last day of a period, both included. */
export interface DayWindow {
  readonly first: Day;
  readonly last: Day;
}

/** The days of a period: H1 2024 is 1/1 to 30/6 by the calendar, 15/12/2023 to 14/6/2024 from the fifteenth. */
export function windowOf(period: Period, setting: ReportingWindow): DayWindow {
  const [first, last] = monthsOf(period);
  switch (setting) {
    case 'calendar':
      return { first: dayIn(first, 1), last: dayIn(last, lengthOf(last)) };
    case 'from-the-fifteenth':
      return { first: dayIn(first - 1, 15), last: dayIn(last, 14) };
  }
}

/** How many days `to` comes after `from`; negative when it comes before. */
export function daysFromTo(from: Day, to: Day): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lengthOf(month: number): number {
  const year = Math.floor(month / 12);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month % 12 === 1 && isLeap ? 29 : (LENGTHS[month % 12] ?? 30);
}

function dayIn(month: number, date: number): Day {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two((((month % 12) + 12) % 12) + 1)}-${two(date)}` as Day; // a date its month has
}

/** Days since 1 March of year 0, so that the leap day stands last in its year. */
function dayNumberOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map((digits) => Number.parseInt(digits, 10));
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    date
  );
}
