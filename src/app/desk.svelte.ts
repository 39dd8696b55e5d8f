/**
 * What lies on the desk: the plans on this device, the one that is open with its saver, and the verbs that bring plans in and
 * out. The only place where storage, files and the session meet.
 */
import type { Change } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import { makePlanId, type PlanId, type Random } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { makePlan, type Plan } from '#core/plan.ts';
import { language } from '#app/language.svelte.ts';
import { readBackwards, type LogPageRead } from '#app/log-pages.ts';
import type { Exported, FileChoice } from '#app/plan-files.ts';
import { takeLock, type PlanLock } from '#app/plan-lock.ts';
import { SAMPLES, type SampleName } from '#app/samples.ts';
import { Saver, type SaveState } from '#app/saver.ts';
import { Session } from '#app/session.svelte.ts';
import { BROWSER_TIMERS } from '#app/timers.ts';
import { recallSteps } from '#app/undo-recall.ts';
import type { ExportMark } from '#exchange/kh1/export-mark.ts';
import type { PlanFileReading } from '#exchange/kh1/outcome.ts';
import type { Library } from '#storage/library.ts';
import type { StorageProblem } from '#storage/problem.ts';

export type { StorageProblem };

export interface PlanOnShelf {
  readonly id: PlanId;
  readonly title: string;
  readonly issuingBody: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly rows: number;
  /** ISO 8601. */
  readonly changedAt: string;
}

export interface RestoredCell {
  readonly line: number;
  readonly column: string;
  readonly found: string;
  readonly restored: string;
}

export type ImportOutcome =
  | {
      readonly kind: 'imported';
      readonly plan: PlanId;
      readonly title: string;
      readonly rows: number;
      readonly asCopy: boolean;
      readonly restored: readonly RestoredCell[];
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'refused'; readonly sentence: string };

export interface PlanFacts {
  readonly title: string;
  readonly issuingBody: string;
  readonly superiorBody: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The open plan: its session, how it is saved, and why it may only be looked at, if so. */
export interface OpenPlan {
  readonly session: Session;
  readonly saver: Saver;
  /** Part of it could not be read · it is being edited in another window. */
  readonly readOnly: 'damaged' | 'elsewhere' | null;
}

/** Why a plan did not open: the storage, or the plan now open still has changes the device refuses to store. */
export type OpeningProblem = StorageProblem | { readonly kind: 'unsaved'; readonly plan: PlanId };

export interface DeskParts {
  readonly library: Library;
  readonly random: Random;
  /** The moment, ISO 8601. */
  readonly now: () => string;
}

// Milliseconds in which the first rows come on screen and the grid takes their place.
const SETTLING = 500;

/** As far as the header of a file of ours is looked for, to know its plan before it is read. */
const HEAD_BYTES = 200_000;

export class Desk {
  readonly #library: Library;
  readonly #random: Random;
  readonly #now: () => string;
  #plans: readonly PlanOnShelf[] | null = $state.raw(null);
  #open: OpenPlan | null = $state.raw(null);
  #saving: SaveState = $state.raw({ kind: 'saved', at: null });
  #problem: StorageProblem | null = $state.raw(null);
  #lock: PlanLock | null = null;
  #waiting: (() => void)[] = [];
  #opening: Promise<unknown> = Promise.resolve();

  constructor({ library, random, now }: DeskParts) {
    this.#library = library;
    this.#random = random;
    this.#now = now;
  }

  /** The plans on this device, newest change first; null until they have been read. */
  get plans(): readonly PlanOnShelf[] | null {
    return this.#plans;
  }

  get open(): OpenPlan | null {
    return this.#open;
  }

  get saving(): SaveState {
    return this.#saving;
  }

  /** Why the device's storage did not answer, or null. */
  get problem(): StorageProblem | null {
    return this.#problem;
  }

  /** Today where the person is, `yyyy-mm-dd`. */
  get today(): string {
    return this.#now().slice(0, 10);
  }

  get random(): Random {
    return this.#random;
  }

