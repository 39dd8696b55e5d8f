/**
 * A person's hands in the grid, put together: what is selected, the typing field, keys, mouse and fingers, and what is painted.
 * Knows the grid only as a surface; makes every change through the session.
 */
import '#ui/hands/hands.css';
import { handWords } from '#app/hand-words.ts';
import { answersWhy, tellsChange } from '#ui/grid/ask-why.ts';
import type { IndicatorId } from '#core/identity.ts';
import { BlockHands } from '#ui/hands/block-hands.ts';
import { Dragging } from '#ui/hands/dragging.ts';
import { followClipboard } from '#ui/hands/clipboard-events.ts';
import { makeAnnouncer } from '#ui/hands/announcer.ts';
import { CellEditor } from '#ui/hands/cell-editor.ts';
import { followKeys } from '#ui/hands/key-hands.ts';
import { makeLayer, type Layer } from '#ui/hands/layer.ts';
import { steerByMouse } from '#ui/hands/mouse.ts';
import type { HandsParts } from '#ui/hands/hands-parts.ts';
import { Navigation } from '#ui/hands/navigation.ts';
import { paintSelection, type Painting } from '#ui/hands/painting.ts';
import { BarEditing } from '#ui/hands/bar-editing.ts';
import { viewportOf } from '#ui/hands/geometry.ts';
import { followMenu } from '#ui/hands/cell-menu.ts';
import { nameOfCell, nameOfRange } from '#ui/hands/cell-names.ts';
import { chooseState } from '#ui/hands/choosing-state.ts';
import { cellAt, isSameCell, Selection } from '#ui/hands/selection.ts';
import type { GridCell } from '#ui/hands/surface.ts';
import { spanOf } from '#ui/hands/row-span.ts';
import { makeKnobs, steerByTouch } from '#ui/hands/touch.ts';
import { TypingField } from '#ui/hands/typing-field.ts';

export class Hands {
  readonly selection: Selection;
  readonly navigation: Navigation;
  readonly editor: CellEditor;
  readonly blocks: BlockHands;
  readonly bar: BarEditing;
  readonly #parts: HandsParts;
  readonly #field: TypingField;
  readonly #layer: Layer;
  readonly #painting: Painting;
  readonly #announcer = makeAnnouncer();
  readonly #stops: (() => void)[] = [];
  readonly #dragging: Dragging;
  #isTouch = matchMedia('(pointer: coarse)').matches;

