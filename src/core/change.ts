/**
 * Change as a plain value: records added, updated as [from, to], removed. Applying, reversing and squashing are all there is
 * to undo, saving, other tabs and history. Knows no field of any record but its key.
 */
import type { Indicator } from '#core/indicator.ts';
import type { IndicatorId } from '#core/identity.ts';
import { comparePeriods } from '#core/period.ts';
import type { CheckAnswer, Line, ParentKey, Plan, PlanRecord, Section, Task } from '#core/plan.ts';
import { getFrom, withEntries } from '#core/table.ts';

export interface RecordChanges {
  readonly added: readonly PlanRecord[];
  readonly updated: readonly (readonly [from: PlanRecord, to: PlanRecord])[];
  readonly removed: readonly PlanRecord[];
}

/** What was done, for undo labels and history: a code the messages put into words, how many cells, places or rows, and which row. */
export interface ChangeLabel {
  readonly code: ChangeCode;
  readonly count?: number;
  readonly subject?: string;
  /** What an undo or redo took back or did again. */
  readonly of?: ChangeLabel;
}

export const CHANGE_CODES = [
  'create-plan',
  'edit-cell',
  'clear-cell',
  'add-row',
  'move-row',
  'indent-row',
  'outdent-row',
  'edit-row',
  'judge',
  'adjust-target',
  'revise-figure',
  'answer-check',
  'edit-plan',
  'import',
  // With the count of cells.
  'gather',
  'paste',
  'fill',
  'clear-cells',
  'cut-paste',
  // With the count of places.
  'replace',
  // With the count of rows.
  'remove-rows',
  'insert-rows',
  'duplicate-rows',
  'renumber',
  'move-rows',
  'indent-rows',
  'outdent-rows',
  'change-kind',
  // With what was taken back or done again.
  'undo',
  'redo',
] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];

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
      return `${record.record}|${record.indicator}|${record.period}`;
    case 'answer':
      return `answer|${record.finding}`;
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
    tasks: new Map(plan.tasks),
    sections: new Map(plan.sections),
    answers: new Map(plan.answers),
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
  const { head, tasks, sections, answers } = draft;
  return { head, lines, children, tasks, sections, answers };
}

/** The plan under change: what differs from `plan` so far. An undefined line is one taken out. */
interface Draft {
  readonly plan: Plan;
  head: Plan['head'];
  readonly lines: Map<IndicatorId, Line | undefined>;
  /** Rows whose children are to be put in order again. */
  readonly moved: Set<ParentKey>;
  readonly tasks: Map<Task['id'], Task>;
  readonly sections: Map<Section['id'], Section>;
  readonly answers: Map<string, CheckAnswer>;
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
      requirePresence(draft.tasks.has(record.id), from !== null, record);
      if (to) draft.tasks.set(record.id, record);
      else draft.tasks.delete(record.id);
      return;
    case 'section':
      requirePresence(draft.sections.has(record.id), from !== null, record);
      if (to) draft.sections.set(record.id, record);
      else draft.sections.delete(record.id);
      return;
    case 'answer':
      requirePresence(draft.answers.has(record.finding), from !== null, record);
      if (to) draft.answers.set(record.finding, record);
      else draft.answers.delete(record.finding);
      return;
    case 'target':
    case 'figure':
    case 'judgement': {
      const line = lineNow(draft, record.indicator);
      if (!line) throw new Error(`No row for ${recordKey(record)}`);
      draft.lines.set(record.indicator, withRecord(line, record, from !== null, to !== null));
    }
  }
}

function putIndicator(draft: Draft, from: Indicator | null, to: Indicator | null): void {
  if (from) draft.moved.add(from.parent ?? 'top');
  if (to) {
    draft.moved.add(to.parent ?? 'top');
    const line = lineNow(draft, to.id) ?? { targets: [], figures: [], judgements: [] };
    draft.lines.set(to.id, { ...line, indicator: to });
  } else if (from) {
    const line = lineNow(draft, from.id);
    if (line && line.targets.length + line.figures.length + line.judgements.length > 0) {
      throw new Error(`Row ${from.id} removed before its targets and figures`);
    }
    draft.lines.set(from.id, undefined);
    draft.moved.add(from.id); // so that children it would leave behind are found
  }
}

function splitRows(records: readonly PlanRecord[]): [PlanRecord[], PlanRecord[]] {
  return [records.filter((r) => r.record === 'indicator'), records.filter((r) => r.record !== 'indicator')];
}

function requirePresence(present: boolean, expected: boolean, record: PlanRecord): void {
  if (present !== expected) {
    throw new Error(`${recordKey(record)} ${present ? 'is already in the plan' : 'is not in the plan'}`);
  }
}

type LineRecord = Extract<PlanRecord, { record: 'target' | 'figure' | 'judgement' }>;

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
  }
}

function compareLineRecords(a: LineRecord, b: LineRecord): number {
  const byPeriod = comparePeriods(a.period, b.period);
  if (byPeriod !== 0 || a.record !== 'target' || b.record !== 'target') return byPeriod;
  return a.assigner < b.assigner ? -1 : a.assigner > b.assigner ? 1 : 0;
}

function reorderChildren({ plan, lines: draft, moved }: Draft, lines: Plan['lines']): Plan['children'] {
  const drafted = groupByParent(draft);
  const entries: [ParentKey, readonly IndicatorId[] | undefined][] = [];
  for (const parent of moved) {
    if (parent !== 'top' && !getFrom(lines, parent)) {
      const orphan = (getFrom(plan.children, parent) ?? []).find(
        (id) => getFrom(lines, id)?.indicator.parent === parent,
      );
      if (orphan) throw new Error(`Row ${orphan} would be left without its parent ${parent}`);
      entries.push([parent, undefined]);
      continue;
    }
    const stayed = (getFrom(plan.children, parent) ?? []).filter((id) => !draft.has(id));
    const family = [...stayed, ...(drafted.get(parent) ?? [])];
    const orderOf = (id: IndicatorId): string => `${getFrom(lines, id)?.indicator.order ?? ''} ${id}`;
    const keyed = family.map((id) => [orderOf(id), id] as const).sort((a, b) => (a[0] < b[0] ? -1 : 1));
    entries.push([parent, keyed.length > 0 ? keyed.map(([, id]) => id) : undefined]);
  }
  for (const line of draft.values()) {
    if (line) requireWayUp(lines, line.indicator);
  }
  return withEntries(plan.children, entries);
}

/** The changed rows under the parent each of them now has. */
function groupByParent(draft: ReadonlyMap<IndicatorId, Line | undefined>): Map<ParentKey, IndicatorId[]> {
  const families = new Map<ParentKey, IndicatorId[]>();
  for (const [id, line] of draft) {
    if (!line) continue;
    const parent = line.indicator.parent ?? 'top';
    const family = families.get(parent);
    if (family) family.push(id);
    else families.set(parent, [id]);
  }
  return families;
}

/** Throws unless the rows above end at the top: a missing one, or a circle, would hide rows or never end a walk. */
function requireWayUp(lines: Plan['lines'], row: Indicator): void {
  let below = row;
  for (let climbed = 0; below.parent; climbed++) {
    const above = getFrom(lines, below.parent)?.indicator;
    if (!above) throw new Error(`Row ${below.id} stands under ${below.parent}, which is not there`);
    if (climbed > lines.size) throw new Error(`Row ${row.id} stands under itself`);
    below = above;
  }
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
