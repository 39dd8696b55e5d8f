/**
 * The grid under one thumb at 360 × 800, on the built app with real touches: tap and second tap, scrolling, knobs, the bar above
 * the on-screen keyboard (whose room is taken from the screen), the list of states, the sheet of a row.
 */
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { PHONE } from '#tests/support/chromium.ts';
import { swipe } from '#tests/support/finger.ts';
import { GridDriver } from '#tests/support/grid-driver.ts';

let grid: GridDriver;

/** Where the browser lays the keyboard over the page (iOS) only its visual viewport tells; the page is told how much is covered. */
function laysKeyboardOver(): void {
  const real = window.visualViewport;
  if (!real) return;
  let covered = 0;
  const told = new EventTarget();
  const tell = (): boolean => told.dispatchEvent(new Event('resize'));
  Object.defineProperties(told, {
    height: { get: () => real.height - covered },
    width: { get: () => real.width },
    scale: { get: () => real.scale },
    offsetTop: { get: () => real.offsetTop },
    offsetLeft: { get: () => real.offsetLeft },
  });
  Object.defineProperty(window, 'visualViewport', { get: () => told });
  real.addEventListener('resize', tell);
  window.addEventListener('keyboard', (event) => {
    covered = (event as CustomEvent<number>).detail; // dispatched below
    tell();
  });
}

const coverByKeyboard = (pixels: number): Promise<void> =>
  grid.page.evaluate(
    (height) => void window.dispatchEvent(new CustomEvent('keyboard', { detail: height })),
    pixels,
  );

beforeAll(async () => {
  grid = await GridDriver.open({ device: PHONE, before: laysKeyboardOver });
  await grid.closeNotices();
});

afterEach(async () => {
  await grid.page.setViewportSize(PHONE.viewport);
  await grid.startAgain();
  expect(grid.trouble).toEqual([]);
});

afterAll(() => grid.close());

const bar = (): Locator => grid.page.locator('.edit-bar');
const button = (name: string): Locator => bar().getByRole('button', { name, exact: true });

/** Two taps, and the bar is there. */
async function edit(address: string): Promise<void> {
  if (!(await grid.isInSight(address))) await grid.show(address);
  await grid.tap(address);
  await grid.tap(address);
  await bar().waitFor();
}

/** Whether the focus is where a phone brings up its keyboard. */
const callsKeyboard = (): Promise<boolean> =>
  grid.page.evaluate(() => document.activeElement?.matches('input, textarea, [contenteditable]') ?? false);

/** The last row that is seen whole. */
const lastRowSeen = (): Promise<number> =>
  grid.page.evaluate(() => {
    const bottom = document.querySelector('.ag-grid-viewport')?.getBoundingClientRect().bottom ?? 0;
    const rows = [...document.querySelectorAll('.ag-row')].filter(
      (row) => row.getBoundingClientRect().bottom <= bottom,
    );
    return Math.max(...rows.map((row) => Number(row.getAttribute('row-index')))) + 1;
  });

/** The edited cell lies wholly in what is seen of the table, above the bar. */
async function expectEditedInView(address: string): Promise<void> {
  await expect.poll(() => grid.isInSight(address)).toBe(true);
  const [cell, above, height] = [
    await grid.cell(address).boundingBox(),
    await bar().boundingBox(),
    grid.page.viewportSize()?.height,
  ];
  if (!cell || !above) throw new Error('No cell or no bar');
  expect(cell.y).toBeGreaterThanOrEqual(0);
  expect(cell.y + cell.height).toBeLessThanOrEqual(above.y);
  expect(above.y + above.height).toBeLessThanOrEqual(height ?? 0);
}

