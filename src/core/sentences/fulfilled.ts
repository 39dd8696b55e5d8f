/**
 * A task done to the last one: «Hoàn thành 100% chỉ tiêu {name} năm {year}, đưa {n} thanh niên lên đường nhập ngũ (…)».
 * Source: requirements §14 (13).
 */
import { HUNDRED, isSameNumber } from '#core/decimal.ts';
import { isStage, yearOf } from '#core/period.ts';
import type { Family } from '#core/sentences/family.ts';
import { isAction, smallFirst } from '#core/sentences/name-words.ts';
import { percentPiece } from '#core/sentences/number-words.ts';
import { detailNote, followingParts } from '#core/sentences/part-words.ts';
import { periodWords } from '#core/sentences/period-words.ts';
import { piecesOf } from '#core/sentences/sentence.ts';
import { boundNote, valueOrPair } from '#core/sentences/target-words.ts';
import type { Told, ToldTarget } from '#core/sentences/told.ts';

export const fulfilled: Family = {
  suits: (told) => isAction(told.row.name) && told.row.measure === 'amount' && fulfilledTarget(told) !== null,
  draft: (told, place) => {
    const { row, period } = told;
    const stated = fulfilledTarget(told);
    if (!stated || stated.percent === null) return [];
    const { target, percent } = stated;
    const origin = {
      kind: 'attainment',
      row: row.id,
      period,
      target: target.period,
      assigner: target.assigner,
    } as const;
    const when = isStage(target.period) ? periodWords(target.period) : `năm ${yearOf(target.period)}`;
    const details = detailNote(told);
    const bound = boundNote(told);
    return piecesOf(
      'hoàn thành ',
      percentPiece(percent, origin),
      `% chỉ tiêu ${smallFirst(row.name)} ${when}, `,
      ...outcome(told),
      ...(details ? [' ', details] : []),
      ...(bound ? [' ', bound] : []),
      ...followingParts(told, place),
    );
  },
};

/** The target all of which is done, and no other beside it. */
function fulfilledTarget({ targets, figure, base }: Told): ToldTarget | null {
  const [only] = targets;
  if (!only || targets.length > 1 || only.percent === null || base) return null;
  return isSameNumber(only.percent, HUNDRED) && figure?.state !== 'estimate' && figure?.asOf === null
    ? only
    : null;
}

/** Those called up are sent on their way; of anything else the number reached. A target that is the figure is not said again. */
function outcome(told: Told): ReturnType<typeof valueOrPair> {
  const alone = valueOrPair({ ...told, targets: [] });
  return /nhập ngũ|giao quân|tuyển quân/iu.test(told.row.name)
    ? piecesOf('đưa ', ...alone, ' lên đường nhập ngũ')
    : piecesOf('đạt ', ...alone);
}
