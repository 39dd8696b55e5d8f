/**
 * The whole way to a report, with the host gone: figures entered, sentences drafted, one worded, its numbers changed, flagged, drafted
 * anew, and the document as a file; then that file read against its own numbers.
 */
import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { expectCell, expectSaved, typeInto, watchPage } from '#tests/support/app-driver.ts';
import { violations } from '#tests/support/axe-in-page.ts';
import { DESKTOP, launchPersistent, makeProfile, PHONE, removeProfile } from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';
import { readDocumentText } from '#exchange/docx/read-text.ts';

let server: DistServer | null = null;
let profile = '';
let context: BrowserContext | null = null;

afterEach(async () => {
  await context?.close();
  await server?.stop();
  await removeProfile(profile);
});

const JOBS = 'Giải quyết việc làm';

test('from figures to a document that can be signed, offline, and back through the reader of texts', async () => {
  server = await serveDist();
  profile = await makeProfile();
  context = await launchPersistent(profile, DESKTOP);
  const { page, trouble } = await watchPage(context, new URL(server.url).origin, { withWorker: true });
  await page.goto(server.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByText('Đã sẵn sàng dùng khi không có mạng', { exact: false }).waitFor();
  await page.reload(); // the second start is the worker's
  await page.getByText('Quận Cái Răng, 6 tháng đầu năm 2024').first().click();
  await page.locator('.ag-row').first().waitFor();
  await server.stop();
  await context.setOffline(true);

  for (const [row, typed] of [
    ['Nông nghiệp, thủy sản', '95'],
    ['Công nghiệp, xây dựng', '13.500'],
    ['Thương mại, dịch vụ', '14.000'],
    ['Tổng vốn đầu tư phát triển trên địa bàn', '8.800'],
    [JOBS, '1.700'],
  ] as const)
    await typeInto(page, row, 'figure', typed);
  await expectSaved(page);

  const goTo = (part: string): Promise<void> =>
    page.getByRole('navigation', { name: 'Các phần của kế hoạch' }).getByRole('link', { name: part }).click();
  await page.getByRole('button', { name: 'Thêm thao tác' }).first().click();
  await page.getByRole('menuitem', { name: 'Báo cáo', exact: true }).click();
  const sentence = page.getByRole('textbox', { name: JOBS, exact: true }).first();
  await expect.poll(() => sentence.inputValue()).toContain('1.700/3.400');
  expect(await violations(page)).toEqual([]);

  const drafted = await sentence.inputValue();
  await sentence.fill(`Trong kỳ, ${drafted.charAt(0).toLowerCase()}${drafted.slice(1)}`);
  await sentence.blur();
  await page.getByText('Đã sửa lời; số vẫn khớp bảng.').waitFor();

  await goTo('Chỉ tiêu');
  await page.locator('.ag-row').first().waitFor();
  await expectCell(page, JOBS, 'figure', '1.700');
  await typeInto(page, JOBS, 'figure', '1.750');
  await expectSaved(page);
  await page.getByRole('button', { name: 'Thêm thao tác' }).first().click();
  await page.getByRole('menuitem', { name: 'Báo cáo', exact: true }).click();
  await page.getByText('1 câu lệch số trong bảng').waitFor();
  const flag = page.getByRole('note');
  await expect.poll(() => flag.innerText()).toMatch(/1\.700[\s\S]*1\.750/);
  await expect.poll(() => sentence.inputValue()).toContain('1.700');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Soạn lại theo số mới' }).click();
  await expect.poll(() => sentence.inputValue()).toContain('1.750/3.400');
  await page.getByText('Không câu nào lệch số').waitFor();

  await page.getByRole('button', { name: 'Xem văn bản' }).click();
  await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải .docx' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Cai-Rang_6-thang-2024_bao-cao_\d{4}-\d\d-\d\d\.docx$/);
  const bytes = readFileSync(await download.path());
  const written = await readDocumentText(new Uint8Array(bytes));
  if (!written.ok) throw new Error(written.problem);
  for (const said of ['Độc lập - Tự do - Hạnh phúc', '1.750/3.400', '95/185', 'Phụ lục'])
    expect(written.text).toContain(said);

  await goTo('Kiểm tra văn bản');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'bao-cao.docx',
    mimeType: 'application/octet-stream',
    buffer: bytes,
  });
  // What the app writes itself agrees with itself and with the plan.
  await expect.poll(() => page.locator('.summary').innerText()).toMatch(/^Tính lại \d+ chỗ/);
  expect(await page.locator('[data-cause="wrong"]').count()).toBe(0);
  await page.setViewportSize(PHONE.viewport);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(trouble).toEqual([]);
});
