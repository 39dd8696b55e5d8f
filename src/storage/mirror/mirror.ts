/**
 * The mirror of the plans' logs: follows the database entry by entry, compares the two, and brings the mirror to where the
 * database stands. The database wins, except for what only the mirror still has.
 */
import type { PlanId } from '#core/identity.ts';
import type { DatabaseLibrary } from '#storage/database-library.ts';
import { alone } from '#storage/mirror/alone.ts';
import type { Standing } from '#storage/mirror/messages.ts';
import { restoreDamaged, restoreEnd, type RestoredPlan } from '#storage/mirror/restoring.ts';
import type { MirrorThread, ThreadAnswer } from '#storage/mirror/thread.ts';
import type { Outcome, StorageProblem } from '#storage/problem.ts';
import type { LogRow } from '#storage/rows.ts';

/** Whether what the database holds is also in the mirror. */
export type MirrorState =
  | { readonly kind: 'kept' }
  /** It is not, and why; nothing of the database is concerned. It catches up with the next change, or when asked. */
  | { readonly kind: 'behind'; readonly problem: StorageProblem }
  /** This browser can keep none. */
  | { readonly kind: 'unsupported' };

export interface MirrorParts {
  readonly name: string;
  readonly thread: MirrorThread;
  /** The database as it is now: it may be made anew while the app runs. */
  readonly library: () => DatabaseLibrary;
  readonly onRestored: (plan: RestoredPlan) => void;
}

const KEPT: MirrorState = { kind: 'kept' };

export class Mirror {
  readonly #parts: MirrorParts;
  /** What is done for a plan is done one after the other. */
  readonly #turns = new Map<PlanId, Promise<unknown>>();

  constructor(parts: MirrorParts) {
    this.#parts = parts;
  }

  /** Adds entries that the database has just stored. */
  follow(plan: PlanId, rows: readonly LogRow[]): Promise<MirrorState> {
    return this.#inTurn(plan, async () => {
      const after = (rows[0]?.seq ?? 1) - 1;
      const answer = await this.#parts.thread.ask({ ask: 'append', plan, after, rows });
      if (!('standing' in answer) || answer.standing.isDone) return stateOf(answer);
      if (!answer.standing.stand && after === 0) {
        return stateOf(await this.#parts.thread.ask({ ask: 'write-anew', plan, rows, removedAt: null }));
      }
      return this.#alone(() => this.#catchUp(plan));
    });
  }

  /** Brings the plan's file to where the database stands, and what only the mirror has into the database. */
  catchUp(plan: PlanId): Promise<MirrorState> {
    return this.#inTurn(plan, () => this.#alone(() => this.#catchUp(plan)));
  }

  /** Reads the plan's file from end to end, and writes it anew where anything in it is not as it was written. */
  check(plan: PlanId): Promise<MirrorState> {
    return this.#inTurn(plan, async () => {
      const answer = await this.#parts.thread.ask({ ask: 'check', plan });
      if (!('standing' in answer) || answer.standing.isWhole) return stateOf(answer);
      return answer.standing.stand ? this.#alone(() => this.#writeAnew(plan)) : KEPT;
    });
  }

  /**
   * Takes a plan that was put aside away for good: its files first, for what has a file and is not in the database counts as lost
   * by the database and is brought back.
   */
  purge(plan: PlanId): Promise<Outcome<null>> {
    return this.#inTurn(plan, () =>
      this.#alone(async () => {
        const library = this.#parts.library();
        const found = await library.summary(plan);
        if (!found.ok) return found;
        if (found.value?.removedAt === null) return library.purge(plan); // it refuses
        const answer = await this.#parts.thread.ask({ ask: 'forget', plan });
        return 'problem' in answer ? { ok: false, problem: answer.problem } : library.purge(plan);
      }),
    );
  }

  async #catchUp(plan: PlanId): Promise<MirrorState> {
    const answer = await this.#parts.thread.ask({ ask: 'stand', plan });
    if (!('standing' in answer)) return stateOf(answer);
    const library = this.#parts.library();
    const found = await library.summary(plan);
    if (!found.ok) return { kind: 'behind', problem: found.problem };
    if (!found.value) return KEPT; // taken away by another window
    const { stand, isWhole } = answer.standing;
    if (stand && stand.seq > found.value.seq) await this.#restore(restoreEnd, plan);
    if (!stand || !isWhole) return this.#writeAnew(plan);
    return this.#addTo(stand, plan, found.value.removedAt);
  }

  /** Adds what the database has more; where the two went different ways a new file is begun, and the old one stays beside it. */
  async #addTo(
    stand: NonNullable<Standing['stand']>,
    plan: PlanId,
    removedAt: string | null,
  ): Promise<MirrorState> {
    const rows = await this.#entries(plan, Math.max(0, stand.seq - 1));
    if ('kind' in rows) return { kind: 'behind', problem: rows };
    const [newestThere] = rows;
    if (newestThere?.seq !== stand.seq || newestThere.sum !== stand.sum) return this.#writeAnew(plan);
    const question = { ask: 'append', plan, after: stand.seq, rows: rows.slice(1), removedAt } as const;
    return stateOf(await this.#parts.thread.ask(question));
  }

  async #writeAnew(plan: PlanId): Promise<MirrorState> {
    const rows = await this.#entries(plan, 0);
    if ('kind' in rows) return { kind: 'behind', problem: rows };
    const found = await this.#parts.library().summary(plan);
    if (!found.ok) return { kind: 'behind', problem: found.problem };
    if (!found.value) return KEPT;
    const { removedAt } = found.value;
    return stateOf(await this.#parts.thread.ask({ ask: 'write-anew', plan, rows, removedAt }));
  }

  /** The entries after `after`; where the log has a hole that the mirror can fill, it is filled first. */
  async #entries(plan: PlanId, after: number): Promise<readonly LogRow[] | StorageProblem> {
    let rows = await this.#parts.library().entries(plan, after);
    if (!rows.ok && rows.problem.kind === 'damaged') {
      await this.#restore(restoreDamaged, plan);
      rows = await this.#parts.library().entries(plan, after);
    }
    return rows.ok ? rows.value : rows.problem;
  }

  async #restore(how: typeof restoreEnd, plan: PlanId): Promise<void> {
    const restored = await how(this.#parts.library(), this.#parts.name, plan);
    if (restored) this.#parts.onRestored(restored);
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    return alone(this.#parts.name, work);
  }

  #inTurn<T>(plan: PlanId, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(plan) ?? Promise.resolve()).then(work);
    this.#turns.set(
      plan,
      turn.catch(() => null),
    );
    return turn;
  }
}

function stateOf(answer: ThreadAnswer): MirrorState {
  if ('unsupported' in answer) return { kind: 'unsupported' };
  return 'problem' in answer ? { kind: 'behind', problem: answer.problem } : KEPT;
}
