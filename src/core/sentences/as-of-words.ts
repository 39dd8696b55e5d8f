/** The day a figure was known to: «đến ngày 10/5/2024». Source: requirements §14 (3-6, 8, 21, 22). */
import { printDay, type Day } from '#core/day.ts';
import { piecesOf, type Piece } from '#core/sentences/sentence.ts';
import type { Told } from '#core/sentences/told.ts';

/** The day of the row's figure where it has one and the reader has not just been told it; else nothing. */
export function asOfPieces({ row, period, figure }: Told, saidDay: Day | null): Piece[] {
  const day = figure?.asOf ?? null;
  if (day === null || day === saidDay) return [];
  return piecesOf('đến ngày ', {
    kind: 'value',
    text: printDay(day),
    value: null,
    origin: { kind: 'as-of', row: row.id, period },
  });
}
