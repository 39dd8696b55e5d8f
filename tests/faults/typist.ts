/** Types figures down a column as fast as the app takes them, and knows which of them the screen has said are saved. */
import type { Page } from 'playwright-core';

/** Cells that take a figure, by row number in the grid of the sample plan. */
export interface Typist {
  /** What was typed and committed with Enter, in order. */
  readonly typed: string[];
  /** How many of them the screen has said are on the device. */
  saved: number;
  /** Types until called off or the browser is gone; never rejects. */
  readonly done: Promise<void>;
}

/** Begins at a cell already active. Each text is typed as a person does: its signs, then Enter, which goes down a row. */
export function typeDown(page: Page, texts: readonly string[]): Typist {
  const typist: Typist = { typed: [], saved: 0, done: Promise.resolve() };
  const work = async (): Promise<void> => {
    for (const text of texts) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      typist.typed.push(text);
      // Asked after the key was taken: what it says then is of this edit too.
      if (await isSaved(page)) typist.saved = typist.typed.length;
    }
    while (typist.saved < typist.typed.length) if (await isSaved(page)) typist.saved = typist.typed.length;
  };
  return Object.assign(typist, { done: work().catch(() => undefined) }); // the browser was killed under our hands
}

function isSaved(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    (document.querySelector('header [role="status"]')?.textContent ?? '').startsWith('Đã lưu lúc'),
  );
}
