/**
 * A person's answer to a finding («đúng như vậy»): giving it, withdrawing it, and the list of findings parted into open and
 * answered. An answer stands while the numbers stay as they were. Knows no check.
 */
import type { Checking } from '#core/checks/checking.ts';
import { findingKey, SERIOUSNESSES, type Finding } from '#core/checks/finding.ts';
import { rowsInOrder, type CheckAnswer, type Plan } from '#core/plan.ts';
import { done, refuse, type EditResult } from '#core/refusal.ts';
import { getFrom } from '#core/table.ts';
import { keepLine } from '#core/text.ts';

/** As for any text of a plan. */
const LONGEST_REASON = 20_000;

/** The answer that stands for a finding: given, and for the same numbers; else null. */
export function answerTo(plan: Plan, finding: Finding): CheckAnswer | null {
  const answer = plan.answers.get(findingKey(finding));
  return answer?.numbers === finding.numbers ? answer : null;
}

export function isAnswered(plan: Plan, finding: Finding): boolean {
  return answerTo(plan, finding) !== null;
}

/** Answers findings, all with one reason, each in place of an answer that no longer stands; one edit, so one step to undo. */
export function answerChecks(plan: Plan, findings: readonly Finding[], reason: string): EditResult {
  if (reason.length > LONGEST_REASON) return refuse({ code: 'text-too-long', limit: LONGEST_REASON });
  const given = keepLine(reason);
  const added: CheckAnswer[] = [];
  const updated: [CheckAnswer, CheckAnswer][] = [];
  for (const finding of findings) {
    const { numbers } = finding;
    const key = findingKey(finding);
    const before = plan.answers.get(key);
    const answer: CheckAnswer = { record: 'answer', finding: key, numbers, reason: given };
    if (!before) added.push(answer);
    else if (before.numbers !== numbers || before.reason !== given) updated.push([before, answer]);
  }
  return done({ added, updated });
}

/** Takes an answer back, so that the finding is asked again; changes nothing where there is none. */
export function withdrawAnswer(plan: Plan, finding: Finding): EditResult {
  const before = plan.answers.get(findingKey(finding));
  return before ? done({ removed: [before] }) : done({});
}

/** Every finding, open and answered: wrong, doubtful, missing; each in the order of the book. */
export function findingsInOrder(
  plan: Plan,
  { findings }: Checking,
): { readonly open: readonly Finding[]; readonly answered: readonly Finding[] } {
  const places = new Map(rowsInOrder(plan).map(({ id }, place) => [id, place]));
  const placeOf = ({ cells: [{ row }] }: Finding): number => places.get(row) ?? places.size;
  const all = [...places.keys()]
    .flatMap((id) => getFrom(findings, id) ?? [])
    .sort(
      (a, b) =>
        SERIOUSNESSES.indexOf(a.seriousness) - SERIOUSNESSES.indexOf(b.seriousness) ||
        placeOf(a) - placeOf(b),
    );
  return {
    open: all.filter((finding) => !isAnswered(plan, finding)),
    answered: all.filter((finding) => isAnswered(plan, finding)),
  };
}
