/**
 * What a change did, cell by cell, in the words of the columns and printed as the grid prints them: rows that came, went or moved
 * first. Of a sort of record this version does not know it says so. Pure of the screen.
 */
import type { ChangedItem } from '#app/history/changed-item.ts';
import type { LogEntry, Then } from '#app/history/log-entry.ts';
import type { TellingWords } from '#app/history-words.ts';
import type { RecordChanges } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import type { PlanRecord } from '#core/plan.ts';
import { describeHead } from '#ui/history/describe-head.ts';
import { describeRowFields } from '#ui/history/describe-row.ts';
import { describePlanText } from '#ui/history/describe-texts.ts';
import { describeSubmitted, describeValue } from '#ui/history/describe-value.ts';

export function describeEntry(
  { change, then }: LogEntry & { readonly kind: 'change' },
  telling: TellingWords,
): Generator<ChangedItem> {
  return describeChanges(change, then, telling);
}

/** `then`: what the records belong to. */
export function* describeChanges(
  { added, updated, removed }: RecordChanges,
  then: Then,
  telling: TellingWords,
): Generator<ChangedItem> {
  for (const record of added) if (record.record === 'indicator') yield came(record, 'added', telling);
  for (const record of removed) if (record.record === 'indicator') yield came(record, 'removed', telling);
  for (const [from, to] of updated) {
    if (from.record === 'indicator' && to.record === 'indicator') yield* moved(from, to, then, telling);
  }
  for (const [from, to] of updated) yield* describePair(from, to, then, telling);
  for (const record of added) yield* describePair(null, record, then, telling);
  for (const record of removed) yield* describePair(record, null, then, telling);
}

/** What the row was called in its day. */
function nameIn({ rows }: Then, row: IndicatorId, { say }: TellingWords): string {
  return rows.get(row)?.name || say.unnamedRow;
}

function came(
  { id, name, label }: Indicator,
  deed: 'added' | 'removed',
  { say, words }: TellingWords,
): ChangedItem {
  const what = deed === 'added' ? words.rowAdded : words.rowRemoved;
  const named = [label, name || say.unnamedRow].filter((part) => part !== '').join(' ');
  return { row: id, cell: null, name: named, what, from: null, to: null, deed };
}

function* moved(from: Indicator, to: Indicator, then: Then, telling: TellingWords): Generator<ChangedItem> {
  if (from.parent === to.parent && from.order === to.order) return;
  const { words } = telling;
  const isSameFamily = from.parent === to.parent;
  const whereOf = ({ parent }: Indicator): string =>
    parent === null ? words.atTop : words.under(nameIn(then, parent, telling));
  yield {
    row: to.id,
    cell: null,
    name: nameIn(then, to.id, telling),
    what: isSameFamily ? `${words.rowMoved}: ${words.placeInFamily}` : words.rowMoved,
    from: isSameFamily ? null : whereOf(from),
    to: isSameFamily ? null : whereOf(to),
    deed: 'moved',
  };
}

/** One record as it was and as it became; null on the side where there was none. */
function* describePair(
  from: PlanRecord | null,
  to: PlanRecord | null,
  then: Then,
  telling: TellingWords,
): Generator<ChangedItem> {
  const record = to ?? from;
  switch (record?.record) {
    case 'indicator':
      if (from?.record === 'indicator' && to?.record === 'indicator')
        yield* describeRowFields(from, to, telling);
      return;
    case 'figure':
    case 'target':
    case 'judgement':
      yield* describeValue(from, to, { then, name: nameIn(then, record.indicator, telling) }, telling);
      return;
    case 'plan':
      if (from?.record === 'plan' && to?.record === 'plan') yield* describeHead(from, to, telling);
      return;
    case 'submitted':
      yield* describeSubmitted(from, to, then, telling);
      return;
    case 'submission':
    case 'paper':
    case 'sentence':
    case 'task':
    case 'section':
    case 'answer':
      yield* describePlanText(from, to, telling);
      return;
    default:
      yield otherRecord(telling);
  }
}

/** Written by a later version of the app. */
function otherRecord({ words }: TellingWords): ChangedItem {
  const { whole: name, otherRecord: what } = words;
  return { row: null, cell: null, name, what, from: null, to: null, deed: null };
}
