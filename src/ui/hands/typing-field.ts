/**
 * The one text control that holds the focus while a cell is selected, so that whatever an input method does lands in it: plain
 * keys, synthetic backspaces, composition. It becomes the editor the moment something is typed; nothing is replayed, completed
 * or reformatted. Knows no plan: what is typed goes out as text. Source: domain/input-methods.
 */
/** Typing replaced what the cell said · what it said is being edited in place. */
export type EditMode = 'replace' | 'edit';

export interface TypingParts {
  /** What it is called before any cell is active. */
  readonly label: string;
  /** Something is being typed into a field that was closed; its text is already on its way. */
  readonly onbegin: () => void;
  /** The text changed while open. */
  readonly oninput: () => void;
  /** A new line was asked for by an on-screen keyboard that names no key. */
  readonly onenter: () => void;
  readonly onblur: () => void;
}

export interface OpenedWith {
  readonly mode: EditMode;
  readonly text: string;
  readonly label: string;
  readonly isNumber: boolean;
  /** Several lines may be typed. */
  readonly isLong: boolean;
}

export interface WaitingAt {
  /** It takes the keys but no text. */
  readonly isLocked: boolean;
  /** What else can be done there, for screen readers. */
  readonly hint: string | null;
  /** The id of the cell's element, while it is drawn. */
  readonly cellId: string | null;
}

export class TypingField {
  readonly element = document.createElement('textarea');
  #mode: EditMode | null = null;
  #isLong = false;
  #isRefocusing = false;

  constructor(parts: TypingParts) {
    const { element } = this;
    element.className = 'typing-field';
    element.rows = 1;
    element.readOnly = true; // until a cell is active
    element.setAttribute('aria-label', parts.label);
    element.spellcheck = false;
    element.autocomplete = 'off';
    element.setAttribute('autocorrect', 'off');
    element.setAttribute('autocapitalize', 'off');
    element.wrap = 'soft';
    // Before the text is there, so that the editor stands open when the input method goes on in the same burst.
    element.addEventListener('beforeinput', (event) => {
      if (event.inputType === 'insertLineBreak' && !this.#isLong) {
        event.preventDefault();
        parts.onenter();
      } else if (!this.isOpen && event.inputType.startsWith('insert')) parts.onbegin();
    });
    element.addEventListener('compositionstart', () => {
      if (!this.isOpen && !element.readOnly) parts.onbegin();
    });
    element.addEventListener('input', () => {
      // A browser that tells of no beforeinput.
      if (!this.isOpen && element.value !== '') parts.onbegin();
      if (this.isOpen) parts.oninput();
    });
    element.addEventListener('blur', () => {
      if (!this.#isRefocusing) parts.onblur();
    });
  }

  get isOpen(): boolean {
    return this.#mode !== null;
  }

  get mode(): EditMode | null {
    return this.#mode;
  }

  get text(): string {
    return this.element.value;
  }

  get isFocused(): boolean {
    return document.activeElement === this.element;
  }

  /** No cell is active: nothing that is typed may stay for the next one. */
  rest(label: string): void {
    this.wait(label, { isLocked: true, hint: null, cellId: null });
  }

  /** Waits, empty, for what will be typed into the cell called `label`. */
  wait(label: string, { isLocked, hint, cellId }: WaitingAt): void {
    const { element } = this;
    element.readOnly = isLocked;
    if (element.value !== '') element.value = '';
    element.setAttribute('aria-label', label);
    element.ariaDescription = hint;
    setAttribute(element, 'aria-activedescendant', cellId);
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Opens with the cell's text and the caret behind it, or goes on with what is just being typed. */
  open({ mode, text, label, isNumber, isLong }: OpenedWith): void {
    const { element } = this;
    this.#mode = mode;
    this.#isLong = isLong;
    element.readOnly = false;
    element.classList.add('is-open');
    element.classList.toggle('number', isNumber);
    element.setAttribute('aria-label', label);
    element.ariaDescription = null;
    element.removeAttribute('aria-activedescendant');
    element.enterKeyHint = 'next';
    if (mode !== 'edit') return;
    element.value = text;
    element.setSelectionRange(text.length, text.length);
  }

  /** Marks all of the text, so that what is typed next takes its place. */
  selectAll(): void {
    this.element.select();
  }

  /** From replacing to editing and back, as F2 does: what the arrows do then. */
  switchMode(): void {
    if (this.#mode) this.#mode = this.#mode === 'edit' ? 'replace' : 'edit';
  }

  /** Which on-screen keyboard comes up; taken anew where the field has the focus, as browsers look only then. */
  useKeyboard(keyboard: 'digits' | 'letters'): void {
    const { element } = this;
    const inputMode = keyboard === 'digits' ? 'decimal' : 'text';
    if (element.inputMode === inputMode) return;
    element.inputMode = inputMode;
    if (!this.isFocused) return;
    const [from, to] = [element.selectionStart, element.selectionEnd];
    this.#isRefocusing = true;
    element.blur();
    this.focus();
    this.#isRefocusing = false;
    element.setSelectionRange(from, to);
  }

  /** Types a text at the caret, as a key would. */
  insert(text: string): void {
    const { element } = this;
    element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end');
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  markRefused(isRefused: boolean): void {
    setAttribute(this.element, 'aria-invalid', isRefused ? 'true' : null);
  }

  /** Closed and empty again; the focus stays. */
  close(): void {
    const { element } = this;
    this.#mode = null;
    this.#isLong = false;
    element.value = '';
    element.classList.remove('is-open', 'number');
    this.markRefused(false);
  }
}

function setAttribute(element: HTMLElement, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
