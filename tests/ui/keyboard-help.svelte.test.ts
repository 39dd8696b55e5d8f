/** The help sheet: every key of the commands is on it, as the keyboard at hand prints it, on one column or two. */
import '#ui/styles/tokens.css';
import '#ui/styles/base.css';
import '#ui/styles/controls.css';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { COMMANDS, type Command } from '#app/commands.ts';
import { enKeys } from '#messages/en-keys.ts';
import { viKeys } from '#messages/vi-keys.ts';
import { violationsInBothThemes } from '#tests/support/axe.ts';
import { hasCommandKey, KEY_GROUPS, printKey } from '#ui/dialogs/key-table.ts';
import KeyboardHelp from '#ui/dialogs/KeyboardHelp.svelte';

const rows = KEY_GROUPS.flatMap((group) => group.rows);
/** As the table of commands writes them: `Ctrl+Shift+Z`. */
const listed = rows.flatMap(({ keys }) => keys.map((one) => one.join('+').replace('Control', 'Ctrl')));

beforeEach(async () => {
  document.documentElement.lang = 'vi';
  document.title = 'Sổ Chỉ Tiêu';
  await page.viewport(1366, 768);
});

describe('the table of keys', () => {
  test('has every key of the table of commands', () => {
    const commands: readonly Command[] = Object.values(COMMANDS);
    const keys = commands.flatMap(({ keys, also = [] }) => [...(keys === null ? [] : [keys]), ...also]);
    expect(keys.filter((one) => !listed.includes(one))).toEqual([]);
  });

  test('has words for every row, and no word without its row', () => {
    expect(rows.map(({ does }) => does).sort()).toEqual(Object.keys(viKeys.does).sort());
    expect(Object.keys(enKeys.does).sort()).toEqual(Object.keys(viKeys.does).sort());
    expect(enKeys.mouse.length).toBe(viKeys.mouse.length);
    expect(enKeys.touch.length).toBe(viKeys.touch.length);
  });

  test('prints the keys of the keyboard at hand', () => {
    expect(['MacIntel', 'iPad', 'Win32', 'Linux armv8l'].map(hasCommandKey)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const print = (key: string, isApple: boolean) => printKey(key, viKeys.keyNames, isApple);
    expect([print('Ctrl', true), print('Control', true), print('Alt', true)]).toEqual(['⌘', '⌃', '⌥']);
    expect([print('Ctrl', false), print('Control', false), print('Space', false)]).toEqual([
      'Ctrl',
      'Ctrl',
      'Phím cách',
    ]);
  });
});

describe('the help sheet', () => {
  const open = async (platform = 'Win32') => {
    const onclose = vi.fn();
    await render(KeyboardHelp, { onclose, platform });
    return { onclose };
  };
  /** Left edges at which groups begin. */
  const columns = () =>
    new Set(
      [...document.querySelectorAll('section h3')].map((one) => Math.round(one.getBoundingClientRect().left)),
    ).size;

  test('lists every group with its keys, on two columns, and is accessible', async () => {
    await open();
    const groups = [...document.querySelectorAll('h3')].map(({ textContent }) => textContent);
    expect(groups.toSorted()).toEqual(Object.values(viKeys.groups).toSorted());
    const undo = page.getByRole('region', { name: viKeys.groups.undo }).element();
    expect([...undo.querySelectorAll('kbd')].map(({ textContent }) => textContent)).toEqual([
      'Ctrl',
      'Z',
      'Ctrl',
      'Y',
      'Ctrl',
      'Shift',
      'Z',
    ]);
    expect(columns()).toBe(2);
    expect(await violationsInBothThemes()).toEqual([]);
  });

  test('speaks of ⌘ on a keyboard of Apple', async () => {
    await open('MacIntel');
    const undo = page.getByRole('region', { name: viKeys.groups.undo }).element();
    expect(undo.textContent.replace(/\s/g, '')).toContain('⌘+⇧+Z');
  });

  test('is one column on a phone and runs over no edge, at 200 % either', async () => {
    await page.viewport(360, 800);
    await open();
    expect(columns()).toBe(1);
    const dialog = document.querySelector('dialog')!;
    expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    document.documentElement.style.fontSize = '200%';
    try {
      expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  test('scrolls by keys and is left by Esc', async () => {
    const { onclose } = await open();
    const dialog = document.querySelector('dialog')!;
    await page.viewport(1366, 500);
    await userEvent.keyboard('{PageDown}');
    await expect.poll(() => dialog.scrollTop).toBeGreaterThan(0);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => onclose.mock.calls.length).toBe(1);
  });
});
