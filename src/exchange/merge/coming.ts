/** What a merge does and leaves, in numbers: enough for a sentence and a button. */
import type { MergeReport, ReportedCell } from '#exchange/merge/report.ts';

/** What a merge as chosen does and leaves, in numbers: cells of rows the plan has and keeps, and rows. */
export interface Coming {
  readonly addedRows: number;
  readonly removedRows: number;
  readonly cells: number;
  /** Left as the plan has them. */
  readonly conflicts: number;
  readonly emptied: number;
  readonly refused: number;
  readonly restored: number;
  readonly otherLeft: number;
  readonly newRowsLeft: number;
  readonly missingRowsKept: number;
}

/** The numbers of a report, of one that was carried out or of what the present choices would give. */
export function comingOf(report: MergeReport): Coming {
  const { addedRows, removedRows, leftRows } = report;
  const whole = new Set([...addedRows, ...removedRows].map(({ row }) => row));
  const left = report.left.filter(({ reason }) => reason !== 'row-left');
  const [conflicts, emptied] = [countOf(left, 'conflict'), countOf(left, 'emptied')];
  return {
    addedRows: addedRows.length,
    removedRows: removedRows.length,
    cells: report.taken.filter(({ row }) => !whole.has(row)).length,
    conflicts,
    emptied,
    refused: report.refused.length,
    restored: report.restored.length,
    otherLeft: left.length - conflicts - emptied,
    newRowsLeft: leftRows.filter(({ status }) => status === 'new-row').length,
    missingRowsKept: leftRows.filter(({ status }) => status === 'missing-row').length,
  };
}

function countOf(list: readonly ReportedCell[], status: ReportedCell['status']): number {
  return list.filter((cell) => cell.status === status).length;
}

/** How many changes the button speaks of: cells, and rows as wholes. */
export function changesIn({ addedRows, removedRows, cells: changed }: Coming): number {
  return addedRows + removedRows + changed;
}
