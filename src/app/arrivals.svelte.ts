/**
 * Files that arrive: one of ours whose plan is not on this device is taken in at once; any other is laid open on the import screen
 * (`incoming`), where it is seen, compared and chosen from. Knows no screen.
 */
import type { BackupFile } from '#app/backup/backup-file.svelte.ts';
import type { ImportOutcome, Desk } from '#app/desk.svelte.ts';
import type { IncomingFile, Taken } from '#app/incoming/incoming-file.svelte.ts';
import type { LogPageRead } from '#app/log-pages.ts';
import type { PlanId } from '#core/identity.ts';

/** Where a file may go: into a plan of this device, or into one of its own. */
export type Aim = { readonly kind: 'plan'; readonly id: PlanId } | { readonly kind: 'new' };

export type Arrival =
  | { readonly kind: 'taken-in'; readonly outcome: ImportOutcome }
  /** A backup file, which has its own way: `Arrivals.backup`. */
  | { readonly kind: 'backup' }
  /** `done` settles once it has been read. */
  | { readonly kind: 'laid-open'; readonly done: Promise<void> };

/** Why a file could not be aimed at a plan. */
export type AimProblem = 'unsaved' | 'read-only' | 'not-opened';

/** As far as a backup is known by. */
const BACKUP_HEAD = 4096;

export class Arrivals {
  readonly #desk: Desk;
  #file: File | null = null;
  #incoming: IncomingFile | null = $state.raw(null);
  #aim: Aim | null = $state.raw(null);
  #backup: BackupFile | null = $state.raw(null);

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The file laid open; null while there is none. */
  get incoming(): IncomingFile | null {
    return this.#incoming;
  }

  /** A backup file that came; null while there is none. The screen of the device shows it. */
  get backup(): BackupFile | null {
    return this.#backup;
  }

  /** Where it is to go; null until that is known. */
  get aim(): Aim | null {
    return this.#aim;
  }

  /** A file came while no plan was meant: by the list, by another app, by a drop. */
  async arrive(file: File): Promise<Arrival> {
    if (await this.takeBackup(file)) return { kind: 'backup' };
    const outcome = await this.#desk.importNew(file);
    if (outcome) return { kind: 'taken-in', outcome };
    return { kind: 'laid-open', done: this.lay(file, null) };
  }

  /** Takes the file as a backup where it is one, whole or damaged; else false, and nothing happened. */
  async takeBackup(file: File): Promise<boolean> {
    const { isAnyBackup } = await import('#exchange/backup/recognise-backup.ts');
    if (!isAnyBackup(new Uint8Array(await file.slice(0, BACKUP_HEAD).arrayBuffer()))) return false;
    const { BackupFile } = await import('#app/backup/backup-file.svelte.ts');
    this.put();
    const backup = new BackupFile(file, await this.#desk.backups());
    this.#backup = backup;
    void backup.read();
    return true;
  }

  putBackup(): void {
    this.#backup = null;
  }

  /**
   * Lays a file open for the import screen and has it read; `plan` is the one it is meant for. A backup becomes `backup` instead,
   * whatever it was meant for.
   */
  async lay(file: File, plan: PlanId | null): Promise<void> {
    if (await this.takeBackup(file)) return;
    const { IncomingFile } = await import('#app/incoming/incoming-file.svelte.ts');
    this.put();
    const incoming = new IncomingFile(file, (id, mark) => this.#desk.planAt(id, mark));
    this.#file = file;
    this.#incoming = incoming;
    if (plan) await this.aimAt({ kind: 'plan', id: plan });
    else await incoming.read();
    const { reading } = incoming;
    // One of ours says itself where it belongs, as far as that plan is here.
    if (plan || this.#aim || reading?.kind !== 'plan') return;
    const known = this.#desk.plans?.find(({ id }) => id === reading.plan);
    if (known) await this.aimAt({ kind: 'plan', id: known.id });
  }

  /** Compares the file with a plan; the reason where that plan cannot be written to. */
  async aimAt(aim: Aim): Promise<AimProblem | null> {
    const incoming = this.#incoming;
    if (!incoming) return null;
    if (aim.kind === 'new') {
      this.#aim = aim;
      await this.#aimAtNew(incoming);
      return null;
    }
    const problem = await this.#desk.openPlan(aim.id, null);
    if (problem) return problem.kind === 'unsaved' ? 'unsaved' : 'not-opened';
    const { open } = this.#desk;
    if (!open || open.session.isReadOnly) return 'read-only';
    this.#aim = aim;
    const changes = (): AsyncIterable<LogPageRead> => this.#desk.changesOf(open);
    await incoming.aimAt({ kind: 'open', session: open.session, changes });
    return null;
  }

  /** Takes a file of ours in as a plan of its own, beside the one that is here. */
  async keepCopy(): Promise<ImportOutcome | null> {
    return this.#file && this.#desk.importFile(this.#file);
  }

  /** Stores the plan a file has become. */
  async keep({ plan }: Taken): Promise<void> {
    if (plan) await this.#desk.addPlan(plan);
  }

  /** Puts the file away; nothing of it is left. */
  put(): void {
    this.#incoming?.end();
    this.#incoming = null;
    this.#file = null;
    this.#aim = null;
  }

  async #aimAtNew(incoming: IncomingFile): Promise<void> {
    const { newPlanFor } = await import('#app/incoming/new-plan.ts');
    if (!incoming.reading) await incoming.read();
    if (!incoming.reading) return;
    const { today, random } = this.#desk;
    const plan = newPlanFor(incoming.reading, { fileName: incoming.name, today, random });
    await incoming.aimAt({ kind: 'new', plan });
  }
}
