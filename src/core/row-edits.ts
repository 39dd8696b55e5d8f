/**
 * The edits that add, remove and move rows. A row moves by its order key and parent alone; its kind follows from where it
 * stands (under an indicator it is a part, under a group or nothing an indicator). Pure; nothing is applied here.
 */
import type { IndicatorId } from '#core/identity.ts';
import { makeIndicator, type Indicator, type IndicatorKind } from '#core/indicator.ts';
import { keyBetween, type OrderKey } from '#core/order.ts';
import { childrenOf, lineAt, lineOf, subtreeOf, type Plan, type PlanRecord } from '#core/plan.ts';
import { done, refuse, type EditResult } from '#core/refusal.ts';

/** Where a new or moved row goes: beside a row, as its last child, or at the end of the plan. */
export type Place =
  { readonly kind: 'before' | 'after' | 'inside'; readonly row: IndicatorId } | { readonly kind: 'end' };

/** Adds an empty row. Its kind is the one asked for where it can stand there, else the one its parent calls for. */
export function addRow(plan: Plan, id: IndicatorId, kind: IndicatorKind, place: Place): EditResult {
  const parent = parentAt(plan, place);
  const fitting = kindUnder(plan, parent, kind);
  if (!fitting) return refuse({ code: 'group-under-indicator' });
  const row = makeIndicator({ id, kind: fitting, parent, order: keyAt(plan, parent, place, null) });
  return done({ added: [row] });
}

/** Removes the rows and everything under them, with their targets, figures and judgements. */
export function removeRows(plan: Plan, ids: readonly IndicatorId[]): EditResult {
  const all = new Set(ids.filter((id) => lineOf(plan, id)).flatMap((id) => subtreeOf(plan, id)));
  const removed: PlanRecord[] = [];
  for (const id of all) {
    const line = lineAt(plan, id);
    removed.push(line.indicator, ...line.targets, ...line.figures, ...line.judgements);
  }
  return done({ removed });
}

/** Moves a row one place up or down among its siblings. */
export function moveRow(plan: Plan, id: IndicatorId, step: -1 | 1): EditResult {
  const { indicator } = lineAt(plan, id);
  const family = childrenOf(plan, indicator.parent);
  const neighbour = family[family.indexOf(id) + step];
  if (!neighbour) return refuse({ code: step < 0 ? 'already-first' : 'already-last' });
  const place: Place = { kind: step < 0 ? 'before' : 'after', row: neighbour };
  return relocated(plan, indicator, indicator.parent, place);
}

/** Makes the row a child of the row above it at its own level. */
export function indentRow(plan: Plan, id: IndicatorId): EditResult {
  const { indicator } = lineAt(plan, id);
  const family = childrenOf(plan, indicator.parent);
  const above = family[family.indexOf(id) - 1];
  if (!above) return refuse({ code: 'nothing-above' });
  return relocated(plan, indicator, above, { kind: 'inside', row: above });
}

/** Makes the row a sibling of its parent, right after it. */
export function outdentRow(plan: Plan, id: IndicatorId): EditResult {
  const { indicator } = lineAt(plan, id);
  if (!indicator.parent) return refuse({ code: 'already-outermost' });
  const parent = lineAt(plan, indicator.parent).indicator;
  return relocated(plan, indicator, parent.parent, { kind: 'after', row: parent.id });
}

function relocated(plan: Plan, row: Indicator, parent: IndicatorId | null, place: Place): EditResult {
  const kind = kindUnder(plan, parent, row.kind);
  if (!kind) return refuse({ code: 'group-under-indicator' });
  const moved: Indicator = { ...row, parent, kind, order: keyAt(plan, parent, place, row.id) };
  // Children of a row that stops or starts being a part keep their place under it; only an indicator can turn so.
  return done({ updated: [[row, moved]] });
}

/** The kind a row takes under a parent, or null where a group cannot stand. */
function kindUnder(plan: Plan, parent: IndicatorId | null, wanted: IndicatorKind): IndicatorKind | null {
  const above = parent === null ? 'group' : lineAt(plan, parent).indicator.kind;
  if (above === 'group') return wanted === 'part' ? 'indicator' : wanted;
  return wanted === 'group' ? null : 'part';
}

function parentAt(plan: Plan, place: Place): IndicatorId | null {
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

function keyAt(plan: Plan, parent: IndicatorId | null, place: Place, moving: IndicatorId | null): OrderKey {
  const family = childrenOf(plan, parent).filter((id) => id !== moving);
  const at =
    place.kind === 'end' || place.kind === 'inside'
      ? family.length
      : family.indexOf(place.row) + (place.kind === 'after' ? 1 : 0);
  const keyOf = (id: IndicatorId | undefined): OrderKey | null =>
    id ? lineAt(plan, id).indicator.order : null;
  return keyBetween(keyOf(family[at - 1]), keyOf(family[at]));
}
