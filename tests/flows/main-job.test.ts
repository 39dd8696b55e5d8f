/**
 * The main job on the built app, by hand: take a sample, edit figures, see attainment live, close everything, open it again
 * with no network, undo, send the plan as CSV, take it into an empty browser, and find the same plan.
 */
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { isSamePlan } from '#exchange/same-plan.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import {
  activeCellOf,
  cellOf,
  editorOf,
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
  PHONE,
  removeProfile,
} from '#tests/support/chromium.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const SAMPLE = 'Quận Cái Răng, 6 tháng đầu năm 2024';
const JOBS = 'Giải quyết việc làm';

let server: DistServer;
let profiles: string[] = [];
let contexts: BrowserContext[] = [];

beforeEach(async () => {
  server = await serveDist({ subpath: '/so/' });
});

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  await server.stop();
  await Promise.all(profiles.map(removeProfile));
  [profiles, contexts] = [[], []];
});

async function start(
  profile: string,
  device: typeof PHONE | typeof DESKTOP = DESKTOP,
  withWorker = false,
): Promise<Watched & { context: BrowserContext }> {
  const context = await launchPersistent(profile, device);
  contexts.push(context);
  return { ...(await watchPage(context, new URL(server.url).origin, { withWorker })), context };
}

async function newProfile(): Promise<string> {
  const profile = await makeProfile();
  profiles.push(profile);
  return profile;
}

async function openSample(page: Page): Promise<void> {
  await page.goto(server.url);
  await page.getByText(SAMPLE).first().click();
  await page.locator('.ag-row').first().waitFor();
}

function planIn(bytes: Buffer) {
  const reading = readPlanFile(new Uint8Array(bytes), { random: seededRandom(1).random });
  if (reading.kind !== 'plan') throw new Error(`Refused: ${reading.reason.code}`);
  return reading.plan;
}

async function exportFrom(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Xuất CSV' }).first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp' }).click();
  const path = await (await download).path();
  await page.keyboard.press('Escape');
  return readFile(path);
}

