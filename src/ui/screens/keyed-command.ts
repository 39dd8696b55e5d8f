/** Which command a key press on the plan screen asks for, if any: keys belong to texts, dialogs and menus first. */
import { commandFor } from '#app/commands.ts';
import type { Command, Workplace } from '#app/workplace.ts';

export interface KeyedParts {
  readonly workplace: Workplace;
  /** Whether the active cell holds a state. */
  readonly isOnState: boolean;
}

export function keyedCommand(event: KeyboardEvent, { workplace, isOnState }: KeyedParts): Command | null {
  if (event.defaultPrevented || event.isComposing || isTyping(event)) return null;
  // The keys of the screen rest while a dialog or a menu is open above it.
  if (document.querySelector(':modal, :popover-open')) return null;
  // On a state it opens the list, as in a spreadsheet.
  if (event.altKey && event.key === 'ArrowDown' && isOnState) return null;
  const command = commandFor(event);
  const isInGrid = event.target instanceof Element && event.target.closest('.grid') !== null;
  if (isInCell(event) && command?.endsTyping !== true) return null;
  const isMeant = command !== null && (!command.onRow || isInGrid) && command.isPossible(workplace);
  return isMeant ? command : null;
}

/** In a text field the keys belong to the text; the typing field of the cells is another matter. */
function isTyping({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (
    (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox') ||
    (target instanceof HTMLTextAreaElement && !target.matches('.typing-field')) ||
    (target instanceof HTMLSelectElement && !ctrlKey && !metaKey)
  );
}

/** Whether a cell is being typed into. */
function isInCell({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.matches('.typing-field.is-open');
}
