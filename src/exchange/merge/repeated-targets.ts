/**
 * Targets a line only repeats: a form shows the plan of next year, whoever set it, beside the column of who set it. Knows one line of
 * a file, no plan.
 */
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { IncomingLine } from '#exchange/incoming/incoming-rows.ts';
import { isSameText } from '#exchange/merge/line-cells.ts';
import type { TargetPlace } from '#exchange/merge/target-place.ts';

/** `2019|Thành phố`: a period and who assigned. */
export const placeId = ({ period, assigner }: TargetPlace): string => `${period}|${assigner}`;

/** Places of columns that name nobody and say what a column of somebody for that period says. */
export function repeatedPlaces({ values }: IncomingLine): ReadonlySet<string> {
  const said = values.flatMap(({ meaning, found, typed }) =>
    isTarget(meaning) && found.trim() !== '' ? [{ place: meaning, typed }] : [],
  );
  const repeated = said.filter(
    ({ place, typed }) =>
      place.assigner === '' &&
      said.some(
        (other) =>
          other.place.assigner !== '' &&
          other.place.period === place.period &&
          isSameText(other.typed, typed),
      ),
  );
  return new Set(repeated.map(({ place }) => placeId(place)));
}

function isTarget(meaning: ColumnMeaning): meaning is Extract<ColumnMeaning, { kind: 'target' }> {
  return meaning.kind === 'target';
}
