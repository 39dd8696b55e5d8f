/**
 * The named edits of targets: typing one, adjusting one (điều chỉnh kế hoạch), and putting right how one was understood. Pure;
 * what a text means is target-reading's business.
 */
import type { Day } from '#core/day.ts';
import type { IndicatorId } from '#core/identity.ts';
import { monthsOf, yearPeriod, type Period } from '#core/period.ts';
import { lineAt, targetOf, type Line, type Plan, type PlanHead } from '#core/plan.ts';
import { done, isTooLong, nothing, refuse, tooLong, type EditResult } from '#core/refusal.ts';
import { readTarget } from '#core/target-reading.ts';
import { isSameGoal, makeTarget, type Goal, type Target } from '#core/target.ts';
import { keepLine } from '#core/text.ts';

/**
 * Sets a target from its text, kept as typed and read with the row's unit; blank removes it. A text that names another year or
 * stage of the plan («dưới 9% vào năm 2025») is a further target, recorded there, and the one addressed stays; refused where one
 * stands already, or outside the plan's years. A target known by inference becomes an ordinary one.
 */
export function editTarget(
  plan: Plan,
  id: IndicatorId,
  period: Period,
  assigner: string,
  typed: string,
): EditResult {
  if (isTooLong(typed)) return tooLong;
  const line = lineAt(plan, id);
  const before = targetOf(line, period, assigner);
  const text = keepLine(typed);
  if (text === '') return before ? done({ removed: [before] }) : nothing;
  if (line.indicator.kind === 'group') return refuse({ code: 'group-holds-no-figure' });
  if (before?.text === text) return nothing;
  const { goal, period: named } = readTarget(text, line.indicator.unit);
  if (named && named !== period) {
    return add(plan, line, makeTarget({ indicator: id, period: named, assigner, text, goal }));
  }
  const [note, earlier] = [before?.note ?? '', before?.earlier ?? []];
  const target = makeTarget({ indicator: id, period, assigner, text, goal, note, earlier });
  return before ? replace(plan, line, before, target) : done({ added: [target] });
}

/**
 * Điều chỉnh kế hoạch: another text in place of the one in force, which is kept with the day it was replaced (null: not
 * known); a text that names another year or stage of the plan takes it there. Where there is none yet the text is simply set; a
 * blank or unchanged one changes nothing.
 */
export function adjustTarget(
  plan: Plan,
  id: IndicatorId,
  period: Period,
  assigner: string,
  typed: string,
  until: Day | null,
): EditResult {
  if (isTooLong(typed)) return tooLong;
  const line = lineAt(plan, id);
  const before = targetOf(line, period, assigner);
  const text = keepLine(typed);
  if (text === '' || text === before?.text) return nothing;
  if (!before) return editTarget(plan, id, period, assigner, typed);
  const earlier = [...before.earlier, { text: before.text, until }];
  const { goal, period: named } = readTarget(text, line.indicator.unit);
  const { note } = before;
  const target = makeTarget({ indicator: id, period: named ?? period, assigner, text, goal, note, earlier });
  return replace(plan, line, before, target);
}

/** What a person says a target means, and whose and of which period it is; its text stays. */
export interface TargetCorrection {
  readonly goal?: Goal;
  readonly period?: Period;
  readonly assigner?: string;
}

/**
 * Puts right how a target was understood. The earlier texts, the note and what it was implied by go with it. Refused where
 * another target stands already, and outside the plan's years; a target that is not there changes nothing.
 */
export function correctTarget(
  plan: Plan,
  id: IndicatorId,
  period: Period,
  assigner: string,
  correction: TargetCorrection,
): EditResult {
  const line = lineAt(plan, id);
  const before = targetOf(line, period, assigner);
  if (!before) return nothing;
  const goal = correction.goal ?? before.goal;
  return replace(plan, line, before, {
    ...before,
    period: correction.period ?? period,
    assigner: correction.assigner === undefined ? assigner : keepLine(correction.assigner),
    // Words are the text itself: a target never says other words than it shows.
    goal: goal.kind === 'words' ? { kind: 'words', text: before.text } : goal,
  });
}

/**
 * The targets of a row as they are understood under another unit. One whose goal a person put right stays as it is; so does
 * every other whose reading is the same under both.
 */
export function rereadTargets(line: Line, unit: string): (readonly [from: Target, to: Target])[] {
  return line.targets.flatMap((target) => {
    const [before, after] = [readTarget(target.text, line.indicator.unit), readTarget(target.text, unit)];
    const wasRead = isSameGoal(before.goal, target.goal);
    return wasRead && !isSameGoal(after.goal, target.goal) ? [[target, { ...target, goal: after.goal }]] : [];
  });
}

function add(plan: Plan, line: Line, target: Target): EditResult {
  return whyNotAt(plan.head, line, target) ?? done({ added: [target] });
}

function replace(plan: Plan, line: Line, before: Target, target: Target): EditResult {
  if (before.period !== target.period) {
    return whyNotAt(plan.head, line, target) ?? done({ removed: [before], added: [target] });
  }
  if (before.assigner !== target.assigner) {
    return stands(line, target) ? refuseThere(target) : done({ removed: [before], added: [target] });
  }
  return isSameTarget(before, target) ? nothing : done({ updated: [[before, target]] });
}

/** Why a target cannot come to stand at a period other than the one addressed; null when it can. */
function whyNotAt({ firstYear, lastYear }: PlanHead, line: Line, target: Target): EditResult | null {
  const { period } = target;
  const [first, last] = monthsOf(period);
  const [[planFirst], [, planLast]] = [monthsOf(yearPeriod(firstYear)), monthsOf(yearPeriod(lastYear))];
  // A stage may begin before the plan or end after it: documents speak of 2016-2020 in the plan of 2020.
  if (last < planFirst || planLast < first) {
    return refuse({ code: 'target-outside-plan', period, firstYear, lastYear });
  }
  return stands(line, target) ? refuseThere(target) : null;
}

function stands(line: Line, { period, assigner }: Target): boolean {
  return targetOf(line, period, assigner) !== null;
}

function refuseThere({ period, assigner }: Target): EditResult {
  return refuse({ code: 'target-exists-there', period, assigner });
}

function isSameTarget(a: Target, b: Target): boolean {
  const rest = ({ text, note, implied, earlier }: Target): string =>
    JSON.stringify([text, note, implied, earlier]);
  return isSameGoal(a.goal, b.goal) && rest(a) === rest(b);
}
