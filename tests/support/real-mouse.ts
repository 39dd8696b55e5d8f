/** A real mouse and a real finger over the page under test, in its own coordinates, through the browser's debugging door. */
import { cdp } from 'vitest/browser';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function middleOf(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

/** The page under test stands in a frame of the runner's page. */
function inWindow({ x, y }: Point): Point {
  const frame = window.frameElement;
  if (!frame) return { x, y };
  const { left, top, width } = frame.getBoundingClientRect();
  const scale = width / frame.clientWidth;
  return { x: left + x * scale, y: top + y * scale };
}

type MouseKind = 'mousePressed' | 'mouseReleased' | 'mouseMoved';

async function send(type: MouseKind, at: Point, buttons: number, clickCount = 1): Promise<void> {
  const button = type === 'mouseMoved' && buttons === 0 ? 'none' : 'left';
  await cdp().send('Input.dispatchMouseEvent', { type, ...inWindow(at), button, buttons, clickCount });
}

export async function moveTo(at: Point): Promise<void> {
  await send('mouseMoved', at, 0);
}

export async function click(at: Point, times = 1): Promise<void> {
  await moveTo(at);
  for (let n = 1; n <= times; n++) {
    await send('mousePressed', at, 1, n);
    await send('mouseReleased', at, 0, n);
  }
}

export async function drag(from: Point, to: Point, steps = 8): Promise<void> {
  await moveTo(from);
  await send('mousePressed', from, 1);
  for (let n = 1; n <= steps; n++) {
    const at = { x: from.x + ((to.x - from.x) * n) / steps, y: from.y + ((to.y - from.y) * n) / steps };
    await send('mouseMoved', at, 1);
  }
  await send('mouseReleased', to, 0);
}

/** A finger put down, moved and lifted; it stays for `hold` milliseconds before it moves. */
export async function touch(from: Point, to: Point = from, hold = 0): Promise<void> {
  const points = (at: Point) => [inWindow(at)];
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) });
  if (hold > 0) await new Promise((resolve) => setTimeout(resolve, hold));
  for (let n = 1; n <= 12; n++) {
    const at = { x: from.x + ((to.x - from.x) * n) / 12, y: from.y + ((to.y - from.y) * n) / 12 };
    if (from !== to)
      await cdp().send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(at) });
  }
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
