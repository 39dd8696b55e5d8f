/**
 * Whether a spreadsheet alone can have made one cell of another: the catalogue of what Excel, LibreOffice, Sheets and WPS do
 * to a cell without being asked. Each rule is a yes/no about two cell texts. Source: domain/exchange §1.
 */
import {
  compareDecimals,
  multiply,
  roundDecimal,
  signOf,
  subtract,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';
import { readNumber, type Convention } from '#core/number.ts';

type Rule = (written: string, found: string, convention: Convention) => boolean;

/** `written` is the cell as it was exported, `found` as it came back. */
export function isProgramDamage(written: string, found: string, convention: Convention): boolean {
  return written !== '' && found !== '' && RULES.some((rule) => rule(written, found, convention));
}

const withoutSpaces = (text: string): string => text.replace(/[\s\u00A0\u202F]+/g, '');
const compact: Rule = (written, found) => withoutSpaces(written) === withoutSpaces(found);

/** The apostrophe of the guard taken for «this is text» and dropped, or one more put before it. */
const apostrophe: Rule = (written, found) => written === `'${found}` || found === `'${written}`;

const booleanCase: Rule = (written, found) =>
  /^(?:true|false)$/i.test(written) && written.toLowerCase() === found.toLowerCase();

const formulaResult: Rule = (written, found) =>
  /^['=+\-@]/.test(written) && /^(?:#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NULL!|NUM!)|Err:\d+)$/i.test(found);

/** Cells hold 32,767 characters in Excel. */
const cutLong: Rule = (written, found) => found.length >= 32_000 && written.startsWith(found);

function readEither(text: string, convention: Convention): Decimal[] {
  const other: Convention = convention === 'comma' ? 'dot' : 'comma';
  return [convention, other].flatMap((one) => {
    const reading = readNumber(text, one);
    return reading.ok ? [reading.value] : [];
  });
}

/** The same number in another print: zeros lost before or after, another decimal sign, groups put in or taken out. */
const sameNumber: Rule = (written, found, convention) =>
  readEither(written, convention).some((a) =>
    readEither(found, convention).some((b) => compareDecimals(a, b) === 0 || isThousandfold(a, b)),
  );

/**
 * `1,508` taken for 1508, or the reverse: only when the three decimals are the three digits. Taken for groups of three, the
 * decimals of `12345,508` go the same way, though nobody groups so.
 */
function isThousandfold(written: Decimal, found: Decimal): boolean {
  const thousand = toDecimal('1000');
  return (
    (/^-?\d+\.\d{3}$/.test(written) && compareDecimals(multiply(written, thousand), found) === 0) ||
    (/^-?[1-9]\d{0,2}\.\d{3}$/.test(found) && compareDecimals(multiply(found, thousand), written) === 0)
  );
}

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/** `0.123.456` taken for a number in groups of three, which it is not as it is written. */
const groupedText: Rule = (written, found) =>
  /^-?\d+([.,])\d{3}(?:\1\d{3})*$/.test(written) &&
  /^-?\d+$/.test(found) &&
  withoutZeros(written.replace(/[.,]/g, '')) === withoutZeros(found);

/** `1e5` taken for 100000. */
const exponentText: Rule = (written, found) => {
  const [, whole = '', decimals = '', power = ''] =
    /^(\d{1,15})(?:[.,](\d{1,15}))?E\+?(\d{1,2})$/i.exec(written) ?? [];
  const zeros = Number.parseInt(power, 10) - decimals.length;
  if (whole === '' || zeros < 0) return false;
  const plain = withoutZeros(whole + decimals + '0'.repeat(zeros));
  return plain === found || isWhatIsLeft(toDecimal(plain), found);
};

/** `4,75%` saved as `0,0475`. */
const percentAsShare: Rule = (written, found, convention) => {
  const [before, after] = [readNumber(written, convention), readNumber(found, convention)];
  if (!before.ok || !after.ok || !before.percent || after.percent) return false;
  return compareDecimals(multiply(after.value, toDecimal('100')), before.value) === 0;
};

/** `1,23E+15`, or a number of 15 digits and then zeros: the digits that are left agree. */
const lostDigits: Rule = (written, found) =>
  wholeReadings(written).some((whole) => isWhatIsLeft(whole, found));

/** The long number, and what it becomes where its decimal sign is taken for one between groups of three. */
function wholeReadings(written: string): Decimal[] {
  const plain = written.replace(/[.,](?=\d{3}$)/, '');
  const whole = /^\d{12,}$/.test(plain) ? [toDecimal(withoutZeros(plain))] : [];
  return [...readEither(written, 'comma'), ...whole].filter((value) => value.replace(/\D/g, '').length >= 12);
}

function isWhatIsLeft(before: Decimal, found: string): boolean {
  const [, lead = '', decimals = '', power = '0'] =
    /^-?(\d)(?:[.,](\d{1,17}))?E\+?(-?\d{1,3})$/i.exec(found) ?? [];
  const plain = /^-?(\d{15})0*$/.exec(found);
  const digits = lead !== '' ? lead + decimals : (plain?.[1] ?? '');
  const [whole = ''] = before.replace('-', '').split('.');
  if (
    digits === '' ||
    (lead !== ''
      ? Number.parseInt(power, 10) !== whole.length - 1
      : found.replace('-', '').length !== whole.length)
  ) {
    return false;
  }
  const shifted = toDecimal(`${whole.slice(0, 1)}.${whole.slice(1)}`);
  const shown = toDecimal(digits.length > 1 ? `${digits.slice(0, 1)}.${digits.slice(1)}` : digits);
  return isRounded(shifted, shown, digits.length - 1) || shifted.startsWith(shown);
}

/** Rounded to the places; a number of all the digits a double has may be off by one in the last. */
function isRounded(value: Decimal, shown: Decimal, places: number): boolean {
  const difference = subtract(roundDecimal(value, places), shown);
  if (signOf(difference) === 0) return true;
  return places >= 14 && /^-?0\.0*1$/.test(difference);
}

/** Only the first digits of a number, as programs show long ones: what the others were is not to be known. */
export function hasLostDigits(text: string): boolean {
  return /^-?\d(?:[.,]\d{1,17})?E\+?\d{1,3}$/i.test(text.trim());
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The numbers a date form names, in any order: `08-Thg8` → 8, 8 · `Jan-15` → 1, 15 · `2026-08-12` → 12, 8, 2026. */
function dateNumbers(text: string): number[] | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/ 0?0:00(?::00)?$/, '');
  if (/^\d{5}$/.test(plain)) return dayOfSerial(Number.parseInt(plain, 10));
  const parts = plain.split(/[\s/.,-]+/);
  if (parts.length < 2 || parts.length > 3) return null;
  const numbers = parts.map((part) => {
    const month = MONTHS.findIndex((name) => part.startsWith(name));
    const named = /^(?:thg|tháng|th)(\d{1,2})$/.exec(part);
    if (month >= 0) return month + 1;
    const digits = named?.[1] ?? part;
    return /^\d{1,4}$/.test(digits) ? Number.parseInt(digits, 10) : NaN;
  });
  return numbers.some(Number.isNaN) ? null : numbers;
}

/** Excel and LibreOffice count days from 30/12/1899. */
function dayOfSerial(serial: number): number[] {
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return [day.getUTCDate(), day.getUTCMonth() + 1, day.getUTCFullYear()];
}

/** `8/8` → `08/08/26`, `01/2015` → `Jan-15`, `1,2` → `01-Thg2`: every number written is one of the date's. */
const dateMade: Rule = (written, found) => {
  if (!/^'?\d{1,4}(?:[/.,-]\d{1,4}| ?[-–] ?\d{1,2}){1,2}$/.test(written)) return false;
  const [before, after] = [dateNumbers(written.replace("'", '').replace('–', '-')), dateNumbers(found)];
  if (!before || !after || before.length > after.length || written === found) return false;
  const left = [...after];
  const allThere = before.every((number) => {
    const at = left.findIndex(
      (other) =>
        other === number || (number > 31 && other === number % 100) || (other > 31 && other % 100 === number),
    );
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return allThere && (after.length > before.length || isDateForm(found));
};

function isDateForm(text: string): boolean {
  return /[a-zá-ỹ]|^\d{5}$|^\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$|^\d{4}-\d{2}-\d{2}/i.test(text);
}

/** Whether a text looks like a date some program made of a fraction or a range. */
export function looksLikeMadeDate(text: string): boolean {
  return /^(?:\d{1,2}[-/ ](?:thg|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:thg\d{1,2}|[a-z]{3})-\d{2,4}$|\d{1,2}\/\d{1,2}\/\d{2,4}$|\d{4}-\d{2}-\d{2}(?: |$))/i.test(
    text.trim(),
  );
}

const RULES: readonly Rule[] = [
  compact,
  apostrophe,
  sameNumber,
  groupedText,
  exponentText,
  percentAsShare,
  dateMade,
  lostDigits,
  booleanCase,
  formulaResult,
  cutLong,
];
