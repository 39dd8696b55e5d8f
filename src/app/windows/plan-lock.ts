/**
 * The right to edit a plan, held by one window at a time, and how it goes from one to another: asked for, given, or taken where
 * nobody answers. The right keeps people out of each other's way; that nothing is overwritten is for the log's numbers to see to.
 */
import type { Timers } from '#app/timers.ts';
import type { OtherWindows } from '#app/windows/other-windows.ts';
import type { PlanId } from '#core/identity.ts';

export interface PlanLock {
  release(): void;
  /** Resolves when another window has taken the right without being given it. */
  readonly taken: Promise<void>;
}

/** The right to edit; null when another window has it. Without locks in the browser everyone has it. */
export function takeLock(plan: PlanId): Promise<PlanLock | null> {
  return request(plan, { ifAvailable: true });
}

export interface Asking {
  readonly windows: OtherWindows;
  readonly timers: Timers;
  /** Tells one asking from another. */
  readonly asker: string;
}

/** A window that lives answers at once; one that is frozen, or busy for longer than this, does not. Milliseconds. */
const ANSWER_WITHIN = 4000;
/** For storing what is under way there and letting go. */
const GIVEN_WITHIN = 15_000;

/** The right to edit, asked from the window that has it; null where that one has work it cannot store yet. */
export async function askForLock(plan: PlanId, { windows, timers, asker }: Asking): Promise<PlanLock | null> {
  const giveUp = new AbortController();
  const waiting = request(plan, { signal: giveUp.signal }).catch(() => null);
  let stopWaiting = (): void => undefined;
  const said = new Promise<'busy' | 'silent'>((resolve) => {
    const silent = (): void => resolve('silent');
    let cancel = timers.wait(ANSWER_WITHIN, silent);
    const deaf = windows.listen((news) => {
      if (news.kind !== 'answer' || news.asker !== asker) return;
      cancel();
      if (news.says === 'busy') resolve('busy');
      else cancel = timers.wait(GIVEN_WITHIN, silent);
    });
    stopWaiting = () => {
      cancel();
      deaf();
    };
  });
  windows.tell({ kind: 'ask', plan, asker });
  const first = await Promise.race([waiting, said]);
  stopWaiting();
  if (typeof first !== 'string') return first;
  giveUp.abort();
  // Given in the very moment we stopped waiting.
  const late = await waiting;
  if (late) return late;
  return first === 'busy' ? null : request(plan, { steal: true });
}

async function request(plan: PlanId, options: LockOptions): Promise<PlanLock | null> {
  const never = new Promise<void>(() => undefined);
  if (!('locks' in navigator)) return { release: () => undefined, taken: never };
  return new Promise((resolve, reject) => {
    let whenTaken = (): void => undefined;
    const taken = new Promise<void>((told) => (whenTaken = told));
    const held = navigator.locks.request(`so-chi-tieu/${plan}`, options, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve({ release, taken }));
    });
    held.catch((error: unknown) => {
      whenTaken(); // an AbortError: stolen, or given up before it was granted
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
