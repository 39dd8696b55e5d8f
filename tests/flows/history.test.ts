/**
 * History on the built app: from a cell to what it once held and back, a version with a name, a row and the whole plan restored,
 * undone, and still undone after a reload; under a thumb the same ways are reached.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  activeCellOf,
  cellOf,
  expectCell,
  expectSaved,
  typeInto,
  watchPage,
} from '#tests/support/app-driver.ts';
import { violations } from '#tests/support/axe-in-page.ts';
import { DESKTOP, launchPersistent, makeProfile, PHONE, removeProfile } from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const SAMPLE = 'Quận Cái Răng, 6 tháng đầu năm 2024';
const JOBS = 'Giải quyết việc làm';
const INVESTMENT = 'Tổng vốn đầu tư phát triển trên địa bàn';
const VERSION = 'Bản trình HĐND 20/6';

let server: DistServer;
let profile: string;
let context: BrowserContext;

beforeEach(async () => {
  server = await serveDist();
  profile = await makeProfile();
});

afterEach(async () => {
  await context.close();
  await server.stop();
  await removeProfile(profile);
});

async function start(device: typeof DESKTOP | typeof PHONE) {
  context = await launchPersistent(profile, device);
  const watched = await watchPage(context, new URL(server.url).origin);
  await watched.page.goto(server.url);
  await watched.page.getByText(SAMPLE).first().click();
  await watched.page.locator('.ag-row').first().waitFor();
  return watched;
}

async function choose(page: Page, button: string | RegExp, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('menuitem', { name: item }).click();
}

const entry = (page: Page, n: number) => page.locator('ol > li').nth(n);
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const toPlan = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Về kế hoạch' }).click();
  await page.locator('.ag-row').first().waitFor();
};

test('what a cell held, a row and the whole plan come back, are undone, and can still be undone after a reload', async () => {
  const { page, trouble } = await start(DESKTOP);
  const before = (await (await cellOf(page, JOBS, 'figure')).innerText()).trim();
  await typeInto(page, JOBS, 'figure', '1600');
  await typeInto(page, JOBS, 'figure', '1700');
  await typeInto(page, INVESTMENT, 'figure', '9000,5');

  // From the cell to its history, and an earlier value back.
  await (await cellOf(page, JOBS, 'figure')).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Lịch sử của ô này' }).click();
  await heading(page, 'Lịch sử của ô');
  await expect.poll(() => page.locator('ol > li').count()).toBe(3);
  expect(await entry(page, 0).locator('del').innerText()).toBe('1.600');
  expect(await entry(page, 2).innerText()).toContain(before);
  await entry(page, 1).getByRole('button', { name: 'Khôi phục giá trị này' }).click();
  await page.getByText('Hiện nay: 1.600').waitFor();
  await page.goBack();
  // One is back at the cell one came from.
  await expect.poll(() => activeCellOf(page).getAttribute('col-id')).toBe('figure');
  await expectCell(page, JOBS, 'figure', '1.600');
  await page.keyboard.press('Control+z');
  await page.getByText('Đã hoàn tác: khôi phục ô.').waitFor();
  await expectCell(page, JOBS, 'figure', '1.700');

  // A version gets a name, then rows go and a figure changes.
  await choose(page, 'Thêm thao tác', 'Đặt tên cho bản hiện tại…');
  await page.getByRole('textbox', { name: 'Tên bản' }).fill(VERSION);
  await page.keyboard.press('Enter');
  await page.getByText(`Đã đặt tên “${VERSION}” cho bản hiện tại.`).waitFor();
  for (const name of [INVESTMENT, JOBS]) {
    await (await cellOf(page, name, 'name')).click();
    await page.keyboard.press('Control+-');
    await expect.poll(() => page.locator('.name-text').getByText(name, { exact: true }).count()).toBe(0);
  }
  await choose(page, 'Thêm thao tác', 'Lịch sử thay đổi');
  await heading(page, 'Lịch sử thay đổi');
  await page.getByText(VERSION, { exact: true }).waitFor();
  expect(await violations(page)).toEqual([]);

  // One row comes back, looked up without accents; then the plan, as it was when it got its name.
  await page.getByRole('searchbox').fill('giai quyet viec lam');
  await expect.poll(() => page.locator('ol').getByText(INVESTMENT).count()).toBe(0);
  await page.getByRole('button', { name: 'Khôi phục dòng này…' }).first().click();
  await page
    .getByRole('dialog')
    .getByText(/^Sẽ thêm lại \d+ dòng\.$/)
    .waitFor();
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await page.getByText(/^Đã khôi phục \d+ dòng\.$/).waitFor();
  await page.getByRole('searchbox').fill('');
  await choose(page, `Thao tác với “${VERSION}”`, 'So với hiện tại');
  await page.getByRole('dialog').getByText(INVESTMENT).first().waitFor();
  await page.keyboard.press('Escape');
  await choose(page, `Thao tác với “${VERSION}”`, /^Khôi phục kế hoạch/);
  await page
    .getByRole('dialog')
    .getByText(/^Sẽ thêm lại \d+ dòng\.$/)
    .waitFor();
  await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
  await page.getByText(/^Đã khôi phục kế hoạch như lúc/).waitFor();
  await toPlan(page);
  await expectCell(page, JOBS, 'figure', '1.700');
  await expectCell(page, INVESTMENT, 'figure', '9.000,5');
  await expectSaved(page);

  // After a reload it is all still in the log: the restoring is undone, and done again.
  await page.reload();
  await page.locator('.ag-row').first().waitFor();
  await (await cellOf(page, JOBS, 'name')).click();
  await page.keyboard.press('Control+z');
  await page.getByText(/^Đã hoàn tác: khôi phục kế hoạch như lúc/).waitFor();
  await expect.poll(() => page.locator('.name-text').getByText(INVESTMENT, { exact: true }).count()).toBe(0);
  await page.keyboard.press('Control+y');
  await expectCell(page, INVESTMENT, 'figure', '9.000,5');
  expect(trouble).toEqual([]);
});

test('under a thumb: the history of a cell from the menu, and a look at an earlier plan', async () => {
  const { page, trouble } = await start(PHONE);
  await (await cellOf(page, JOBS, 'figure')).tap();
  await page.getByRole('button', { name: /^Khác/ }).tap();
  await page.getByRole('menuitem', { name: 'Lịch sử của ô này' }).tap();
  await page.getByText('Ô này chưa đổi lần nào trên máy này.').waitFor();
  await page.getByRole('link', { name: 'Lịch sử cả kế hoạch' }).tap();
  await heading(page, 'Lịch sử thay đổi');
  await page.getByRole('button', { name: /^Thao tác với: Nhập tệp/ }).tap();
  await page.getByRole('menuitem', { name: 'Xem bản này' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/giống hệt hiện tại/).waitFor();
  await dialog.getByRole('rowheader', { name: JOBS }).first().waitFor();
  // As wide as the screen, not wider.
  expect(await dialog.evaluate((sheet) => Math.round(sheet.getBoundingClientRect().width))).toBe(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await violations(page)).toEqual([]);
  expect(trouble).toEqual([]);
});
