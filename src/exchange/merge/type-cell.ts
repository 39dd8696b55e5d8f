/**
 * Types a text into a cell of a row as a person would: through the core's edits, with all their rules. Knows no file and no
 * proposal.
 */
import {
  editAsOf,
  editFigure,
  editFigureNote,
  editFigureState,
  editText,
  reviseFigure,
} from '#core/edits.ts';
import { readFigureState, type FigureState } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { figureOf, lineAt, type Plan } from '#core/plan.ts';
import { nothing, refuse, type EditResult } from '#core/refusal.ts';
import { editTarget } from '#core/target-edits.ts';
import { keepLine } from '#core/text.ts';
import type { CellKey } from '#exchange/merge/cell-key.ts';

/** The edit; null for cells nobody types into. With a state given, a figure of another state is revised, and kept among its earlier ones. */
export function typeCell(
  plan: Plan,
  row: IndicatorId,
  key: CellKey,
  typed: string,
  state: FigureState | null,
): EditResult | null {
  switch (key.kind) {
    case 'text':
      return editText(plan, row, key.field, typed);
    case 'target':
      return key.part === 'text' ? editTarget(plan, row, key.period, key.assigner, typed) : null;
    case 'figure':
      return typeFigure(plan, row, key, typed, state);
    case 'field':
    case 'judgement':
      return null;
  }
}

function typeFigure(
  plan: Plan,
  row: IndicatorId,
  { period, part }: Extract<CellKey, { kind: 'figure' }>,
  typed: string,
  state: FigureState | null,
): EditResult | null {
  const before = figureOf(lineAt(plan, row), period);
  switch (part) {
    case 'value': {
      const isRevised = state !== null && state !== (before?.state ?? null) && keepLine(typed) !== '';
      return isRevised ? reviseFigure(plan, row, period, typed, state) : editFigure(plan, row, period, typed);
    }
    case 'state': {
      const said = readFigureState(typed);
      if (!said) return refuse({ code: 'not-a-state', typed });
      if (!before) return keepLine(typed) === '' ? nothing : refuse({ code: 'figure-first' });
      return editFigureState(plan, row, period, said);
    }
    case 'asOf':
      return editAsOf(plan, row, period, typed);
    case 'note':
      return editFigureNote(plan, row, period, typed);
    case 'earlier':
      return null;
  }
}
