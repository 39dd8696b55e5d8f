/**
 * Many cells typed at once, as pasting, filling and clearing do: one change of the plan, and what became of each cell. Every
 * cell goes through `editCell`; knows nothing of where the texts come from.
 */
import { applyChange, isEmptyChange, NO_CHANGES, squashChanges, type RecordChanges } from '#core/change.ts';
import { editCell, type CellContent } from '#core/cell-content.ts';
import { readFigureValue, type FigureReading } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator } from '#core/indicator.ts';
import { readNumber } from '#core/number.ts';
import { ancestorsOf, lineAt, noTexts, type Plan } from '#core/plan.ts';
import type { Refusal } from '#core/refusal.ts';
import { emptyTable, withEntries } from '#core/table.ts';

export interface CellText {
  readonly row: IndicatorId;
  readonly content: CellContent;
  readonly text: string;
}

/** How a number was read that could have meant another. */
export type NumberRemark = NonNullable<Extract<FigureReading, { ok: true }>['remark']>;

/** What typing many cells comes to; `index` counts the cells as they were given. */
export interface BlockEdit {
  readonly changes: RecordChanges;
  /** How many cells change. */
  readonly written: number;
  /** How many hold already what was typed. */
  readonly unchanged: number;
  /** Cells that stay as they are, and why. */
  readonly refused: readonly { readonly index: number; readonly refusal: Refusal }[];
  /** Cells written whose number could have meant another. */
  readonly remarks: readonly { readonly index: number; readonly remark: NumberRemark }[];
  /** Targets and figures written whose text was not understood as a number: they keep it as words. Rows judged in words have no others. */
  readonly inWords: readonly number[];
}

/**
 * The edit that typing every text into its cell would make, each cell seeing those before it. Within a row texts come first, as
 * figures and targets are read with its unit, and state and day come last, as they are said of its figure; of two texts for
 * one cell the later stands. A refused cell stays as it was.
 */
export function editCells(plan: Plan, cells: readonly CellText[]): BlockEdit {
  const inRows = groupByRow(cells);
  const told: Told = { written: 0, unchanged: 0, refused: [], remarks: [], inWords: [] };
  const rounds: RecordChanges[] = [];
  let scratch = planOf(plan, inRows.keys());
  // Rows do not look at each other, so the first cells of all rows make one change, then the second cells, and so on.
  for (let turn = 0, left = [...inRows.values()]; left.length > 0; turn++) {
    const steps = left.flatMap((inRow) => {
      const next = inRow[turn];
      return next ? tellEdit(told, scratch, next) : [];
    });
    left = left.filter((inRow) => inRow.length > turn + 1);
    const round = joinSteps(steps);
    rounds.push(round);
    if (left.length > 0) scratch = applyChange(scratch, round);
  }
  const byIndex = (a: { index: number }, b: { index: number }): number => a.index - b.index;
  return {
    changes: rounds.length === 1 ? (rounds[0] ?? NO_CHANGES) : squashChanges(rounds),
    written: told.written,
    unchanged: told.unchanged,
    refused: told.refused.sort(byIndex),
    remarks: told.remarks.sort(byIndex),
    inWords: told.inWords.sort((a, b) => a - b),
  };
}

/** The cell's edit, noted down; nothing where it is refused or changes nothing. */
function tellEdit(told: Told, plan: Plan, { index, cell }: Numbered): RecordChanges[] {
  const edit = editCell(plan, cell.row, cell.content, cell.text);
  if (!edit.ok) {
    told.refused.push({ index, refusal: edit.refusal });
    return [];
  }
  if (isEmptyChange(edit.changes)) {
    told.unchanged++;
    return [];
  }
  told.written++;
  tellReading(told, index, cell, lineAt(plan, cell.row).indicator, edit.changes);
  return [edit.changes];
}

/** One change of many that touch nothing in common. */
function joinSteps(steps: readonly RecordChanges[]): RecordChanges {
  return {
    added: steps.flatMap(({ added }) => added),
    updated: steps.flatMap(({ updated }) => updated),
    removed: steps.flatMap(({ removed }) => removed),
  };
}

interface Told {
  written: number;
  unchanged: number;
  readonly refused: BlockEdit['refused'][number][];
  readonly remarks: BlockEdit['remarks'][number][];
  readonly inWords: number[];
}

interface Numbered {
  readonly index: number;
  readonly cell: CellText;
}

function groupByRow(cells: readonly CellText[]): Map<IndicatorId, Numbered[]> {
  const rows = new Map<IndicatorId, Numbered[]>();
  for (const [index, cell] of cells.entries()) {
    const inRow = rows.get(cell.row);
    if (inRow) inRow.push({ index, cell });
    else rows.set(cell.row, [{ index, cell }]);
  }
  for (const inRow of rows.values()) inRow.sort((a, b) => turnOf(a.cell.content) - turnOf(b.cell.content));
  return rows;
}

function turnOf({ kind }: CellContent): number {
  if (kind === 'text') return 0;
  return kind === 'figure' || kind === 'target' ? 1 : 2;
}

/** The plan with no rows but these and those above them, which is all that a cell's edit looks at; so that a change of it costs little. */
function planOf(plan: Plan, rows: Iterable<IndicatorId>): Plan {
  const needed = new Set([...rows].flatMap((row) => [row, ...ancestorsOf(plan, row)]));
  const lines = [...needed].map((id) => [id, lineAt(plan, id)] as const);
  return {
    head: plan.head,
    lines: withEntries(emptyTable(), lines),
    children: emptyTable(),
    ...noTexts(),
    submissions: plan.submissions,
  };
}

/** Notes what is worth showing back of a cell that is written. */
function tellReading(
  told: Told,
  index: number,
  { content, text }: CellText,
  { unit, measure }: Indicator,
  changes: RecordChanges,
): void {
  if (content.kind !== 'figure' && content.kind !== 'target') return;
  const remark = CAN_BE_ANOTHER.test(text) ? remarkOn(text, unit) : null;
  if (remark) told.remarks.push({ index, remark });
  const records = [...changes.added, ...changes.updated.map(([, to]) => to)];
  const isInWords = records.some(
    (record) =>
      (record.record === 'target' && record.goal.kind === 'words') ||
      (record.record === 'figure' && record.value.kind === 'words'),
  );
  if (isInWords && measure !== 'words') told.inWords.push(index);
}

/** A single comma stands before decimals, and is never read otherwise. */
const CAN_BE_ANOTHER = /\d\.\d|,\d+,/;

function remarkOn(text: string, unit: string): NumberRemark | null {
  const number = readNumber(text);
  if (number.ok) return number.remark;
  const reading = readFigureValue(text, unit);
  return reading.ok ? reading.remark : null;
}
