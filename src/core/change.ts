/**
 * Change as a plain value: records added, updated as [from, to], removed. Applying, reversing and squashing are all there is
 * to undo, saving, other tabs and history. Knows no field of any record but its key.
 */
import type { ChangeLabel } from '#core/change-label.ts';
import { reorderChildren } from '#core/children-order.ts';
import type { Indicator } from '#core/indicator.ts';
import type { IndicatorId } from '#core/identity.ts';
import { comparePeriods } from '#core/period.ts';
import {
  paperKey,
  planTextsOf,
  sentenceKey,
  type Line,
  type ParentKey,
  type Plan,
  type PlanRecord,
  type PlanTexts,
} from '#core/plan.ts';
import { getFrom, withEntries } from '#core/table.ts';

export interface RecordChanges {
  readonly added: readonly PlanRecord[];
  readonly updated: readonly (readonly [from: PlanRecord, to: PlanRecord])[];
  readonly removed: readonly PlanRecord[];
}

export interface Change extends RecordChanges {
  readonly label: ChangeLabel;
  /** When it was made, ISO 8601 with offset; for show only, never for order. */
  readonly at: string;
}

export const NO_CHANGES: RecordChanges = { added: [], updated: [], removed: [] };

export function isEmptyChange(changes: RecordChanges): boolean {
  return changes.added.length + changes.updated.length + changes.removed.length === 0;
}

/** The identity of a record inside its plan; a target's includes its period and assigner, a figure's its period. */
export function recordKey(record: PlanRecord): string {
  switch (record.record) {
    case 'plan':
      return 'plan';
    case 'indicator':
    case 'task':
    case 'section':
      return `${record.record}|${record.id}`;
    case 'target':
      return `target|${record.indicator}|${record.period}|${record.assigner}`;
    case 'figure':
    case 'judgement':
    case 'submitted':
      return `${record.record}|${record.indicator}|${record.period}`;
    case 'answer':
      return `answer|${record.finding}`;
    case 'submission':
      return `submission|${record.period}`;
    case 'paper':
      return `paper|${paperKey(record)}`;
    case 'sentence':
      return `sentence|${sentenceKey(record)}`;
  }
}

/** The change that takes the plan back to where it was. */
export function reverseChanges(changes: RecordChanges): RecordChanges {
  return {
    added: [...changes.removed].reverse(),
    updated: changes.updated.map(([from, to]) => [to, from] as const).reverse(),
    removed: [...changes.added].reverse(),
  };
}

/** One change that does what the given ones do in turn. */
export function squashChanges(steps: readonly RecordChanges[]): RecordChanges {
  const net = new Map<string, { before: PlanRecord | null; after: PlanRecord | null }>();
  const note = (key: string, before: PlanRecord | null, after: PlanRecord | null): void => {
    const known = net.get(key);
    net.set(key, { before: known ? known.before : before, after });
  };
  for (const step of steps) {
    for (const record of step.removed) note(recordKey(record), record, null);
    for (const [from, to] of step.updated) note(recordKey(from), from, to);
    for (const record of step.added) note(recordKey(record), null, record);
  }
  const added: PlanRecord[] = [];
  const updated: (readonly [PlanRecord, PlanRecord])[] = [];
  const removed: PlanRecord[] = [];
  for (const { before, after } of net.values()) {
    if (before && after) updated.push([before, after]);
    else if (after) added.push(after);
    else if (before) removed.push(before);
  }
  return { added, updated, removed };
}

/**
 * The plan after the change. Throws when the change does not fit the plan (adds what is there, updates or removes what is
 * not, leaves a row without its parent or under itself): only a bug or a damaged log can cause that, and a plan half
 * changed must never be.
 */
