/**
 * The edits that add, copy and remove rows. A row's kind follows from where it stands: under an indicator it is a part, under a
 * group or nothing an indicator. Pure; nothing is applied here. Edits that move rows are in row-moves.ts.
 */
import { makeIndicatorId, type IndicatorId, type Random } from '#core/identity.ts';
import { makeIndicator, type IndicatorKind } from '#core/indicator.ts';
import type { OrderKey } from '#core/order.ts';
import { childrenOf, lineAt, lineOf, subtreeOf, type Line, type Plan, type PlanRecord } from '#core/plan.ts';
import { done, refuse, type EditResult } from '#core/refusal.ts';
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

export type { Place } from '#core/row-places.ts';

/** Ids for new rows, none of them in use in the plan. */
export function freshIds(plan: Plan, random: Random, count: number): IndicatorId[] {
  const ids = new Set<IndicatorId>();
  while (ids.size < count) {
    const id = makeIndicatorId(random);
    if (!lineOf(plan, id)) ids.add(id);
  }
  return [...ids];
}

/** Adds an empty row. Its kind is the one asked for where it can stand there, else the one its parent calls for. */
export function addRow(plan: Plan, id: IndicatorId, kind: IndicatorKind, place: Place): EditResult {
  return insertRows(plan, [id], place, kind);
}

/** Adds empty rows one after another, of ids that are in no row yet. Their kind is found as `addRow` does. */
export function insertRows(
  plan: Plan,
  ids: readonly IndicatorId[],
  place: Place,
  kind: IndicatorKind,
): EditResult {
  const parent = parentAt(plan, place);
  const fitting = kindUnder(plan, parent, kind);
  if (!fitting) return refuse({ code: 'group-under-indicator' });
  const keys = keysIn(plan, familyWith(plan, place, ids), new Set(ids));
  const added = ids.map((id) => makeIndicator({ id, kind: fitting, parent, order: keyFor(keys, id) }));
  return done({ added });
}

/**
 * Copies rows with everything under them and recorded about them, each family's copies after the last of its rows. `freshId`
 * gives an id every time; one that is taken is asked for again.
 */
export function duplicateRows(
  plan: Plan,
  rows: readonly IndicatorId[],
  freshId: () => IndicatorId,
): EditResult {
  const taken = new Set<IndicatorId>();
  const fresh = (): IndicatorId => {
    let id = freshId();
    while (taken.has(id) || lineOf(plan, id)) id = freshId();
    taken.add(id);
    return id;
  };
  const added: PlanRecord[] = [];
  for (const [key, family] of byParent(plan, outermostRows(plan, rows))) {
    const copies = family.map((row) => ({ row, copy: fresh() }));
    const last = family.at(-1);
    if (!last) continue;
    const ids = copies.map(({ copy }) => copy);
    const keys = keysIn(plan, familyWith(plan, { kind: 'after', row: last }, ids), new Set(ids));
    for (const { row, copy } of copies) {
      added.push(...copyOf(lineAt(plan, row), copy, parentOf(key), keyFor(keys, copy)));
      added.push(...copiesUnder(plan, row, copy, fresh));
    }
  }
  return done({ added });
}

function copiesUnder(
  plan: Plan,
  row: IndicatorId,
  copy: IndicatorId,
  fresh: () => IndicatorId,
): PlanRecord[] {
  return childrenOf(plan, row).flatMap((child) => {
    const [line, id] = [lineAt(plan, child), fresh()];
    return [...copyOf(line, id, copy, line.indicator.order), ...copiesUnder(plan, child, id, fresh)];
  });
}

/** What was handed in of a row was not handed in of its copy. */
function copyOf(line: Line, id: IndicatorId, parent: IndicatorId | null, order: OrderKey): PlanRecord[] {
  const held = [...line.targets, ...line.figures, ...line.judgements];
  return [{ ...line.indicator, id, parent, order }, ...held.map((record) => ({ ...record, indicator: id }))];
}

/** Removes the rows and everything under them, with all that is recorded about them. */
export function removeRows(plan: Plan, ids: readonly IndicatorId[]): EditResult {
  const all = new Set(ids.filter((id) => lineOf(plan, id)).flatMap((id) => subtreeOf(plan, id)));
  const removed: PlanRecord[] = [];
  for (const id of all) {
    const line = lineAt(plan, id);
    removed.push(line.indicator, ...line.targets, ...line.figures, ...line.judgements, ...line.submitted);
  }
  return done({ removed });
}

function keyFor(keys: ReadonlyMap<IndicatorId, OrderKey>, id: IndicatorId): OrderKey {
  const key = keys.get(id);
  if (!key) throw new Error(`Row ${id} stands twice among the new ones`);
  return key;
}
