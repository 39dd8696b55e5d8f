/**
 * The wording of a comparison («trên 95», «75 - 80», «từ 12 trở lên», «8/8»), read and printed; shared by targets and by
 * figures that are only known as a bound. Knows nothing of what the comparison is about. Source: SPEC §4, domain/exchange §3.
 */
import { compareDecimals, trimZeros, type Decimal } from '#core/decimal.ts';
import { printQuantity, readQuantity, type Quantity } from '#core/quantity.ts';
import type { PrintStyle } from '#core/number.ts';

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

const RANGE = /^(?:từ )?([^\s-].*?) ?(?:-|–|—|−|đến) ?(\d.*)$/;
// A minus before an end is told from the dash between the ends («-5 - 3») only by the spaces around the dash.
const SIGNED_RANGE = /^(?:từ )?(-?\d.*?) (?:-|–|—|−|đến) (-?\d.*)$/;

/** The comparison a text states, or null when it states none that can be read for certain. */
export function readComparison(text: string): Comparison | null {
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
  return bare ? { comparator: '=', value: bare } : readRange(plain);
}

function readRange(text: string): Comparison | null {
  const match = SIGNED_RANGE.exec(text) ?? RANGE.exec(text);
  const low = match && readQuantity(match[1] ?? '');
  const high = match && readQuantity(match[2] ?? '');
  if (low?.kind !== 'number' || high?.kind !== 'number') return null;
  return compareDecimals(low.value, high.value) < 0
    ? { comparator: 'range', low: low.value, high: high.value }
    : null;
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
  if (comparison.comparator === 'range') {
    const [low, high] = [comparison.low, comparison.high].map((value) =>
      printQuantity({ kind: 'number', value }, style),
    );
    return `${low} - ${high}`;
  }
  const after = comparison.comparator === '≥' ? ' trở lên' : '';
  return BEFORE[comparison.comparator] + printQuantity(comparison.value, style) + after;
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
