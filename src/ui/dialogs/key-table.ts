/**
 * Every key there is, in groups, as the help sheet shows them. Knows keys and the names of their words; what a key does is known
 * to the table of commands (app/commands.ts) and to the hands (ui/hands).
 */
import type { KeysMessages } from '#messages/vi-keys.ts';

/**
 * Keys pressed together. `Ctrl` is ⌘ on a keyboard of Apple; `Control` stays the control key there, where ⌘ belongs to the system.
 */
export type Combination = readonly string[];

export interface KeyRow {
  /** One or the other does it. */
  readonly keys: readonly Combination[];
  readonly does: keyof KeysMessages['does'];
}

export interface KeyGroup {
  readonly title: Exclude<keyof KeysMessages['groups'], 'mouse' | 'touch'>;
  readonly rows: readonly KeyRow[];
}

const row = (does: KeyRow['does'], ...keys: Combination[]): KeyRow => ({ does, keys });

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'moving',
    rows: [
      row('step', ['Arrows']),
      row('tab', ['Tab'], ['Shift', 'Tab']),
      row('enter', ['Enter'], ['Shift', 'Enter']),
      row('rowEnds', ['Home'], ['End']),
      row('tableEnds', ['Ctrl', 'Home'], ['Ctrl', 'End']),
      row('edge', ['Ctrl', 'Arrows']),
      row('screenUpDown', ['PageUp'], ['PageDown']),
      row('screenSideways', ['Alt', 'PageUp'], ['Alt', 'PageDown']),
    ],
  },
  {
    title: 'selecting',
    rows: [
      row('extend', ['Shift', 'Arrows']),
      row('all', ['Ctrl', 'A']),
      row('wholeRow', ['Shift', 'Space']),
      row('wholeColumn', ['Control', 'Space']),
      row('oneCell', ['Esc']),
    ],
  },
  {
    title: 'typing',
    rows: [
      row('replace', ['Letters']),
      row('edit', ['F2']),
      row('keep', ['Enter'], ['Tab']),
      row('giveUp', ['Esc']),
      row('newLine', ['Alt', 'Enter']),
      row('today', ['Ctrl', ';']),
      row('states', ['Alt', '↓']),
      row('why', ['Enter'], ['Space'], ['F2']),
    ],
  },
  {
    title: 'clipboard',
    rows: [row('copy', ['Ctrl', 'C']), row('cut', ['Ctrl', 'X']), row('paste', ['Ctrl', 'V'])],
  },
  {
    title: 'filling',
    rows: [
      row('fillDown', ['Ctrl', 'D']),
      row('fillRight', ['Ctrl', 'R']),
      row('fillTyped', ['Ctrl', 'Enter']),
      row('clear', ['Delete']),
      row('clearAndEdit', ['Backspace']),
    ],
  },
  {
    title: 'undo',
    rows: [row('undo', ['Ctrl', 'Z']), row('redo', ['Control', 'Y'], ['Ctrl', 'Shift', 'Z'])],
  },
  {
    title: 'rows',
    rows: [
      row('addIndicator', ['Ctrl', 'Enter']),
      row('insertAbove', ['Control', '+']),
      row('removeRows', ['Control', '-']),
      row('moveRow', ['Alt', '↑'], ['Alt', '↓']),
      row('indent', ['Alt', '→'], ['Alt', '←']),
      row('collapse', ['Alt', 'Shift', '←'], ['Alt', 'Shift', '→']),
      row('openSheet', ['Alt', 'Enter']),
    ],
  },
  {
    title: 'finding',
    rows: [
      row('find', ['Ctrl', 'F']),
      row('replaceFound', ['Control', 'H']),
      row('next', ['F3'], ['Shift', 'F3']),
      row('filter', ['Ctrl', 'Shift', 'L']),
    ],
  },
  {
    title: 'leaving',
    rows: [
      row('menu', ['Shift', 'F10'], ['Menu']),
      row('help', ['F1'], ['?']),
      row('leave', ['F6'], ['Shift', 'F6']),
    ],
  },
];

const ON_APPLE: Readonly<Record<string, string>> = { Ctrl: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧' };

/** The key as it is printed on the keyboard in use. */
export function printKey(key: string, names: KeysMessages['keyNames'], isApple: boolean): string {
  if (key in names) return names[key as keyof typeof names]; // just looked up
  if (isApple) return ON_APPLE[key] ?? key;
  return key === 'Control' ? 'Ctrl' : key;
}

/** Whether the keyboard has a ⌘, by what the browser says of its machine. */
export function hasCommandKey(platform: string): boolean {
  return /^(?:mac|iphone|ipad|ipod)/i.test(platform);
}
