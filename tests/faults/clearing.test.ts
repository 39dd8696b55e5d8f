/** Everything taken off the device, as before giving a borrowed one back: nothing of the app is left in the browser, in no window. */
import { afterEach, expect, test } from 'vitest';
import { expectSaved, typeInto } from '#tests/support/app-driver.ts';
import { Device } from './device.ts';

let device: Device;

afterEach(() => device.discard());

/** The choice of a person, and a file among the app's own: both under names that no fresh start gives them. */
const CHOICE = 'so-chi-tieu/dấu của lần trước';
const CACHED = './dau-cua-lan-truoc';

async function leaveTraces([choice, cached]: readonly [string, string]): Promise<void> {
  localStorage.setItem(choice, 'còn');
  const [name = ''] = await caches.keys();
  await (await caches.open(name)).put(cached, new Response('còn'));
}

/** What is still there of before: the page that cleared comes up again as on its first day, so an empty database is none of it. */
async function readTraces([choice, cached]: readonly [string, string]): Promise<Record<string, number>> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  const plans = await Promise.all(
    (await indexedDB.databases()).map(
      ({ name = '' }) =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => reject(new Error(String(opening.error)));
          opening.onsuccess = () => {
            const count = opening.result.transaction('log').objectStore('log').count();
            count.onsuccess = () => resolve(count.result);
            opening.result.close();
          };
        }),
    ),
  );
  return {
    entries: plans.reduce((sum, count) => sum + count, 0),
    folders: names.length,
    choices: localStorage.getItem(choice) === null ? 0 : 1,
    files: (await caches.match(cached)) ? 1 : 0,
  };
}

test('the word typed, all is gone, and another window stops instead of writing it anew', async () => {
  device = await Device.make('LevelDB', { withWorker: true });
  const hash = await device.startWithSample();
  const { page } = device;
  await typeInto(page, 'Giải quyết việc làm', 'figure', '1.768');
  await expectSaved(page);
  const other = await device.context.newPage();
  await other.goto(device.url + hash);
  await other.locator('.ag-row').first().waitFor();
  await page.bringToFront();
  await page.goto(`${device.url}#/device`);
  // The browser of a test promises nothing; that is said, and so is what it means.
  await page.getByText('Trình duyệt chưa nhận giữ lâu dài', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Xóa mọi dữ liệu…' }).click();
  await page.getByText('Sẽ xóa hẳn 1 kế hoạch', { exact: false }).waitFor();
  await page.getByLabel('Gõ “xóa hết” để xác nhận').fill('xóa hết');
  await page.evaluate(leaveTraces, [CHOICE, CACHED] as const);
  const before = await page.evaluate(readTraces, [CHOICE, CACHED] as const);
  expect(before).toMatchObject({ folders: 1, choices: 1, files: 1 });
  expect(before.entries).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Xóa hết' }).click();
  await page.getByText('Chưa có kế hoạch nào', { exact: false }).waitFor({ timeout: 45_000 }); // each window is given its time
  await other.bringToFront();
  await other.getByText('Số liệu lưu trên máy này vừa bị xóa', { exact: false }).waitFor();
  expect(await page.evaluate(readTraces, [CHOICE, CACHED] as const)).toEqual({
    entries: 0,
    folders: 0,
    choices: 0,
    files: 0,
  });
});
