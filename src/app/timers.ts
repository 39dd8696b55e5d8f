/** Doing a thing later, as a value that can be given: so that those who wait can be tested without waiting. */

/** Each answers a function that calls the work off. */
export interface Timers {
  readonly wait: (milliseconds: number, work: () => void) => () => void;
  /** Runs the work when the screen has nothing better to do. */
  readonly whenIdle: (work: () => void) => () => void;
  /** Runs the work once what was changed until now is on screen; soon also where nothing is painted. */
  readonly whenPainted: (work: () => void) => () => void;
}

/** Milliseconds after which nobody waits for a frame any more. */
const LONGEST_FRAME = 500;

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
  whenPainted: (work) => {
    const stops: (() => void)[] = [];
    const callOff = (): void => {
      for (const stop of stops) stop();
    };
    const once = (): void => {
      callOff();
      work();
    };
    // The frame is drawn between the two.
    const frame = requestAnimationFrame(() => stops.push(BROWSER_TIMERS.wait(0, once)));
    const longest = document.hidden ? 0 : LONGEST_FRAME; // a page put away draws none
    stops.push(() => cancelAnimationFrame(frame), BROWSER_TIMERS.wait(longest, once));
    return callOff;
  },
};