export function applyChange(plan: Plan, changes: RecordChanges): Plan {
  const draft: Draft = {
    plan,
    head: plan.head,
    lines: new Map(),
    moved: new Set(),
    texts: planTextsOf(plan),
  };
  // Rows come before what they hold, and go after it.
  const [addedRows, addedRest] = splitRows(changes.added);
  const [removedRows, removedRest] = splitRows(changes.removed);
  for (const record of removedRest) put(draft, record, null);
  for (const record of addedRows) put(draft, null, record);
  for (const [from, to] of changes.updated) put(draft, from, to);
  for (const record of addedRest) put(draft, null, record);
  for (const record of removedRows) put(draft, record, null);

  const lines = draft.lines.size > 0 ? withEntries(plan.lines, draft.lines) : plan.lines;
  const children = draft.moved.size > 0 ? reorderChildren(draft, lines) : plan.children;
  return { ...plan, head: draft.head, lines, children, ...draft.texts };
}

/** The plan under change: what differs from `plan` so far. An undefined line is one taken out. */
interface Draft {
  readonly plan: Plan;
  head: Plan['head'];
  readonly lines: Map<IndicatorId, Line | undefined>;
  /** Rows whose children are to be put in order again. */
  readonly moved: Set<ParentKey>;
  /** Those of `plan` until something in them changes. */
  readonly texts: { -readonly [K in keyof PlanTexts]: PlanTexts[K] };
}

function lineNow({ lines, plan }: Draft, id: IndicatorId): Line | undefined {
  return lines.has(id) ? lines.get(id) : getFrom(plan.lines, id);
}

/** Adds (`from` null), removes (`to` null) or replaces one record. */
function put(draft: Draft, from: PlanRecord | null, to: PlanRecord | null): void {
  const record = to ?? from;
  if (!record) return;
  if (from && to && recordKey(from) !== recordKey(to))
    throw new Error(`Update changes the key ${recordKey(from)}`);
  const { plan, texts } = draft;
  const fate: Fate = { had: from !== null, stays: to !== null };
  switch (record.record) {
    case 'plan':
      if (!from || !to) throw new Error('The head of a plan is only ever updated');
      draft.head = record;
      return;
    case 'indicator':
      requirePresence(lineNow(draft, record.id) !== undefined, from !== null, record);
      putIndicator(draft, from as Indicator | null, to as Indicator | null); // same key, so the same sort of record
      return;
    case 'task':
      texts.tasks = putIn(plan.tasks, texts.tasks, record.id, record, fate);
      return;
    case 'section':
      texts.sections = putIn(plan.sections, texts.sections, record.id, record, fate);
      return;
    case 'answer':
      texts.answers = putIn(plan.answers, texts.answers, record.finding, record, fate);
      return;
    case 'submission':
      texts.submissions = putIn(plan.submissions, texts.submissions, record.period, record, fate);
      return;
    case 'paper':
      texts.papers = putIn(plan.papers, texts.papers, paperKey(record), record, fate);
      return;
    case 'sentence':
      texts.sentences = putIn(plan.sentences, texts.sentences, sentenceKey(record), record, fate);
      return;
    case 'target':
    case 'figure':
    case 'judgement':
    case 'submitted': {
      const line = lineNow(draft, record.indicator);
      if (!line) throw new Error(`No row for ${recordKey(record)}`);
      draft.lines.set(record.indicator, withRecord(line, record, from !== null, to !== null));
    }
  }
}

/** Whether the plan has the record before, and after. */
interface Fate {
  readonly had: boolean;
  readonly stays: boolean;
}

/** The map with the record in it, or without; the one of the plan is copied before its first change. */
function putIn<K, T extends PlanRecord>(
  ofPlan: ReadonlyMap<K, T>,
  now: ReadonlyMap<K, T>,
  key: K,
  record: T,
  { had, stays }: Fate,
): ReadonlyMap<K, T> {
  requirePresence(now.has(key), had, record);
  const map = now === ofPlan ? new Map(now) : (now as Map<K, T>); // what is not the plan's was made here
  if (stays) map.set(key, record);
  else map.delete(key);
  return map;
}

