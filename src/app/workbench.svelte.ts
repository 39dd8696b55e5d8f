/**
 * The one plan that is open: its session, how it is saved, and what other windows do with the same plan. Knows no list of plans and
 * no file.
 */
import { applyChange, type Change } from '#core/change.ts';
import type { PlanId, Random } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { changesBetween } from '#core/plan-records.ts';
import type { HistoryLog } from '#app/history/read-log.ts';
import { readBackwards, type LogPageRead } from '#app/log-pages.ts';
import { Saver, type SaveState } from '#app/saver.ts';
import { Session } from '#app/session.svelte.ts';
import { BROWSER_TIMERS } from '#app/timers.ts';
import { recallSteps } from '#app/undo-recall.ts';
import { withVersionMark } from '#app/version-mark.ts';
import { forgetHomeless, keepHomeless, keptHomeless } from '#app/windows/homeless.ts';
import { readNews } from '#app/windows/news.ts';
import type { OtherWindows, WindowNews } from '#app/windows/other-windows.ts';
import { askForLock, takeLock, type PlanLock } from '#app/windows/plan-lock.ts';
import type { Refitted } from '#app/windows/refit.ts';
import type { Library } from '#storage/library.ts';
import type { StorageProblem } from '#storage/problem.ts';

/** The open plan: its session, how it is saved, and why it may only be looked at, if so. */
export interface OpenPlan {
  readonly session: Session;
  readonly saver: Saver;
  /** Part of it could not be read · it is being edited in another window. */
  readonly readOnly: 'damaged' | 'elsewhere' | null;
}

/** Why a plan did not open: the storage, or the plan now open still has changes the device refuses to store. */
export type OpeningProblem = StorageProblem | { readonly kind: 'unsaved'; readonly plan: PlanId };

/** What was entered here and in another window at the same time, of one plan; nothing of either is lost. */
export interface Clashes extends Pick<Refitted, 'clashes' | 'homeless'> {
  readonly plan: PlanId;
}

/** Whether the plan may be edited here now; `busy` where the other window has work it cannot store yet. */
export type TakingOver = { readonly kind: 'taken' } | { readonly kind: 'busy' } | OpeningProblem;

export interface WorkbenchParts {
  readonly library: Library;
  readonly windows: OtherWindows;
  readonly random: Random;
  /** The moment, ISO 8601. */
  readonly now: () => string;
}

// Milliseconds in which the first rows come on screen and the grid takes their place.
const SETTLING = 500;

/** Milliseconds until a refitting that could not read the plan is tried again. */
const REFIT_AGAIN = 5000;

export class Workbench {
  readonly #library: Library;
  readonly #windows: OtherWindows;
  readonly #random: Random;
  readonly #now: () => string;
  #open: OpenPlan | null = $state.raw(null);
  #saving: SaveState = $state.raw({ kind: 'saved', at: null });
  #clashes: Clashes | null = $state.raw(null);
  #lock: PlanLock | null = null;
  /** The log entry other windows were last told of. */
  #told = 0;
  #waiting: (() => void)[] = [];
  readonly #beforeYielding = new Set<() => boolean>();
  #refitting: Promise<void> | null = null;
  #following: Promise<unknown> = Promise.resolve();
  #opening: Promise<unknown> = Promise.resolve();

