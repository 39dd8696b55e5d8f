/**
 * Habits 57 to 59 of a spreadsheet, on the built app with a real mouse, real keys and touches: widths of columns, hiding and
 * carrying them, what is remembered of it, and the name that stays in sight.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BlockDriver } from '#tests/support/block-driver.ts';
import { DESKTOP, PHONE } from '#tests/support/chromium.ts';
import { ColumnDriver } from '#tests/support/column-driver.ts';
import { swipe } from '#tests/support/finger.ts';

let blocks: BlockDriver;
let columns: ColumnDriver;

const STATE = 'Thực hiện 6 tháng đầu năm 2024: Ước';
const AS_OF = 'Thực hiện 6 tháng đầu năm 2024: Đến ngày';

const press = (...keys: readonly string[]): Promise<void> => blocks.grid.press(...keys);

async function reload(): Promise<void> {
  await blocks.page.reload();
  await blocks.page.locator('.ag-row').first().waitFor();
}

describe('on a wide screen', () => {
  beforeAll(async () => {
    blocks = await BlockDriver.open();
    columns = new ColumnDriver(blocks);
  });

  afterEach(async () => {
    await blocks.page.setViewportSize(DESKTOP.viewport);
    await blocks.startAgain();
    await columns.reset();
  });

  afterAll(() => blocks.close());

  it('habit 57: the edge of a heading is drawn wider and narrower, the columns beside it keep their widths', async () => {
    await blocks.goTo('7 figure');
    await columns.expectWidth('figure', 104);
    await columns.drawEdge('figure', 60);
    await columns.expectWidth('figure', 164);
    await columns.drawEdge('figure', -90);
    await columns.expectWidth('figure', 74);
    await columns.expectWidth('target:2', 108);
    await columns.expectWidth('state', 60);
    expect(await blocks.grid.active()).toBe('7 figure');
    expect(await blocks.grid.canUndo()).toBe(false); // the plan is not touched
  });

  it('habit 57: an edge drawn selects nothing, and the hands go on where they were', async () => {
    await blocks.goTo('7 figure');
    await columns.drawEdge('name', 40);
    await columns.expectWidth('name', 330);
    expect(await blocks.grid.range()).toBeNull();
    await expect.poll(() => handleIsAt('7 figure')).toBe(true);
    await blocks.grid.type('99');
    await press('Enter');
    await blocks.grid.expectOneStep('7 figure', '99', '13.447');
  });

  it('habit 57: no column is drawn so narrow that its edge is lost', async () => {
    await columns.drawEdge('unit', -200);
    await columns.expectWidth('unit', 28);
    await columns.drawEdge('unit', 44);
    await columns.expectWidth('unit', 72);
  });

  it('habit 57: a double click on the edge fits the column to what it holds', async () => {
    for (const column of ['figure', 'target', 'unit', 'attainment']) {
      await columns.drawEdge(column, -40);
      await columns.fit(column);
      await expect.poll(() => columns.cutOff(column)).toEqual([]);
    }
  });

  it('habit 57: what was drawn too wide a double click makes narrower', async () => {
    await columns.drawEdge('asOf', 200);
    await columns.expectWidth('asOf', 280);
    await columns.fit('asOf');
    await expect.poll(() => columns.widthOf('asOf')).toBeLessThan(110);
    await expect.poll(() => columns.cutOff('asOf')).toEqual([]);
  });

  it('habit 57: fitted to a long name the column leaves room for the others', async () => {
    await columns.fit('name');
    await expect.poll(() => columns.widthOf('name')).toBeGreaterThan(290);
    expect(await columns.widthOf('name')).toBeLessThanOrEqual(DESKTOP.viewport.width * 0.6);
  });

  it('habit 57: the width is remembered after a reload', async () => {
    await columns.drawEdge('figure', 60);
    await columns.expectWidth('figure', 164);
    await reload();
    await columns.expectWidth('figure', 164);
    await columns.expectWidth('target', 108);
  });

  it('habit 58: a column is hidden in the list of columns and shown again where it was, its figures untouched', async () => {
    await columns.toggle(STATE);
    await columns.expectBeside('figure', 'asOf');
    await columns.toggle(STATE);
    await columns.expectBeside('figure', 'state', 'asOf');
    await blocks.expectShown('7 figure', '7 asOf', [['13.447', 'ước', '']]);
    expect(await blocks.grid.canUndo()).toBe(false);
  });

  it('habit 58: arrows, Tab and a block that is copied pass a hidden column by', async () => {
    await columns.toggle(STATE);
    await columns.expectBeside('figure', 'asOf');
    await blocks.goTo('11 figure');
    await press('Tab');
    expect(await blocks.grid.active()).toBe('11 asOf');
    await press('ArrowLeft', 'Shift+ArrowRight', 'Control+c');
    expect((await blocks.clipboard()).text).toBe('423,39\t10/5/2024');
  });

  it('habit 58: STT and the name cannot be hidden', async () => {
    const list = await columns.openList();
    for (const name of ['STT', 'Chỉ tiêu'])
      expect(await list.getByRole('checkbox', { name, exact: true }).isDisabled()).toBe(true);
    await columns.closeList();
  });

  it('habit 58: what is hidden is remembered after a reload, for this plan and this size of screen alone', async () => {
    await columns.toggle(STATE);
    await columns.expectBeside('figure', 'asOf');
    await reload();
    await columns.expectBeside('figure', 'asOf');

    await blocks.page.setViewportSize(PHONE.viewport);
    await blocks.bring('7 figure');
    await columns.expectBeside('figure', 'state');
    await blocks.page.setViewportSize(DESKTOP.viewport);
    await columns.expectBeside('figure', 'asOf');

    await openOther('Quận Cái Răng, quý I/2021');
    await columns.expectBeside('figure', 'state');
    await openOther('nhiệm vụ, giải pháp 6 tháng cuối năm 2024');
    await columns.expectBeside('figure', 'asOf');
  });

  it('a heading is carried elsewhere, its column with it, and stays there after a reload', async () => {
    await columns.carry('asOf', 'figure');
    await columns.expectBeside('target:2', 'asOf', 'figure', 'state', 'attainment');
    await blocks.expectShown('11 asOf', '11 state', [['10/5/2024', '423,39', '']]);
    const shown = await numbers();
    expect(shown).toEqual(shown.map((_, n) => n + 1)); // as the form counts them, anew
    expect(await blocks.grid.canUndo()).toBe(false);
    await reload();
    await columns.expectBeside('target:2', 'asOf', 'figure', 'state', 'attainment');
    await blocks.goTo('11 asOf');
    await press('Tab');
    expect(await blocks.grid.active()).toBe('11 figure');
  });

  it('a heading only carried a little and back selects its column at most, and moves nothing', async () => {
    const before = await columns.ids();
    await columns.carry('asOf', 'asOf');
    expect(await columns.ids()).toEqual(before);
  });

  it('a column is never carried before STT and the name', async () => {
    await columns.carry('unit', 'name');
    await columns.expectBeside('row', 'label', 'name', 'unit');
    await columns.carry('figure', 'label');
    await columns.expectBeside('row', 'label', 'name');
  });

  it('in the list of columns keys move a column as well', async () => {
    const list = await columns.openList();
    await list.getByRole('button', { name: `Chuyển lên: ${AS_OF}`, exact: true }).focus();
    await press('Enter', 'Enter');
    await columns.closeList();
    await columns.expectBeside('asOf', 'figure', 'state');
  });

  it('habit 59: scrolled sideways, number, STT and name stay where they are, before the others', async () => {
    const before = await blocks.grid.cell('7 name').boundingBox();
    await blocks.page.mouse.move(900, 400);
    await blocks.page.mouse.wheel(700, 0);
    await expect.poll(sideways).toBeGreaterThan(300);
    await blocks.grid.atRest();
    expect(await blocks.grid.cell('7 name').boundingBox()).toEqual(before);
    for (const column of ['row', 'label', 'name'])
      expect(await blocks.grid.isInSight(`7 ${column}`)).toBe(true);
    expect(await columns.heading('name').boundingBox()).toMatchObject({ x: before?.x });
    await blocks.grid.click('7 name');
    expect(await blocks.grid.active()).toBe('7 name');
  });

  it('habit 59: keys bring a cell out from behind the name', async () => {
    await blocks.goTo('7 name');
    await press('End');
    expect(await sideways()).toBeGreaterThan(300);
    expect(await blocks.grid.isInSight('7 name')).toBe(true);
    while ((await blocks.grid.active()) !== '7 unit') {
      await press('ArrowLeft');
      expect(await blocks.grid.isInSight((await blocks.grid.active()) ?? '')).toBe(true);
    }
    expect(await sideways()).toBe(0);
  });

  it('habit 59: headings stay above the rows', async () => {
    const before = await columns.heading('figure').boundingBox();
    await blocks.grid.wheel(2000);
    expect(await columns.heading('figure').boundingBox()).toEqual(before);
  });

  /** A plan of this device or a sample, by way of the list of plans. */
  async function openOther(title: string): Promise<void> {
    await blocks.page.getByRole('link', { name: 'Về danh sách kế hoạch' }).click();
    await blocks.page.getByText(title).first().click();
    await blocks.page.locator('.ag-row').first().waitFor();
  }

  /** The numbers under the headings that are drawn, of those that show one. */
  async function numbers(): Promise<readonly number[]> {
    const texts = await Promise.all((await columns.ids()).map((id) => columns.heading(id).innerText()));
    return texts.flatMap((text) => /\n(\d+)/.exec(text)?.[1] ?? []).map(Number);
  }
});

