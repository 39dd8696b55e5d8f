/**
 * A number of the list that is made of parts and has no figure of its own: «Giá trị sản xuất: nông nghiệp …; công nghiệp …», or
 * the parts alone where their names say what they are. Source: requirements §5, §14 (2, 4, 21), 001 (2) (4) (8) (12).
 */
import type { Day } from '#core/day.ts';
import { asOfPieces } from '#core/sentences/as-of-words.ts';
import type { Family, Place } from '#core/sentences/family.ts';
import { capitalFirst, saysMeasure, smallFirst } from '#core/sentences/name-words.ts';
import { capitalised, joined, piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { statusNote } from '#core/sentences/status-note.ts';
import { hasAnything, hasFigure, type Told } from '#core/sentences/told.ts';

export const compound: Family = {
  suits: (told) => told.figure === null && told.targets.length === 0 && told.parts.some(hasFigure),
  draft: (told, place) => {
    const parts = told.parts.filter(hasAnything);
    const status = statusNote(told);
    const standAlone = parts.every(({ row }) => saysMeasure(row));
    // Parts that have parts of their own are too long for one list.
    const isLong = standAlone && !place.isListed && parts.some((part) => part.parts.some(hasAnything));
    const body = isLong ? asSentences(parts, place) : asList(told, parts, place, standAlone);
    return piecesOf(...body, ...(status ? [' ', status] : []));
  },
};

function asSentences(parts: readonly Told[], place: Place): Piece[] {
  const items = parts.map((part, i) => {
    const pieces = place.draft(part, place);
    return i === 0 ? pieces : capitalised(pieces, capitalFirst);
  });
  return joined(items, '. ');
}

function asList(told: Told, parts: readonly Told[], place: Place, standAlone: boolean): Piece[] {
  const day = parts.length > 1 ? commonDay(parts) : null;
  const saidDay = day ?? place.saidDay;
  const items = parts.map((part) =>
    place.draft(part, { ...place, saidDay, isListed: true, isOfOneDay: day !== null && !standAlone }),
  );
  const isShort = !standAlone && items.every((pieces) => !holdsComma(pieces));
  const [first] = parts;
  const dayPieces = day && first ? asOfPieces(first, null) : [];
  const head = standAlone ? [] : [smallFirst(told.row.name), ...(day ? [' ', ...dayPieces] : []), ': '];
  const opening = standAlone && day ? [...dayPieces, ', '] : head;
  return piecesOf(...opening, ...joined(items, isShort ? ', ' : '; '));
}

function commonDay(parts: readonly Told[]): Day | null {
  const days = new Set(parts.map(({ figure }) => figure?.asOf ?? null));
  const [day = null] = days;
  return days.size === 1 ? day : null;
}

function holdsComma(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'note' || (piece.kind === 'text' && piece.text.includes(',')));
}
