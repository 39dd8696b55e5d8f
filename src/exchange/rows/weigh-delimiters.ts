/**
 * How well each delimiter cuts a text: rows of one width, cells without a foreign delimiter in them, no torn quotation marks.
 * A share of the text is enough to weigh; the whole of it is checked row by row afterwards. Source: domain/exchange §2.2.
 */
import { readNumber } from '#core/number.ts';
import type { CellLine, Delimiter } from '#exchange/kh1/cell-lines.ts';
import { countBetween, DELIMITERS, holdsDelimiter, isBlank } from '#exchange/rows/cell-look.ts';
import type { Quotes } from '#exchange/rows/cut-outcome.ts';
import { cutRecords } from '#exchange/rows/records.ts';

export interface Weighed {
  readonly delimiter: Delimiter | null;
  /** From 0 (cuts nothing, or cuts wrong) towards 1. */
  readonly weight: number;
  /** The records of the sample. */
  readonly records: readonly CellLine[];
  /** The commonest number of cells of its rows. */
  readonly width: number;
  /** How many lines have more than one cell. */
  readonly rows: number;
}

export interface Weighing {
  readonly best: Weighed;
  /** Nothing else comes near, and it stands as a delimiter does. */
  readonly isSure: boolean;
  /** The others that occur at all, the likelier first; every line one cell among them. */
  readonly others: readonly Weighed[];
}

const SAMPLE = 300_000;
/** A second reading with less than this share of the best one's weight is none. */
const RIVAL = 0.4;

/** Below it nothing is cut; a small table among many notes weighs more. */
const FAINT = 0.02;
/** The same for a sign that mostly stands as in prose or numbers. */
const FAINT_IN_PROSE = 0.15;
const SURE = 0.05;

/** Weighs all of them over the text's beginning; its line breaks are all `\n`. */
export function weighDelimiters(text: string, quotes: Quotes): Weighing {
  const sample = startOf(text);
  const whole = weighNone(sample, quotes);
  const cutting = DELIMITERS.filter((delimiter) => sample.includes(delimiter))
    .map((delimiter) => weigh(sample, delimiter, quotes))
    .sort((a, b) => b.weight - a.weight);
  const [best, second] = cutting;
  const stands = best !== undefined && standsBetween(sample, best);
  if (!best || best.width < 2 || best.weight < (stands ? FAINT : FAINT_IN_PROSE)) {
    return { best: whole, isSure: false, others: cutting };
  }
  const isRivalled = (second?.weight ?? 0) > RIVAL * best.weight || whole.weight > RIVAL * best.weight;
  return {
    best,
    // A single row can be compared with nothing.
    isSure: !isRivalled && stands && best.weight >= SURE && best.rows > 1,
    others: [...cutting.slice(1), whole],
  };
}

/** As many whole lines as the sample holds. */
function startOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const end = text.lastIndexOf('\n', SAMPLE);
  return text.slice(0, end > 0 ? end : SAMPLE);
}

function weigh(sample: string, delimiter: Delimiter, quotes: Quotes): Weighed {
  const { records: all, broken } = cutRecords(sample, delimiter, { quotes, limit: 20_000 });
  const records = all.filter(({ cells }) => !cells.every(isBlank));
  const { width, evenness } = measureWidths(records);
  const rows = records.filter(({ cells }) => cells.length > 1);
  const torn = broken.filter(({ isHarmless }) => !isHarmless).length;
  const soundQuotes = Math.max(0, 1 - (2 * torn) / Math.max(1, records.length));
  const weight = evenness * soundCells(rows, delimiter) ** 2 * soundQuotes;
  return { delimiter, weight, records, width, rows: rows.length };
}

/** High when most lines have one and the same width; titles and notes of one cell lower every delimiter alike. */
function measureWidths(records: readonly CellLine[]): { width: number; evenness: number } {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let [width, most, evenness] = [1, 0, 0];
  for (const [cells, count] of counts) {
    if (cells < 2) continue;
    const share = count / records.length;
    evenness += share * share * ((cells - 1) / cells);
    if (count > most) [width, most] = [cells, count];
  }
  return { width, evenness };
}

const GOES_ON = /^ +\p{L}/u;

/** The share of cells that do not look cut in the wrong place. */
function soundCells(rows: readonly CellLine[], delimiter: Delimiter): number {
  const others = DELIMITERS.filter((other) => other !== delimiter);
  let [all, unsound] = [0, 0];
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      if (isBlank(cell)) continue;
      all++;
      if (others.some((other) => holdsDelimiter(cell, other))) unsound++;
      else if (at > 0 && GOES_ON.test(cell)) unsound += 0.5;
    }
  }
  return all === 0 ? 0 : 1 - unsound / all;
}

/** Every line as one cell: worth something where lines are numbers by themselves («47,57»), or hold no delimiter at all. */
function weighNone(sample: string, quotes: Quotes): Weighed {
  const { records: all } = cutRecords(sample, null, { quotes, limit: 20_000 });
  const records = all.filter(({ cells }) => !cells.every(isBlank));
  const numbers = records.filter(({ cells: [cell = ''] }) => cell.length < 40 && readNumber(cell).ok).length;
  return {
    delimiter: null,
    weight: records.length === 0 ? 0 : numbers / records.length / 2,
    records,
    width: 1,
    rows: 0,
  };
}

/** Not only as commas stand in prose and numbers. */
function standsBetween(sample: string, { delimiter }: Weighed): boolean {
  if (delimiter === null) return false;
  if (delimiter === '\t' || delimiter === '|') return true;
  const between = countBetween(sample, delimiter);
  let all = 0;
  for (let at = sample.indexOf(delimiter); at >= 0; at = sample.indexOf(delimiter, at + 1)) all++;
  return between * 4 >= all;
}
