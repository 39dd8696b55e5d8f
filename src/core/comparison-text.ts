/**
 * The wording of a comparison («trên 95», «75 - 80», «từ 12 trở lên», «8/8»), read and printed; shared by targets and by
 * figures that are only known as a bound. Knows nothing of what the comparison is about. Source: SPEC §4, domain/exchange §3.
 */
import { compareDecimals, multiply, toDecimal, trimZeros, type Decimal } from '#core/decimal.ts';
import { printQuantity, readQuantity, type Quantity } from '#core/quantity.ts';
import { printNumber, type PrintStyle } from '#core/number.ts';

export type OneSided = '=' | '≥' | '>' | '≤' | '<' | 'about';

export type Comparison =
  | { readonly comparator: OneSided; readonly value: Quantity }
  /** `low` is always below `high`. */
  | { readonly comparator: 'range'; readonly low: Decimal; readonly high: Decimal };

// Longest wording first, so that «từ … trở lên» is not read as the start of a range.
const WORDINGS: readonly (readonly [RegExp, OneSided])[] = [
  [/^(?:từ )?(.+?) trở lên$/, '≥'],
  [/^(?:từ )?(.+?) trở xuống$/, '≤'],
  [/^(?:>=|≥|=>|tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn) ?(.+)$/, '≥'],
  [/^(?:<=|≤|=<|không quá|tối đa|không vượt quá|không cao hơn|không nhiều hơn) ?(.+)$/, '≤'],
  [/^(?:>|trên|hơn) ?(.+)$/, '>'],
  [/^(?:<|dưới) ?(.+)$/, '<'],
  [/^(?:~|≈|khoảng|xấp xỉ) ?(.+)$/, 'about'],
  [/^(?:=) ?(.+)$/, '='],
];

const RANGE = /^(?:từ )?([^\s-].*?) ?(-|–|—|−|đến) ?(\d.*)$/;
// A minus before an end is told from the dash between the ends («-5 - 3») only by the spaces around the dash.
const SIGNED_RANGE = /^(?:từ )?(-?\d.*?) (-|–|—|−|đến) (-?\d.*)$/;

/**
 * The comparison a text states, or null when it states none that can be read for certain. «2021-2025» and «9-2024» are years
 * and a month, unless the row's unit is known to stand after them (`ofUnit`).
 */
export function readComparison(text: string, ofUnit = false): Comparison | null {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
  for (const [wording, comparator] of WORDINGS) {
    const rest = wording.exec(plain)?.[1];
    if (rest === undefined) continue;
    const value = readQuantity(rest);
    return value && { comparator, value };
  }
  const bare = readQuantity(plain);
  if (bare) return { comparator: '=', value: bare };
  return readRange(plain, ofUnit);
}

function readRange(text: string, ofUnit: boolean): Comparison | null {
  const [, lowText = '', dash = '', highText = ''] = SIGNED_RANGE.exec(text) ?? RANGE.exec(text) ?? [];
  if (!ofUnit && isOfYears(lowText, dash, highText)) return null;
  if (isShortOfThousands(lowText, highText)) return null;
  const low = readQuantity(lowText);
  const high = readQuantity(highText);
  if (low?.kind !== 'number' || high?.kind !== 'number') return null;
  return compareDecimals(low.value, high.value) < 0
    ? { comparator: 'range', low: low.value, high: high.value }
    : null;
}

const YEAR = /^(?:19|20|21)\d\d$/;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;

/** «2021-2025», «từ 2021 đến 2025», «9-2024»; an amount of that size has its thousands grouped. */
function isOfYears(low: string, dash: string, high: string): boolean {
  return YEAR.test(high) && (YEAR.test(low) || (dash !== 'đến' && MONTH.test(low)));
}

/** «2 - 3.000»: the thousands of the first number may have been left to the second. */
function isShortOfThousands(low: string, high: string): boolean {
  if (!/^[1-9]\d{0,2}$/.test(low) || !/^\d{1,3}(?:[. ]\d{3})+ ?%?$/.test(high)) return false;
  const end = readQuantity(high);
  return (
    end?.kind === 'number' && compareDecimals(multiply(toDecimal(low), toDecimal('1000')), end.value) < 0
  );
}

const BEFORE: Record<OneSided, string> = {
  '=': '',
  '≥': 'từ ',
  '>': 'trên ',
  '≤': 'không quá ',
  '<': 'dưới ',
  about: 'khoảng ',
};

/** The comparison in the words documents use; `readComparison` reads it back as the same comparison. */
export function printComparison(comparison: Comparison, style: PrintStyle = {}): string {
  if (comparison.comparator === 'range') return printRange(comparison.low, comparison.high, style);
  const after = comparison.comparator === '≥' ? ' trở lên' : '';
  return BEFORE[comparison.comparator] + printQuantity(comparison.value, style) + after;
}

/** In the style asked for, unless its grouping would make years or a short form of the range: then in the other. */
function printRange(low: Decimal, high: Decimal, style: PrintStyle): string {
  const { grouped = true } = style;
  for (const isGrouped of [grouped, !grouped]) {
    const [from, to] = [low, high].map((value) => printNumber(value, { ...style, grouped: isGrouped }));
    if (from === undefined || to === undefined) continue;
    if (!isOfYears(from, '-', to) && !isShortOfThousands(from, to)) return `${from} - ${to}`;
  }
  // «1 - 2.024» and «1 - 2024» both: no month is said with «đến».
  return [low, high].map((value) => printNumber(value, { ...style, grouped: false })).join(' đến ');
}

/** Whether two comparisons state the same thing, whatever decimals they are written with. */
export function isSameComparison(a: Comparison, b: Comparison): boolean {
  return canonicalOf(a) === canonicalOf(b);
}

function canonicalOf(comparison: Comparison): string {
  const trimmed: Comparison =
    comparison.comparator === 'range'
      ? { ...comparison, low: trimZeros(comparison.low), high: trimZeros(comparison.high) }
      : { ...comparison, value: withoutTrailingZeros(comparison.value) };
  return printComparison(trimmed);
}

function withoutTrailingZeros(quantity: Quantity): Quantity {
  return quantity.kind === 'number'
    ? { ...quantity, value: trimZeros(quantity.value) }
    : { ...quantity, done: trimZeros(quantity.done), of: trimZeros(quantity.of) };
}
