/** The report screen: a sentence worded in place, flagged when its numbers change, kept or drafted anew; the document and its charts. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editFigure, editTarget } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { openPart } from '../open-part.ts';

const H1 = toPeriod('2024-H1');
const JOBS = 'Giải quyết việc làm';
const BOOK = smallPlan([
  {
    name: JOBS,
    unit: 'lao động',
    targets: { '2024': '3.400' },
    figures: { '2024-H1': '1.508', '2023-H1': '1.400' },
  },
  { name: 'Tỷ lệ hộ nghèo', unit: '%' },
]);
const button = (name: string | RegExp) => page.getByRole('button', { name });
const sentence = () => page.getByRole('textbox', { name: JOBS });
const said = (): string => (sentence().element() as HTMLTextAreaElement).value;

test('a worded sentence is kept, flagged with what changed, kept with the new numbers or drafted anew', async () => {
  const { session } = await openPart(BOOK, 'report');
  session.showPeriod(H1);
  await expect.poll(said).toContain('1.508');
  expect(page.getByText('1 chỉ tiêu chưa có số liệu', { exact: false }).query()).not.toBeNull();
  await sentence().fill('Đã giải quyết việc làm cho 1.508 người.');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText('Đã sửa lời; số vẫn khớp bảng.')).toBeVisible();
  expect(session.undoLabel).toEqual({ code: 'edit-sentence', subject: JOBS });

  session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(0), H1, '1.600'));
  await expect.element(page.getByText('1 câu lệch số trong bảng')).toBeVisible();
  await expect.poll(() => page.getByRole('note').element().textContent).toMatch(/1\.508.*1\.600/s);
  expect(said()).toBe('Đã giải quyết việc làm cho 1.508 người.');
  expect(await violationsInBothThemes()).toEqual([]);
  await button('Giữ câu này, đã xem số mới').click();
  await expect.element(page.getByText('Không câu nào lệch số')).toBeVisible();
  expect(said()).toBe('Đã giải quyết việc làm cho 1.508 người.');
  await button('Về câu máy soạn').click();
  await expect.poll(said).toContain('1.600');
  session.undo();
  await expect.poll(said).toBe('Đã giải quyết việc làm cho 1.508 người.');
});

test('the sentences of the targets are worded beside those of the results, and flagged by their own numbers', async () => {
  const { session } = await openPart(BOOK, 'report');
  session.showPeriod(H1);
  await button('Kế hoạch').click();
  await expect.poll(said).toBe('Giải quyết việc làm cho 3.400 lao động.');
  expect(page.getByText('Câu tổng hợp').query()).toBeNull();
  expect(page.getByText('1 chỉ tiêu chưa có số kế hoạch', { exact: false }).query()).not.toBeNull();
  await sentence().fill('Phấn đấu tạo việc làm cho 3.400 người.');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText('Đã sửa lời; số vẫn khớp bảng.')).toBeVisible();
  session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(0), H1, '1.600'));
  await expect.element(page.getByText('Không câu nào lệch số')).toBeVisible();
  session.run({ code: 'edit-cell' }, editTarget(session.plan, idOf(0), toPeriod('2024'), '', '3.500'));
  await expect.element(page.getByText('1 câu lệch số trong bảng')).toBeVisible();
  await page.getByRole('button', { name: 'Báo cáo', exact: true }).click();
  await expect.poll(said).toContain('1.600');
  expect(said()).not.toContain('Phấn đấu');
});

test('the document shows what was worded, and its frame is one form away', async () => {
  const { session } = await openPart(BOOK, 'report');
  session.showPeriod(H1);
  await sentence().fill('Đã giải quyết việc làm cho 1.508 người.');
  await button('Xem văn bản').click();
  await expect.element(page.getByText('Đã giải quyết việc làm cho 1.508 người.').first()).toBeVisible();
  await button('Thể thức văn bản').click();
  await page.getByRole('textbox', { name: 'Họ tên người ký' }).fill('Nguyễn Văn A');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await expect.element(page.getByText('Nguyễn Văn A').first()).toBeVisible();
  await page.getByRole('button', { name: 'Kế hoạch', exact: true }).click();
  await expect.element(page.getByText('KẾ HOẠCH', { exact: true }).first()).toBeVisible();
});

test('charts are drawn of what has a percentage, and say in words what they show', async () => {
  const { session } = await openPart(BOOK, 'report');
  session.showPeriod(H1);
  await button('Biểu đồ').click();
  await expect.element(page.getByRole('img', { name: /Tỷ lệ đạt so với kế hoạch/ })).toBeVisible();
  expect(await violationsInBothThemes()).toEqual([]);
});
