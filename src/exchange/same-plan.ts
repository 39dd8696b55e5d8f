/**
 * Whether two plans say the same: every field, text, decimal and note, and the order of everything. Order keys do not count,
 * only the order they make; nor does the order in which records came to be.
 */
import { canonicalJson } from '#core/plan-records.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';

/** One canonical text for all plans that say the same; long, so compare it or hash it. */
export function planFingerprint(plan: Plan): string {
  const rows = rowsInOrder(plan).map(({ id, depth }) => {
    const { indicator, targets, figures, judgements, submitted } = lineAt(plan, id);
    const records = [...targets, ...figures, ...judgements, ...submitted].map(canonicalJson).sort();
    return [depth, canonicalJson(withoutOrder(indicator)), records];
  });
  return canonicalJson([
    plan.head,
    rows,
    inOrder(plan.sections.values()).map(withoutOrder),
    inOrder(plan.tasks.values()).map(withoutOrder),
    [...plan.answers.values()].map(canonicalJson).sort(),
    [...plan.submissions.values()].map(canonicalJson).sort(),
    [...plan.papers.values()].map(canonicalJson).sort(),
    [...plan.sentences.values()].map(canonicalJson).sort(),
  ]);
}

export function isSamePlan(a: Plan, b: Plan): boolean {
  return planFingerprint(a) === planFingerprint(b);
}

function inOrder<T extends { readonly id: string; readonly order: string }>(records: Iterable<T>): T[] {
  const key = (record: T): string => `${record.order} ${record.id}`;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function withoutOrder<T extends { readonly order: string }>({ order: _order, ...rest }: T): Omit<T, 'order'> {
  return rest;
}
