/** The right to edit a plan, held by one window at a time. Knows a name only. */

export interface PlanLock {
  release(): void;
}

/** The right to edit, held by one window at a time; null when another has it. Without locks in the browser everyone has it. */
export async function takeLock(name: string): Promise<PlanLock | null> {
  if (!('locks' in navigator)) return { release: () => undefined };
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve({ release }));
    });
  });
}
