/** The text sections of a plan as a person works on them: added from the usual outline, worded, moved, removed, and nothing typed is lost. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Session } from '#app/session.svelte.ts';
import { sectionsInOrder } from '#core/section-edits.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { smallPlan } from '#tests/support/small-plan.ts';
import { openPart } from '../open-part.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const titles = ({ plan }: Session): string[] => sectionsInOrder(plan).map(({ title }) => title);
const articles = () =>
  [...document.querySelectorAll('article')].map((article) => article.getAttribute('aria-label'));

test('the outline of a report comes in one step, and its sections are moved, worded and removed', async () => {
  const { session } = await openPart(smallPlan([]), 'sections');
  await button('Thêm cả khung kế hoạch').click();
  await expect
    .poll(articles)
    .toEqual([
      'I. Đánh giá tình hình năm trước',
      'II. Quan điểm',
      'III. Mục tiêu',
      'IV. Các chỉ tiêu chủ yếu',
      'V. Nhiệm vụ, giải pháp',
      'VI. Tổ chức thực hiện',
    ]);
  await button(/“Mục tiêu”/).click();
  await page.getByRole('menuitem', { name: 'Chuyển lên' }).click();
  await expect.poll(() => articles()[1]).toBe('II. Mục tiêu');
  const heading = page.getByRole('textbox', { name: 'Tiêu đề' }).nth(1);
  await heading.fill('II. Mục tiêu tổng quát');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => titles(session)[1]).toBe('Mục tiêu tổng quát');
  await button(/“Quan điểm”/).click();
  await page.getByRole('menuitem', { name: 'Xóa mục này' }).click();
  await expect.poll(() => titles(session)).not.toContain('Quan điểm');
  expect(await violationsInBothThemes()).toEqual([]);
  await page.getByRole('status').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(() => titles(session)[2]).toBe('Quan điểm');
});

test('a text is one step to undo when it is left, and goes into the plan when the screen is', async () => {
  const { session, route } = await openPart(smallPlan([]), 'sections');
  const own = page.getByRole('textbox', { name: 'Tiêu đề khác' });
  await own.fill('Nguyên nhân');
  await userEvent.keyboard('{Enter}');
  const text = page.getByRole('textbox', { name: 'Nội dung mục “Nguyên nhân”' });
  await text.fill('Khách quan.\nChủ quan.');
  expect(sectionsInOrder(session.plan)[0]?.text).toBe('');
  dispatchEvent(new Event('pagehide')); // as when the app is closed while one types
  expect(sectionsInOrder(session.plan)[0]?.text).toBe('Khách quan.\nChủ quan.');
  expect(session.undoLabel).toEqual({ code: 'edit-section', subject: 'Nguyên nhân' });
  await text.fill('Khách quan.');
  route.go({ screen: 'tasks', plan: session.plan.head.id });
  expect(sectionsInOrder(session.plan)[0]?.text).toBe('Khách quan.');
});

test('what is drafted below a section is chosen in its menu', async () => {
  const { session } = await openPart(smallPlan([]), 'sections');
  await button('Khó khăn, hạn chế').click();
  await button(/“Khó khăn, hạn chế”$/).click();
  await page.getByRole('menuitemradio', { name: 'Kết quả thực hiện các chỉ tiêu' }).click();
  await expect.poll(() => sectionsInOrder(session.plan)[0]?.holds).toBe('results');
  await expect.element(page.getByText(/Câu về từng chỉ tiêu/)).toBeVisible();
});
