/**
 * Handing in a period's figures (chốt số liệu), opening it again, and going back to what was handed in: from the plan to the
 * records that change. No edit is ever refused because a period was handed in.
 */
import { amendmentOf, figureToSubmit, type Amendment } from '#core/amendment.ts';
import { findingOf, whose } from '#core/checks/changed-after-submission.ts';
import { answerTo } from '#core/checks/answers.ts';
import { findingKey } from '#core/checks/finding.ts';
import type { Day } from '#core/day.ts';
import { makeFigure, type Figure } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import {
  figureOf,
  lineAt,
  rowsInOrder,
  submittedOf,
  type Line,
  type Plan,
  type PlanRecord,
  type Submission,
  type SubmittedFigure,
} from '#core/plan.ts';
import { done, isTooLong, nothing, tooLong, type EditResult } from '#core/refusal.ts';
import { valuesOf } from '#core/table.ts';
import { keepLine } from '#core/text.ts';

/** How many rows have a figure to hand in, and how many could have one and do not. */
export interface Readiness {
  readonly figures: number;
  /** Indicators and parts without a figure; headings and rows that only have parts to show for them hold none by right. */
  readonly missing: number;
}

export function readinessOf({ lines }: Plan, period: Period): Readiness {
  let [figures, missing] = [0, 0];
  for (const line of valuesOf(lines)) {
    if (figureToSubmit(line, period)) figures++;
    else if (line.indicator.kind !== 'group') missing++;
  }
  return { figures, missing };
}

/** Keeps what every row says for the period as handed in on that day; once more it replaces what was kept before. */
export function submitPeriod(
  plan: Plan,
  { period, day, note }: { readonly period: Period; readonly day: Day; readonly note: string },
): EditResult {
  if (isTooLong(note)) return tooLong;
  const submission: Submission = { record: 'submission', period, day, note: keepLine(note) };
  const changes = {
    added: [] as PlanRecord[],
    updated: [] as [PlanRecord, PlanRecord][],
    removed: [] as PlanRecord[],
  };
  const put = (before: PlanRecord | null, after: PlanRecord | null): void => {
    if (before && after) {
      if (JSON.stringify(before) !== JSON.stringify(after)) changes.updated.push([before, after]);
    } else if (after) changes.added.push(after);
    else if (before) changes.removed.push(before);
  };
  put(plan.submissions.get(period) ?? null, submission);
  for (const line of valuesOf(plan.lines)) put(submittedOf(line, period), submittedNow(line, period));
  return done(changes);
}

function submittedNow(line: Line, period: Period): SubmittedFigure | null {
  const figure = figureToSubmit(line, period);
  return figure && { record: 'submitted', indicator: line.indicator.id, period, ...figure };
}

/** Forgets what was handed in, and the reasons given for changes since; the figures stay as they are. */
export function reopenPeriod(plan: Plan, period: Period): EditResult {
  const submission = plan.submissions.get(period);
  if (!submission) return nothing;
  const removed: PlanRecord[] = [submission];
  for (const line of valuesOf(plan.lines)) {
    const submitted = submittedOf(line, period);
    const reason = plan.answers.get(reasonKey(line.indicator.id, period));
    removed.push(...[submitted, reason].filter((record) => record != null));
  }
  return done({ removed });
}

/** How many reasons reopening would forget. */
export function reasonCount({ lines, answers }: Plan, period: Period): number {
  let count = 0;
  for (const { indicator } of valuesOf(lines)) if (answers.has(reasonKey(indicator.id, period))) count++;
  return count;
}

function reasonKey(row: IndicatorId, period: Period): string {
  return findingKey(whose(row, period));
}

/** Puts the figure handed in back in its place, or takes away the one that was not there; its note stays. */
export function takeBackSubmitted(plan: Plan, row: IndicatorId, period: Period): EditResult {
  const line = lineAt(plan, row);
  const submission = plan.submissions.get(period);
  const amendment = submission ? amendmentOf(line, submission) : null;
  if (!amendment) return nothing;
  const before = figureOf(line, period);
  if (!amendment.then) return before ? done({ removed: [before] }) : nothing;
  const patch = { ...amendment.then, implied: null };
  if (!before) return done({ added: [makeFigure({ indicator: row, period, ...patch })] });
  const after: Figure = { ...before, ...patch };
  return done({ updated: [[before, after]] });
}

/** What was changed after the hand-in and, where one was given, why. */
export interface Amended extends Amendment {
  /** Null where nobody has said why. */
  readonly reason: string | null;
}

/** Everything of the period that differs from what was handed in, from top to bottom; empty for a period never handed in. */
export function amendmentsOf(plan: Plan, period: Period): readonly Amended[] {
  const submission = plan.submissions.get(period);
  if (!submission) return [];
  return rowsInOrder(plan).flatMap(({ id }) => {
    const amendment = amendmentOf(lineAt(plan, id), submission);
    return amendment ? [withReason(plan, amendment)] : [];
  });
}

/** The reason given for a change, where it still stands for these figures. */
export function withReason(plan: Plan, amendment: Amendment): Amended {
  return { ...amendment, reason: answerTo(plan, findingOf(amendment))?.reason ?? null };
}
