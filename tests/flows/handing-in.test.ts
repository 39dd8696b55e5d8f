/**
 * Chốt số liệu on the built app: a period is handed in, two figures are changed after it, marked, asked about and given their
 * reason; one goes back to what was handed in, is undone, and all of it is in the exported file and still there after a reload.
 */
import { readFile } from 'node:fs/promises';
import type { BrowserContext } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toPeriod } from '#core/period.ts';
import { printFigureValue } from '#core/figure.ts';
import { amendmentsOf } from '#core/submission-edits.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import {
  activeCellOf,
  cellOf,
  expectCell,
  expectSaved,
  typeInto,
  watchPage,
} from '#tests/support/app-driver.ts';
import { DESKTOP, launchPersistent, makeProfile, removeProfile } from '#tests/support/chromium.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

let server: DistServer;
let profile: string;
let context: BrowserContext;

beforeEach(async () => {
  server = await serveDist({ subpath: '/so/' });
  profile = await makeProfile();
  context = await launchPersistent(profile, DESKTOP);
});

afterEach(async () => {
  await context.close();
  await server.stop();
  await removeProfile(profile);
});

const HALF = toPeriod('2024-H1');
const [FIRST, SECOND] = ['Khu vực III (thương mại, dịch vụ)', 'Tổng vốn đầu tư phát triển trên địa bàn'];

test('a period handed in keeps what it said, whatever is changed after', async () => {
  const { page, trouble } = await watchPage(context, new URL(server.url).origin);
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name }).filter({ visible: true }).first();
  const isMarked = async (row: string): Promise<boolean> =>
    (await cellOf(page, row, 'figure')).evaluate((cell) => cell.classList.contains('is-amended'));
  await page.goto(server.url);
  await page.getByText('Quận Cái Răng, 6 tháng đầu năm 2024', { exact: true }).first().click();
  await button(/^Kiểm tra · /).waitFor();

  // Handed in, from the menu of the plan.
  await page.locator('header').getByRole('button', { name: 'Thêm thao tác' }).first().click();
  await page.getByRole('menuitem', { name: 'Chốt số liệu…' }).click();
  await page.getByLabel('Ngày chốt').fill('20/6/2024');
  await page.getByLabel(/^Nộp theo văn bản/).fill('Báo cáo số 145/BC-UBND');
  await button('Chốt số liệu').click();
  const mark = button(/^Đã chốt 20\/6\/2024/);
  await mark.waitFor();
  await page.getByText('đã chốt 20/6/2024').first().waitFor();

  // Two figures changed: marked, asked about, offered a reason; nothing was asked before.
  await typeInto(page, FIRST, 'figure', '51');
  await typeInto(page, SECOND, 'figure', '9000');
  await expect.poll(() => isMarked(FIRST)).toBe(true);
  await expect.poll(() => isMarked(SECOND)).toBe(true);
  await page.getByText('2 số vừa sửa khác số đã chốt.').waitFor();
  await button(/^Kiểm tra · /).click();
  const question = page.getByText('số đã chốt ngày 20/6/2024 là 50,53%, nay là 51%', { exact: false });
  await question.first().waitFor();
  await page.getByText('Ghi lý do', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Số liệu chính thức' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi lý do' }).last().click();
  await expect.poll(() => question.filter({ visible: true }).count()).toBe(0);
  await page.keyboard.press('Escape');

  // The list leads to the cell, which goes back to what was handed in; undo takes that back.
  await mark.click();
  const listed = page.getByRole('dialog', { name: /^Chốt số liệu/ });
  await listed.getByText('Đã sửa sau khi chốt: 2 ô').waitFor();
  await listed.getByText('Lý do: Số liệu chính thức').first().waitFor();
  await listed.getByRole('button', { name: `${FIRST} 50,53% → nay 51%` }).click();
  await expect.poll(() => activeCellOf(page).textContent()).toBe('51');
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Lấy lại số đã chốt' }).click();
  await expectCell(page, FIRST, 'figure', '50,53');
  await expect.poll(() => isMarked(FIRST)).toBe(false);
  await page.keyboard.press('Control+z');
  await expectCell(page, FIRST, 'figure', '51');
  await expect.poll(() => isMarked(FIRST)).toBe(true);

  // All of it is in the file, and still there after a reload.
  await button('Xuất CSV').click();
  const download = page.waitForEvent('download');
  await button('Tải tệp').click();
  const bytes = await readFile(await (await download).path());
  const reading = readPlanFile(new Uint8Array(bytes), { random: seededRandom(1).random });
  if (reading.kind !== 'plan') throw new Error(reading.reason.code);
  expect(reading.plan.submissions.get(HALF)).toMatchObject({
    day: '2024-06-20',
    note: 'Báo cáo số 145/BC-UBND',
  });
  const said = amendmentsOf(reading.plan, HALF).map(({ line, then, now, reason }) => [
    line.indicator.name,
    then && printFigureValue(then.value),
    now && printFigureValue(now.value),
    reason,
  ]);
  expect(said).toEqual([
    [FIRST, '50,53', '51', 'Số liệu chính thức'],
    [SECOND, '8.531,35', '9.000', 'Số liệu chính thức'],
  ]);
  await expectSaved(page);
  await page.reload();
  await page.locator('.ag-row').first().waitFor();
  await expect.poll(() => mark.textContent()).toContain('2 ô đã sửa');
  expect(trouble).toEqual([]);
}, 60_000);
