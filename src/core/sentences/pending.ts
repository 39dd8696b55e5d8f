/**
 * No figure yet: the target with why it is not judged, «{name} chỉ tiêu giao 0,89% (cuối năm đánh giá)», «Phấn đấu thực hiện đạt
 * chỉ tiêu {name} thành phố giao (…)», or that there is no figure. Source: requirements §14 (10, 11).
 */
import type { Family } from '#core/sentences/family.ts';
import { goalPieces } from '#core/sentences/goal-words.ts';
import { smallFirst } from '#core/sentences/name-words.ts';
import { joined, note, piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { statusWithoutFigure } from '#core/sentences/status-note.ts';
import { hasAnything, hasFigure, type Told, type ToldTarget } from '#core/sentences/told.ts';

export const pending: Family = {
  suits: () => true,
  draft: (told, place) => {
    const { row, targets, parts } = told;
    const status = note(statusWithoutFigure(told));
    const [assigned] = targets.filter(({ target }) => target.goal.kind === 'assigned');
    const name = smallFirst(row.name);
    if (assigned?.target.goal.kind === 'assigned') {
      const by = smallFirst(assigned.target.goal.by);
      return piecesOf(`phấn đấu thực hiện đạt chỉ tiêu ${name}${by === '' ? '' : ` ${by} giao`} `, status);
    }
    // A target known only through a later percentage is nobody's words.
    const stated = targets.filter(({ target }) => target.goal.kind === 'measured' && target.implied === null);
    const goals = stated.map((one) => goalClause(told, one));
    const head = piecesOf(name, ...(goals.length > 0 ? [' ', ...joined(goals, ', ')] : []));
    const known = parts.filter(hasAnything);
    const isSaidByParts = goals.length === 0 ? known.length > 0 : known.some(hasFigure);
    if (!isSaidByParts) return piecesOf(...head, ' ', status);
    const items = known.map((part) => place.draft(part, { ...place, isListed: true, isOfOneDay: false }));
    return piecesOf(...head, ': ', ...joined(items, '; '));
  },
};

/** «chỉ tiêu giao 0,89%», «chỉ tiêu thành phố giao 722,51 tỷ đồng». */
function goalClause({ row }: Told, { target }: ToldTarget): Piece[] {
  const by = target.assigner === '' ? '' : `${smallFirst(target.assigner)} `;
  return piecesOf(`chỉ tiêu ${by}giao `, ...goalPieces(row, target));
}
