/** Calls for the menu of a cell: the right button, a long press, the menu key. Elsewhere the browser's own menu stays. */

/** `open` gets the point pressed, or null when a key asked. */
export function followMenu(
  host: HTMLElement,
  open: (at: { readonly x: number; readonly y: number } | null) => void,
): () => void {
  const onMenu = (event: MouseEvent): void => {
    const target = event.target as Element; // events of a page come from elements
    const isField = target.matches('.typing-field');
    if (target.matches('.typing-field.is-open') || !(isField || target.closest('.ag-cell'))) return;
    event.preventDefault();
    open(isField ? null : { x: event.clientX, y: event.clientY });
  };
  host.addEventListener('contextmenu', onMenu);
  return () => host.removeEventListener('contextmenu', onMenu);
}
