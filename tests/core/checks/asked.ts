/** Plans for the checks, and what is asked of them: the findings of one check, or the sentences a person reads. */
import { applyChange } from '#core/change.ts';
import { checkPlan } from '#core/checks/checking.ts';
import { findingsInOrder } from '#core/checks/answers.ts';
import type { CheckId, Finding } from '#core/checks/finding.ts';
import { editAsOf, editFigureNote } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { viChecks } from '#messages/vi-checks.ts';
import { idOf } from '#tests/support/small-plan.ts';

type Of<C extends CheckId> = Extract<Finding, { check: C }>;

/** Everything open, in the order of the list. */
function findingsOf(plan: Plan): readonly Finding[] {
  return findingsInOrder(plan, checkPlan(plan)).open;
}

export function asked<C extends CheckId>(plan: Plan, check: C): Of<C>[] {
  return findingsOf(plan).filter((finding): finding is Of<C> => finding.check === check);
}

/** The one finding of a check; fails where there is none or another. */
export function theOne<C extends CheckId>(plan: Plan, check: C): Of<C> {
  const found = asked(plan, check);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} findings of ${check}`);
  return found[0];
}

export function sentences(plan: Plan, check: CheckId): string[] {
  return asked(plan, check).map((finding) => viChecks.sentence(finding));
}

export function made(plan: Plan, edit: EditResult): Plan {
  if (!edit.ok) throw new Error(edit.refusal.code);
  return applyChange(plan, edit.changes);
}

export function withAsOf(plan: Plan, row: number, period: string, day: string): Plan {
  return made(plan, editAsOf(plan, idOf(row), toPeriod(period), day));
}

export function withNote(plan: Plan, row: number, period: string, note: string): Plan {
  return made(plan, editFigureNote(plan, idOf(row), toPeriod(period), note));
}
