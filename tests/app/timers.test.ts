/** Work put off is done once, when it was said to be, and never when it was called off. */
import { describe, expect, it } from 'vitest';
import { BROWSER_TIMERS } from '#app/timers.ts';

const passes = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('work that waits for the screen', () => {
  it('is done once, after the next frame began', async () => {
    const done: string[] = [];
    requestAnimationFrame(() => done.push('frame'));
    BROWSER_TIMERS.whenPainted(() => done.push('work'));
    await Promise.resolve();
    expect(done).toEqual([]);
    await passes(800);
    expect(done).toEqual(['frame', 'work']);
  });

  it('is never done when it is called off', async () => {
    const done: string[] = [];
    BROWSER_TIMERS.whenPainted(() => done.push('work'))();
    await passes(800);
    expect(done).toEqual([]);
  });
});
