/** Work on the mirror as a whole that no two windows may do at once. Knows a name only. */

/** Runs the work while no other window runs its own under that name. Where the browser has no locks, at once. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`${name}/mirror`, work);
}
