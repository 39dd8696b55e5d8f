/** Does a deed the device may refuse, and says so when it does; a fault of the app goes on to the error screen. */
import { DeskProblem } from '#app/desk.svelte.ts';
import { language } from '#app/language.svelte.ts';
import type { Notices } from '#app/notices.svelte.ts';

/** What the deed gives, or null after the refusal was said. */
export async function attempt<T>(notices: Pick<Notices, 'say'>, deed: () => Promise<T>): Promise<T | null> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof DeskProblem)) throw error;
    const { say } = language;
    const { kind } = error.problem;
    const why = kind === 'quota' ? say.deedRefusedFull : kind === 'blocked' ? say.planInUse : say.deedRefused;
    notices.say(why, null, true);
    return null;
  }
}
