/**
 * What is shown of a plan's history: the entries that answer to a wish, the newest first, as far as one has scrolled. Reads and looks
 * in portions, so that typing and scrolling never wait, and takes in at the top what is done meanwhile.
 */
import type { ChangedItem } from '#app/history/changed-item.ts';
import type { LogEntry } from '#app/history/log-entry.ts';
import { newestSeq, readLog, type HistoryLog } from '#app/history/read-log.ts';
import { EVERYTHING, headOf, isAt, isOfSort, stepOfCell, type Wish } from '#app/history/wish.ts';
import type { Timers } from '#app/timers.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import { recordAt } from '#core/plan-cell.ts';
import { lineOf, type PlanRecord } from '#core/plan.ts';
import { isIn, soughtFrom, type Sought } from '#core/text-search.ts';

export interface ShownEntry {
  readonly entry: LogEntry;
  /** The first few of what is to be shown of it. */
  readonly items: readonly ChangedItem[];
  /** How many there are to be shown. */
  readonly count: number;
  /** Of a history of one cell: its record just after the entry; null where there was none. */
  readonly cellAfter: PlanRecord | null;
}

export type FeedState =
  /** Looking for more. */
  | 'reading'
  /** As much as was asked for is there; the log goes on. */
  | 'resting'
  /** There is nothing before. */
  | 'complete'
  /** The device does not answer. */
  | 'stopped';

export interface FeedParts {
  readonly log: HistoryLog;
  /** What the entry changed, in words, one after the other. */
  readonly describe: (entry: LogEntry & { readonly kind: 'change' }) => Iterable<ChangedItem>;
  readonly nameOf: (label: ChangeLabel) => string;
  readonly timers: Pick<Timers, 'wait'>;
  /** The time now in milliseconds, for the length of a portion. */
  readonly now: () => number;
}

/** Milliseconds of work between two chances to paint. */
const PORTION = 12;
/** Entries added at a time. */
const SCREENFUL = 40;
/** Of what an entry changed, shown before one asks for the rest. */
const FEW = 3;

export class HistoryFeed {
  #entries: readonly ShownEntry[] = $state.raw([]);
  #state: FeedState = $state.raw('reading');
  #looked = $state.raw(0);
  #wish: Wish = $state.raw(EVERYTHING);
  #sought: Sought | null = null;
  #wanted = 0;
  /** Counts the wishes, so that work for an earlier one ends. */
  #turn = 0;
  #newest = 0;
  #cellBefore: PlanRecord | null = null;
  #reader: AsyncGenerator<readonly LogEntry[], boolean> | null = null;
  #page: LogEntry[] = [];
  #refreshing: Promise<void> = Promise.resolve();
  #workedUntil = 0;
  readonly #parts: FeedParts;

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  get entries(): readonly ShownEntry[] {
    return this.#entries;
  }

  get state(): FeedState {
    return this.#state;
  }

  /** How many entries have been looked at. */
  get looked(): number {
    return this.#looked;
  }

  get wish(): Wish {
    return this.#wish;
  }

