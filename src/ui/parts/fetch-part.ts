/** Parts of the screen that come when first asked for, and what is said where one cannot be fetched any more, as after an update. */
import { language } from '#app/language.svelte.ts';
import type { Notices } from '#app/notices.svelte.ts';

/** The part; or null once it was said that it is missing, with the way on, and `onmissing` was told. */
export async function fetchPart<T>(
  part: Promise<T>,
  notices: Pick<Notices, 'say'>,
  onmissing: () => void,
): Promise<T | null> {
  try {
    return await part;
  } catch {
    // Whatever the network or the cache answered: the page that is open has no other way to it.
    const { say } = language;
    notices.say(say.partMissing, { label: say.reload, run: () => location.reload() }, true);
    onmissing();
    return null;
  }
}
