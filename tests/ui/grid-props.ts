/** What the grid asks of the screen around it, answered by nothing: for tests that show the grid by itself. */
import { ShownRows } from '#app/shown-rows.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { GridParts, OpenGrid } from '#ui/grid/open-grid.ts';
import { seededRandom } from '#tests/support/seeded.ts';

type Props = Omit<GridParts, 'say' | 'label' | 'showRefusal'> & {
  readonly onready: (grid: OpenGrid | null) => void;
};

/** The properties of PlanGrid over this session; `more` says what the test listens to. */
export function gridProps(session: Session, more: Partial<Props> = {}): Props {
  const nothing = (): void => undefined;
  return {
    session,
    shown: new ShownRows(session),
    view: 'period',
    openSheet: nothing,
    askWhy: nothing,
    onselect: nothing,
    onediting: nothing,
    onready: nothing,
    tell: nothing,
    tellElsewhere: nothing,
    report: nothing,
    questions: { askNumbers: () => Promise.resolve(null), askRows: () => Promise.resolve(null) },
    random: seededRandom(1).random,
    today: () => '20/06/2024',
    fieldSlot: () => null,
    leave: nothing,
    openMenu: nothing,
    dropRows: nothing,
    ...more,
  };
}

/** The typing field, which holds the focus while a cell is active. */
export function typingField(): HTMLTextAreaElement {
  const field = document.querySelector<HTMLTextAreaElement>('.typing-field');
  if (!field) throw new Error('No typing field');
  return field;
}

/** The typing field while a cell is being edited; null while none is. */
export function openEditor(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>('.typing-field.is-open');
}

/** The element of the active cell, while it is drawn. */
export function activeCell(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.ag-cell.is-active');
}
