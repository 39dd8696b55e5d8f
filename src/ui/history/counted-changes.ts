/** Changes as a list can show them: the first few, how many there are, and what they come to. */
import type { ChangedItem } from '#app/history/changed-item.ts';
import type { Then } from '#app/history/log-entry.ts';
import type { TellingWords } from '#app/history-words.ts';
import type { RecordChanges } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { RestoreCounts } from '#messages/vi-history.ts';
import { describeChanges } from '#ui/history/describe.ts';

export interface CountedChanges {
  readonly items: readonly ChangedItem[];
  readonly count: number;
  readonly all: () => Iterable<ChangedItem>;
  readonly counts: RestoreCounts;
}

/** Shown at once. */
const FIRST = 20;

export function countChanges(changes: RecordChanges, then: Then, telling: TellingWords): CountedChanges {
  const items: ChangedItem[] = [];
  const whole = new Set<IndicatorId>();
  let [count, cells] = [0, 0];
  for (const item of describeChanges(changes, then, telling)) {
    if (items.length < FIRST) items.push(item);
    count++;
    if (item.row && (item.deed === 'added' || item.deed === 'removed')) whole.add(item.row);
    else if (!item.row || !whole.has(item.row)) cells++; // what a row brings along is not counted again
  }
  const rowsIn = (records: RecordChanges['added']): number =>
    records.filter(({ record }) => record === 'indicator').length;
  return {
    items,
    count,
    all: () => describeChanges(changes, then, telling),
    counts: { cells, added: rowsIn(changes.added), removed: rowsIn(changes.removed) },
  };
}
