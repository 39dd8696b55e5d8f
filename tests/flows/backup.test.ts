/** Plans out to a locked file, everything wiped, and back again; then two devices that exchange backups. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectCell, expectSaved, typeInto, watchPage, type Watched } from '#tests/support/app-driver.ts';
import { DESKTOP, launchPersistent, makeProfile, removeProfile } from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

const SAMPLES = [
  'Quận Cái Răng, 6 tháng đầu năm 2024',
  'Quận Cái Răng, quý I/2021',
  'Quận Ninh Kiều, 2021-2030',
] as const;
const WASTE = 'Tỷ lệ chất thải rắn được thu gom';
const EDITED = /6 tháng đầu năm/;
const WORDS = 'mưa chuồn chuồn bay thấp';

let server: DistServer;
const devices: { readonly profile: string; readonly context: BrowserContext }[] = [];
let office: Watched;

beforeAll(async () => {
  server = await serveDist();
  office = await openDevice();
});

afterAll(async () => {
  for (const { context } of devices) await context.close();
  await server.stop();
  for (const { profile } of devices) await removeProfile(profile);
});

async function openDevice(): Promise<Watched> {
  const profile = await makeProfile();
  const context = await launchPersistent(profile, DESKTOP);
  devices.push({ profile, context });
  const watched = await watchPage(context, new URL(server.url).origin);
  await watched.page.goto(server.url);
  await watched.page.getByText('Lập kế hoạch mới').waitFor();
  return watched;
}

async function openSample(page: Page, name: string): Promise<void> {
  await page.goto(`${server.url}#/`);
  await page.getByText(name).first().click();
  await page.locator('.ag-row').first().waitFor();
}

async function openPlan(page: Page, title: RegExp): Promise<void> {
  await page.goto(`${server.url}#/`);
  await page.getByRole('link', { name: title }).first().click();
  await page.locator('.ag-row').first().waitFor();
}

/** Every log entry and what is in the bin, as the database has them. */
function contentOfDevice(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('It failed'));
      });
    const db = await settled(indexedDB.open('so-chi-tieu'));
    const transaction = db.transaction(['log', 'plans']);
    const log = await settled(transaction.objectStore('log').getAll());
    const plans: { id: string; seq: number; removedAt: string | null }[] = await settled(
      transaction.objectStore('plans').getAll(),
    );
    db.close();
    return { log, plans: plans.map(({ id, seq, removedAt }) => ({ id, seq, removedAt })) };
  });
}

async function toDevice(page: Page): Promise<void> {
  await page.goto(`${server.url}#/`);
  await page.getByRole('link', { name: 'Dữ liệu trên máy này' }).click();
  await page.getByRole('heading', { name: 'Khôi phục từ tệp' }).waitFor();
}

async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp sao lưu' }).click(),
  ]);
  await page.getByText(`Đã tải ${file.suggestedFilename()}`).waitFor();
  await page.getByText('Mọi thay đổi đã có trong tệp sao lưu.').waitFor();
  return readFileSync(await file.path());
}

/** By whichever door stands on the page. */
async function giveFile(page: Page, file: Buffer): Promise<void> {
  const given = { name: 'sao-luu.txt', mimeType: 'text/plain', buffer: file };
  await page.locator('input[type="file"]').first().setInputFiles(given);
}

async function unlock(page: Page, words: string): Promise<void> {
  await page.getByText('Tệp này có khóa.').waitFor();
  await page.getByLabel('Câu bí mật', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Mở khóa' }).click();
}

async function restore(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `Khôi phục ${count} kế hoạch` }).click();
  await page.getByText('Đã khôi phục xong').waitFor();
  await page.getByRole('button', { name: 'Xong' }).click();
}

let locked: Buffer;

