/** Takes everything of the app's storage away from this device: the mirror first, since what has a mirror is brought back. */
import { forgetHeld } from '#storage/held.ts';
import { alone } from '#storage/mirror/alone.ts';
import { mirroredPlans } from '#storage/mirror/folder.ts';

/** How long another window is given to let go of what it holds, and how often a file it is writing is tried again; milliseconds. */
const LONGEST_WAIT = 20_000;
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
    // A window that had not heard yet may have written its file once more; now it has nothing left to write.
    return isDatabaseGone && (await removeFolder(name));
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
  const latest = Date.now() + LONGEST_WAIT;
  while (Date.now() < latest) {
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
    setTimeout(() => resolve(false), LONGEST_WAIT);
  });
}
