/** Which cells a change touched, so that what was done since some moment can be counted without counting any of them twice. */
import { recordKey, type RecordChanges } from '#core/change.ts';
import type { PlanRecord } from '#core/plan.ts';

/**
 * A key for every cell: a target, a figure and the like is one, of a row and of the plan each field is. What a hand-in copies is
 * none: the figures it copies have been counted.
 */
export function* touchedCells({ added, updated, removed }: RecordChanges): Generator<string> {
  for (const record of [...added, ...removed]) if (isCell(record)) yield recordKey(record);
  for (const [from, to] of updated) {
    if (from.record !== 'indicator' && from.record !== 'plan') yield recordKey(to);
    else yield* touchedFields(from, to);
  }
}

function* touchedFields(from: PlanRecord, to: PlanRecord): Generator<string> {
  const after = new Map<string, unknown>(Object.entries(to));
  for (const [field, before] of Object.entries(from)) {
    if (JSON.stringify(before) === JSON.stringify(after.get(field))) continue;
    // Where a row stands is told by two fields, and is one thing.
    yield `${recordKey(to)}|${field === 'order' || field === 'parent' ? 'place' : field}`;
  }
}

function isCell({ record }: PlanRecord): boolean {
  return record !== 'plan' && record !== 'submitted';
}
