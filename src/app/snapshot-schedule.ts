/**
 * When the open plan's snapshot is written anew: after enough log entries, when the person pauses. A snapshot only makes
 * opening faster, so a failure here concerns no edit.
 */
import type { Timers } from '#app/timers.ts';
import type { Plan } from '#core/plan.ts';
import type { Library } from '#storage/library.ts';
import type { StorageProblem } from '#storage/problem.ts';

// Fifty entries replay in a few milliseconds, so a snapshot may wait for a pause; two hundred should wait no longer.
const ENTRIES_WORTH_A_PAUSE = 50;
const ENTRIES_ENOUGH = 200;
const PAUSE = 1000;

/** A plan and the log entry it stands at. */
export interface SnapshotSource {
  readonly plan: Plan;
  readonly seq: number;
}

export class SnapshotSchedule {
  readonly #library: Pick<Library, 'writeSnapshot'>;
  readonly #timers: Timers;
  readonly #source: () => SnapshotSource | null;
  /** Log entries since the last snapshot, written or tried. */
  #entries: number;
  #cancel: (() => void) | null = null;
  #problem: StorageProblem | null = null;

  /** `source` answers null while there is nothing stored that a snapshot could hold. */
  constructor(
    library: Pick<Library, 'writeSnapshot'>,
    timers: Timers,
    entries: number,
    source: () => SnapshotSource | null,
  ) {
    this.#library = library;
    this.#timers = timers;
    this.#entries = entries;
    this.#source = source;
  }

  /** Why the last snapshot could not be written, or null. */
  get problem(): StorageProblem | null {
    return this.#problem;
  }

  noteEntries(count: number): void {
    this.#entries += count;
  }

  /** Plans the next snapshot if one is due; to be called whenever all is stored. */
  plan(): void {
    this.cancel();
    if (this.#entries < ENTRIES_WORTH_A_PAUSE) return;
    const pause = this.#entries < ENTRIES_ENOUGH ? PAUSE : 0;
    this.#cancel = this.#timers.wait(pause, () => {
      this.#cancel = this.#timers.whenIdle(() => void this.#write());
    });
  }

  /** Calls off what is planned; what is being written is written. */
  cancel(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  async #write(): Promise<void> {
    const source = this.#source();
    if (!source) return;
    // Counted from here whatever comes of it, so that a full disk is not asked again at every edit.
    this.#entries = 0;
    const written = await this.#library.writeSnapshot(source.plan, source.seq);
    this.#problem = written.ok ? null : written.problem;
  }
}
