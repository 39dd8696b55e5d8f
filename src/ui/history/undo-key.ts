/** The keys that undo and do again outside the table, where there is no row to act on. */
import { COMMANDS } from '#app/commands.ts';
import { pressedKeys } from '#app/command-keys.ts';

/** Null for any other key, and where the keys belong to a text or a dialog. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  const { target, defaultPrevented } = event;
  const isInText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  if (defaultPrevented || isInText || document.querySelector(':modal, :popover-open')) return null;
  const pressed = pressedKeys(event);
  if (pressed === COMMANDS.undo.keys) return 'undo';
  return pressed !== null && [COMMANDS.redo.keys, ...COMMANDS.redo.also].some((keys) => keys === pressed)
    ? 'redo'
    : null;
}
