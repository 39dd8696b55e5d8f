/**
 * The named edits of targets: typing one, adjusting one (điều chỉnh kế hoạch), and putting right how one was understood. Pure;
 * what a text means is target-reading's business.
 */
import type { Day } from '#core/day.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { lineAt, targetOf, type Line, type Plan } from '#core/plan.ts';
import { done, isTooLong, nothing, refuse, tooLong, type EditResult } from '#core/refusal.ts';
import { readTarget } from '#core/target-reading.ts';
import { isSameGoal, makeTarget, type EarlierTarget, type Goal, type Target } from '#core/target.ts';
import { keepLine } from '#core/text.ts';

/**
 * Sets a target from its text, kept as typed and read with the row's unit; blank removes it. A text that names a year or stage
 * of its own («dưới 9% vào năm 2025») is recorded there. A target known by inference becomes an ordinary one.
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
  return retype(line, before, { period, assigner, text, earlier: before?.earlier ?? [] });
}

/**
 * Điều chỉnh kế hoạch: another text in place of the one in force, which is kept with the day it was replaced (null: not
 * known). Where there is none yet the text is simply set; a blank or unchanged one changes nothing.
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
  return retype(line, before, { period, assigner, text, earlier });
}

interface Retyped {
  readonly period: Period;
  readonly assigner: string;
  readonly text: string;
  readonly earlier: readonly EarlierTarget[];
}

function retype(line: Line, before: Target | null, { period, assigner, text, earlier }: Retyped): EditResult {
  const { id, unit } = line.indicator;
  const reading = readTarget(text, unit);
  const target = makeTarget({
    indicator: id,
    period: reading.period ?? period,
    assigner,
    text,
    goal: reading.goal,
    note: before?.note ?? '',
    earlier,
  });
  return before ? replace(line, before, target) : add(line, target);
}

/** What a person says a target means, and whose and of which period it is; its text stays. */
export interface TargetCorrection {
  readonly goal?: Goal;
  readonly period?: Period;
  readonly assigner?: string;
}

/**
 * Puts right how a target was understood. The earlier texts, the note and what it was implied by go with it. Refused where
 * another target stands already; a target that is not there changes nothing.
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
  return replace(line, before, {
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

function add(line: Line, target: Target): EditResult {
  return stands(line, target) ? refuseThere(target) : done({ added: [target] });
}

function replace(line: Line, before: Target, target: Target): EditResult {
  if (before.period === target.period && before.assigner === target.assigner) {
    return isSameTarget(before, target) ? nothing : done({ updated: [[before, target]] });
  }
  return stands(line, target) ? refuseThere(target) : done({ removed: [before], added: [target] });
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
