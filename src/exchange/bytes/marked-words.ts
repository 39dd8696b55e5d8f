/**
 * How Vietnamese a piece of text looks: of its words that hold more than plain letters, how many are well-formed. Knows no
 * encoding; a text read wrongly shows signs inside its words («th«ng», «TI£U»), and those count against it.
 */
import { isSyllable } from '#exchange/bytes/syllable.ts';

export interface MarkedWords {
  /** Well-formed syllables with a mark. */
  readonly good: number;
  readonly bad: number;
  /** Those of the bad ones that hold signs that are no letters («¤T¤», «§¾k»): no name in any language. */
  readonly strange: number;
}

export const NO_WORDS: MarkedWords = { good: 0, bad: 0, strange: 0 };

/** Letters and whatever else is not plain; spaces, dashes, bullets, relations and currency stand between words. */
const WORD =
  /[A-Za-z\u0080-\u009F\u00A1-\u1FFF\u2018-\u2021\u2030\u2039-\u206F\u20AC\u2116-\u2122\uE000-\uFFFF]/;
/** 1 for the code of a sign of a word. */
const IN_WORD = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  WORD.test(String.fromCharCode(code)) ? 1 : 0,
);
/** After «»» these are the rest of a letter shown as its UTF-8 bytes («má»—i»). */
const AFTER_QUOTE = new Set([...'–—•…'].map((sign) => sign.charCodeAt(0)));
const CLOSING = 0xbb;
const PLAIN = /^[A-Za-z]*$/;
const LETTERS = /^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u0300-\u036F\u1E00-\u1EFF]+$/;
/** Acronyms and units with đ: «HĐND», «QĐ», «ƯTH», «đ». */
const ACRONYM = /^(?:[B-DF-HJ-NP-TV-XZĐ]+|[ĂÂÊÔƠƯ][B-DF-HJ-NP-TV-XZĐ]{2,}|đ)$/;
/** «tÊn», «lÃ»: a capital after a small letter is a byte shown by another table. */
const CAPITAL_AFTER_SMALL = /\p{Ll}\p{Lu}/u;
/** The sign of a diameter («thép Ø10»). */
const DIAMETER = /^[Øø]$/;
const LONGEST = 24;

/** Counts the words of a text that hold any sign beyond plain letters. */
export function countMarkedWords(text: string): MarkedWords {
  let good = 0;
  let bad = 0;
  let strange = 0;
  let start = 0;
  let isMarked = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i === text.length ? 0x20 : text.charCodeAt(i);
    if (IN_WORD[code] === 1 || (AFTER_QUOTE.has(code) && text.charCodeAt(i - 1) === CLOSING)) {
      if (code >= 0x80) isMarked = true;
      continue;
    }
    if (isMarked) {
      const verdict = judge(text.slice(start, i));
      if (verdict === 'good') good++;
      else if (verdict !== 'plain') bad++;
      if (verdict === 'strange') strange++;
    }
    start = i + 1;
    isMarked = false;
  }
  return { good, bad, strange };
}

export function addWords(a: MarkedWords, b: MarkedWords): MarkedWords {
  return { good: a.good + b.good, bad: a.bad + b.bad, strange: a.strange + b.strange };
}

/** The part of the words that is well-formed, from 0 to 1; 0 when there are none. */
export function shareOf(words: MarkedWords): number {
  const all = words.good + words.bad;
  return all === 0 ? 0 : words.good / all;
}

type Verdict = 'good' | 'bad' | 'strange' | 'plain';

/** Judgements of words met before: a plan says the same few hundred words over and over. */
const known = new Map<string, Verdict>();
const MOST_KNOWN = 50_000;

function judge(found: string): Verdict {
  if (found.length > LONGEST) return 'bad';
  const before = known.get(found);
  if (before !== undefined) return before;
  const verdict = judgeAnew(found);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(found, verdict);
  return verdict;
}

function judgeAnew(found: string): Verdict {
  // Ð and ð stand for Đ and đ in many a Unicode text.
  const word = trimSigns(found).normalize('NFC').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
  if (PLAIN.test(word) || DIAMETER.test(word)) return 'plain';
  if (!LETTERS.test(word)) return /\p{L}|\p{M}/u.test(word) ? 'strange' : 'plain';
  if (isSyllable(word)) return CAPITAL_AFTER_SMALL.test(word) ? 'bad' : 'good';
  return ACRONYM.test(word) ? 'plain' : 'bad';
}

/** Quotation marks on their proper side, «²» and the like after a plain letter, and the sign of degrees are no part of a word. */
function trimSigns(word: string): string {
  return word
    .replace(/^(?:[«“‘„]+(?=.)|°(?=[CFK]$))/, '')
    .replace(/[»”’"]+$/, '')
    .replace(/(^|[A-Za-z])[²³°½¼¾]+$/, '$1');
}
