/**
 * Hands on the grid: what keys, fingers and an on-screen keyboard do there beyond what the grid does itself.
 * Knows cells by their place in the page; decides nothing about the plan but clearing a cell.
 */
import type { GridApi, SuppressKeyboardEventParams } from 'ag-grid-community';
import type { Session } from '#app/session.svelte.ts';
import type { Placed } from '#core/plan.ts';
import { commitCell } from '#ui/grid/cell-edit.ts';
import type { EditorParams } from '#ui/grid/editors.ts';

/**
 * Keys the grid must not act on: everything an input method is still composing (keydown 229 is how it says so), and, while
 * no editor is open, Delete and Backspace, which clear the cell below.
 */
export function isForTheEditor({ event, editing }: SuppressKeyboardEventParams): boolean {
  if (event.isComposing || event.keyCode === 229) return true;
  // Shift+Enter is a new line where a text may have several.
  if (event.key === 'Enter' && event.shiftKey && event.target instanceof HTMLTextAreaElement) return true;
  return !editing && (event.key === 'Delete' || event.key === 'Backspace');
}

/** Delete empties the active cell; Backspace opens it empty, as in a spreadsheet. An input method's first key opens the editor. */
export function clearOnDelete(host: HTMLElement, api: GridApi<Placed>, session: Session): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const focused = api.getFocusedCell();
    if (!focused || !(event.target as Element).classList.contains('ag-cell')) return; // key events come from elements
    const column = focused.column;
    const node = api.getDisplayedRowAtIndex(focused.rowIndex);
    if (!node?.data || !column.isCellEditable(node)) return;
    if (event.key === 'Delete') {
      const { content } = column.getColDef().cellEditorParams as EditorParams; // every editable column has them
      if (content.kind !== 'state') commitCell(session, node.data.id, content, '');
    } else if (event.key === 'Backspace' || event.keyCode === 229) {
      // Opened in the same task, so that the input method's next keys land in the editor.
      api.startEditingCell({
        rowIndex: focused.rowIndex,
        colKey: column,
        key: event.key === 'Backspace' ? 'Backspace' : 'F2',
      });
    }
  };
  host.addEventListener('keydown', onKey);
  return () => host.removeEventListener('keydown', onKey);
}

/** A click elsewhere takes the focus along; a refused entry takes it back, until it is mended or given up with Esc. */
export function holdRefused(host: HTMLElement): () => void {
  const takeBack = (): void => {
    // The grid judges the entry and moves its active cell in tasks of their own.
    setTimeout(() => {
      const refused = host.querySelector<HTMLElement>('.cell-input[aria-invalid="true"]');
      if (refused && refused !== document.activeElement && host.contains(document.activeElement))
        refused.focus();
    });
  };
  host.addEventListener('focusin', takeBack);
  return () => host.removeEventListener('focusin', takeBack);
}

/**
 * A finger selects by a tap and edits by a second one; moving the finger only scrolls. The grid itself would move the active
 * cell as soon as a finger touches down.
 */
export function steerByTouch(host: HTMLElement, api: GridApi<Placed>): () => void {
  const cellOf = (event: Event): Element | null => (event.target as Element).closest('.ag-cell'); // as above
  const onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' && cellOf(event) && !isControl(event)) event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    const cell = cellOf(event);
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch' || !cell || isControl(event))
      return;
    const column = cell.getAttribute('col-id');
    const index = Number(cell.closest('[row-index]')?.getAttribute('row-index') ?? Number.NaN);
    if (!column || Number.isNaN(index)) return;
    event.stopPropagation();
    const focused = api.getFocusedCell();
    if (focused?.rowIndex === index && focused.column.getColId() === column) {
      api.startEditingCell({ rowIndex: index, colKey: column });
    } else {
      api.stopEditing();
      if (api.getEditingCells().length === 0) api.setFocusedCell(index, column);
    }
  };
  // The on-screen keyboard shrinks the grid: the edited row must not end up behind it.
  const keepInView = new ResizeObserver(() => {
    const focused = api.getFocusedCell();
    if (focused && api.getEditingCells().length > 0) api.ensureIndexVisible(focused.rowIndex);
  });
  host.addEventListener('pointerdown', onDown, { capture: true });
  host.addEventListener('click', onClick, { capture: true });
  keepInView.observe(host);
  return () => {
    host.removeEventListener('pointerdown', onDown, { capture: true });
    host.removeEventListener('click', onClick, { capture: true });
    keepInView.disconnect();
  };
}

function isControl(event: Event): boolean {
  return (event.target as Element).closest('button, input, select, textarea') !== null; // as above
}
