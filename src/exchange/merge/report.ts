/** What a merge did and left, cell by cell and row by row, old beside new: plain data, to be shown, saved and kept. Puts nothing into words. */
import type { IndicatorId } from '#core/identity.ts';
import type { Line } from '#core/plan.ts';
import type { CellKey } from '#exchange/merge/cell-key.ts';
import { cellsOf, isSameCell, type Cells } from '#exchange/merge/line-cells.ts';
import type { CellItem, CellStatus, Reason, RowItem } from '#exchange/merge/proposal.ts';

export interface ReportedCell {
  readonly row: IndicatorId;
  readonly name: string;
  readonly cell: CellKey;
  /** What the plan had. */
  readonly mine: string;
  /** What the file has; null where the file says nothing of the cell itself. */
  readonly theirs: string | null;
  /** What the plan has now. */
  readonly now: string;
  /** `follows`: changed with another cell (what is said of a figure goes with it), or with its row. */
  readonly status: CellStatus | 'follows';
  readonly reason: Reason | null;
  readonly line: number | null;
}

export interface ReportedRow {
  readonly row: IndicatorId;
  readonly name: string;
  readonly line: number | null;
  readonly reason: Reason | null;
}

export interface MergeReport {
  /** Every cell the merge changed, those of new and removed rows too. */
  readonly taken: readonly ReportedCell[];
  /** What the file has otherwise and was not taken. */
  readonly left: readonly ReportedCell[];
  /** What could not be taken. */
  readonly refused: readonly ReportedCell[];
  /** What programs had changed in the file and counts as it was written. */
  readonly restored: readonly ReportedCell[];
  readonly addedRows: readonly ReportedRow[];
  readonly removedRows: readonly ReportedRow[];
  /** New rows not added, missing ones kept. */
  readonly leftRows: readonly (ReportedRow & { readonly status: RowItem['status'] })[];
}

/** What of a merge is told to whoever sent the file. */
export type NotTaken = Pick<MergeReport, 'left' | 'refused' | 'leftRows'>;

/** A cell of the proposal as it came out. */
export function reportCell(item: CellItem, name: string, now: string, reason = item.reason): ReportedCell {
  const { row, cell, mine, line, status } = item;
  return { row, name, cell, mine, theirs: item.found ?? item.theirs, now, status, reason, line };
}

export function reportRow({ row, name, line }: RowItem, reason: Reason | null): ReportedRow {
  return { row, name, line, reason };
}

/** All that is otherwise in a row now, whether it was chosen or came with what was. A row that is no more has nothing. */
export function changedCells(
  before: Line | null,
  after: Line | null,
  chosen: ReadonlyMap<string, CellItem>,
): ReportedCell[] {
  const [old, now] = [before ? cellsOf(before) : NOTHING, after ? cellsOf(after) : NOTHING];
  const { id: row, name } = (after ?? before)?.indicator ?? {};
  if (row === undefined || name === undefined) return [];
  const cells: ReportedCell[] = [];
  for (const [id, { key }] of new Map([...old, ...now])) {
    const [was, is] = [old.get(id), now.get(id)];
    if (isSameCell(was, is)) continue;
    const item = chosen.get(id);
    const texts = { mine: was?.text ?? '', now: is?.text ?? '' };
    cells.push(
      item
        ? { ...reportCell(item, name, texts.now), ...texts }
        : { row, name, cell: key, ...texts, theirs: null, status: 'follows', reason: null, line: null },
    );
  }
  return cells;
}

const NOTHING: Cells = new Map();