function putIndicator(draft: Draft, from: Indicator | null, to: Indicator | null): void {
  if (from) draft.moved.add(from.parent ?? 'top');
  if (to) {
    draft.moved.add(to.parent ?? 'top');
    const line = lineNow(draft, to.id) ?? NO_RECORDS;
    draft.lines.set(to.id, { ...line, indicator: to });
  } else if (from) {
    const line = lineNow(draft, from.id);
    if (line && recordCount(line) > 0) {
      throw new Error(`Row ${from.id} removed before its targets and figures`);
    }
    draft.lines.set(from.id, undefined);
    draft.moved.add(from.id); // so that children it would leave behind are found
  }
}

const NO_RECORDS: Omit<Line, 'indicator'> = { targets: [], figures: [], judgements: [], submitted: [] };

function recordCount({ targets, figures, judgements, submitted }: Line): number {
  return targets.length + figures.length + judgements.length + submitted.length;
}

function splitRows(records: readonly PlanRecord[]): [PlanRecord[], PlanRecord[]] {
  return [records.filter((r) => r.record === 'indicator'), records.filter((r) => r.record !== 'indicator')];
}

function requirePresence(present: boolean, expected: boolean, record: PlanRecord): void {
  if (present !== expected) {
    throw new Error(`${recordKey(record)} ${present ? 'is already in the plan' : 'is not in the plan'}`);
  }
}

type LineRecord = Extract<PlanRecord, { record: 'target' | 'figure' | 'judgement' | 'submitted' }>;

function withRecord(line: Line, record: LineRecord, had: boolean, keep: boolean): Line {
  const key = recordKey(record);
  const replaced = <T extends LineRecord>(list: readonly T[], item: T): T[] => {
    const others = list.filter((other) => recordKey(other) !== key);
    requirePresence(others.length < list.length, had, record);
    return keep ? [...others, item].sort(compareLineRecords) : others;
  };
  switch (record.record) {
    case 'target':
      return { ...line, targets: replaced(line.targets, record) };
    case 'figure':
      return { ...line, figures: replaced(line.figures, record) };
    case 'judgement':
      return { ...line, judgements: replaced(line.judgements, record) };
    case 'submitted':
      return { ...line, submitted: replaced(line.submitted, record) };
  }
}

function compareLineRecords(a: LineRecord, b: LineRecord): number {
  const byPeriod = comparePeriods(a.period, b.period);
  if (byPeriod !== 0 || a.record !== 'target' || b.record !== 'target') return byPeriod;
  return a.assigner < b.assigner ? -1 : a.assigner > b.assigner ? 1 : 0;
}

/** The rows a change concerns: those whose records changed, and the parents that lost or gained a row. */
export function rowsConcerned(changes: RecordChanges): Set<IndicatorId> {
  const rows = new Set<IndicatorId>();
  const note = (record: PlanRecord): void => {
    if (record.record === 'indicator') {
      rows.add(record.id);
      if (record.parent) rows.add(record.parent);
    } else if ('indicator' in record) rows.add(record.indicator);
  };
  for (const record of [...changes.added, ...changes.removed]) note(record);
  for (const [from, to] of changes.updated) {
    note(from);
    note(to);
  }
  return rows;
}

/** Whether rows appeared, disappeared or changed place, so that the order of the book must be read again. */
export function changesStructure(changes: RecordChanges): boolean {
  const isRow = (record: PlanRecord): boolean => record.record === 'indicator';
  const hasMoved = ([from, to]: readonly [PlanRecord, PlanRecord]): boolean =>
    from.record === 'indicator' &&
    to.record === 'indicator' &&
    (from.parent !== to.parent || from.order !== to.order || from.kind !== to.kind);
  return changes.added.some(isRow) || changes.removed.some(isRow) || changes.updated.some(hasMoved);
}
