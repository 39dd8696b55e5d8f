/**
 * Every way a person leaves the plan screen: another address, closing the page, putting the phone away. Each takes first what is
 * being typed; where that is refused, those that can be held are held.
 */
import type { Place, Route } from '#app/route.svelte.ts';

export interface LeavingParts {
  readonly route: Route;
  /** Takes what is being typed into the plan before the place changes; false when it is refused, and the place stays. */
  readonly mayLeave: (to: Place) => boolean;
  /** Takes what is being typed in the grid; refused, it stays open. */
  readonly finish: () => void;
}

/** Asks the row sheet to close as the system's Back does; false where none is open. */
export function cancelSheet(): boolean {
  const sheet = document.querySelector('dialog.row-sheet');
  sheet?.dispatchEvent(new Event('cancel', { cancelable: true }));
  return sheet !== null;
}

const ELSEWHERE: Place = { screen: 'library' };

/** Until the returned function is called. */
export function followLeaving({ route, mayLeave, finish }: LeavingParts): () => void {
  // The saver can still write what is taken now; what is refused is for the person to decide.
  const onBeforeUnload = (event: BeforeUnloadEvent): void => {
    if (!mayLeave(ELSEWHERE)) event.preventDefault();
  };
  const onPageHide = (): void => void mayLeave(ELSEWHERE);
  // A phone may end a page that is out of sight without another word.
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') finish();
  };
  // In capture: before the page asks whether everything is saved, what is taken here has to be, too.
  addEventListener('beforeunload', onBeforeUnload, { capture: true });
  addEventListener('pagehide', onPageHide);
  document.addEventListener('visibilitychange', onVisibility);
  const stop = route.beforeLeaving(mayLeave);
  return () => {
    removeEventListener('beforeunload', onBeforeUnload, { capture: true });
    removeEventListener('pagehide', onPageHide);
    document.removeEventListener('visibilitychange', onVisibility);
    stop();
  };
}
