/** Hands for the columns of the built app: their order and widths, their edges and headings, and the dialog that lists them. Stands on BlockDriver. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { BlockDriver } from '#tests/support/block-driver.ts';
import type { Point } from '#tests/support/finger.ts';

export class ColumnDriver {
  readonly #blocks: BlockDriver;

  constructor(blocks: BlockDriver) {
    this.#blocks = blocks;
  }

  heading(column: string): Locator {
    return this.#blocks.page.locator(`.ag-header-cell[col-id="${column}"]`);
  }

  /** The columns that are drawn, from left to right. */
  ids(): Promise<readonly string[]> {
    return this.#blocks.page.locator('.ag-header-cell[col-id]').evaluateAll((headings) =>
      headings
        .map((heading) => ({
          id: heading.getAttribute('col-id') ?? '',
          left: heading.getBoundingClientRect().left,
        }))
        .sort((a, b) => a.left - b.left)
        .map(({ id }) => id),
    );
  }

  /** Waits until these columns stand beside each other. */
  async expectBeside(...columns: readonly string[]): Promise<void> {
    await expect
      .poll(async () => (await this.ids()).join(' '))
      .toMatch(new RegExp(`(^| )${columns.join(' ').replace(/[|]/g, '\\$&')}( |$)`));
  }

  /** In pixels, the same of the heading and of its first cell. */
  async widthOf(column: string): Promise<number> {
    const boxes = await Promise.all([
      this.heading(column).boundingBox(),
      this.#blocks.grid.cell(`1 ${column}`).boundingBox(),
    ]);
    const [heading, cell] = boxes.map((box) => Math.round(box?.width ?? NaN));
    expect(cell).toBe(heading);
    return heading ?? NaN;
  }

  async expectWidth(column: string, width: number): Promise<void> {
    await expect.poll(() => this.widthOf(column)).toBe(width);
  }

  /** Draws the right edge of a heading by so many pixels. */
  async drawEdge(column: string, by: number): Promise<void> {
    const { x, y } = await this.edgeOf(column);
    await this.#blocks.page.mouse.move(x, y);
    await this.#blocks.page.mouse.down();
    // By little, as a hand does: the grid leaves out a step that would go below the least width.
    await this.#blocks.page.mouse.move(x + by, y, { steps: Math.ceil(Math.abs(by) / 4) });
    await this.#blocks.page.mouse.up();
  }

  async fit(column: string): Promise<void> {
    const { x, y } = await this.edgeOf(column);
    await this.#blocks.page.mouse.dblclick(x, y);
  }

  /** Where the edge of a heading is held. */
  async edgeOf(column: string): Promise<Point> {
    const box = await this.heading(column).locator('.ag-header-cell-resize').boundingBox();
    if (!box) throw new Error(`No edge at ${column}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Of the drawn cells of a column, those whose text is cut off. */
  cutOff(column: string): Promise<readonly string[]> {
    return this.#blocks.page
      .locator(`.ag-row .ag-cell[col-id="${column}"]`)
      .evaluateAll((cells) =>
        cells.flatMap((cell) =>
          [cell, ...cell.querySelectorAll('*')].some(
            (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
          )
            ? [cell.textContent]
            : [],
        ),
      );
  }

  /** Carries a heading over the left half of another one and lets go. */
  async carry(column: string, onto: string): Promise<void> {
    const [from, to] = [await this.heading(column).boundingBox(), await this.heading(onto).boundingBox()];
    if (!from || !to) throw new Error(`${column} or ${onto} is not drawn`);
    const { mouse } = this.#blocks.page;
    await mouse.move(from.x + from.width / 2, from.y + 12);
    await mouse.down();
    await mouse.move(from.x + from.width / 2 - 8, from.y + 12, { steps: 2 });
    await mouse.move(to.x + to.width / 4, to.y + 12, { steps: 8 });
    await this.#blocks.page.waitForTimeout(100); // the grid looks where it is held at its own pace
    await mouse.up();
  }

  // -- The list of columns

  async openList(): Promise<Locator> {
    await this.#blocks.page.getByRole('button', { name: 'Khác: Thao tác với dòng' }).click();
    await this.#blocks.choose('Các cột');
    const list = this.#blocks.page.getByRole('dialog', { name: 'Các cột của bảng' });
    await list.waitFor();
    return list;
  }

  async closeList(): Promise<void> {
    await this.#blocks.page.keyboard.press('Escape');
    await this.#blocks.dialog.waitFor({ state: 'detached' });
  }

  /** Shows a column that is hidden, or hides one that is shown. */
  async toggle(name: string): Promise<void> {
    const list = await this.openList();
    await list.getByRole('checkbox', { name, exact: true }).click();
    await this.closeList();
  }

  /** All columns as the plan has them by itself. */
  async reset(): Promise<void> {
    const list = await this.openList();
    await list.getByRole('button', { name: 'Về mặc định' }).click();
    await this.closeList();
  }
}
