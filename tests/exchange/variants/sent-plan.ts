/**
 * A plan file of ours that was sent out, worked on in a spreadsheet and came back, drawn at random: what its sender changed, what
 * programs did to it, how it was saved; and what stands in the plan here by then.
 */
import { applyChange } from '#core/change.ts';
import { editFigure } from '#core/edits.ts';
import { exactNumberOf, printFigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { printNumber, type Convention } from '#core/number.ts';
import { figureOf, lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import type { Period } from '#core/period.ts';
import { toDecimal } from '#core/decimal.ts';
import type { Delimiter } from '#exchange/kh1/cell-lines.ts';
import { readHeader } from '#exchange/kh1/record-columns.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { cellsOf, saveAgain, savePadded } from '#tests/support/saved-again.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { between, chance, pick, type Draw } from '../layout/drawn-cells.ts';
import { drawTable } from '../layout/drawn-tables.ts';
import { PLAIN_NAMES } from './drawn-names.ts';
import { planOf } from './drawn-plan.ts';
import { keepText } from './letters.ts';

/** A figure of the plan by its row and period. */
export interface Place {
  readonly row: IndicatorId;
  readonly period: Period;
}

export interface SentPlan {
  readonly bytes: Uint8Array;
  /** As it was sent out. */
  readonly base: Plan;
  /** As it is here when the file comes back. */
  readonly mine: Plan;
  readonly isBaseKnown: boolean;
  /** By `placeName`: what the sender typed, and what was typed here meanwhile. */
  readonly theirs: ReadonlyMap<string, string>;
  readonly ours: ReadonlyMap<string, string>;
  readonly places: readonly Place[];
}

export const placeName = ({ row, period }: Place): string => `${row} ${period}`;

export interface SentWays {
  readonly keeps: readonly string[];
  /** Programs changed cells that nobody touched. */
  readonly isMangled: boolean;
}

export function drawSentPlan(seed: number, { keeps, isMangled }: SentWays): SentPlan {
  const draw = seededRandom(seed).random;
  const table = drawTable(draw, { habit: 'one', damage: 0, sizes: 'usual', names: PLAIN_NAMES });
  const base = planOf(draw, table, 'same');
  const convention = pick<Convention>(draw, 'comma', 'comma', 'dot');
  const withOriginals = isMangled || chance(draw, 0.7);
  const written = writePlanFile(base, { convention, withOriginals });
  const cells = cellsOf(written, convention === 'comma' ? ';' : ',');
  const places = figuresOf(base);
  const theirs = drawEdits(draw, base, places);
  for (const place of places) {
    const typed = theirs.get(placeName(place));
    if (typed !== undefined) putInto(cells, place, inConvention(draw, typed, convention));
  }
  if (isMangled) mangle(draw, cells, theirs);
  if (chance(draw, 0.2)) addRemarks(draw, cells);
  const ours = drawEdits(draw, base, places);
  const delimiter = pick<Delimiter>(draw, ';', ';', ',', '\t');
  const text = pick(draw, saveAgain, savePadded)(cells, delimiter);
  const { bytes } = keepText(
    pick(draw, ...keeps),
    chance(draw, 0.15) ? `sep=${delimiter}\n${text}` : text,
    draw,
  );
  return {
    bytes,
    base,
    mine: typedInto(base, places, ours),
    isBaseKnown: withOriginals,
    theirs,
    ours,
    places,
  };
}

function figuresOf(plan: Plan): Place[] {
  return rowsInOrder(plan).flatMap(({ id }) => {
    const { figures } = lineAt(plan, id);
    return figures.map(({ period }) => ({ row: id, period }));
  });
}

/** New numbers, of about the same size, in a few places. */
function drawEdits(draw: Draw, plan: Plan, places: readonly Place[]): Map<string, string> {
  const edits = new Map<string, string>();
  for (let n = between(draw, 0, 4); n > 0 && places.length > 0; n--) {
    const place = pick(draw, ...places);
    const figure = figureOf(lineAt(plan, place.row), place.period);
    const before = figure && exactNumberOf(figure.value);
    if (!before || Number(before) <= 0) continue;
    const decimals = before.split('.')[1]?.length ?? 0;
    const value = toDecimal((Number(before) * (1.05 + draw() / 5) + 1).toFixed(decimals));
    edits.set(placeName(place), printNumber(value, { grouped: false }));
  }
  return edits;
}

function typedInto(base: Plan, places: readonly Place[], edits: ReadonlyMap<string, string>): Plan {
  let plan = base;
  for (const place of places) {
    const typed = edits.get(placeName(place));
    const edit = typed === undefined ? null : editFigure(plan, place.row, place.period, typed);
    if (edit?.ok) plan = applyChange(plan, edit.changes);
  }
  return plan;
}

/** As a spreadsheet shows what was typed: in the file's signs, grouped or not. */
function inConvention(draw: Draw, typed: string, convention: Convention): string {
  const value = toDecimal(typed.replace(',', '.'));
  // «1.508» in a comma file may be grouped or not understood so: a program writes decimals or no groups.
  return printNumber(value, { grouped: value.includes('.') && chance(draw, 0.3), convention });
}

function putInto(cells: string[][], { row, period }: Place, text: string): void {
  const header = cells.find(([first]) => first?.startsWith('ma_dong')) ?? [];
  const line = cells.find(([first]) => first === row);
  const column = header.findIndex((title, at) => {
    const record = readHeader(title);
    return (
      record?.period === period &&
      ['estimate', 'actual', 'final'].includes(record.part) &&
      (line?.[at] ?? '') !== ''
    );
  });
  if (!line || column < 0) throw new Error(`No cell for ${row} ${period}`);
  line[column] = text;
}

/** Zeros at the end dropped, fractions made days, as programs do on opening and saving; cells the sender typed stay. */
function mangle(draw: Draw, cells: string[][], theirs: ReadonlyMap<string, string>): void {
  const headerAt = cells.findIndex(([first]) => first?.startsWith('ma_dong'));
  for (const line of cells.slice(headerAt + 1)) {
    for (const [column, title] of (cells[headerAt] ?? []).entries()) {
      const record = readHeader(title);
      const text = line[column] ?? '';
      if (!record || text === '' || chance(draw, 0.5) || theirs.has(`${line[0]} ${record.period}`)) continue;
      if (!['target', 'estimate', 'actual', 'final'].includes(record.part)) continue;
      line[column] = text === '8/8' ? pick(draw, '8-Aug', '08/08/2026', '08-Thg8') : withoutZeros(text);
    }
  }
}

function withoutZeros(text: string): string {
  return /^-?\d+[.,]\d*0$/.test(text) ? text.replace(/[.,]?0+$/, '') : text;
}

/** A column of remarks as the program writes it back to the sender. */
function addRemarks(draw: Draw, cells: string[][]): void {
  const headerAt = cells.findIndex(([first]) => first?.startsWith('ma_dong'));
  const width = cells[headerAt]?.length ?? 0;
  for (const [at, line] of cells.entries()) {
    if (at < headerAt || !(at === headerAt || line[0]?.startsWith('ct_'))) continue;
    while (line.length < width) line.push('');
    line.push(
      at === headerAt ? 'Lỗi/Ý kiến' : chance(draw, 0.3) ? pick(draw, '8/8?', 'xem lại', '1.508') : '',
    );
  }
}

/** What stands in a place, in house form without groups; '' for nothing. */
export function textAt(plan: Plan, { row, period }: Place): string {
  const figure = figureOf(lineAt(plan, row), period);
  const number = figure && exactNumberOf(figure.value);
  return number ? printNumber(number, { grouped: false }) : figure ? printFigureValue(figure.value) : '';
}
