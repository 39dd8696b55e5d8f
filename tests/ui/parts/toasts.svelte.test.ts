/** Notices over the grid: what is only good to know takes no more than a row of a phone, and goes sooner than what matters. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { language } from '#app/language.svelte.ts';
import { Notices } from '#app/notices.svelte.ts';
import ToastsFrame from '#tests/ui/parts/ToastsFrame.svelte';

const { say } = language;
const ROW = 44; // a row under a finger, in pixels

async function open(): Promise<Notices> {
  const notices = new Notices();
  await render(ToastsFrame, { notices });
  return notices;
}

const isShown = (text: string): boolean =>
  document.querySelector('.toasts')?.textContent.includes(text) ?? false;

/** Past every microtask in which the list may still be drawn. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(async () => {
  await page.viewport(360, 640);
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

test('«ready without a network» covers one row at most and leaves room at the side', async () => {
  const notices = await open();
  notices.say(say.offlineReady);
  await pass(1);
  const { height, width } = document.querySelector('.toast')!.getBoundingClientRect();
  expect(height).toBeLessThanOrEqual(ROW);
  expect(width).toBeLessThanOrEqual(320);
  const text = document.querySelector('.toast p')!;
  expect(text.scrollHeight).toBeLessThanOrEqual(ROW);
});

test('it goes after five seconds, while a refusal stays eight and a fault until it is closed', async () => {
  const notices = await open();
  notices.say('Không đọc được tệp', null, true);
  notices.say(say.refusal({ code: 'nothing-above' }));
  notices.say(say.offlineReady);
  await pass(4900);
  expect(isShown(say.offlineReady)).toBe(true);
  await pass(200);
  expect(isShown(say.offlineReady)).toBe(false);
  expect(isShown(say.refusal({ code: 'nothing-above' }))).toBe(true);
  await pass(3000);
  expect(isShown(say.refusal({ code: 'nothing-above' }))).toBe(false);
  expect(isShown('Không đọc được tệp')).toBe(true);
});
