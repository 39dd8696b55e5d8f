/**
 * A row of a file of ours as cells: all that the file's plan has of it, which cells the file says nothing of, and which were put
 * back or could not be read. Knows no row of the plan it is merged into.
 */
import type { IndicatorId } from '#core/identity.ts';
import { printNumber, readNumber } from '#core/number.ts';
import { lineAt, type Line } from '#core/plan.ts';
import type { PlanFileToMerge } from '#exchange/kh1/read-for-merge.ts';
import { cellId, keyOfHeader, ownerOf, type CellKey } from '#exchange/merge/cell-key.ts';
import type { TroubledCell } from '#exchange/merge/compare-cells.ts';
import { cellsOf, isSameCell, isSameText, type Cells } from '#exchange/merge/line-cells.ts';
import type { ElsewhereCell } from '#exchange/merge/proposal.ts';

/** What a file of ours says, ready to be asked row by row. */
export interface PlanFileCells {
  lineFor(id: IndicatorId): Line;
  /** The cells of the columns in the file; of a row with `goc` every one, as nothing of it can have been left out. */
  covers(id: IndicatorId): (cellId: string) => boolean;
  troubled(id: IndicatorId, theirs: Cells): readonly TroubledCell[];
  readonly elsewhere: readonly ElsewhereCell[];
}

export function planFileCells(file: PlanFileToMerge): PlanFileCells {
  const { plan, lineOf, originals, columns } = file;
  const { byLine, elsewhere } = troublesOf(file);
  const inFile = coveredBy(columns);
  const all = (): boolean => true;
  return {
    lineFor: (id) => lineAt(plan, id),
    covers: (id) => (originals.has(id) ? all : (cell) => inFile.has(cell)),
    troubled: (id, theirs) => {
      const original = originals.get(id);
      const before = original ? cellsOf(original.line) : NOTHING;
      const troubled = byLine.get(lineOf.get(id) ?? 0) ?? [];
      return troubled.filter(
        (cell) => counts(cell, theirs) && !stoodThere(cell, before) && !isEditedBeside(cell, theirs, before),
      );
    },
    elsewhere,
  };
}

/** A column of estimates says of a figure what state it has, too. */
function coveredBy(columns: PlanFileToMerge['columns']): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { header } of columns) {
    const key = keyOfHeader(header);
    if (!key) continue;
    ids.add(cellId(key));
    if (key.kind === 'figure' && key.part === 'value') ids.add(cellId({ ...key, part: 'state' }));
  }
  return ids;
}

/** A note beside a figure that is there was read; what belongs to an unreadable figure is known with the figure alone. */
function counts({ cell, reason }: TroubledCell, theirs: Cells): boolean {
  const owner = ownerOf(cell);
  return reason !== 'without-value' || !owner || !theirs.has(cellId(owner));
}

const NOTHING: Cells = new Map();

/** The estimate that was in the file when it was written, left beside the figure somebody put under the next state. */
function stoodThere({ cell, found, reason }: TroubledCell, before: Cells): boolean {
  const text = before.get(cellId(cell))?.text ?? '';
  return reason === 'second-figure' && text !== '' && isSameText(found.trim(), text);
}

/** One column of a cell was put back, and in another a person changed what it says: that is what there is to choose. */
function isEditedBeside({ cell, status }: TroubledCell, theirs: Cells, before: Cells): boolean {
  const id = cellId(cell);
  return status === 'restored' && !isSameCell(theirs.get(id), before.get(id));
}

interface Troubles {
  readonly byLine: ReadonlyMap<number, TroubledCell[]>;
  readonly elsewhere: readonly ElsewhereCell[];
}

/** A number of two readings may be either. */
function offersFor({ reason, found }: Pick<TroubledCell, 'reason' | 'found'>): readonly string[] {
  if (reason !== 'ambiguous-number') return [];
  const readings = (['comma', 'dot'] as const).map((convention) => readNumber(found, convention));
  return readings.flatMap((reading) => (reading.ok ? [printNumber(reading.value)] : []));
}

function troublesOf({ lineOf, restored, unreadable, remarks }: PlanFileToMerge): Troubles {
  const rows = new Set(lineOf.values());
  const byLine = new Map<number, TroubledCell[]>();
  const elsewhere: ElsewhereCell[] = [];
  const note = (
    line: number,
    column: string,
    trouble: Omit<TroubledCell, 'cell' | 'offers'>,
    original: string | null,
  ) => {
    const cell: CellKey | null = rows.has(line) ? keyOfHeader(column) : null;
    if (!cell) elsewhere.push({ line, column, found: trouble.found, original });
    else byLine.set(line, [...(byLine.get(line) ?? []), { ...trouble, cell, offers: offersFor(trouble) }]);
  };
  for (const { line, column, found, problem } of unreadable)
    note(line, column, { found, status: 'refused', reason: problem }, null);
  for (const remark of remarks) {
    if (remark.code !== 'without-value') continue;
    const { line, column, found } = remark;
    note(line, column, { found, status: 'refused', reason: 'without-value' }, null);
  }
  for (const { line, column, found, original } of restored)
    note(line, column, { found, status: 'restored', reason: null }, original);
  return { byLine, elsewhere };
}
