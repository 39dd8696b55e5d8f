/** How every field of the sheet makes its edit: through the session, as one step to undo, named after the row. */
import type { Session } from '#app/session.svelte.ts';
import type { ChangeCode } from '#core/change-label.ts';
import type { IndicatorId } from '#core/identity.ts';
import { lineOf } from '#core/plan.ts';
import type { EditResult, Refusal } from '#core/refusal.ts';

type SheetChange = Extract<ChangeCode, 'edit-row' | 'judge' | 'adjust-target' | 'revise-figure'>;

/** Runs the edit, or says why it was refused. `edit` sees the row only while it is still in the plan; a row gone refuses nothing. */
export function runEdit(
  session: Session,
  row: IndicatorId,
  edit: () => EditResult,
  code: SheetChange = 'edit-row',
): Refusal | null {
  const line = lineOf(session.plan, row);
  return line ? session.run({ code, subject: line.indicator.name }, edit()) : null;
}
