/** Puts the new rows of a proposal into the plan, empty: where they stand and what kind that makes them. Knows no cell. */
import { applyChange, NO_CHANGES } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import { makeIndicator, type Indicator } from '#core/indicator.ts';
import { childrenOf, lineOf, type Plan } from '#core/plan.ts';
import { keysIn, kindUnder } from '#core/row-places.ts';
import type { Reason, RowItem } from '#exchange/merge/proposal.ts';

interface PlacedRows {
  /** The plan with the rows in it. */
  readonly plan: Plan;
  readonly placed: ReadonlySet<IndicatorId>;
  readonly refused: ReadonlyMap<IndicatorId, Reason>;
}

/** Rows come before those under them; one whose parent is not there is refused with all under it. */
export function placeRows(plan: Plan, items: readonly RowItem[]): PlacedRows {
  const placed = new Set<IndicatorId>();
  const refused = new Map<IndicatorId, Reason>();
  let [now, left] = [plan, items];
  while (left.length > 0) {
    const [ready, waiting] = [left.filter(isReady(now)), left.filter((item) => !isReady(now)(item))];
    if (ready.length === 0) break;
    const added = [...byParent(ready)].flatMap(([, family]) => placeFamily(now, family, refused));
    now = applyChange(now, { ...NO_CHANGES, added });
    for (const { id } of added) placed.add(id);
    left = waiting;
  }
  for (const { row } of left) refused.set(row, 'row-left');
  return { plan: now, placed, refused };
}

const isReady =
  (plan: Plan) =>
  ({ place: { parent } }: RowItem): boolean =>
    parent === null || lineOf(plan, parent) !== null;

function byParent(items: readonly RowItem[]): Map<IndicatorId | null, RowItem[]> {
  const families = new Map<IndicatorId | null, RowItem[]>();
  for (const item of items) {
    const family = families.get(item.place.parent);
    if (family) family.push(item);
    else families.set(item.place.parent, [item]);
  }
  return families;
}

/** The new rows of one family, with keys between those of the rows beside them. */
function placeFamily(plan: Plan, items: readonly RowItem[], refused: Map<IndicatorId, Reason>): Indicator[] {
  const parent = items[0]?.place.parent ?? null;
  const family = new Family(childrenOf(plan, parent));
  const kinds = new Map<IndicatorId, Indicator['kind']>();
  for (const { row, rowKind, place } of items) {
    const kind = kindUnder(plan, parent, rowKind);
    if (!kind) refused.set(row, 'group-under-indicator');
    else if (lineOf(plan, row) || kinds.has(row)) refused.set(row, 'changed-meanwhile');
    else {
      family.put(row, place);
      kinds.set(row, kind);
    }
  }
  const keys = keysIn(plan, family.order, new Set(kinds.keys()));
  return [...keys].map(([id, order]) =>
    makeIndicator({ id, order, parent, kind: kinds.get(id) ?? 'indicator' }),
  );
}

/** Rows under one parent in their order. A file may bring as many as a plan can hold, so that none is looked for along the list. */
class Family {
  /** By row, the one behind it; null stands before the first and behind the last. */
  readonly #next = new Map<IndicatorId | null, IndicatorId | null>();
  readonly #previous = new Map<IndicatorId | null, IndicatorId | null>();

  constructor(rows: readonly IndicatorId[]) {
    this.#next.set(null, null);
    this.#previous.set(null, null);
    for (const row of rows) this.put(row, { after: null, before: null });
  }

  /** Behind the one, else before the other, else at the end. */
  put(row: IndicatorId, { after, before }: Pick<RowItem['place'], 'after' | 'before'>): void {
    const behind =
      after !== null && this.#next.has(after)
        ? after
        : ((before !== null && this.#next.has(before)
            ? this.#previous.get(before)
            : this.#previous.get(null)) ?? null);
    const ahead = this.#next.get(behind) ?? null;
    this.#next.set(behind, row);
    this.#next.set(row, ahead);
    this.#previous.set(row, behind);
    this.#previous.set(ahead, row);
  }

  get order(): IndicatorId[] {
    const order: IndicatorId[] = [];
    for (let row = this.#next.get(null) ?? null; row !== null; row = this.#next.get(row) ?? null)
      order.push(row);
    return order;
  }
}