  async readShelf(): Promise<void> {
    const listed = await this.#library.list();
    this.#problem = listed.ok ? null : listed.problem;
    if (!listed.ok) return;
    this.#plans = listed.value.map(({ id, head, rows, updatedAt }) => ({
      id,
      title: head.title,
      issuingBody: head.issuingBody,
      firstYear: head.firstYear,
      lastYear: head.lastYear,
      rows,
      changedAt: updatedAt,
    }));
  }

  /** Opens a plan of this device; answers why not. A plan already open stays as it is. One after the other, in the order asked. */
  openPlan(id: PlanId, period: Period | null): Promise<OpeningProblem | null> {
    const opening = this.#opening.then(() => this.#openNext(id, period));
    this.#opening = opening.catch(() => null); // who asked is told; the next one goes on all the same
    return opening;
  }

  async #openNext(id: PlanId, period: Period | null): Promise<OpeningProblem | null> {
    // What another window edits is read anew each time, and may be free by now.
    if (this.#open?.session.plan.head.id === id && this.#open.readOnly !== 'elsewhere') {
      if (period) this.#open.session.showPeriod(period);
      return null;
    }
    const unsaved = await this.closePlan();
    if (unsaved) return { kind: 'unsaved', plan: unsaved };
    const lock = await takeLock(`so-chi-tieu/${id}`);
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
      record: (change: Change) => saver.save(change),
      readBack: (depth) => recallSteps({ library: this.#library, plan: id, saver }, depth),
      isReadOnly: readOnly !== null,
    });
    this.#open = { session, saver, readOnly };
    this.#lock = lock;
    this.#recallWhenSettled(session);
    return null;
  }

  /** Every change of the open plan, the newest first, but the one that made it. */
  changesOf({ session, saver }: OpenPlan): AsyncIterable<LogPageRead> {
    return readBackwards({ library: this.#library, plan: session.plan.head.id, saver });
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
    open.saver.retry();
    while (this.#saving.kind === 'saving') await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (open.saver.pending > 0) return open.session.plan.head.id;
    open.saver.stop();
    this.#lock?.release();
    this.#lock = null;
    if (this.#open === open) this.#open = null;
    return null;
  }

  #showSaving(state: SaveState): void {
    this.#saving = state;
    for (const resume of this.#waiting.splice(0)) resume();
  }

  async createPlan(facts: PlanFacts): Promise<PlanId> {
    const plan = makePlan({ id: makePlanId(this.#random), ...facts });
    await this.#store(plan, { code: 'create-plan' });
    return plan.head.id;
  }

  async openSample(name: SampleName): Promise<ImportOutcome> {
    const answer = await fetch(SAMPLES[name]).catch(() => null);
    // Offline before the first start was complete: the sample has not reached this device yet.
    if (!answer?.ok) return { kind: 'refused', sentence: language.say.sampleNotHere };
    return this.importFile(new File([await answer.blob()], `${name}.csv`));
  }

  /** Takes a file of ours in as the plan it is; null where it is none of ours, cannot be read whole, or its plan is here already. */
  async importNew(file: File): Promise<ImportOutcome | null> {
    const { planNamedIn } = await import('#exchange/kh1/file-layout.ts');
    const named = planNamedIn(await file.slice(0, HEAD_BYTES).text());
    if (named && (await this.#isKnown(named))) return null; // it is read in a thread of its own
    const reading = await this.#readOurs(file);
    if (reading.kind === 'refused' || (await this.#isKnown(reading.plan.head.id))) return null;
    await this.addPlan(reading.plan);
    return importedOf(reading, false);
  }

  /** Takes a file of ours in as one plan, or refuses it whole. A plan already on this device is kept beside, under a new id. */
  async importFile(file: File): Promise<ImportOutcome> {
    const reading = await this.#readOurs(file, true);
    if (reading.kind === 'refused')
      return { kind: 'refused', sentence: language.say.fileRefusal(reading.reason) };
    const asCopy = await this.#isKnown(reading.plan.head.id);
    const plan = asCopy ? withId(reading.plan, makePlanId(this.#random)) : reading.plan;
    await this.addPlan(plan);
    return importedOf({ ...reading, plan }, asCopy);
  }

  /** `inWorkbook`: also where a spreadsheet saved it as a workbook, which takes the page a while to open. */
  async #readOurs(file: File, inWorkbook = false): Promise<PlanFileReading> {
    // Reading files is not needed to see a plan, so it is fetched when first used.
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = inWorkbook
      ? (await import('#exchange/reading/plan-in-workbook.ts')).readPlanAnywhere
      : (await import('#exchange/kh1/read.ts')).readPlanFile;
    return read(bytes, { random: this.#random });
  }

  /** Stores a plan that came as a whole. */
  async addPlan(plan: Plan): Promise<void> {
    await this.#store(plan, { code: 'import' });
  }

  async exportPlan(id: PlanId, choice: FileChoice): Promise<{ readonly name: string; readonly file: Blob }> {
    const { makePlanFile } = await import('#app/plan-files.ts');
    const today = readDay(this.today);
    if (!today) throw new Error('The clock gives no day');
    return makePlanFile(await this.#exported(id), choice, today);
  }

  /** The plan a file of ours was written from; null where this device did not write it. */
  async planAt(id: PlanId, mark: ExportMark): Promise<Plan | null> {
    const plan = await this.#library.planAt(id, mark);
    return plan.ok ? plan.value : null; // without it the file is compared as one that does not say where it is from
  }

  async removePlan(id: PlanId): Promise<void> {
    must(await this.#library.remove(id, this.#now()));
    await this.readShelf();
  }

  async restorePlan(id: PlanId): Promise<void> {
    must(await this.#library.restore(id));
    await this.readShelf();
  }

  // What is being edited here is newer than what is stored, and may be all there is when the disk is full.
  async #exported(id: PlanId): Promise<Exported> {
    const open = this.#open;
    if (open?.session.plan.head.id !== id || open.readOnly === 'elsewhere') {
      const { plan, seq } = must(await this.#library.load(id));
      return { plan, mark: await this.#markOf(id, seq) };
    }
    while (this.#saving.kind === 'saving') await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const { session, saver } = open;
    const { plan } = session;
    return { plan, mark: saver.pending > 0 ? null : await this.#markOf(id, saver.seq) };
  }

  async #markOf(id: PlanId, seq: number): Promise<ExportMark | null> {
    const moment = await this.#library.moment(id, seq);
    return moment.ok ? moment.value : null; // the file is whole without it
  }

  async #isKnown(id: PlanId): Promise<boolean> {
    for (const which of ['in-use', 'removed'] as const) {
      if (must(await this.#library.list(which)).some((plan) => plan.id === id)) return true;
    }
    return false;
  }

  async #store(plan: Plan, label: Change['label']): Promise<void> {
    must(await this.#library.create(plan, label, this.#now()));
    await this.readShelf();
  }
}

function importedOf(
  { plan, restored, remarks }: Extract<PlanFileReading, { kind: 'plan' }>,
  asCopy: boolean,
): ImportOutcome {
  return {
    kind: 'imported',
    plan: plan.head.id,
    title: plan.head.title,
    rows: plan.lines.size,
    asCopy,
    restored: restored.map(({ line, column, found, original }) => ({
      line,
      column,
      found,
      restored: original,
    })),
    remarks: remarks.map((remark) => language.say.fileRemark(remark)),
  };
}

function withId(plan: Plan, id: PlanId): Plan {
  return { ...plan, head: { ...plan.head, id } };
}

/** Raised where the device refuses a deed the person is waiting for; the screen words `problem`. */
export class DeskProblem extends Error {
  override readonly name = 'DeskProblem';
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem) {
    super(`The device's storage answered: ${problem.kind}`);
    this.problem = problem;
  }
}

function must<T>(outcome: { ok: true; value: T } | { ok: false; problem: StorageProblem }): T {
  if (!outcome.ok) throw new DeskProblem(outcome.problem);
  return outcome.value;
}
