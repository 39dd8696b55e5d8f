/**
 * Choices of taste remembered on this device: one of a few words, or a short text its reader checks. No figure ever lives here;
 * a browser that keeps nothing only forgets the choice.
 */

/** An origin may hold other pages' choices too; these are ours. */
const OURS = 'so-chi-tieu/';

const ours = (key: string): string => `${OURS}${key}`;

export function readPreference<T extends string>(key: string, allowed: readonly T[], usual: T): T {
  try {
    const kept = localStorage.getItem(ours(key));
    return allowed.find((choice) => choice === kept) ?? usual;
  } catch {
    return usual; // storage may be forbidden (private mode, policy): the usual choice then
  }
}

export function writePreference(key: string, value: string): void {
  try {
    localStorage.setItem(ours(key), value);
  } catch {
    // Forbidden or full: the choice holds until the page closes, and nothing that matters is lost.
  }
}

/** A text kept earlier; null when there is none, and when it is longer than `longest` characters. What it says is for its reader to check. */
export function readKeptText(key: string, longest: number): string | null {
  try {
    const kept = localStorage.getItem(ours(key));
    return kept !== null && kept.length <= longest ? kept : null;
  } catch {
    return null; // storage may be forbidden: nothing was kept then
  }
}

export function forgetPreference(key: string): void {
  try {
    localStorage.removeItem(ours(key));
  } catch {
    // Forbidden: then nothing was kept either.
  }
}

/** Forgets everything kept under that id, whoever kept it: keys name it after a colon (`columns:<id>:period:wide`). */
export function forgetPreferencesOf(id: string): void {
  try {
    const named = Object.keys(localStorage).filter((key) => key.split(':').slice(1).includes(id));
    for (const key of named) localStorage.removeItem(key);
  } catch {
    // Forbidden: then nothing was kept either.
  }
}

/** Forgets every choice kept on this device. */
export function forgetAllPreferences(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(OURS)) localStorage.removeItem(key);
  } catch {
    // Forbidden: then nothing was kept either.
  }
}
