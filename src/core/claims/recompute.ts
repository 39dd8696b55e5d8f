/**
 * Working a printed number out again: exactly, rounded half away from zero to the decimals printed, and, where it differs, whether
 * cutting off, rounded inputs or a slip of typing explains it. Knows numbers, no words.
 */
import type { Amount } from '#core/claims/amounts.ts';
import { AGREES, disagrees, type Judgement, type Seriousness, type Slip } from '#core/claims/claim.ts';
import { inPlainUnit, isMeasured } from '#core/claims/units.ts';
import { shift } from '#core/checks/unit-scale.ts';
import {
  absolute,
  add,
  compareRatio,
  compareRatios,
  HUNDRED,
  isSameNumber,
  multiply,
  negate,
  ratioOf,
  roundDecimal,
  roundRatio,
  signOf,
  subtract,
  toDecimal,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';

/** A number with the most that rounding can have changed it by, in the plain unit of its kind. */
export interface Input {
  readonly value: Decimal;
  readonly rounding: Decimal;
}

const ZERO = toDecimal('0');

export function inputOf(amount: Amount): Input {
  const { value, unit, places } = amount;
  // A whole number of counted things is exact, and a bare one beside another («24/139») counts.
  const isRounded = places > 0 || isMeasured(unit);
  return {
    value: inPlainUnit(value, unit),
    rounding: isRounded ? shift(toDecimal('5'), unit.power - places - 1) : ZERO,
  };
}

function plus(a: Input, b: Input): Input {
  return { value: add(a.value, b.value), rounding: add(a.rounding, b.rounding) };
}

export function minus(a: Input, b: Input): Input {
  return { value: subtract(a.value, b.value), rounding: add(a.rounding, b.rounding) };
}

export function withSign(input: Input, falls: boolean): Input {
  return falls ? { ...input, value: negate(input.value) } : input;
}

export function sumInputs(inputs: readonly Input[]): Input {
  return inputs.reduce(plus, { value: ZERO, rounding: ZERO });
}

/** The value worked out, and the least and most it can be when every input is one that rounds to what is printed. */
export interface Outcome {
  readonly exact: Ratio;
  readonly least: Ratio;
  readonly most: Ratio;
}

/** a ÷ b in percent (or times `by`); null where b is not above zero. */
export function shareOf(a: Input, b: Input, by: Decimal = HUNDRED): Outcome | null {
  const smallest = subtract(b.value, b.rounding);
  if (signOf(b.value) <= 0) return null;
  const over = (value: Decimal, under: Decimal): Ratio => ({
    numerator: multiply(value, by),
    denominator: under,
  });
  const [low, high] = [subtract(a.value, a.rounding), add(a.value, a.rounding)];
  const most = signOf(smallest) > 0 ? smallest : b.value;
  const largest = add(b.value, b.rounding);
  return {
    exact: over(a.value, b.value),
    least: over(low, signOf(low) < 0 ? most : largest),
    most: over(high, signOf(high) < 0 ? largest : most),
  };
}

/** The change from b to a in percent. */
export function changeOf(a: Input, b: Input): Outcome | null {
  const share = shareOf(a, b);
  if (!share) return null;
  const less = ({ numerator, denominator }: Ratio): Ratio => ({
    numerator: subtract(numerator, multiply(HUNDRED, denominator)),
    denominator,
  });
  return { exact: less(share.exact), least: less(share.least), most: less(share.most) };
}

/** A sum or difference as an outcome, in the plain unit. */
export function outcomeOf({ value, rounding }: Input): Outcome {
  return {
    exact: ratioOf(value),
    least: ratioOf(subtract(value, rounding)),
    most: ratioOf(add(value, rounding)),
  };
}

export interface Recomputed {
  readonly computed: Decimal;
  readonly judgement: Judgement;
}

/** How a printed number stands to what comes out. `printed` has the outcome's sign and, in its own unit, is 10^`power` plain ones. */
export function judge(
  printed: Decimal,
  places: number,
  outcome: Outcome,
  power = 0,
  seriousness: Seriousness = 'wrong',
): Recomputed {
  const scaled = power === 0 ? outcome : scale(outcome, power);
  const computed = roundRatio(scaled.exact, places);
  return { computed, judgement: judgementOf(printed, places, computed, scaled, seriousness) };
}

function scale({ exact, least, most }: Outcome, power: number): Outcome {
  const down = ({ numerator, denominator }: Ratio): Ratio => ({
    numerator,
    denominator: shift(denominator, power),
  });
  return { exact: down(exact), least: down(least), most: down(most) };
}

function judgementOf(
  printed: Decimal,
  places: number,
  computed: Decimal,
  outcome: Outcome,
  seriousness: Seriousness,
): Judgement {
  if (isSameNumber(computed, printed)) return AGREES;
  if (isSameNumber(cutOff(outcome.exact, places), printed)) return disagrees({ code: 'truncated' }, 'slight');
  const half = shift(toDecimal('5'), -places - 1);
  const isWithin =
    compareRatio(outcome.least, add(printed, half)) <= 0 &&
    compareRatio(outcome.most, subtract(printed, half)) >= 0;
  if (isWithin && compareRatios(outcome.least, outcome.most) !== 0)
    return disagrees({ code: 'rounded-inputs' }, 'slight');
  if (signOf(printed) * signOf(computed) < 0 && isSameNumber(absolute(printed), absolute(computed)))
    return disagrees({ code: 'wrong', slip: 'direction' }, seriousness);
  return disagrees({ code: 'wrong', slip: slipOf(printed, computed) }, seriousness);
}

/** The quotient with the further decimals left off, towards zero. */
function cutOff(ratio: Ratio, places: number): Decimal {
  const rounded = roundRatio(ratio, places);
  const isNegative = signOf(rounded) < 0;
  const isAway = compareRatio(ratio, rounded) === (isNegative ? 1 : -1);
  if (!isAway) return rounded;
  const step = shift(toDecimal('1'), -places);
  return roundDecimal(isNegative ? add(rounded, step) : subtract(rounded, step), places);
}

function slipOf(printed: Decimal, computed: Decimal): Slip | null {
  const [a, b] = [digitsOf(printed), digitsOf(computed)];
  if (signOf(printed) !== 0 && signOf(computed) !== 0) {
    for (const power of [-3, -2, -1, 1, 2, 3]) {
      // Rounded to other decimals the digits still are the same.
      if (isNear(shift(absolute(computed), power), absolute(printed))) return 'decimal';
    }
  }
  return a.length >= 3 && isOneSlip(a, b) ? 'digits' : null;
}

function isNear(a: Decimal, b: Decimal): boolean {
  const difference = absolute(subtract(a, b));
  return (
    compareRatio({ numerator: multiply(difference, toDecimal('500')), denominator: b }, toDecimal('1')) <= 0
  );
}

function digitsOf(value: Decimal): string {
  return value.replace(/\D/g, '');
}

/** One digit another, or two neighbours exchanged. */
function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const places = [...a].flatMap((digit, n) => (digit === b.charAt(n) ? [] : [n]));
  const [first = 0, second = -1] = places;
  // Another last digit is a small error, not a slip.
  if (places.length === 1) return first < a.length - 1;
  return (
    places.length === 2 &&
    second === first + 1 &&
    a.charAt(first) === b.charAt(second) &&
    a.charAt(second) === b.charAt(first)
  );
}