it('a tap selects a cell and calls no keyboard; a second tap edits it in the bar, all of its text marked', async () => {
  await grid.tap('7 figure');
  expect(await grid.active()).toBe('7 figure');
  expect(await callsKeyboard()).toBe(false);
  expect(await grid.typing()).toBeNull();
  await grid.picture('phone-selected');
  await grid.tap('7 figure');
  await bar().waitFor();
  expect(await callsKeyboard()).toBe(true);
  expect(await grid.typing()).toBe('13447');
  expect(await grid.field.getAttribute('inputmode')).toBe('decimal');
  await bar().getByText('Công nghiệp, xây dựng').waitFor();
  await grid.type('1508');
  expect(await grid.typing()).toBe('1508');
  await expect.poll(() => grid.page.locator('.typed-mirror').innerText()).toBe('1508');
  const [field, place] = [await grid.field.boundingBox(), await bar().boundingBox()];
  expect(field && place && field.y > place.y && field.y + field.height <= place.y + place.height).toBe(true);
  await grid.picture('phone-editing');
  await grid.press('Enter', 'Escape');
  await grid.expectOneStep('7 figure', '1.508', '13.447');
});

it('on a real keyboard beside the phone the first sign after a tap replaces what the cell says', async () => {
  await grid.tap('7 figure');
  await grid.type('1508');
  expect(await grid.typing()).toBe('1508');
  await grid.press('Enter', 'Escape');
  await grid.expectOneStep('7 figure', '1.508', '13.447');
});

it('a tap on another cell takes what was typed', async () => {
  await edit('7 figure');
  await grid.type('1508');
  await grid.tap('3 target');
  expect(await grid.active()).toBe('3 target');
  expect(await callsKeyboard()).toBe(false);
  await grid.expectOneStep('7 figure', '1.508', '13.447');
});

it.each([
  ['up', { x: 300, y: 600 }, { x: 300, y: 300 }],
  ['sideways', { x: 330, y: 500 }, { x: 180, y: 500 }],
])(
  'a finger that moves %s scrolls, and changes neither the selection nor any figure',
  async (_, from, to) => {
    await grid.tap('5 figure');
    const before = await grid.texts();
    await swipe(grid.page, grid.cdp, from, to);
    await grid.atRest();
    const { top, left } = await grid.viewport.evaluate(({ scrollTop, scrollLeft }) => ({
      top: scrollTop,
      left: scrollLeft,
    }));
    expect(Math.max(top, left)).toBeGreaterThan(100);
    await swipe(grid.page, grid.cdp, to, from);
    await grid.atRest();
    expect(await grid.active()).toBe('5 figure');
    expect(await grid.range()).toBeNull();
    expect(await grid.typing()).toBeNull();
    expect(await grid.texts()).toEqual(before);
    expect(await grid.canUndo()).toBe(false);
  },
);

it('a finger that sets out on the active cell, or while another is edited, edits nothing and ends nothing', async () => {
  await grid.tap('8 figure');
  const from = await grid.middleOf('8 figure');
  await swipe(grid.page, grid.cdp, from, { x: from.x, y: from.y - 120 });
  expect(await grid.typing()).toBeNull();
  expect(await grid.active()).toBe('8 figure');
  await grid.atRest();
  await grid.viewport.evaluate((element) => element.scrollTo(0, 0));
  await edit('7 figure');
  await grid.type('15');
  await swipe(grid.page, grid.cdp, { x: 300, y: 500 }, { x: 300, y: 380 });
  expect(await grid.typing()).toBe('15');
  expect(await callsKeyboard()).toBe(true);
});

it('the knob at the corner of the selection draws a range; another tap lets go of it', async () => {
  await grid.tap('6 figure');
  await grid.painted();
  const box = await grid.cell('6 figure').boundingBox();
  if (!box) throw new Error('No cell');
  await grid.picture('phone-knobs');
  const to = await grid.middleOf('8 figure');
  await swipe(grid.page, grid.cdp, { x: box.x + box.width - 1, y: box.y + box.height - 1 }, to);
  expect(await grid.range()).toBe('6 figure : 8 figure');
  expect(await grid.scrolled()).toBe(0);
  await grid.picture('phone-range');
  await grid.tap('3 target');
  expect(await grid.range()).toBeNull();
});

