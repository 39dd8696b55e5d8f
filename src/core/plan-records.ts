/**
 * A plan as its records and back, and what lies between two plans as one Change: how the log begins, and how a plan is taken back
 * to what it was.
 */
import { applyChange, NO_CHANGES, recordKey, type RecordChanges } from '#core/change.ts';
import { noTexts, planTextsOf, type Line, type Plan, type PlanHead, type PlanRecord } from '#core/plan.ts';
import { emptyTable, valuesOf } from '#core/table.ts';

/** Every record of the plan, its head first. */
export function* recordsOf(plan: Plan): Generator<PlanRecord> {
  yield plan.head;
  for (const line of valuesOf(plan.lines)) yield* recordsOfLine(line);
  yield* recordsBesideRows(plan);
}

/** Every record that belongs to no row, but the head. */
export function* recordsBesideRows(plan: Plan): Generator<PlanRecord> {
  for (const texts of Object.values(planTextsOf(plan))) yield* texts.values();
}

/** Every record of one row, the row itself first. */
export function recordsOfLine(line: Line): PlanRecord[] {
  return [line.indicator, ...line.targets, ...line.figures, ...line.judgements, ...line.submitted];
}

/** The plan that holds exactly these records. Throws when there is no head among them or they do not fit together. */
export function planOfRecords(records: Iterable<PlanRecord>): Plan {
  let head: PlanHead | null = null;
  const added: PlanRecord[] = [];
  for (const record of records) {
    if (record.record === 'plan') head = record;
    else added.push(record);
  }
  if (!head) throw new Error('A plan cannot be made without its head');
  const empty: Plan = { head, lines: emptyTable(), children: emptyTable(), ...noTexts() };
  return applyChange(empty, { ...NO_CHANGES, added });
}

/** What makes `to` of `from`; empty where both hold the same records. The head keeps the id of `from`. */
export function changesBetween(from: Plan, to: Plan): RecordChanges {
  return recordsBetween(recordsOf(from), recordsOf({ ...to, head: { ...to.head, id: from.head.id } }));
}

/** What makes the one set of records of the other; empty where both say the same. */
export function recordsBetween(from: Iterable<PlanRecord>, to: Iterable<PlanRecord>): RecordChanges {
  const before = byKey(from);
  const after = byKey(to);
  const added: PlanRecord[] = [];
  const updated: (readonly [PlanRecord, PlanRecord])[] = [];
  for (const [key, record] of after) {
    const old = before.get(key);
    if (!old) added.push(record);
    else if (!isSameRecord(old, record)) updated.push([old, record]);
  }
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, record]) => record);
  return { added, updated, removed };
}

/** Whether two records of one key say the same; the order of their fields does not count. */
export function isSameRecord(a: PlanRecord, b: PlanRecord): boolean {
  if (a === b || JSON.stringify(a) === JSON.stringify(b)) return true; // most say it in the same order
  return canonicalJson(a) === canonicalJson(b);
}

function byKey(records: Iterable<PlanRecord>): Map<string, PlanRecord> {
  return new Map([...records].map((record) => [recordKey(record), record]));
}

/** JSON with the keys of every object in alphabetical order. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
