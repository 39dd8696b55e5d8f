/** One element of the grid's own making, with its class and text. Text only: nothing from data becomes markup. */
export function makeElement(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
