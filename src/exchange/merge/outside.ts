/** What a file of ours says beside its table (head, sections, tasks, answers, hand-ins, papers, sentences) and merging leaves as it is: where it differs. */
import { printDay } from '#core/day.ts';
import type { PlanRecord } from '#core/plan.ts';
import type { Plan, Submission } from '#core/plan.ts';
import { printPeriodText } from '#exchange/kh1/period-text.ts';
import type { Outside } from '#exchange/merge/proposal.ts';

/** Against what the file was made from where that is known, else against the plan. Order does not count. */
export function outsideOf(theirs: Plan, before: Plan): Outside[] {
  const found: Outside[] = [];
  const head = { ...theirs.head, id: null };
  const known = { ...before.head, id: null };
  if (!isSame(head, known)) found.push({ what: 'head', title: theirs.head.title, status: 'changed' });
  found.push(
    ...differences('section', theirs.sections, before.sections, ({ title }) => title),
    ...differences('task', theirs.tasks, before.tasks, ({ text }) => text),
    ...differences('answer', theirs.answers, before.answers, ({ reason }) => reason),
    ...differences('submission', theirs.submissions, before.submissions, submissionTitle),
    ...differences('paper', theirs.papers, before.papers, ({ subject, period }) =>
      [printPeriodText(period), subject].filter((part) => part !== '').join(': '),
    ),
    ...differences('sentence', theirs.sentences, before.sentences, ({ text }) => text),
  );
  return found;
}

function submissionTitle({ period, day }: Submission): string {
  return `${printPeriodText(period)} ${printDay(day)}`;
}

function differences<
  K,
  T extends Exclude<
    PlanRecord,
    { record: 'plan' | 'indicator' | 'target' | 'figure' | 'judgement' | 'submitted' }
  >,
>(
  what: Outside['what'],
  theirs: ReadonlyMap<K, T>,
  before: ReadonlyMap<K, T>,
  titleOf: (record: T) => string,
): Outside[] {
  const found: Outside[] = [];
  for (const [id, record] of theirs) {
    const old = before.get(id);
    if (!old) found.push({ what, title: titleOf(record), status: 'added' });
    else if (!isSame(withoutOrder(old), withoutOrder(record)))
      found.push({ what, title: titleOf(record), status: 'changed' });
  }
  for (const [id, record] of before)
    if (!theirs.has(id)) found.push({ what, title: titleOf(record), status: 'missing' });
  return found;
}

function withoutOrder(record: object): object {
  return { ...record, order: '' };
}

/** Whatever order the fields of both came to be in. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [one, other] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    one.size === other.size &&
    [...one].every(([key, value]) => other.has(key) && isSame(value, other.get(key)))
  );
}
