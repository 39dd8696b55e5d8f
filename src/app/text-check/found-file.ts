/**
 * The figures found in a text as a file of the plan's own rows, so that they come in by the import screen like any other file: seen
 * cell by cell, compared, chosen. Writes nothing to the plan.
 */
import type { ProposedEntry } from '#core/claims/compare-with-plan.ts';
import type { IndicatorId } from '#core/identity.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { joinCells } from '#exchange/kh1/cell-lines.ts';
import { headerOf } from '#exchange/kh1/record-columns.ts';

const NAME = 'so-lieu-trong-van-ban.csv';

/** A table with the codes of the rows; estimates and what was reached stand in columns of their own. */
export function foundFile(plan: Plan, entries: readonly ProposedEntry[]): File {
  const heads = [...new Set(entries.map(headOf))];
  const cells = new Map<IndicatorId, Map<string, string>>();
  for (const entry of entries) {
    const row = cells.get(entry.row) ?? new Map<string, string>();
    cells.set(entry.row, row.set(headOf(entry), entry.text));
  }
  const rows = rowsInOrder(plan).flatMap(({ id }) => {
    const found = cells.get(id);
    if (!found) return [];
    const { name, unit } = lineAt(plan, id).indicator;
    return [[id, name, unit, ...heads.map((head) => found.get(head) ?? '')]];
  });
  const lines = [['ma_dong', 'Chỉ tiêu', 'Đơn vị tính', ...heads], ...rows];
  return new File([`\uFEFF${joinCells(lines, ';')}`], NAME, { type: 'text/csv' });
}

/** As our own files head such a column. */
function headOf({ part, period, state }: ProposedEntry): string {
  return headerOf({ period, part: part === 'target' ? 'target' : state, assigner: '' });
}
