/**
 * A note outside the database and the mirror that plans were here, so that a device that has lost both is not greeted as a new
 * one. A weak witness: it is written lazily, and goes with the rest when everything is cleared.
 */

/** What was here when the plans were last listed. */
export interface Held {
  readonly plans: number;
  /** The day of the last change, `yyyy-mm-dd`. */
  readonly day: string;
}

export function readHeld(name: string): Held | null {
  try {
    const [, plans = '', day = ''] =
      /^([1-9]\d*) (\d{4}-\d\d-\d\d)$/.exec(localStorage.getItem(keyOf(name)) ?? '') ?? [];
    return plans === '' ? null : { plans: parseInt(plans, 10), day };
  } catch {
    return null; // the browser keeps no notes
  }
}

/** Notes how many plans are in use and when each was last changed (ISO 8601); forgets the note when there is none. */
export function noteHeld(name: string, changedAt: readonly string[]): void {
  const day = changedAt.reduce((latest, at) => (at > latest ? at : latest), '').slice(0, 10);
  try {
    if (changedAt.length === 0) localStorage.removeItem(keyOf(name));
    else localStorage.setItem(keyOf(name), `${changedAt.length} ${day}`);
  } catch {
    // Forbidden or full: then there is one witness less.
  }
}

export function forgetHeld(name: string): void {
  noteHeld(name, []);
}

function keyOf(name: string): string {
  return `${name}/held`;
}
