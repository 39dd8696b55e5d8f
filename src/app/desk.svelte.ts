/**
 * What lies on the desk: the plans on this device, the one that is open with its saver, and the verbs that bring plans in and
 * out. The only place where storage, files and the session meet.
 */
import type { Change } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import { makePlanId, type PlanId, type Random } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { makePlan, type Plan } from '#core/plan.ts';
import type { Backups } from '#app/backup/backups.svelte.ts';
import { language } from '#app/language.svelte.ts';
import type { LogPageRead } from '#app/log-pages.ts';
import type { Exported, FileChoice } from '#app/plan-files.ts';
import { SAMPLES, type SampleName } from '#app/samples.ts';
import type { SaveState } from '#app/saver.ts';
import type { OtherWindows } from '#app/windows/other-windows.ts';
import { takeLock } from '#app/windows/plan-lock.ts';
import { Workbench, type OpeningProblem, type OpenPlan } from '#app/workbench.svelte.ts';
import type { ExportMark } from '#exchange/kh1/export-mark.ts';
import type { PlanFileReading } from '#exchange/kh1/outcome.ts';
import type { Library } from '#storage/library.ts';
import type { StorageProblem } from '#storage/problem.ts';

export type { OpeningProblem, OpenPlan, StorageProblem };

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

export interface DeskParts {
  readonly library: Library;
  readonly windows: OtherWindows;
  readonly random: Random;
  /** The moment, ISO 8601. */
  readonly now: () => string;
}

/** As far as the header of a file of ours is looked for, to know its plan before it is read. */
const HEAD_BYTES = 200_000;

export class Desk {
  readonly #library: Library;
  readonly #random: Random;
  readonly #now: () => string;
  #plans: readonly PlanOnShelf[] | null = $state.raw(null);
  #problem: StorageProblem | null = $state.raw(null);
  readonly #windows: OtherWindows;
  readonly #workbench: Workbench;
  #backups: Backups | null = null;

  constructor({ library, windows, random, now }: DeskParts) {
    this.#library = library;
    this.#windows = windows;
    this.#workbench = new Workbench({ library, windows, random, now });
    this.#random = random;
    this.#now = now;
    windows.listen((news) => {
      // Who looks at another screen reads the shelf when coming back to it.
      if (news.kind === 'shelf' || (news.kind === 'stored' && !document.hidden)) void this.readShelf();
      if (news.kind === 'cleared') this.#giveUp();
    });
  }

  /** The plans on this device, newest change first; null until they have been read. */
  get plans(): readonly PlanOnShelf[] | null {
    return this.#plans;
  }

  get open(): OpenPlan | null {
    return this.#workbench.open;
  }

  get saving(): SaveState {
    return this.#workbench.saving;
  }

  /** The open plan, and the other windows that have it open. */
  get workbench(): Workbench {
    return this.#workbench;
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

  /** Takes every plan, choice and file of the app off this device; false where the browser keeps something back. */
  async clearDevice(clearPlans: () => Promise<boolean>): Promise<boolean> {
    const { clearDevice } = await import('#app/device/clear-device.ts');
    await this.closePlan(); // what cannot be stored goes with the rest: it was asked for
    this.#library.close();
    return clearDevice({ clearPlans, windows: this.#windows });
  }

  /** Another window clears this device: nothing here may hold or write what is to go. */
  #giveUp(): void {
    this.#library.close();
    this.#problem = { kind: 'vanished', detail: 'Cleared from another window' };
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

  /** As `Workbench.openPlan`. */
  openPlan(id: PlanId, period: Period | null): Promise<OpeningProblem | null> {
    return this.#workbench.openPlan(id, period);
  }

  /** As `Workbench.closePlan`. */
  closePlan(): Promise<PlanId | null> {
    return this.#workbench.closePlan();
  }

  /** As `Workbench.changesOf`. */
  changesOf(open: OpenPlan): AsyncIterable<LogPageRead> {
    return this.#workbench.changesOf(open);
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

  /** Backup files and the bin; fetched when first asked for. */
  async backups(): Promise<Backups> {
    const { Backups } = await import('#app/backup/backups.svelte.ts');
    const parts = { library: this.#library, windows: this.#windows, desk: this, now: this.#now };
    return (this.#backups ??= new Backups(parts));
  }

  /** The plan a file of ours was written from; null where this device did not write it. */
  async planAt(id: PlanId, mark: ExportMark): Promise<Plan | null> {
    const plan = await this.#library.planAt(id, mark);
    return plan.ok ? plan.value : null; // without it the file is compared as one that does not say where it is from
  }

  /** Puts a plan into the bin; refused while it is being edited, so that no edit is saved into a plan nobody sees. */
  async removePlan(id: PlanId): Promise<void> {
    const unsaved = this.open?.session.plan.head.id === id && (await this.closePlan());
    const lock = unsaved ? null : await takeLock(id);
    if (!lock) throw new DeskProblem({ kind: 'blocked', detail: 'The plan is being edited' });
    try {
      must(await this.#library.remove(id, this.#now()));
    } finally {
      lock.release();
    }
    await this.#shelfChanged();
  }

  async restorePlan(id: PlanId): Promise<void> {
    must(await this.#library.restore(id));
    await this.#shelfChanged();
  }

  // What is being edited here is newer than what is stored, and may be all there is when the disk is full.
  async #exported(id: PlanId): Promise<Exported> {
    const open = this.open;
    if (open?.session.plan.head.id !== id || open.readOnly === 'elsewhere') {
      const { plan, seq } = must(await this.#library.load(id));
      return { plan, mark: await this.#markOf(id, seq) };
    }
    await this.#workbench.settled();
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
    await this.#shelfChanged();
  }

  async #shelfChanged(): Promise<void> {
    this.#windows.tell({ kind: 'shelf' });
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
