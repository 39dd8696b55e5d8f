/**
 * Hands for the grid of the built app: a sample opened in a real browser, cells by the number of their row and their column
 * («7 figure»), keys and the mouse as a person presses them, and what is active, selected, typed and said.
 */
import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { watchPage } from '#tests/support/app-driver.ts';
import {
  DESKTOP,
  launchPersistent,
  makeProfile,
  removeProfile,
  type PHONE,
} from '#tests/support/chromium.ts';
import { serveDist, type DistServer } from '#tests/support/server.ts';

/** The sample with a plan, a half-year, estimates and days: 227 rows of a district. */
const SAMPLE = 'Quận Cái Răng, 6 tháng đầu năm 2024';

export interface OpenWith {
  readonly device?: typeof DESKTOP | typeof PHONE;
  /** Runs in the page before the app does. */
  readonly before?: () => void;
  /** As after a first visit: all that is needed offline is there too, and from a reload on the page is the worker's. */
  readonly withWorker?: boolean;
}

export class GridDriver {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Errors, warnings, requests elsewhere, breaches of the policy; empty when all is well. */
  readonly trouble: readonly string[];
  readonly #context: BrowserContext;
  readonly #server: DistServer;
  readonly #profile: string;

  private constructor(
    parts: { page: Page; cdp: CDPSession; trouble: readonly string[] },
    life: { context: BrowserContext; server: DistServer; profile: string },
  ) {
    this.page = parts.page;
    this.cdp = parts.cdp;
    this.trouble = parts.trouble;
    this.#context = life.context;
    this.#server = life.server;
    this.#profile = life.profile;
  }

