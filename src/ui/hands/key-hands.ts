/** Keys in the typing field, and on the grid itself while a finger holds it: each wish is done, or left to the text and the screen. */
import type { CellEditor } from '#ui/hands/cell-editor.ts';
import { wishOf, wishWhileEditing, type KeyWish } from '#ui/hands/keys.ts';
import type { Navigation } from '#ui/hands/navigation.ts';
import type { Selection } from '#ui/hands/selection.ts';
import type { TypingField } from '#ui/hands/typing-field.ts';

export interface KeyParts {
  readonly host: HTMLElement;
  readonly field: TypingField;
  readonly editor: CellEditor;
  readonly selection: Selection;
  readonly navigation: Navigation;
  /** Asks a computed cell why it says what it says; false where there is nothing to ask. */
  readonly askWhy: (key: string) => boolean;
  readonly clear: () => void;
  readonly chooseState: () => boolean;
  /** Today as it is typed: 21/11/2026. */
  readonly today: () => string;
  /** Enter or Tab while an editor is open. */
  readonly advance: (along: 'rows' | 'columns', step: 1 | -1) => void;
  /** Fills the range with what is being typed. */
  readonly fillRange: () => void;
  /** Takes back a pending cut; false when there was none. */
  readonly dropCut: () => boolean;
  /** Leads the focus out of the grid, forwards or backwards. */
  readonly leave: (step: 1 | -1) => void;
}

export function followKeys(parts: KeyParts): () => void {
  const { host, field, editor } = parts;
  const onKey = (event: KeyboardEvent): void => {
    const isOurs = event.target === field.element || event.target === host;
    if (!isOurs || event.defaultPrevented) return;
    const wish = editor.cell ? wishWhileEditing(event, field.mode === 'replace') : wishOf(event);
    if (!wish) return;
    if (wish.kind === 'type') return takeSign(parts, event);
    const isDone = editor.cell ? doWhileEditing(parts, wish) : doWish(parts, wish, event.key);
    if (isDone) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  host.addEventListener('keydown', onKey);
  return () => host.removeEventListener('keydown', onKey);
}

/** The sign itself goes into the field by the browser's own doing; here only what hinders it. */
function takeSign({ field, editor, askWhy }: KeyParts, event: KeyboardEvent): void {
  if (event.key === ' ' && askWhy(' ')) return event.preventDefault();
  const refusal = editor.whyLocked();
  if (refusal) editor.sayLocked(refusal);
  else if (!field.isFocused) field.focus(); // before the key does its work, which it then does in the field
}

/** True when the key is used up. */
function doWish(parts: KeyParts, wish: KeyWish, key: string): boolean {
  const { field, editor, navigation, selection } = parts;
  if (!selection.active) return false;
  if (!field.isFocused) field.focus(); // keys speak of a keyboard; fingers lead the focus elsewhere
  switch (wish.kind) {
    case 'move':
      navigation.move(wish.move, wish.extends);
      return true;
    case 'next':
      if (wish.along === 'columns' && wish.step === 1 && !selection.isRange && parts.askWhy(key)) return true;
      return navigation.next(wish.along, wish.step);
    case 'select-rows':
      navigation.selectRows();
      return true;
    case 'select-columns':
      navigation.selectColumns();
      return true;
    case 'edit':
      return parts.askWhy(key) || parts.chooseState() || editor.begin('edit') || true;
    case 'clear-and-edit':
      editor.begin('replace');
      return true;
    case 'today':
      editor.begin('edit', parts.today());
      return true;
    case 'clear':
      parts.clear();
      return true;
    case 'choose-state':
      return parts.chooseState();
    case 'escape':
      if (!parts.dropCut() && selection.isRange) navigation.goTo(selection.active);
      return true;
    case 'leave':
      parts.leave(wish.step);
      return true;
    case 'why':
    case 'new-line':
    case 'fill-range':
    case 'type':
      return false;
  }
}

function doWhileEditing(parts: KeyParts, wish: KeyWish): boolean {
  const { field, editor, navigation } = parts;
  switch (wish.kind) {
    case 'next':
      parts.advance(wish.along, wish.step);
      return true;
    case 'move':
      if (editor.commit()) navigation.move(wish.move, false);
      return true;
    case 'escape':
      editor.cancel();
      return true;
    case 'edit':
      field.switchMode();
      return true;
    case 'new-line':
      if (editor.content?.kind === 'text' && editor.content.field === 'note') field.insert('\n');
      return true;
    case 'today':
      field.insert(parts.today());
      return true;
    case 'fill-range':
      parts.fillRange();
      return true;
    case 'leave':
      if (editor.commit()) parts.leave(wish.step);
      return true;
    default:
      return false;
  }
}
