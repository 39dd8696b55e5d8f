/**
 * Ids of plans and indicators: short, spoken aloud without confusion, and safe in every spreadsheet (no month word, no
 * exponent, nothing numeric-looking). Randomness comes from the caller.
 */

declare const planIdBrand: unique symbol;
declare const indicatorIdBrand: unique symbol;
declare const recordIdBrand: unique symbol;

/** `p` and six signs, such as `p7k2m9q`. */
export type PlanId = string & { readonly [planIdBrand]: true };
/** `ct_`, six signs and a check sign, such as `ct_b7k2mqn`; stable for ever, never derived from STT or name. */
export type IndicatorId = string & { readonly [indicatorIdBrand]: true };
/** Id of a task (`nv_…`) or a text section (`mu_…`). */
export type RecordId = string & { readonly [recordIdBrand]: true };

/** A source of evenly spread numbers in [0, 1). */
export type Random = () => number;

// No vowel (no words arise), no 0/1/l/o (no misreading), no `e` (no 1e5). Source: domain/exchange §4.
const ALPHABET = 'bcdfghjkmnpqrstvwxz23456789';
const SIGNS = new RegExp(`^[${ALPHABET}]+$`);

function drawSigns(random: Random, count: number): string {
  let signs = '';
  for (let i = 0; i < count; i++) signs += ALPHABET.charAt(Math.floor(random() * ALPHABET.length));
  return signs;
}

/** Each weight, and its difference from the next, has no factor in common with the 27 signs; so none of them hides an error. */
const CHECK_WEIGHTS = [8, 7, 5, 4, 2, 1] as const;

/** The sign that makes one mistyped sign of an id, or two swapped neighbours, show. */
function checkSignOf(signs: string): string {
  let sum = 0;
  for (const [i, weight] of CHECK_WEIGHTS.entries()) sum += weight * (ALPHABET.indexOf(signs.charAt(i)) + 1);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

export function makePlanId(random: Random): PlanId {
  return `p${drawSigns(random, 6)}` as PlanId; // made in the form the brand promises
}

export function makeIndicatorId(random: Random): IndicatorId {
  return indicatorIdOf(drawSigns(random, 6));
}

/** The id with the given six signs and their check sign; throws unless they are six signs of the alphabet. */
export function indicatorIdOf(signs: string): IndicatorId {
  if (signs.length !== 6 || !SIGNS.test(signs)) throw new Error(`Not six id signs: ${JSON.stringify(signs)}`);
  return `ct_${signs}${checkSignOf(signs)}` as IndicatorId; // made in the form the brand promises
}

export function makeRecordId(prefix: 'nv' | 'mu', random: Random): RecordId {
  return `${prefix}_${drawSigns(random, 7)}` as RecordId; // made in the form the brand promises
}

export function readPlanId(text: string): PlanId | null {
  return /^p[a-z0-9]{6}$/.test(text) && SIGNS.test(text.slice(1)) ? (text as PlanId) : null; // just checked
}

/** The id, or null when the form or the check sign is wrong. */
export function readIndicatorId(text: string): IndicatorId | null {
  const match = /^ct_(.{6})(.)$/.exec(text);
  const [signs, check] = [match?.[1] ?? '', match?.[2]];
  return SIGNS.test(signs) && checkSignOf(signs) === check ? (text as IndicatorId) : null; // just checked
}
