/**
 * Backups as the screens know them: what is in none yet, making one, what was handed out, and the bin. Comes when first asked for;
 * nothing of it is needed to see a plan.
 */
import {
  keepBackupMark,
  keepLastBackup,
  keepRemindedLevel,
  lastBackup,
  remindedLevel,
  type LastBackup,
} from '#app/backup/backup-marks.ts';
import { plansInBin, purgeOld, purgePlan, type PlanInBin } from '#app/backup/bin.ts';
import { UnsavedCounter } from '#app/backup/counting.ts';
import { makeBackup, type MadeBackup } from '#app/backup/making.ts';
import { riskLevel, type Unsaved } from '#app/backup/reminding.ts';
import { offerPlan, restorePlan, type OfferedPlan, type Restored } from '#app/backup/restoring.ts';
import { DeskProblem, type Desk } from '#app/desk.svelte.ts';
import type { OtherWindows } from '#app/windows/other-windows.ts';
import { readDay } from '#core/day.ts';
import type { PlanId } from '#core/identity.ts';
import type { BackupContent } from '#exchange/backup/backup-content.ts';
import type { Library } from '#storage/library.ts';
import type { Choice } from '#messages/backup-terms.ts';
import type { Outcome } from '#storage/problem.ts';

export type { LastBackup, MadeBackup, OfferedPlan, PlanInBin, Restored, Unsaved };

export interface BackupsParts {
  readonly library: Library;
  readonly windows: Pick<OtherWindows, 'tell'>;
  readonly desk: Desk;
  /** The moment, ISO 8601. */
  readonly now: () => string;
}

export interface BackupAsked {
  /** One plan; null for all, those in the bin among them. */
  readonly plan: PlanId | null;
  /** Null for a file anybody can read. */
  readonly passphrase: string | null;
}

/** What one restoring needs to know of the file. */
type FileFacts = Pick<BackupContent, 'madeAt'>;

export class Backups {
  readonly #parts: BackupsParts;
  readonly #counter: UnsavedCounter;
  #counts: ReadonlyMap<PlanId, Unsaved> = $state.raw(new Map());
  #last: LastBackup | null = $state.raw(lastBackup());
  #bin: readonly PlanInBin[] | null = $state.raw(null);

  constructor(parts: BackupsParts) {
    this.#parts = parts;
    this.#counter = new UnsavedCounter(parts.library);
  }

  /** The newest file handed out from this device. */
  get last(): LastBackup | null {
    return this.#last;
  }

  /** The plans in the bin; null until they have been read. */
  get bin(): readonly PlanInBin[] | null {
    return this.#bin;
  }

  /** What a plan has that is in no file; null until it was counted. */
  unsaved(plan: PlanId): Unsaved | null {
    return this.#counts.get(plan) ?? null;
  }

  /** The same of all plans in use that were counted. */
  get unsavedInAll(): Unsaved {
    const all = [...this.#counts.values()];
    return {
      cells: all.reduce((sum, { cells }) => sum + cells, 0),
      isMore: all.some(({ isMore }) => isMore),
      since: all.map(({ since }) => since).reduce(earlier, null),
    };
  }

  async count(plan: PlanId): Promise<void> {
    const unsaved = await this.#counter.count(plan);
    if (!unsaved) return;
    this.#counts = new Map([...this.#counts, [plan, unsaved]]);
    if (unsaved.cells === 0) keepRemindedLevel(plan, 0);
  }

  /** Counts every plan in use, one after the other. */
  async countAll(): Promise<void> {
    const { plans } = this.#parts.desk;
    const here = new Set(plans?.map(({ id }) => id));
    this.#counts = new Map([...this.#counts].filter(([id]) => here.has(id)));
    for (const id of here) await this.count(id);
  }

  /** Whether to remind of this plan now; asked once, it is not to be done again before more has come together. */
  takeReminder(plan: PlanId): Unsaved | null {
    const unsaved = this.unsaved(plan);
    const level = unsaved ? riskLevel(unsaved, Date.parse(this.#parts.now())) : 0;
    if (level <= remindedLevel(plan)) return null;
    keepRemindedLevel(plan, level);
    return unsaved;
  }

  /** Null where nothing could be read. The device's refusal is thrown as `DeskProblem`. */
  async make({ plan, passphrase }: BackupAsked): Promise<MadeBackup | null> {
    const { library, desk, now } = this.#parts;
    const at = now();
    const day = readDay(at.slice(0, 10));
    if (!day) throw new Error('The clock gives no day');
    const all = [...must(await library.list()), ...must(await library.list('removed'))];
    const plans = plan ? all.filter(({ id }) => id === plan) : all;
    const open = desk.open?.readOnly === 'elsewhere' ? null : desk.open;
    return makeBackup({ library, plans, open, passphrase, now: at, day });
  }

  /** The file was shared, or its download began. */
  async noteHandedOut({ at, marks, isLocked }: MadeBackup): Promise<void> {
    for (const [plan, mark] of marks) keepBackupMark(plan, mark);
    this.#last = { at, plans: marks.size, isLocked };
    keepLastBackup(this.#last);
    await this.countAll();
  }

  /** What each plan of a file would mean here; those whose log makes no plan are left out. */
  async offer({ plans }: BackupContent, isDamaged: boolean): Promise<readonly OfferedPlan[]> {
    const { library } = this.#parts;
    const here = [...must(await library.list()), ...must(await library.list('removed'))];
    const offers: OfferedPlan[] = [];
    for (const file of plans) {
      const offer = await offerPlan(library, file, here.find(({ id }) => id === file.id) ?? null, isDamaged);
      if (offer) offers.push(offer);
    }
    return offers;
  }

  /** Carries out what was chosen, one plan after the other; tells before each how many are done. */
  async restore(
    chosen: readonly (readonly [OfferedPlan, Choice])[],
    file: FileFacts,
    titleOfCopy: (title: string) => string,
    tell: (done: number) => void,
  ): Promise<readonly Restored[]> {
    const { desk, windows } = this.#parts;
    const restored: Restored[] = [];
    for (const [offer, choice] of chosen) {
      tell(restored.length);
      restored.push(await restorePlan({ ...this.#parts, titleOfCopy }, offer, choice, file));
    }
    windows.tell({ kind: 'shelf' });
    await desk.readShelf();
    await Promise.all([this.countAll(), this.readBin()]);
    return restored;
  }

  async readBin(): Promise<void> {
    const { library, now } = this.#parts;
    this.#bin = must(await plansInBin(library, now()));
  }

  async takeOutOfBin(plan: PlanId): Promise<void> {
    await this.#parts.desk.restorePlan(plan);
    await this.readBin();
  }

  /** For good. */
  async purge(plan: PlanId): Promise<void> {
    must(await purgePlan(this.#parts.library, plan));
    await this.readBin();
  }

  /** What has lain in the bin long enough goes; once after a start. */
  async purgeOld(): Promise<void> {
    const { library, now } = this.#parts;
    await purgeOld(library, now());
  }
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(a) <= Date.parse(b) ? a : b;
}

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new DeskProblem(outcome.problem);
  return outcome.value;
}
