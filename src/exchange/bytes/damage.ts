/** Letters that no reading can bring back, known by the traces they leave. Knows words, no encoding. */
import { UNICODE_ONLY } from '#exchange/bytes/cells.ts';
import type { Damage } from '#exchange/bytes/decoded.ts';

/** What counts as part of a damaged word; longer runs are no words. */
const TOKEN = /[^\s;,"|()]{2,60}/g;
const ADDRESS = /[=@#]|:\/\/|www\.|\.(?:vn|com|org|net|php|aspx?|html?)\b/i;
/** «T?c», «?Y»: a question mark between letters, or where a word in capitals begins. */
const MARK_INSIDE = /\p{L}\?\p{L}|^\?\p{Lu}/u;
/** «h?», «Ph?»: no word is without a vowel. */
const NO_VOWEL =
  /^[b-df-hj-np-tv-xzð][b-df-hj-np-tv-xz]{0,2}\?$|^[B-DF-HJ-NP-TV-XZÐ][b-df-hj-np-tv-xz]{0,2}\?$/;
/** «t?»; a question may end so too, unless its sentence goes on. */
const MARK_AT_END = /^\p{L}{1,4}\?+$/u;
const GOES_ON = /^ (?:\p{Ll}|\p{Lu}{2})/u;
/** Two of UTF-8's bytes as windows-1252 shows them, and then the sign a program puts for a byte it has no sign for. */
const BROKEN_LAYER = /(?:á»|áº|Ã|Ä|Æ)[?\uFFFD]/;
/** What no Vietnamese word holds: first bytes of UTF-8. */
const FIRST_BYTE = /[ÄÅÆ]|á[»º]|Ã[^\sA-ZÀ-Þ]|â€/;
const EXAMPLES = 5;

/** The damage in a text, the worst kind; null when there is none. */
export function findDamage(text: string): Damage | null {
  return (
    collect('replaced', text, '\uFFFD', (word) => word.includes('\uFFFD')) ??
    collect('broken-layers', text, '»', (word) => BROKEN_LAYER.test(word)) ??
    findLostMarks(text)
  );
}

/** In a text of which some was read as UTF-8 saved twice: words that cannot be, as bytes of theirs were dropped. */
export function findBrokenLayers(text: string): Damage | null {
  return collect('broken-layers', text, '', (word) => FIRST_BYTE.test(word));
}

function findLostMarks(text: string): Damage | null {
  const sure = collect('lost-marks', text, '?', isSurelyLost);
  // Beside letters that no Western program keeps, one question mark may be a slip of the finger.
  if (sure === null || (sure.count < 2 && UNICODE_ONLY.test(text))) return null;
  return collect('lost-marks', text, '?', (word, after) => isSurelyLost(word, after) || isAtEnd(word));
}

function isSurelyLost(word: string, after: string): boolean {
  const isMidway = MARK_AT_END.test(word) && GOES_ON.test(after);
  return (MARK_INSIDE.test(word) || NO_VOWEL.test(word) || isMidway) && !ADDRESS.test(word);
}

const isAtEnd = (word: string): boolean => MARK_AT_END.test(word) && !ADDRESS.test(word);

/** TCVN3 keeps ư as a soft hyphen, which many programs throw out: «lượng» is then «lợng», and «ơng» is no rime. */
export function findLostHyphens(text: string): Damage | null {
  if (/[ưừửữứự]/i.test(text)) return null;
  const lost = collect('lost-hyphens', text, '', (word) =>
    /[ơờởỡớợ](?:ng|c|u)$/i.test(word.normalize('NFC')),
  );
  return lost && lost.count >= 2 ? lost : null;
}

function collect(
  kind: Damage['kind'],
  text: string,
  sign: string,
  isDamaged: (word: string, after: string) => boolean,
): Damage | null {
  if (!text.includes(sign)) return null;
  const examples = new Set<string>();
  let count = 0;
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const end = index + word.length;
    if (!isDamaged(word, text.slice(end, end + 3))) continue;
    count++;
    if (examples.size < EXAMPLES) examples.add(word);
  }
  return count === 0 ? null : { kind, count, examples: [...examples] };
}

/** Control characters, tabs and line breaks aside. */
export function countControls(text: string): number {
  return countCodes(text, 0xa0);
}

/** The same without those from U+0080 on, which UTF-8 read as Latin-1 is full of. */
export function countLowControls(text: string): number {
  return countCodes(text, 0x80);
}

function countCodes(text: string, limit: number): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isControl =
      code < 0x20 ? code !== 9 && code !== 10 && code !== 13 : code >= 0x7f && code < limit && code !== 0x85;
    if (isControl) count++;
  }
  return count;
}
