/**
 * When cells of the plan were last changed on this device, and by what: from its log, the newest change first, only as far back as is
 * asked. Knows no file.
 */
import { recordKey, type Change } from '#core/change.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Line, PlanRecord } from '#core/plan.ts';
import type { LogPageRead } from '#app/log-pages.ts';
import { blankLine } from '#exchange/merge/base-rows.ts';
import { cellId, type CellKey } from '#exchange/merge/cell-key.ts';
import { cellsOf, isSameCell } from '#exchange/merge/line-cells.ts';
import { withChanges } from '#exchange/merge/line-records.ts';
import type { Known } from '#exchange/merge/proposal.ts';

export interface AskedCell {
  readonly row: IndicatorId;
  readonly cell: CellKey;
}

/** Of a cell that stands as it did when the plan came to this device. */
const UNTOUCHED: Known = { who: null, when: null };

/** Null of a cell of which the log no longer knows. */
export async function findLastChanges(
  asked: readonly AskedCell[],
  pages: AsyncIterable<LogPageRead>,
): Promise<(row: IndicatorId, cell: CellKey) => Known | null> {
  const known = new Map<string, Known>();
  const open: Open = new Map(Map.groupBy(asked, recordOf));
  for await (const { changes, end } of pages) {
    for (const change of changes) noteChange(change, open, known);
    if (end === 'first') for (const one of [...open.values()].flat()) known.set(keyOf(one), UNTOUCHED);
    if (open.size === 0) break;
  }
  return (row, cell) => known.get(keyOf({ row, cell })) ?? null;
}

type Open = Map<string, readonly AskedCell[]>;

/** What the change changed is known now, and no longer open. */
function noteChange(change: Change, open: Open, known: Map<string, Known>): void {
  const { added, updated, removed } = change;
  const steps: (readonly [PlanRecord | null, PlanRecord | null])[] = [
    ...added.map((record) => [null, record] as const),
    ...updated,
    ...removed.map((record) => [record, null] as const),
  ];
  for (const [from, to] of steps) {
    const record = to ?? from;
    const cells = record && open.get(recordKey(record));
    if (!cells) continue;
    const still = cells.filter((one) => !isChanged(one, from, to));
    for (const one of cells) {
      if (!still.includes(one)) known.set(keyOf(one), { who: null, when: change.at, what: change.label });
    }
    if (still.length > 0) open.set(recordKey(record), still);
    else open.delete(recordKey(record));
  }
}

function isChanged({ row, cell }: AskedCell, from: PlanRecord | null, to: PlanRecord | null): boolean {
  const id = cellId(cell);
  return !isSameCell(cellsOf(lineWith(row, from)).get(id), cellsOf(lineWith(row, to)).get(id));
}

function lineWith(row: IndicatorId, record: PlanRecord | null): Line {
  const line = blankLine(row);
  if (!record) return line;
  if (record.record === 'indicator') return { ...line, indicator: record };
  return withChanges(line, { added: [record], updated: [], removed: [] });
}

/** The key of the record that holds the cell. */
function recordOf({ row, cell }: AskedCell): string {
  switch (cell.kind) {
    case 'text':
    case 'field':
      return `indicator|${row}`;
    case 'target':
      return `target|${row}|${cell.period}|${cell.assigner}`;
    case 'figure':
    case 'judgement':
      return `${cell.kind}|${row}|${cell.period}`;
  }
}

function keyOf({ row, cell }: AskedCell): string {
  return `${row}|${cellId(cell)}`;
}
