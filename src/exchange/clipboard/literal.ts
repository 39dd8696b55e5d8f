/** Numbers as programs write them into attributes (`13447.5`, `1.2E+3`, `0,125`), taken digit by digit. Knows no cell. */
import {
  decimalPlacesOf,
  magnitudeOf,
  roundDecimal,
  toDecimal,
  trimZeros,
  type Decimal,
} from '#core/decimal.ts';

/** One decimal sign at most, a point or (LibreOffice, by its region) a comma; never groups. */
const LITERAL = /^([+-]?)(\d*)(?:[.,](\d*))?(?:e([+-]?\d{1,4}))?$/i;

/** More digits than any figure of a plan; `1E+300` is none. */
const MAX_DIGITS = 40;

/** Spreadsheets keep fifteen digits for certain; what stands after them is the dust of binary numbers (8.3000000000000007). */
const CERTAIN_DIGITS = 15;

/** The number a literal states, exponents worked out exactly; null for anything else and for numbers out of all proportion. */
export function readLiteral(text: string): Decimal | null {
  const [match, sign = '', whole = '', decimals = '', exponent = '0'] = LITERAL.exec(text.trim()) ?? [];
  const digits = whole + decimals;
  if (match === undefined || digits === '') return null;
  const places = decimals.length - Number.parseInt(exponent, 10);
  if (digits.length > MAX_DIGITS || Math.abs(places) > MAX_DIGITS) return null;
  return placePoint(sign === '-', digits, places);
}

/** A number kept in binary, without the dust after its fifteenth digit: 8.3 of 8.3000000000000007. */
export function withoutDust(value: Decimal): Decimal {
  const magnitude = magnitudeOf(value);
  if (magnitude === null) return value;
  const places = CERTAIN_DIGITS - 1 - magnitude;
  return places < 0 || decimalPlacesOf(value) <= places ? value : trimZeros(roundDecimal(value, places));
}

/** Whether a spreadsheet, which keeps fifteen digits, can hold the number whole. */
export function isHeldWhole(value: Decimal): boolean {
  return trimZeros(value).replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '').length <= CERTAIN_DIGITS;
}

/** value × 10^by, by moving the point alone: no digit is lost, «58.60» of hundredths is «0.5860». */
export function shiftPoint(value: Decimal, by: number): Decimal {
  return placePoint(value.startsWith('-'), value.replace(/\D/g, ''), decimalPlacesOf(value) - by);
}

function placePoint(isNegative: boolean, digits: string, places: number): Decimal {
  const padded = places > 0 ? digits.padStart(places + 1, '0') : digits + '0'.repeat(-places);
  const at = padded.length - Math.max(places, 0);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const plain = at < padded.length ? `${whole}.${padded.slice(at)}` : whole;
  return toDecimal(isNegative && /[1-9]/.test(plain) ? `-${plain}` : plain);
}