  /** Opens the sample in a browser of its own. */
  static async open({ device = DESKTOP, before, withWorker = false }: OpenWith = {}): Promise<GridDriver> {
    const server = await serveDist({ subpath: '/so/' });
    const profile = await makeProfile();
    const context = await launchPersistent(profile, device);
    const { origin } = new URL(server.url);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    if (before) await context.addInitScript(before);
    const { page, trouble } = await watchPage(context, origin, { withWorker });
    await page.goto(server.url);
    if (withWorker) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.getByText(SAMPLE).first().click();
    await page.locator('.hands-layer').waitFor({ state: 'attached' });
    await page.locator('.ag-row').first().waitFor();
    const cdp = await context.newCDPSession(page);
    return new GridDriver({ page, cdp, trouble }, { context, server, profile });
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.#server.stop();
    await removeProfile(this.#profile);
  }

  get viewport(): Locator {
    return this.page.locator('.ag-grid-viewport');
  }

  /** The one text control that takes what is typed. */
  get field(): Locator {
    return this.page.locator('.typing-field');
  }

  /** The cell at «7 figure»: row 7 as it is numbered on the screen, and the column's id. It must be drawn. */
  cell(address: string): Locator {
    const [row = '', column = ''] = address.split(' ');
    return this.page.locator(`.ag-row[row-index="${Number(row) - 1}"] .ag-cell[col-id="${column}"]`);
  }

  async text(address: string): Promise<string> {
    return (await this.cell(address).innerText()).trim();
  }

  /** What this cell and those below it say, so many of them; they must be drawn. */
  async textsBelow(address: string, count: number): Promise<readonly string[]> {
    const [row = '', column = ''] = address.split(' ');
    const rows = Array.from({ length: count }, (_, n) => Number(row) - 1 + n);
    return this.page.evaluate(
      ([column, rows]) =>
        rows.map((row) => {
          const cell = `.ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`;
          return document.querySelector<HTMLElement>(cell)?.innerText.trim() ?? 'not drawn';
        }),
      [column, rows] as const,
    );
  }

  /** The middle of a cell in the window; it must be drawn and in sight. */
  async middleOf(address: string): Promise<{ readonly x: number; readonly y: number }> {
    return this.cell(address).evaluate((cell) => {
      const { left, top, width, height } = cell.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
  }

  async click(address: string, times = 1): Promise<void> {
    const { x, y } = await this.middleOf(address);
    await this.page.mouse.click(x, y, { clickCount: times });
  }

  /** One tap of a finger. */
  async tap(address: string): Promise<void> {
    const { x, y } = await this.middleOf(address);
    await this.page.touchscreen.tap(x, y);
  }

  async clickWith(key: string, address: string): Promise<void> {
    await this.page.keyboard.down(key);
    await this.click(address);
    await this.page.keyboard.up(key);
  }

  async clickHeading(column: string, key: string | null = null): Promise<void> {
    const heading = this.page.locator(`.ag-header-cell[col-id="${column}"]`);
    await heading.click({ position: { x: 20, y: 12 }, modifiers: key === 'Shift' ? ['Shift'] : [] });
  }

  async drag(from: string, to: string): Promise<void> {
    const [start, end] = [await this.middleOf(from), await this.middleOf(to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 6 });
    await this.page.mouse.up();
  }

  /** Goes to a cell wherever it is, by scrolling to it and a click. */
  async goTo(address: string): Promise<void> {
    await this.show(address);
    await this.click(address);
  }

  /** Scrolls until the cell is drawn and in sight, without any key. */
  async show(address: string): Promise<void> {
    const [row = ''] = address.split(' ');
    const height = await this.page
      .locator('.ag-row')
      .first()
      .evaluate((element) => element.clientHeight);
    await this.scrollTo(null, Math.max(0, (Number(row) - 3) * height));
    for (let step = 1; !(await this.isInSight(address)); step++) {
      if (step > 60) throw new Error(`No cell «${address}»`);
      await this.scrollTo(step * 60, null);
    }
  }

  /** Scrolls to these pixels, and waits until the rows and columns that come into sight are drawn. */
  async scrollTo(left: number | null, top: number | null): Promise<void> {
    await this.viewport.evaluate(
      (element, [left, top]) =>
        new Promise<void>((drawn) => {
          element.scrollTo(left ?? element.scrollLeft, top ?? element.scrollTop);
          requestAnimationFrame(() => requestAnimationFrame(() => drawn()));
        }),
      [left, top] as const,
    );
  }

  /** Turns the wheel over the cells by so many pixels, and waits until the scrolling is over. */
  async wheel(down: number): Promise<void> {
    const box = await this.viewport.boundingBox();
    if (!box) throw new Error('No grid');
    const before = await this.scrolled();
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.page.mouse.wheel(0, down);
    await expect.poll(() => this.scrolled(), { interval: 20 }).not.toBe(before);
    await this.atRest();
  }

  /** How far the rows are scrolled, in pixels. */
  scrolled(): Promise<number> {
    return this.viewport.evaluate((element) => element.scrollTop);
  }

  /** Waits until nothing scrolls any more. */
  async atRest(): Promise<void> {
    for (let before = -1, now = await this.scrolled(); before !== now;) {
      await this.page.waitForTimeout(80);
      [before, now] = [now, await this.scrolled()];
    }
  }

  /** Waits until what was done is on the screen: marks, handles and knobs follow the selection a frame later. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }

  /** How many whole rows are seen below the headings. */
  async rowsOnScreen(): Promise<number> {
    return this.viewport.evaluate((viewport) => {
      const head = viewport.querySelector('.ag-grid-pinned-top-rows')?.getBoundingClientRect().bottom ?? 0;
      const row = viewport.querySelector('.ag-row')?.clientHeight ?? 1;
      return Math.floor((viewport.getBoundingClientRect().top + viewport.clientHeight - head) / row);
    });
  }

  /** Whether all of the cell is seen: below the headings, beside the pinned columns, above whatever lies over the grid. */
  async isInSight(address: string): Promise<boolean> {
    const cell = this.cell(address);
    if ((await cell.count()) === 0) return false;
    return cell.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return [
        [left + 2, top + 2],
        [right - 2, bottom - 2],
      ].every(
        ([x = 0, y = 0]) =>
          document.elementsFromPoint(x, y).some((hit) => element.contains(hit)) &&
          !document
            .elementFromPoint(x, y)
            ?.closest('.ag-header, .ag-grid-pinned-top-rows, .edit-bar, .actions') &&
          document
            .elementsFromPoint(x, y)
            .find((hit) => hit.closest('.ag-cell'))
            ?.closest('.ag-cell') === element,
      );
    });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The address of the active cell; null while there is none, or it is scrolled out of the page. */
  active(): Promise<string | null> {
    return this.page.evaluate(() => {
      const cell = document.querySelector('#active-cell');
      const row = cell?.closest('.ag-row')?.getAttribute('row-index');
      return cell && row ? `${Number(row) + 1} ${cell.getAttribute('col-id')}` : null;
    });
  }

  /** The corners of the range as it is painted, «6 figure : 8 state», or of the part of it that is drawn; null without a range. */
  async range(): Promise<string | null> {
    await this.painted();
    return this.page.evaluate(() => {
      const cells = [...document.querySelectorAll('.ag-cell.in-range')].map((cell) => ({
        row: Number(cell.closest('.ag-row')?.getAttribute('row-index')) + 1,
        column: cell.getAttribute('col-id') ?? '',
        left: cell.getBoundingClientRect().left,
      }));
      cells.sort((a, b) => a.row - b.row || a.left - b.left);
      const [first, last] = [cells[0], cells.at(-1)];
      return first && last ? `${first.row} ${first.column} : ${last.row} ${last.column}` : null;
    });
  }

  /** What is being typed; null while no editor is open. */
  async typing(): Promise<string | null> {
    return (await this.page.locator('.typing-field.is-open').count()) === 0 ? null : this.field.inputValue();
  }

  /** What a screen reader was last told of the grid. */
  async said(): Promise<string> {
    return (await this.page.locator('.hands-layer [role="status"]').textContent()) ?? '';
  }

  /** A moment may pass, so that what is held down is not said at every step. */
  async expectSaid(sentence: RegExp): Promise<void> {
    await expect.poll(() => this.said(), { interval: 30 }).toMatch(sentence);
  }

  /** Whether typing goes into the grid. */
  holdsFocus(): Promise<boolean> {
    return this.field.evaluate((field) => field === document.activeElement);
  }

  /** What every cell that is drawn says, each with its place. */
  texts(): Promise<readonly string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ag-row .ag-cell')]
        .map((cell) => {
          const row = cell.closest('.ag-row')?.getAttribute('row-index');
          return `${row} ${cell.getAttribute('col-id')}: ${cell.innerText}`;
        })
        .sort(),
    );
  }