it.each(['6 figure', '6 name', '6 label'])(
  'the knobs stand at the corners of %s, pinned or not',
  async (address) => {
    await grid.tap(address);
    const cell = await grid.cell(address).boundingBox();
    if (!cell) throw new Error('No cell');
    const middles = (): Promise<readonly { x: number; y: number }[]> =>
      grid.page.locator('.range-knob').evaluateAll((knobs) =>
        knobs.map((knob) => {
          const { left, top, width, height } = knob.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }),
      );
    await expect.poll(async () => Math.abs(((await middles())[0]?.y ?? 0) - cell.y)).toBeLessThan(2);
    const [start, end] = await middles();
    expect(Math.abs((start?.x ?? 0) - cell.x)).toBeLessThan(12); // drawn in where the screen ends
    expect(Math.abs((end?.x ?? 0) - (cell.x + cell.width))).toBeLessThan(12);
    expect(Math.abs((end?.y ?? 0) - (cell.y + cell.height))).toBeLessThan(2);
  },
);

it('where the keyboard takes its room from the page, the cell edited at the bottom stays in view above the bar', async () => {
  const address = `${await lastRowSeen()} figure`;
  await edit(address);
  await grid.page.setViewportSize({ width: 360, height: 460 });
  await expectEditedInView(address);
  await grid.type('1508');
  await grid.picture('phone-keyboard');
  await button('Xong, xuống ô dưới').tap();
  expect(await grid.typing()).not.toBeNull();
  const next = (await grid.active()) ?? '';
  expect(next).toBe(`${Number(address.split(' ')[0]) + 1} figure`);
  await expectEditedInView(next);
  expect(await callsKeyboard()).toBe(true);
});

it('where the keyboard lies over the page (iOS), the screen ends above it', async () => {
  const address = `${await lastRowSeen()} figure`;
  await edit(address);
  await coverByKeyboard(340);
  await expectEditedInView(address);
  const place = await bar().boundingBox();
  expect(place && place.y + place.height).toBeLessThanOrEqual(460);
  await grid.picture('phone-keyboard-over');
  await coverByKeyboard(0);
  await expect.poll(async () => ((await bar().boundingBox())?.y ?? 0) > 600).toBe(true);
});

it('← → ↵ of the bar take what was typed and go on editing, without closing the keyboard', async () => {
  await edit('6 target');
  await grid.watchFocus();
  await grid.type('190');
  await button('Ô bên phải').tap();
  expect(await grid.active()).toBe('6 figure');
  await grid.type('91');
  await button('Xong, xuống ô dưới').tap();
  expect(await grid.active()).toBe('7 figure');
  await button('Ô bên trái').tap();
  expect(await grid.active()).toBe('7 target');
  expect(await grid.typing()).toBe('24964');
  expect(await grid.focusLost()).toBe(false);
  await button('Bỏ, giữ như cũ').tap();
  expect(await grid.typing()).toBeNull();
  expect(await callsKeyboard()).toBe(false);
  expect(await grid.text('6 target')).toBe('190');
  expect(await grid.text('6 figure')).toBe('91');
  expect(await grid.text('7 target')).toBe('24.964');
});

it('Enter of the on-screen keyboard goes down and on editing; the letters come up where words are typed', async () => {
  await edit('6 figure');
  await grid.type('91');
  await grid.press('Enter');
  expect(await grid.active()).toBe('7 figure');
  expect(await grid.field.getAttribute('inputmode')).toBe('decimal');
  await button('Ô bên trái').tap();
  await button('Ô bên trái').tap();
  expect(await grid.active()).toBe('7 unit');
  expect(await grid.field.getAttribute('inputmode')).toBe('text');
  expect(await callsKeyboard()).toBe(true);
});

it('what is refused stays in the bar with its reason in view', async () => {
  await edit('7 figure');
  await grid.page.setViewportSize({ width: 360, height: 460 });
  await grid.type('12,5 tỷ');
  await button('Xong, xuống ô dưới').tap();
  const reason = grid.page.locator('.refusal');
  await reason.waitFor();
  await grid.picture('phone-refused');
  expect(await grid.typing()).toBe('12,5 tỷ');
  const [said, place] = [await reason.boundingBox(), await bar().boundingBox()];
  expect(said && place && said.y >= 0 && said.y + said.height <= place.y + 1).toBe(true);
});

