/**
 * Hands for blocks of cells in the built app: marking them, what they say and what they hold, the clipboard of the system, the
 * menus, what was said of a deed and what an undo would take back. Stands on GridDriver, which knows single cells.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { readCopied } from '#exchange/clipboard/read-copied.ts';
import { GridDriver, type OpenWith } from '#tests/support/grid-driver.ts';

/** The flavours of a clipboard; no `html` where a program offers plain text alone. */
export interface Clipboard {
  readonly text: string;
  readonly html: string;
}

const FIXTURES = fileURLToPath(new URL('../fixtures/clipboard/', import.meta.url));

/** What another program puts on the clipboard; tests/fixtures/clipboard/README.md says where each comes from. */
export function fixture(name: string): Clipboard {
  const read = (ending: string): string => readFileSync(`${FIXTURES}${name}.${ending}`, 'utf8');
  return { text: read('tsv'), html: read('html') };
}

export class BlockDriver {
  readonly grid: GridDriver;
  readonly page: Page;

  /** A page without the app, which stands for any other program. */
  readonly #other: Page;
  /** How many troubles were told already. */
  #told = 0;

  private constructor(grid: GridDriver, other: Page) {
    this.grid = grid;
    this.page = grid.page;
    this.#other = other;
  }

  static async open(options: OpenWith = {}): Promise<BlockDriver> {
    const grid = await GridDriver.open(options);
    const other = await grid.page.context().newPage();
    await other.goto(new URL('/another-program', grid.page.url()).href);
    await grid.page.bringToFront();
    return new BlockDriver(grid, other);
  }

  /** Goes to a cell that may be scrolled out of the page, in either direction. */
  async goTo(address: string): Promise<void> {
    await this.bring(address);
    await this.grid.click(address);
  }

  /** Scrolls the cell into sight, beside the pinned columns and below the headings. */
  async bring(address: string): Promise<void> {
    const { grid } = this;
    if ((await grid.cell(address).count()) === 0) await grid.show(address);
    if (await grid.isInSight(address)) return;
    await grid.cell(address).evaluate((cell) => {
      const viewport = cell.closest('.ag-grid-viewport');
      if (!viewport) throw new Error('No grid');
      const box = cell.getBoundingClientRect();
      const around = viewport.getBoundingClientRect();
      const isPinned = cell.closest('.ag-grid-pinned-left-cells') !== null;
      const left = isPinned ? 0 : (box.left + box.right) / 2 - (around.left + around.right) / 2;
      viewport.scrollBy(left, (box.top + box.bottom) / 2 - (around.top + around.bottom) / 2);
    });
    await grid.atRest();
  }

  /** Marks a block by a click and a click with Shift. */
  async mark(from: string, to: string = from): Promise<void> {
    await this.goTo(from);
    if (to === from) return;
    await this.bring(to);
    await this.grid.clickWith('Shift', to);
  }

  /** Marks whole rows by the numbers before them. */
  async markRows(first: number, last: number = first): Promise<void> {
    await this.bring(`${first} row`);
    await this.grid.click(`${first} row`);
    if (last === first) return;
    await this.bring(`${last} row`);
    await this.grid.clickWith('Shift', `${last} row`);
  }

