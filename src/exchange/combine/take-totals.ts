/** Totals into the plan: the cells a person takes, as one edit, each with a note of its sources; and what was left and why. */
import { applyChange, squashChanges, type RecordChanges } from '#core/change.ts';
import { printDay } from '#core/day.ts';
import { editAsOf, editFigure, editFigureNote, editFigureState } from '#core/edits.ts';
import { printFigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { figureOf, lineAt, lineOf, type Plan } from '#core/plan.ts';
import { done, type EditResult, type Refusal } from '#core/refusal.ts';
import type { Combination } from '#exchange/combine/combine.ts';
import type { CombinedCell } from '#exchange/combine/combined-cell.ts';
import { isGathered, sourceNoteOf, withSourceNote } from '#exchange/combine/source-note.ts';

export interface TakingChoices {
  readonly rows: ReadonlySet<IndicatorId>;
  /** Rows among them that may be taken though units are missing; such a total is kept as an estimate. */
  readonly incomplete?: ReadonlySet<IndicatorId>;
}

/** `changed-since`: the plan has another figure there than when the totals were formed. */
export type LeftReason = 'no-total' | 'incomplete' | 'row-gone' | 'changed-since' | Refusal['code'];

export interface Taken {
  /** One change, one step to undo; empty where nothing is taken. */
  readonly edit: EditResult;
  readonly written: readonly IndicatorId[];
  /** Rows that hold already what was gathered. */
  readonly unchanged: readonly IndicatorId[];
  readonly left: readonly { readonly row: IndicatorId; readonly reason: LeftReason }[];
}

/** The rows to take unless a person says otherwise: complete, nothing to look at, and nothing but an earlier gathering stands there. */
export function usualRows({ cells }: Pick<Combination, 'cells'>): Set<IndicatorId> {
  return new Set(cells.filter(isUsual).map(({ row }) => row));
}

function isUsual(cell: CombinedCell): boolean {
  const { status, before, value } = cell;
  if (status !== 'complete' || !value || cell.needsLook) return false;
  return !before || isGathered(before.note) || printFigureValue(before.value) === printFigureValue(value);
}

/** The edit that writes the chosen totals; nothing is applied here. */
export function takeTotals(plan: Plan, { cells }: Pick<Combination, 'cells'>, choices: TakingChoices): Taken {
  const written: IndicatorId[] = [];
  const unchanged: IndicatorId[] = [];
  const left: Taken['left'][number][] = [];
  const steps: RecordChanges[] = [];
  for (const cell of cells) {
    if (!choices.rows.has(cell.row)) continue;
    const reason = whyLeft(plan, cell, choices);
    const edits = reason === null ? writeCell(plan, cell) : { refused: reason };
    if ('refused' in edits) left.push({ row: cell.row, reason: edits.refused });
    else if (edits.steps.length === 0) unchanged.push(cell.row);
    else {
      written.push(cell.row);
      steps.push(...edits.steps);
    }
  }
  return { edit: done(squashChanges(steps)), written, unchanged, left };
}

function whyLeft(
  plan: Plan,
  { row, period, status, value, before }: CombinedCell,
  choices: TakingChoices,
): LeftReason | null {
  const line = lineOf(plan, row);
  if (!line) return 'row-gone';
  if (JSON.stringify(figureOf(line, period)) !== JSON.stringify(before)) return 'changed-since';
  if (!value || status === 'refused' || status === 'empty') return 'no-total';
  return status === 'incomplete' && !choices.incomplete?.has(row) ? 'incomplete' : null;
}

type Written = { readonly steps: readonly RecordChanges[] } | { readonly refused: LeftReason };

/** Value, state, day and note, each seeing the one before. */
function writeCell(plan: Plan, cell: CombinedCell): Written {
  const { row, period, typed, asOf } = cell;
  // A total of some units would be judged as the whole: an estimate is never «không đạt».
  const state = cell.status === 'incomplete' ? 'estimate' : cell.state;
  const noted = (scratch: Plan): string => figureOf(lineAt(scratch, row), period)?.note ?? '';
  const edits: readonly ((scratch: Plan) => EditResult)[] = [
    (scratch) => editFigure(scratch, row, period, typed),
    (scratch) => editFigureState(scratch, row, period, state),
    (scratch) => editAsOf(scratch, row, period, asOf ? printDay(asOf) : ''),
    (scratch) => editFigureNote(scratch, row, period, withSourceNote(noted(scratch), sourceNoteOf(cell))),
  ];
  const steps: RecordChanges[] = [];
  let scratch = plan;
  for (const edit of edits) {
    const result = edit(scratch);
    if (!result.ok) return { refused: result.refusal.code };
    const { added, updated, removed } = result.changes;
    if (added.length + updated.length + removed.length === 0) continue;
    steps.push(result.changes);
    scratch = applyChange(scratch, result.changes);
  }
  return { steps };
}
