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
  const family = [...childrenOf(plan, parent)];
  const kinds = new Map<IndicatorId, Indicator['kind']>();
  for (const { row, rowKind, place } of items) {
    const kind = kindUnder(plan, parent, rowKind);
    if (!kind) refused.set(row, 'group-under-indicator');
    else if (lineOf(plan, row) || kinds.has(row)) refused.set(row, 'changed-meanwhile');
    else {
      family.splice(cutAt(family, place), 0, row);
      kinds.set(row, kind);
    }
  }
  const keys = keysIn(plan, family, new Set(kinds.keys()));
  return [...keys].map(([id, order]) =>
    makeIndicator({ id, order, parent, kind: kinds.get(id) ?? 'indicator' }),
  );
}

function cutAt(family: readonly IndicatorId[], { after, before }: RowItem['place']): number {
  const [behind, ahead] = [after ? family.lastIndexOf(after) : -1, before ? family.indexOf(before) : -1];
  return behind >= 0 ? behind + 1 : ahead >= 0 ? ahead : family.length;
}
