/**
 * Vietnamese text as the sender's file keeps its letters: the tables of `exchange/bytes` the other way round. Gives null where a
 * table has no code for a letter, never the nearest one.
 */
import {
  byteOf,
  TCVN3,
  VISCII,
  WINDOWS_1252,
  WINDOWS_1258,
  type CodePage,
} from '#exchange/bytes/code-pages.ts';
import type { Encoding } from '#exchange/bytes/decoded.ts';
import { READINGS } from '#exchange/bytes/readings.ts';
import { readVni } from '#exchange/bytes/vni.ts';

type OldEncoding = Extract<Encoding, 'tcvn3' | 'vni' | 'viscii' | 'windows-1258' | 'windows-1252'>;

export function isOld(encoding: Encoding): encoding is OldEncoding {
  return ['tcvn3', 'vni', 'viscii', 'windows-1258', 'windows-1252'].includes(encoding);
}

/** The text, in NFC, as windows-1252 shows the bytes that keep it; null when this encoding cannot hold it. */
export function toOldSigns(text: string, encoding: OldEncoding): string | null {
  const letters = lettersOf(encoding);
  let signs = '';
  for (const letter of text) {
    const sign = letters.get(letter) ?? spelled(letter, letters);
    if (sign === null) return null;
    signs += sign;
  }
  if (encoding === 'windows-1252') return signs;
  const reading = READINGS.find(({ layers }) => layers.length === 1 && layers[0] === encoding);
  return reading?.read(signs) === text ? signs : null;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Letter and tone apart, where the table has a code for each (windows-1258). */
function spelled(letter: string, letters: ReadonlyMap<string, string>): string | null {
  const apart = letter.normalize('NFD');
  const tone = TONE.exec(apart)?.[0];
  if (tone === undefined) return null;
  const [bare, mark] = [letters.get(apart.replace(TONE, '').normalize('NFC')), letters.get(tone)];
  return bare === undefined || mark === undefined ? null : bare + mark;
}

const known = new Map<OldEncoding, ReadonlyMap<string, string>>();

function lettersOf(encoding: OldEncoding): ReadonlyMap<string, string> {
  let letters = known.get(encoding);
  if (!letters) known.set(encoding, (letters = makeLetters(encoding)));
  return letters;
}

function makeLetters(encoding: OldEncoding): ReadonlyMap<string, string> {
  switch (encoding) {
    case 'windows-1252':
      return ofPage(WINDOWS_1252, () => true);
    case 'windows-1258':
      return ofPage(WINDOWS_1258, () => true);
    case 'viscii':
      return ofPage(VISCII, () => true);
    case 'tcvn3':
      // Its fonts draw something else where the page leaves a Western letter as it is.
      return ofPage(TCVN3, (letter, sign) => letter !== sign || !isMarkedLetter(letter));
    case 'vni':
      return ofVni();
  }
}

function isMarkedLetter(sign: string): boolean {
  return sign > '\u007F' && /\p{L}/u.test(sign);
}

function ofPage(page: CodePage, isKept: (letter: string, sign: string) => boolean): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [byte, letter] of page.entries()) {
    const sign = WINDOWS_1252[byte] ?? '';
    if (isKept(letter, sign) && !letters.has(letter)) letters.set(letter, sign);
  }
  return letters;
}

/** Every sign, and every pair of a letter and a mark, by what the reader makes of it. */
function ofVni(): Map<string, string> {
  const letters = ofPage(WINDOWS_1252, (letter) => !isMarkedLetter(letter));
  const marked = WINDOWS_1252.filter((sign) => isMarkedLetter(sign) && byteOf(sign.charCodeAt(0)) >= 0xc0);
  const bases = [...WINDOWS_1252.filter((sign) => /^[A-Za-z]$/.test(sign)), ...'ôÔöÖ'];
  for (const mark of marked) {
    for (const base of bases) {
      const read = readVni(base + mark);
      if (read.length === 1 && !letters.has(read)) letters.set(read, base + mark);
    }
  }
  for (const sign of marked) {
    const read = readVni(sign);
    const isOwn = read !== sign || 'íìÍÌ'.includes(sign);
    if (isOwn && !letters.has(read)) letters.set(read, sign);
  }
  return letters;
}
