/** Which reading the pieces of a text speak for, and how clearly. Counts words; takes no decision for a single piece. */
import type { Cell } from '#exchange/bytes/cells.ts';
import { addWords, NO_WORDS, shareOf, type MarkedWords } from '#exchange/bytes/marked-words.ts';
import { READINGS, readPiece, type Reading } from '#exchange/bytes/readings.ts';

/** A reading is taken from this share of well-formed words on, with this lead, and with this many words. Source: domain/exchange §2. */
const ENOUGH = 0.75;
const LEAD = 0.15;
const FEWEST_WORDS = 3;
/** Fewer words than this prove nothing against a reading that suits them as well as the text as it stands. */
export const FEW_WORDS = 6;

/** More pieces than this are not looked at to choose a reading; they are taken evenly from the whole file. */
const SAMPLE = 1500;

export interface Ranked {
  readonly reading: Reading;
  /** Of the marked words, from 0 to 1. */
  readonly share: number;
  readonly good: number;
  readonly bad: number;
  readonly lead: number;
  /** As well-formed as the text as it stands, or better. */
  readonly isRival: boolean;
}

function sampleOf(cells: readonly Cell[]): readonly Cell[] {
  if (cells.length <= SAMPLE) return cells;
  const step = cells.length / SAMPLE;
  return Array.from({ length: SAMPLE }, (_, i) => cells[Math.floor(i * step)]).filter(
    (cell) => cell !== undefined,
  );
}

/** The readings by their share, best first; the lead is over the text as it stands and over every reading that reads otherwise. */
export function rank(cells: readonly Cell[]): Ranked[] {
  const sample = sampleOf(cells);
  const asItStands = shareOf(sample.map((cell) => cell.words).reduce(addWords, NO_WORDS));
  const unchanged = sample.map((cell) => cell.text).join('\n');
  const tried = READINGS.map((reading) => ({ reading, ...tryOut(reading, sample) }))
    .filter((one) => one.text !== unchanged)
    .sort(
      (a, b) =>
        b.share - a.share ||
        b.good - a.good ||
        a.bad - b.bad ||
        a.reading.layers.length - b.reading.layers.length,
    );
  return tried.map(({ text, ...one }) => {
    const rivals = tried.filter((other) => other.reading !== one.reading && other.text !== text);
    const next = Math.max(asItStands, ...rivals.map((other) => other.share));
    return { ...one, lead: one.share - next, isRival: one.share >= asItStands };
  });
}

/** A piece that cannot be read so counts with the words it has as it stands. */
function tryOut(
  reading: Reading,
  sample: readonly Cell[],
): MarkedWords & { readonly share: number; readonly text: string } {
  let words = NO_WORDS;
  const texts: string[] = [];
  for (const cell of sample) {
    const read = readPiece(cell.text, reading);
    texts.push(read?.text ?? cell.text);
    words = addWords(
      words,
      read === null ? { ...NO_WORDS, bad: cell.words.good + cell.words.bad } : read.words,
    );
  }
  return { ...words, share: shareOf(words), text: texts.join('\n') };
}

export function isEnough(best: Ranked): boolean {
  return best.share >= ENOUGH && best.lead >= LEAD && best.good >= FEWEST_WORDS;
}

/** A reading worth showing to a person, though not sure enough to be taken. */
export function isPossible({ share, good, bad }: Ranked): boolean {
  return bad === 0 || share >= ENOUGH || (share >= 0.5 && good >= FEWEST_WORDS);
}

const HOPELESS = 0.2;

/** Thousands of pieces, and hardly a well-formed word in any reading or as they stand: no Vietnamese text. */
export function isHopeless(cells: readonly Cell[], ranked: readonly Ranked[]): boolean {
  if (cells.length <= SAMPLE || ranked.some((one) => one.share >= HOPELESS)) return false;
  return shareOf(cells.map((cell) => cell.words).reduce(addWords, NO_WORDS)) < HOPELESS;
}

/** Some reading leaves fewer words of the piece ill-formed, or as many of which fewer are strange. */
export function canBeBettered(cell: Cell): boolean {
  return READINGS.some((reading) => {
    const read = readPiece(cell.text, reading);
    if (read === null || read.words.bad > cell.words.bad) return false;
    return read.words.bad < cell.words.bad || read.words.strange < cell.words.strange;
  });
}

export interface Clean {
  readonly reading: Reading;
  readonly good: number;
}

/** Found before: the same pieces are asked about at every step, and long ones take their time. */
const clean = new WeakMap<Cell, readonly Clean[]>();

/** The readings under which a piece has well-formed words only, one for each text they give. */
export function cleanReadings(cell: Cell): readonly Clean[] {
  const before = clean.get(cell);
  if (before) return before;
  const found: (Clean & { readonly text: string })[] = [];
  for (const reading of READINGS) {
    const read = readPiece(cell.text, reading);
    if (read === null || read.words.bad > 0 || read.words.good === 0) continue;
    if (!found.some((one) => one.text === read.text)) {
      found.push({ reading, text: read.text, good: read.words.good });
    }
  }
  const readings = found.map(({ reading, good }) => ({ reading, good }));
  clean.set(cell, readings);
  return readings;
}

/**
 * The reading that most words speak for when no reading fits the whole: only pieces count that no other reading makes
 * well-formed. Null when fewer than three words do.
 */
export function claimed(cells: readonly Cell[]): Reading | null {
  const claims = new Map<Reading, number>();
  for (const cell of sampleOf(cells)) {
    const [only, another] = cleanReadings(cell);
    if (only && !another) claims.set(only.reading, (claims.get(only.reading) ?? 0) + only.good);
  }
  const [best] = [...claims].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= FEWEST_WORDS ? best[0] : null;
}
