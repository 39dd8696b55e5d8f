/**
 * Hands for the built app: opens it, finds cells by row name and column, types, and gathers what must never happen (requests
 * to another origin, breaches of the policy, errors on the page).
 */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Watched {
  readonly page: Page;
  /** What was seen that must not be; empty when all is well. */
  readonly trouble: string[];
}

/** What no page of a test file may do, whatever the test looks at: gathered here, judged by `nothing-gets-out.ts`. */
export const leaks: string[] = [];

/**
 * The first page of the context, watched from before the app starts. Only `withWorker` does the browser keep the app for offline: to
 * lay every file of it away costs more than most tests do, and a browser that has no service workers is to run the app as well.
 */
export async function watchPage(
  context: BrowserContext,
  origin: string,
  { withWorker = false }: { readonly withWorker?: boolean } = {},
): Promise<Watched> {
  if (!withWorker)
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const trouble: string[] = [];
  const note = (leak: string): void => {
    trouble.push(leak);
    leaks.push(leak);
  };
  const page = context.pages()[0] ?? (await context.newPage());
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && asked !== origin) note(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (
      ['warning', 'error'].includes(message.type()) &&
      !message.text().includes('ERR_INTERNET_DISCONNECTED')
    ) {
      trouble.push(`console: ${message.text()}`);
    }
  });
  await context.exposeFunction('noteBreach', (breach: string) => note(`policy: ${breach}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (window as unknown as { noteBreach: (breach: string) => void }).noteBreach; // exposed above
      note(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  return { page, trouble };
}

/** The cell of the row whose name is exactly this, scrolled into view. */
export async function cellOf(page: Page, rowName: string, column: string): Promise<Locator> {
  const row = rowOf(page, rowName);
  const cell = row.locator(`.ag-cell[col-id="${column}"]`);
  const viewport = page.locator('.ag-grid-viewport');
  await page.locator('.ag-row').first().waitFor();
  // Rows and columns out of view are not in the page until they are scrolled to.
  if ((await row.count()) === 0)
    await viewport.evaluate((element) => element.scrollTo(element.scrollLeft, 0));
  for (let step = 0; step < 60 && (await row.count()) === 0; step++) {
    await viewport.evaluate((element) => element.scrollBy(0, 200));
    await page.waitForTimeout(30);
  }
  for (let step = 0; step < 30 && (await cell.count()) === 0; step++) {
    if (step === 0) await viewport.evaluate((element) => element.scrollTo(0, element.scrollTop));
    await viewport.evaluate((element) => element.scrollBy(120, 0));
    await page.waitForTimeout(30);
  }
  await cell.scrollIntoViewIfNeeded();
  return cell;
}

function rowOf(page: Page, rowName: string): Locator {
  return page.locator('.ag-row', { has: page.locator('.name-text').getByText(rowName, { exact: true }) });
}

/** Types into a cell as a person does: one click, the text, Enter. */
export async function typeInto(page: Page, rowName: string, column: string, text: string): Promise<void> {
  await (await cellOf(page, rowName, column)).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The typing field while a cell is being edited; none else. */
export function editorOf(page: Page): Locator {
  return page.locator('.typing-field.is-open');
}

/** The active cell, while it is drawn. */
export function activeCellOf(page: Page): Locator {
  return page.locator('.ag-cell.is-active');
}

/** Pastes at the active cell, as the browser does when the clipboard holds this. */
export async function pasteText(page: Page, text: string, html = ''): Promise<void> {
  await page.locator('.typing-field').evaluate(
    (field, [plain, rich]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      if (rich !== '') clipboardData.setData('text/html', rich);
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
    },
    [text, html] as const,
  );
}

export async function expectCell(page: Page, rowName: string, column: string, text: string): Promise<void> {
  const cell = await cellOf(page, rowName, column);
  await expect.poll(() => cell.innerText().then((shown) => shown.trim())).toBe(text);
}

/** Waits until the screen says that everything is on the device, at a time. */
export async function expectSaved(page: Page): Promise<void> {
  await page.getByText(/^Đã lưu lúc \d\d:\d\d$/).waitFor();
}
