/** The row that stands for a plan in lists, made from the plan and kept true change by change without reading the plan. */
import type { Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { Plan, PlanHead, PlanRecord } from '#core/plan.ts';
import { completeHead } from '#storage/completion.ts';
import { copyPlain } from '#storage/plain.ts';
import type { Standing } from '#storage/replay.ts';
import type { LogRow, PlanRow } from '#storage/rows.ts';

export interface PlanSummary {
  readonly id: PlanId;
  readonly head: PlanHead;
  /** How many changes the plan has seen, its creation included. */
  readonly seq: number;
  /** How many indicator rows. */
  readonly rows: number;
  /** When last changed, ISO 8601. */
  readonly updatedAt: string;
  /** When put aside, or null. */
  readonly removedAt: string | null;
}

export function summaryOf({ id, head, seq, rows, updatedAt, removedAt }: PlanRow): PlanSummary {
  return { id, head: completeHead(head), seq, rows, updatedAt, removedAt };
}

/** The row of a plan just created: one log entry, no snapshot. */
export function makePlanRow(plan: Plan, at: string): PlanRow {
  const head = copyPlain(plan.head);
  return { id: head.id, head, seq: 1, rows: plan.lines.size, updatedAt: at, removedAt: null, snapshot: null };
}

/** The row after the change that became entry `seq`. */
export function planRowAfter(row: PlanRow, seq: number, change: Change): PlanRow {
  const headNow = change.updated.map(([, to]) => to).findLast((to) => to.record === 'plan');
  return {
    ...row,
    seq,
    head: headNow ? copyPlain(headNow) : row.head,
    rows: row.rows + countRows(change.added) - countRows(change.removed),
    updatedAt: change.at,
  };
}

/** The row of a plan that was replayed from its log; `log` ends with the entry it stands at. */
export function planRowOfLog(
  { plan, seq }: Standing,
  log: readonly LogRow[],
  { removedAt, snapshot }: Pick<PlanRow, 'removedAt' | 'snapshot'>,
): PlanRow {
  const head = copyPlain(plan.head);
  const updatedAt = log.findLast((entry) => entry.seq === seq)?.at ?? '';
  return { id: head.id, head, seq, rows: plan.lines.size, updatedAt, removedAt, snapshot };
}

function countRows(records: readonly PlanRecord[]): number {
  return records.filter((record) => record.record === 'indicator').length;
}
