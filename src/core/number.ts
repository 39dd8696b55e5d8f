/**
 * The one reader and the one printer of numbers, for grid, forms, paste and files. The house convention is Vietnamese:
 * dots group by exactly three, a comma stands before the decimals. What cannot be read for certain is refused with a reason,
 * never guessed and never zero. Source: SPEC §10, domain/exchange §2.4.
 */
import { decimalPlacesOf, roundDecimal, toDecimal, type Decimal } from '#core/decimal.ts';

/** Which sign stands before the decimals of a file: `comma` (Vietnam) or `dot` (many spreadsheets). */
export type Convention = 'comma' | 'dot';

export type NumberReading =
  | {
      readonly ok: true;
      readonly value: Decimal;
      /** The text ended in a percent sign; the value is the number before it. */
      readonly percent: boolean;
      /** Set when the number was read in a way worth showing back: a lone group of three, or the other convention. */
      readonly remark: 'maybe-thousands' | 'other-convention' | null;
    }
  | { readonly ok: false; readonly reason: NumberProblem };

/** Why a text is not a number: nothing there, letters in it, separators out of place, an exponent, or too long to be a figure. */
export type NumberProblem = 'empty' | 'letters' | 'grouping' | 'exponent' | 'too-long';

/** Longer than any figure of a plan; keeps hostile files from costing time. */
const MAX_DIGITS = 40;

const SPACES = /[\s\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]/g;
const MINUSES = /^[-\u2212\u2013\u2010\u2011]/;
/** Footnote marks, enclosed digits and fractions («12,5²», «①», «½»): NFKC would make them digits of the figure. */
const OTHER_NUMERALS = /\p{No}/u;

export function readNumber(text: string, convention: Convention = 'comma'): NumberReading {
  const refused = (reason: NumberProblem): NumberReading => ({ ok: false, reason });
  let rest = text.normalize('NFKC').replace(SPACES, ' ').trim();
  if (rest === '') return refused('empty');
  if (OTHER_NUMERALS.test(text)) return refused('letters');

  let negative = false;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    negative = true;
    rest = (bracketed[1] ?? '').trim();
  } else if (MINUSES.test(rest)) {
    negative = true;
    rest = rest.slice(1).trim();
  } else if (rest.startsWith('+')) rest = rest.slice(1).trim();

  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trim();

  if (/^\d+([.,]\d+)?e[+-]?\d+$/i.test(rest)) return refused('exponent');
  if (!/^[\d., ]*$/.test(rest) || !/\d/.test(rest)) return refused('letters');
  if (rest.length > MAX_DIGITS * 2 || rest.replace(/\D/g, '').length > MAX_DIGITS) return refused('too-long');

  const digits = separate(rest, convention);
  if (!digits) return refused('grouping');
  const plain = digits.whole.replace(/^0+(?=\d)/, '') + (digits.decimals ? `.${digits.decimals}` : '');
  const signed = negative && /[1-9]/.test(plain) ? `-${plain}` : plain;
  return { ok: true, value: toDecimal(signed), percent, remark: digits.remark };
}

interface Digits {
  readonly whole: string;
  readonly decimals: string;
  readonly remark: 'maybe-thousands' | 'other-convention' | null;
}

/** Groups of three; no number with thousands begins with 0. */
const GROUPED = /^[1-9]\d{0,2}(?:([ .,])\d{3})(?:\1\d{3})*$/;

/** The digits before and after the decimal sign, or null when the separators allow no single reading. */
function separate(text: string, convention: Convention): Digits | null {
  const [decimalSign, groupSign] = convention === 'comma' ? [',', '.'] : ['.', ','];
  const signs = text.replace(/\d/g, '');
  if (signs === '') return { whole: text, decimals: '', remark: null };

  const last = signs.charAt(signs.length - 1);
  const isLastOnce = signs.indexOf(last) === signs.length - 1;
  if (new Set(signs).size > 1) {
    // Two sorts of sign: the last, standing once, is the decimal one; before it everything must be groups of three.
    if (last === ' ' || !isLastOnce) return null;
    const [whole = '', decimals = ''] = splitAt(text, last);
    if (!GROUPED.test(whole) || decimals === '') return null;
    return { whole: onlyDigits(whole), decimals, remark: last === decimalSign ? null : 'other-convention' };
  }

  if (last === ' ')
    return GROUPED.test(text) ? { whole: onlyDigits(text), decimals: '', remark: null } : null;
  if (last === decimalSign) {
    if (isLastOnce) return decimalReading(text, last, null);
    return GROUPED.test(text) ? { whole: onlyDigits(text), decimals: '', remark: 'other-convention' } : null;
  }
  // Only the grouping sign: groups of three are thousands («0.125» cannot be); otherwise one sign can only be decimal.
  if (GROUPED.test(text)) {
    const remark = isLastOnce ? 'maybe-thousands' : null;
    return { whole: onlyDigits(text), decimals: '', remark };
  }
  return isLastOnce && last === groupSign ? decimalReading(text, last, 'other-convention') : null;
}

function decimalReading(text: string, sign: string, remark: Digits['remark']): Digits | null {
  const [whole = '', decimals = ''] = splitAt(text, sign);
  return decimals === '' ? null : { whole: whole || '0', decimals, remark };
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return [text.slice(0, at), text.slice(at + 1)];
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '');
}

export interface PrintStyle {
  /** How many decimals to round to; null prints the number as it was typed. */
  readonly places?: number | null;
  /** Groups of three; files are written without. */
  readonly grouped?: boolean;
  readonly convention?: Convention;
}

/** The number as people read it: `13.447,5`. Rounds half away from zero, once, and only when `places` says so. */
export function printNumber(value: Decimal, style: PrintStyle = {}): string {
  const { places = null, grouped = true, convention = 'comma' } = style;
  const shown = places === null || places === decimalPlacesOf(value) ? value : roundDecimal(value, places);
  const negative = shown.startsWith('-');
  const [whole = '0', decimals] = (negative ? shown.slice(1) : shown).split('.');
  const [decimalSign, groupSign] = convention === 'comma' ? [',', '.'] : ['.', ','];
  const groups = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, groupSign) : whole;
  return `${negative ? '-' : ''}${groups}${decimals === undefined ? '' : decimalSign + decimals}`;
}
