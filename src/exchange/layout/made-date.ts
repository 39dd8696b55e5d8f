/**
 * Texts a spreadsheet made of fractions, ranges and months («8-Aug», «08-Thg8», «Jan-15», «08/08/26», 45870), and what they may
 * have been. Knows no column; only ever proposes. Source: domain/exchange §1, §3.
 */

/** What a text was as a date: its numbers, of which some may be lost. */
export interface MadeDate {
  readonly date: number | null;
  readonly month: number;
  readonly year: number | null;
  /** The text itself still stands for something («01/2015», «10-12»), to be offered as it is. */
  readonly verbatim: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}|(?:thg|tháng|th\\.?) ?(\\d{1,2})';
const TIME = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?Z?(?: ?[ap]m)?)?';

const DAY_AND_NAME = new RegExp(`^(\\d{1,2})[-/ .]{1,2}(?:${MONTH})(?:[-/ .,]{1,2}(\\d{4}|\\d{2}))?$`, 'iu');
const NAME_AND_NUMBER = new RegExp(`^(?:${MONTH})[-/ .,']{1,2}(\\d{4}|\\d{1,2})$`, 'iu');
const DAY_MONTH_YEAR = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, 'i');
const SORTABLE = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${TIME}$`, 'i');
const MONTH_OF_YEAR = /^(0?[1-9]|1[0-2])[/.-]((?:19|20)\d\d)$/;
const YEAR_AND_MONTH = /^((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])$/;
const TWO_NUMBERS = /^(\d{1,2})([-/])(\d{1,2})$/;

/** The date a text may have been made into; null for any other text. */
export function readMadeDate(text: string): MadeDate | null {
  if (text.length > 32 || !/\d/.test(text)) return null;
  return readNamed(text) ?? readNumbered(text) ?? readHalf(text);
}

function whole(digits: string | undefined): number {
  return Number.parseInt(digits ?? '', 10);
}

function yearOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  if (digits.length === 4) return whole(digits);
  return whole(digits) + (whole(digits) < 50 ? 2000 : 1900);
}

function monthOf(name: string | undefined, digits: string | undefined): number {
  return name === undefined ? whole(digits) : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function made(
  date: number | null,
  month: number,
  year: number | null,
  verbatim: string | null = null,
): MadeDate | null {
  const isDate = month >= 1 && month <= 12 && (date === null || (date >= 1 && date <= 31));
  return isDate ? { date, month, year, verbatim } : null;
}

function readNamed(text: string): MadeDate | null {
  const spoken = DAY_AND_NAME.exec(text);
  if (spoken) return made(whole(spoken[1]), monthOf(spoken[2], spoken[3]), yearOf(spoken[4]));
  const named = NAME_AND_NUMBER.exec(text);
  if (!named) return null;
  const month = monthOf(named[1], named[2]);
  const number = named[3] ?? '';
  // «Jan-15» is January of 2015, and may be the fifteenth.
  return number.length === 4
    ? made(null, month, whole(number))
    : made(whole(number), month, yearOf(number.padStart(2, '0')), null);
}

function readNumbered(text: string): MadeDate | null {
  const day = DAY_MONTH_YEAR.exec(text);
  if (day) {
    const [first, second] = [whole(day[1]), whole(day[3])];
    return second > 12 ? made(second, first, yearOf(day[4])) : made(first, second, yearOf(day[4]));
  }
  const sortable = SORTABLE.exec(text);
  return sortable ? made(whole(sortable[3]), whole(sortable[2]), whole(sortable[1])) : null;
}

/** What a person may have typed as it stands, though a program may have been at it: «01/2015», «10-12», «30/6». */
function readHalf(text: string): MadeDate | null {
  const month = MONTH_OF_YEAR.exec(text);
  if (month) return made(null, whole(month[1]), whole(month[2]), text);
  const turned = YEAR_AND_MONTH.exec(text);
  if (turned) return made(null, whole(turned[2]), whole(turned[1]));
  const [, a = '', sign = '', b = ''] = TWO_NUMBERS.exec(text) ?? [];
  const [first, second] = [whole(a), whole(b)];
  if (sign === '-' && Math.min(first, second) <= 12)
    return made(Math.max(first, second), Math.min(first, second), null, text);
  // «8/8» is eight of eight; «30/6» can hardly be thirty of six.
  return sign === '/' && first > second && second <= 12 ? made(first, second, null, text) : null;
}

const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 54_788;

/** The day a serial number of this century counts to (Excel and LibreOffice count from 30/12/1899); null for other numbers. */
export function readSerial(text: string): MadeDate | null {
  if (!/^\d{5}$/.test(text) || whole(text) < FIRST_SERIAL || whole(text) > LAST_SERIAL) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + whole(text) * 86_400_000);
  return made(day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear());
}

const DECIMAL = /^[-+−–(]?\d{1,3}[.,]\d{1,2} ?%?\)?$/;

/** What stood there before, the likeliest first by what the other cells of the row look like. */
export function datesProposed(
  { date, month, year, verbatim }: MadeDate,
  mates: readonly string[],
): readonly string[] {
  const two = (n: number): string => String(n).padStart(2, '0');
  const ofYear = year === null || verbatim !== null ? [] : [`${two(month)}/${year}`];
  const pairs =
    date === null
      ? []
      : date === month
        ? [[date, month]]
        : date < month
          ? [
              [date, month],
              [month, date],
            ]
          : [
              [month, date],
              [date, month],
            ];
  const fractions = pairs.map(([a, b]) => `${a}/${b}`);
  const ranges = pairs.slice(0, 1).flatMap(([a, b]) => (a === b ? [] : [`${a}-${b}`]));
  const decimals = pairs.map(([a, b]) => `${a},${b}`);
  const looks = (form: RegExp): boolean => mates.some((mate) => form.test(mate.trim()));
  const isOfMonths = looks(/^\d{1,2}\/(?:19|20)\d\d$/);
  const sorted = isOfMonths
    ? [...ofYear, ...fractions, ...ranges]
    : looks(/^\d{1,2} ?[-–] ?\d{1,2}$/) && !looks(/^\d+\/\d+$/)
      ? [...ranges, ...fractions, ...ofYear]
      : [...fractions, ...ranges, ...ofYear];
  // «2.5» became 2-May: the likeliest where numbers with decimals stand beside it.
  const all = looks(DECIMAL) ? [...decimals, ...sorted] : [...sorted, ...decimals];
  return [...new Set([...(verbatim === null ? [] : [verbatim]), ...all])];
}
