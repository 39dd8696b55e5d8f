/**
 * Exact decimals as canonical strings. The only file that knows the decimal library.
 * A Decimal keeps the number of decimals it was typed with ('58.60' stays '58.60'); comparing ignores it. Nothing here
 * goes through a binary float, and nothing rounds but `roundRatio` and `roundDecimal`.
 */
import Big from 'big.js';

declare const decimalBrand: unique symbol;

/** A finite number written `-?digits[.digits]`, point before the decimals, no exponent, no grouping, no `-0`. */
export type Decimal = string & { readonly [decimalBrand]: true };

/** The exact quotient numerator ÷ denominator, not yet rounded; the denominator is never zero. */
export interface Ratio {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

const CANONICAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const MINUS_ZERO = /^-0(?:\.0+)?$/;

const ZERO = '0' as Decimal; // canonical by inspection
const ONE = '1' as Decimal; // canonical by inspection
export const HUNDRED = '100' as Decimal; // canonical by inspection

export function isDecimal(text: string): text is Decimal {
  return CANONICAL.test(text) && !MINUS_ZERO.test(text);
}

/** Takes a text already in canonical form; throws on anything else, since only a bug can bring it here. */
export function toDecimal(text: string): Decimal {
  if (!isDecimal(text)) throw new Error(`Not a canonical decimal: ${JSON.stringify(text)}`);
  return text;
}

// Division is only ever done by roundRatio, which states its own number of places.
function fromBig(value: Big): Decimal {
  return toDecimal(value.eq(0) ? '0' : value.toFixed());
}

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return a === b ? 0 : new Big(a).cmp(b);
}

export function isSameNumber(a: Decimal, b: Decimal): boolean {
  return compareDecimals(a, b) === 0;
}

/** −1 below zero, 0 at zero, 1 above. */
export function signOf(a: Decimal): -1 | 0 | 1 {
  return compareDecimals(a, ZERO);
}

export function add(a: Decimal, b: Decimal): Decimal {
  return fromBig(new Big(a).plus(b));
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return fromBig(new Big(a).minus(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return fromBig(new Big(a).times(b));
}

export function negate(a: Decimal): Decimal {
  return fromBig(new Big(a).times(-1));
}

export function absolute(a: Decimal): Decimal {
  return fromBig(new Big(a).abs());
}

/** The exact sum of any number of values; zero for none. */
export function sumDecimals(values: Iterable<Decimal>): Decimal {
  let total = new Big(0);
  for (const value of values) total = total.plus(value);
  return fromBig(total);
}

/** How many decimals the number was written with: 2 for '58.60'. */
export function decimalPlacesOf(a: Decimal): number {
  const point = a.indexOf('.');
  return point < 0 ? 0 : a.length - point - 1;
}

/** How many tens stand in the number: 3 for 1508, 0 for 9.5, −2 for 0.05; null for zero. Reads digits, computes nothing. */
export function magnitudeOf(a: Decimal): number | null {
  const point = a.indexOf('.');
  const first = a.search(/[1-9]/);
  if (first < 0) return null;
  const end = point < 0 ? a.length : point;
  return first < end ? end - first - 1 : end - first;
}

/** Rounds half away from zero to `places` decimals, keeping exactly that many. */
export function roundDecimal(a: Decimal, places: number): Decimal {
  return withoutMinusZero(new Big(a).toFixed(places, Big.roundHalfUp));
}

/** Divides and rounds once, half away from zero, to `places` decimals, keeping exactly that many. */
export function roundRatio({ numerator, denominator }: Ratio, places: number): Decimal {
  return withoutMinusZero(new (dividerTo(places))(numerator).div(denominator).toFixed(places));
}

// The library sets places per constructor; each is made once.
const dividers: ReturnType<typeof Big>[] = [];

function dividerTo(places: number): ReturnType<typeof Big> {
  let divider = dividers[places];
  if (!divider) {
    divider = Big();
    divider.DP = places;
    divider.RM = divider.roundHalfUp;
    dividers[places] = divider;
  }
  return divider;
}

function withoutMinusZero(text: string): Decimal {
  return toDecimal(MINUS_ZERO.test(text) ? text.slice(1) : text);
}

/** The number itself, as a ratio over one. */
export function ratioOf(value: Decimal): Ratio {
  return { numerator: value, denominator: ONE };
}

/** a ÷ b; b must not be zero. */
export function divideRatios(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: multiply(a.numerator, b.denominator),
    denominator: multiply(a.denominator, b.numerator),
  };
}

/** a + b, exactly. */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  if (a.denominator === b.denominator) {
    return { numerator: add(a.numerator, b.numerator), denominator: a.denominator };
  }
  return {
    numerator: add(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator)),
    denominator: multiply(a.denominator, b.denominator),
  };
}

