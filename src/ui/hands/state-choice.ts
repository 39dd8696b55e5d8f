/** The list of states of a figure, opened on its cell: walked with arrows, chosen by Enter or a press. A native popover; knows no plan. */
import { makeElement } from '#ui/grid/make-element.ts';
import { placeBeside } from '#ui/parts/placement.ts';

export interface StateChoiceParts {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly word: string; readonly isChosen: boolean }[];
  readonly beside: DOMRect;
  readonly choose: (value: string) => void;
  /** Called once the list is gone, however it went. */
  readonly onclose: () => void;
}

export function openStateChoice(layer: HTMLElement, parts: StateChoiceParts): void {
  const { label, options, beside, choose, onclose } = parts;
  const list = makeElement('div', 'menu state-choice');
  list.popover = 'auto';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  const items = options.map(({ value, word, isChosen }) => {
    const item = makeElement('button', 'choice', word);
    item.setAttribute('type', 'button');
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(isChosen));
    item.tabIndex = -1;
    item.addEventListener('click', () => {
      list.hidePopover();
      choose(value);
    });
    return item;
  });
  list.append(...items);
  list.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const at = items.findIndex((item) => item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab') list.hidePopover();
    if (to === undefined && event.key !== 'Tab') return;
    event.preventDefault();
    if (to !== undefined) items.at(to % items.length)?.focus();
  });
  list.addEventListener('toggle', (event) => {
    if (event.newState === 'open') return;
    list.remove();
    onclose();
  });
  layer.append(list);
  list.showPopover();
  const { width, height } = list.getBoundingClientRect();
  const room = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const { left, top } = placeBeside(beside, { width, height }, room);
  list.style.inset = `${top}px auto auto ${left}px`;
  (items.find((_, at) => options[at]?.isChosen) ?? items[0])?.focus();
}
