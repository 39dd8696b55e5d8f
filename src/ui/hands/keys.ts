/**
 * What the keys of a spreadsheet ask for, from the key event alone: moves, extending, typing, clearing, leaving. Keys of the
 * command table (undo, rows, find …) are not known here. Pure; whoever asks does it.
 */
import type { Move } from '#ui/hands/moves.ts';

export type KeyWish =
  | { readonly kind: 'move'; readonly move: Move; readonly extends: boolean }
  /** Enter goes down and up, Tab along the row; both stay inside a range. */
  | { readonly kind: 'next'; readonly along: 'rows' | 'columns'; readonly step: 1 | -1 }
  | { readonly kind: 'select-rows' | 'select-columns' | 'edit' | 'clear' | 'clear-and-edit' | 'today' }
  | { readonly kind: 'why' | 'escape' | 'choose-state' | 'new-line' | 'fill-range' }
  | { readonly kind: 'leave'; readonly step: 1 | -1 }
  /** A sign typed, which belongs to the typing field. */
  | { readonly kind: 'type' };

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
> & { readonly getModifierState?: (key: string) => boolean };

const ARROWS: Readonly<Record<string, { readonly down: number; readonly right: number }>> = {
  ArrowUp: { down: -1, right: 0 },
  ArrowDown: { down: 1, right: 0 },
  ArrowLeft: { down: 0, right: -1 },
  ArrowRight: { down: 0, right: 1 },
};

/** Whether an input method still works on the text: every key is its own then. 229 is how it says so where nothing else does. */
function isComposing({ isComposing, keyCode }: Pick<Pressed, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229;
}

/** What a key asks for while a cell is selected and no editor is open; null leaves the key to others. */
export function wishOf(event: Pressed): KeyWish | null {
  if (isComposing(event)) return null;
  const isCommand = event.ctrlKey || event.metaKey;
  const isAltGraph = event.getModifierState?.('AltGraph') ?? false;
  const move = moveOf(event, isCommand);
  if (move) return { kind: 'move', move, extends: event.shiftKey };
  if (event.altKey && !isAltGraph) {
    return event.key === 'ArrowDown' && !isCommand && !event.shiftKey ? { kind: 'choose-state' } : null;
  }
  if (isCommand && !isAltGraph) return commandWish(event);
  return plainWish(event);
}

function commandWish({ key, shiftKey }: Pressed): KeyWish | null {
  if (key === ' ' && !shiftKey) return { kind: 'select-columns' };
  if (key === ';') return { kind: 'today' };
  return null;
}

function plainWish({ key, shiftKey }: Pressed): KeyWish | null {
  const step = shiftKey ? -1 : 1;
  switch (key) {
    case 'Enter':
      return { kind: 'next', along: 'columns', step };
    case 'Tab':
      return { kind: 'next', along: 'rows', step };
    case 'F2':
      return { kind: 'edit' };
    case 'F6':
      return { kind: 'leave', step };
    case 'Delete':
      return { kind: 'clear' };
    case 'Backspace':
      return { kind: 'clear-and-edit' };
    case 'Escape':
      return { kind: 'escape' };
    case ' ':
      return shiftKey ? { kind: 'select-rows' } : { kind: 'type' };
    default:
      return [...key].length === 1 ? { kind: 'type' } : null;
  }
}

function moveOf({ key, altKey }: Pressed, isCommand: boolean): Move | null {
  const arrow = ARROWS[key];
  if (arrow && !altKey) return { kind: isCommand ? 'edge' : 'step', ...arrow };
  switch (key) {
    case 'Home':
      return altKey ? null : { kind: isCommand ? 'table-start' : 'row-start' };
    case 'End':
      return altKey ? null : { kind: isCommand ? 'table-end' : 'row-end' };
    case 'PageUp':
    case 'PageDown': {
      if (isCommand) return null; // the browser's own: from tab to tab
      const step = key === 'PageUp' ? -1 : 1;
      return { kind: 'screen', down: altKey ? 0 : step, right: altKey ? step : 0 };
    }
    default:
      return null;
  }
}

/**
 * What a key asks for while an editor is open; null leaves it to the text. `replaces`: editing began by typing, so that arrows
 * commit and move on, as in a spreadsheet.
 */
export function wishWhileEditing(event: Pressed, replaces: boolean): KeyWish | null {
  if (isComposing(event)) return null;
  const isCommand = event.ctrlKey || event.metaKey;
  const step = event.shiftKey ? -1 : 1;
  if (event.key === 'Enter' && event.altKey) return { kind: 'new-line' };
  if (event.key === 'Enter' && isCommand) return { kind: 'fill-range' };
  if (event.key === ';' && isCommand) return { kind: 'today' };
  if (isCommand || event.altKey) return null;
  switch (event.key) {
    case 'Enter':
      return { kind: 'next', along: 'columns', step };
    case 'Tab':
      return { kind: 'next', along: 'rows', step };
    case 'Escape':
      return { kind: 'escape' };
    case 'F2':
      return { kind: 'edit' };
    case 'F6':
      return { kind: 'leave', step };
    default: {
      const isMove = replaces && !event.shiftKey && (event.key in ARROWS || event.key.startsWith('Page'));
      const move = isMove ? moveOf(event, false) : null;
      return move ? { kind: 'move', move, extends: false } : null;
    }
  }
}
