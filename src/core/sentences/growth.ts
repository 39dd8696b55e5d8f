/**
 * Rates that are themselves the growth a year: «{name} ước giai đoạn 2016 - 2020 tăng bình quân 7,9%/năm», the single years in a
 * footnote. Source: requirements §14 (18).
 */
import { negate, signOf, trimZeros, type Decimal } from '#core/decimal.ts';
import { exactNumberOf, type Figure } from '#core/figure.ts';
import { statesChange } from '#core/indicator.ts';
import { isStage, yearOf, yearsOf } from '#core/period.ts';
import { figureOf } from '#core/plan.ts';
import type { Family } from '#core/sentences/family.ts';
import { smallFirst } from '#core/sentences/name-words.ts';
import { percentPiece } from '#core/sentences/number-words.ts';
import { listedParts } from '#core/sentences/part-words.ts';
import { isSaid, periodWords } from '#core/sentences/period-words.ts';
import { footnote, joined, piecesOf, type Piece } from '#core/sentences/sentence.ts';
import { statusNote } from '#core/sentences/status-note.ts';
import { targetsNote } from '#core/sentences/target-words.ts';
import type { Told } from '#core/sentences/told.ts';

export const growth: Family = {
  suits: ({ row, figure }) =>
    statesChange(row, 'growth') && row.direction !== 'down' && exactOf(figure) !== null,
  draft: (told, place) => {
    const { row, period, figure } = told;
    const value = exactOf(figure);
    if (value === null) return [];
    const estimate = figure?.state === 'estimate' ? 'ước ' : '';
    const when = isSaid(period) ? `${periodWords(period)} ` : '';
    const mean = isStage(period) ? 'bình quân ' : '';
    const bound = targetsNote(told);
    const status = statusNote(told);
    return piecesOf(
      `${withoutSpeed(row.name)} ${estimate}${when}${riseOf(value)} ${mean}`,
      percentPiece(sizeOf(value), { kind: 'figure', row: row.id, period }),
      isStage(period) ? '%/năm' : '%',
      ...yearsNote(told),
      ...(bound ? [' ', bound] : []),
      ...(status ? [' ', status] : []),
      ...listedParts(told, place),
    );
  },
};

function exactOf(figure: Figure | null): Decimal | null {
  return figure && exactNumberOf(figure.value);
}

/** «Tốc độ tăng trưởng kinh tế tăng …» says it twice. */
function withoutSpeed(name: string): string {
  return smallFirst(name.replace(/^(?:tốc độ|mức) (?=tăng trưởng)/iu, ''));
}

function riseOf(value: Decimal): string {
  return signOf(value) < 0 ? 'giảm' : 'tăng';
}

function sizeOf(value: Decimal): Decimal {
  return trimZeros(signOf(value) < 0 ? negate(value) : value);
}

/** «Trong đó, năm 2016 tăng 8,13%, … và ước năm 2020 tăng 5,67%.» */
function yearsNote({ line, row, period }: Told): Piece[] {
  if (!isStage(period)) return [];
  const items = yearsOf(period).flatMap((year) => {
    const figure = figureOf(line, year);
    const value = exactOf(figure);
    if (value === null) return [];
    const estimate = figure?.state === 'estimate' ? 'ước ' : '';
    const origin = { kind: 'figure', row: row.id, period: year } as const;
    return [
      piecesOf(`${estimate}năm ${yearOf(year)} ${riseOf(value)} `, percentPiece(sizeOf(value), origin), '%'),
    ];
  });
  const last = items.at(-1);
  if (!last) return [];
  const listed = items.length < 2 ? last : piecesOf(...joined(items.slice(0, -1), ', '), ' và ', ...last);
  return [footnote('Trong đó, ', ...listed, '.')];
}
