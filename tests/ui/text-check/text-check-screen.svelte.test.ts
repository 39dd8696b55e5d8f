/** The screen that checks a text: what does not come out is listed with its sentence, what belongs to the plan is set beside it. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { toPeriod } from '#core/period.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { smallPlan } from '#tests/support/small-plan.ts';
import { openPart } from '../open-part.ts';

const BOOK = smallPlan([{ name: 'Giải quyết việc làm', unit: 'lao động', figures: { '2024-H1': '1.500' } }]);
const TEXT = 'Giải quyết việc làm cho 1.508/3.400 lao động, đạt 48,35% chỉ tiêu.';
const field = () => page.getByRole('textbox', { name: 'Lời báo cáo' });
const check = () => page.getByRole('button', { name: 'Kiểm tra', exact: true });

test('a wrong percentage is named with what comes out, and leads to its place in the words', async () => {
  const { session } = await openPart(BOOK, 'reading');
  session.showPeriod(toPeriod('2024-H1'));
  await field().fill(TEXT);
  await check().click();
  await expect.element(page.getByText(/^In 48,35%, tính lại 44,35%/)).toBeVisible();
  const marks = () =>
    [...document.querySelectorAll('[data-cause] mark')].map(({ textContent }) => textContent);
  expect(marks()).toContain('48,35%');
  document.querySelector<HTMLElement>('[data-cause] button')?.click();
  const words = field().element() as HTMLTextAreaElement;
  expect(words.value.slice(words.selectionStart, words.selectionEnd)).toBe('48,35%');
  await expect
    .element(page.getByText('Văn bản ghi 1.508 lao động, kế hoạch đang mở có 1.500 lao động.'))
    .toBeVisible();
  expect(await violationsInBothThemes()).toEqual([]);
});

test('a text that is right is said to be so, and one without numbers too', async () => {
  await openPart(BOOK, 'reading');
  await field().fill(TEXT.replace('48,35', '44,35'));
  await check().click();
  await expect.element(page.getByText(/tất cả đều khớp/)).toBeVisible();
  await field().fill('Tình hình ổn định.');
  await check().click();
  await expect.element(page.getByText('Không thấy số liệu nào tính lại được trong văn bản.')).toBeVisible();
});

test('a file that is no text is told, and what was typed stays', async () => {
  await openPart(BOOK, 'reading');
  await field().fill(TEXT);
  const chooser = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (!chooser) throw new Error('No chooser');
  const files = new DataTransfer();
  files.items.add(new File(['%PDF-1.7 \n'], 'bao-cao.pdf'));
  chooser.files = files.files;
  chooser.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('Chỉ đọc được .docx và tệp chữ .txt.');
  expect((field().element() as HTMLTextAreaElement).value).toBe(TEXT);
});