  /** How many entries there are, as far as is known here. */
  get total(): number {
    return Math.max(this.#looked, this.#newest);
  }

  /** Begins anew with another wish. */
  ask(wish: Wish): void {
    const { log } = this.#parts;
    this.#turn++;
    this.#wish = wish;
    this.#sought = soughtFrom(wish.typed);
    this.#entries = [];
    this.#looked = 0;
    this.#wanted = SCREENFUL;
    this.#newest = newestSeq(log);
    this.#page = [];
    const line = wish.place ? lineOf(log.currentPlan(), wish.place.row) : null;
    this.#cellBefore = line && wish.place?.cell ? recordAt(line, wish.place.cell) : null;
    this.#reader = readLog(log);
    void this.#goOn();
  }

  /** Looks for another screenful. */
  more(): void {
    if (this.#state !== 'resting') return;
    this.#wanted = this.#entries.length + SCREENFUL;
    void this.#goOn();
  }

  /** Takes in what was done since; to be called after every change and mark. */
  refresh(): Promise<void> {
    this.#refreshing = this.#refreshing.then(() => this.#takeInNew());
    return this.#refreshing;
  }

  close(): void {
    this.#turn++;
    this.#reader = null;
  }

  async #goOn(): Promise<void> {
    const [turn, reader] = [this.#turn, this.#reader];
    if (!reader) return;
    this.#state = 'reading';
    this.#workedUntil = this.#parts.now() + PORTION;
    while (this.#entries.length < this.#wanted) {
      if (this.#page.length === 0) {
        const next = await reader.next();
        if (turn !== this.#turn) return;
        if (next.done) {
          this.#state = next.value ? 'complete' : 'stopped';
          return;
        }
        this.#page = [...next.value];
      }
      const found = await this.#lookThrough(turn);
      if (turn !== this.#turn) return;
      if (found.length > 0) this.#entries = [...this.#entries, ...found];
    }
    this.#state = 'resting';
  }

  /** What answers to the wish on the page read last, as far as it is wanted; the rest of the page stays for later. */
  async #lookThrough(turn: number): Promise<ShownEntry[]> {
    const found: ShownEntry[] = [];
    while (this.#page.length > 0 && this.#entries.length + found.length < this.#wanted) {
      const entry = this.#page.shift();
      this.#newest = Math.max(this.#newest, entry?.seq ?? 0); // another window may have gone further
      const shown = entry ? await this.#look(entry, turn) : null;
      if (turn !== this.#turn) return [];
      if (shown) found.push(shown);
      this.#looked++;
    }
    return found;
  }

  async #takeInNew(): Promise<void> {
    const { log } = this.#parts;
    const [turn, from] = [this.#turn, this.#newest];
    const found: ShownEntry[] = [];
    const newest = newestSeq(log);
    if (newest <= from) return;
    for await (const entries of readLog(log, from)) {
      for (const entry of entries) {
        const shown = await this.#look(entry, turn, true);
        if (turn !== this.#turn) return;
        if (shown) found.push(shown);
      }
    }
    if (turn !== this.#turn) return;
    this.#newest = newest;
    this.#looked += newest - from;
    if (found.length > 0) this.#entries = [...found, ...this.#entries];
  }

  /** Looks at one entry, letting the screen breathe where it is a large one. */
  async #look(entry: LogEntry, turn: number, isNew = false): Promise<ShownEntry | null> {
    const looking = this.#lookAt(entry, isNew);
    for (let step = looking.next(); ; step = looking.next()) {
      if (step.done) return step.value;
      if (this.#parts.now() < this.#workedUntil) continue;
      await new Promise<void>((resolve) => this.#parts.timers.wait(0, resolve));
      if (turn !== this.#turn) return null;
      this.#workedUntil = this.#parts.now() + PORTION;
    }
  }

  *#lookAt(entry: LogEntry, isNew: boolean): Generator<void, ShownEntry | null> {
    yield;
    if (!isOfSort(entry, this.#wish)) return null;
    const cellAfter = this.#stepCell(entry, isNew);
    if (entry.kind !== 'change') return this.#withoutItems(entry, cellAfter);
    const { place } = this.#wish;
    const isNamed = this.#isNamedLike(entry);
    const items: ChangedItem[] = [];
    let count = 0;
    for (const item of this.#parts.describe(entry)) {
      yield;
      const isWanted = place ? isAt(place, item) : true;
      if (!isWanted || (!isNamed && !this.#isLike(item))) continue;
      count++;
      if (items.length < FEW) items.push(item);
    }
    const isShown = count > 0 || (place === null && isNamed);
    return isShown ? { entry, items, count, cellAfter } : null;
  }

  /** What made the plan is the beginning of every history; damage is part of all that do not ask for words. */
  #withoutItems(entry: LogEntry, cellAfter: PlanRecord | null): ShownEntry | null {
    const isShown = this.#sought === null || (this.#wish.place === null && this.#isNamedLike(entry));
    return isShown ? { entry, items: [], count: 0, cellAfter } : null;
  }

  /** The cell's record just after the entry; the record before it is kept for the next. */
  #stepCell(entry: LogEntry, isNew: boolean): PlanRecord | null {
    const { place } = this.#wish;
    if (!place?.cell) return null;
    const step = entry.kind === 'change' ? stepOfCell(entry.change, place.row, place.cell) : null;
    if (isNew) return step?.to ?? null;
    const after = this.#cellBefore;
    if (step) this.#cellBefore = step.from;
    return step ? step.to : after;
  }

  #isNamedLike(entry: LogEntry): boolean {
    if (!this.#sought) return true;
    const [label] = headOf(entry);
    return label !== null && isIn(this.#parts.nameOf(label), this.#sought);
  }

  #isLike({ name, what, from, to }: ChangedItem): boolean {
    const sought = this.#sought;
    return !sought || [name, what, from, to].some((text) => text !== null && isIn(text, sought));
  }
}