  /** From now on it is noted whether the typing field was without the focus at the end of a task, as then a keyboard closes. */
  async watchFocus(): Promise<void> {
    await this.field.evaluate((field) => {
      field.removeAttribute('data-left');
      field.addEventListener('blur', () =>
        setTimeout(() => document.activeElement === field || field.setAttribute('data-left', '')),
      );
    });
  }

  async focusLost(): Promise<boolean> {
    return this.field.evaluate((field) => field.hasAttribute('data-left'));
  }

  canUndo(): Promise<boolean> {
    return this.page.evaluate(() => document.querySelector('button[aria-label="Hoàn tác"]:enabled') !== null);
  }

  async expectText(address: string, text: string): Promise<void> {
    await expect.poll(() => this.text(address)).toBe(text);
  }

  /** The cell says `text` now, and one undo brings back what it said, with nothing else left to undo. */
  async expectOneStep(address: string, text: string, before: string): Promise<void> {
    await this.expectText(address, text);
    await this.press('Control+z');
    await this.expectText(address, before);
    await expect.poll(() => this.canUndo()).toBe(false);
  }

  /** Gives up what is being typed, takes back whatever was done, and goes to the first cell. */
  async startAgain(): Promise<void> {
    await this.press('Escape', 'Escape');
    for (let steps = 0; steps < 50 && (await this.canUndo()); steps++) await this.press('Control+z');
    expect(await this.canUndo()).toBe(false);
    await this.press('Control+Home', 'Escape');
    await this.closeNotices();
    await this.scrollTo(0, 0);
  }

  /** Notices stand over the lowest rows for a while. */
  async closeNotices(): Promise<void> {
    await this.page.evaluate(() => {
      for (const close of document.querySelectorAll<HTMLElement>('.toasts .close')) close.click();
    });
  }

  /** A picture of the screen for a person to look at, in the folder named by SCREENSHOTS; none where it is not set. */
  async picture(name: string): Promise<void> {
    const folder = process.env['SCREENSHOTS'];
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