  constructor(parts: HandsParts) {
    this.#parts = parts;
    const { surface } = parts;
    this.selection = new Selection(surface);
    this.navigation = new Navigation(surface, this.selection);
    this.#field = new TypingField({
      label: handWords().activeCell,
      onbegin: () => this.editor.begin('replace'),
      oninput: () => {
        this.editor.noteInput();
        this.#layer.place();
      },
      onenter: () => this.#advance('columns', 1),
      onblur: () => this.#noteBlur(),
    });
    this.editor = new CellEditor({
      ...parts,
      selection: this.selection,
      field: this.#field,
      words: handWords,
      onchange: () => this.#noteEditing(),
    });
    this.blocks = new BlockHands({
      ...parts,
      selection: this.selection,
      announce: (sentence) => this.announce(sentence),
      sayRefusal: (refusal) => this.editor.sayLocked(refusal),
      onmark: () => this.#painting.paint(),
    });
    this.#dragging = new Dragging({
      surface,
      selection: this.selection,
      blocks: this.blocks,
      dropRows: parts.dropRows,
      finish: () => this.finish(),
      onmark: () => this.#painting.paint(),
    });
    this.bar = new BarEditing({
      ...parts,
      selection: this.selection,
      navigation: this.navigation,
      editor: this.editor,
      field: this.#field,
      isTouch: () => this.#isTouch,
      takeFocus: () => this.takeFocus(),
    });
    this.#painting = this.#makePainting();
    this.#layer = this.#makeLayer();
    this.#layer.element.append(this.#announcer.element);
    this.#follow();
  }

  /** Whether a text is being typed into a cell. */
  get isEditing(): boolean {
    return this.#field.isOpen;
  }

  /** Makes a cell active, scrolled into view; opens its editor when asked. */
  goTo(cell: GridCell, isEditing: boolean): void {
    this.navigation.goTo(cell);
    if (isEditing) this.edit();
    else this.takeFocus();
  }

  /** Whether the active cell holds a state, which is chosen from a list. */
  get isOnState(): boolean {
    const { active } = this.selection;
    return active !== null && this.#parts.surface.column(active.column)?.content?.kind === 'state';
  }

  /** Selects these rows whole, from the first of them shown to the last; of a single one the cell of the active column, unless a whole row was selected. */
  selectRows(rows: readonly IndicatorId[]): void {
    const span = spanOf(this.#parts.surface, rows);
    const { active, isWholeRows } = this.selection;
    const [only] = rows;
    if (!span) return;
    if (rows.length === 1 && only && active && !isWholeRows)
      return this.goTo({ row: only, column: active.column }, false);
    this.navigation.goToRows(span.top, span.bottom);
    this.takeFocus();
  }

  /** Puts the focus where typing reaches the active cell; by finger without calling the keyboard. */
  takeFocus(): void {
    if (this.#isTouch && !this.#field.isOpen) this.#parts.surface.host.focus({ preventScroll: true });
    else this.#field.focus();
  }

  /** Opens the editor of the active cell; a state opens its list. */
  edit(): boolean {
    if (this.#chooseState()) return true;
    const isOpen = this.editor.begin('edit');
    if (isOpen) this.#field.focus();
    return isOpen;
  }

  /** Ends editing, keeping what was typed; false when it was refused and stays open. */
  finish(): boolean {
    return this.editor.commit();
  }

  /** After rows or columns came, went or changed: what is selected, painted and placed is looked at again. */
  settle(): void {
    this.selection.settle();
    this.#painting.paint();
    this.#layer.place();
  }

  /** Puts the typing field and the handles where they belong now. */
  place(): void {
    this.#layer.place(true);
  }

  announce(sentence: string): void {
    this.#announcer.announce(sentence);
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    this.#painting.stop();
    this.#layer.stop();
    this.blocks.stop();
  }

  #makePainting(): Painting {
    const { surface } = this.#parts;
    return paintSelection({
      surface,
      selection: this.selection,
      cut: () => this.blocks.cutKeys,
      filling: () => this.#dragging.filling,
      nameOf: (cell) => nameOfCell(surface, cell),
    });
  }

  #makeLayer(): Layer {
    const { surface } = this.#parts;
    const { selection } = this;
    return makeLayer({
      surface,
      selection,
      field: this.#field.element,
      fieldCell: () => this.editor.cell ?? selection.active,
      isOpen: () => this.#field.isOpen,
      fieldSlot: this.#parts.fieldSlot,
      dragging: this.#dragging,
      knobs: makeKnobs({
        surface,
        selection,
        labels: () => ({ start: handWords().rangeStart, end: handWords().rangeEnd }),
      }),
      isTouch: () => this.#isTouch,
      onresize: () => this.#showEdited(),
    });
  }

  #follow(): void {
    const { surface, onselect } = this.#parts;
    const { selection, navigation } = this;
    const { host } = surface;
    host.tabIndex = -1;
    viewportOf(host)?.setAttribute('tabindex', '-1'); // whatever scrolls is a stop of Tab by itself
    this.#field.element.addEventListener('focus', () => this.#enter());
    const goTo = (cell: GridCell): void => navigation.goTo(cell);
    const shared = { surface, selection, goTo, finish: () => this.finish() };
    this.#stops.push(
      selection.watch(() => {
        this.#noteSelection();
        onselect();
      }),
      steerByMouse({
        ...shared,
        isEditing: (cell) => isSameCell(this.editor.cell, cell),
        edit: () => this.#askWhy('F2') || this.edit(),
        takeFocus: () => this.takeFocus(),
        dragRows: (event, onclick) => this.#dragging.rows(event, onclick),
      }),
      steerByTouch({
        ...shared,
        edit: () => this.edit(),
        takeFocusQuietly: () => host.focus({ preventScroll: true }),
        onhand: (isTouch) => this.#noteHand(isTouch),
      }),
      followKeys({
        host,
        field: this.#field,
        editor: this.editor,
        selection,
        navigation,
        askWhy: (key) => this.#askWhy(key),
        clear: () => this.blocks.clear(),
        chooseState: () => this.#chooseState(),
        today: this.#parts.today,
        advance: (along, step) => this.#advance(along, step),
        fillRange: () => this.#fillRange(),
        dropCut: () => this.blocks.dropCut(),
        leave: this.#parts.leave,
      }),
      followClipboard({
        field: this.#field,
        blocks: this.blocks,
        announce: (sentence) => this.announce(sentence),
      }),
      followMenu(host, (at) => this.#openMenu(at)),
    );
  }

  /** By Tab the grid is entered at its first cell, unless one was active before. */
  #enter(): void {
    const { surface } = this.#parts;
    const first = this.selection.active ? null : cellAt(surface, 0, 0);
    if (first) this.selection.goTo(first);
  }

  #noteHand(isTouch: boolean): void {
    if (isTouch === this.#isTouch) return;
    this.#isTouch = isTouch;
    this.#layer.place();
  }

  #noteSelection(): void {
    const { surface, say, showRefusal } = this.#parts;
    const { active, block, isRange } = this.selection;
    if (this.#field.isOpen) return;
    showRefusal(null, this.#field.element);
    if (!active) return this.#field.rest(handWords().activeCell);
    const element = surface.elementOf(active);
    const hint = answersWhy(element) ? say().columns.whyHint : null;
    const cellId = element && this.#painting.activeId();
    this.#field.wait(nameOfCell(surface, active), {
      isLocked: this.editor.whyLocked() !== null,
      hint,
      cellId,
    });
    if (isRange && block) this.announce(nameOfRange(block));
  }

  #noteEditing(): void {
    if (!this.editor.cell) this.#noteSelection();
    this.bar.note();
    this.#layer.place(true);
  }

  /** A keyboard that comes up shrinks the grid: the edited cell must not end up behind it. */
  #showEdited(): void {
    const { cell } = this.editor;
    if (cell) this.#parts.surface.reveal(cell);
  }

  /** What is typed is taken when the focus goes elsewhere in the page; another window may look at the text meanwhile. */
  #noteBlur(): void {
    if (document.hasFocus()) this.finish();
  }

  /** Enter and Tab of an editor; by finger the next cell is edited at once, and the keyboard stays. */
  #advance(along: 'rows' | 'columns', step: 1 | -1): void {
    if (this.#isTouch && !this.selection.isRange) {
      const [back, on] = along === 'rows' ? (['left', 'right'] as const) : (['up', 'down'] as const);
      this.bar.step(step < 0 ? back : on);
    } else if (this.editor.commit() && !this.navigation.next(along, step)) this.#parts.leave(step);
  }

  #askWhy(key: string): boolean {
    const { active } = this.selection;
    const element = active && this.#parts.surface.elementOf(active);
    if (!active || !(answersWhy(element) || (key === ' ' && tellsChange(element)))) return false;
    // What was formed may also be typed over.
    if (key === 'F2' && this.editor.whyLocked() === null) return false;
    this.#parts.askWhy(active, element);
    return true;
  }

  /** What is being typed goes into every cell of the selection. */
  #fillRange(): void {
    if (!this.selection.isRange) return void this.finish();
    const refusal = this.blocks.fillWith(this.editor.typed);
    if (refusal) this.editor.refuse(refusal);
    else this.editor.cancel();
  }

  /** At the point pressed; by key beside the active cell. */
  #openMenu(at: { readonly x: number; readonly y: number } | null): void {
    const { active } = this.selection;
    const box = active && this.#parts.surface.elementOf(active)?.getBoundingClientRect();
    if (!this.finish()) return;
    if (at) this.#parts.openMenu(at.x, at.y);
    else if (box) this.#parts.openMenu(box.left + 8, box.bottom);
  }

  #chooseState(): boolean {
    const { surface, say } = this.#parts;
    return chooseState({
      surface,
      say,
      selection: this.selection,
      editor: this.editor,
      layer: this.#layer.element,
      takeFocus: () => this.takeFocus(),
    });
  }
}
