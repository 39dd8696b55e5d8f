/**
 * Rates: the pair «{rate} đạt {a}%/{b}%», no percent of a percent unless an as-of day stands before it; change in points.
 * Source: requirements §6 (a rate against a rate), §14 (7, 8).
 */
import { isStage, yearOf } from '#core/period.ts';
import { asOfPieces } from '#core/sentences/as-of-words.ts';
import { saidChange } from '#core/sentences/change-words.ts';
import type { Family } from '#core/sentences/family.ts';
import { smallFirst } from '#core/sentences/name-words.ts';
import { percentPiece } from '#core/sentences/number-words.ts';
import { listedParts } from '#core/sentences/part-words.ts';
import { isSaid, periodWords } from '#core/sentences/period-words.ts';
import { joined, piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { statusNote } from '#core/sentences/status-note.ts';
import { boundNote, valueOrPair, yearlyClause } from '#core/sentences/target-words.ts';
import type { Told } from '#core/sentences/told.ts';

export const rate: Family = {
  suits: ({ row, figure }) =>
    (row.measure === 'rate' || row.measure === 'share') && figure?.value.kind === 'measured',
  draft: (told, place) => {
    const { row, period } = told;
    const day = asOfPieces(told, place.saidDay);
    const change = saidChange(told);
    const bound = boundNote(told);
    const status = statusNote(told);
    const when = isSaid(period) && !place.isListed && day.length === 0 ? ` ${whenWords(told)}` : '';
    const clause = piecesOf(
      ...(day.length > 0 ? [...day, ', '] : []),
      `${smallFirst(row.name)}${when} ${verbOf(told)} `,
      ...valueOrPair(told),
      ...(bound ? [' ', bound] : []),
    );
    return piecesOf(
      ...joined(
        [clause, day.length > 0 ? ratioClause(told) : [], yearlyClause(told), change?.pieces ?? []],
        ', ',
      ),
      ...(status ? [' ', status] : []),
      ...listedParts(told, place),
    );
  },
};

/** A state is that of the end of a stage. */
function whenWords({ row, period }: Told): string {
  return isStage(period) && row.accumulation !== 'average'
    ? `đến năm ${yearOf(period)}`
    : periodWords(period);
}

function verbOf({ row, figure }: Told): string {
  const verb = row.measure === 'share' ? 'chiếm' : row.direction === 'down' ? 'là' : 'đạt';
  return figure?.state === 'estimate' ? `ước ${verb}` : verb;
}

/** «đạt tỷ lệ 91,53%»: the rate as a percent of its target. */
function ratioClause({ row, period, targets }: Told): Piece[] {
  const [first] = targets.filter(({ percent }) => percent !== null);
  if (!first || first.percent === null) return [];
  const { target } = first;
  const origin = {
    kind: 'attainment',
    row: row.id,
    period,
    target: target.period,
    assigner: target.assigner,
  } as const;
  return piecesOf('đạt tỷ lệ ', percentPiece(first.percent, origin), '%');
}
