/** How a list of days goes on: by days, by months, by the ends of months. Pure calendar arithmetic; knows no clock. */
import { printDay, readDay, type Day } from '#core/day.ts';

const A_DAY = 86_400_000;

/** The day at a position of the list two or more days begin, the first at 0; null when they follow no rule. */
export function daySeries(days: readonly Day[]): ((position: number) => Day | null) | null {
  const months = days.map(monthOf);
  const step = stepOf(months);
  if (step !== null && step !== 0) {
    const first = months[0] ?? 0;
    if (days.every(isMonthEnd)) return (n) => dayIn(first + n * step, 31);
    const dates = days.map(dateOf);
    // The 31st of a month of thirty days is its last.
    if (new Set(dates).size === 1) return (n) => dayIn(first + n * step, dates[0] ?? 1);
  }
  const counts = days.map(countOf);
  const apart = stepOf(counts);
  return apart === null ? null : (n) => dayAt((counts[0] ?? 0) + n * apart);
}

/** The same difference between every two neighbours, or null. */
export function stepOf(numbers: readonly number[]): number | null {
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return null;
  const step = second - first;
  return numbers.every((number, i) => number === first + i * step) ? step : null;
}

/** A printed day as people wrote the others: with their sign between, and without the zeros they left out. */
export function printDayAs(day: Day, written: readonly string[]): string {
  const sign = /[-./]/.exec(written[0] ?? '')?.[0] ?? '/';
  if (written.every((text) => /^\s*\d{4}-/.test(text))) return day;
  const leavesOut = {
    date: written.some((t) => /^\s*\d\D/.test(t)),
    month: written.some((t) => /\D[12]\D/.test(t)),
  };
  const [date = '', month = '', year = ''] = printDay(day).split('/');
  const bare = (digits: string, isBare: boolean): string => (isBare ? digits.replace(/^0/, '') : digits);
  return [bare(date, leavesOut.date), bare(month, leavesOut.month), year].join(sign);
}

function dateOf(day: Day): number {
  return Number.parseInt(day.slice(8), 10);
}

/** Months since the year 0. */
function monthOf(day: Day): number {
  return Number.parseInt(day.slice(0, 4), 10) * 12 + Number.parseInt(day.slice(5, 7), 10) - 1;
}

function isMonthEnd(day: Day): boolean {
  return day === dayIn(monthOf(day), 31);
}

/** Days since 1/1/1970. */
function countOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / A_DAY;
}

function dayAt(count: number): Day | null {
  return readDay(new Date(count * A_DAY).toISOString().slice(0, 10));
}

/** That date of a month, or the month's last day where it has no such date. */
function dayIn(month: number, date: number): Day | null {
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  for (let kept = date; kept > 27; kept--) {
    const day = readDay(`${year}-${inYear}-${kept}`);
    if (day) return day;
  }
  return readDay(`${year}-${inYear}-${date}`);
}
