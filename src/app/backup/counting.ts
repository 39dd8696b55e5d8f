/**
 * Counts what a plan has that is in no backup file yet: the distinct cells its log touched since. Goes on from where it last
 * counted, and stops counting where the exact number tells nobody anything. Knows no screen.
 */
import { backupMarkOf, type BackupMark } from '#app/backup/backup-marks.ts';
import type { Unsaved } from '#app/backup/reminding.ts';
import type { PlanId } from '#core/identity.ts';
import { touchedCells } from '#core/touched-cells.ts';
import type { Library } from '#storage/library.ts';

/** Beyond as many entries, or characters of them, it is «more than». */
const MOST_ENTRIES = 1000;
const MOST_CHARACTERS = 4_000_000;
/** What «more than» then says. */
const MOST_CELLS = 1000;

// The first entry makes the plan. Empty, or from a file: then that file has it.
const FIRST = 1;

interface Tally {
  readonly after: number;
  readonly cells: Set<string>;
  upTo: number;
  entries: number;
  isMore: boolean;
  since: string | null;
}

export class UnsavedCounter {
  readonly #library: Pick<Library, 'history' | 'moment'>;
  readonly #tallies = new Map<PlanId, Tally>();
  #counting: Promise<unknown> = Promise.resolve();

  constructor(library: Pick<Library, 'history' | 'moment'>) {
    this.#library = library;
  }

  /** Null where the device does not answer. */
  count(plan: PlanId): Promise<Unsaved | null> {
    // One after the other: two at once would take each other's entries for missing ones.
    const counted = this.#counting.then(() => this.#count(plan));
    this.#counting = counted.catch(() => null);
    return counted;
  }

  async #count(plan: PlanId): Promise<Unsaved | null> {
    const tally = await this.#tallyOf(plan);
    if (!tally.isMore && !(await this.#goOn(plan, tally))) return null;
    const { cells, isMore, since } = tally;
    return { cells: isMore ? Math.max(MOST_CELLS, cells.size) : cells.size, isMore, since };
  }

  async #tallyOf(plan: PlanId): Promise<Tally> {
    const mark = backupMarkOf(plan);
    const known = this.#tallies.get(plan);
    const after = Math.max(FIRST, mark?.seq ?? 0);
    if (known?.after === after) return known;
    const start = mark && (await this.#isTrue(plan, mark)) ? after : FIRST;
    const tally = {
      after: start,
      upTo: start,
      cells: new Set<string>(),
      entries: 0,
      isMore: false,
      since: null,
    };
    this.#tallies.set(plan, tally);
    return tally;
  }

  /** Whether the plan's log still has the entry that is in the file. */
  async #isTrue(plan: PlanId, { seq, sum }: BackupMark): Promise<boolean> {
    const moment = await this.#library.moment(plan, seq);
    return moment.ok && moment.value?.sum === sum;
  }

  async #goOn(plan: PlanId, tally: Tally): Promise<boolean> {
    const limit = MOST_ENTRIES - tally.entries + 1;
    const page = { after: tally.upTo, limit, characters: MOST_CHARACTERS };
    const read = await this.#library.history(plan, page);
    if (!read.ok) return false;
    const newest = read.value[0]?.seq ?? (await this.#newest(plan));
    if (newest === null) return false;
    // The device has less than it once had: all is counted anew the next time.
    if (newest < tally.upTo) {
      this.#tallies.delete(plan);
      return false;
    }
    const isWhole = read.value.length === newest - tally.upTo && read.value.length < limit;
    for (const { change } of [...read.value].reverse()) {
      for (const cell of change ? touchedCells(change) : []) tally.cells.add(cell);
      if (change && tally.cells.size > 0) tally.since ??= change.at;
    }
    tally.entries += read.value.length;
    tally.isMore = !isWhole;
    tally.upTo = newest;
    return true;
  }

  /** Where a page is empty there is nothing new, or one entry longer than a page. */
  async #newest(plan: PlanId): Promise<number | null> {
    const last = await this.#library.history(plan, { limit: 1 });
    return last.ok ? (last.value[0]?.seq ?? 0) : null;
  }
}
