/** Doing a thing later, as a value that can be given: so that those who wait can be tested without waiting. */

/** Each answers a function that calls the work off. */
export interface Timers {
  readonly wait: (milliseconds: number, work: () => void) => () => void;
  /** Runs the work when the screen has nothing better to do. */
  readonly whenIdle: (work: () => void) => () => void;
}

export const BROWSER_TIMERS: Timers = {
  wait: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
  whenIdle: (work) => {
    // Safari knows no idle time; there it is as soon as the current work is done.
    if (!('requestIdleCallback' in globalThis)) return BROWSER_TIMERS.wait(0, work);
    const request = requestIdleCallback(work);
    return () => cancelIdleCallback(request);
  },
};