describe('the main job', () => {
  test('from a sample to a file and back into an empty browser, offline in between', async () => {
    const profile = await newProfile();
    const first = await start(profile, DESKTOP, true);
    await openSample(first.page);
    await expectCell(first.page, JOBS, 'attainment', '44,35');

    // Edit: the attainment follows at once, and the screen says when it is stored.
    await typeInto(first.page, JOBS, 'figure', '1.768');
    await expectCell(first.page, JOBS, 'figure', '1.768');
    await expectCell(first.page, JOBS, 'attainment', '52');
    await typeInto(first.page, 'Tổng vốn đầu tư phát triển trên địa bàn', 'figure', '16000');
    await expectCell(first.page, 'Tổng vốn đầu tư phát triển trên địa bàn', 'verdict', '●\nĐạt');
    await expectSaved(first.page);

    // A refused entry says why, keeps what was typed, and changes nothing.
    await typeInto(first.page, JOBS, 'figure', '12,5 tỷ');
    await first.page.getByText('“12,5 tỷ” không phải là số.', { exact: false }).waitFor();
    expect(await editorOf(first.page).inputValue()).toBe('12,5 tỷ');
    await first.page.keyboard.press('Escape');
    await expectCell(first.page, JOBS, 'figure', '1.768');

    // Nor does it wander into another period: the editor stays until it is mended or given up.
    await typeInto(first.page, JOBS, 'figure', '12,5 tỷ');
    await first.page.getByRole('button', { name: /^Kỳ báo cáo/ }).click();
    await first.page.getByRole('button', { name: 'Năm 2024', exact: true }).click();
    await first.page
      .getByRole('button', { name: /6 tháng đầu năm 2024/ })
      .first()
      .waitFor();
    expect(await editorOf(first.page).inputValue()).toBe('12,5 tỷ');
    await editorOf(first.page).focus();
    await first.page.keyboard.press('Escape');
    await expectCell(first.page, JOBS, 'figure', '1.768');

    // Reload: the same plan at the same place.
    await first.page.reload();
    await expectCell(first.page, JOBS, 'figure', '1.768');
    await first.page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
    );
    // Activated is not yet on the disk: once the worker answers a start, the browser has kept it. A busy browser may not wait for a
    // worker that starts slowly, and takes the page from the host: the next start then asks it again.
    await expect
      .poll(
        async () => {
          await first.page.reload();
          return first.page.evaluate(() => navigator.serviceWorker.controller !== null);
        },
        { timeout: 40_000, interval: 500 },
      )
      .toBe(true);
    await expectCell(first.page, JOBS, 'figure', '1.768');
    expect(first.trouble).toEqual([]);

    // The browser is killed and the host goes away: the plan opens all the same.
    await killBrowser(first.context, profile);
    await server.stop();
    contexts = [];
    const offline = await start(profile, DESKTOP, true);
    await offline.context.setOffline(true);
    await offline.page.goto(server.url);
    await offline.page
      .getByRole('link', { name: /Tình hình thực hiện/ })
      .first()
      .click();
    await expectCell(offline.page, JOBS, 'figure', '1.768');

    // Work goes on offline, and undo takes it back.
    await typeInto(offline.page, JOBS, 'figure', '3.500');
    await expectCell(offline.page, JOBS, 'verdict', '▲\nVượt');
    await offline.page.keyboard.press('Control+z');
    await expectCell(offline.page, JOBS, 'figure', '1.768');
    await offline.page.keyboard.press('Control+y');
    await expectCell(offline.page, JOBS, 'figure', '3.500');
    await offline.page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await expectCell(offline.page, JOBS, 'attainment', '52');
    await expectSaved(offline.page);
    const sent = await exportFrom(offline.page);
    expect(offline.trouble.filter((note) => !note.includes('Failed to load resource'))).toEqual([]);

    // A colleague takes the file into an empty browser: the same plan, and the same file again.
    server = await serveDist({ subpath: '/noi-khac/' });
    const other = await start(await newProfile());
    await other.page.goto(server.url);
    const file = { name: 'gui.csv', mimeType: 'text/csv', buffer: sent };
    await other.page.locator('input[type="file"]').first().setInputFiles(file);
    await expectCell(other.page, JOBS, 'figure', '1.768');
    await expectCell(other.page, JOBS, 'attainment', '52');
    const received = await exportFrom(other.page);
    expect(isSamePlan(planIn(received), planIn(sent))).toBe(true);
    expect(received.equals(sent)).toBe(true);
    expect(other.trouble).toEqual([]);
  });

  test('a file that holds no table is refused with a sentence, and nothing changes', async () => {
    const { page, trouble } = await start(await newProfile());
    await page.goto(server.url);
    const stranger = {
      name: 'giay-moi.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n'),
    };
    await page.locator('input[type="file"]').first().setInputFiles(stranger);
    await page.getByText('Tệp này là PDF, không phải bảng tính. Chưa nhập gì', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.getByText('Chưa có kế hoạch nào', { exact: false }).waitFor();
    expect(trouble).toEqual([]);
  });

  test('an empty plan grows row by row, by keyboard alone', async () => {
    const { page, trouble } = await start(await newProfile());
    await page.goto(server.url);
    await page.getByText('Lập kế hoạch mới').first().click();
    await page.getByLabel('Tên kế hoạch').fill('Kế hoạch xã 2026');
    await page.keyboard.press('Enter');
    await page.getByText('Kế hoạch chưa có chỉ tiêu nào.').waitFor();
    await page.locator('.ag-grid-viewport').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Tỷ lệ hộ nghèo');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Thu ngân sách');
    await page.keyboard.press('Tab');
    await page.keyboard.type('tỷ đồng');
    await page.keyboard.press('Tab');
    await page.keyboard.type('trên 95');
    await page.keyboard.press('Tab');
    await page.keyboard.type('96');
    await page.keyboard.press('Enter');
    await expectCell(page, 'Thu ngân sách', 'verdict', '●\nĐạt');
    await expectCell(page, 'Thu ngân sách', 'unit', 'tỷ đồng');
    // The second row goes under the first, and comes out again by undo.
    await (await cellOf(page, 'Thu ngân sách', 'name')).click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => page.locator('.ag-row.is-part').count()).toBe(1);
    await page.getByText('Tổng số 1 chỉ tiêu', { exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Tổng số 2 chỉ tiêu', { exact: true }).waitFor();
    await page.keyboard.press('Control+-');
    await page.getByText('Tổng số 1 chỉ tiêu', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).last().click();
    await page.getByText('Tổng số 2 chỉ tiêu', { exact: true }).waitFor();
    expect(trouble).toEqual([]);
  });
});

