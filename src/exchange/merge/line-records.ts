/** What a row holds, exchanged record by record, and the records that differ between two states of a row. Knows no cell. */
import { recordKey, type RecordChanges } from '#core/change.ts';
import { comparePeriods } from '#core/period.ts';
import type { Judgement, Line, PlanRecord } from '#core/plan.ts';
import type { Figure } from '#core/figure.ts';
import type { Target } from '#core/target.ts';

export type LineRecord = Target | Figure | Judgement;

/** The row with one record in another's place; null stands for none. */
export function withLineRecord(line: Line, before: LineRecord | null, after: LineRecord | null): Line {
  const record = after ?? before;
  switch (record?.record) {
    case undefined:
      return line;
    case 'target':
      return { ...line, targets: exchanged(line.targets, before, after) };
    case 'figure':
      return { ...line, figures: exchanged(line.figures, before, after) };
    case 'judgement':
      return { ...line, judgements: exchanged(line.judgements, before, after) };
  }
}

function exchanged<T extends LineRecord>(
  list: readonly T[],
  before: LineRecord | null,
  after: LineRecord | null,
): T[] {
  const others = list.filter((record) => record !== before);
  if (!after) return others;
  // The caller's record is of the list's own sort: it is chosen by that.
  return [...others, after as T].sort((a, b) => comparePeriods(a.period, b.period));
}

/** The row with the changes of an edit that concern it. */
export function withChanges(line: Line, { added, updated, removed }: RecordChanges): Line {
  const steps: (readonly [PlanRecord | null, PlanRecord | null])[] = [
    ...removed.map((record) => [record, null] as const),
    ...updated,
    ...added.map((record) => [null, record] as const),
  ];
  let next = line;
  for (const [from, to] of steps) {
    const record = to ?? from;
    if (record?.record === 'indicator' && record.id === line.indicator.id && to?.record === 'indicator') {
      next = { ...next, indicator: to };
    } else if (isLineRecord(record) && record.indicator === line.indicator.id) {
      // An update keeps the sort of its record.
      next = withLineRecord(next, from as LineRecord | null, to as LineRecord | null);
    }
  }
  return next;
}

function isLineRecord(record: PlanRecord | null): record is LineRecord {
  return record?.record === 'target' || record?.record === 'figure' || record?.record === 'judgement';
}

/** The change that makes one state of a row of the other; a row that was not there yet is added. */
export function changesBetween(before: Line | null, after: Line): RecordChanges {
  const from = new Map<string, PlanRecord>();
  for (const record of before ? recordsOf(before) : []) from.set(recordKey(record), record);
  const added: PlanRecord[] = [];
  const updated: (readonly [PlanRecord, PlanRecord])[] = [];
  for (const record of recordsOf(after)) {
    const key = recordKey(record);
    const old = from.get(key);
    from.delete(key);
    if (!old) added.push(record);
    else if (old !== record && JSON.stringify(old) !== JSON.stringify(record)) updated.push([old, record]);
  }
  return { added, updated, removed: [...from.values()] };
}

function recordsOf({ indicator, targets, figures, judgements }: Line): PlanRecord[] {
  return [indicator, ...targets, ...figures, ...judgements];
}
