/**
 * Finding what was typed in a text, and putting something else exactly where it was found. Accents need not be typed; a word
 * typed with any must be there with the same ones, so that «xã» is not found in «xả» or «xảy». Numbers are found with and without their grouping.
 */
import { searchKeyOf, withoutGrouping, type SearchKey } from '#core/search-key.ts';

/** What is looked for, made ready once for many texts. */
export interface Sought {
  readonly key: SearchKey;
  /** The same without the grouping of its numbers; null where it holds no digit. */
  readonly ungrouped: SearchKey | null;
}

/** A part of a text, in UTF-16 units. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const DIGIT = /\d/;

/** What was typed, ready to be looked for; null where nothing of it counts (blank, or accents alone). */
export function soughtFrom(typed: string): Sought | null {
  const key = searchKeyOf(typed);
  if (key.plain === '') return null;
  return { key, ungrouped: DIGIT.test(key.plain) ? withoutGrouping(key) : null };
}

export function isIn(text: string, sought: Sought): boolean {
  return text !== '' && placesIn(text, sought).some(() => true);
}

/** Where it stands in the text, from left to right, none overlapping another. */
export function stretchesIn(text: string, sought: Sought): readonly Stretch[] {
  const found = [...placesIn(text, sought)].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Stretch[] = [];
  for (const stretch of found) if (stretch.from >= (kept.at(-1)?.to ?? 0)) kept.push(stretch);
  return kept;
}

/** The text with every place replaced by `by` as it is written there, and the rest of it untouched. */
export function replaceIn(text: string, sought: Sought, by: string): string {
  let replaced = '';
  let done = 0;
  for (const { from, to } of stretchesIn(text, sought)) {
    replaced += text.slice(done, from) + by;
    done = to;
  }
  return replaced + text.slice(done);
}

function placesIn(text: string, { key, ungrouped }: Sought): Stretch[] {
  const there = searchKeyOf(text);
  const places = placesOf(key, there);
  if (!ungrouped) return places;
  const plainly = withoutGrouping(there);
  // The same again where neither side groups.
  return plainly === there && ungrouped === key ? places : [...places, ...placesOf(ungrouped, plainly)];
}

function placesOf(sought: SearchKey, text: SearchKey): Stretch[] {
  const places: Stretch[] = [];
  const length = sought.plain.length;
  for (let at = text.plain.indexOf(sought.plain); at >= 0;) {
    const agrees = isWholeSigns(text, at, length) && agreeInAccents(sought, text, at);
    // Both are there: the key holds as many places as units.
    if (agrees) places.push({ from: text.from[at] as number, to: text.to[at + length - 1] as number });
    at = text.plain.indexOf(sought.plain, at + (agrees ? length : 1));
  }
  return places;
}

/** One sign may have become several («½»); half of it is not found. */
function isWholeSigns({ from }: SearchKey, at: number, length: number): boolean {
  return (at === 0 || from[at] !== from[at - 1]) && from[at + length - 1] !== from[at + length];
}

/** Whether each word typed with an accent is there with the very same ones, and each y and i is one or may be. */
function agreeInAccents(sought: SearchKey, text: SearchKey, at: number): boolean {
  let begin = 0; // of the word
  for (let unit = 0; unit <= sought.plain.length; unit++) {
    if (isLetter(sought.plain.charAt(unit))) {
      const isSameLetter = isY(sought, unit) === isY(text, at + unit);
      if (!isSameLetter && !mayBeEither(text, at + unit)) return false;
      continue;
    }
    const accents = accentsOf(sought, begin, unit);
    if (accents !== '' && accents !== accentsOf(text, at + begin, at + unit)) return false;
    begin = unit + 1;
  }
  return true;
}

/** What stands on each letter of a word, and its tone wherever it is written: «hoà» and «hòa» are one. Empty where nothing does. */
function accentsOf({ shapes, tones }: SearchKey, from: number, to: number): string {
  const onLetters = shapes.slice(from, to).map((shape) => shape.replace('y', ''));
  const tone = tones.slice(from, to).join('');
  return onLetters.some((shape) => shape !== '') || tone !== '' ? `${onLetters.join(',')} ${tone}` : '';
}

/** i and y are one at the end of a syllable after h, k, l, m, s, t and qu: «kĩ», «kỹ». Source: domain/exchange §5, level 2. */
function mayBeEither({ plain }: SearchKey, at: number): boolean {
  if (isLetter(plain.charAt(at + 1))) return false;
  return /(?:[hklmst]|qu)$/.test(plain.slice(Math.max(0, at - 2), at));
}

const isY = ({ shapes }: SearchKey, unit: number): boolean => shapes[unit]?.startsWith('y') ?? false;

function isLetter(unit: string): boolean {
  return (unit >= 'a' && unit <= 'z') || (unit > '\u007F' && /\p{L}/u.test(unit));
}
