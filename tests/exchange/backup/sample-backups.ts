/** Backup files of generated plans, and plans read back out of them. */
import { applyChange, NO_CHANGES, type Change } from '#core/change.ts';
import type { LogEntry } from '#core/log-entry.ts';
import { recordsOf } from '#core/plan-records.ts';
import type { Plan } from '#core/plan.ts';
import type { BackupPlan } from '#exchange/backup/backup-content.ts';
import { writeBackup } from '#exchange/backup/write-backup.ts';
import { makeLogRow } from '#storage/entry.ts';
import { replay } from '#storage/replay.ts';
import { makeEmptyPlan, randomChange, timeOf, type Rng } from '../../storage/sample-plans.ts';

export const MADE_AT = '2026-06-20T10:12:00.000+07:00';

/** A plan that has seen `edits` changes, and its log. */
export function planWithLog(edits: number, rng: Rng): { readonly plan: Plan; readonly backup: BackupPlan } {
  let plan = makeEmptyPlan(rng);
  const { id } = plan.head;
  const made: Change = {
    ...NO_CHANGES,
    added: [...recordsOf(plan)],
    label: { code: 'create-plan' },
    at: timeOf(1),
  };
  const entries: LogEntry[] = [makeLogRow(id, 1, made)];
  for (let seq = 2; seq <= edits + 1; seq++) {
    const change = randomChange(plan, rng, timeOf(seq));
    plan = applyChange(plan, change);
    entries.push(makeLogRow(id, seq, change));
  }
  const { title } = plan.head;
  return { plan, backup: { id, title, entries, removedAt: null, isWithoutHistory: false } };
}

export function fileOf(plans: readonly BackupPlan[]): Uint8Array {
  const pieces = writeBackup({ madeAt: MADE_AT, app: '0.5.0', plans }, '10:12 20/6/2026');
  return new TextEncoder().encode([...pieces].join(''));
}

/** The plan a log makes, with what the device's storage completes. Throws where the log makes none. */
export function planOf({ id, entries }: BackupPlan): Plan {
  const { reached, fault } = replay(id, null, entries, entries.length);
  if (!reached || fault !== null) throw new Error(`The log makes no plan: ${fault}`);
  return reached.plan;
}
