/**
 * Editing with a bar above an on-screen keyboard: what the bar says of the cell, which keyboard is up, and the way from cell to
 * cell without closing it. Knows no page.
 */
import { readNumber } from '#core/number.ts';
import type { CellEditor } from '#ui/hands/cell-editor.ts';
import type { Navigation } from '#ui/hands/navigation.ts';
import { cellAt, type Selection } from '#ui/hands/selection.ts';
import type { EditStep, Keyboard, ShownEditing } from '#ui/hands/shown-editing.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';
import type { TypingField } from '#ui/hands/typing-field.ts';

export interface BarEditingParts {
  readonly surface: Surface;
  readonly selection: Selection;
  readonly navigation: Navigation;
  readonly editor: CellEditor;
  readonly field: TypingField;
  readonly isTouch: () => boolean;
  readonly onediting: (shown: ShownEditing | null) => void;
  /** Leaves the cell selected, and no keyboard up. */
  readonly takeFocus: () => void;
}

const STEPS = {
  left: { down: 0, right: -1 },
  right: { down: 0, right: 1 },
  up: { down: -1, right: 0 },
  down: { down: 1, right: 0 },
} as const satisfies Record<Exclude<EditStep, 'cancel'>, object>;

export class BarEditing {
  readonly #parts: BarEditingParts;
  #keyboard: Keyboard | null = null;

  constructor(parts: BarEditingParts) {
    this.#parts = parts;
  }

  /** Editing began or ended: by finger the fitting keyboard is called, and the bar is told. */
  note(): void {
    const { editor, field, isTouch } = this.#parts;
    // What begins by typing comes from a keyboard that is there already.
    const isOpened = editor.cell !== null && isTouch() && field.mode === 'edit';
    this.#keyboard = isOpened ? this.#usualKeyboard() : null;
    if (isOpened) {
      field.selectAll(); // a thumb replaces more than it mends, and a tap puts the caret where it is wanted
      field.useKeyboard(this.#keyboard ?? 'letters');
    }
    this.#show();
  }

  /** Brings up the other keyboard. */
  useKeyboard(keyboard: Keyboard): void {
    this.#keyboard = keyboard;
    this.#parts.field.useKeyboard(keyboard);
    this.#show();
  }

  /** Commits and goes on editing in the next cell of that direction that can be typed into; at the end only commits. */
  step(step: EditStep): void {
    const { editor, navigation, field, takeFocus } = this.#parts;
    if (step === 'cancel') editor.cancel();
    else if (!editor.commit()) return;
    const next = step === 'cancel' ? null : this.#nextFree(STEPS[step]);
    if (!next) return takeFocus();
    navigation.goTo(next);
    editor.begin('edit');
    field.focus();
  }

  #show(): void {
    const { surface, editor, isTouch, onediting } = this.#parts;
    const { cell, content } = editor;
    onediting(
      cell && {
        rowName: surface.rowName(cell.row),
        columnName: surface.column(cell.column)?.label ?? '',
        isLong: content?.kind === 'text' && content.field === 'note',
        keyboard: this.#keyboard,
        isTouch: isTouch(),
      },
    );
  }

  /** Digits for numbers, unless words stand there already; null where words are typed anyway. */
  #usualKeyboard(): Keyboard | null {
    const { editor, field } = this.#parts;
    if (editor.content?.kind !== 'figure' && editor.content?.kind !== 'target') return null;
    return field.text === '' || readNumber(field.text).ok ? 'digits' : 'letters';
  }

  /** A state is chosen from its list, which calls for no keyboard. */
  #nextFree({ down, right }: { readonly down: number; readonly right: number }): GridCell | null {
    const { surface, selection, editor } = this.#parts;
    const { active } = selection;
    if (!active) return null;
    const at = surface.columns().findIndex(({ id }) => id === active.column);
    for (let n = 1; ; n++) {
      const cell = cellAt(surface, surface.indexOf(active.row) + n * down, at + n * right);
      if (!cell) return null;
      const isChosen = surface.column(cell.column)?.content?.kind === 'state';
      if (!isChosen && editor.canType(cell)) return cell;
    }
  }
}
