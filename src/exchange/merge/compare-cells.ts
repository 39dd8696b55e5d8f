/**
 * One row of a file against one row of the plan, cell by cell, with what both were made from: what each side did, and what
 * there is to choose. Knows no other row. Source: domain/exchange §6.
 */
import type { IndicatorId } from '#core/identity.ts';
import { cellId, isBlankAValue, ownerOf, type CellKey } from '#exchange/merge/cell-key.ts';
import { isSameCell, type Cell, type Cells } from '#exchange/merge/line-cells.ts';
import type { CellItem, Reason } from '#exchange/merge/proposal.ts';

/** A cell that cannot simply be taken: put back, or not understood. */
export interface TroubledCell {
  readonly cell: CellKey;
  readonly found: string;
  readonly status: 'restored' | 'refused';
  readonly reason: Reason | null;
  /** House forms it may be. */
  readonly offers: readonly string[];
}

/** What a comparison counts besides what it lists. */
export interface Tally {
  same: number;
  mine: number;
}

export interface RowSides {
  readonly row: IndicatorId;
  /** What the ids of the row's items begin with. */
  readonly key: string;
  readonly line: number | null;
  readonly mine: Cells;
  readonly theirs: Cells;
  /** Null where nothing is known of the row. */
  readonly base: Cells | null;
  /** Ids of cells of which nothing is known though the row is. */
  readonly unknown: ReadonlySet<string>;
  /** Whether anything is known of the file's origin: what is not known of one cell then leaves two answers open. */
  readonly hasBase: boolean;
  /** Whether the file says anything of a cell, be it that it is blank. */
  readonly covers: (cellId: string) => boolean;
  readonly troubled: readonly TroubledCell[];
}

/** Everything to be looked at in the row, in the order a row is read. */
export function compareCells(sides: RowSides, tally: Tally): CellItem[] {
  const troubled = troubledItems(sides);
  const skipped = new Set(
    troubled.flatMap(({ cell, reason }) => (reason === 'second-figure' ? [] : [cellId(cell)])),
  );
  const items: CellItem[] = [...troubled];
  for (const [id, cell] of everyCell(sides)) {
    if (skipped.has(id) || !sides.covers(id) || goesWithOwner(cell, sides)) continue;
    const item = compareCell(id, cell, sides, tally);
    if (item) items.push(item);
  }
  return items;
}

function everyCell({ mine, theirs, base }: RowSides): Map<string, Cell> {
  const all = new Map(mine);
  for (const side of [theirs, base ?? []]) for (const [id, cell] of side) if (!all.has(id)) all.set(id, cell);
  return all;
}

/** What is said of a figure that the file does not have goes or stays with the figure. */
function goesWithOwner({ key }: Cell, { theirs, covers }: RowSides): boolean {
  const owner = ownerOf(key);
  if (!owner) return false;
  const id = cellId(owner);
  return covers(id) && !theirs.has(id);
}

function compareCell(id: string, { key }: Cell, sides: RowSides, tally: Tally): CellItem | null {
  const [mine, theirs] = [sides.mine.get(id), sides.theirs.get(id)];
  if (isSameCell(mine, theirs)) {
    tally.same++;
    return null;
  }
  const isKnown = sides.base !== null && !sides.unknown.has(id);
  const base = sides.base?.get(id);
  if (isKnown && isSameCell(theirs, base)) {
    tally.mine++;
    return null;
  }
  const isMineFree = isKnown ? isSameCell(mine, base) : !mine || !sides.hasBase;
  const status = statusOf(isMineFree, mine, theirs, isBlankAValue(key));
  return {
    ...itemOf(id, key, sides),
    status,
    base: isKnown ? (base?.text ?? '') : null,
    reason: reasonOf(isKnown, mine, theirs),
    usual: status === 'conflict' || status === 'emptied' ? 'mine' : 'theirs',
  };
}

function statusOf(
  isMineFree: boolean,
  mine: Cell | undefined,
  theirs: Cell | undefined,
  isBlankSaid: boolean,
): CellItem['status'] {
  if (!isMineFree) return 'conflict';
  if (!theirs && !isBlankSaid) return 'emptied';
  return mine || isBlankSaid ? 'changed' : 'added';
}

function reasonOf(isKnown: boolean, mine: Cell | undefined, theirs: Cell | undefined): Reason | null {
  if (mine && theirs && mine.text === theirs.text) return 'understood-otherwise';
  return isKnown || !mine ? null : 'no-base';
}

/** An item of which nothing is said yet but where it is and what both sides have. */
function itemOf(
  place: string,
  cell: CellKey,
  { row, key, line, mine, theirs }: RowSides,
  id = place,
): CellItem {
  const [ours, their] = [mine.get(id), theirs.get(id)];
  return {
    kind: 'cell',
    id: `${key}|${place}`,
    row,
    cell,
    status: 'changed',
    mine: ours?.text ?? '',
    theirs: their?.text ?? '',
    base: null,
    meanings:
      ours?.meaning || their?.meaning
        ? { mine: ours?.meaning ?? null, theirs: their?.meaning ?? null }
        : null,
    found: null,
    line,
    reason: null,
    offers: [],
    usual: 'theirs',
    state: null,
    known: null,
  };
}

/**
 * Cells put back or not understood. One cell may have been both in two columns of a file: the first stands. A second figure of
 * one period stands beside what became of the first, and hides nothing of it.
 */
function troubledItems(sides: RowSides): CellItem[] {
  const items = new Map<string, CellItem>();
  for (const { cell, found, status, reason, offers } of sides.troubled) {
    const id = cellId(cell);
    const place = reason === 'second-figure' ? `${id}|second` : id;
    if (items.has(place)) continue;
    const base = sides.base?.get(id)?.text ?? null;
    items.set(place, {
      ...itemOf(place, cell, sides, id),
      status,
      base,
      found,
      reason,
      offers,
      usual: 'mine',
    });
  }
  return [...items.values()];
}
