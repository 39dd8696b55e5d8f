/**
 * Which rows of a list from top to bottom are to be seen when some are collapsed and some are left out, and what must not be left
 * out lest a row stand without the rows above it. Rows are known by id and depth alone.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Placed } from '#core/plan.ts';

type Ids = ReadonlySet<IndicatorId>;

/** The rows that are neither left out nor under a collapsed one, each as it is given; the list itself where that is all of them. */
export function rowsSeen(rows: readonly Placed[], collapsed: Ids, leftOut: Ids): readonly Placed[] {
  if (collapsed.size + leftOut.size === 0) return rows;
  let collapsedAt = Infinity; // the depth of the collapsed row the rows now stand under
  return rows.filter(({ id, depth }) => {
    if (depth > collapsedAt) return false;
    collapsedAt = collapsed.has(id) ? depth : Infinity;
    return !leftOut.has(id);
  });
}

/** Those of the rows left out that stand above no other row. */
export function leftOutAtMost(rows: readonly Placed[], leftOut: Ids): Ids {
  if (leftOut.size === 0) return leftOut;
  const left = new Set(leftOut);
  let shallowest = 0; // rows less deep than this stand above one that is seen
  for (let at = rows.length - 1; at >= 0; at--) {
    const { id, depth } = rows[at] as Placed; // within the list
    if (left.has(id) && depth >= shallowest) continue;
    left.delete(id);
    shallowest = depth;
  }
  return left;
}