describe('at 360 × 800', () => {
  beforeAll(async () => {
    blocks = await BlockDriver.open({ device: PHONE });
    columns = new ColumnDriver(blocks);
    await blocks.hush();
  });

  afterEach(() => blocks.startAgain());

  afterAll(() => blocks.close());

  it('habit 59: a finger scrolls the figures sideways beside STT and name, which leave them most of the screen', async () => {
    const before = await blocks.grid.cell('7 name').boundingBox();
    expect((before?.x ?? 0) + (before?.width ?? 360)).toBeLessThan(PHONE.viewport.width / 2);
    await swipe(blocks.page, blocks.grid.cdp, { x: 330, y: 500 }, { x: 190, y: 500 });
    await blocks.grid.atRest();
    expect(await sideways()).toBeGreaterThan(80);
    expect(await blocks.grid.cell('7 name').boundingBox()).toEqual(before);
    expect(await blocks.grid.isInSight('7 label')).toBe(true);
    expect(await blocks.grid.isInSight('7 name')).toBe(true);
  });

  it('habit 59: a finger on the name scrolls up and down', async () => {
    await swipe(blocks.page, blocks.grid.cdp, { x: 90, y: 600 }, { x: 90, y: 400 });
    await expect.poll(() => blocks.grid.scrolled()).toBeGreaterThan(100);
  });

  it('habits of columns need no mouse: the list of columns hides, widens and moves them by taps', async () => {
    const list = await columns.openList();
    await list.getByRole('checkbox', { name: 'ĐVT', exact: true }).tap();
    await list.getByRole('button', { name: 'Giải thích và độ rộng: Chỉ tiêu', exact: true }).tap();
    await list.getByRole('button', { name: 'Rộng hơn' }).tap();
    await columns.closeList();
    await columns.expectWidth('name', 138);
    expect(await columns.ids()).not.toContain('unit');
    await columns.reset();
    await columns.expectWidth('name', 122);
    expect(await columns.ids()).toContain('unit');
  });
});

function sideways(): Promise<number> {
  return blocks.grid.viewport.evaluate((element) => element.scrollLeft);
}

/** Whether the small square at the corner of the selection lies at that cell. */
async function handleIsAt(address: string): Promise<boolean> {
  const [handle, cell] = [
    await blocks.page.locator('.fill-handle').boundingBox(),
    await blocks.grid.cell(address).boundingBox(),
  ];
  if (!handle || !cell) return false;
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  return Math.abs(x - cell.x - cell.width) <= 6 && Math.abs(y - cell.y - cell.height) <= 6;
}
