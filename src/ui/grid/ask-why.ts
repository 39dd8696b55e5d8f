/**
 * Asking a computed cell why it says what it says: by Enter, Space or F2, by a press on the active cell, by a tap. Knows cells
 * by their classes and their place in the page; what they answer is not known here.
 */
import type { GridApi } from 'ag-grid-community';
import { language } from '#app/language.svelte.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Placed } from '#core/plan.ts';
import { makeElement } from '#ui/grid/make-element.ts';

const COMPUTED = '.ag-cell:is(.computed, .is-formed)';

export type AskWhy = (row: IndicatorId, column: string, cell: HTMLElement) => void;

/**
 * Calls `ask` for a computed cell that says something. A formed figure may also be typed over: there F2, a second tap and a
 * double click stay with the editor. Returns what takes it all away again.
 */
export function askWhyOnComputed(host: HTMLElement, api: GridApi<Placed>, ask: AskWhy): () => void {
  const stops = [askByKey(host, api, ask), askByPress(host, api, ask), hintOnFocus(host)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The computed cell an event belongs to, unless it is empty or being edited. */
function computedCell(event: Event): HTMLElement | null {
  const cell = (event.target as Element).closest<HTMLElement>(COMPUTED); // these events come from elements
  const isEditing = cell?.classList.contains('ag-cell-inline-editing');
  return cell && !isEditing && cell.textContent.trim() !== '' ? cell : null;
}

function askAbout(cell: HTMLElement, ask: AskWhy): void {
  const [row, column] = [cell.closest('[row-id]')?.getAttribute('row-id'), cell.getAttribute('col-id')];
  if (row && column) ask(row as IndicatorId, column, cell); // row ids of the grid are indicator ids
}

/** What is known of a cell before the grid reacts to a press on it. */
interface Standing {
  readonly isActive: boolean;
  /** Whether typing may replace what it says; known of the active cell only. */
  readonly canBeTyped: boolean;
}

function standingOf(cell: Element, api: GridApi<Placed>): Standing {
  const focused = api.getFocusedCell();
  const index = cell.closest('[row-index]')?.getAttribute('row-index');
  const isActive =
    focused?.column.getColId() === cell.getAttribute('col-id') && String(focused.rowIndex) === index;
  const node = api.getRowNode(cell.closest('[row-id]')?.getAttribute('row-id') ?? '');
  return { isActive, canBeTyped: isActive && !!node && focused.column.isCellEditable(node) };
}

function askByKey(host: HTMLElement, api: GridApi<Placed>, ask: AskWhy): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'F2') return;
    const cell = computedCell(event);
    if (!cell || cell !== event.target || (event.key === 'F2' && standingOf(cell, api).canBeTyped)) return;
    // Before the grid, which would move down or open an editor.
    event.preventDefault();
    event.stopPropagation();
    askAbout(cell, ask);
  };
  host.addEventListener('keydown', onKey, { capture: true });
  return () => host.removeEventListener('keydown', onKey, { capture: true });
}

/** The browser makes no click of a finger that scrolled. The grid moves its active cell when the pointer goes down. */
function askByPress(host: HTMLElement, api: GridApi<Placed>, ask: AskWhy): () => void {
  let pressed: (Standing & { readonly cell: HTMLElement; readonly isOpen: boolean }) | null = null;
  const onDown = (event: PointerEvent): void => {
    const cell = computedCell(event);
    const isOpen = cell?.getAttribute('aria-expanded') === 'true';
    pressed = cell && { cell, isOpen, ...standingOf(cell, api) };
  };
  const onClick = (event: MouseEvent): void => {
    const before = pressed;
    pressed = null;
    const cell = computedCell(event);
    if (!cell || before?.cell !== cell || before.isOpen) return;
    const { isActive, canBeTyped } = before;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const asks = isTouch ? !canBeTyped : isActive && (!canBeTyped || event.detail < 2);
    if (asks) askAbout(cell, ask);
  };
  host.addEventListener('pointerdown', onDown, { capture: true });
  host.addEventListener('click', onClick, { capture: true });
  return () => {
    host.removeEventListener('pointerdown', onDown, { capture: true });
    host.removeEventListener('click', onClick, { capture: true });
  };
}

let hints = 0;

/** One hint for all cells; a cell names it when it gets the focus, so that scrolling costs nothing. */
function hintOnFocus(host: HTMLElement): () => void {
  const hint = makeElement('span', 'why-hint');
  hint.id = `why-hint-${++hints}`;
  hint.hidden = true;
  host.append(hint);
  const onFocus = (event: FocusEvent): void => {
    const cell = (event.target as Element).closest(COMPUTED); // as above
    if (!cell || cell !== event.target) return;
    hint.textContent = language.say.columns.whyHint;
    if (cell.textContent.trim() === '') cell.removeAttribute('aria-describedby');
    else cell.setAttribute('aria-describedby', hint.id);
  };
  host.addEventListener('focusin', onFocus);
  return () => {
    host.removeEventListener('focusin', onFocus);
    hint.remove();
  };
}
