/**
 * Whether two names mean the same thing, in three degrees: the same but for how it is typed, the same but for i and y, the same
 * without accents. Knows names only, not whose they are or where they stand. Source: domain/exchange §5.
 */
import { searchKeyOf } from '#core/search-key.ts';
import { foldName } from '#core/text.ts';

/** 1: matches in silence. 2: matches, and is said. 3: is only suggested. */
const MATCH_LEVELS = [1, 2, 3] as const;
export type MatchLevel = (typeof MATCH_LEVELS)[number];

/** The key of a name at a level: two names match at that level when their keys are the same. '' matches nothing. */
export function nameKey(name: string, level: MatchLevel): string {
  switch (level) {
    case 1:
      return withoutEnd(foldName(name));
    case 2:
      return withoutEnd(foldName(name)).replace(FINAL_Y, '$1i$2');
    case 3:
      return withoutEnd(searchKeyOf(name).plain);
  }
}

/** The first level at which two names match; null when they are two names, or one of them says nothing. */
export function matchLevel(a: string, b: string): MatchLevel | null {
  return (
    MATCH_LEVELS.find((level) => nameKey(a, level) !== '' && nameKey(a, level) === nameKey(b, level)) ?? null
  );
}

/** «kĩ thuật», «kỹ thuật»: only where nothing but the spelling differs («thúy» and «thúi» are two words). Tones stand last. */
const FINAL_Y = /(?<![\p{L}\p{M}\d])(h|k|l|m|s|t|qu)y(\d?)(?![\p{L}\p{M}\d])/gu;

/** A name may end as a sentence does, or as one that has a list under it; that is no part of it. */
function withoutEnd(key: string): string {
  let end = key.length;
  while (end > 0 && ' .,;:…'.includes(key.charAt(end - 1))) end--;
  return key.slice(0, end);
}
