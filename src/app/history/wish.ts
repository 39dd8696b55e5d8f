/** What one looks for in a history: which entries, and which of what they changed. Pure; knows the words only as given. */
import type { ChangedItem } from '#app/history/changed-item.ts';
import type { LogEntry } from '#app/history/log-entry.ts';
import type { ChangeCode, ChangeLabel } from '#core/change-label.ts';
import { recordKey, type Change } from '#core/change.ts';
import type { Day } from '#core/day.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { PlanCell } from '#core/plan-cell.ts';
import type { PlanRecord } from '#core/plan.ts';

export const SORTS = ['all', 'imports', 'versions', 'removed'] as const;
export type Sort = (typeof SORTS)[number];

export interface Wish {
  readonly typed: string;
  readonly sort: Sort;
  /** The latest day wanted; null for all. */
  readonly until: Day | null;
  /** Only what happened to this row, or to one cell of it. */
  readonly place: HistoryPlace | null;
}

export interface HistoryPlace {
  readonly row: IndicatorId;
  /** Null for everything of the row. */
  readonly cell: PlanCell | null;
}

export const EVERYTHING: Wish = { typed: '', sort: 'all', until: null, place: null };

const IMPORTS: ReadonlySet<ChangeCode> = new Set(['import', 'gather', 'restore-backup', 'create-plan']);
const VERSIONS: ReadonlySet<ChangeCode> = new Set([
  'name-version',
  'submit-period',
  'reopen-period',
  'restore-plan',
  'app-updated',
]);

/** Whether the entry is of the sort and the days wanted. What cannot be believed is part of every history. */
export function isOfSort(entry: LogEntry, { sort, until }: Wish): boolean {
  const [label, at] = headOf(entry);
  if (!label || at === null) return true;
  if (until !== null && at.slice(0, until.length) > until) return false;
  switch (sort) {
    case 'all':
      return true;
    case 'imports':
      return isAmong(label, IMPORTS);
    case 'versions':
      return isAmong(label, VERSIONS);
    case 'removed':
      return entry.kind === 'change' && entry.change.removed.some(({ record }) => record === 'indicator');
  }
}

/** What was done and when; null where that is not known. */
export function headOf(entry: LogEntry): readonly [label: ChangeLabel, at: string] | readonly [null, null] {
  switch (entry.kind) {
    case 'change':
      return [entry.change.label, entry.change.at];
    case 'first':
      return [entry.label, entry.at];
    case 'damaged':
    case 'missing':
      return [null, null];
  }
}

function isAmong({ code, of }: ChangeLabel, codes: ReadonlySet<ChangeCode>): boolean {
  return codes.has(code) || (of !== undefined && isAmong(of, codes));
}

/** Whether what was changed belongs to the place. */
export function isAt({ row, cell }: HistoryPlace, item: ChangedItem): boolean {
  if (item.row !== row) return false;
  return cell === null || item.cell === null || isSameCell(cell, item.cell);
}

function isSameCell(a: PlanCell, b: PlanCell): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.field === b.field;
  if (b.kind === 'text' || a.kind !== b.kind || a.period !== b.period) return false;
  return a.kind !== 'target' || (b.kind === 'target' && a.assigner === b.assigner);
}

/** The records of one cell before and after a change; null where the change has none of them. */
export interface CellStep {
  readonly from: PlanRecord | null;
  readonly to: PlanRecord | null;
}

export function stepOfCell(
  { added, updated, removed }: Change,
  row: IndicatorId,
  cell: PlanCell,
): CellStep | null {
  const key = keyOf(row, cell);
  const isIt = (record: PlanRecord): boolean => recordKey(record) === key;
  const pair = updated.find(([from]) => isIt(from));
  if (pair) return { from: pair[0], to: pair[1] };
  const came = added.find(isIt);
  if (came) return { from: null, to: came };
  const went = removed.find(isIt);
  return went ? { from: went, to: null } : null;
}

function keyOf(row: IndicatorId, cell: PlanCell): string {
  switch (cell.kind) {
    case 'text':
      return `indicator|${row}`;
    case 'figure':
    case 'judgement':
      return `${cell.kind}|${row}|${cell.period}`;
    case 'target':
      return `target|${row}|${cell.period}|${cell.assigner}`;
  }
}
