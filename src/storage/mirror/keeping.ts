/**
 * How the library keeps its mirror: waits for it, but not for ever, and knows at every moment whether all of it is there. Knows
 * neither files nor the database.
 */
import type { PlanId } from '#core/identity.ts';
import { Mirror, type MirrorParts, type MirrorState } from '#storage/mirror/mirror.ts';
import { MirrorThread, type StartWorker } from '#storage/mirror/thread.ts';
import type { Outcome, StorageProblem } from '#storage/problem.ts';
import type { LogRow } from '#storage/rows.ts';

export interface KeepingOptions {
  /** Whether the mirror keeps up, each time that changes; `kept` until something else is known. */
  readonly onMirror?: (state: MirrorState) => void;
  /** Milliseconds a write waits for the mirror before it is answered without it. */
  readonly mirrorPatience?: number;
  /** Milliseconds after which a silent thread is given up and another started. */
  readonly longestSilence?: number;
  readonly startWorker?: StartWorker;
}

const PATIENCE = 3000;
const KEPT: MirrorState = { kind: 'kept' };

export class MirrorKeeping {
  readonly #mirror: Mirror;
  readonly #thread: MirrorThread;
  readonly #options: KeepingOptions;
  #isSupported = true;
  readonly #behind = new Map<PlanId, StorageProblem>();
  /** Plans whose mirror has not answered in time: no further write waits for it until it has. */
  readonly #late = new Set<PlanId>();
  #told: MirrorState = KEPT;

  constructor(parts: Omit<MirrorParts, 'thread'>, options: KeepingOptions) {
    this.#options = options;
    this.#thread = new MirrorThread(parts.name, options.startWorker, options.longestSilence);
    this.#mirror = new Mirror({ ...parts, thread: this.#thread });
  }

  /** Adds an entry that the database has just stored. */
  follow(entry: LogRow): Promise<void> {
    return this.#awaited(entry.plan, () => this.#mirror.follow(entry.plan, [entry]));
  }

  /** Brings the plan's mirror to where the database stands. */
  catchUp(plan: PlanId): Promise<void> {
    return this.#awaited(plan, () => this.#mirror.catchUp(plan));
  }

  /** The same, and reads it from end to end, however long that takes. */
  async tend(plan: PlanId): Promise<void> {
    if (!this.#isSupported) return;
    await this.#noted(plan, async () => {
      const state = await this.#mirror.catchUp(plan);
      const checked = state.kind === 'kept' ? await this.#mirror.check(plan) : state;
      // Another window is writing the plan just now, and so keeps its mirror.
      return checked.kind === 'behind' && checked.problem.kind === 'blocked' ? KEPT : checked;
    });
  }

  async purge(plan: PlanId): Promise<Outcome<null>> {
    const purged = await this.#mirror.purge(plan);
    if (purged.ok) this.#tell(plan, KEPT);
    return purged;
  }

  end(): void {
    this.#thread.end();
  }

  /** Resolves when the mirror has done it, or has had its time. */
  async #awaited(plan: PlanId, work: () => Promise<MirrorState>): Promise<void> {
    if (!this.#isSupported) return;
    const isLate = this.#late.has(plan);
    const done = this.#noted(plan, work).then(() => true);
    if (isLate || (await Promise.race([done, this.#patience()]))) return;
    this.#late.add(plan);
    this.#tell(plan, behind('The mirror has not answered yet'));
  }

  #patience(): Promise<false> {
    return new Promise((resolve) => {
      setTimeout(() => resolve(false), this.#options.mirrorPatience ?? PATIENCE);
    });
  }

  /** Has it done, and tells how the mirror then stands. */
  async #noted(plan: PlanId, work: () => Promise<MirrorState>): Promise<void> {
    const state = await work().catch((error: unknown) => behind(String(error)));
    this.#late.delete(plan);
    this.#tell(plan, state);
  }

  #tell(plan: PlanId, state: MirrorState): void {
    if (state.kind === 'unsupported') this.#isSupported = false;
    if (state.kind === 'behind') this.#behind.set(plan, state.problem);
    else this.#behind.delete(plan);
    const [problem] = this.#behind.values();
    const before = this.#told;
    if (!this.#isSupported) this.#told = { kind: 'unsupported' };
    else this.#told = problem ? { kind: 'behind', problem } : KEPT;
    if (!isSame(before, this.#told)) this.#options.onMirror?.(this.#told);
  }
}

function behind(detail: string): MirrorState {
  return { kind: 'behind', problem: { kind: 'unknown', detail } };
}

function isSame(a: MirrorState, b: MirrorState): boolean {
  return a.kind === 'behind' && b.kind === 'behind' ? a.problem.kind === b.problem.kind : a.kind === b.kind;
}
