/**
 * A structure that adds to 100: «Cơ cấu kinh tế chuyển dịch đúng hướng, tỷ trọng khu vực I (nông nghiệp) chiếm 0,32%, …».
 * Source: requirements §14 (15).
 */
import { saidChange } from '#core/sentences/change-words.ts';
import type { Family } from '#core/sentences/family.ts';
import { smallFirst } from '#core/sentences/name-words.ts';
import { joined, note, piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { statusNote } from '#core/sentences/status-note.ts';
import { boundNote, valueOrPair } from '#core/sentences/target-words.ts';
import type { Told } from '#core/sentences/told.ts';

export const structure: Family = {
  suits: ({ row, parts }) => row.measure === 'share' && sharesOf(parts).length > 0,
  draft: (told) => {
    const { row, figure, parts } = told;
    const status = statusNote(told);
    const isJudged = figure?.value.kind === 'words';
    const course = isJudged && figure.value.kind === 'words' ? ` ${figure.value.text}, tỷ trọng ` : ': ';
    return piecesOf(
      smallFirst(row.name) + course,
      ...joined(sharesOf(parts).map(shareClause), ', '),
      ...(status ? [' ', status] : []),
    );
  },
};

function sharesOf(parts: readonly Told[]): Told[] {
  return parts.filter(({ row, figure }) => row.measure === 'share' && figure?.value.kind === 'measured');
}

function shareClause(part: Told): Piece[] {
  const { row, figure } = part;
  const change = saidChange(part);
  const bound = boundNote(part);
  return piecesOf(
    `${smallFirst(row.name)} ${figure?.state === 'estimate' ? 'ước chiếm' : 'chiếm'} `,
    ...valueOrPair(part),
    ...(bound ? [' ', bound] : []),
    ...(change ? [' ', note(...change.pieces)] : []),
  );
}
