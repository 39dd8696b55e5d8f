/**
 * What the sender of a file has to be told of its rows, from the report of a merge: values that could not be taken, values the plan
 * has otherwise and keeps, rows that found no place. Puts nothing into words. What programs did to the file, and what is no matter of
 * the sender's (a blank over a figure, an estimate over an actual one), is not among it.
 */
import type { CellKey } from '#exchange/merge/cell-key.ts';
import type { ElsewhereCell, Reason } from '#exchange/merge/proposal.ts';
import type { NotTaken, ReportedCell } from '#exchange/merge/report.ts';

export type Remark = {
  /** Of the file, from 1. */
  readonly line: number;
  readonly reason: Reason | null;
} & (
  | { readonly kind: 'refused'; readonly cell: CellKey; readonly found: string }
  /** The plan's text stands; '' where it has nothing there. */
  | { readonly kind: 'kept'; readonly cell: CellKey; readonly theirs: string; readonly mine: string }
  | { readonly kind: 'row' }
  /** Of a line of information, or of the row's place: no cell of a row. */
  | { readonly kind: 'elsewhere'; readonly column: string; readonly found: string }
);

/** In the order of the file's lines. What has no line in it is left out. */
export function remarksOf(
  { refused, left, leftRows }: NotTaken,
  elsewhere: readonly ElsewhereCell[] = [],
): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const { line, column, found, original } of elsewhere) {
    if (original === null) remarks.push({ kind: 'elsewhere', line, column, found, reason: null });
  }
  for (const { line, cell, theirs, reason } of refused) {
    if (line !== null) remarks.push({ kind: 'refused', line, cell, found: theirs ?? '', reason });
  }
  for (const { line, cell, theirs, now, reason, status } of left) {
    if (line === null || theirs === null || !isTold(status, reason)) continue;
    remarks.push({ kind: 'kept', line, cell, theirs, mine: now, reason });
  }
  for (const { line, reason, status } of leftRows) {
    if (line !== null && status === 'new-row') remarks.push({ kind: 'row', line, reason });
  }
  return remarks.sort((a, b) => a.line - b.line);
}

/** Of a row that was left the row itself is told. */
const UNTOLD: readonly (Reason | null)[] = ['row-left', 'changed-meanwhile', 'older-state'];

function isTold(status: ReportedCell['status'], reason: Reason | null): boolean {
  return (status === 'conflict' || status === 'changed' || status === 'added') && !UNTOLD.includes(reason);
}
