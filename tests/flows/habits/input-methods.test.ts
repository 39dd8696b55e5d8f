/**
 * Habit 31 on the built app: Vietnamese typed by the three mechanisms there are, as the very first keys on a filled cell. Each
 * trace ends with the right word and is one step to undo. Source of the traces: how UniKey, Android and iOS were observed to type.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PHONE } from '#tests/support/chromium.ts';
import { GridDriver } from '#tests/support/grid-driver.ts';
import {
  BACK,
  commitComposition,
  compose,
  pressUnnamed,
  sendBurst,
  typeAsSafari,
} from '#tests/support/input-methods.ts';

const FARMING = 'Nông nghiệp, thủy sản';
/** «tieengs Vieejt» in Telex, as UniKey sends it. */
const TIENG_VIET = [
  ...['t', 'i', 'e', BACK, 'ê', 'n', 'g', BACK, BACK, BACK, 'ế', 'n', 'g', ' '],
  ...['V', 'i', 'e', BACK, 'ê', 't', BACK, BACK, 'ệ', 't'],
];
/** «dduwowngf» in Telex under composition. */
const DUONG = ['d', 'đ', 'đu', 'đư', 'đưo', 'đươ', 'đươn', 'đương', 'đường'];
/** The same by deleting and inserting. */
const DUONG_DELETED = ['d', BACK, 'đ', 'u', BACK, 'ư', 'o', BACK, 'ơ', 'n', 'g', BACK, BACK, BACK, 'ờng'];

describe('on a PC', () => {
  let grid: GridDriver;

  beforeAll(async () => {
    grid = await GridDriver.open();
  });

  afterEach(async () => {
    await grid.startAgain();
    expect(grid.trouble).toEqual([]);
  });

  afterAll(() => grid.close());

  it.each([
    ['a, Backspace, â', ['a', BACK, 'â'], 'â'],
    ['d, Backspace, đ', ['d', BACK, 'đ'], 'đ'],
    ['«tieengs Vieejt»', TIENG_VIET, 'tiếng Việt'],
    ['«d9» in VNI', ['d', BACK, 'đ'], 'đ'],
    ['a, Backspace, â, Backspace, ấ', ['a', BACK, 'â', BACK, 'ấ'], 'ấ'],
  ])('habit 31, UniKey: %s in one burst, first on a filled cell', async (_, strokes, word) => {
    await grid.goTo('6 name');
    await sendBurst(grid.cdp, strokes);
    expect(await grid.typing()).toBe(word);
    await grid.press('Enter');
    await grid.expectOneStep('6 name', word, FARMING);
  });

  it('habit 31, UniKey: a word, Enter and the next word in one burst, each in its own cell', async () => {
    await grid.goTo('6 name');
    await sendBurst(grid.cdp, [...TIENG_VIET, 'Enter', 'd', BACK, 'đ', 'Enter']);
    await grid.expectText('6 name', 'tiếng Việt');
    expect(await grid.text('7 name')).toBe('đ');
    expect(await grid.active()).toBe('8 name');
  });

  it('habit 31, UniKey: the same in a cell opened by F2 goes in at the caret', async () => {
    await grid.goTo('6 name');
    await grid.press('F2');
    await sendBurst(grid.cdp, [' ', ...TIENG_VIET]);
    expect(await grid.typing()).toBe(`${FARMING} tiếng Việt`);
  });

  it('habit 31, composition: the first key on a filled cell begins the word, and the word is one step', async () => {
    await grid.goTo('6 name');
    await compose(grid.cdp, DUONG);
    expect(await grid.typing()).toBe('đường');
    await commitComposition(grid.cdp, 'đường');
    expect(await grid.typing()).toBe('đường');
    await grid.press('Enter');
    expect(await grid.active()).toBe('7 name');
    await grid.expectOneStep('6 name', 'đường', FARMING);
  });

  it('habit 31, composition: Enter, Tab, Esc and arrows belong to the word until it is whole', async () => {
    await grid.goTo('6 name');
    await compose(grid.cdp, DUONG.slice(0, 5));
    for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown', 'ArrowLeft']) {
      await pressUnnamed(grid.cdp, key);
      expect(await grid.typing()).toBe('đưo');
      expect(await grid.active()).toBe('6 name');
    }
    // Some input methods let the key keep its number.
    await grid.cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 13,
    });
    expect(await grid.typing()).toBe('đưo');
    await commitComposition(grid.cdp, 'đường');
    await grid.press('Enter');
    await grid.expectOneStep('6 name', 'đường', FARMING);
  });

  it('habit 31, composition: words one after the other, with a space between', async () => {
    await grid.goTo('6 name');
    await compose(grid.cdp, DUONG);
    await commitComposition(grid.cdp, 'đường ');
    await compose(grid.cdp, ['l', 'la', 'lan', 'làn', 'làng']);
    await commitComposition(grid.cdp, 'làng');
    await grid.press('Enter');
    await grid.expectOneStep('6 name', 'đường làng', FARMING);
  });

  it('habit 31, composition: a click elsewhere takes the word as it stands, and types nothing into the cell clicked', async () => {
    await grid.goTo('6 name');
    await compose(grid.cdp, DUONG);
    await grid.click('8 name');
    expect(await grid.active()).toBe('8 name');
    expect(await grid.typing()).toBeNull();
    expect(await grid.text('8 name')).toBe('Thương mại, dịch vụ');
    await grid.expectOneStep('6 name', 'đường', FARMING);
  });

  it('habit 31, composition: taken back to nothing it leaves an empty editor, and Esc the cell as it was', async () => {
    await grid.goTo('6 name');
    await compose(grid.cdp, ['d', 'đ', '']);
    expect(await grid.typing()).toBe('');
    await grid.press('Escape');
    expect(await grid.text('6 name')).toBe(FARMING);
    expect(await grid.canUndo()).toBe(false);
  });

  it('habit 31, composition: on a computed cell nothing begins', async () => {
    await grid.goTo('7 attainment');
    await compose(grid.cdp, ['d', 'đ']);
    await commitComposition(grid.cdp, 'đ');
    expect(await grid.typing()).toBeNull();
    await grid.press('ArrowDown');
    await grid.goTo('6 figure');
    await grid.press('7');
    expect(await grid.typing()).toBe('7');
  });

  it('habit 31, Safari: deleting and inserting without composition, first on a filled cell', async () => {
    await grid.goTo('6 name');
    await typeAsSafari(grid.page, DUONG_DELETED);
    expect(await grid.typing()).toBe('đường');
    await grid.press('Enter');
    await grid.expectOneStep('6 name', 'đường', FARMING);
  });

  it('no key is swallowed: two hundred signs at once over twenty-five cells', async () => {
    const typed = Array.from({ length: 25 }, (_, n) => `${1_234_500 + n}`);
    await grid.goTo('6 figure');
    await sendBurst(
      grid.cdp,
      typed.flatMap((text) => [...text, 'Enter']),
    );
    await expect.poll(() => grid.active()).toBe('31 figure');
    const shown: string[] = [];
    for (const row of [6, 20]) {
      await grid.show(`${row} figure`);
      const texts = await grid.textsBelow(`${row} figure`, row === 6 ? 14 : 11);
      shown.push(...texts.map((text) => text.replaceAll('.', '')));
    }
    expect(shown).toEqual(typed);
  });

  it('typing in the same moment as a click lands in the cell clicked, every time', async () => {
    for (const row of [6, 9, 7, 12, 8]) {
      const { x, y } = await grid.middleOf(`${row} figure`);
      const press = { x, y, button: 'left', clickCount: 1 } as const;
      await Promise.all([
        grid.cdp.send('Input.dispatchMouseEvent', { ...press, type: 'mousePressed' }),
        grid.cdp.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased' }),
        sendBurst(grid.cdp, ['4', `${row % 10}`]),
      ]);
      expect(await grid.active()).toBe(`${row} figure`);
      expect(await grid.typing()).toBe(`4${row % 10}`);
    }
  });
});