  /** What the cells of a block say, row by row. */
  async shown(from: string, to: string = from): Promise<readonly (readonly string[])[]> {
    await this.bring(from);
    return this.page.evaluate(
      ([[top = '', first = ''], [bottom = '', last = '']]) => {
        const at = (column: string): number =>
          document.querySelector(`.ag-row .ag-cell[col-id="${column}"]`)?.getBoundingClientRect().left ?? NaN;
        const [left, right] = [at(first), at(last)];
        const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, n) => Number(top) - 1 + n);
        return rows.map((row) =>
          [...document.querySelectorAll<HTMLElement>(`.ag-row[row-index="${row}"] .ag-cell`)]
            .map((cell) => ({ text: cell.innerText.trim(), left: cell.getBoundingClientRect().left }))
            .filter((cell) => cell.left >= left && cell.left <= right)
            .sort((a, b) => a.left - b.left)
            .map(({ text }) => text),
        );
      },
      [from.split(' '), to.split(' ')] as const,
    );
  }

  async expectShown(from: string, to: string, texts: readonly (readonly string[])[]): Promise<void> {
    await expect.poll(() => this.shown(from, to)).toEqual(texts);
  }

  /** What the cells of a block hold to the last digit, as a copy of them says. The clipboard is another one afterwards. */
  async held(from: string, to: string = from): Promise<readonly (readonly string[])[]> {
    await this.mark(from, to);
    await this.page.keyboard.press('Control+c');
    const { text } = await this.clipboard();
    return readCopied({ text, html: null }).rows.map((row) => row.map((cell) => cell.text));
  }

  /** Draws the small square at the corner of the selection to another cell; with Ctrl held, as copies. */
  async drawHandle(to: string, key: 'Control' | null = null): Promise<void> {
    await this.grid.painted();
    const handle = await this.page.locator('.fill-handle').boundingBox();
    if (!handle) throw new Error('No handle in sight');
    const { mouse, keyboard } = this.page;
    const { x, y } = await this.grid.middleOf(to);
    await mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await mouse.down();
    if (key) await keyboard.down(key);
    await mouse.move(x, y, { steps: 5 });
    await mouse.up();
    if (key) await keyboard.up(key);
  }

  /** Types one text below the other from a cell on, as a paste. */
  async enter(at: string, ...texts: readonly string[]): Promise<void> {
    await this.copied(texts.join('\r\n'));
    await this.paste(at);
    await this.expectUndo(`dán ${texts.length} ô`);
  }

  // -- The clipboard of the system

  /** What another program would be given, by a paste into its window. */
  async clipboard(): Promise<Clipboard> {
    await this.#other.evaluate(() => {
      const onPaste = ({ clipboardData }: ClipboardEvent): void => {
        document.body.dataset['text'] = clipboardData?.getData('text/plain') ?? '';
        document.body.dataset['html'] = clipboardData?.getData('text/html') ?? '';
      };
      addEventListener('paste', onPaste, { once: true });
    });
    await this.#other.keyboard.press('Control+v');
    const body = this.#other.locator('body[data-html]');
    await body.waitFor();
    return body.evaluate(({ dataset }) => {
      const { text = '', html = '' } = dataset as { text?: string; html?: string }; // set above
      delete dataset['text'];
      delete dataset['html'];
      return { text, html };
    });
  }

  /** Puts this on the clipboard as another program does: whatever it says, cleaned by nobody. */
  async copied(text: string, html = ''): Promise<void> {
    await this.#other.evaluate(
      ([plain, rich]) => {
        const onCopy = (event: ClipboardEvent): void => {
          event.preventDefault();
          event.clipboardData?.setData('text/plain', plain);
          if (rich !== '') event.clipboardData?.setData('text/html', rich);
        };
        addEventListener('copy', onCopy, { once: true });
        document.execCommand('copy');
      },
      [text, html] as const,
    );
  }

  /** Ctrl+V at a cell, or over the block between two. */
  async paste(from: string, to: string = from): Promise<void> {
    await this.mark(from, to);
    await this.page.keyboard.press('Control+v');
  }

  // -- Rows

  /** As many empty rows, the first of them numbered so. */
  async insertRows(at: number, count: number): Promise<void> {
    const before = await this.rowCount();
    await this.markRows(at, at + count - 1);
    await this.page.keyboard.press('Control++');
    await expect.poll(() => this.rowCount()).toBe(before + count);
    if (count === 1) await this.page.keyboard.press('Escape'); // its name is being typed
  }

  /** How many rows the table shows, drawn or not. */
  async rowCount(): Promise<number> {
    return this.grid.viewport.evaluate((table) => {
      const headings = table.querySelectorAll('.ag-header-row').length;
      return Number(table.closest('[aria-rowcount]')?.getAttribute('aria-rowcount')) - headings;
    });
  }

  async names(first: number, last: number): Promise<readonly string[]> {
    return (await this.shown(`${first} name`, `${last} name`)).flat();
  }

  async expectNames(first: number, names: readonly string[]): Promise<void> {
    const last = first + names.length - 1;
    await expect.poll(() => this.names(first, last)).toEqual(names);
  }

  // -- What is said

  /** Waits for the newest notice to be this sentence. */
  async expectTold(sentence: string | RegExp): Promise<void> {
    const newest = this.page.locator('.toast p').last();
    await expect.poll(() => newest.innerText()).toMatch(exactly(sentence));
  }

  /** Takes away every notice, so that the next one is a new one. */
  async hush(): Promise<void> {
    const closing = this.page.locator('.toast .close');
    await closing.evaluateAll((all) => all.forEach((button) => (button as HTMLElement).click())); // buttons are HTML elements
    await closing.first().waitFor({ state: 'detached' });
  }

  /** What the newest notice offers beside its sentence. */
  get offer(): Locator {
    return this.page.locator('.toast').last().locator('.action');
  }

  /** Waits until the undo button names this deed. */
  async expectUndo(deed: string): Promise<void> {
    await this.page.getByTitle(`Hoàn tác: ${deed} (Ctrl+Z)`).waitFor();
  }

  /** One undo, named so, after which nothing is left to undo. */
  async undoOnce(deed: string): Promise<void> {
    await this.page.keyboard.press('Control+z');
    await this.expectTold(`Đã hoàn tác: ${deed}.`);
    await expect.poll(() => this.grid.canUndo()).toBe(false);
  }

  // -- Dialogs and menus

  get dialog(): Locator {
    return this.page.locator('dialog[open]');
  }

  /** The menu of the selected cells, by the right button over a cell. */
  async openMenu(address: string): Promise<void> {
    const { x, y } = await this.grid.middleOf(address);
    await this.page.mouse.click(x, y, { button: 'right' });
    await this.page.locator('#cell-menu:popover-open').waitFor();
  }

  /** One of the choices of whatever menu is open. */
  async choose(name: string): Promise<void> {
    await this.page.locator(':popover-open').getByRole('menuitem', { name, exact: true }).click();
  }

  /** Gives up dialogs, takes away notices, and everything back as `GridDriver.startAgain` does. */
  async startAgain(): Promise<void> {
    while ((await this.dialog.count()) > 0) {
      await this.page.keyboard.press('Escape');
      await this.dialog.first().waitFor({ state: 'detached' });
    }
    if (!(await this.grid.holdsFocus()) && (await this.grid.active()) !== null) await this.grid.field.focus();
    await this.grid.startAgain();
    await this.hush();
    await this.grid.viewport.evaluate((table) => table.scrollTo(0, 0));
    const trouble = this.grid.trouble.slice(this.#told);
    this.#told = this.grid.trouble.length;
    expect(trouble).toEqual([]);
  }

  close(): Promise<void> {
    return this.grid.close();
  }
}

function exactly(sentence: string | RegExp): RegExp {
  return sentence instanceof RegExp
    ? sentence
    : new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
