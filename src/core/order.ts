/**
 * Order keys: texts that sort as the rows stand, so that inserting or moving a row changes that row alone.
 * Knows only how to find a key between two others.
 */

declare const orderBrand: unique symbol;

/** Digits of base 62 that compare as plain text and never end in the lowest digit, so there is always room before. */
export type OrderKey = string & { readonly [orderBrand]: true };

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/** A key strictly between two keys; null stands for the open end on that side. Throws when `before` is not below `after`. */
export function keyBetween(before: OrderKey | null, after: OrderKey | null): OrderKey {
  if (before !== null && after !== null && before >= after) {
    throw new Error(`No key between ${before} and ${after}`);
  }
  return midpoint(before ?? '', after) as OrderKey; // made of the digits above
}

function midpoint(low: string, high: string | null): string {
  let key = '';
  let upper = high; // null once the key has become smaller than `high`
  for (let i = 0; ; i++) {
    const from = i < low.length ? DIGITS.indexOf(low.charAt(i)) : 0;
    const to = upper !== null && i < upper.length ? DIGITS.indexOf(upper.charAt(i)) : BASE;
    if (to - from > 1) {
      // Appending is the usual case: a small step leaves room for many rows at the same length.
      const step = high === null ? from + 1 : Math.floor((from + to) / 2);
      return key + DIGITS.charAt(step);
    }
    key += DIGITS.charAt(from);
    if (to - from === 1) upper = null;
  }
}

/**
 * `count` keys in rising order strictly between two keys, for many rows put in at one place: evenly spread, so that they stay
 * short. Towards the open end they keep close, leaving that room to rows added later.
 */
export function keysBetween(before: OrderKey | null, after: OrderKey | null, count: number): OrderKey[] {
  if (count === 1) return [keyBetween(before, after)];
  if (before !== null && after !== null && before >= after) {
    throw new Error(`No keys between ${before} and ${after}`);
  }
  const places = BigInt(count + 1);
  // At the open end half the room of a length is left, and each new row keeps room for one digit's worth of others before it.
  const wanted = after === null ? places * BIG_BASE * 2n : places;
  const shortest = Math.max(before?.length ?? 0, after?.length ?? 0, 1);
  for (let width = shortest; ; width++) {
    const low = before === null ? 0n : valueOf(before, width);
    const room = (after === null ? BIG_BASE ** BigInt(width) : valueOf(after, width)) - low;
    if (room < wanted) continue;
    const step = after === null ? BIG_BASE : room / places;
    return Array.from({ length: count }, (_, i) => keyOf(low + step * BigInt(i + 1), width));
  }
}

const BIG_BASE = BigInt(BASE);

/** The key's digits after the point of a fraction, as a whole number of `width` digits. */
function valueOf(key: OrderKey, width: number): bigint {
  let value = 0n;
  // Beyond the last digit there is nothing, found at 0.
  for (let i = 0; i < width; i++) value = value * BIG_BASE + BigInt(DIGITS.indexOf(key.charAt(i)));
  return value;
}

function keyOf(value: bigint, width: number): OrderKey {
  let key = '';
  for (let rest = value, d = 0; d < width; d++, rest /= BIG_BASE) {
    key = DIGITS.charAt(Number.parseInt(String(rest % BIG_BASE), 10)) + key;
  }
  return key.replace(/0+$/, '') as OrderKey; // made of the digits above; without its last zeros it says the same
}

/** `count` keys in rising order, evenly spread, for a plan made at once. */
export function evenKeys(count: number): OrderKey[] {
  const width = Math.max(1, Math.ceil(Math.log(count + 2) / Math.log(BASE)));
  const step = Math.max(1, Math.floor(BASE ** width / (count + 1)));
  const keys: OrderKey[] = [];
  for (let i = 1; i <= count; i++) {
    let rest = i * step;
    let key = '';
    for (let d = 0; d < width; d++) {
      key = DIGITS.charAt(rest % BASE) + key;
      rest = Math.floor(rest / BASE);
    }
    // A last digit 0 would leave no room before; the middle digit keeps the order and opens it again.
    keys.push((key.endsWith('0') ? key + 'V' : key) as OrderKey); // made of the digits above
  }
  return keys;
}
