/**
 * From a plan, a file and what the file was made from to everything merging them would do. Row by row; nothing is applied, and
 * order is only order. Source: domain/exchange §6.
 */
import { FIGURE_STATES } from '#core/figure.ts';
import type { IndicatorId, Random } from '#core/identity.ts';
import { figureOf, lineAt, lineOf, type Line, type Plan } from '#core/plan.ts';
import type { IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import type { PlanFileToMerge } from '#exchange/kh1/read-for-merge.ts';
import { baseOf, blankLine, type BaseRow, type Bases } from '#exchange/merge/base-rows.ts';
import { cellId } from '#exchange/merge/cell-key.ts';
import { compareCells, type RowSides, type Tally } from '#exchange/merge/compare-cells.ts';
import { incomingCells } from '#exchange/merge/incoming-cells.ts';
import { cellsOf } from '#exchange/merge/line-cells.ts';
import { matchRows, type Pairs, type RowMatch } from '#exchange/merge/match-rows.ts';
import { missingRows } from '#exchange/merge/missing-rows.ts';
import { newKey, newRow, placesOf } from '#exchange/merge/new-rows.ts';
import { outsideOf } from '#exchange/merge/outside.ts';
import { planFileCells, type PlanFileCells } from '#exchange/merge/plan-cells.ts';
import {
  type CellItem,
  type CellStatus,
  type Counts,
  type Proposal,
  type ProposedItem,
  type RowNote,
  type RowPlace,
} from '#exchange/merge/proposal.ts';
import { placeId } from '#exchange/merge/target-place.ts';
import { rowsOfPlan, rowsOfTable, type TheirRow } from '#exchange/merge/their-rows.ts';

/** A file of ours, read for merging; or a foreign table, of which only its columns count. */
export type Theirs =
  | { readonly kind: 'plan'; readonly file: PlanFileToMerge }
  | {
      readonly kind: 'rows';
      readonly rows: IncomingRows;
      /** Where ids of new rows come from. */ readonly random: Random;
    };

export interface Merging {
  /** The plan as it is now. */
  readonly plan: Plan;
  readonly theirs: Theirs;
  /** The stored snapshot of the export the file was made from; null where there is none. Where a row has `goc`, that counts. */
  readonly base: Plan | null;
  /**
   * `goc` is the file as its writer had it. Of a file written here and worked on elsewhere it is the base; of one that a
   * colleague's own copy of the program wrote it says only what the colleague did since, and is then to be ignored. Unless said
   * otherwise a base in a file of this very plan, and ignored in another plan's; `Proposal.isAsWritten` says when to ask.
   */
  readonly originals?: 'base' | 'ignored';
  /** What a person said of rows that could not be told. */
  readonly pairs?: Pairs;
}

export function propose({ plan, theirs, base, originals, pairs = new Map() }: Merging): Proposal {
  const file = theirs.kind === 'plan' ? theirs.file : null;
  const isSamePlan = file && file.plan.head.id === plan.head.id;
  const isInPlan = (id: IndicatorId): boolean => lineOf(plan, id) !== null;
  const isOrigin = originals ? originals === 'base' : isSamePlan === true;
  const bases: Bases = {
    originals: isOrigin ? (file?.originals ?? null) : null,
    added: file?.added ?? new Set(),
    snapshot: base,
  };
  const rows =
    theirs.kind === 'plan' ? rowsOfPlan(theirs.file) : rowsOfTable(theirs.rows, theirs.random, isInPlan);
  const matches = matchRows(plan, rows, pairs);
  const work: Work = {
    plan,
    theirs,
    bases,
    rows,
    matches,
    places: placesOf(rows, matches),
    cells: file && planFileCells(file),
    hasBase: base !== null || (bases.originals?.size ?? 0) > 0,
    tally: { same: 0, mine: 0 },
    notes: [],
  };
  const found = rows.flatMap((row, i) => itemsOfRow(row, i, work));
  const items: ProposedItem[] = [
    ...found,
    ...missingRows({ plan, matches, file: isOrigin ? file : null, isTable: file === null, base }),
  ];
  return {
    isSamePlan,
    form: theirs.kind,
    isAsWritten: file !== null && base === null && isAsWritten(file),
    hasBase: work.hasBase,
    items,
    notes: work.notes,
    outside: file ? outsideOf(file.plan, base ?? plan) : [],
    elsewhere: work.cells?.elsewhere ?? [],
    counts: countItems(items, work),
  };
}

/** Every row has its `goc`, and says just what stands there. */
function isAsWritten({ plan, originals, rowsWritten }: PlanFileToMerge): boolean {
  if (originals.size !== plan.lines.size || plan.lines.size !== rowsWritten) return false;
  return [...originals].every(([id, { line }]) => line === lineOf(plan, id));
}

interface Work {
  readonly plan: Plan;
  readonly theirs: Theirs;
  readonly bases: Bases;
  readonly rows: readonly TheirRow[];
  readonly matches: readonly RowMatch[];
  readonly places: readonly RowPlace[];
  /** Null for a foreign table. */
  readonly cells: PlanFileCells | null;
  readonly hasBase: boolean;
  readonly tally: Tally;
  readonly notes: RowNote[];
}

function itemsOfRow(row: TheirRow, i: number, work: Work): ProposedItem[] {
  const { plan, matches, places, cells, bases } = work;
  const [match, place] = [matches[i], places[i]];
  if (!match || !place) throw new Error('As many matches and places as rows');
  const base = baseOf(bases, row.id, match.row);
  if (match.row === null) {
    const item = newRow({ row, match, place, base, cells });
    return [item, ...compare(row, i, blankLine(row.id, row.kind), 'none', work)];
  }
  const mine = lineAt(plan, match.row);
  noteMatch(row, match, mine, work);
  return compare(row, i, mine, base, work);
}

function compare(row: TheirRow, i: number, mine: Line, base: BaseRow, work: Work): CellItem[] {
  const { plan, theirs, cells, hasBase, tally } = work;
  const isNew = work.matches[i]?.row === null;
  const common = {
    row: mine.indicator.id,
    key: isNew ? newKey(row) : mine.indicator.id,
    line: row.line,
    mine: cellsOf(mine),
    base: base === 'unknown' ? null : cellsOf(base === 'none' ? blankLine(row.id) : base.line),
    unknown: typeof base === 'string' ? new Set<string>() : base.unknown,
    hasBase,
  };
  // A new row's cells are no choice between two; they come with the row.
  const counted = isNew ? { same: 0, mine: 0 } : tally;
  if (theirs.kind === 'plan' && cells) {
    const sides: RowSides = { ...common, ...sideOf(cells, row.id, isNew) };
    return compareCells(sides, counted);
  }
  const incoming = theirs.kind === 'rows' ? theirs.rows.lines[i] : undefined;
  if (theirs.kind !== 'rows' || !incoming) throw new Error('A row of a table has its line');
  const { states, repeated, ...side } = incomingCells(incoming, theirs.rows, {
    plan,
    line: mine,
    mine: common.mine,
    base: common.base,
    isNew,
  });
  const items = compareCells({ ...common, ...side }, counted).map((item) => withState(item, states, mine));
  return isNew ? items : withOtherUnit(withRepeated(items, repeated));
}

/** What a form shows twice is not a second target unless somebody says so. */
function withRepeated(items: readonly CellItem[], repeated: ReadonlySet<string>): CellItem[] {
  return items.map((item) =>
    item.cell.kind === 'target' && item.status === 'added' && repeated.has(placeId(item.cell))
      ? { ...item, usual: 'mine', reason: 'same-elsewhere' }
      : item,
  );
}

function sideOf(
  cells: PlanFileCells,
  id: IndicatorId,
  isNew: boolean,
): Pick<RowSides, 'theirs' | 'covers' | 'troubled'> {
  const theirs = cellsOf(cells.lineFor(id));
  return { theirs, covers: isNew ? () => true : cells.covers(id), troubled: cells.troubled(id, theirs) };
}

/** An estimate does not take the place of an actual or final figure unless somebody says so. */
function withState(item: CellItem, states: ReadonlyMap<string, CellItem['state']>, mine: Line): CellItem {
  // A heading over many figures is no word about each of them: the same figure stays what it was until somebody says so.
  if (item.cell.kind === 'figure' && item.cell.part === 'state')
    return { ...item, usual: 'mine', reason: 'understood-otherwise' };
  const state = states.get(cellId(item.cell)) ?? null;
  if (!state || item.cell.kind !== 'figure' || item.cell.part !== 'value') return item;
  const now = figureOf(mine, item.cell.period)?.state;
  const isOlder = now !== undefined && FIGURE_STATES.indexOf(state) < FIGURE_STATES.indexOf(now);
  if (!isOlder || item.status === 'refused' || item.status === 'restored') return { ...item, state };
  return { ...item, state, usual: 'mine', reason: 'older-state' };
}

/** «triệu đồng» where the plan counts in «tỷ đồng»: what stands there is of another size, or another row altogether. */
function withOtherUnit(items: readonly CellItem[]): CellItem[] {
  const isOther = items.some(({ cell, mine, theirs }) => isUnit(cell) && mine !== '' && theirs !== '');
  return items.map((item) =>
    isOther && item.usual === 'theirs' && (isUnit(item.cell) || 'period' in item.cell)
      ? { ...item, usual: 'mine', reason: 'other-unit' }
      : item,
  );
}

const isUnit = (cell: CellItem['cell']): boolean => cell.kind === 'text' && cell.field === 'unit';

function noteMatch(
  row: TheirRow,
  match: RowMatch,
  { indicator }: Line,
  { rows, matches, notes, cells }: Work,
): void {
  const note = (code: RowNote['code']): void => {
    notes.push({ row: indicator.id, line: row.line, name: indicator.name, code });
  };
  if (match.how) note(match.how);
  const parent = row.parent === null ? null : (matches[row.parent]?.row ?? rows[row.parent]?.id ?? null);
  if (cells && parent !== indicator.parent) note('moved');
  if (cells && row.kind !== indicator.kind) note('other-kind');
}

function countItems(items: readonly ProposedItem[], { matches, tally }: Work): Counts {
  const counts: Record<CellStatus, number> & { newRows: number; missingRows: number } = {
    added: 0,
    changed: 0,
    conflict: 0,
    emptied: 0,
    restored: 0,
    refused: 0,
    newRows: 0,
    missingRows: 0,
  };
  const fresh = new Set(items.flatMap((item) => (item.status === 'new-row' ? [item.row] : [])));
  for (const item of items) {
    if (item.kind === 'row') counts[item.status === 'new-row' ? 'newRows' : 'missingRows']++;
    else if (!fresh.has(item.row)) counts[item.status]++;
  }
  return { ...counts, ...tally, matchedRows: matches.filter(({ row }) => row !== null).length };
}
