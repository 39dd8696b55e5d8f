/** Long target texts on a phone: whole lines that fit their row, from the left, so that the last one can end in its ellipsis. */
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/grid/grid.css';
import '#ui/grid/first-rows.css';
import { Session } from '#app/session.svelte.ts';
import { toPeriod } from '#core/period.ts';
import PlanGrid from '#ui/grid/PlanGrid.svelte';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { gridProps } from './grid-props.ts';

const TEXTS = [
  'đảm bảo chi thường xuyên, có tích lũy cho đầu tư phát triển và đảm bảo an sinh xã hội',
  'tăng bình quân 12%/năm',
  'Hoàn thành',
];

it('is cut at the end of a line that is seen whole', async () => {
  await page.viewport(360, 640);
  const plan = smallPlan(
    TEXTS.map((text, n) => ({ name: `Dòng ${n}`, targets: { '2024': text } })),
    { reportingPeriod: toPeriod('2024') },
  );
  const session = new Session({ plan, period: null, now: () => '2024-12-20T08:00:00Z', record: () => {} });
  const frame = document.createElement('div');
  frame.style.cssText = 'inline-size: 360px; block-size: 500px';
  document.body.append(frame);
  await render(PlanGrid, { target: frame, props: gridProps(session) });
  await vi.waitFor(() => expect(frame.querySelectorAll('.ag-row').length).toBe(TEXTS.length), 10_000);
  await vi.waitFor(() => expect(frame.querySelector('.first-rows')).toBeNull());
  const texts = TEXTS.map((_, n) => {
    const text = frame.querySelector<HTMLElement>(`.ag-row[row-id="${idOf(n)}"] .target-text`);
    if (!text) throw new Error(`No target ${n}`);
    return text;
  });
  const linesOf = (text: HTMLElement): number =>
    text.clientHeight / Number.parseFloat(getComputedStyle(text).lineHeight);
  const [long, growth, short] = texts;
  expect(linesOf(long!)).toBeCloseTo(3, 1);
  expect(getComputedStyle(long!).textAlign).toBe('start');
  // What says how much is never cut off.
  expect(growth!.scrollHeight).toBeLessThanOrEqual(growth!.clientHeight + 1);
  // What fits on one line stays at the right, as numbers do.
  const cell = short!.parentElement!.getBoundingClientRect();
  expect(short!.getBoundingClientRect().right).toBeCloseTo(cell.right, 0);
  expect(short!.getBoundingClientRect().left).toBeGreaterThan(cell.left);
  frame.remove();
});
