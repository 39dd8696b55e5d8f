/** Opens the list of states on the active cell where it holds one, and commits what is chosen. */
import { handWords } from '#app/hand-words.ts';
import { typedTextOf } from '#core/cell-content.ts';
import { FIGURE_STATES } from '#core/figure.ts';
import type { Messages } from '#messages/vi.ts';
import { commitCell } from '#ui/grid/cell-edit.ts';
import type { CellEditor } from '#ui/hands/cell-editor.ts';
import type { Selection } from '#ui/hands/selection.ts';
import { openStateChoice } from '#ui/hands/state-choice.ts';
import type { Surface } from '#ui/hands/surface.ts';

export interface ChoosingStateParts {
  readonly surface: Surface;
  readonly selection: Selection;
  readonly editor: CellEditor;
  readonly say: () => Messages;
  /** Where the list is put. */
  readonly layer: HTMLElement;
  readonly takeFocus: () => void;
}

/** False where the active cell holds no state, or may not be changed. */
export function chooseState({
  surface,
  selection,
  editor,
  say,
  layer,
  takeFocus,
}: ChoosingStateParts): boolean {
  const { active } = selection;
  const content = active && surface.column(active.column)?.content;
  const element = active && surface.elementOf(active);
  if (!active || !element || content?.kind !== 'state' || editor.whyLocked()) return false;
  const { session } = surface;
  const chosen = typedTextOf(session.plan, active.row, content);
  openStateChoice(layer, {
    label: handWords().chooseState,
    options: FIGURE_STATES.map((value) => ({
      value,
      word: say().states[value],
      isChosen: value === chosen,
    })),
    beside: element.getBoundingClientRect(),
    choose: (value) => void commitCell(session, active.row, content, value),
    onclose: takeFocus,
  });
  return true;
}
