/**
 * Asking a computed cell why it says what it says, by a press on the active cell or by a tap; keys are in ui/hands. Knows cells
 * by their classes and their place in the page; what they answer is not known here.
 */
import { cellOfElement } from '#ui/hands/geometry.ts';
import type { GridCell } from '#ui/hands/surface.ts';

const COMPUTED = '.ag-cell:is(.computed, .is-formed)';

export interface AskWhyParts {
  readonly host: HTMLElement;
  readonly isActive: (cell: GridCell) => boolean;
  /** Whether typing may replace what the cell says: so with figures formed from others. */
  readonly canBeTyped: (cell: GridCell) => boolean;
  readonly ask: (cell: GridCell, element: HTMLElement) => void;
}

/** Whether a cell says something it was not told, and can answer why. */
export function answersWhy(element: Element | null): element is HTMLElement {
  return element instanceof HTMLElement && element.matches(COMPUTED) && element.textContent.trim() !== '';
}

/** Whether the cell says something else than was handed in; typed as it is, it tells so only to a press and to Space. */
export function tellsChange(element: Element | null): element is HTMLElement {
  return (
    element instanceof HTMLElement &&
    element.matches('.ag-cell.is-amended') &&
    element.textContent.trim() !== ''
  );
}

/**
 * Calls `ask` for a computed cell that is pressed while it is active, or tapped. A formed figure may also be typed over: there a
 * second tap and a double click stay with the editor. Returns what takes it all away again.
 */
export function askWhyByPress({ host, isActive, canBeTyped, ask }: AskWhyParts): () => void {
  // What is known of the cell before the press makes it the active one. The browser makes no click of a finger that scrolled.
  let pressed: { readonly element: Element; readonly wasActive: boolean; readonly wasOpen: boolean } | null =
    null;
  const elementOf = (event: Event): Element | null => (event.target as Element).closest('.ag-cell'); // these come from elements
  const onDown = (event: PointerEvent): void => {
    const element = elementOf(event);
    const cell = cellOfElement(element);
    const wasOpen = element?.getAttribute('aria-expanded') === 'true';
    pressed = element && cell && { element, wasActive: isActive(cell), wasOpen };
  };
  const onClick = (event: MouseEvent): void => {
    const before = pressed;
    pressed = null;
    const element = elementOf(event);
    const cell = cellOfElement(element);
    if (
      !cell ||
      !(answersWhy(element) || tellsChange(element)) ||
      before?.element !== element ||
      before.wasOpen
    )
      return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) return;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const typed = canBeTyped(cell);
    const asks = isTouch ? !typed : before.wasActive && (!typed || event.detail < 2);
    if (asks) ask(cell, element);
  };
  host.addEventListener('pointerdown', onDown, { capture: true });
  host.addEventListener('click', onClick);
  return () => {
    host.removeEventListener('pointerdown', onDown, { capture: true });
    host.removeEventListener('click', onClick);
  };
}
