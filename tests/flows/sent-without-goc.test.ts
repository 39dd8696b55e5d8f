/** A plan sent as CSV without `goc`, worked on at both ends, and taken in again: the device still knows what it sent. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  cellOf,
  expectCell,
  expectSaved,
  typeInto,
  watchPage,
  type Watched,
} from '#tests/support/app-driver.ts';
import { DESKTOP, launchPersistent, makeProfile, removeProfile } from '#tests/support/chromium.ts';
import { cellsOf, saveAgain } from '#tests/support/saved-again.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const SAMPLE = 'Quận Cái Răng, 6 tháng đầu năm 2024';
const TRAINED = 'Tỷ lệ lao động qua đào tạo';
const WASTE = 'Tỷ lệ chất thải rắn được thu gom';
const INSURED = 'Tỷ lệ độ bao phủ bảo hiểm y tế';

let server: DistServer;
let profile: string;
let context: BrowserContext;
let watched: Watched;
let page: Page;

beforeAll(async () => {
  server = await serveDist();
  profile = await makeProfile();
  context = await launchPersistent(profile, DESKTOP);
  watched = await watchPage(context, new URL(server.url).origin);
  ({ page } = watched);
});

afterAll(async () => {
  await context.close();
  await server.stop();
  await removeProfile(profile);
});

async function exportWithoutOriginals(): Promise<string> {
  await page.getByRole('button', { name: 'Xuất CSV' }).first().click();
  await page.getByRole('checkbox', { name: /^Kèm cột gốc/ }).uncheck();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp' }).click(),
  ]);
  await page.keyboard.press('Escape');
  return readFileSync(await download.path(), 'utf8');
}

/** As a spreadsheet saves it, with figures of the half-year typed anew. */
function workedOn(text: string, figures: ReadonlyMap<string, string>): string {
  const rows = cellsOf(text);
  const header = rows.find(([first]) => first?.startsWith('ma_dong')) ?? [];
  const [name, figure] = [header.indexOf('Chỉ tiêu'), header.indexOf('6T2024 TH')];
  return saveAgain(
    rows.map((row) => {
      const typed = figures.get(row[name] ?? '');
      return typed === undefined ? row : row.with(figure, typed);
    }),
  );
}

async function importFile(text: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm thao tác' }).click();
  await page.getByRole('menuitem', { name: /Nhập số liệu từ tệp/ }).click();
  const file = { name: 'gui-lai.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type="file"]').first().setInputFiles(file);
  await page.getByRole('heading', { name: 'Đã nhận ra' }).waitFor();
  await page.locator('.busy').waitFor({ state: 'detached' });
}

it('takes what the file changed, keeps what the plan changed, asks where both did; after a restart too', async () => {
  await page.goto(server.url);
  await page.getByText(SAMPLE).first().click();
  await page.locator('.ag-row').first().waitFor();
  await typeInto(page, WASTE, 'figure', '98');
  const text = await exportWithoutOriginals();
  expect(text).not.toContain('goc (không sửa)');
  expect(text).toMatch(/;bx_2_\d+\r\n$/);

  await typeInto(page, INSURED, 'figure', '91,5');
  await typeInto(page, TRAINED, 'figure', '83');
  await expectSaved(page);
  await page.reload();
  await page.locator('.ag-row').first().waitFor();

  await importFile(
    workedOn(
      text,
      new Map([
        [TRAINED, '84'],
        [WASTE, '97,5'],
      ]),
    ),
  );
  await page.getByRole('button', { name: /^Xung đột: 1 ô/ }).waitFor();
  await page.locator('footer .primary').click();
  await expect.poll(() => page.locator('.done').innerText()).toContain('Đã đổi 1 ô');
  await page.getByRole('button', { name: 'Mở kế hoạch' }).click();
  await expectCell(page, WASTE, 'figure', '97,5');
  await expectCell(page, TRAINED, 'figure', '83');
  await expectCell(page, INSURED, 'figure', '91,5');
  expect(watched.trouble).toEqual([]);
});

it('of a file that names another device’s export says cell by cell that it is not known what it was made from', async () => {
  const text = (await exportWithoutOriginals()).replace(/;bx_\d+_\d+\r\n$/, ';bx_2_1\r\n');
  await typeInto(page, INSURED, 'figure', '92');
  await importFile(workedOn(text, new Map()));
  await page.locator('.preview-cell[data-tone="changed"]').first().click();
  const decision = page.getByRole('complementary', { name: INSURED });
  await expect.poll(() => decision.innerText()).toContain('không rõ bên nào mới hơn');
  await page.getByRole('button', { name: 'Quay lại' }).click();
  await expect.poll(async () => (await cellOf(page, INSURED, 'figure')).innerText()).toBe('92');
});
