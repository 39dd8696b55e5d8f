/** Calendar days as sortable strings `2024-05-10`: reading them as officials write them, and printing them. No clock. */

declare const dayBrand: unique symbol;

/** A day that exists in the calendar, `yyyy-mm-dd`. */
export type Day = string & { readonly [dayBrand]: true };

/** The whole number that digits write; NaN without digits, which no calendar knows. */
function toWhole(digits: string | undefined): number {
  return Number.parseInt(digits ?? '', 10);
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function makeDay(year: number, month: number, date: number): Day | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && leap ? 29 : DAYS_IN_MONTH[month - 1];
  if (length === undefined || date < 1 || date > length || year < 1900 || year > 2199) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(date)}` as Day; // just checked against the calendar
}

/** Reads `10/5/2024`, `10-05-2024`, `10.5.2024` (day first, as in Vietnam) and `2024-05-10`; null for anything else. */
export function readDay(text: string): Day | null {
  const sortable = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (sortable) return makeDay(toWhole(sortable[1]), toWhole(sortable[2]), toWhole(sortable[3]));
  const spoken = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text.trim());
  return spoken ? makeDay(toWhole(spoken[4]), toWhole(spoken[3]), toWhole(spoken[1])) : null;
}

/** As documents print it: days under 10 and months 1 and 2 with a zero («05/4/2021», «10/5/2024», «01/02/2026»). Source: SPEC §10. */
export function printDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${toWhole(month) <= 2 ? month : String(toWhole(month))}/${year}`;
}
