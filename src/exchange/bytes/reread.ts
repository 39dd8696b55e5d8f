/**
 * Old text inside a text: which readings it needs, which pieces each is for, and what stays open. Works on the text as its
 * container shows it; single bytes and old text inside Unicode are the same question here.
 */
import { findCells, findTorn, type Cell, type Cells } from '#exchange/bytes/cells.ts';
import type { Encoding } from '#exchange/bytes/decoded.ts';
import {
  canBeBettered,
  claimed,
  cleanReadings,
  FEW_WORDS,
  isEnough,
  isHopeless,
  isPossible,
  rank,
  type Ranked,
} from '#exchange/bytes/evidence.ts';
import { settle, settleTorn } from '#exchange/bytes/settling.ts';
import { shareOf } from '#exchange/bytes/marked-words.ts';
import { READINGS, readPiece, type Reading } from '#exchange/bytes/readings.ts';

export interface Reread {
  /** What each piece is to be replaced by; pieces that stay are not named. */
  readonly changes: ReadonlyMap<Cell, string>;
  /** The readings used, the one most pieces needed first. */
  readonly readings: readonly Reading[];
  readonly isMixed: boolean;
  /** Pieces that might be either, left as they stand or taken by their surroundings. */
  readonly open: readonly Cell[];
  /** Something may be meant otherwise though nothing was read anew. */
  readonly isUnsure: boolean;
  /** Every reading that would change the text, best first. */
  readonly ranked: readonly Ranked[];
  readonly cells: Cells;
  /** Pieces in which right and old words stand side by side; only looked for when something is read anew. */
  readonly torn: readonly Cell[];
}

/** No piece looked at, nothing changed. */
export const NOTHING: Reread = {
  changes: new Map(),
  readings: [],
  isMixed: false,
  open: [],
  isUnsure: false,
  ranked: [],
  cells: { all: [], odd: [], fair: [], rightLines: new Set() },
  torn: [],
};

const MOST_ROUNDS = 3;

/** Reads anew what has to be. `chosen` is read so whatever the words say, unless that was found anyway and nothing is open. */
export function reread(text: string, chosen: Encoding | null = null): Reread {
  const cells = findCells(text);
  const ranked = rankAll(cells);
  const found = recognise(text, cells, ranked);
  const isFound = chosen === null || (found.readings[0]?.encoding === chosen && !isOpen(found));
  const reading = isFound ? undefined : readingOf(chosen, ranked);
  return reading ? force(text, found, reading) : found;
}

/** Of the readings of this encoding, with and without layers around it, the one that suits best. */
function readingOf(encoding: Encoding, ranked: readonly Ranked[]): Reading | undefined {
  const best = ranked.find(({ reading }) => reading.encoding === encoding);
  return best?.reading ?? READINGS.find((reading) => reading.encoding === encoding);
}

function recognise(text: string, cells: Cells, ranked: readonly Ranked[]): Reread {
  if (cells.rightLines.size === 0 && isHopeless(cells.all, ranked)) {
    return { ...NOTHING, ranked, cells, isUnsure: true };
  }
  const changes = new Map<Cell, string>();
  const readings: Reading[] = [];
  let left = cells.odd;
  for (let round = 0; round < MOST_ROUNDS && left.length > 0; round++) {
    const reading = round === 0 ? firstReading(cells, ranked) : claimed(left);
    if (reading === null || readings.includes(reading)) break;
    readings.push(reading);
    left = convertOdd(left, reading, changes);
  }
  const torn = readings.length > 0 && cells.rightLines.size > 0 ? findTorn(text) : [];
  const open = settle({ cells, torn, left, readings, changes });
  const [main] = readings;
  return {
    changes,
    readings,
    isMixed: readings.length > 1 || (main !== undefined && isPartly(cells, changes, main)),
    open,
    isUnsure: !main && isDoubtful(cells, ranked),
    ranked,
    cells,
    torn,
  };
}

/** Over everything when nothing is certainly right, else over what is odd. */
function rankAll(cells: Cells): Ranked[] {
  const pool = cells.rightLines.size > 0 ? cells.odd : cells.all;
  return pool.length === 0 ? [] : rank(pool);
}

function firstReading(cells: Cells, ranked: readonly Ranked[]): Reading | null {
  const [best] = ranked;
  if (best && isEnough(best)) return best.reading;
  const [bestOfOdd] = cells.rightLines.size > 0 ? [] : rank(cells.odd);
  if (bestOfOdd && isEnough(bestOfOdd)) return bestOfOdd.reading;
  return claimed(cells.odd);
}

/** Takes the pieces the reading suits; gives back the others. */
function convertOdd(odd: readonly Cell[], reading: Reading, changes: Map<Cell, string>): Cell[] {
  const left: Cell[] = [];
  for (const cell of odd) {
    const read = readPiece(cell.text, reading);
    if (read !== null && suits(cell, reading)) changes.set(cell, read.text);
    else left.push(cell);
  }
  return left;
}

/** Well-formed when read so, or at least better and no other reading makes it well-formed. */
function suits(cell: Cell, reading: Reading): boolean {
  const read = readPiece(cell.text, reading);
  if (read === null) return false;
  if (read.words.bad === 0) return true;
  return shareOf(read.words) > shareOf(cell.words) && cleanReadings(cell).length === 0;
}

/** Some pieces that hold words were left as they stand though reading them anew would change them. */
function isPartly(cells: Cells, changes: ReadonlyMap<Cell, string>, main: Reading): boolean {
  if (cells.rightLines.size > 0) return true;
  return cells.all.some(
    (cell) =>
      cell.words.good + cell.words.bad > 0 &&
      !changes.has(cell) &&
      readPiece(cell.text, main)?.text !== cell.text,
  );
}

/** Something may be meant otherwise though nothing was read anew: single pieces, or the whole where it is short. */
function isDoubtful(cells: Cells, ranked: readonly Ranked[]): boolean {
  if (cells.odd.some(canBeBettered)) return true;
  if (cells.rightLines.size > 0) return false;
  const mayBe = (one: Ranked): boolean => isPossible(one) || one.good + one.bad < FEW_WORDS;
  return ranked.some((one) => one.isRival && mayBe(one));
}

/** Whether anything may be read in two ways. */
function isOpen({ open, isUnsure }: Reread): boolean {
  return isUnsure || open.length > 0;
}

/** Everything read so, but for pieces that look right in lines that are. */
function force(text: string, found: Reread, reading: Reading): Reread {
  const { cells } = found;
  const changes = new Map<Cell, string>();
  for (const cell of cells.all) {
    const read = readPiece(cell.text, reading);
    const isKept = cells.rightLines.has(cell.line) && !(cell.isOdd && suits(cell, reading));
    if (read !== null && read.text !== cell.text && !isKept) changes.set(cell, read.text);
  }
  const torn = cells.rightLines.size > 0 ? findTorn(text) : [];
  settleTorn(reading, { torn, changes });
  return {
    ...found,
    changes,
    readings: [reading],
    isMixed: cells.rightLines.size > 0,
    open: [],
    isUnsure: false,
    torn,
  };
}
