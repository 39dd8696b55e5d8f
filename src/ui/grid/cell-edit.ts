/** What typing into a cell does: from column and text to the edit of the plan. One row a column; computed columns have none. */
import type { Session } from '#app/session.svelte.ts';
import type { ChangeLabel } from '#core/change.ts';
import { editFigure, editFigureState, editTarget, editText } from '#core/edits.ts';
import { FIGURE_STATES, printFigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { samePeriodLastYear } from '#core/period.ts';
import { lineAt } from '#core/plan.ts';
import { refuse, type EditResult, type Refusal } from '#core/refusal.ts';
import { addressInSlot, type TargetSlot } from '#core/target-slots.ts';
import { baseOf, reachedOf, targetOfSlot } from '#ui/grid/cell-text.ts';

/** What a column holds, for editing; null for computed columns. */
export type CellContent =
  | { readonly kind: 'text'; readonly field: 'label' | 'name' | 'unit' | 'note' | 'lead' }
  | { readonly kind: 'target'; readonly slot: TargetSlot }
  | { readonly kind: 'figure' | 'base' | 'state' };

/** The edit that typing `typed` into the cell would make; nothing is made yet. */
export function editOf(session: Session, row: IndicatorId, content: CellContent, typed: string): EditResult {
  const { plan, period } = session;
  switch (content.kind) {
    case 'text':
      return editText(plan, row, content.field, typed);
    case 'target': {
      const address = addressInSlot(plan, row, period, content.slot);
      return editTarget(plan, row, address.period, address.assigner, typed);
    }
    case 'figure':
      return editFigure(plan, row, period, typed);
    case 'base':
      return editFigure(plan, row, samePeriodLastYear(period), typed);
    case 'state': {
      const state = FIGURE_STATES.find((known) => known === typed);
      return state ? editFigureState(plan, row, period, state) : refuse({ code: 'figure-first' });
    }
  }
}

/** Makes the edit through the one door; returns why not, if refused. */
export function commitCell(
  session: Session,
  row: IndicatorId,
  content: CellContent,
  typed: string,
): Refusal | null {
  const { name } = lineAt(session.plan, row).indicator;
  const label: ChangeLabel = { code: typed.trim() === '' ? 'clear-cell' : 'edit-cell', subject: name };
  return session.run(label, editOf(session, row, content, typed));
}

/** The text the editor opens with: all digits as they are kept, whatever the column shows. */
export function editableTextOf(session: Session, row: IndicatorId, content: CellContent): string {
  switch (content.kind) {
    case 'text':
      return lineAt(session.plan, row).indicator[content.field];
    case 'target':
      return targetOfSlot(session, row, content.slot)?.text ?? '';
    case 'figure':
    case 'base': {
      const figure = content.kind === 'figure' ? reachedOf(session, row) : baseOf(session, row);
      return figure ? printFigureValue(figure.value) : '';
    }
    case 'state':
      return reachedOf(session, row)?.state ?? '';
  }
}
