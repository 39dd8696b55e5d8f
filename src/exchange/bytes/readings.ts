/** The ways a text may have to be read anew, sign by sign or layer by layer. Knows how each reads, not when to use it. */
import { restoreCapitals } from '#exchange/bytes/capitals.ts';
import { readByPage, TCVN3, VISCII, WINDOWS_1258 } from '#exchange/bytes/code-pages.ts';
import type { Encoding } from '#exchange/bytes/decoded.ts';
import { countMarkedWords, type MarkedWords } from '#exchange/bytes/marked-words.ts';
import { unwrapUtf8 } from '#exchange/bytes/unwrap.ts';
import { readVni } from '#exchange/bytes/vni.ts';

export interface Reading {
  /** The innermost encoding. */
  readonly encoding: Encoding;
  /** What is undone, outermost first. */
  readonly layers: readonly Encoding[];
  /** The piece read so, in NFC; null where it cannot be. */
  readonly read: (text: string) => string | null;
}

const OLD: readonly (readonly [Encoding, (text: string) => string])[] = [
  ['tcvn3', (text) => restoreCapitals(readByPage(text, TCVN3))],
  ['vni', readVni],
  ['windows-1258', (text) => readByPage(text, WINDOWS_1258).normalize('NFC')],
  ['viscii', (text) => readByPage(text, VISCII)],
];

const MOST_LAYERS = 3;

/** Layer after layer, until the words are well-formed or no layer is left. */
function peel(text: string): { readonly text: string; readonly layers: number } {
  let inner = text;
  for (let layers = 0; layers < MOST_LAYERS; layers++) {
    const next = layers > 0 && isWhole(inner) ? null : unwrapUtf8(inner);
    if (next === null) return { text: inner, layers };
    inner = next;
  }
  return { text: inner, layers: MOST_LAYERS };
}

/** Of words alone: a no-break space may be the second byte of «à». */
const isWhole = (text: string): boolean => !text.includes('\u00A0') && countMarkedWords(text).bad === 0;

function unwrapLayers(text: string): string | null {
  const inner = peel(text);
  return inner.layers === 0 ? null : inner.text.normalize('NFC');
}

/** How many layers of UTF-8 a piece is under: 0 to 3. */
export function countLayers(text: string): number {
  return peel(text).layers;
}

const TWICE: Reading = { encoding: 'utf-8-twice', layers: ['utf-8-twice'], read: unwrapLayers };

/** Every way of reading anew, the plainest first. */
export const READINGS: readonly Reading[] = [
  ...OLD.map(([encoding, read]): Reading => ({ encoding, layers: [encoding], read })),
  TWICE,
  ...OLD.map(([encoding, read]): Reading => ({
    encoding,
    layers: ['utf-8-twice', encoding],
    read: (text) => {
      const inner = unwrapLayers(text);
      return inner === null ? null : read(inner);
    },
  })),
];

export interface ReadPiece {
  readonly text: string;
  readonly words: MarkedWords;
}

/** Pieces read before: units, headings and names come again on every line. */
const known = new Map<Reading, Map<string, ReadPiece | null>>();
const MOST_KNOWN = 20_000;
const LONGEST_KNOWN = 60;

/** A piece read so and its words; null where it cannot be read so. */
export function readPiece(text: string, reading: Reading): ReadPiece | null {
  let pieces = known.get(reading);
  if (!pieces) known.set(reading, (pieces = new Map()));
  const before = pieces.get(text);
  if (before !== undefined) return before;
  const read = reading.read(text);
  const piece = read === null ? null : { text: read, words: countMarkedWords(read) };
  if (pieces.size >= MOST_KNOWN) pieces.clear();
  if (text.length <= LONGEST_KNOWN) pieces.set(text, piece);
  return piece;
}
