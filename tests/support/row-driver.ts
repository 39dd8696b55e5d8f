/** Hands for whole rows in the built app: what they are, and carrying them elsewhere by the number before them. Stands on BlockDriver. */
import type { Locator } from 'playwright-core';
import type { BlockDriver } from '#tests/support/block-driver.ts';
import type { Point } from '#tests/support/finger.ts';

export type Side = 'before' | 'after';

export class RowDriver {
  readonly #blocks: BlockDriver;

  constructor(blocks: BlockDriver) {
    this.#blocks = blocks;
  }

  /** What a row is, as it is drawn: group, indicator, reference or part. */
  async kindOf(row: number): Promise<string | null> {
    const element = this.#blocks.page.locator(`.ag-row[row-index="${row - 1}"]`);
    return (
      /\bis-(group|indicator|reference|part)\b/.exec((await element.getAttribute('class')) ?? '')?.[1] ?? null
    );
  }

  /** One of the choices behind «Khác» in the bar below the table. */
  async chooseFromBar(name: string): Promise<void> {
    await this.#blocks.page.getByRole('button', { name: 'Khác: Thao tác với dòng' }).click();
    await this.#blocks.choose(name);
  }

  /** What a finger carries a row by. */
  get grip(): Locator {
    return this.#blocks.page.locator('.row-grip');
  }

  /** Where the grip is held, once it lies at that row. */
  async gripOf(row: number): Promise<Point> {
    const cell = await this.#blocks.grid.cell(`${row} label`).boundingBox();
    await this.grip.waitFor();
    await this.#blocks.grid.painted();
    const grip = await this.grip.boundingBox();
    if (!cell || !grip) throw new Error(`No row ${row} in sight`);
    const at = { x: grip.x + 9, y: grip.y + grip.height / 2 };
    if (Math.abs(at.y - cell.y - cell.height / 2) > 3) throw new Error('The grip lies at another row');
    return at;
  }

  /** Where dragged rows would go. */
  get line(): Locator {
    return this.#blocks.page.locator('.drop-line');
  }

  /** Whether the line lies at that edge of a row. */
  async lineIsAt(row: number, side: Side): Promise<boolean> {
    const [line, cell] = [
      await this.line.boundingBox(),
      await this.#blocks.grid.cell(`${row} name`).boundingBox(),
    ];
    if (!line || !cell) return false;
    const edge = side === 'before' ? cell.y : cell.y + cell.height;
    return Math.abs(line.y + line.height / 2 - edge) <= 2;
  }

  /** Presses the mouse on the number of a row, and keeps it pressed. */
  async take(row: number): Promise<void> {
    const { x, y } = await this.#blocks.grid.middleOf(`${row} row`);
    await this.#blocks.page.mouse.move(x, y);
    await this.#blocks.page.mouse.down();
  }

  /** Moves what was taken to one half of a row. */
  async carry(row: number, side: Side): Promise<void> {
    const { x, y } = await this.placeAt(row, side);
    await this.#blocks.page.mouse.move(x, y, { steps: 6 });
  }

  /** Moves what was taken to the lower edge of the table, where it scrolls on. */
  async carryBelow(): Promise<void> {
    const box = await this.#blocks.grid.viewport.boundingBox();
    if (!box) throw new Error('No grid');
    const x = box.x + 17;
    await this.#blocks.page.mouse.move(x, box.y + box.height - 60, { steps: 4 });
    await this.#blocks.page.mouse.move(x, box.y + box.height + 10, { steps: 4 });
  }

  /** Carries the selected rows, taken by the number of one of them, to another row and lets go. */
  async drag(from: number, to: number, side: Side): Promise<void> {
    await this.take(from);
    await this.carry(to, side);
    await this.#blocks.page.mouse.up();
  }

  /** A point on the first cell of a row, in its upper or lower half. */
  async placeAt(row: number, side: Side): Promise<Point> {
    const box = await this.#blocks.grid.cell(`${row} label`).boundingBox();
    if (!box) throw new Error(`No row ${row} in sight`);
    return { x: box.x + box.width / 2, y: box.y + box.height * (side === 'before' ? 0.25 : 0.75) };
  }
}
