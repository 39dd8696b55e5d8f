/** Changing what a row is: group, indicator, or reference. Nothing is applied here. */
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { childrenOf, lineAt, type Line, type Plan } from '#core/plan.ts';
import { done, refuse, type EditResult, type Refusal } from '#core/refusal.ts';
import { outermostRows } from '#core/row-places.ts';

/** A heading · numbered and counted · listed and not counted (tham khảo). */
export const ROW_SORTS = ['group', 'indicator', 'reference'] as const;
export type RowSort = (typeof ROW_SORTS)[number];

/** What a row is; null for a part, which is what it is by standing under its indicator. */
export function sortOf({ kind, counted }: Indicator): RowSort | null {
  if (kind === 'part') return null;
  return kind === 'group' ? 'group' : counted ? 'indicator' : 'reference';
}

/**
 * Makes rows groups, indicators or references; the rows right under them follow (parts of an indicator that becomes a group are
 * indicators, and back). Refused for all when one of them cannot: it is a part, or holds what the new kind cannot hold.
 */
export function changeKind(plan: Plan, rows: readonly IndicatorId[], to: RowSort): EditResult {
  const updated: [Indicator, Indicator][] = [];
  for (const id of outermostRows(plan, rows)) {
    const line = lineAt(plan, id);
    const { indicator } = line;
    if (sortOf(indicator) === to) continue;
    const children = childrenOf(plan, id).map((child) => lineAt(plan, child).indicator);
    const refusal = whyNot(line, children, to);
    if (refusal) return refuse(refusal);
    const kind = to === 'group' ? 'group' : 'indicator';
    updated.push([indicator, { ...indicator, kind, counted: to !== 'reference' }]);
    const under = to === 'group' ? 'indicator' : 'part';
    for (const child of children) {
      if (child.kind !== under && child.kind !== 'group') updated.push([child, { ...child, kind: under }]);
    }
  }
  return done({ updated });
}

function whyNot(line: Line, children: readonly Indicator[], to: RowSort): Refusal | null {
  const { name, kind } = line.indicator;
  if (kind === 'part') return { code: 'part-of-indicator', name };
  const held = line.targets.length + line.figures.length + line.judgements.length;
  if (to === 'group') return held > 0 ? { code: 'row-holds-figures', name } : null;
  return children.some((child) => child.kind === 'group') ? { code: 'row-holds-groups', name } : null;
}
