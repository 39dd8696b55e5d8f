/**
 * The edits that move rows: up and down, to any place, inwards and outwards. A row moves with everything under it, by its order
 * key and parent alone; its kind follows from where it comes to stand. Several rows move all or none. Nothing is applied here.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { ancestorsOf, childrenOf, lineAt, type ParentKey, type Plan } from '#core/plan.ts';
import { done, nothing, refuse, type EditResult } from '#core/refusal.ts';
import {
  byParent,
  familyWith,
  keysIn,
  kindUnder,
  outermostRows,
  parentAt,
  parentOf,
  type Place,
} from '#core/row-places.ts';

/** Moves rows one place up or down among their siblings; neighbours move together. */
export function moveRows(plan: Plan, rows: readonly IndicatorId[], step: -1 | 1): EditResult {
  const moving = outermostRows(plan, rows);
  const families = new Map<ParentKey, readonly IndicatorId[]>();
  for (const [key, some] of byParent(plan, moving)) {
    const family = stepped(childrenOf(plan, parentOf(key)), new Set(some), step);
    if (!family) return refuse({ code: step < 0 ? 'already-first' : 'already-last' });
    families.set(key, family);
  }
  return arranged(plan, families, moving);
}

/** The family with each run of the rows changed with the row beside it; null where there is none. */
function stepped(
  family: readonly IndicatorId[],
  moving: ReadonlySet<IndicatorId>,
  step: -1 | 1,
): readonly IndicatorId[] | null {
  const ahead = step < 0 ? [...family] : [...family].reverse();
  for (const [at, id] of ahead.entries()) {
    if (!moving.has(id)) continue;
    const before = ahead[at - 1];
    if (before === undefined) return null;
    ahead[at - 1] = id;
    ahead[at] = before;
  }
  return step < 0 ? ahead : ahead.reverse();
}

/** Moves rows to one place, in the order they stand in, as dropping them there does. Refused inside themselves. */
export function moveRowsTo(plan: Plan, rows: readonly IndicatorId[], place: Place): EditResult {
  const moving = outermostRows(plan, rows);
  const parent = parentAt(plan, place);
  const above = parent === null ? [] : [parent, ...ancestorsOf(plan, parent)];
  if (above.some((id) => moving.includes(id))) return refuse({ code: 'under-itself' });
  return arranged(plan, new Map([[parent ?? 'top', familyWith(plan, place, moving)]]), moving);
}

/** Makes the rows children of the row above them at their own level. */
export function indentRows(plan: Plan, rows: readonly IndicatorId[]): EditResult {
  const moving = outermostRows(plan, rows);
  const families = new Map<ParentKey, IndicatorId[]>();
  for (const [key, some] of byParent(plan, moving)) {
    const chosen = new Set(some);
    let above: IndicatorId | null = null;
    for (const id of childrenOf(plan, parentOf(key))) {
      if (!chosen.has(id)) above = id;
      else if (!above) return refuse({ code: 'nothing-above' });
      else familyLeft(plan, families, above, moving).push(id);
    }
  }
  return arranged(plan, families, moving);
}

/** Makes the rows siblings of their parent, right after it. */
export function outdentRows(plan: Plan, rows: readonly IndicatorId[]): EditResult {
  const moving = outermostRows(plan, rows);
  const families = new Map<ParentKey, IndicatorId[]>();
  for (const [key, some] of byParent(plan, moving)) {
    const parent = parentOf(key);
    if (parent === null) return refuse({ code: 'already-outermost' });
    const family = familyLeft(plan, families, lineAt(plan, parent).indicator.parent ?? 'top', moving);
    family.splice(family.indexOf(parent) + 1, 0, ...some);
  }
  return arranged(plan, families, moving);
}

/** The rows of a family that stay there, to which those coming are added; the same list every time it is asked for. */
function familyLeft(
  plan: Plan,
  families: Map<ParentKey, IndicatorId[]>,
  key: ParentKey,
  moving: readonly IndicatorId[],
): IndicatorId[] {
  const known = families.get(key);
  if (known) return known;
  const leaving = new Set(moving);
  const left = childrenOf(plan, parentOf(key)).filter((id) => !leaving.has(id));
  families.set(key, left);
  return left;
}

/** The edit that gives each family its rows in that order; only the moving ones change. */
function arranged(
  plan: Plan,
  families: ReadonlyMap<ParentKey, readonly IndicatorId[]>,
  rows: readonly IndicatorId[],
): EditResult {
  const moving = new Set(rows);
  const updated: [Indicator, Indicator][] = [];
  for (const [key, family] of families) {
    const parent = parentOf(key);
    if (isInPlace(plan, parent, family)) continue;
    for (const [id, order] of keysIn(plan, family, moving)) {
      const { indicator } = lineAt(plan, id);
      const kind = kindUnder(plan, parent, indicator.kind);
      if (!kind) return refuse({ code: 'group-under-indicator' });
      // Children of a row that stops or starts being a part stay parts; only an indicator can turn so.
      updated.push([indicator, { ...indicator, parent, kind, order }]);
    }
  }
  return updated.length === 0 ? nothing : done({ updated });
}

/** Whether the family's rows are the same already, in the same order. */
function isInPlace(plan: Plan, parent: IndicatorId | null, family: readonly IndicatorId[]): boolean {
  const now = childrenOf(plan, parent);
  return now.length === family.length && now.every((id, i) => id === family[i]);
}
