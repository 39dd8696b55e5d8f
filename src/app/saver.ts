/**
 * Takes the changes of one open plan in their order and stores each, one after the other, until all are stored; says at
 * every moment whether they are. Drops nothing, whatever happens. Knows no screen, no clock and no timer but those it is given.
 */
import { SnapshotSchedule, type SnapshotSource } from '#app/snapshot-schedule.ts';
import type { Timers } from '#app/timers.ts';
import type { Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { Library } from '#storage/library.ts';
import type { Outcome, StorageProblem } from '#storage/problem.ts';

export type SaveState =
  /** Every change given is on the device; `at` is when the last was, null when there was none yet. */
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving'; readonly unsaved: number }
  /** Not stored; the changes are kept in memory and tried again. */
  | { readonly kind: 'failed'; readonly problem: StorageProblem; readonly unsaved: number }
  /** Another window wrote first and the plan stands at `seq`; waits for `rebase`. */
  | { readonly kind: 'conflict'; readonly seq: number; readonly unsaved: number };

export interface SaverOptions {
  readonly library: Pick<Library, 'append' | 'writeSnapshot'>;
  readonly plan: PlanId;
  /** The log entry the plan stands at, and how many entries there are since its snapshot: as `load` or `create` said. */
  readonly seq: number;
  readonly tail: number;
  /** The plan with every change given to `save` applied; read only when all of them are stored. */
  readonly currentPlan: () => Plan;
  readonly onState: (state: SaveState) => void;
  /** The moment, ISO 8601; for show. */
  readonly now: () => string;
  readonly timers: Timers;
}

// A first retry soon, since most failures pass; then rarely, since a full disk does not empty itself.
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30_000;

export class Saver {
  readonly #options: SaverOptions;
  readonly #snapshots: SnapshotSchedule;
  #queue: Change[] = [];
  #seq: number;
  #state: SaveState = { kind: 'saved', at: null };
  #isWriting = false;
  #isStopped = false;
  #retryAfter = FIRST_RETRY;
  #cancelRetry: () => void = nothing;
  #waitingForAll: (() => void)[] = [];

  constructor(options: SaverOptions) {
    this.#options = options;
    this.#seq = options.seq;
    this.#snapshots = new SnapshotSchedule(options.library, options.timers, options.tail, () =>
      this.#snapshotSource(),
    );
    this.#snapshots.plan();
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The log entry up to which the plan is stored. */
  get seq(): number {
    return this.#seq;
  }

  /** How many changes are not yet stored. */
  get pending(): number {
    return this.#queue.length;
  }

  /** The changes not yet stored, oldest first: for a rescue file, and for `rebase`. */
  get waiting(): readonly Change[] {
    return [...this.#queue];
  }

  /** Why the last snapshot could not be written; no edit is concerned. */
  get snapshotProblem(): StorageProblem | null {
    return this.#snapshots.problem;
  }

  /** Takes over a change already applied to the plan. */
  save(change: Change): void {
    this.#queue.push(change);
    if (this.#state.kind === 'failed' || this.#state.kind === 'conflict') {
      this.#setState({ ...this.#state, unsaved: this.pending });
      return;
    }
    if (this.#isWriting) this.#setState({ kind: 'saving', unsaved: this.pending });
    else void this.#write();
  }

  /** Tries again now instead of later. */
  retry(): void {
    if (this.#state.kind === 'failed') void this.#write();
  }

  /** Resolves when every change given so far, and meanwhile, is stored; so never while the device refuses. */
  flush(): Promise<void> {
    if (this.pending === 0) return Promise.resolve();
    this.retry();
    return new Promise((resolve) => this.#waitingForAll.push(resolve));
  }

  /**
   * Goes on after entry `seq`, which another window wrote: the session has taken that window's changes in, and `waiting`
   * are our unsaved ones fitted to the plan as it now is. Not to be called while a write is under way.
   */
  rebase(seq: number, waiting: readonly Change[]): void {
    if (this.#isWriting) throw new Error('The saver cannot be rebased while it writes');
    this.#snapshots.noteEntries(Math.max(0, seq - this.#seq));
    this.#seq = seq;
    this.#queue = [...waiting];
    if (this.pending > 0) void this.#write();
    else this.#settle();
  }

  /** Ends snapshots and retries of its own accord, when the plan is closed; what is given or under way is still written. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelRetry();
    this.#snapshots.cancel();
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    this.#cancelRetry();
    this.#snapshots.cancel();
    this.#setState({ kind: 'saving', unsaved: this.pending });
    const problem = await this.#writeQueue();
    this.#isWriting = false;
    if (problem) this.#fail(problem);
    else if (this.pending > 0)
      void this.#write(); // given between the last answer and this line
    else this.#settle();
  }

  /** Stores the queue to its end; an entry leaves the queue only once it is stored. */
  async #writeQueue(): Promise<StorageProblem | null> {
    for (let change = this.#queue[0]; change; change = this.#queue[0]) {
      if (isLarge(change)) await this.#untilPainted();
      const stored = await this.#append(change);
      if (!stored.ok) return stored.problem;
      this.#seq = stored.value;
      this.#snapshots.noteEntries(1);
      this.#queue.shift();
      this.#retryAfter = FIRST_RETRY;
      if (this.pending > 0) this.#setState({ kind: 'saving', unsaved: this.pending });
    }
    return null;
  }

  /** What was done is to be seen before time goes into storing it; it is said meanwhile that it is not stored yet. */
  #untilPainted(): Promise<void> {
    return new Promise((resolve) => this.#options.timers.whenPainted(resolve));
  }

  /** A bug in storage must not end the queue in silence: it reaches the error screen, and the change stays unsaved. */
  async #append(change: Change): Promise<Outcome<number>> {
    try {
      return await this.#options.library.append(this.#options.plan, this.#seq, change);
    } catch (error) {
      reportError(error);
      return { ok: false, problem: { kind: 'unknown', detail: String(error) } };
    }
  }

  /** What a snapshot may hold now; null while the plan in memory is ahead of the log. */
  #snapshotSource(): SnapshotSource | null {
    return this.pending > 0 ? null : { plan: this.#options.currentPlan(), seq: this.#seq };
  }

  #settle(): void {
    this.#setState({ kind: 'saved', at: this.#options.now() });
    for (const resolve of this.#waitingForAll.splice(0)) resolve();
    if (!this.#isStopped) this.#snapshots.plan();
  }

  #fail(problem: StorageProblem): void {
    if (problem.kind === 'conflict') {
      this.#setState({ kind: 'conflict', seq: problem.seq, unsaved: this.pending });
      return;
    }
    this.#setState({ kind: 'failed', problem, unsaved: this.pending });
    if (this.#isStopped || !canPass(problem)) return;
    this.#cancelRetry = this.#options.timers.wait(this.#retryAfter, () => this.retry());
    this.#retryAfter = Math.min(this.#retryAfter * 2, LONGEST_RETRY);
  }

  #setState(state: SaveState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}

/** Records whose text takes longer than a frame to make on a slow phone. */
const MANY_RECORDS = 200;

function isLarge({ added, updated, removed }: Change): boolean {
  return added.length + updated.length + removed.length > MANY_RECORDS;
}

/** Whether the same write may succeed later without anyone's doing. */
function canPass(problem: StorageProblem): boolean {
  switch (problem.kind) {
    case 'quota':
    case 'closed':
    case 'blocked':
    case 'unavailable':
    case 'unknown':
      return true;
    case 'conflict':
    case 'damaged':
    case 'newer-schema':
    case 'vanished':
      return false;
  }
}

function nothing(): void {
  // Nothing is planned, so there is nothing to cancel.
}
