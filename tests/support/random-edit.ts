/** One random edit of a plan, as a person might make it; some are refused. */
import { readDay } from '#core/day.ts';
import { editFigure, editJudgement, editTarget } from '#core/edits.ts';
import { makeIndicatorId } from '#core/identity.ts';
import { rowsInOrder, type Plan } from '#core/plan.ts';
import { done, type EditResult } from '#core/refusal.ts';
import { reopenPeriod, submitPeriod } from '#core/submission-edits.ts';
import { addRow, removeRows } from '#core/row-edits.ts';
import { indentRows, moveRows, outdentRows } from '#core/row-moves.ts';
import type { Seeded } from '#tests/support/seeded.ts';

export function randomEdit(plan: Plan, dice: Seeded): EditResult {
  const rows = rowsInOrder(plan);
  const period = plan.head.settings.reportingPeriod;
  const fresh = makeIndicatorId(dice.random);
  if (rows.length === 0) return addRow(plan, fresh, 'indicator', { kind: 'end' });
  const { id } = dice.pick(rows);
  switch (dice.below(10)) {
    case 0:
      return addRow(plan, fresh, dice.pick(['group', 'indicator', 'part']), {
        kind: dice.pick(['before', 'after', 'inside']),
        row: id,
      });
    case 1:
      return removeRows(plan, [id]);
    case 2:
      return moveRows(plan, [id], dice.chance(0.5) ? 1 : -1);
    case 3:
      return indentRows(plan, [id]);
    case 4:
      return outdentRows(plan, [id]);
    case 5:
      return editTarget(
        plan,
        id,
        period,
        '',
        dice.pick(['', '10', 'trên 5', '5 - 9', 'thành phố giao', 'Đạt']),
      );
    case 6:
      return editJudgement(plan, id, period, dice.chance(0.5) ? { verdict: 'met', reason: 'đã xét' } : null);
    case 7: {
      const day = readDay(`${1 + dice.below(28)}/7/2024`);
      if (plan.submissions.has(period)) return reopenPeriod(plan, period);
      return day && dice.chance(0.5) ? submitPeriod(plan, { period, day, note: '' }) : done({});
    }
    default:
      return editFigure(
        plan,
        id,
        period,
        dice.pick(['', '4', '10', '12,5', '8/8', 'không xảy ra', '12.34.5']),
      );
  }
}
