/** Sorts of totals a person goes through one after the other. */
import { isGathered } from '#exchange/combine/source-note.ts';
import type { CombinedCell } from '#exchange/combine/combined-cell.ts';
import { printFigureValue } from '#core/figure.ts';
import type { TotalSort } from '#messages/vi-gathering.ts';

/** In the order they are gone through. */
export const TOTAL_SORTS = [
  'ready',
  'look',
  'incomplete',
  'refused',
  'kept',
  'same',
  'empty',
] as const satisfies readonly TotalSort[];

export function sortOf(cell: CombinedCell): TotalSort {
  const { status, value, before, needsLook } = cell;
  if (status === 'empty' || status === 'refused') return status;
  if (before && value && printFigureValue(before.value) === printFigureValue(value)) return 'same';
  if (status === 'incomplete') return 'incomplete';
  if (needsLook) return 'look';
  return replacesOwn(cell) ? 'kept' : 'ready';
}

/** Whether taking the total would replace another figure that a person entered. */
export function replacesOwn({ before, value }: CombinedCell): boolean {
  if (!before || !value || isGathered(before.note)) return false;
  return printFigureValue(before.value) !== printFigureValue(value);
}
