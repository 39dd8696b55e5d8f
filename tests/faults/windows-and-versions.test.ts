/**
 * Two windows at once, a window that dies, data of another version, a new version under the hands, a clock that jumps, a browser that
 * promises nothing: each leads to a sentence and to safe data, in a real browser.
 */
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { cellOf, editorOf, expectCell, expectSaved, typeInto } from '#tests/support/app-driver.ts';
import first from '../fixtures/storage/schema-1.json';
import { Device, planOf } from './device.ts';
import { onlyWhole, runs } from './extent.ts';

let device: Device;

afterEach(() => device.discard());

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const JOBS = 'Giải quyết việc làm';
const CAPITAL = 'Tổng vốn đầu tư phát triển trên địa bàn';

async function secondWindow(hash: string): Promise<Page> {
  const page = await device.context.newPage();
  await page.goto(device.url + hash);
  await page.locator('.ag-row').first().waitFor();
  return page;
}

describe('one plan in two windows', () => {
  test('the second follows live, takes over with all that was entered, and the first follows then', async () => {
    device = await Device.make();
    const hash = await device.startWithSample();
    const [one, two] = [device.page, await secondWindow(hash)];
    await two.getByText('Kế hoạch đang được sửa ở một cửa sổ khác', { exact: false }).waitFor();
    await one.bringToFront();
    await typeInto(one, JOBS, 'figure', '1.768');
    await two.bringToFront(); // a window put away draws nothing
    await expectCell(two, JOBS, 'figure', '1.768');
    await one.bringToFront();
    // Half typed in the first window: it goes into the plan before the right is given away.
    await (await cellOf(one, CAPITAL, 'figure')).click();
    await one.keyboard.type('16000');
    await two.bringToFront();
    await two.getByRole('button', { name: 'Sửa ở đây' }).click();
    await two.getByRole('button', { name: 'Sửa ở đây' }).waitFor({ state: 'detached' });
    await expectCell(two, CAPITAL, 'figure', '16.000');
    await typeInto(two, JOBS, 'figure', '1.900');
    await expectSaved(two);
    await one.bringToFront();
    await one.getByRole('button', { name: 'Sửa ở đây' }).waitFor();
    await expectCell(one, JOBS, 'figure', '1.900');
    expect((await device.readLog(planOf(hash))).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test('the window that edits dies: the other has all that was saved and edits on', async () => {
    device = await Device.make();
    const hash = await device.startWithSample();
    const two = await secondWindow(hash);
    const one = device.page;
    await one.bringToFront();
    await typeInto(one, JOBS, 'figure', '1.768');
    await expectSaved(one);
    const cdp = await device.context.newCDPSession(one);
    cdp.send('Page.crash').catch(() => undefined); // it never answers
    await two.bringToFront();
    await two.getByRole('button', { name: 'Sửa ở đây' }).click();
    await two.getByRole('button', { name: 'Sửa ở đây' }).waitFor({ state: 'detached' });
    await expectCell(two, JOBS, 'figure', '1.768');
    await typeInto(two, JOBS, 'figure', '1.900');
    await expectSaved(two);
  });
});

/** A page of the same origin that is not the app. */
async function bareWindow(): Promise<Page> {
  const page = await device.context.newPage();
  await page.goto(`${device.url}khong-co`);
  return page;
}

/** Makes a database as another version of the app left it, and keeps it open as a window of that version does that will not close. */
function holdDatabase(
  page: Page,
  version: number,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  return page.evaluate(
    ([version, rows]) =>
      new Promise<void>((resolve, reject) => {
        const keys = { meta: 'key', plans: 'id', log: ['plan', 'seq'], chunks: ['plan', 'generation', 'n'] };
        const opening = indexedDB.open('so-chi-tieu', version);
        opening.onupgradeneeded = () => {
          for (const [store, keyPath] of Object.entries(keys)) {
            const table = opening.result.createObjectStore(store, { keyPath });
            for (const row of rows[store] ?? []) table.add(row);
          }
        };
        opening.onerror = () => reject(opening.error ?? new Error('Not made'));
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          resolve();
        };
      }),
    [version, rows] as const,
  );
}

describe('data of another version', () => {
  test('older, and held by a window that does not close: it is said, and goes on by itself once that one is closed', async () => {
    device = await Device.make();
    await device.start('khong-co');
    const old = await bareWindow();
    await holdDatabase(old, 10, first);
    await device.page.goto(device.url);
    await device.page.getByText('Một cửa sổ khác đang dùng bản cũ', { exact: false }).waitFor();
    await old.close();
    const { title } = (first.plans[0] as { head: { title: string } }).head;
    await device.page.getByText(title).first().waitFor();
  });

  test('newer: it is said, and not a byte of it is changed', async () => {
    device = await Device.make();
    await device.start('khong-co');
    const newer = await bareWindow();
    const rows = { meta: [{ key: 'schema', value: 99 }], plans: [{ id: 'pbbbbbb', strange: true }] };
    await holdDatabase(newer, 990, rows);
    await newer.close();
    await device.page.goto(device.url);
    await device.page.getByText('Số liệu trên máy do bản mới hơn ghi', { exact: false }).waitFor();
    const left = await device.page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('so-chi-tieu');
          opening.onsuccess = () => {
            const { result: db } = opening;
            const reading = db.transaction('plans').objectStore('plans').getAll();
            reading.onsuccess = () => resolve([db.version, reading.result]);
          };
        }),
    );
    expect(left).toEqual([990, rows.plans]);
  });
});

