/** What a person does, done by real keys, fingers and files, and timed: editing, scrolling, importing, opening, exporting. */
import { cellAt, editedCells, type Contender } from '#tests/bench/contender.ts';
import { busyTime, type Measured } from '#tests/bench/page.ts';
import { EDIT_ROWS, EDIT_TARGET } from '#tests/bench/rows.ts';
import type { EditTimes } from '#tests/bench/watch.ts';
import type { Page } from 'playwright-core';

export interface EditSample extends EditTimes {
  /** Milliseconds of main thread from the key press until all was painted and saved. */
  readonly cpu: number;
}

const FIGURE = 'figure';

/** Types figures into rows 1 to 4 in turn, each time on the other side of the target, so that every dependent cell changes. */
export async function edit(
  contender: Contender,
  { page, cdp }: Measured,
  count: number,
): Promise<EditSample[]> {
  const samples: EditSample[] = [];
  const { activeCell } = contender;
  await page.locator(cellAt(EDIT_ROWS[0], 'label')).click();
  for (let press = 0; press < 12 && (await focused(page, activeCell)).column !== FIGURE; press++)
    await page.keyboard.press('ArrowRight');
  for (let n = 0; n < count; n++) {
    const row = EDIT_ROWS[n % EDIT_ROWS.length] as number; // the remainder is a place in the list
    await focusRow(page, row, activeCell);
    const shown = await page.locator(cellAt(row, FIGURE)).innerText();
    const isAbove = Number(shown.replaceAll('.', '')) > EDIT_TARGET;
    const what = contender.watchFor('edit', editedCells(row));
    await page.evaluate((what) => window.bench.watchEdit(what), what);
    await page.keyboard.type(String((isAbove ? EDIT_TARGET * 0.4 : EDIT_TARGET * 1.5) + n));
    const before = await busyTime(cdp);
    await page.keyboard.press('Enter');
    const times = await page.evaluate(() => window.bench.edit);
    samples.push({ ...times, cpu: (await busyTime(cdp)) - before });
  }
  return samples;
}

async function focusRow(page: Page, row: number, activeCell: string): Promise<void> {
  for (let press = 0; press < 40; press++) {
    const now = await focused(page, activeCell);
    if (now.row === row && now.column === FIGURE) return;
    if (now.column !== FIGURE) throw new Error(`The active cell went to ${now.column}`);
    await page.keyboard.press(now.row > row ? 'ArrowUp' : 'ArrowDown');
  }
  throw new Error(`Row ${row} was not reached`);
}

/** Where the active cell is, once the grid has put it there. */
function focused(page: Page, activeCell: string): Promise<{ row: number; column: string }> {
  return page.evaluate(async (selector) => {
    const place = (): Element | null => document.querySelector(selector);
    for (let n = 0; n < 50 && !place(); n++) await new Promise((resolve) => setTimeout(resolve, 20));
    return {
      row: Number(place()?.closest('[row-index]')?.getAttribute('row-index')),
      column: place()?.getAttribute('col-id') ?? '',
    };
  }, activeCell);
}

export interface ScrollSample {
  /** Milliseconds. */
  readonly frames: readonly number[];
  readonly cpu: number;
}

const SCROLL = { distance: 6000, speed: 2500 } as const; // px, px/s

/** By wheel on both devices: headless Chromium does not scroll by the touch gesture it synthesizes. */
export async function scroll({ page, cdp }: Measured): Promise<ScrollSample> {
  const box = await page.locator('.ag-row').first().boundingBox();
  if (!box) throw new Error('No row to scroll by');
  const { width, height } = page.viewportSize() ?? { width: 360, height: 640 };
  const gesture = {
    x: Math.round(width * 0.75),
    y: Math.round(height * 0.6),
    speed: SCROLL.speed,
    gestureSourceType: 'mouse',
  } as const;
  const before = await busyTime(cdp);
  await page.evaluate(() => window.bench.watchFrames());
  await cdp.send('Input.synthesizeScrollGesture', { ...gesture, yDistance: -SCROLL.distance });
  const times = await page.evaluate(() => window.bench.stopFrames());
  const way = await scrolledWay(page, SCROLL.distance / 2);
  if (way < SCROLL.distance / 2) throw new Error(`Scrolled by ${way} px only`);
  const cpu = (await busyTime(cdp)) - before;
  const frames = times.slice(1).map((time, n) => time - (times[n] ?? time));
  return { frames, cpu };
}

