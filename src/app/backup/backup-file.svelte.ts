/**
 * A backup file on its way in: read, unlocked, compared with what is here, and carried out as chosen. Until then nothing on the
 * device changes. Knows no screen.
 */
import type { Backups, OfferedPlan, Restored } from '#app/backup/backups.svelte.ts';
import type { BackupContent, BackupReading } from '#exchange/backup/backup-content.ts';
import type { Choice } from '#messages/backup-terms.ts';

export type BackupStep =
  | { readonly kind: 'reading' }
  /** Waits for the passphrase; `isWrong` after one that did not open it. */
  | { readonly kind: 'locked'; readonly isWrong: boolean }
  | { readonly kind: 'unlocking' }
  | { readonly kind: 'newer' | 'too-large' | 'not-a-backup' }
  | {
      readonly kind: 'offered';
      readonly content: BackupContent;
      readonly plans: readonly OfferedPlan[];
      /** Where the file is damaged and how many plans it had; null for a whole one. Line 0 of a locked one, which has none to name. */
      readonly damage: { readonly line: number; readonly of: number } | null;
    }
  | { readonly kind: 'restoring'; readonly done: number; readonly of: number }
  | { readonly kind: 'restored'; readonly restored: readonly Restored[] };

export class BackupFile {
  readonly name: string;
  readonly #file: Blob;
  readonly #backups: Backups;
  #step: BackupStep = $state.raw({ kind: 'reading' });

  constructor(file: File, backups: Backups) {
    this.name = file.name;
    this.#file = file;
    this.#backups = backups;
  }

  get step(): BackupStep {
    return this.#step;
  }

  async read(): Promise<void> {
    const [{ isLockedBackup }, bytes] = await Promise.all([
      import('#exchange/backup/recognise-backup.ts'),
      this.#bytes(),
    ]);
    if (isLockedBackup(bytes)) this.#step = { kind: 'locked', isWrong: false };
    else await this.#offer(bytes);
  }

  async unlock(passphrase: string): Promise<void> {
    this.#step = { kind: 'unlocking' };
    const { unlockBackup } = await import('#app/backup/passphrase.ts');
    const unlocked = await unlockBackup(await this.#bytes(), passphrase);
    if (unlocked.kind === 'open') await this.#offer(unlocked.bytes);
    else if (unlocked.kind === 'wrong-words') this.#step = { kind: 'locked', isWrong: true };
    else if (unlocked.kind === 'damaged') this.#step = damagedLocked();
    else this.#step = { kind: unlocked.kind };
  }

  async restore(
    chosen: readonly (readonly [OfferedPlan, Choice])[],
    titleOfCopy: (title: string) => string,
  ): Promise<void> {
    const { step } = this;
    if (step.kind !== 'offered') throw new Error('Nothing is offered yet');
    const tell = (done: number): void => {
      this.#step = { kind: 'restoring', done, of: chosen.length };
    };
    tell(0);
    const restored = await this.#backups.restore(chosen, step.content, titleOfCopy, tell);
    this.#step = { kind: 'restored', restored };
  }

  async #bytes(): Promise<Uint8Array> {
    return new Uint8Array(await this.#file.arrayBuffer());
  }

  async #offer(bytes: Uint8Array): Promise<void> {
    this.#step = { kind: 'reading' };
    const { readBackup } = await import('#exchange/backup/read-backup.ts');
    const reading = readBackup(bytes);
    if (reading.kind !== 'whole' && reading.kind !== 'damaged') {
      this.#step = { kind: reading.kind };
      return;
    }
    const plans = await this.#backups.offer(reading.content, reading.kind === 'damaged');
    this.#step = {
      kind: 'offered',
      content: reading.content,
      plans,
      damage: damageOf(reading, plans.length),
    };
  }
}

/** A log whose checksums are right and which makes no plan is damage too. */
function damageOf(
  reading: Extract<BackupReading, { kind: 'whole' | 'damaged' }>,
  readable: number,
): { readonly line: number; readonly of: number } | null {
  if (reading.kind === 'damaged') return { line: reading.line, of: reading.of };
  const of = reading.content.plans.length;
  return readable < of ? { line: 1, of } : null;
}

function damagedLocked(): BackupStep {
  const content = { format: 0, madeAt: '', app: '', plans: [] };
  return { kind: 'offered', content, plans: [], damage: { line: 0, of: 0 } };
}
