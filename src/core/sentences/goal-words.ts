/** A target's goal in the words of a plan, with the row's unit: «tăng bình quân 12%/năm», «từ 75% - 80%», «duy trì 100%». */
import type { Comparison } from '#core/comparison-text.ts';
import { statesChange, type Indicator } from '#core/indicator.ts';
import { isStage } from '#core/period.ts';
import { statedWithUnit } from '#core/sentences/number-words.ts';
import { piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { targetOrigin } from '#core/sentences/target-words.ts';
import type { Target } from '#core/target.ts';

/** Of a goal that is a number; words and assigned figures have none. */
export function goalPieces(row: Indicator, target: Target): Piece[] {
  const { goal } = target;
  if (goal.kind !== 'measured') return [];
  const value = (comparison: Comparison, unit: string): Piece[] =>
    statedWithUnit(comparison, targetOrigin(target), { unit, places: null });
  const { comparison } = goal;
  switch (goal.basis) {
    case 'level':
      return value(comparison, row.unit);
    case 'growth':
    case 'reduction': {
      const verb = statesChange(row, goal.basis) ? '' : goal.basis === 'growth' ? 'tăng ' : 'giảm ';
      const mean = isStage(target.period) && verb === 'tăng ' ? 'bình quân ' : '';
      return aYear(piecesOf(verb + mean, ...value(comparison, '%')));
    }
    case 'total':
      return value(comparison, row.unit);
    case 'maintain':
      return piecesOf('duy trì ', ...value(comparison, row.unit));
  }
}

/** «12%/năm», «từ 12%/năm trở lên». */
function aYear(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  const isBound = last?.kind === 'text' && last.text.endsWith(' trở lên');
  if (!isBound) return piecesOf(...pieces, '/năm');
  return piecesOf(...pieces.slice(0, -1), last.text.replace(/ trở lên$/, '/năm trở lên'));
}
