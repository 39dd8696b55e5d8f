/**
 * Whole blocks at once, as they come from another spreadsheet: pasting and filling down, and taking each back, timed until every
 * cell in view and the count above say it. The clipboard's event is dispatched as the browser would, with both its flavours.
 */
import { cellAt, type Contender } from '#tests/bench/contender.ts';
import type { Measured } from '#tests/bench/page.ts';
import { FILLED_FROM, isHeading } from '#tests/bench/rows.ts';
import type { Deed } from '#tests/bench/watch.ts';
import type { Page } from 'playwright-core';

export const BLOCK_ROWS = 1000;
/** More rows than any screen of the bench shows. */
const IN_VIEW = 60;

/** Milliseconds from the event until all was painted. */
export interface BlockTimes {
  readonly paste: number;
  readonly pasteUndo: number;
  readonly fill: number;
  readonly fillUndo: number;
}

/** Pastes, fills and undoes `times` times; the plan stands at the end as it did. */
export async function changeBlocks(
  contender: Contender,
  { page }: Measured,
  times: number,
): Promise<BlockTimes[]> {
  const samples: BlockTimes[] = [];
  const { text, html } = blockFor(contender.blockColumns);
  for (let n = 0; n < times; n++) {
    const first = contender.blockColumns[0] as string; // there are four
    await page.locator(cellAt(0, first)).click();
    const pasted = pastedCells(contender.blockColumns);
    const paste = await timed(contender, page, 'paste', pasted, () => pasteInto(page, text, html));
    const undo = () => page.keyboard.press('Control+z');
    const pasteUndo = await timed(contender, page, 'undo', pasted, undo);
    if (contender.name === 'app') await selectToFill(page, contender.fillColumns);
    const filled = await filledCells(page, contender.fillColumns);
    const fill = await timed(contender, page, 'fill', filled, () => page.keyboard.press('Control+d'));
    const fillUndo = await timed(contender, page, 'undo', filled, undo);
    samples.push({ paste, pasteUndo, fill, fillUndo });
  }
  return samples;
}

async function timed(
  contender: Contender,
  page: Page,
  by: Deed,
  cells: readonly string[],
  begin: () => Promise<void>,
): Promise<number> {
  await page.evaluate((what) => window.bench.watchEdit(what), contender.watchFor(by, cells));
  await begin();
  const { painted } = await page.evaluate(() => window.bench.edit);
  await page.waitForTimeout(2000); // what is left for idle moments is not the next one's
  return painted;
}

/** Texts that are nowhere yet, so that every cell and what follows from it changes; numbers that can be read one way only. */
function pieceFor(column: string, n: number): string {
  if (column === 'name') return `Chỉ tiêu dán ${n}`;
  if (column === 'unit') return 'đơn vị';
  if (isHeading(n)) return '';
  return column === 'target' ? String(2000 + n) : `${2600 + n},5`;
}

function blockFor(columns: readonly string[]): { text: string; html: string } {
  const rows = Array.from({ length: BLOCK_ROWS }, (_, n) => columns.map((column) => pieceFor(column, n)));
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  return {
    text: rows.map((row) => `${row.join('\t')}\n`).join(''),
    html: `<html><body><table><tbody>${cells.join('')}</tbody></table></body></html>`,
  };
}

function pastedCells(columns: readonly string[]): string[] {
  return Array.from({ length: IN_VIEW }, (_, n) => n).flatMap((n) => {
    const there = columns.filter((column) => pieceFor(column, n) !== '');
    return [...there, ...(isHeading(n) ? [] : ['attainment'])].map((column) => cellAt(n, column));
  });
}

/** Those in view that do not yet say what the row says from which they are filled. */
async function filledCells(page: Page, columns: readonly string[]): Promise<string[]> {
  const rows = Array.from({ length: IN_VIEW }, (_, n) => n).filter((n) => n > FILLED_FROM && !isHeading(n));
  const pairs = [...columns, 'attainment'].flatMap((column) =>
    rows.map((n) => [cellAt(n, column), cellAt(FILLED_FROM, column)] as const),
  );
  return page.evaluate((some) => {
    const textOf = (selector: string): string | null => document.querySelector(selector)?.textContent ?? null;
    return some.filter(([cell, from]) => textOf(cell) !== textOf(from)).map(([cell]) => cell);
  }, pairs);
}

async function pasteInto(page: Page, text: string, html: string): Promise<void> {
  await page.evaluate(
    ([plain, rich]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      clipboardData.setData('text/html', rich);
      const told = { clipboardData, bubbles: true, cancelable: true };
      (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', told));
    },
    [text, html] as const,
  );
}

/** From the row it is filled from to the last, as far as those columns; then back to where that is seen. */
async function selectToFill(page: Page, columns: readonly string[]): Promise<void> {
  await page.locator(cellAt(FILLED_FROM, 'name')).click();
  await page.keyboard.press('Control+Shift+ArrowDown');
  for (let n = 1; n < columns.length; n++) await page.keyboard.press('Shift+ArrowRight');
  await page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(0, 0));
  await page.locator(`${cellAt(FILLED_FROM, 'name')}.is-active.in-range.edge-top.edge-left`).waitFor();
  await page.waitForTimeout(500);
}
