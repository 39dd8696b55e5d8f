/**
 * Columns of targets that only repeat another one: a form shows the plan of next year beside the column of whoever assigned it, and
 * both say the same in every row. Knows a file's rows, no plan.
 */
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { IncomingLine } from '#exchange/incoming/incoming-rows.ts';
import type { TargetPlace } from '#exchange/merge/target-place.ts';
import { isSameText } from '#exchange/merge/line-cells.ts';

/** `2019|Thành phố`: a period and who assigned. */
export const placeId = ({ period, assigner }: TargetPlace): string => `${period}|${assigner}`;

/** Asked for every row, and the same for all of them. */
const found = new WeakMap<readonly IncomingLine[], ReadonlySet<string>>();

/** Places of columns that name nobody and say, wherever both say something, what a column of somebody for that period says. */
export function repeatedColumns(lines: readonly IncomingLine[]): ReadonlySet<string> {
  const known = found.get(lines);
  if (known) return known;
  const same = new Set<string>();
  const other = new Set<string>();
  for (const { values } of lines) {
    const targets = values.filter(({ meaning, found: text }) => isTarget(meaning) && text.trim() !== '');
    for (const { meaning, typed } of targets) {
      if (!isTarget(meaning) || meaning.assigner !== '') continue;
      const beside = targets.filter(
        (one) =>
          isTarget(one.meaning) && one.meaning.assigner !== '' && one.meaning.period === meaning.period,
      );
      if (beside.length === 0) continue;
      (beside.some((one) => isSameText(one.typed, typed)) ? same : other).add(placeId(meaning));
    }
  }
  const repeated = new Set([...same].filter((place) => !other.has(place)));
  found.set(lines, repeated);
  return repeated;
}

function isTarget(meaning: ColumnMeaning): meaning is Extract<ColumnMeaning, { kind: 'target' }> {
  return meaning.kind === 'target';
}