export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: multiply(a.numerator, b.numerator),
    denominator: multiply(a.denominator, b.denominator),
  };
}

export function negateRatio(a: Ratio): Ratio {
  return { numerator: negate(a.numerator), denominator: a.denominator };
}

export function subtractRatios(a: Ratio, b: Ratio): Ratio {
  return addRatios(a, negateRatio(b));
}

/** The ratio of two whole numbers, such as 5 months of 12. */
export function ratioOfWhole(numerator: number, denominator: number): Ratio {
  return { numerator: toDecimal(String(numerator)), denominator: toDecimal(String(denominator)) };
}

/** a raised to a whole power of 0 or more, exactly. */
export function raise(a: Ratio, power: number): Ratio {
  let raised = ratioOf(ONE);
  for (let n = 0; n < power; n++) raised = multiplyRatios(raised, a);
  return raised;
}

/** Digits kept of a root that never ends, after the point: far more than anything is printed with. */
const ROOT_PLACES = 40;
const EXACT_ROOT_PLACES = 12;

/**
 * The n-th root of a ratio of 0 or more: exact where the root has at most twelve decimals, else correct to about forty.
 * What is decided (verdicts) never looks at a root, but at the powers it stands for.
 */
export function rootOf(a: Ratio, n: number): Ratio {
  if (n === 1 || signOf(a.numerator) === 0) return a;
  const Precise = dividerTo(ROOT_PLACES);
  const value = new Precise(a.numerator).div(a.denominator);
  // Newton's step, from above; every step of a convex power comes closer until the last kept digit stands still.
  let root = value.gt(1) ? value : new Precise(1);
  for (let step = 0; step < 400; step++) {
    const next = root
      .times(n - 1)
      .plus(value.div(root.pow(n - 1)))
      .div(n)
      .round(ROOT_PLACES);
    if (next.gte(root)) break;
    root = next;
  }
  const short = fromBig(root.round(EXACT_ROOT_PLACES, Big.roundHalfUp));
  const isExact = compareRatios(raise(ratioOf(short), n), a) === 0;
  return ratioOf(isExact ? short : fromBig(root));
}

/** Exact order of two ratios, by cross-multiplying. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  if (a.denominator === b.denominator && a.denominator === ONE)
    return compareDecimals(a.numerator, b.numerator);
  const difference = compareDecimals(
    multiply(a.numerator, b.denominator),
    multiply(b.numerator, a.denominator),
  );
  return signOf(a.denominator) * signOf(b.denominator) < 0 ? negateSide(difference) : difference;
}

/** Compares an exact ratio with a number, without dividing. */
export function compareRatio({ numerator, denominator }: Ratio, limit: Decimal): -1 | 0 | 1 {
  return compareRatios({ numerator, denominator }, ratioOf(limit));
}

function negateSide(side: -1 | 0 | 1): -1 | 0 | 1 {
  return side === 0 ? 0 : side === 1 ? -1 : 1;
}

/** The same number without trailing zeros after the decimal point: '58.60' → '58.6', '100.00' → '100'. */
export function trimZeros(a: Decimal): Decimal {
  return a.includes('.') ? toDecimal(a.replace(/\.?0+$/, '')) : a;
}
