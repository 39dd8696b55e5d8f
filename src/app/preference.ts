/**
 * Choices of taste remembered on this device, one of a few words each. No figure ever lives here; a browser that keeps
 * nothing only forgets the choice.
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
