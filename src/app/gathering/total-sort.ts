/** Sorts of totals a person goes through one after the other, and what the screen may name of them. */
import { isGathered } from '#exchange/combine/source-note.ts';
import type { CombinedCell } from '#exchange/combine/combined-cell.ts';
import { printFigureValue } from '#core/figure.ts';
import type { TotalSort } from '#messages/vi-gathering.ts';

export { mayBeAdded, type Formation } from '#exchange/combine/additivity.ts';
export type { CombinedCell } from '#exchange/combine/combined-cell.ts';
export type { Part } from '#exchange/combine/part.ts';
export type { BoardFile } from '#exchange/combine/board.ts';
export type { GatheredUnit } from '#exchange/combine/gathered.ts';
export type { UnmatchedRow } from '#exchange/combine/combine.ts';
export { placeKey } from '#exchange/layout/recognised.ts';

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
