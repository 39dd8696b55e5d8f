/**
 * Whether two plans say the same: every field, text, decimal and note, and the order of everything. Order keys do not count,
 * only the order they make; nor does the order in which records came to be.
 */
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';

/** One canonical text for all plans that say the same; long, so compare it or hash it. */
export function planFingerprint(plan: Plan): string {
  const rows = rowsInOrder(plan).map(({ id, depth }) => {
    const { indicator, targets, figures, judgements } = lineAt(plan, id);
    const records = [...targets, ...figures, ...judgements].map(canonicalJson).sort();
    return [depth, canonicalJson(withoutOrder(indicator)), records];
  });
  return canonicalJson([
    plan.head,
    rows,
    inOrder(plan.sections.values()).map(withoutOrder),
    inOrder(plan.tasks.values()).map(withoutOrder),
    [...plan.answers.values()].map(canonicalJson).sort(),
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

/** JSON with the keys of every object in alphabetical order. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
