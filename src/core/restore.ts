/**
 * A cell, rows, or the whole plan as they once were, as edits of the plan as it is now. What was then is given; where it came
 * from is not known here, and nothing is applied here.
 */
import { applyChange, isEmptyChange, NO_CHANGES, squashChanges, type RecordChanges } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { keyBetween, type OrderKey } from '#core/order.ts';
import { recordAt, type PlanCell } from '#core/plan-cell.ts';
import { recordsBetween, recordsOfLine } from '#core/plan-records.ts';
import { childrenOf, lineAt, lineOf, subtreeOf, type Line, type Plan, type PlanRecord } from '#core/plan.ts';
import { done, refuse, type EditResult } from '#core/refusal.ts';
import { kindUnder } from '#core/row-places.ts';

/** The cell as its record once said, null for none; whatever else the row holds stays. */
export function restoreCell(
  plan: Plan,
  row: IndicatorId,
  cell: PlanCell,
  was: PlanRecord | null,
): EditResult {
  const line = lineOf(plan, row);
  if (!line) return refuse({ code: 'row-gone' });
  const now = recordAt(line, cell);
  const to = cell.kind === 'text' ? withText(line.indicator, cell, was) : was;
  if (line.indicator.kind === 'group' && cell.kind !== 'text' && to)
    return refuse({ code: 'group-holds-no-figure' });
  return done(recordsBetween(now ? [now] : [], to ? [to] : []));
}

function withText(now: Indicator, cell: PlanCell & { readonly kind: 'text' }, was: PlanRecord | null) {
  return was?.record === 'indicator' ? { ...now, [cell.field]: was[cell.field] } : now;
}

export type RowsRestored =
  | {
      readonly ok: true;
      readonly changes: RecordChanges;
      /** Rows that stand at the end of the plan now, as what they stood under is gone or cannot hold them. */
      readonly atTop: readonly Indicator[];
    }
  | (EditResult & { readonly ok: false });

/**
 * The rows with all that was recorded about them, as they were in `then`; of rows that are gone also the parts that went with them.
 * Each goes back under what it stood under; where that cannot be, a row still there stays where it is, a lost one goes to the end.
 */
export function restoreRows(plan: Plan, then: Plan, rows: readonly IndicatorId[]): RowsRestored {
  const steps: RecordChanges[] = [];
  const atTop: Indicator[] = [];
  let draft = plan;
  const asked = rows.filter((row) => lineOf(then, row));
  for (const row of asked.flatMap((id) => withLostParts(plan, then, id))) {
    const was = lineAt(then, row);
    const place = placeOf(draft, was);
    const edit = putBack(draft, was, place);
    if (!edit.ok) return edit;
    if (isEmptyChange(edit.changes)) continue;
    if (place.isElsewhere) atTop.push(was.indicator);
    steps.push(edit.changes);
    draft = applyChange(draft, edit.changes);
  }
  return { ok: true, changes: squashChanges(steps), atTop };
}

/** The row and, where it is gone, everything that went with it, each before what stands under it. */
function withLostParts(plan: Plan, then: Plan, row: IndicatorId): IndicatorId[] {
  if (lineOf(plan, row)) return [row];
  const lost = childrenOf(then, row).filter((child) => !lineOf(plan, child));
  return [row, ...lost.flatMap((child) => withLostParts(plan, then, child))];
}

interface RestoredPlace {
  readonly parent: IndicatorId | null;
  readonly order: OrderKey;
  readonly isElsewhere: boolean;
}

function placeOf(plan: Plan, { indicator: was }: Line): RestoredPlace {
  const now = lineOf(plan, was.id)?.indicator;
  if (canStand(plan, was)) return { parent: was.parent, order: freeKey(plan, was), isElsewhere: false };
  if (now) return { parent: now.parent, order: now.order, isElsewhere: false };
  const last = childrenOf(plan, null).at(-1);
  const order = keyBetween(last ? lineAt(plan, last).indicator.order : null, null);
  return { parent: null, order, isElsewhere: true };
}

/** Whether what the row stood under is there, is not under the row itself now, and can hold it. */
function canStand(plan: Plan, { id, parent, kind }: Indicator): boolean {
  if (parent === null) return kindUnder(plan, null, kind) !== null;
  if (!lineOf(plan, parent)) return false;
  const isUnderItself = lineOf(plan, id) !== null && subtreeOf(plan, id).includes(parent);
  return !isUnderItself && kindUnder(plan, parent, kind) !== null;
}

/** Its old place in the family; right after the row that has taken it meanwhile. */
function freeKey(plan: Plan, { id, parent, order }: Indicator): OrderKey {
  const family = childrenOf(plan, parent).filter((other) => other !== id);
  const keys = family.map((other) => lineAt(plan, other).indicator.order);
  const taken = keys.lastIndexOf(order);
  return taken < 0 ? order : keyBetween(order, keys[taken + 1] ?? null);
}

function putBack(plan: Plan, was: Line, { parent, order }: RestoredPlace): EditResult {
  const { id, kind: wasKind } = was.indicator;
  const now = lineOf(plan, id);
  const kind = kindUnder(plan, parent, wasKind);
  const children = now ? childrenOf(plan, id).map((child) => lineAt(plan, child).indicator) : [];
  // A row still there may stay in a place, or hold rows, that what it was cannot.
  if (!kind) return refuse({ code: 'group-under-indicator' });
  if (kind !== 'group' && children.some((child) => child.kind === 'group'))
    return refuse({ code: 'row-holds-groups', name: now?.indicator.name ?? was.indicator.name });
  // What a row said when a period was handed in stays as it is: that is no value of the row.
  const submitted = now?.submitted ?? was.submitted.filter(({ period }) => plan.submissions.has(period));
  const to = recordsOfLine({ ...was, submitted, indicator: { ...was.indicator, parent, order, kind } });
  const own = recordsBetween(now ? recordsOfLine(now) : [], to);
  return done(squashChanges([own, { ...NO_CHANGES, updated: asChildrenOf(kind, children) }]));
}

/** Parts of what is a group again are indicators, and back. */
function asChildrenOf(
  kind: Indicator['kind'],
  children: readonly Indicator[],
): (readonly [Indicator, Indicator])[] {
  const under = kind === 'group' ? 'indicator' : 'part';
  return children.flatMap((child) =>
    child.kind === 'group' || child.kind === under ? [] : [[child, { ...child, kind: under }] as const],
  );
}