test('a new version comes while a figure is half typed: nothing moves, and it takes over when told to, with the figure saved', async () => {
  const release = await mkdtemp(join(tmpdir(), 'so-chi-tieu-release-'));
  onTestFinished(() => rm(release, { recursive: true, force: true }));
  await cp(DIST, release, { recursive: true });
  device = await Device.make('LevelDB', { folder: release, withWorker: true });
  const hash = await device.startWithSample();
  const { page } = device;
  await page.reload(); // from the second start on the page is the worker's
  await device.untilGrid();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await (await cellOf(page, JOBS, 'figure')).click();
  await page.keyboard.type('17');
  await appendFile(join(release, 'sw.js'), '\n// next\n');
  await page.evaluate(() =>
    navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => undefined),
  );
  await page.getByText('Có bản mới của Sổ Chỉ Tiêu.').waitFor();
  expect(await editorOf(page).inputValue()).toBe('17');
  await page.keyboard.type('68');
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  // Told to while still typing: the figure goes into the plan first.
  await page.getByRole('button', { name: 'Cập nhật' }).click();
  await page.waitForFunction(() => !('isSamePage' in window));
  await device.untilGrid();
  await expectCell(page, JOBS, 'figure', '1.768');
  expect((await device.readLog(planOf(hash))).map(({ seq }) => seq)).toEqual([1, 2]);
});

onlyWhole(() => {
  test('the clock a year back and the zone changed: the order of edits stays, and none is hidden', async () => {
    device = await Device.make();
    const hash = await device.startWithSample();
    await typeInto(device.page, JOBS, 'figure', '1.768');
    await expectSaved(device.page);
    await device.close();
    const year = 365 * 86_400_000;
    const source = `{ const Real = Date; globalThis.Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super(Real.now() - ${year}); } static now() { return Real.now() - ${year}; } }; }`;
    await device.start(hash, {
      timezoneId: 'America/Los_Angeles',
      prepare: async (cdp) => void (await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source })),
    });
    await device.untilGrid();
    await typeInto(device.page, JOBS, 'figure', '1.900');
    await expectSaved(device.page);
    await expectCell(device.page, JOBS, 'figure', '1.900');
    await device.page.keyboard.press('Control+z');
    await expectCell(device.page, JOBS, 'figure', '1.768');
    await device.page.keyboard.press('Control+z');
    await expectCell(device.page, JOBS, 'figure', '1.508');
    expect((await device.readLog(planOf(hash))).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });
});

test('a kill in the midst of taking in 180 figures leaves the plan as it was, or whole', async () => {
  device = await Device.make();
  const hash = await device.startWithSample();
  const plan = planOf(hash);
  for (let run = 0; run < runs(1, 40); run++) {
    const before = (await device.readLog(plan)).length;
    const wait = 20 + run * 15;
    await device.page.locator('.ag-row[row-index="5"] .ag-cell[col-id="figure"]').click();
    const block = Array.from({ length: 180 }, (_, n) => String(run * 1000 + n + 1)).join('\n');
    await device.page.locator('.typing-field').evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, block);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await device.kill();
    await device.start(hash);
    await device.untilGrid();
    const after = await device.readLog(plan);
    expect([before, before + 1]).toContain(after.length);
    const pasted = after.length > before ? JSON.parse(after.at(-1)?.records ?? '{}') : null;
    if (pasted) expect(pasted.updated.length + pasted.added.length).toBeGreaterThan(100);
  }
});