it('brings everything back from a locked file after the device was wiped, and takes no altered one', async () => {
  const { page } = office;
  for (const sample of SAMPLES) await openSample(page, sample);
  await openPlan(page, EDITED);
  await typeInto(page, WASTE, 'figure', '98');
  await typeInto(page, WASTE, 'figure', '97,5');
  await expectSaved(page);
  await page.goto(`${server.url}#/`);
  await page.getByText('1 ô chưa sao lưu').waitFor();
  await page
    .getByRole('button', { name: /^Thêm thao tác: (?!.*6 tháng đầu năm)/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Xóa kế hoạch này' }).click();
  await page.getByText(/^Đã xóa “/).waitFor();

  await toDevice(page);
  await page.getByRole('checkbox', { name: /Khóa tệp bằng câu bí mật/ }).check();
  await page.getByLabel('Câu bí mật', { exact: true }).fill(WORDS);
  await page.getByLabel('Gõ lại câu bí mật').fill(WORDS);
  locked = await download(page);
  expect(locked.toString()).toMatch(/^Sổ Chỉ Tiêu · sao lưu có khóa 1 · /);
  const before = await contentOfDevice(page);

  await giveFile(page, locked); // «Kiểm tra lại tệp…»
  await unlock(page, WORDS);
  await page.getByText('Tệp đọc được trọn vẹn, giống hệt trên máy.').waitFor();

  const cdp = await page.context().newCDPSession(page);
  await page.goto('about:blank');
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(server.url).origin, storageTypes: 'all' });
  await page.goto(server.url);
  await page.getByText('Lập kế hoạch mới').waitFor();
  expect(await page.getByText(/chưa sao lưu/).count()).toBe(0);

  await giveFile(page, locked); // the door every file takes
  await unlock(page, 'mua chuon chuon bay thap');
  await page.getByText(/không phân biệt được hai điều này/).waitFor();
  await unlock(page, WORDS);
  await page.getByText('Tệp đọc được trọn vẹn: 3 kế hoạch').waitFor();
  expect(await page.getByText('Chưa có trên máy này.').count()).toBe(3);
  await restore(page, 3);
  expect(await contentOfDevice(page)).toEqual(before);
  await openPlan(page, EDITED);
  await expectCell(page, WASTE, 'figure', '97,5');

  const altered = Buffer.from(locked);
  altered[altered.length >> 1]! ^= 4;
  await toDevice(page);
  await giveFile(page, altered);
  await unlock(page, WORDS);
  await page.getByText('Tệp sao lưu bị hỏng, không khôi phục được.').waitFor();
  expect(await contentOfDevice(page)).toEqual(before);
  expect(office.trouble).toEqual([]);
});

it('brings the older of two devices up to date, leaves the newer, and keeps both where both were edited', async () => {
  const { page } = office;
  const home = await openDevice();
  await giveFile(home.page, locked);
  await unlock(home.page, WORDS);
  await restore(home.page, 3);
  const older = await backUpAll(home.page);
  await edit(home.page, '91');
  const newer = await backUpAll(home.page);

  await toDevice(page);
  await giveFile(page, newer);
  await page.getByText('Tệp mới hơn: thêm 1 lần sửa.').waitFor();
  await restore(page, 1);
  await openPlan(page, EDITED);
  await expectCell(page, WASTE, 'figure', '91');

  await toDevice(page);
  await giveFile(page, older);
  await page.getByText('Máy này mới hơn: tệp thiếu 1 lần sửa.').waitFor();
  expect(await page.getByRole('button', { name: /^Khôi phục \d/ }).count()).toBe(0); // nothing is done unless asked for
  await page.getByRole('button', { name: 'Xong' }).click();

  await edit(page, '92');
  await edit(home.page, '93');
  const other = await backUpAll(home.page);
  await toDevice(page);
  await giveFile(page, other);
  await page.getByText('Hai bên sửa khác nhau: tệp có 1 lần sửa, máy có 1 lần sửa').waitFor();
  await restore(page, 1);
  await openPlan(page, /\(sao lưu \d/);
  await expectCell(page, WASTE, 'figure', '93');
  await page.goto(`${server.url}#/`);
  await expect.poll(() => page.getByRole('link', { name: EDITED }).count()).toBe(2);
  expect([office.trouble, home.trouble]).toEqual([[], []]);
});

async function edit(page: Page, text: string): Promise<void> {
  await openPlan(page, EDITED);
  await typeInto(page, WASTE, 'figure', text);
  await expectSaved(page);
}

async function backUpAll(page: Page): Promise<Buffer> {
  await toDevice(page);
  return download(page);
}
