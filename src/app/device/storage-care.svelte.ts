/**
 * What this browser promises about what is kept here, as far as it can be known: whether it may clear it away by itself, how much room
 * there is, and what kind of window this is. Asks for lasting storage at the right moment; promises nothing itself.
 */
import { readKeptText, writePreference } from '#app/preference.ts';

/**
 * `granted` the browser will not clear it away by itself · `refused` it may, when the device runs out of room · `unknown` it does not
 * say · `reading` not asked yet.
 */
export type Lasting = 'reading' | 'granted' | 'refused' | 'unknown';

/** Where the app runs, as far as that decides how long its data live. */
export type Place =
  | 'installed'
  | 'tab'
  /** A tab on iPhone or iPad: cleared after seven days without a visit, and apart from the installed app's data. */
  | 'ios-tab'
  /** A private window, where the browser gives itself away: gone when it is closed. */
  | 'private';

export interface Room {
  /** Bytes, as the browser reckons them; a hint, never a promise. */
  readonly used: number;
  readonly left: number;
}

const ASKED = 'lasting-asked';

/** Days before a browser that refused is asked again of our own accord. */
const ASK_AGAIN = 7;

export class StorageCare {
  #lasting: Lasting = $state('reading');
  #room: Room | null = $state.raw(null);
  #place: Place = $state('tab');

  get lasting(): Lasting {
    return this.#lasting;
  }

  /** Null where the browser does not say. */
  get room(): Room | null {
    return this.#room;
  }

  get place(): Place {
    return this.#place;
  }

  /** Reads all there is to know; asks nobody. */
  async look(): Promise<void> {
    const [isLasting, estimate, place] = await Promise.all([isPersisted(), estimateRoom(), findPlace()]);
    this.#lasting = isLasting === null ? 'unknown' : isLasting ? 'granted' : 'refused';
    this.#room = estimate;
    this.#place = place;
  }

  /** Asks the browser for lasting storage; from a click, as some browsers ask the person then. */
  async ask(): Promise<void> {
    try {
      await navigator.storage.persist();
    } catch {
      // Not offered here; what `look` finds then says so.
    }
    await this.look();
  }

  /**
   * As `ask`, after an edit was stored: from then on there is something to lose. Asks once, and again after a week or once the app is
   * installed, when browsers answer differently.
   */
  async askOnceForWork(today: string): Promise<void> {
    const mark = isInstalled() ? 'installed' : 'tab';
    const [where = '', day = ''] = (readKeptText(ASKED, 40) ?? '').split(' ');
    const isRecent = Date.parse(today) - Date.parse(day) < ASK_AGAIN * 86_400_000; // false where none was kept
    if (where === mark && isRecent) return;
    if ((await isPersisted()) !== false) return;
    writePreference(ASKED, `${mark} ${today}`);
    await this.ask();
  }
}

/** Null where the browser does not say. */
async function isPersisted(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}

async function estimateRoom(): Promise<Room | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined
      ? null
      : { used: usage, left: Math.max(0, quota - usage) };
  } catch {
    return null;
  }
}

function isInstalled(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}

async function findPlace(): Promise<Place> {
  if (isInstalled()) return 'installed';
  if (await isPrivate()) return 'private';
  return isOnIos() ? 'ios-tab' : 'tab';
}

/** Firefox and Safari refuse a private window what Chromium gives it; Chromium cannot be told apart. */
async function isPrivate(): Promise<boolean> {
  if (!window.isSecureContext) return false;
  try {
    await navigator.storage.getDirectory();
    return false;
  } catch (error) {
    return error instanceof DOMException && ['SecurityError', 'UnknownError'].includes(error.name);
  }
}

function isOnIos(): boolean {
  // An iPad calls itself a Mac, but no Mac has a touch screen.
  return (
    /iPhone|iPad|iPod/.test(navigator.userAgent) ||
    (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)
  );
}
