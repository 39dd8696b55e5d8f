/** Records that keep their place by an order key: reading them in order, and keys for more of them in between. Knows no other field. */
import { keysBetween, type OrderKey } from '#core/order.ts';

interface Ordered {
  readonly id: string;
  readonly order: OrderKey;
}

/** As the book is ordered: by key, and by id where two keys are the same. */
export function byOrder(a: Ordered, b: Ordered): number {
  const key = ({ order, id }: Ordered): string => `${order} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

/** Keys for records put into a list at a place. Among records of the same key, as two windows may make them, after all of these. */
export function keysAt(list: readonly Ordered[], at: number, count: number): OrderKey[] {
  const before = list[at - 1]?.order ?? null;
  const after = list.slice(at).find(({ order }) => before === null || order > before);
  return keysBetween(before, after?.order ?? null, count);
}
