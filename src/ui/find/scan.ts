/**
 * One search through all cells, row by row from where the person is and round again, which can be gone on with in portions.
 * Knows the rows and columns it was begun with; who began it begins another when these change.
 */
import { isIn, type Sought } from '#core/text-search.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Placed } from '#core/plan.ts';
import { countBelow, nearestHit, nextHit, type Step } from '#ui/find/hits.ts';
import type { GridCell } from '#ui/hands/surface.ts';

export interface SearchedColumn {
  readonly id: string;
  readonly text: (row: IndicatorId) => string;
}

export interface Scan {
  readonly sought: Sought;
  readonly rows: readonly Placed[];
  readonly columns: readonly SearchedColumn[];
  /** The row looked at first. */
  readonly start: number;
  /** How many rows have been looked at. */
  done: number;
  /** Found in the rows before the first, and from it on; a cell is counted as row × columns + column. */
  before: number[];
  after: number[];
}

export function beginScan(
  sought: Sought,
  rows: readonly Placed[],
  columns: readonly SearchedColumn[],
  start: number,
): Scan {
  return { sought, rows, columns, start, done: 0, before: [], after: [] };
}

export function isComplete(scan: Scan): boolean {
  return scan.done >= scan.rows.length;
}

/** Looks at row after row until all have been looked at, or `isTime` says to stop; at one row at least. */
export function goOn(scan: Scan, isTime: () => boolean): void {
  while (!isComplete(scan)) {
    const row = (scan.start + scan.done) % scan.rows.length;
    (row < scan.start ? scan.before : scan.after).push(...hitsInRow(scan, row));
    scan.done++;
    if (isTime()) return;
  }
}

/** Looks again at some of the rows looked at before. */
export function lookAgain(scan: Scan, changed: ReadonlySet<IndicatorId>): void {
  const places = scan.rows.flatMap(({ id }, row) => (changed.has(id) && isLookedAt(scan, row) ? [row] : []));
  const again = new Set(places);
  const width = scan.columns.length;
  const mended = (hits: readonly number[], isHere: (row: number) => boolean): number[] => {
    const others = hits.filter((hit) => !again.has(Math.floor(hit / width)));
    const fresh = places.filter(isHere).flatMap((row) => hitsInRow(scan, row));
    return [...others, ...fresh].sort((a, b) => a - b);
  };
  scan.before = mended(scan.before, (row) => row < scan.start);
  scan.after = mended(scan.after, (row) => row >= scan.start);
}

/** All found so far, in reading order. */
export function hitsOf({ before, after }: Scan): readonly number[] {
  return [...before, ...after];
}

/** Which of all found so far a place is, counted from 1; null where nothing was found there. */
export function positionIn({ before, after }: Scan, place: number): number | null {
  const [isBefore, isAfter] = [before, after].map((hits) => hits[countBelow(hits, place)] === place);
  if (!isBefore && !isAfter) return null;
  return countBelow(before, place) + countBelow(after, place) + 1;
}

/** Where a step leads: a place found, null where nothing is found at all, `unknown` while rows on the way were not looked at. */
export function stepIn(scan: Scan, step: Step): number | null | 'unknown' {
  if (isComplete(scan)) return nextHit(hitsOf(scan), step);
  const isInScanned = step.from >= scan.start * scan.columns.length;
  return (isInScanned ? nearestHit(scan.after, step) : null) ?? 'unknown';
}

export function cellOf({ rows, columns }: Scan, hit: number): GridCell | null {
  const row = rows[Math.floor(hit / columns.length)];
  const column = columns[hit % columns.length];
  return row && column ? { row: row.id, column: column.id } : null;
}

function isLookedAt({ start, done, rows }: Scan, row: number): boolean {
  return (row - start + rows.length) % rows.length < done;
}

function hitsInRow({ sought, rows, columns }: Scan, row: number): number[] {
  const { id } = rows[row] as Placed; // the caller counts within the rows
  const found: number[] = [];
  for (const [at, { text }] of columns.entries()) {
    if (isIn(text(id), sought)) found.push(row * columns.length + at);
  }
  return found;
}
