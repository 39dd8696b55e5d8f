/** What typing into a cell of the grid does: the edit through the one door, and whether what was typed shows in that cell. */
import { untrack } from 'svelte';
import type { Session } from '#app/session.svelte.ts';
import { editCell, type CellContent } from '#core/cell-content.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import type { IndicatorId } from '#core/identity.ts';
import { lineAt, lineOf } from '#core/plan.ts';
import type { EditResult, Refusal } from '#core/refusal.ts';
import { targetAt } from '#core/target-place.ts';
import type { Target } from '#core/target.ts';

/** Told of a target that was typed in a cell and recorded for a period the cell does not show. */
export type TellElsewhere = (target: Target) => void;

/** Makes the edit through the one door; returns why not, if refused. */
export function commitCell(
  session: Session,
  row: IndicatorId,
  content: CellContent,
  typed: string,
  tellElsewhere: TellElsewhere = () => undefined,
): Refusal | null {
  const line = lineOf(session.plan, row);
  if (!line) return { code: 'row-gone' };
  const { name } = line.indicator;
  const label: ChangeLabel = { code: typed.trim() === '' ? 'clear-cell' : 'edit-cell', subject: name };
  const edit = editCell(session.plan, row, content, typed);
  // A grid taken off the screen commits too, in the midst of drawing, where runes may not be set but by this.
  return untrack(() => {
    const refusal = session.run(label, edit);
    const target = refusal ? null : targetElsewhere(session, row, content, edit);
    if (target) tellElsewhere(target);
    return refusal;
  });
}

/** The target an edit of this cell added, when the cell shows another one or none. */
function targetElsewhere(
  session: Session,
  row: IndicatorId,
  content: CellContent,
  edit: EditResult,
): Target | null {
  if (!edit.ok || content.kind !== 'target') return null;
  const added = edit.changes.added.find((record) => record.record === 'target');
  const shown = targetAt(lineAt(session.plan, row), content.place);
  const isShown = added && shown?.period === added.period && shown.assigner === added.assigner;
  return added && !isShown ? added : null;
}
