/** Describes what a value from a file has to look like, and checks it. Knows no record. */
import { isPlainObject } from '#exchange/backup/plain-json.ts';

/** `unknown` where only a later version of the app can have written it: a sort, a word or a field that is not known here. */
export type Fit = 'fits' | 'wrong' | 'unknown';
export type Check = (value: unknown) => Fit;

/** Every field of `T` has its check, so that a field added later is not forgotten here. */
export type Shape<T> = { readonly [K in keyof T]-?: Check };

/** A cell holds a page of text at most; no field of a record comes near this. */
const LONGEST_TEXT = 200_000;
const MOST_ITEMS = 1_000_000;

const when = (isRight: boolean): Fit => (isRight ? 'fits' : 'wrong');

export const text: Check = (value) => when(typeof value === 'string' && value.length <= LONGEST_TEXT);
export const truth: Check = (value) => when(typeof value === 'boolean');

/** A text that a reader knows. */
export const readBy =
  (read: (text: string) => unknown): Check =>
  (value) =>
    when(typeof value === 'string' && value.length <= LONGEST_TEXT && read(value) !== null);

export const matching =
  (pattern: RegExp): Check =>
  (value) =>
    when(typeof value === 'string' && value.length <= LONGEST_TEXT && pattern.test(value));

export const whole =
  (least: number, most: number): Check =>
  (value) =>
    when(typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most);

export const only =
  (wanted: string): Check =>
  (value) =>
    when(value === wanted);

/** One of the words this version knows. */
export const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' ? (words.includes(value) ? 'fits' : 'unknown') : 'wrong';

export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? 'fits' : check(value);

/** A field that earlier versions did not write. */
export const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined ? 'fits' : check(value);

export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= MOST_ITEMS ? allOf(value.map(check)) : 'wrong';

/** An object with these fields and no other. */
export function objectOf(shape: Readonly<Record<string, Check>>): Check {
  const fields = Object.entries(shape);
  return (value) => {
    if (!isPlainObject(value)) return 'wrong';
    const fits = allOf(
      fields.map(([field, check]) => check(Object.hasOwn(value, field) ? value[field] : undefined)),
    );
    const hasMore = Object.keys(value).some((field) => !Object.hasOwn(shape, field));
    return fits === 'fits' && hasMore ? 'unknown' : fits;
  };
}

/** One of several sorts of object, told apart by the word in a field. */
export function sortBy(field: string, sorts: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (!isPlainObject(value)) return 'wrong';
    const sort = value[field];
    if (typeof sort !== 'string') return 'wrong';
    return Object.hasOwn(sorts, sort) ? (sorts[sort]?.(value) ?? 'wrong') : 'unknown';
  };
}

function allOf(fits: readonly Fit[]): Fit {
  if (fits.includes('wrong')) return 'wrong';
  return fits.includes('unknown') ? 'unknown' : 'fits';
}
