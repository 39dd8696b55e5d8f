/**
 * Changes made here to a plan that another window meanwhile changed, fitted to the plan as it now stands. All of them stay: where
 * both changed the same field, what was entered here stands after what was entered there, and the other is told and kept by the log.
 */
import {
  applyChange,
  isEmptyChange,
  NO_CHANGES,
  recordKey,
  squashChanges,
  type Change,
  type RecordChanges,
} from '#core/change.ts';
import { canonicalJson, isSameRecord, recordsOf } from '#core/plan-records.ts';
import type { Plan, PlanRecord } from '#core/plan.ts';

/** A record both windows changed: as it was entered here, and as the other window has it; null where one of them took it away. */
export interface Clash {
  readonly here: PlanRecord | null;
  readonly there: PlanRecord | null;
}

export interface Refitted {
  /** The plan as it now stands, with the changes. */
  readonly plan: Plan;
  /** Each fits the plan after those before it. */
  readonly changes: readonly Change[];
  readonly clashes: readonly Clash[];
  /** What was entered and has no place any more: its row is gone, or it would turn the tree around. Nothing else is left out. */
  readonly homeless: readonly PlanRecord[];
}

export function refit(plan: Plan, waiting: readonly Change[]): Refitted {
  const records = new Map([...recordsOf(plan)].map((record) => [recordKey(record), record]));
  /** What the other window has, of each record both changed. */
  const theirs = new Map<string, PlanRecord | null>();
  const homeless: PlanRecord[] = [];
  const changes: Change[] = [];
  let now = plan;
  for (const change of waiting) {
    const { fitted, clashing } = fitOne(change, records);
    const placed = place(now, fitted);
    now = placed.plan;
    note(records, placed.made);
    homeless.push(...placed.homeless);
    for (const [key, there] of clashing) if (!theirs.has(key)) theirs.set(key, there);
    if (isEmptyChange(change) || !isEmptyChange(placed.made)) changes.push({ ...change, ...placed.made });
  }
  const clashes = [...theirs]
    .map(([key, there]) => ({ here: records.get(key) ?? null, there }))
    .filter(({ here, there }) => !isSame(here, there)); // a record without a place stands as theirs
  return { plan: now, changes, clashes, homeless };
}

interface Placed {
  readonly plan: Plan;
  readonly made: RecordChanges;
  readonly homeless: readonly PlanRecord[];
}

/** The change as a whole, or, where a part of it has no place any more, all the other parts. */
function place(plan: Plan, changes: RecordChanges): Placed {
  const whole = applied(plan, changes);
  if (whole) return { plan: whole, made: changes, homeless: [] };
  let now = plan;
  const made: RecordChanges[] = [];
  const homeless: PlanRecord[] = [];
  for (const { step, record } of stepsOf(changes)) {
    const next = applied(now, step);
    if (next) made.push(step);
    else homeless.push(record);
    now = next ?? now;
  }
  return { plan: now, made: squashChanges(made), homeless };
}

/** Each record by itself, rows before what they hold and after it when they go. */
function stepsOf({ added, updated, removed }: RecordChanges): { step: RecordChanges; record: PlanRecord }[] {
  const isRow = ({ record }: PlanRecord): boolean => record === 'indicator';
  const adding = [...added.filter(isRow), ...added.filter((record) => !isRow(record))];
  const removing = [...removed.filter((record) => !isRow(record)), ...removed.filter(isRow)];
  return [
    ...adding.map((record) => ({ record, step: { ...NO_CHANGES, added: [record] } })),
    ...updated.map(([from, to]) => ({ record: to, step: { ...NO_CHANGES, updated: [[from, to] as const] } })),
    ...removing.map((record) => ({ record, step: { ...NO_CHANGES, removed: [record] } })),
  ];
}

/** What takes the clashing records, as they now stand in the plan, to what the other window had. */
export function theirsInstead(plan: Plan, clashes: readonly Clash[]): RecordChanges {
  const now = new Map([...recordsOf(plan)].map((record) => [recordKey(record), record]));
  const pairs = clashes.map(({ here, there }) => [now.get(keyOf(here, there)) ?? null, there] as const);
  return {
    added: pairs.flatMap(([here, there]) => (!here && there ? [there] : [])),
    updated: pairs.flatMap(([here, there]) =>
      here && there && !isSame(here, there) ? [[here, there] as const] : [],
    ),
    removed: pairs.flatMap(([here, there]) => (here && !there ? [here] : [])),
  };
}

type Records = Map<string, PlanRecord>;

interface Fitting {
  readonly fitted: RecordChanges;
  /** The key of each record both changed, and what the other window has. */
  readonly clashing: readonly (readonly [string, PlanRecord | null])[];
}

function fitOne({ added, updated, removed }: RecordChanges, records: Records): Fitting {
  const steps: (readonly [PlanRecord | null, PlanRecord | null])[] = [
    ...added.map((record) => [null, record] as const),
    ...updated,
    ...removed.map((record) => [record, null] as const),
  ];
  const fitted = {
    added: [] as PlanRecord[],
    updated: [] as [PlanRecord, PlanRecord][],
    removed: [] as PlanRecord[],
  };
  const clashing: [string, PlanRecord | null][] = [];
  for (const [from, to] of steps) {
    const key = keyOf(from, to);
    const there = records.get(key) ?? null;
    const { record, isClash } = fitRecord(from, to, there);
    if (isClash) clashing.push([key, there]);
    if (there && record && !isSameRecord(there, record)) fitted.updated.push([there, record]);
    else if (record && !there) fitted.added.push(record);
    else if (there && !record) fitted.removed.push(there);
  }
  return { fitted, clashing };
}

function keyOf(from: PlanRecord | null, to: PlanRecord | null): string {
  const record = to ?? from;
  if (!record) throw new Error('A change of nothing into nothing');
  return recordKey(record);
}

/** What the record becomes, and whether the other window had changed the same. */
function fitRecord(
  from: PlanRecord | null,
  to: PlanRecord | null,
  there: PlanRecord | null,
): { readonly record: PlanRecord | null; readonly isClash: boolean } {
  if (isSame(there, from) || isSame(there, to)) return { record: to, isClash: false };
  if (!from || !to || !there) return { record: to, isClash: true };
  const merged: Record<string, unknown> = { ...there };
  let isClash = false;
  for (const [field, entered] of Object.entries(to)) {
    const before: unknown = (from as unknown as Record<string, unknown>)[field]; // both are records of one sort
    if (isSameValue(entered, before)) continue;
    if (!isSameValue(merged[field], before) && !isSameValue(merged[field], entered)) isClash = true;
    merged[field] = entered;
  }
  return { record: merged as unknown as PlanRecord, isClash }; // fields of records of one sort
}

function isSame(a: PlanRecord | null, b: PlanRecord | null): boolean {
  return a === null || b === null ? a === b : isSameRecord(a, b);
}

function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson([a]) === canonicalJson([b]);
}

/** Null where the change has no place in the plan any more: core throws then. */
function applied(plan: Plan, changes: RecordChanges): Plan | null {
  try {
    return applyChange(plan, changes);
  } catch {
    return null;
  }
}

function note(records: Records, { added, updated, removed }: RecordChanges): void {
  for (const record of removed) records.delete(recordKey(record));
  for (const [, to] of updated) records.set(recordKey(to), to);
  for (const record of added) records.set(recordKey(record), record);
}
