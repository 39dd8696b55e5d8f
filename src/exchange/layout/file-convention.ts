/**
 * Which sign stands before the decimals of a file: from certain cells, as the clipboard judges a block; where those leave it
 * open, from what else is known (`goc`, the plan's own numbers, units that are whole). Decides nothing that two readings fit.
 * Source: domain/exchange §2.4.
 */
import {
  compareDecimals,
  isSameNumber,
  magnitudeOf,
  multiply,
  absolute,
  toDecimal,
  type Decimal,
} from '#core/decimal.ts';
import type { Convention } from '#core/number.ts';
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';
import { judgeConvention } from '#exchange/clipboard/conventions.ts';
import { inHouseForm } from '#exchange/clipboard/house-form.ts';
import { bothForms, readCellNumber } from '#exchange/layout/plain-number.ts';
import type {
  ConventionExample,
  ConventionReason,
  FileConvention,
  Place,
} from '#exchange/layout/recognised.ts';
import { isWholeUnit } from '#exchange/layout/whole-units.ts';

/** A cell that stands where numbers stand, with what is known of its row. */
export interface NumberCell extends Place {
  readonly cell: CopiedCell;
  readonly unit: string;
  /** The number `goc` keeps of it, or null. */
  readonly original: Decimal | null;
  /** The number of the plan's row, or null; asked for only where it may decide. */
  readonly previous: () => Decimal | null;
}

interface Sorted {
  readonly ambiguous: readonly NumberCell[];
  readonly certain: Readonly<Record<Convention, readonly NumberCell[]>>;
  readonly whole: {
    readonly convention: Convention | null;
    readonly suggested: Convention | null;
    readonly isMixed: boolean;
  };
}

/** Judges the file by all its number cells that show a sign and have no exact number behind them. */
export function judgeFile(cells: Iterable<NumberCell>, stated: Convention | null): FileConvention {
  const { ambiguous, certain, whole } = sortCells(cells, stated);
  const shown = (only: Convention): readonly NumberCell[] => certain[only];
  const told = (
    convention: Convention | null,
    why: ConventionReason,
    suggested: Convention | null,
    from: readonly NumberCell[],
    minority: readonly NumberCell[] = [],
  ): FileConvention => ({
    convention,
    why,
    suggested,
    examples: examplesOf(from),
    ambiguous: ambiguous.length,
    minority: minority.slice(0, MOST_LISTED).map(exampleOf),
  });
  if (whole.isMixed) {
    const rarer: Convention = certain.comma.length < certain.dot.length ? 'comma' : 'dot';
    const commoner: Convention = rarer === 'comma' ? 'dot' : 'comma';
    return told(
      null,
      'mixed',
      commoner,
      [...shown(commoner).slice(0, 1), ...shown(rarer).slice(0, 1)],
      shown(rarer),
    );
  }
  if (whole.convention !== null) {
    const evidence = shown(whole.convention);
    return told(
      whole.convention,
      stated !== null && evidence.length === 0 ? 'stated' : 'certain-cells',
      null,
      evidence,
    );
  }
  if (ambiguous.length === 0) return told('comma', 'nothing-depends', null, []);
  const { decided, suggested } = helpWith(ambiguous, whole.suggested);
  if (decided) return told(decided.convention, decided.why, null, decided.cells);
  const likelier = whole.suggested ?? suggested ?? groupingSign(ambiguous);
  return told(null, whole.suggested === null ? 'ambiguous' : 'doubtful', likelier, ambiguous);
}

const MOST_LISTED = 50;
/** Ambiguous cells kept; a question needs two, the helps a few hundred. */
const MOST_KEPT = 20_000;
/** Texts with letters judged one by one; beyond that a file says nothing new. */
const MOST_WORDED = 5_000;

/** Whether fewer than a few hundred cells with this vote and these signs were kept; more of them say nothing new. */
function countsStill(kept: Map<string, number>, vote: Vote, shape: string): boolean {
  const sort = `${vote} ${/,\d/.test(shape)} ${/\.\d/.test(shape)}`;
  const count = kept.get(sort) ?? 0;
  kept.set(sort, count + 1);
  return count < MOST_SAMPLES;
}

const MOST_SAMPLES = 300;

type Vote = Convention | 'ambiguous' | 'nothing';

/** Every cell by what it shows. Numbers of one shape show the same, so each shape is judged once. */
function sortCells(cells: Iterable<NumberCell>, stated: Convention | null): Sorted {
  const votes = new Map<string, Vote>();
  const samples: CopiedCell[] = [];
  const kept = new Map<string, number>();
  const ambiguous: NumberCell[] = [];
  const certain: Record<Convention, NumberCell[]> = { comma: [], dot: [] };
  for (const one of cells) {
    const shape = shapeOf(one.cell.text);
    let vote = votes.get(shape);
    if (vote === undefined) {
      vote = votes.size < MOST_WORDED || !/\p{L}/u.test(shape) ? voteOf(one.cell) : 'ambiguous';
      votes.set(shape, vote);
      if (vote !== 'nothing' && countsStill(kept, vote, shape)) samples.push(one.cell);
    }
    if (vote === 'ambiguous') {
      if (ambiguous.length < MOST_KEPT) ambiguous.push(one);
    } else if (vote !== 'nothing' && certain[vote].length < MOST_LISTED) certain[vote].push(one);
  }
  const whole = judgeConvention({ rows: samples.map((cell) => [cell]), stated });
  return { ambiguous, certain, whole };
}