  constructor({ library, windows, random, now }: WorkbenchParts) {
    this.#library = library;
    this.#windows = windows;
    this.#random = random;
    this.#now = now;
    windows.listen((news) => this.#hear(news));
  }

  get open(): OpenPlan | null {
    return this.#open;
  }

  get saving(): SaveState {
    return this.#saving;
  }

  /** What this and another window entered in the same place, until it has been looked at; null when there is nothing. */
  get clashes(): Clashes | null {
    return this.#clashes;
  }

  /** Opens a plan of this device; answers why not. A plan already open stays as it is. One after the other, in the order asked. */
  openPlan(id: PlanId, period: Period | null, lock?: PlanLock): Promise<OpeningProblem | null> {
    const opening = this.#opening.then(() => this.#openNext(id, period, lock));
    this.#opening = opening.catch(() => null); // who asked is told; the next one goes on all the same
    return opening;
  }

  async #openNext(id: PlanId, period: Period | null, given?: PlanLock): Promise<OpeningProblem | null> {
    // What another window edits is read anew each time, and may be free by now.
    if (this.#open?.session.plan.head.id === id && this.#open.readOnly !== 'elsewhere') {
      if (period) this.#open.session.showPeriod(period);
      given?.release();
      return null;
    }
    const unsaved = await this.closePlan();
    if (unsaved) {
      given?.release();
      return { kind: 'unsaved', plan: unsaved };
    }
    const lock = given ?? (await takeLock(id));
    const loaded = await this.#library.load(id);
    if (!loaded.ok) {
      lock?.release();
      return loaded.problem;
    }
    const { plan, seq, tail, damage } = loaded.value;
    const readOnly = damage ? 'damaged' : lock ? null : 'elsewhere';
    this.#saving = { kind: 'saved', at: null };
    const saver: Saver = new Saver({
      library: this.#library,
      plan: id,
      seq,
      tail,
      currentPlan: () => session.plan,
      onState: (state) => this.#showSaving(state),
      now: this.#now,
      timers: BROWSER_TIMERS,
    });
    const session: Session = new Session({
      plan,
      period,
      now: this.#now,
      record: (change: Change) => withVersionMark(id, change).forEach((one) => saver.save(one)),
      readBack: (depth) => recallSteps({ library: this.#library, plan: id, saver }, depth),
      isReadOnly: readOnly !== null,
    });
    this.#open = { session, saver, readOnly };
    this.#lock = lock;
    this.#told = seq;
    void lock?.taken.then(() => this.#yield(lock));
    this.#recallWhenSettled(session);
    const kept = keptHomeless(id);
    if (kept.length > 0) this.#noteClashes({ plan: id, clashes: [], homeless: kept });
    // What was stored while the plan was being read was told to nobody.
    if (readOnly === 'elsewhere') this.#followNext();
    return null;
  }

  /** Every change of the open plan, the newest first, but the one that made it. */
  changesOf({ session, saver }: OpenPlan): AsyncIterable<LogPageRead> {
    return readBackwards({ library: this.#library, plan: session.plan.head.id, saver });
  }

  /** The log of the open plan with all that stands in it, for its history. */
  logOf({ session, saver, readOnly }: OpenPlan): HistoryLog {
    const plan = session.plan.head.id;
    const currentPlan = () => session.plan;
    return { library: this.#library, plan, saver, currentPlan, isFollowing: readOnly !== null };
  }

  /** What was done before can be undone soon after the first rows stand; who asks sooner has it at once. */
  #recallWhenSettled(session: Session): void {
    BROWSER_TIMERS.wait(SETTLING, () =>
      BROWSER_TIMERS.whenIdle(() => {
        if (this.#open?.session === session) void session.recall();
      }),
    );
  }

  /**
   * Puts the open plan away once everything of it is stored. While the device refuses to store, it stays open and its id is
   * the answer: what is not stored exists nowhere else.
   */
  async closePlan(): Promise<PlanId | null> {
    const open = this.#open;
    if (!open) return null;
    if (!(await this.#isStored(open))) return open.session.plan.head.id;
    open.session.retire();
    open.saver.stop();
    this.#lock?.release();
    this.#lock = null;
    if (this.#open === open) this.#open = null;
    return null;
  }

  /** Resolves when nothing is being stored any more, all of it or as far as the device lets us. */
  async settled(): Promise<void> {
    for (;;) {
      await this.#refitting;
      if (this.#saving.kind !== 'saving') return;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #showSaving(state: SaveState): void {
    this.#saving = state;
    for (const resume of this.#waiting.splice(0)) resume();
    const open = this.#open;
    if (!open || open.readOnly) return;
    if (open.saver.seq > this.#told) {
      this.#told = open.saver.seq;
      this.#windows.tell({ kind: 'stored', plan: open.session.plan.head.id, seq: this.#told });
    }
    if (state.kind === 'conflict') this.#startRefit();
    // The right went to another window while something here could not be stored; now it is.
    if (state.kind === 'saved' && this.#lock === null) void this.#reopen(open);
  }

  /** Asks the window that edits the open plan to let it be edited here. */
  async takeOver(): Promise<TakingOver> {
    const open = this.#open;
    if (open?.readOnly !== 'elsewhere') return { kind: 'taken' };
    const { plan, period } = open.session;
    const asker = String(this.#random());
    const lock = await askForLock(plan.head.id, { windows: this.#windows, timers: BROWSER_TIMERS, asker });
    if (!lock) return { kind: 'busy' };
    if (this.#open !== open) {
      lock.release(); // another plan has been opened meanwhile
      return { kind: 'taken' };
    }
    return (await this.openPlan(plan.head.id, period, lock)) ?? { kind: 'taken' };
  }

  /** Asked before the right to edit is given to another window: what is being typed goes into the plan, or false keeps the right. */
  beforeYielding(ask: () => boolean): () => void {
    this.#beforeYielding.add(ask);
    return () => this.#beforeYielding.delete(ask);
  }

  /** The person has seen what both windows entered. */
  settleClashes(): void {
    if (this.#clashes) forgetHomeless(this.#clashes.plan);
    this.#clashes = null;
  }

  /** What is told already stays told; what has no place is written down until it has been seen. */
  #noteClashes({ plan, clashes, homeless }: Clashes): void {
    const before = this.#clashes?.plan === plan ? this.#clashes : { clashes: [], homeless: [] };
    const all = [...before.homeless, ...homeless];
    if (all.length > 0) keepHomeless(plan, all);
    if (clashes.length + homeless.length === 0) return;
    this.#clashes = { plan, clashes: [...before.clashes, ...clashes], homeless: all };
  }

  #hear(news: WindowNews): void {
    const open = this.#open;
    switch (news.kind) {
      case 'stored':
        if (open?.session.plan.head.id === news.plan && open.readOnly !== 'damaged') this.#followNext();
        return;
      case 'ask':
        if (this.#lock && open?.session.plan.head.id === news.plan) void this.#answer(open, news.asker);
        return;
      case 'cleared':
      case 'shelf':
      case 'answer':
        return; // for the desk, and for whoever asked
    }
  }

  #followNext(): void {
    this.#following = this.#following.then(() => this.#follow()).catch(reportError);
  }

  /**
   * Shows what another window has stored since: that of the window that edits the plan, or, where two do, the other's. What is not
   * stored here yet goes its own way (`#refit`).
   */
  async #follow(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const { session, saver } = open;
    const from = saver.seq;
    const news = await readNews(this.#library, session.plan.head.id, from);
    // What cannot be read is told when the plan is opened anew.
    if (this.#open !== open || !news || news.length === 0 || saver.seq !== from || saver.pending > 0) return;
    if (open.readOnly) for (const change of news) session.follow(change);
    else session.goOnFrom(news.reduce(applyChange, session.plan));
    saver.rebase(from + news.length, []);
  }

  async #answer(open: OpenPlan, asker: string): Promise<void> {
    const plan = open.session.plan.head.id;
    const mayGo = [...this.#beforeYielding].every((ask) => ask()) && (await this.#isStored(open));
    this.#windows.tell({ kind: 'answer', plan, asker, says: mayGo ? 'yes' : 'busy' });
    if (mayGo && this.#open === open && this.#lock) await this.#yield(this.#lock);
  }

  /** Whether everything given is on the device, after what is under way is over. */
  async #isStored({ saver }: OpenPlan): Promise<boolean> {
    saver.retry();
    if (saver.state.kind === 'conflict') this.#startRefit();
    await this.settled();
    return saver.pending === 0;
  }

  /** From here on another window edits the plan; it stays open to be looked at, once all of it is stored. */
  async #yield(lock: PlanLock): Promise<void> {
    const open = this.#open;
    if (this.#lock !== lock || !open) return;
    lock.release();
    this.#lock = null;
    // What is not stored yet stays on screen until it is; the log's numbers keep it from overwriting anything.
    if (await this.#isStored(open)) await this.#reopen(open);
  }

  /** Shows the plan as the window sees it that does not edit it. */
  #reopen(open: OpenPlan): Promise<unknown> {
    const { plan, period } = open.session;
    const reopening = this.#opening.then(() => {
      if (this.#open !== open || this.#lock !== null) return null; // another plan, or the right is here again
      this.#open = { ...open, readOnly: 'elsewhere' };
      return this.#openNext(plan.head.id, period);
    });
    this.#opening = reopening.catch(reportError);
    return this.#opening;
  }

  /** One refitting at a time; what cannot be read now is tried again. */
  #startRefit(): void {
    const open = this.#open;
    if (!open || this.#refitting) return;
    this.#refitting = this.#refit(open)
      .catch((error: unknown) => {
        reportError(error);
        return 'later' as const;
      })
      .then((came) => {
        this.#refitting = null;
        if (came === 'given up' || this.#open !== open || open.saver.state.kind !== 'conflict') return;
        if (came === 'done') this.#startRefit();
        else BROWSER_TIMERS.wait(REFIT_AGAIN, () => this.#startRefit());
      });
  }

  /**
   * Another window wrote first: its changes are taken in, ours put on top, and what both entered is shown. Where the device has less
   * than it once had, as when its database went and the copy beside it was behind, what is on screen is stored anew.
   */
  async #refit(open: OpenPlan): Promise<'done' | 'later' | 'given up'> {
    const { session, saver } = open;
    const { refit } = await import('#app/windows/refit.ts');
    const loaded = await this.#library.load(session.plan.head.id);
    if (!loaded.ok) return 'later'; // it goes on being told
    if (this.#open !== open || saver.state.kind !== 'conflict') return 'done';
    const { plan: stored, seq, damage } = loaded.value;
    if (damage) return 'given up'; // nothing can be stored after an entry that cannot be believed
    if (seq < saver.seq) {
      const at = this.#now();
      const label = { code: 'restore-plan', subject: at } as const;
      saver.rebase(seq, [{ ...changesBetween(stored, session.plan), label, at }]);
      return 'done';
    }
    const { plan, changes, clashes, homeless } = refit(stored, saver.waiting);
    this.#noteClashes({ plan: plan.head.id, clashes, homeless });
    session.goOnFrom(plan);
    saver.rebase(seq, changes);
    return 'done';
  }
}
