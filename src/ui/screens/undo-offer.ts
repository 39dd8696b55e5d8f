/** Notices about what was just done, some with the offer to undo it; the offer goes with the next change, and with its screen. */
import type { Notices } from '#app/notices.svelte.ts';
import type { Session } from '#app/session.svelte.ts';

export interface UndoOffer {
  /** `undo`: what the notice offers; null offers nothing. */
  tell(text: string, undo: { readonly label: string; readonly run: () => void } | null): void;
  stop(): void;
}

export function offerUndo(session: Session, notices: Notices): UndoOffer {
  let offered: number | null = null;
  const withdraw = (): void => {
    if (offered !== null) notices.dismiss(offered);
    offered = null;
  };
  const stopWatching = session.watch(withdraw);
  return {
    tell(text, undo) {
      const id = notices.say(text, undo);
      if (undo) offered = id;
    },
    stop() {
      stopWatching();
      withdraw();
    },
  };
}
