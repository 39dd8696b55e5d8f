/**
 * Finding over all rows of the plan, also those collapsed or filtered out, and over the columns shown: how many places there are,
 * and the way to the next. Looks in portions, so that typing never waits for it, and looks again at what an edit changes.
 */
import type { Repaint, Session } from '#app/session.svelte.ts';
import type { Timers } from '#app/timers.ts';
import { typedTextOf } from '#core/cell-content.ts';
import { soughtFrom, type Sought } from '#core/text-search.ts';
import type { Step } from '#ui/find/hits.ts';
import {
  beginScan,
  cellOf,
  goOn,
  hitsOf,
  isComplete,
  lookAgain,
  positionIn,
  stepIn,
  type Scan,
  type SearchedColumn,
} from '#ui/find/scan.ts';
import type { GridCell, HeldColumn } from '#ui/hands/surface.ts';

export interface FinderParts {
  readonly session: Pick<Session, 'plan' | 'rows' | 'watch'>;
  /** Columns shown, from left to right. */
  readonly columns: () => readonly HeldColumn[];
  readonly active: () => GridCell | null;
  readonly goTo: (cell: GridCell) => void;
  readonly scope: () => Scope;
  readonly timers: Pick<Timers, 'wait'>;
  /** The time now in milliseconds, for the length of a portion. */
  readonly now: () => number;
}

/** Where to look. */
export interface Scope {
  readonly onlyActiveColumn: boolean;
  /** Only where text can be replaced, and then in the text as it is kept. */
  readonly onlyTexts: boolean;
}

export interface Finding {
  /** How many cells hold what is looked for, as far as is known. */
  readonly found: number;
  readonly isComplete: boolean;
  /** Which of them one has gone to, counted from 1 in reading order; null before that and while it is not known. */
  readonly position: number | null;
  /** The cell one has gone to; null before that. */
  readonly cell: GridCell | null;
  /** The one column looked in; null for all. */
  readonly onlyColumn: HeldColumn | null;
}

/** Milliseconds of work between two chances to paint. */
const PORTION = 12;
/** More changed rows than this are looked at again in portions. */
const MANY = 200;

export class Finder {
  #finding: Finding | null = $state.raw(null);
  #sought: Sought | null = null;
  #scan: Scan | null = null;
  /** Which columns are looked in, and how. */
  #key = '';
  #only: HeldColumn | null = null;
  #current: GridCell | null = null;
  /** A step asked for before it is known where it leads. */
  #awaited: Step['direction'] | null = null;
  #whenComplete: (() => void) | null = null;
  #callOff: () => void = () => undefined;
  readonly #parts: FinderParts;
  readonly #stopWatching: () => void;

  constructor(parts: FinderParts) {
    this.#parts = parts;
    this.#stopWatching = parts.session.watch((repaint) => this.#follow(repaint));
  }

  /** Null while nothing is looked for. */
  get finding(): Finding | null {
    return this.#finding;
  }

  get sought(): Sought | null {
    return this.#sought;
  }

  search(typed: string): void {
    this.#sought = soughtFrom(typed);
    this.#current = null;
    this.#awaited = null;
    this.#whenComplete = null;
    this.#begin();
  }

  /** Goes to the next place from the active cell on, or the one before, and round again; as soon as it is known. */
  step(direction: Step['direction']): void {
    if (!this.#isUpToDate()) this.#begin();
    this.#awaited = direction;
    this.#goWhereAwaited();
  }

  /** As a step forward from a cell that is done with. */
  stepOnFrom(cell: GridCell): void {
    this.#current = cell;
    this.step(1);
  }

  /** Calls back with every place found, in reading order, when all rows have been looked at. */
  whenComplete(work: (cells: readonly GridCell[]) => void): void {
    if (!this.#isUpToDate()) this.#begin();
    this.#whenComplete = () => work(this.#cells());
    this.#finishIfComplete();
  }

  /** Whether the cell is one of those found so far. */
  isFound(cell: GridCell): boolean {
    return this.#scan !== null && positionIn(this.#scan, this.#placeOf(cell)) !== null;
  }

  close(): void {
    this.#callOff();
    this.#stopWatching();
  }

  #cells(): readonly GridCell[] {
    const scan = this.#scan;
    return scan ? hitsOf(scan).flatMap((hit) => cellOf(scan, hit) ?? []) : [];
  }

  #begin(): void {
    this.#callOff();
    this.#scan = null;
    this.#finding = null;
    if (!this.#sought) return;
    const { session, active } = this.#parts;
    this.#key = this.#keyNow();
    this.#only = this.#onlyColumn();
    const activeRow = active()?.row;
    const start = Math.max(
      0,
      session.rows.findIndex(({ id }) => id === activeRow),
    );
    this.#scan = beginScan(this.#sought, session.rows, this.#columns(), start);
    this.#goOn();
  }

  #goOn(): void {
    const scan = this.#scan;
    if (!scan) return;
    const { now, timers } = this.#parts;
    const end = now() + PORTION;
    goOn(scan, () => now() >= end);
    if (!isComplete(scan)) this.#callOff = timers.wait(0, () => this.#goOn());
    this.#tell();
    this.#goWhereAwaited();
    this.#finishIfComplete();
  }

