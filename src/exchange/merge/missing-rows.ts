/** Rows of the plan that a file does not have: listed, and kept unless somebody says otherwise. */
import type { IndicatorId } from '#core/identity.ts';
import { childrenOf, lineAt, lineOf, rowsInOrder, type Plan } from '#core/plan.ts';
import type { PlanFileToMerge } from '#exchange/kh1/read-for-merge.ts';
import { changesBetween } from '#exchange/merge/line-records.ts';
import type { RowMatch } from '#exchange/merge/match-rows.ts';
import type { Reason, RowItem } from '#exchange/merge/proposal.ts';

export interface Missing {
  readonly plan: Plan;
  readonly matches: readonly RowMatch[];
  /** The file the plan's own rows were written to; null where it is another. */
  readonly file: PlanFileToMerge | null;
  readonly isTable: boolean;
  readonly base: Plan | null;
}

/**
 * A row that was not there when the file was written is not missing in it. Where that is not known, a file that still has as
 * many rows as were written misses none. Headings a foreign table does not repeat are not spoken of.
 */
export function missingRows({ plan, matches, file, isTable, base }: Missing): RowItem[] {
  if (!base && file && isComplete(file)) return [];
  const found = new Set(matches.map(({ row }) => row));
  return rowsInOrder(plan).flatMap(({ id }) => {
    if (found.has(id) || (base && !lineOf(base, id))) return [];
    const { kind } = lineAt(plan, id).indicator;
    return isTable && kind === 'group' ? [] : [missingRow(plan, id, reasonOf(plan, id, base))];
  });
}

/** `goc` goes with its row; that all rows are there is only known by their number. */
function isComplete({ plan, added, rowsWritten, originals }: PlanFileToMerge): boolean {
  return originals.size > 0 && plan.lines.size - added.size >= rowsWritten;
}

function reasonOf(plan: Plan, id: IndicatorId, base: Plan | null): Reason | null {
  const before = base && lineOf(base, id);
  if (!before) return 'no-base';
  const { added, updated, removed } = changesBetween(before, lineAt(plan, id));
  return added.length + updated.length + removed.length > 0 ? 'changed-here' : null;
}

function missingRow(plan: Plan, id: IndicatorId, reason: Reason | null): RowItem {
  const { name, kind, parent } = lineAt(plan, id).indicator;
  const family = childrenOf(plan, parent);
  const at = family.indexOf(id);
  return {
    kind: 'row',
    id: `${id}|missing-row`,
    row: id,
    status: 'missing-row',
    name,
    rowKind: kind,
    place: { parent, after: family[at - 1] ?? null, before: family[at + 1] ?? null },
    line: null,
    reason,
    likely: [],
    usual: 'mine',
  };
}
