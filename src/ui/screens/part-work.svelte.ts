/**
 * What every screen beside the table needs: edits through the one door with their reason when refused, undo by key and button, the
 * offer to undo, and that leaving takes what was typed. Knows no part of a plan.
 */
import { untrack } from 'svelte';
import { getDesk, getNotices, getRoute } from '#app/context.ts';
import type { OpenPlan } from '#app/desk.svelte.ts';
import { language } from '#app/language.svelte.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import type { EditResult } from '#core/refusal.ts';
import { undoKey } from '#ui/history/undo-key.ts';
import { followLeaving } from '#ui/screens/leaving.ts';
import { offerUndo } from '#ui/screens/undo-offer.ts';

export interface PartWork {
  /** Settles what is being typed, then makes the edit of the plan as it then stands; false, with the reason said, where it is refused. */
  readonly act: (label: ChangeLabel, edit: () => EditResult) => boolean;
  /** As `act`, and what was done is said with the offer to undo it. */
  readonly actAndTell: (label: ChangeLabel, edit: () => EditResult, told: string) => boolean;
  readonly tell: (text: string) => void;
  readonly undoOrRedo: (which: 'undo' | 'redo') => void;
  readonly onkeydown: (event: KeyboardEvent) => void;
}

/** Made while the screen is; `settle` takes what is being typed into the plan, and is false when that is refused. */
export function partWork(open: () => OpenPlan, settle: () => boolean): PartWork {
  const [desk, route, notices] = [getDesk(), getRoute(), getNotices()];
  const { session } = untrack(open);
  const offer = offerUndo(session, notices);
  $effect(() => () => offer.stop());
  $effect(() => followLeaving({ route, mayLeave: settle, finish: () => void settle() }));
  $effect(() => desk.workbench.beforeYielding(settle));

  const tell = (text: string): void => offer.tell(text, null);

  async function takeBack(which: 'undo' | 'redo'): Promise<void> {
    const { say } = language;
    if (!settle()) return;
    const change = await (which === 'undo' ? session.undoWhenKnown() : session.redoWhenKnown());
    if (change) tell(which === 'undo' ? say.undone(change.label) : say.redone(change.label));
    else if (which === 'undo') tell(session.canUndo ? say.earlierNotRead : say.nothingToUndo);
  }
  const undoOrRedo = (which: 'undo' | 'redo'): void => void takeBack(which);

  function act(label: ChangeLabel, edit: () => EditResult): boolean {
    if (!settle()) return false;
    const refused = session.run(label, edit());
    if (refused) tell(language.say.refusal(refused));
    return !refused;
  }

  return {
    act,
    actAndTell(label, edit, told) {
      const isDone = act(label, edit);
      const undo = { label: language.say.undo, run: () => undoOrRedo('undo') };
      if (isDone) offer.tell(told, undo);
      return isDone;
    },
    tell,
    undoOrRedo,
    onkeydown(event) {
      const which = undoKey(event);
      if (!which) return;
      event.preventDefault();
      undoOrRedo(which);
    },
  };
}
