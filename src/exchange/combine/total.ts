/** Parts brought together: numbers added, counts «n/m» added above and below, quotients and weighted means formed once. Exact. */
import {
  compareDecimals,
  decimalPlacesOf,
  multiply,
  roundRatio,
  signOf,
  subtract,
  sumDecimals,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';
import type { Quantity } from '#core/quantity.ts';
import { foldName } from '#core/text.ts';
import { numberOf, type Part, type PartProblem } from '#exchange/combine/part.ts';
import { convert } from '#exchange/combine/unit-measure.ts';

export type TotalProblem = 'mixed-kinds' | 'zero-denominator';

export interface Total {
  readonly parts: readonly Part[];
  /** Null where no part counts, and where there is a problem. */
  readonly value: Quantity | null;
  readonly problem: TotalProblem | null;
  readonly isRounded: boolean;
}

/** The sum of numbers, or of counts; never of both. */
export function addParts(parts: readonly Part[]): Total {
  const values = parts.flatMap(({ value }) => (value ? [value] : []));
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  const counts = values.flatMap((value) => (value.kind === 'count' ? [value] : []));
  const done = (value: Quantity | null, problem: TotalProblem | null = null): Total => ({
    parts,
    value,
    problem,
    isRounded: false,
  });
  if (numbers.length > 0 && counts.length > 0) return done(null, 'mixed-kinds');
  if (numbers.length > 0) return done({ kind: 'number', value: sumDecimals(numbers) });
  if (counts.length === 0) return done(null);
  const [first, of] = [sumDecimals(counts.map((one) => one.done)), sumDecimals(counts.map((one) => one.of))];
  return done({ kind: 'count', done: first, of });
}

/** Which unit's parts go above and below, and the power of ten their quotient is multiplied by. */
export interface Quotient {
  readonly stated: readonly Part[];
  readonly above: readonly Part[];
  readonly below: readonly Part[];
  readonly power: number;
}

/** Sum above by sum below, over the units that give both; rounded once, half away from zero. */
export function divideParts({ stated, above, below, power }: Quotient, places: number): Total {
  const parts = stated.map((part, at) => withTerms(part, above[at], below[at], power));
  const terms = parts.flatMap(({ formed, problem }) => (formed && !problem ? [formed] : []));
  return quotientOf(parts, {
    numerator: convert(sumDecimals(terms.flatMap((term) => numberOf(term.above) ?? [])), power),
    denominator: sumDecimals(terms.flatMap((term) => numberOf(term.below) ?? [])),
    places,
    isEmpty: terms.length === 0,
  });
}

function withTerms(stated: Part, above: Part | undefined, below: Part | undefined, power: number): Part {
  if (!above || !below) return stated;
  const formed = { above, below };
  const problem: PartProblem | null = above.problem ?? below.problem ?? notNumbers(above, below);
  const isNone = problem === null && (above.value === null || below.value === null);
  if (isNone) return { ...stated, value: null, problem: null };
  const disagrees = problem === null && agreement(stated, above, below, power) === 'disagrees';
  return {
    ...stated,
    value: null,
    formed,
    problem,
    state: leastCertain([above.state, below.state]),
    asOf: above.asOf === below.asOf ? above.asOf : null,
    remarks: disagrees ? [...stated.remarks, { code: 'rate-disagrees' }] : stated.remarks,
  };
}

function notNumbers(above: Part, below: Part): PartProblem | null {
  const isCount = above.value?.kind === 'count' || below.value?.kind === 'count';
  return isCount ? { code: 'not-exact' } : null;
}

interface Division {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly places: number;
  readonly isEmpty: boolean;
}

function quotientOf(parts: readonly Part[], { numerator, denominator, places, isEmpty }: Division): Total {
  if (isEmpty) return { parts, value: null, problem: null, isRounded: false };
  if (signOf(denominator) === 0) return { parts, value: null, problem: 'zero-denominator', isRounded: false };
  const value = roundRatio({ numerator, denominator }, places);
  const isRounded = compareDecimals(multiply(value, denominator), numerator) !== 0;
  return { parts, value: { kind: 'number', value }, problem: null, isRounded };
}

/**
 * Whether the rate a unit states is the quotient of its own numbers, to the places it is printed with (cut off or rounded);
 * `trivial` where any two equal numbers, or none, would give it.
 */
export function agreement(
  stated: Part,
  above: Part,
  below: Part,
  power: number,
): 'agrees' | 'disagrees' | 'trivial' | 'not-stated' {
  const [rate, top, bottom] = [numberOf(stated), numberOf(above), numberOf(below)];
  if (rate === null || top === null || bottom === null || signOf(bottom) <= 0) return 'not-stated';
  const left = subtract(convert(top, power), multiply(rate, bottom));
  const last = multiply(convert(ONE, -decimalPlacesOf(rate)), bottom); // one of the last place printed
  const isBelow = compareDecimals(multiply(left, toDecimal('2')), multiply(last, toDecimal('-1'))) < 0;
  if (isBelow || compareDecimals(left, last) >= 0) return 'disagrees';
  return signOf(top) === 0 || compareDecimals(top, bottom) === 0 ? 'trivial' : 'agrees';
}

const ONE = toDecimal('1');
const ZERO = toDecimal('0');

/** Σ value × weight ÷ Σ weight over the units that give both. */
export function weighParts(stated: readonly Part[], weights: readonly Part[], places: number): Total {
  const parts = stated.map((part, at) => {
    const weight = weights[at];
    if (!weight || part.problem) return part;
    const problem = weight.problem ?? notNumbers(part, weight);
    const isNone = part.value === null || (problem === null && weight.value === null);
    return { ...part, formed: isNone ? null : { above: part, below: weight }, problem };
  });
  const terms = parts.flatMap(({ formed, problem }) => {
    const [value, weight] = formed && !problem ? [numberOf(formed.above), numberOf(formed.below)] : [];
    return value != null && weight != null ? [{ value, weight }] : [];
  });
  return quotientOf(parts, {
    numerator: sumDecimals(terms.map(({ value, weight }) => multiply(value, weight))),
    denominator: sumDecimals(terms.map(({ weight }) => weight)),
    places,
    isEmpty: terms.length === 0,
  });
}

/** Words of each unit counted as met or not; a unit that counts itself («3/4 thôn») is added as it counts. */
export function countUnits(
  parts: readonly Part[],
  { met, notMet }: { readonly met: readonly string[]; readonly notMet: readonly string[] },
): Total {
  const [yes, no] = [new Set(met.map(foldName)), new Set(notMet.map(foldName))];
  const counted = parts.map((part): Part => {
    if (part.printed === null || (part.problem ? part.problem.code !== 'words' : !part.value)) return part;
    if (part.value?.kind === 'count') return part;
    const word = foldName(part.printed);
    if (!yes.has(word) && !no.has(word)) return { ...part, value: null, problem: { code: 'unknown-words' } };
    return { ...part, value: { kind: 'count', done: yes.has(word) ? ONE : ZERO, of: ONE }, problem: null };
  });
  return addParts(counted);
}

/** Of several states the least certain; null where there are none. */
export function leastCertain(states: readonly Part['state'][]): Part['state'] {
  for (const state of ['estimate', 'actual', 'final'] as const) if (states.includes(state)) return state;
  return null;
}
