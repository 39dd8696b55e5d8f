/** Everything taken off the device, as before giving a borrowed one back: nothing of the app is left in the browser, in no window. */
import { afterEach, expect, test } from 'vitest';
import { expectSaved, typeInto } from '#tests/support/app-driver.ts';
import { Device } from './device.ts';

let device: Device;

afterEach(() => device.discard());

/** What of the app the browser still keeps. */
async function readLeft(): Promise<Record<string, number>> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return {
    databases: (await indexedDB.databases()).length,
    files: names.length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    choices: Object.keys(localStorage).filter((key) => key.startsWith('so-chi-tieu')).length,
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
  // The page that comes up again is a new one; its own beginnings are not what is looked for.
  const bare = await device.context.newPage();
  await bare.goto(`${device.url}khong-co`);
  await page.bringToFront();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: 'Xóa hết' }).click();
  await expect
    .poll(() => bare.evaluate(readLeft))
    .toEqual({ databases: 0, files: 0, caches: 0, workers: 0, choices: 0 });
  await other.bringToFront();
  await other.getByText('Số liệu lưu trên máy này vừa bị xóa', { exact: false }).waitFor();
  expect(await bare.evaluate(readLeft)).toMatchObject({ databases: 0, files: 0 });
});
