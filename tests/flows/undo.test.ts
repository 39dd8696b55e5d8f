/**
 * Undo on the built app: everything done to a plan is taken back in turn, by its name, after a reload and after the browser was
 * closed, and no change of view clears it.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import {
  cellOf,
  expectCell,
  expectSaved,
  typeInto,
  watchPage,
  type Watched,
} from '#tests/support/app-driver.ts';
import {
  DESKTOP,
  killBrowser,
  launchPersistent,
  makeProfile,
  removeProfile,
} from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const SAMPLE = 'Quận Cái Răng, 6 tháng đầu năm 2024';
const JOBS = 'Giải quyết việc làm';
const INVESTMENT = 'Tổng vốn đầu tư phát triển trên địa bàn';

let server: DistServer;
let profile: string;
let context: BrowserContext | null = null;

beforeEach(async () => {
  server = await serveDist({ subpath: '/so/' });
  profile = await makeProfile();
});

afterEach(async () => {
  await context?.close();
  context = null;
  await server.stop();
  await removeProfile(profile);
});

async function start(): Promise<Watched & { context: BrowserContext }> {
  context = await launchPersistent(profile, DESKTOP);
  return { ...(await watchPage(context, new URL(server.url).origin)), context };
}

/** Presses the keys and waits for the notice that says what was done. */
async function press(page: Page, keys: string, notice: string): Promise<void> {
  await page.keyboard.press(keys);
  await page.locator('.toasts').getByText(notice, { exact: true }).waitFor();
}

async function rename(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm thao tác' }).first().click();
  await page.getByText('Thông tin kế hoạch', { exact: true }).click();
  await page.getByLabel('Tên kế hoạch').fill(title);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

test('edits, a deleted row and the plan’s details are taken back one by one after a reload and after a restart', async () => {
  const first = await start();
  const { page } = first;
  await page.goto(server.url);
  await page.getByText(SAMPLE).first().click();
  await page.locator('.ag-row').first().waitFor();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const before = await (await cellOf(page, INVESTMENT, 'figure')).innerText();
  const jobs = await (await cellOf(page, JOBS, 'figure')).innerText();
  const address = page.url();

  await typeInto(page, INVESTMENT, 'figure', '16000');
  await typeInto(page, JOBS, 'figure', '1.768');
  await (await cellOf(page, INVESTMENT, 'name')).click();
  await page.keyboard.press('Control+-');
  await page.getByText('Đã xóa 1 dòng.').waitFor();
  await typeInto(page, JOBS, 'figure', '3.500');
  await rename(page, 'Tên đặt lại');
  await expectSaved(page);

  // Reload: what was done last is known by name again, and taken back from there.
  await page.reload();
  await page.locator('.ag-row').first().waitFor();
  await press(page, 'Control+z', 'Đã hoàn tác: sửa thông tin kế hoạch.');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await press(page, 'Control+z', `Đã hoàn tác: sửa ô “${JOBS}”.`);
  await expectCell(page, JOBS, 'figure', '1.768');
  await press(page, 'Control+z', 'Đã hoàn tác: xóa 1 dòng.');
  await expectCell(page, INVESTMENT, 'figure', '16.000');
  await press(page, 'Control+y', 'Đã làm lại: xóa 1 dòng.');
  await expect.poll(() => page.locator('.name-text').getByText(INVESTMENT, { exact: true }).count()).toBe(0);

  // Another view is no change: nothing is forgotten for it.
  await page.getByRole('radio', { name: 'Cả giai đoạn' }).check();
  await page.goBack();
  await page.getByTitle('Hoàn tác: xóa 1 dòng (Ctrl+Z)').waitFor();
  await page.getByTitle(`Làm lại: sửa ô “${JOBS}” (Ctrl+Y)`).waitFor();
  await expectSaved(page);
  expect(first.trouble).toEqual([]);

  // The browser is killed and opened again: further back, to how the sample was, and no further.
  await killBrowser(first.context, profile);
  const second = await start();
  await second.page.goto(address);
  await second.page.locator('.ag-row').first().waitFor();
  await press(second.page, 'Control+z', 'Đã hoàn tác: xóa 1 dòng.');
  await expectCell(second.page, INVESTMENT, 'figure', '16.000');
  await press(second.page, 'Control+z', `Đã hoàn tác: sửa ô “${JOBS}”.`);
  await expectCell(second.page, JOBS, 'figure', jobs);
  await press(second.page, 'Control+z', `Đã hoàn tác: sửa ô “${INVESTMENT}”.`);
  await expectCell(second.page, INVESTMENT, 'figure', before);
  const undo = second.page.getByRole('button', { name: 'Hoàn tác', exact: true }).first();
  await expect.poll(() => undo.isDisabled()).toBe(true);

  // And forward again, to the last of it.
  for (const keys of Array<string>(4).fill('Control+y')) await second.page.keyboard.press(keys);
  await expectCell(second.page, JOBS, 'figure', '3.500');
  await press(second.page, 'Control+y', 'Đã làm lại: sửa thông tin kế hoạch.');
  await second.page.getByRole('heading', { level: 1, name: 'Tên đặt lại' }).waitFor();
  expect(second.trouble).toEqual([]);
});