/** How far it has come, once it has come so far; on a busy machine the page learns of it after the gesture. */
function scrolledWay(page: Page, least: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const way = (): number => document.querySelector('.ag-grid-viewport')?.scrollTop ?? 0;
    for (let n = 0; n < 50 && way() < wanted; n++) await new Promise((resolve) => setTimeout(resolve, 100));
    return way();
  }, least);
}

/** From choosing the file to its first painted row. The page stands at the list of plans. */
export async function importFile({ page }: Measured, path: string): Promise<number> {
  await page.evaluate(() => window.bench.watchRows('change'));
  await page.locator('input[type="file"]').setInputFiles(path);
  const failed = page
    .locator('dialog[open]')
    .waitFor()
    .then(async () => {
      throw new Error(`The import had something to tell: ${await page.locator('dialog[open]').innerText()}`);
    });
  return Promise.race([page.evaluate(() => window.bench.span), failed]);
}

/** From the click on a plan in the list to its first painted row. */
export async function openPlan({ page }: Measured, plan: string): Promise<number> {
  const link = page.locator(`a[href="#/plans/${plan}"]`);
  await link.waitFor();
  await page.evaluate(() => window.bench.watchRows('click'));
  await link.click();
  return page.evaluate(() => window.bench.span);
}

/** From the last click of the dialog to the file being ready; the download then really comes. */
export async function exportPlan({ page }: Measured, path: string): Promise<number> {
  const heading = page.locator('header');
  const button = heading.getByRole('button', { name: 'Xuất CSV' });
  if (await button.isVisible()) await button.click();
  else {
    await heading.getByRole('button', { name: 'Thêm thao tác' }).click();
    await heading.getByRole('menuitem', { name: 'Xuất CSV' }).click();
  }
  await page.evaluate(() => window.bench.watchFile('submit'));
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 240_000 }),
    page.locator('dialog[open] button[type="submit"]').click(),
  ]);
  await download.saveAs(path);
  const span = await page.evaluate(() => window.bench.span);
  await page.locator('dialog[open] .dialog-actions button').first().click();
  return span;
}

/** From choosing a text to what does not come out being painted. The page stands at the screen that checks texts. */
export async function readText({ page }: Measured, text: string): Promise<number> {
  const input = page.locator('input[type="file"][accept*=".docx"]');
  await input.waitFor({ state: 'attached' });
  await input.evaluate((chooser) => {
    (window as unknown as TextRead).textRead = new Promise((resolve) => {
      chooser.addEventListener('change', () => {
        const begin = performance.now();
        new MutationObserver((_, observer) => {
          if (!document.querySelector('.summary')) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
        }).observe(document.body, { childList: true, subtree: true });
      });
    });
  });
  await input.setInputFiles({ name: 'bao-cao.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  return page.evaluate(() => (window as unknown as TextRead).textRead);
}

/** What the page is given to wait by. */
interface TextRead {
  textRead: Promise<number>;
}

/** Milliseconds to read the plan's stored rows and do nothing with them. */
export function readStored({ page }: Measured, plan: string): Promise<number> {
  return page.evaluate(async (id) => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
      });
    const db = await answer(indexedDB.open('so-chi-tieu'));
    const begin = performance.now();
    const tables = db.transaction(['chunks', 'log'], 'readonly');
    const rows = await Promise.all([
      answer(tables.objectStore('chunks').getAll(IDBKeyRange.bound([id, 0, 0], [id, Infinity, Infinity]))),
      answer(tables.objectStore('log').getAll(IDBKeyRange.bound([id, 0], [id, Infinity]))),
    ]);
    const end = performance.now();
    db.close();
    if (rows.flat().length === 0) throw new Error(`Nothing is stored of ${id}`);
    return end - begin;
  }, plan);
}