const SIGNED = /[.,]\d/;

/** Whether a text holds a comma or a point before a digit; no other says anything of the convention. */
export function showsSign(text: string): boolean {
  return SIGNED.test(text);
}

const MONTH = /^\s*(?:[1-9]|1[0-2])\.(?:19|20)\d\d\s*$/;

/** A text with every digit but 0 made the same: what it shows of signs does not hang on them. */
function shapeOf(text: string): string {
  if (text.length > 60 || MONTH.test(text) || /[/\p{L}]/u.test(text)) return text;
  return text.replace(/[1-9]/g, '1');
}

/** The sign a cell shows by itself. */
export function voteOf(cell: CopiedCell): Vote {
  const { convention, ambiguous, suggested } = judgeConvention({ rows: [[cell]] });
  if (convention ?? suggested) return convention ?? suggested ?? 'nothing';
  return ambiguous.length > 0 ? 'ambiguous' : 'nothing';
}

interface Help {
  readonly convention: Convention;
  readonly why: ConventionReason;
  readonly cells: readonly NumberCell[];
}

/**
 * What else is known, the surest first. `goc` is a program's and speaks for the whole file; the plan's numbers and whole units
 * speak for their own cells, so that they decide only together over all of them. Where one speaks against another, or against
 * the sign seen, nothing is decided, and nothing suggested.
 */
function helpWith(
  ambiguous: readonly NumberCell[],
  suggested: Convention | null,
): { readonly decided: Help | null; readonly suggested: Convention | null } {
  const votes = ambiguous.map((one) => {
    const [original, previous, unit] = [byOriginal(one), byPrevious(one), byUnit(one)];
    return { one, original, previous, unit };
  });
  const signs = new Set(votes.flatMap(({ original, previous, unit }) => [original, previous, unit]));
  signs.add(suggested);
  signs.delete(null);
  const [only = null] = signs;
  if (signs.size !== 1 || only === null) return { decided: null, suggested: null };
  const decide = (why: ConventionReason, from: typeof votes) => ({
    decided: { convention: only, why, cells: from.map(({ one }) => one) },
    suggested: only,
  });
  const originals = votes.filter(({ original }) => original !== null);
  if (originals.length >= Math.min(2, votes.length)) return decide('originals', originals);
  const isEveryOne = votes.every(({ original, previous, unit }) => original ?? previous ?? unit);
  if (!isEveryOne || ambiguous.length >= MOST_KEPT) return { decided: null, suggested: only };
  const known = votes.filter(({ previous }) => previous !== null);
  return known.length > 0 ? decide('previous-values', known) : decide('whole-units', votes);
}

function readingsOf({ cell }: NumberCell): Readonly<Record<Convention, Decimal>> | null {
  const [comma, dot] = [readCellNumber(cell.text, 'comma'), readCellNumber(cell.text, 'dot')];
  return comma.ok && dot.ok ? { comma: comma.value, dot: dot.value } : null;
}

function byOriginal(one: NumberCell): Convention | null {
  const readings = one.original === null ? null : readingsOf(one);
  if (!readings || one.original === null) return null;
  if (isSameNumber(readings.comma, one.original)) return 'comma';
  return isSameNumber(readings.dot, one.original) ? 'dot' : null;
}

function byPrevious(one: NumberCell): Convention | null {
  const readings = readingsOf(one);
  const previous = readings && one.previous();
  if (!readings || previous === null) return null;
  const [comma, dot] = [isNear(readings.comma, previous), isNear(readings.dot, previous)];
  if (comma === dot) return null;
  return comma ? 'comma' : 'dot';
}

const TEN = toDecimal('10');

/** Within a factor of ten of each other, and on the same side of zero. */
export function isNear(a: Decimal, b: Decimal): boolean {
  if (a.startsWith('-') !== b.startsWith('-') || magnitudeOf(a) === null || magnitudeOf(b) === null)
    return false;
  const [x, y] = [absolute(a), absolute(b)];
  return compareDecimals(x, multiply(y, TEN)) < 0 && compareDecimals(y, multiply(x, TEN)) < 0;
}

/** «1.508 người»: nobody counts thousandths of a person. */
function byUnit(one: NumberCell): Convention | null {
  if (!isWholeUnit(one.unit)) return null;
  const readings = readingsOf(one);
  if (!readings) return null;
  return one.cell.text.includes('.') ? 'comma' : 'dot';
}

/** Of numbers with three digits after one and the same sign the sign parts thousands more often than not. */
function groupingSign(ambiguous: readonly NumberCell[]): Convention | null {
  const signs = new Set(
    ambiguous.map(({ cell }) => (/\d([.,])\d{3}(?!\d)/.exec(cell.text)?.[1] === '.' ? 'comma' : 'dot')),
  );
  const [only] = signs;
  return signs.size === 1 ? (only ?? null) : null;
}

/** Two cells with different texts where there are two. */
function examplesOf(cells: readonly NumberCell[]): ConventionExample[] {
  const [first] = cells;
  if (!first) return [];
  const other = cells.find(({ cell }) => cell.text !== first.cell.text);
  return [first, ...(other ? [other] : [])].map(exampleOf);
}

function exampleOf({ line, column, cell }: NumberCell): ConventionExample {
  const forms = bothForms(cell.text);
  const asComma = forms?.comma ?? inHouseForm(cell, 'comma');
  return { line, column, text: cell.text, asComma, asDot: forms?.dot ?? inHouseForm(cell, 'dot') };
}
