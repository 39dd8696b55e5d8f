/**
 * Choices of taste remembered on this device: one of a few words, or a short text its reader checks. No figure ever lives here;
 * a browser that keeps nothing only forgets the choice.
 */

export function readPreference<T extends string>(key: string, allowed: readonly T[], usual: T): T {
  try {
    const kept = localStorage.getItem(key);
    return allowed.find((choice) => choice === kept) ?? usual;
  } catch {
    return usual; // storage may be forbidden (private mode, policy): the usual choice then
  }
}

export function writePreference(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Forbidden or full: the choice holds until the page closes, and nothing that matters is lost.
  }
}

/** A text kept earlier; null when there is none, and when it is longer than `longest` characters. What it says is for its reader to check. */
export function readKeptText(key: string, longest: number): string | null {
  try {
    const kept = localStorage.getItem(key);
    return kept !== null && kept.length <= longest ? kept : null;
  } catch {
    return null; // storage may be forbidden: nothing was kept then
  }
}

export function forgetPreference(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Forbidden: then nothing was kept either.
  }
}