describe('what is being typed when the place changes', () => {
  test('goes into the plan by Back, out of the plan and from one view to the other', async () => {
    const { page, trouble } = await start(await newProfile());
    await openSample(page);
    await (await cellOf(page, JOBS, 'figure')).click();
    await page.keyboard.type('99');
    await page.goBack();
    await page
      .getByRole('link', { name: /Tình hình thực hiện/ })
      .first()
      .waitFor();
    expect(trouble).toEqual([]);
    await page.goForward();
    await expectCell(page, JOBS, 'figure', '99');

    // From one view back to the other, the same.
    await page.getByRole('radio', { name: 'Cả giai đoạn' }).check();
    await (await cellOf(page, JOBS, 'figure|2024-H1')).click();
    await page.keyboard.type('100');
    await page.goBack();
    await expectCell(page, JOBS, 'figure', '100');
    expect(trouble).toEqual([]);
  });

  test('stays with its reason when it is refused, and Back works again once it is mended', async () => {
    const { page, trouble } = await start(await newProfile());
    await openSample(page);
    const address = page.url();
    await (await cellOf(page, JOBS, 'figure')).click();
    await page.keyboard.type('12,5 tỷ');
    for (let presses = 0; presses < 2; presses++) {
      await page.evaluate(() => history.back());
      await page.getByText('“12,5 tỷ” không phải là số.', { exact: false }).waitFor();
      await expect.poll(() => page.url()).toBe(address);
    }
    expect(await editorOf(page).inputValue()).toBe('12,5 tỷ');
    await editorOf(page).fill('12,5');
    await page.goBack();
    await page
      .getByRole('link', { name: /Tình hình thực hiện/ })
      .first()
      .waitFor();
    await page.goForward();
    await expectCell(page, JOBS, 'figure', '12,5');
    expect(trouble).toEqual([]);
  });

  test('in the sheet of a row goes into the plan by Back; what is refused keeps the sheet', async () => {
    const { page, trouble } = await start(await newProfile());
    await openSample(page);
    const address = page.url();
    await (await cellOf(page, JOBS, 'name')).click();
    await page.keyboard.press('Alt+Enter');
    const figure = page.getByRole('dialog', { name: 'Phiếu chỉ tiêu' }).getByLabel('Thực hiện').first();
    await figure.fill('12,5 tỷ');
    await page.evaluate(() => history.back());
    await page.getByText('“12,5 tỷ” không phải là số.', { exact: false }).waitFor();
    await expect.poll(() => page.url()).toBe(address);
    await figure.fill('1768');
    await page.goBack();
    await page
      .getByRole('link', { name: /Tình hình thực hiện/ })
      .first()
      .waitFor();
    await page.goForward();
    await expectCell(page, JOBS, 'figure', '1.768');
    expect(trouble).toEqual([]);
  });
});

describe('on a phone', () => {
  test('a tap selects, a second tap edits with a decimal keypad, and the sheet does the rest', async () => {
    const { page, trouble } = await start(await newProfile(), PHONE);
    await openSample(page);
    const cell = await cellOf(page, JOBS, 'figure');
    await cell.tap();
    await activeCellOf(page).waitFor();
    expect(await editorOf(page).count()).toBe(0);
    // No keyboard comes up for a cell that is only selected.
    expect(await page.evaluate(() => document.activeElement?.matches('input, textarea'))).toBe(false);
    await cell.tap();
    const input = editorOf(page);
    await input.waitFor();
    expect(await input.getAttribute('inputmode')).toBe('decimal');
    await input.fill('1768');
    await page.keyboard.press('Enter');
    await expectCell(page, JOBS, 'figure', '1.768');

    await page.getByRole('button', { name: `Mở phiếu: ${JOBS}` }).tap();
    const sheet = page.getByRole('dialog', { name: 'Phiếu chỉ tiêu' });
    await sheet.waitFor();
    await sheet.getByLabel('Thực hiện', { exact: false }).first().fill('3400');
    await sheet.getByRole('button', { name: 'Chỉ tiêu sau' }).tap();
    await sheet.getByRole('button', { name: 'Đóng' }).tap();
    await expectCell(page, JOBS, 'attainment', '100');
    expect(trouble).toEqual([]);
  });

  test('moving a finger over the grid scrolls and never moves the active cell', async () => {
    const { page, context } = await start(await newProfile(), PHONE);
    await openSample(page);
    const cdp = await context.newCDPSession(page);
    await (await cellOf(page, 'Cơ cấu kinh tế', 'figure')).tap();
    await activeCellOf(page).waitFor();
    // The field says which cell is active, also while that one is scrolled out of the page.
    const active = () => page.locator('.typing-field').getAttribute('aria-label');
    const before = await active();
    const touch = (type: string, y: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: type === 'touchEnd' ? [] : [{ x: 300, y }],
      });
    await touch('touchStart', 520);
    for (let y = 500; y >= 240; y -= 20) {
      await touch('touchMove', y);
      await page.waitForTimeout(20);
    }
    await touch('touchEnd', 240);
    await page.waitForTimeout(400);
    expect(await page.locator('.ag-grid-viewport').evaluate((element) => element.scrollTop)).toBeGreaterThan(
      100,
    );
    expect(before).toContain('Cơ cấu kinh tế');
    expect(await active()).toBe(before);
    expect(await editorOf(page).count()).toBe(0);
  });
});