it('a state is chosen from its list by a second tap, without a keyboard', async () => {
  await grid.show('7 state');
  await grid.tap('7 state');
  await grid.tap('7 state');
  const list = grid.page.getByRole('listbox', { name: 'Chọn trạng thái' });
  await list.waitFor();
  expect(await callsKeyboard()).toBe(false);
  await grid.picture('phone-state');
  await list.getByRole('option').nth(1).tap();
  await list.waitFor({ state: 'hidden' });
  await expect.poll(() => grid.canUndo()).toBe(true);
  expect(await grid.text('7 state')).not.toBe('ước');
});

it('lying down, 740 × 360, a cell is edited in view, with the keyboard up too', async () => {
  await grid.page.setViewportSize({ width: 740, height: 360 });
  await grid.tap('2 name');
  await grid.picture('phone-landscape-before');
  const back = grid.page.getByRole('link', { name: 'Về danh sách kế hoạch' });
  await back.click({ trial: true, timeout: 3000 }); // nothing lies over it
  const address = '12 figure';
  await edit(address);
  await expectEditedInView(address);
  await grid.picture('phone-landscape');
  await grid.page.setViewportSize({ width: 740, height: 200 });
  await expectEditedInView(address);
  await grid.type('15');
  await grid.picture('phone-landscape-keyboard');
});

it('turning the phone while a cell is edited keeps what was typed, and the cell in view', async () => {
  await edit('7 figure');
  await grid.type('15');
  await grid.page.setViewportSize({ width: 740, height: 360 });
  await expectEditedInView('7 figure');
  expect(await grid.typing()).toBe('15');
  expect(await callsKeyboard()).toBe(true);
  await grid.type('08');
  await grid.page.setViewportSize(PHONE.viewport);
  await expectEditedInView('7 figure');
  await grid.press('Enter', 'Escape');
  await grid.expectOneStep('7 figure', '1.508', '13.447');
});

it('the field is 16 px high wherever it stands, so that no browser zooms in as it takes the focus', async () => {
  const size = (): Promise<number> =>
    grid.field.evaluate((field) => parseFloat(getComputedStyle(field).fontSize));
  await grid.tap('7 figure');
  expect(await size()).toBeGreaterThanOrEqual(16);
  await edit('7 figure');
  expect(await size()).toBeGreaterThanOrEqual(16);
});

it('every button of the bar and of the bottom bar is at least 44 px high and wide', async () => {
  const small = (within: string): Promise<readonly string[]> =>
    grid.page.locator(`${within} button:visible`).evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        return width >= 44 && height >= 44
          ? []
          : [`${button.ariaLabel ?? button.textContent}: ${width} × ${height}`];
      }),
    );
  expect(await small('.actions')).toEqual([]);
  await edit('7 figure');
  expect(await small('.edit-bar')).toEqual([]);
});

it('the arrow of a row opens its sheet; previous and next take what was typed with them', async () => {
  await grid.page.getByRole('button', { name: 'Mở phiếu: Nông nghiệp, thủy sản' }).tap();
  const sheet = grid.page.getByRole('dialog', { name: 'Phiếu chỉ tiêu' });
  await sheet.waitFor();
  await sheet.getByLabel('Thực hiện').first().fill('91');
  await grid.picture('phone-sheet');
  await sheet.getByRole('button', { name: 'Chỉ tiêu sau' }).tap();
  await sheet.getByLabel('Thực hiện').first().fill('15000');
  await sheet.getByRole('button', { name: 'Chỉ tiêu trước' }).tap();
  expect(await sheet.getByLabel('Thực hiện').first().inputValue()).toBe('91');
  await sheet.getByRole('button', { name: 'Đóng' }).tap();
  await sheet.waitFor({ state: 'hidden' });
  expect(await grid.text('6 figure')).toBe('91');
  expect(await grid.text('7 figure')).toBe('15.000');
  expect(await callsKeyboard()).toBe(false);
});
