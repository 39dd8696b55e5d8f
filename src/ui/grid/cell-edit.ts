/** What typing into a cell does: from column and text to the edit of the plan. One row a sort of column; computed columns have none. */
import { untrack } from 'svelte';
import type { Session } from '#app/session.svelte.ts';
import type { ChangeLabel } from '#core/change.ts';
import { printDay } from '#core/day.ts';
import { editAsOf, editFigure, editFigureState, editTarget, editText } from '#core/edits.ts';
import { FIGURE_STATES, printFigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { figureOf, lineAt, type Line } from '#core/plan.ts';
import { refuse, type EditResult, type Refusal } from '#core/refusal.ts';
import { addressInSlot, targetInSlot } from '#core/target-slots.ts';
import type { Target } from '#core/target.ts';
import { ownTargetAt, targetAt, type TargetPlace } from '#ui/grid/cell-text.ts';

/** What a column holds, for editing; null for computed columns. */
export type CellContent =
  | { readonly kind: 'text'; readonly field: 'label' | 'name' | 'unit' | 'note' | 'lead' }
  | { readonly kind: 'target'; readonly place: TargetPlace }
  | { readonly kind: 'figure' | 'state' | 'asOf'; readonly period: Period };

/** The edit that typing `typed` into the cell would make; nothing is made yet. */
export function editOf(session: Session, row: IndicatorId, content: CellContent, typed: string): EditResult {
  const { plan } = session;
  switch (content.kind) {
    case 'text':
      return editText(plan, row, content.field, typed);
    case 'target': {
      const { period, assigner } = addressAt(session, row, content.place);
      return editTarget(plan, row, period, assigner, typed);
    }
    case 'figure':
      return editFigure(plan, row, content.period, typed);
    case 'state': {
      const state = FIGURE_STATES.find((known) => known === typed);
      return state ? editFigureState(plan, row, content.period, state) : refuse({ code: 'figure-first' });
    }
    case 'asOf':
      return editAsOf(plan, row, content.period, typed);
  }
}

/** Period and assigner of a target typed there. */
function addressAt({ plan }: Session, row: IndicatorId, place: TargetPlace) {
  const { slot, period, isOwn } = place;
  if (!isOwn) return addressInSlot(plan, row, period, slot);
  const line = lineAt(plan, row);
  const standing = ownTargetAt(line, place) ?? targetInSlot(line, period, slot);
  return { period, assigner: standing?.assigner ?? slot.assigners[0] ?? '' };
}

/** Told of a target that was typed in a cell and recorded for a period the cell does not show. */
export type TellElsewhere = (target: Target) => void;

/** Makes the edit through the one door; returns why not, if refused. */
export function commitCell(
  session: Session,
  row: IndicatorId,
  content: CellContent,
  typed: string,
  tellElsewhere: TellElsewhere = () => undefined,
): Refusal | null {
  const { name } = lineAt(session.plan, row).indicator;
  const label: ChangeLabel = { code: typed.trim() === '' ? 'clear-cell' : 'edit-cell', subject: name };
  const edit = editOf(session, row, content, typed);
  // A grid taken off the screen commits too, in the midst of drawing, where runes may not be set but by this.
  return untrack(() => {
    const refusal = session.run(label, edit);
    const target = refusal ? null : targetElsewhere(session, row, content, edit);
    if (target) tellElsewhere(target);
    return refusal;
  });
}

/** The target an edit of this cell added, when the cell shows another one or none. */
function targetElsewhere(
  session: Session,
  row: IndicatorId,
  content: CellContent,
  edit: EditResult,
): Target | null {
  if (!edit.ok || content.kind !== 'target') return null;
  const added = edit.changes.added.find((record) => record.record === 'target');
  const shown = targetAt(lineAt(session.plan, row), content.place);
  const isShown = added && shown?.period === added.period && shown.assigner === added.assigner;
  return added && !isShown ? added : null;
}

/** The text the editor opens with: all digits as they are kept, whatever the column shows; nothing where nobody typed. */
export function editableTextOf(session: Session, row: IndicatorId, content: CellContent): string {
  const line = lineAt(session.plan, row);
  switch (content.kind) {
    case 'text':
      return line.indicator[content.field];
    case 'target':
      return typedTarget(line, content.place)?.text ?? '';
    case 'figure': {
      const figure = figureOf(line, content.period);
      return figure ? printFigureValue(figure.value) : '';
    }
    case 'state':
      return figureOf(line, content.period)?.state ?? '';
    case 'asOf': {
      const asOf = figureOf(line, content.period)?.asOf;
      return asOf ? printDay(asOf) : '';
    }
  }
}

function typedTarget(line: Line, place: TargetPlace) {
  return place.isOwn ? ownTargetAt(line, place) : targetAt(line, place);
}
