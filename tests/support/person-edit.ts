/** One random edit of a plan by somebody who works on it for a while: what `randomEdit` does, and every other cell. */
import {
  editAsOf,
  editFigureNote,
  editFigureState,
  editIndicator,
  editText,
  reviseFigure,
} from '#core/edits.ts';
import { FIGURE_STATES } from '#core/figure.ts';
import { ACCUMULATIONS, DIRECTIONS, TEXT_FIELDS } from '#core/indicator.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { nothing, type EditResult } from '#core/refusal.ts';
import { adjustTarget, editTarget } from '#core/target-edits.ts';
import { nastyText } from '#tests/support/nasty-text.ts';
import { randomEdit } from '#tests/support/random-edit.ts';
import type { Seeded } from '#tests/support/seeded.ts';

const FIGURES = ['4', '10', '12,5', '8/8', 'trên 95', '1.508,50', 'không xảy ra'];
const TARGETS = ['10', '24964', 'trên 5', '5 - 9', 'tăng 8%/năm', 'Đạt', 'thành phố giao'];

export function personEdit(plan: Plan, dice: Seeded): EditResult {
  const rows = rowsInOrder(plan);
  if (rows.length === 0 || dice.chance(0.4)) return randomEdit(plan, dice);
  const { id } = dice.pick(rows);
  const line = lineAt(plan, id);
  const figure = line.figures.length > 0 ? dice.pick(line.figures) : null;
  const target = line.targets.length > 0 ? dice.pick(line.targets) : null;
  switch (dice.below(8)) {
    case 0:
      return editText(plan, id, dice.pick(TEXT_FIELDS), nastyText(dice));
    case 1:
      return editIndicator(plan, id, { direction: dice.pick(DIRECTIONS), counted: dice.chance(0.5) });
    case 2:
      return editIndicator(plan, id, {
        accumulation: dice.pick(ACCUMULATIONS),
        decimals: dice.pick([null, 0, 2]),
      });
    case 3:
      return figure
        ? reviseFigure(plan, id, figure.period, dice.pick(FIGURES), dice.pick(FIGURE_STATES))
        : nothing;
    case 4:
      return figure ? editAsOf(plan, id, figure.period, dice.pick(['', '10/5/2024'])) : nothing;
    case 5:
      return figure ? editFigureNote(plan, id, figure.period, nastyText(dice)) : nothing;
    case 6:
      return target ? editTarget(plan, id, target.period, target.assigner, dice.pick(TARGETS)) : nothing;
    default:
      if (figure && dice.chance(0.5))
        return editFigureState(plan, id, figure.period, dice.pick(FIGURE_STATES));
      return target
        ? adjustTarget(plan, id, target.period, target.assigner, dice.pick(TARGETS), null)
        : nothing;
  }
}
