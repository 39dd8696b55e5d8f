/** What taking rows or the whole plan back to a moment would do, before it is done, and doing it through the one door. */
import { ThenTracker, type Then } from '#app/history/log-entry.ts';
import type { Session } from '#app/session.svelte.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import { applyChange, isEmptyChange, type RecordChanges } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { changesBetween } from '#core/plan-records.ts';
import type { Plan } from '#core/plan.ts';
import { done, type Refusal } from '#core/refusal.ts';
import { restoreRows } from '#core/restore.ts';

export interface Restoring {
  readonly label: ChangeLabel;
  readonly changes: RecordChanges;
  /** What the records of the changes belong to. */
  readonly then: Then;
  /** Rows that cannot go back to where they stood. */
  readonly atTop: readonly Indicator[];
}

/** The whole plan as it was; `at` is the moment, ISO 8601. */
export function planRestoring(now: Plan, was: Plan, at: string): Restoring {
  const changes = changesBetween(now, was);
  return { label: { code: 'restore-plan', subject: at }, changes, then: thenOf(was, changes), atTop: [] };
}

/** Some rows as they were, or why they cannot be. */
export function rowsRestoring(
  now: Plan,
  was: Plan,
  rows: readonly IndicatorId[],
  at: string,
): Restoring | Refusal {
  const restored = restoreRows(now, was, rows);
  if (!restored.ok) return restored.refusal;
  const { changes, atTop } = restored;
  const added = changes.added.filter(({ record }) => record === 'indicator').length;
  const label = { code: 'restore-rows', count: Math.max(added, rows.length), subject: at } as const;
  return { label, changes, then: thenOf(applyChange(now, changes), changes), atTop };
}

/** Does what was shown. To be worked out again where the plan has changed since. */
export function doRestoring(session: Session, { label, changes }: Restoring): Refusal | null {
  return session.run(label, done(changes));
}

export function isNothing({ changes }: Restoring): boolean {
  return isEmptyChange(changes);
}

/** What the records of changes belong to, in the plan after them. */
export function thenOf(after: Plan, changes: RecordChanges): Then {
  return new ThenTracker(after).stepBack(changes);
}
