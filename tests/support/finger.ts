/** A finger on the screen of a phone, as real touch events through the browser's debugging door. Knows no app. */
import type { CDPSession, Page } from 'playwright-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds between two moves: as often as a phone tells of them, and enough for a page to scroll along. */
const BETWEEN_MOVES = 30;

/** Puts the finger down, moves it in steps and lifts it, without a fling at the end. */
export async function swipe(page: Page, cdp: CDPSession, from: Point, to: Point, steps = 8): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (let n = 1; n <= steps; n++) {
    const at = { x: from.x + ((to.x - from.x) * n) / steps, y: from.y + ((to.y - from.y) * n) / steps };
    await page.waitForTimeout(BETWEEN_MOVES);
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
  }
  await page.waitForTimeout(100); // held still, so that it is no fling
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