  #goWhereAwaited(): void {
    const [scan, direction] = [this.#scan, this.#awaited];
    if (!scan || direction === null) return;
    const hit = stepIn(scan, this.#stepFromActive(direction));
    if (hit === 'unknown') return;
    this.#awaited = null;
    const cell = hit === null ? null : cellOf(scan, hit);
    if (!cell) return;
    this.#current = cell;
    this.#tell();
    this.#parts.goTo(cell);
  }

  /** From the cell one has gone to before on to another; from any other active cell on, itself included. */
  #stepFromActive(direction: Step['direction']): Step {
    const active = this.#parts.active();
    const from = active ? this.#placeOf(active) : -1;
    const isInclusive = active?.row !== this.#current?.row || active?.column !== this.#current?.column;
    return { from, direction, isInclusive };
  }

  /** A cell by its count; one in a column not looked in stands between those that are. */
  #placeOf({ row, column }: GridCell): number {
    const scan = this.#scan;
    if (!scan) return -1;
    const at = scan.rows.findIndex(({ id }) => id === row);
    const shown = this.#parts.columns().map(({ id }) => id);
    const before = new Set(shown.slice(0, Math.max(0, shown.indexOf(column))));
    const columnsBefore = scan.columns.filter(({ id }) => before.has(id)).length;
    const isLookedIn = scan.columns[columnsBefore]?.id === column;
    return at * scan.columns.length + columnsBefore - (isLookedIn ? 0 : 0.5);
  }

  #finishIfComplete(): void {
    if (!this.#whenComplete || !this.#scan || !isComplete(this.#scan)) return;
    const work = this.#whenComplete;
    this.#whenComplete = null;
    work();
  }

  #tell(): void {
    const [scan, current] = [this.#scan, this.#current];
    if (!scan) return;
    this.#finding = {
      found: scan.before.length + scan.after.length,
      isComplete: isComplete(scan),
      position: current && isComplete(scan) ? positionIn(scan, this.#placeOf(current)) : null,
      cell: current,
      onlyColumn: this.#only,
    };
  }

  #follow({ rows, structure, everything }: Repaint): void {
    const scan = this.#scan;
    if (!scan) return;
    if (structure || everything || rows.size > MANY) {
      this.#callOff();
      this.#scan = null;
      // Not before the grid has heard of it too and has its columns ready.
      this.#callOff = this.#parts.timers.wait(0, () => this.#begin());
      return;
    }
    lookAgain(scan, rows);
    this.#tell();
  }

  #onlyColumn(): HeldColumn | null {
    const { columns, active, scope } = this.#parts;
    if (!scope().onlyActiveColumn) return null;
    const id = active()?.column;
    return columns().find((column) => column.id === id) ?? null;
  }

  #columns(): SearchedColumn[] {
    const columns = this.#only ? [this.#only] : this.#parts.columns();
    const { session, scope } = this.#parts;
    if (!scope().onlyTexts) return columns.map(({ id, text }) => ({ id, text }));
    return columns.flatMap(({ id, content }) =>
      content?.kind === 'text' ? [{ id, text: (row) => typedTextOf(session.plan, row, content) }] : [],
    );
  }

  /** Whether what is looked in is what is asked for now: the view, the language, the scope or the active column may have changed. */
  #isUpToDate(): boolean {
    return this.#scan !== null && this.#key === this.#keyNow();
  }

  #keyNow(): string {
    const { columns, active, scope } = this.#parts;
    const { onlyActiveColumn, onlyTexts } = scope();
    const only = onlyActiveColumn ? active()?.column : null;
    return JSON.stringify([onlyTexts, only, columns().map(({ id, label }) => [id, label])]);
  }
}
