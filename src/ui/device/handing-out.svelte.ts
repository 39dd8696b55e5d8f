/**
 * Making a backup file and giving it out, by share sheet or download, and what came of it. Only what was really given out counts as
 * a backup. Knows no words.
 */
import type { Backups, MadeBackup } from '#app/backup/backups.svelte.ts';
import type { PlanId } from '#core/identity.ts';
import { downloadFile, shareFile } from '#ui/dialogs/download.ts';

export type HandingOut =
  | { readonly kind: 'asking' | 'making' | 'locking' | 'cancelled' | 'nothing-read' | 'failed' }
  /** The system wants one more press before it shares. */
  | { readonly kind: 'ready'; readonly made: MadeBackup }
  | { readonly kind: 'done'; readonly way: Way; readonly made: MadeBackup };

export type Way = 'share' | 'download';

export class HandOut {
  #state: HandingOut = $state.raw({ kind: 'asking' });

  get state(): HandingOut {
    return this.#state;
  }

  get isBusy(): boolean {
    return this.#state.kind === 'making' || this.#state.kind === 'locking';
  }

  /** True once the file was given out. */
  async give(
    backups: Backups,
    { plan, passphrase, way }: { plan: PlanId | null; passphrase: string | null; way: Way },
  ): Promise<boolean> {
    if (this.isBusy) return false;
    const known = this.#state.kind === 'ready' ? this.#state.made : null;
    this.#state = { kind: passphrase === null ? 'making' : 'locking' };
    try {
      const made = known ?? (await backups.make({ plan, passphrase }));
      if (!made) this.#state = { kind: 'nothing-read' };
      else if (await this.#hand(made, way)) {
        await backups.noteHandedOut(made);
        this.#state = { kind: 'done', way, made };
        return true;
      }
    } catch (error) {
      this.#state = { kind: 'failed' }; // said in place; the plans on the device are as they were
      console.error(error);
    }
    return false;
  }

  async #hand(made: MadeBackup, way: Way): Promise<boolean> {
    if (way === 'download') {
      downloadFile(made.name, made.file);
      return true;
    }
    try {
      if (await shareFile(made.name, made.file)) return true;
      this.#state = { kind: 'cancelled' };
    } catch (error) {
      // Making it took longer than the system lets a press count.
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') throw error;
      this.#state = { kind: 'ready', made };
    }
    return false;
  }
}
