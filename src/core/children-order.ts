/** The order of the book after a change: which rows stand under which, kept up for the families concerned. Knows no record but the row. */
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Line, ParentKey, Plan } from '#core/plan.ts';
import { getFrom, withEntries } from '#core/table.ts';

/** What changed of the tree: rows by id, undefined for one taken out, and those whose children are to be put in order again. */
export interface ChangedRows {
  readonly plan: Plan;
  readonly lines: ReadonlyMap<IndicatorId, Line | undefined>;
  readonly moved: ReadonlySet<ParentKey>;
}

/** The children of every row after the change. Throws when a row is left without its parent or under itself. */
export function reorderChildren(
  { plan, lines: draft, moved }: ChangedRows,
  lines: Plan['lines'],
): Plan['children'] {
  const drafted = groupByParent(draft);
  const entries: [ParentKey, readonly IndicatorId[] | undefined][] = [];
  for (const parent of moved) {
    if (parent !== 'top' && !getFrom(lines, parent)) {
      const orphan = (getFrom(plan.children, parent) ?? []).find(
        (id) => getFrom(lines, id)?.indicator.parent === parent,
      );
      if (orphan) throw new Error(`Row ${orphan} would be left without its parent ${parent}`);
      entries.push([parent, undefined]);
      continue;
    }
    const stayed = (getFrom(plan.children, parent) ?? []).filter((id) => !draft.has(id));
    const family = [...stayed, ...(drafted.get(parent) ?? [])];
    const orderOf = (id: IndicatorId): string => `${getFrom(lines, id)?.indicator.order ?? ''} ${id}`;
    const keyed = family.map((id) => [orderOf(id), id] as const).sort((a, b) => (a[0] < b[0] ? -1 : 1));
    entries.push([parent, keyed.length > 0 ? keyed.map(([, id]) => id) : undefined]);
  }
  for (const line of draft.values()) {
    if (line) requireWayUp(lines, line.indicator);
  }
  return withEntries(plan.children, entries);
}

/** The changed rows under the parent each of them now has. */
function groupByParent(draft: ReadonlyMap<IndicatorId, Line | undefined>): Map<ParentKey, IndicatorId[]> {
  const families = new Map<ParentKey, IndicatorId[]>();
  for (const [id, line] of draft) {
    if (!line) continue;
    const parent = line.indicator.parent ?? 'top';
    const family = families.get(parent);
    if (family) family.push(id);
    else families.set(parent, [id]);
  }
  return families;
}

/** Throws unless the rows above end at the top: a missing one, or a circle, would hide rows or never end a walk. */
function requireWayUp(lines: Plan['lines'], row: Indicator): void {
  let below = row;
  for (let climbed = 0; below.parent; climbed++) {
    const above = getFrom(lines, below.parent)?.indicator;
    if (!above) throw new Error(`Row ${below.id} stands under ${below.parent}, which is not there`);
    if (climbed > lines.size) throw new Error(`Row ${row.id} stands under itself`);
    below = above;
  }
}
