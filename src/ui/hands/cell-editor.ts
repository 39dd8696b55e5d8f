/**
 * Editing one cell with the typing field: opening it with the cell's text or with what is being typed, and committing through
 * the one door. A refused entry stays open, says why, and goes nowhere until it is mended or given up.
 */
import { commitCell, type TellElsewhere } from '#ui/grid/cell-edit.ts';
import { typedTextOf, type CellContent } from '#core/cell-content.ts';
import { printNumber, readNumber } from '#core/number.ts';
import type { Refusal } from '#core/refusal.ts';
import type { HandsMessages } from '#messages/vi-hands.ts';
import type { Messages } from '#messages/vi.ts';
import { whyLocked } from '#ui/hands/locked.ts';
import { isSameCell, type Selection } from '#ui/hands/selection.ts';
import type { GridCell, HeldColumn, Surface } from '#ui/hands/surface.ts';
import type { EditMode, TypingField } from '#ui/hands/typing-field.ts';

export interface CellEditorParts {
  readonly surface: Surface;
  readonly selection: Selection;
  readonly field: TypingField;
  readonly say: () => Messages;
  readonly words: () => HandsMessages;
  /** Shows why something was refused beside an element; null takes it away. */
  readonly showRefusal: (sentence: string | null, beside: HTMLElement) => void;
  readonly tellElsewhere: TellElsewhere;
  /** Editing began or ended. */
  readonly onchange: () => void;
}

/** The cell being edited, and what it said when it was opened. */
interface Editing {
  readonly cell: GridCell;
  readonly column: HeldColumn;
  readonly content: CellContent;
  readonly before: string;
  /** The same as the cell itself has it: numbers in groups. */
  readonly held: string;
}

export class CellEditor {
  readonly #parts: CellEditorParts;
  #editing: Editing | null = null;

  constructor(parts: CellEditorParts) {
    this.#parts = parts;
  }

  /** The cell being edited, or null. */
  get cell(): GridCell | null {
    return this.#editing?.cell ?? null;
  }

  /** What is typed, as other cells would take it: unchanged it is what the cell holds, to the letter. */
  get typed(): string {
    const [editing, { text }] = [this.#editing, this.#parts.field];
    return editing?.before === text ? editing.held : text;
  }

  get content(): CellContent | null {
    return this.#editing?.content ?? null;
  }

  /**
   * Opens the active cell: `replace` with the text on its way into the field, `edit` with what the cell holds (or `text` in its
   * place). Says why not where it is locked; answers whether it opened.
   */
  begin(mode: EditMode, text?: string): boolean {
    const { surface, selection, field, words } = this.#parts;
    const cell = selection.active;
    const column = cell && surface.column(cell.column);
    if (!cell || !column) return false;
    // What is being typed there, and may have been refused, is not thrown away by asking again.
    if (isSameCell(this.cell, cell)) return true;
    if (!this.commit()) return false;
    const refusal = whyLocked(surface.session, cell.row, column.content);
    if (refusal || !column.content) {
      field.close();
      this.sayLocked(refusal ?? { code: 'computed-cell' });
      return false;
    }
    const { content } = column;
    const held = typedTextOf(surface.session.plan, cell.row, content);
    const before = this.#wordsOf(held, content);
    this.#editing = { cell, column, content, before, held };
    surface.reveal(cell);
    field.open({
      mode,
      text: text ?? before,
      label: words().editing(surface.rowName(cell.row), column.label),
      isNumber: content.kind === 'figure',
      isLong: content.kind === 'text' && content.field === 'note',
    });
    this.#parts.showRefusal(null, field.element);
    this.#parts.onchange();
    return true;
  }

  /** Takes what was typed into the plan and closes; false when it was refused and stays open. */
  commit(): boolean {
    const editing = this.#editing;
    if (!editing) return true;
    const { surface, field, tellElsewhere } = this.#parts;
    // Unchanged text is no edit, even where the cell shows it rounded.
    if (field.text !== editing.before) {
      const refusal = commitCell(
        surface.session,
        editing.cell.row,
        editing.content,
        field.text,
        tellElsewhere,
      );
      if (refusal) {
        this.refuse(refusal);
        return false;
      }
    }
    this.#close();
    return true;
  }

  /** Keeps the editor open and says why what it holds cannot be taken. */
  refuse(refusal: Refusal): void {
    const { field, say, showRefusal } = this.#parts;
    field.markRefused(true);
    showRefusal(say().refusal(refusal), field.element);
  }

  /** Closes without taking anything. */
  cancel(): void {
    if (this.#editing) this.#close();
  }

  /** The text changed: what was wrong with it may be so no more. */
  noteInput(): void {
    const { field, showRefusal } = this.#parts;
    field.markRefused(false);
    showRefusal(null, field.element);
  }

  /** Says beside the active cell why it cannot be typed into. */
  sayLocked(refusal: Refusal): void {
    const { surface, selection, say, showRefusal } = this.#parts;
    const beside = selection.active && surface.elementOf(selection.active);
    if (beside) showRefusal(say().refusal(refusal), beside);
  }

  /** Whether typing may replace what the cell says. */
  canType({ row, column }: GridCell): boolean {
    const { surface } = this.#parts;
    const held = surface.column(column);
    return held !== null && whyLocked(surface.session, row, held.content) === null;
  }

  /** Why the active cell cannot be typed into, or null. */
  whyLocked(): Refusal | null {
    const { surface, selection } = this.#parts;
    const { active } = selection;
    const column = active && surface.column(active.column);
    return active && column ? whyLocked(surface.session, active.row, column.content) : null;
  }

  /**
   * What the cell holds as a person types it; a state by its word. A number without groups, as a digit put behind «13.447» or
   * taken from it would leave a decimal: «13.4478», «13.44».
   */
  #wordsOf(text: string, content: CellContent): string {
    if (content.kind === 'figure' || content.kind === 'target') return withoutGroups(text);
    const { states } = this.#parts.say();
    return content.kind === 'state' && text in states ? states[text as keyof typeof states] : text; // checked beside it
  }

  #close(): void {
    this.#editing = null;
    this.#parts.field.close();
    this.#parts.showRefusal(null, this.#parts.field.element);
    this.#parts.onchange();
  }
}

/** A number as it is printed loses its groups; any other text stays to the letter. */
function withoutGroups(text: string): string {
  const reading = readNumber(text);
  return reading.ok && printNumber(reading.value) === text
    ? printNumber(reading.value, { grouped: false })
    : text;
}
