/** Takes everything of the app's storage away from this device: the mirror first, since what has a mirror is brought back. */
import { forgetHeld } from '#storage/held.ts';
import { alone } from '#storage/mirror/alone.ts';
import { mirroredPlans } from '#storage/mirror/folder.ts';

/** How often a file that another window is writing is tried again, and how long to wait between, in milliseconds. */
const TRIES = 20;
const BETWEEN_TRIES = 100;

/**
 * Clears the storage of that name; false where something would not go (another window holds it). Close the library first; other
 * windows find their storage `vanished`.
 */
export function clearEverything(name: string): Promise<boolean> {
  return alone(name, async () => {
    const isMirrorGone = await removeFolder(name);
    if (!isMirrorGone) return false;
    const isDatabaseGone = await deleteDatabase(name);
    forgetHeld(name);
    return isDatabaseGone;
  });
}

/**
 * Takes away a database that does not open any more, so that the next opening makes it anew of the mirror; false, and nothing is
 * touched, where the mirror has no plan. What could still be read of it is to be saved before (`rescue`).
 */
export function giveUpDatabase(name: string): Promise<boolean> {
  return alone(name, async () => (await mirroredPlans(name)).size > 0 && deleteDatabase(name));
}

async function removeFolder(name: string): Promise<boolean> {
  if (!('storage' in navigator) || !('getDirectory' in navigator.storage)) return true;
  for (let tries = 1; tries <= TRIES; tries++) {
    try {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry(name, { recursive: true });
      return true;
    } catch (error) {
      const kind = error instanceof DOMException ? error.name : '';
      if (kind === 'NotFoundError' || kind === 'SecurityError') return true; // there is none
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    }
  }
  return false;
}

/** Every window of ours closes its connection when asked; one that does not keeps the database until it is closed. */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    setTimeout(() => resolve(false), TRIES * BETWEEN_TRIES);
  });
}
