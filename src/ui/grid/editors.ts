/**
 * The editors of the grid: a plain text control that never touches what is typed before it is committed, and a choice of
 * state. A refused entry stays in the editor, says why beside the cell, and goes nowhere until it is mended or given up.
 */
import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import { FIGURE_STATES } from '#core/figure.ts';
import type { Placed } from '#core/plan.ts';
import { editCell, typedTextOf, type CellContent } from '#core/cell-content.ts';
import type { GridContext } from '#ui/grid/renderers.ts';

export interface EditorParams {
  readonly content: CellContent;
  /** What the control is called: the heading with everything a group heading above it says. */
  readonly label: string;
  /** Shows why an entry was refused next to its cell; null takes the message away. */
  readonly showRefusal: (sentence: string | null, cell: HTMLElement) => void;
}

type Params = ICellEditorParams<Placed, string, GridContext> & EditorParams;

export class TextEditor implements ICellEditorComp<Placed, string, GridContext> {
  #input: HTMLInputElement | HTMLTextAreaElement = document.createElement('input');
  #params: Params | null = null;
  #opened = '';

  init(params: Params): void {
    this.#params = params;
    const { content, context, data, eventKey, label } = params;
    this.#opened = typedTextOf(context.session.plan, data.id, content);
    // A note may have several lines, which a one-line control would run together.
    if (content.kind === 'text' && content.field === 'note') this.#input = document.createElement('textarea');
    else this.#input.autocomplete = 'off';
    const isTyped = eventKey !== null && [...eventKey].length === 1;
    this.#input.value = isTyped ? eventKey : eventKey === 'Backspace' ? '' : this.#opened;
    this.#input.className = 'cell-input';
    this.#input.spellcheck = false;
    this.#input.enterKeyHint = 'next';
    this.#input.setAttribute('aria-label', label);
    if (content.kind === 'figure') {
      this.#input.inputMode = 'decimal';
      this.#input.classList.add('number');
    }
    this.#input.addEventListener('input', () => {
      this.#input.removeAttribute('aria-invalid');
      params.showRefusal(null, params.eGridCell);
    });
  }

  getGui(): HTMLElement {
    return this.#input;
  }

  afterGuiAttached(): void {
    this.#input.focus({ preventScroll: true });
    // Typing replaces, so the caret stands at the end; F2, Enter and a second tap edit the whole in place.
    const end = this.#input.value.length;
    if (this.#input.value === this.#opened) this.#input.select();
    else this.#input.setSelectionRange(end, end);
  }

  focusIn(): void {
    this.#input.focus({ preventScroll: true });
  }

  getValue(): string {
    return this.#input.value;
  }

  /** Unchanged text is no edit, even where the cell shows it rounded. */
  isCancelAfterEnd(): boolean {
    return this.#input.value === this.#opened;
  }

  getValidationErrors(): string[] | null {
    const params = this.#params;
    if (!params || this.#input.value === this.#opened) return null;
    const result = editCell(params.context.session.plan, params.data.id, params.content, this.#input.value);
    const sentence = result.ok ? null : params.context.say().refusal(result.refusal);
    if (sentence === null) this.#input.removeAttribute('aria-invalid');
    else this.#input.setAttribute('aria-invalid', 'true');
    params.showRefusal(sentence, params.eGridCell);
    return sentence === null ? null : [sentence];
  }

  getValidationElement(): HTMLElement {
    return this.#input;
  }

  destroy(): void {
    this.#params?.showRefusal(null, this.#params.eGridCell);
  }
}

export class StateEditor implements ICellEditorComp<Placed, string, GridContext> {
  readonly #select = document.createElement('select');

  init(params: Params): void {
    const { content, context, data, label } = params;
    this.#select.className = 'cell-input';
    this.#select.setAttribute('aria-label', label);
    for (const state of FIGURE_STATES) {
      this.#select.add(new Option(context.say().states[state], state));
    }
    this.#select.value = typedTextOf(context.session.plan, data.id, content);
    // A choice by pointer is done at once; by keys it is done with Enter, since every arrow already changes the choice.
    let isByPointer = false;
    this.#select.addEventListener('pointerdown', () => (isByPointer = true));
    this.#select.addEventListener('keydown', () => (isByPointer = false));
    this.#select.addEventListener('change', () => isByPointer && params.stopEditing());
  }

  getGui(): HTMLElement {
    return this.#select;
  }

  afterGuiAttached(): void {
    this.#select.focus({ preventScroll: true });
  }

  getValue(): string {
    return this.#select.value;
  }
}
