/**
 * What Vietnamese input methods send, played into the page as real events: bursts of plain keys (UniKey, EVKey), composition with
 * keys that name nothing (Android, ibus), and deleting and inserting without composition (iOS Safari). Knows no app.
 */
import type { CDPSession, Page } from 'playwright-core';

/** A sign typed, or one taken back. */
export type Stroke = string;

export const BACK: Stroke = 'Backspace';

const KEY_CODES: Readonly<Record<string, number>> = { Backspace: 8, Tab: 9, Enter: 13, ' ': 32 };

/** What an input method sends for a sign no key of the keyboard has. */
const PACKET = 231;

/** Every key at once, none waiting for the one before it to be dealt with. */
export async function sendBurst(cdp: CDPSession, strokes: readonly Stroke[]): Promise<void> {
  await Promise.all(
    strokes.flatMap((stroke) => {
      const isSign = [...stroke].length === 1;
      const key = {
        key: stroke,
        code: isSign ? '' : stroke,
        windowsVirtualKeyCode: KEY_CODES[stroke] ?? PACKET,
      };
      const down = isSign
        ? ({ ...key, type: 'keyDown', text: stroke } as const)
        : ({ ...key, type: 'rawKeyDown' } as const);
      return [
        cdp.send('Input.dispatchKeyEvent', down),
        cdp.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }),
      ];
    }),
  );
}

/** A key while an input method is at work, which tells the page nothing but 229. */
export async function pressUnnamed(cdp: CDPSession, key = 'Unidentified'): Promise<void> {
  const event = { key, windowsVirtualKeyCode: 229 };
  await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
  await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
}

/** The word as it grows under composition, one unnamed key a step; it stays open. */
export async function compose(cdp: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    const event = { key: 'Unidentified', windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'rawKeyDown' });
    await cdp.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await cdp.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }
}

/** Ends the composition with this word. */
export async function commitComposition(cdp: CDPSession, text: string): Promise<void> {
  await cdp.send('Input.insertText', { text });
}

/** As Safari on iOS does it: each stroke a key press, then text deleted or inserted in the focused control, never composed. */
export async function typeAsSafari(page: Page, strokes: readonly Stroke[]): Promise<void> {
  await page.evaluate((all) => {
    for (const stroke of all) {
      const control = document.activeElement;
      if (!control) return;
      const [inputType, data] =
        stroke === 'Backspace' ? ['deleteContentBackward', null] : ['insertText', stroke];
      const about = { bubbles: true, cancelable: true };
      control.dispatchEvent(new KeyboardEvent('keydown', { ...about, key: stroke }));
      // Not told of what a script types; Safari tells of what a finger does.
      control.dispatchEvent(new InputEvent('beforeinput', { ...about, inputType, data }));
      if (data === null) document.execCommand('delete');
      else document.execCommand('insertText', false, data);
      control.dispatchEvent(new KeyboardEvent('keyup', { ...about, key: stroke }));
    }
  }, strokes);
}
