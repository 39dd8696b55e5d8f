/**
 * Where rows stand: places, the kind a row takes there, and the order keys that put rows in a wanted order. Shared by the edits
 * that add rows and those that move them.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { keysBetween, type OrderKey } from '#core/order.ts';
import {
  ancestorsOf,
  childrenOf,
  lineAt,
  lineOf,
  rowsInOrder,
  type ParentKey,
  type Plan,
} from '#core/plan.ts';

/** Where a new or moved row goes: beside a row, as its last child, or at the end of the plan. */
export type Place =
  { readonly kind: 'before' | 'after' | 'inside'; readonly row: IndicatorId } | { readonly kind: 'end' };

/** The kind a row takes under a parent, or null where a group cannot stand. */
export function kindUnder(
  plan: Plan,
  parent: IndicatorId | null,
  wanted: IndicatorKind,
): IndicatorKind | null {
  const above = parent === null ? 'group' : lineAt(plan, parent).indicator.kind;
  if (above === 'group') return wanted === 'part' ? 'indicator' : wanted;
  return wanted === 'group' ? null : 'part';
}

export function parentAt(plan: Plan, place: Place): IndicatorId | null {
  switch (place.kind) {
    case 'end':
      return null;
    case 'inside':
      return place.row;
    case 'before':
    case 'after':
      return lineAt(plan, place.row).indicator.parent;
  }
}

/** The family at a place with some rows put in there, and taken out of where they stood in it. */
export function familyWith(plan: Plan, place: Place, put: readonly IndicatorId[]): readonly IndicatorId[] {
  const family = childrenOf(plan, parentAt(plan, place));
  const putting = new Set(put);
  const at = 'row' in place && place.kind !== 'inside' ? family.indexOf(place.row) : family.length - 1;
  const cut = place.kind === 'before' ? at : at + 1;
  const stays = (id: IndicatorId): boolean => !putting.has(id);
  return [...family.slice(0, cut).filter(stays), ...put, ...family.slice(cut).filter(stays)];
}

/** Keys for some rows of a family, between those of the rows beside them; all others keep theirs. */
export function keysIn(
  plan: Plan,
  family: readonly IndicatorId[],
  placed: ReadonlySet<IndicatorId>,
): Map<IndicatorId, OrderKey> {
  const keys = new Map<IndicatorId, OrderKey>();
  const keyOf = (id: IndicatorId | undefined): OrderKey | null =>
    id === undefined ? null : lineAt(plan, id).indicator.order;
  for (let from = 0; from < family.length; from++) {
    let to = from;
    for (let id = family[to]; id !== undefined && placed.has(id); id = family[to]) to++;
    const run = family.slice(from, to);
    const between = run.length > 0 ? keysBetween(keyOf(family[from - 1]), keyOf(family[to]), run.length) : [];
    for (const [i, id] of run.entries()) keys.set(id, between[i] as OrderKey); // as many keys as rows
    from = to;
  }
  return keys;
}

/** Those of the rows that are in the plan and under none of the others, from top to bottom. */
export function outermostRows(plan: Plan, rows: Iterable<IndicatorId>): IndicatorId[] {
  const chosen = new Set([...rows].filter((id) => lineOf(plan, id)));
  const outermost = new Set(
    [...chosen].filter((id) => !ancestorsOf(plan, id).some((above) => chosen.has(above))),
  );
  if (outermost.size < 2) return [...outermost];
  return rowsInOrder(plan).flatMap(({ id }) => (outermost.has(id) ? [id] : []));
}

/** The rows by their parent, in the order given. */
export function byParent(plan: Plan, rows: readonly IndicatorId[]): Map<ParentKey, IndicatorId[]> {
  const families = new Map<ParentKey, IndicatorId[]>();
  for (const id of rows) {
    const parent = lineAt(plan, id).indicator.parent ?? 'top';
    const family = families.get(parent);
    if (family) family.push(id);
    else families.set(parent, [id]);
  }
  return families;
}

export function parentOf(key: ParentKey): IndicatorId | null {
  return key === 'top' ? null : key;
}
