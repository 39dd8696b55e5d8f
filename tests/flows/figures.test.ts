/**
 * The figures on the built app, by hand: every sample opens and counts; a target typed as a document words it is understood,
 * put right, and judged over the stage; a computed cell says why; a check leads to its cell and keeps its answer.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  activeCellOf,
  cellOf,
  expectCell,
  expectSaved,
  watchPage,
  type Watched,
} from '#tests/support/app-driver.ts';
import { DESKTOP, launchPersistent, makeProfile, PHONE, removeProfile } from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

let server: DistServer;
let profile: string;
let contexts: BrowserContext[] = [];

beforeEach(async () => {
  server = await serveDist({ subpath: '/so/' });
  profile = await makeProfile();
});

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
  await server.stop();
  await removeProfile(profile);
});

async function start(device: typeof PHONE | typeof DESKTOP = DESKTOP): Promise<Watched> {
  const context = await launchPersistent(profile, device);
  contexts.push(context);
  const watched = await watchPage(context, new URL(server.url).origin);
  await watched.page.goto(server.url);
  return watched;
}

async function openSample(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).first().click();
  await page.locator('.ag-row').first().waitFor();
}

const tally = (page: Page) => page.locator('.tally .unseen').textContent();

test('each of the five samples opens at its period and counts as its document does', async () => {
  const { page, trouble } = await start();
  for (const [name, sentence] of [
    [
      'Quận Cái Răng, 6 tháng đầu năm 2024',
      'Tổng số 16 chỉ tiêu: vượt 0, đạt 3, chưa đạt 6, không đạt 0, đánh giá cuối năm 2',
    ],
    ['Quận Cái Răng, quý I/2021', 'Tổng số 6 chỉ tiêu: vượt 0, đạt 0, chưa đạt 6'],
    ['Quận Bình Thủy, 2016-2025', 'Tổng số 14 chỉ tiêu'],
    ['Thành phố Cần Thơ, đến năm 2020', 'Tổng số 13 chỉ tiêu'],
    ['Quận Ninh Kiều, 2021-2030', 'Tổng số 8 chỉ tiêu'],
  ] as const) {
    await openSample(page, name);
    expect(await tally(page)).toContain(sentence);
    await page.getByRole('link', { name: 'Về danh sách kế hoạch' }).click();
    await page.getByText('Lập kế hoạch mới').first().waitFor();
  }
  expect(trouble).toEqual([]);
}, 60_000);

test('the stage before counts its own fourteen: ten met, four expected not to be', async () => {
  const { page, trouble } = await start();
  await openSample(page, 'Quận Bình Thủy, 2016-2025');
  await page.getByRole('button', { name: /^Kỳ báo cáo/ }).click();
  await page.getByRole('button', { name: 'Giai đoạn 2016-2020', exact: true }).click();
  await expect
    .poll(() => tally(page))
    .toContain('Tổng số 14 chỉ tiêu: vượt 0, đạt 10, chưa đạt 4, không đạt 0');
  expect(trouble).toEqual([]);
});

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).filter({ visible: true }).first();

test('on a phone a target worded as in a document is understood, judged in its year and over the stage, and stays', async () => {
  const { page, trouble } = await start(PHONE);
  await openSample(page, 'Quận Ninh Kiều, 2021-2030');
  const name = 'Vốn đầu tư toàn xã hội';
  await press(page, `Mở phiếu: ${name}`).click();
  const field = page.getByRole('textbox', { name: /^Kế hoạch/ }).first();
  await field.fill('tăng bình quân 12%/năm');
  await page.getByText('tăng ít nhất 12 %', { exact: false }).first().waitFor();
  await field.press('Enter');
  await page.getByRole('button', { name: 'Đóng' }).last().click();
  await page.getByText('Cả giai đoạn', { exact: true }).click();
  for (const [column, typed] of [
    ['figure|2020', '100'],
    ['figure|2021', '112'],
    ['figure|2022', '121'],
  ] as const) {
    const cell = await cellOf(page, name, column);
    await cell.tap();
    await cell.tap(); // the second one edits
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
  }
  await expectCell(page, name, 'attainment|2021', '100');
  await expectCell(page, name, 'attainment|2022', '66,96'); // (121 ÷ 112 − 1) ÷ 12 %
  await expectCell(page, name, 'attainment|2021/2025', '83,33'); // √1,21 − 1 is 10 %
  await expectSaved(page);
  await page.reload();
  await page.locator('.ag-row').first().waitFor();
  await expectCell(page, name, 'attainment|2021/2025', '83,33');
  expect(page.url()).toContain('view=stage');
  expect(trouble).toEqual([]);
}, 60_000);

describe.each([
  ['a PC', DESKTOP],
  ['a phone', PHONE],
] as const)('on %s', (_, device) => {
  const isPhone = device === PHONE;

  test('a computed cell says why, and a check leads to its cell and keeps its answer', async () => {
    const { page, trouble } = await start(device);
    await openSample(page, 'Quận Cái Răng, 6 tháng đầu năm 2024');
    const percent = await cellOf(page, 'Công nghiệp, xây dựng', 'attainment');
    // One tap asks; a click makes the cell active, which then answers to Enter.
    await (isPhone ? percent.tap() : percent.click());
    if (!isPhone) await page.keyboard.press('Enter');
    const why = page.locator(':popover-open');
    await why.getByText('13.447 ÷ 24.964 × 100 = 53,87').waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });

    const button = press(page, /^Kiểm tra · /);
    const before = (await button.textContent()) ?? '';
    await button.click();
    await page
      .getByRole('button', { name: /2\.065 hồ sơ, tổng ghi 2\.073/ })
      .first()
      .click();
    await expect.poll(() => activeCellOf(page).getAttribute('col-id')).toBe('figure');
    if ((await page.getByRole('button', { name: /^Đúng như vậy/ }).count()) === 0) await button.click();
    await page
      .getByRole('button', { name: /^Đúng như vậy: .*2\.073/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Lý do' }).fill('8 hồ sơ chuyển sang quý III');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await button.textContent()) ?? '').not.toBe(before);
    const after = (await button.textContent()) ?? '';
    await expectSaved(page);
    await page.reload();
    await page.locator('.ag-row').first().waitFor();
    await expect.poll(async () => (await button.textContent()) ?? '').toBe(after);
    expect(trouble).toEqual([]);
  }, 60_000);
});