describe('on a phone', () => {
  let grid: GridDriver;

  beforeAll(async () => {
    grid = await GridDriver.open({ device: PHONE });
  });

  afterEach(async () => {
    await grid.startAgain();
    expect(grid.trouble).toEqual([]);
  });

  afterAll(() => grid.close());

  async function openByTaps(address: string): Promise<void> {
    await grid.tap(address);
    await grid.tap(address);
    await grid.page.locator('.edit-bar').waitFor();
  }

  it.each(['6 name', '1 figure'])(
    'habit 31, Android: a word composed in %s, opened by two taps, replaces it in one step',
    async (address) => {
      const before = await grid.text(address);
      await openByTaps(address);
      await compose(grid.cdp, DUONG);
      expect(await grid.typing()).toBe('đường');
      await commitComposition(grid.cdp, 'đường');
      await grid.press('Enter');
      await grid.press('Escape');
      await grid.expectOneStep(address, 'đường', before);
    },
  );

  it.each(['6 name', '1 figure'])(
    'habit 31, Android: a word composed in %s, come to by the keys of a keyboard, replaces it in one step',
    async (address) => {
      const before = await grid.text(address);
      await grid.tap(address);
      await grid.press('ArrowDown', 'ArrowUp');
      await compose(grid.cdp, DUONG);
      expect(await grid.typing()).toBe('đường');
      await commitComposition(grid.cdp, 'đường');
      expect(await grid.typing()).toBe('đường');
      await grid.press('Enter');
      await grid.press('Escape');
      await grid.expectOneStep(address, 'đường', before);
    },
  );

  it('habit 31, Android: Enter of the on-screen keyboard during a word goes nowhere, after it to the cell below', async () => {
    await openByTaps('6 name');
    await compose(grid.cdp, DUONG);
    await pressUnnamed(grid.cdp, 'Enter');
    expect(await grid.typing()).toBe('đường');
    await commitComposition(grid.cdp, 'đường');
    await grid.press('Enter');
    expect(await grid.active()).toBe('7 name');
    await grid.press('Escape');
    await grid.expectOneStep('6 name', 'đường', FARMING);
  });

  it('habit 31, iOS: deleting and inserting in a cell opened by two taps replaces it in one step', async () => {
    await openByTaps('6 name');
    await typeAsSafari(grid.page, DUONG_DELETED);
    expect(await grid.typing()).toBe('đường');
    await grid.press('Enter');
    await grid.press('Escape');
    await grid.expectOneStep('6 name', 'đường', FARMING);
  });
});
