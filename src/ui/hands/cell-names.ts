/** What a screen reader says of a cell and of a range. Reads the plan; decides nothing. */
import { handWords } from '#app/hand-words.ts';
import { amendmentIn, type Amendment } from '#core/amendment.ts';
import { printFigureValue } from '#core/figure.ts';
import { lineOf } from '#core/plan.ts';
import { heldCell } from '#ui/hands/held-cell.ts';
import type { Block } from '#ui/hands/selection.ts';
import type { GridCell, Surface } from '#ui/hands/surface.ts';

/** «Giải quyết việc làm, thực hiện 6 tháng đầu năm 2024, 1.508 lao động». */
export function nameOfCell(surface: Surface, { row, column }: GridCell): string {
  const { plan } = surface.session;
  const held = surface.column(column);
  const line = lineOf(plan, row);
  if (!held || !line) return '';
  const { text, exact } = heldCell(plan, row, held);
  const isOwn = held.content?.kind === 'figure' || held.content?.kind === 'target';
  const value = isOwn && exact !== null ? `${text} ${line.indicator.unit}`.trim() : text;
  const amendment = held.content?.kind === 'figure' ? amendmentIn(plan, line, held.content.period) : null;
  const said = amendment ? handWords().differs(value, thenOf(amendment)) : value;
  return handWords().cellName(surface.rowName(row), held.label, said);
}

function thenOf({ then }: Amendment): string | null {
  return then && printFigureValue(then.value);
}

export function nameOfRange({ top, bottom, left, right }: Block): string {
  return handWords().rangeSelected(bottom - top + 1, right - left + 1);
}
