/**
 * What an editable cell holds and what typing into it does: from row, content and text to the edit of the plan, and back to the
 * text an editor opens with. One case a sort of content; knows no screen.
 */
import { printDay } from '#core/day.ts';
import type { Decimal } from '#core/decimal.ts';
import { editAsOf, editFigure, editFigureState, editText } from '#core/edits.ts';
import { exactNumberOf, printFigureValue, readFigureState } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { figureOf, lineAt, type Line, type Plan } from '#core/plan.ts';
import { nothing, refuse, type EditResult } from '#core/refusal.ts';
import { editTarget } from '#core/target-edits.ts';
import { ownTargetAt, targetAt, type TargetPlace } from '#core/target-place.ts';
import { addressInSlot, targetInSlot } from '#core/target-slots.ts';
import type { Target } from '#core/target.ts';
import { keepLine } from '#core/text.ts';

/** What a column holds, for editing; null for computed columns. */
export type CellContent =
  | { readonly kind: 'text'; readonly field: 'label' | 'name' | 'unit' | 'note' | 'lead' }
  | { readonly kind: 'target'; readonly place: TargetPlace }
  | { readonly kind: 'figure' | 'state' | 'asOf'; readonly period: Period };

/** Whether two cells of a row are the same one: the same words, or the same of the same period. */
export function isSameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === 'text') return b.kind === 'text' && a.field === b.field;
  if (a.kind === 'target') return b.kind === 'target' && isSamePlace(a.place, b.place);
  return a.kind === b.kind && a.period === b.period;
}

function isSamePlace(a: TargetPlace, b: TargetPlace): boolean {
  const isSameSlot = a.slot.assigners.join('\n') === b.slot.assigners.join('\n');
  return isSameSlot && a.period === b.period && a.isOwn === b.isOwn;
}

/** The edit that typing `typed` into the cell would make; nothing is made yet. */
export function editCell(plan: Plan, row: IndicatorId, content: CellContent, typed: string): EditResult {
  switch (content.kind) {
    case 'text':
      return editText(plan, row, content.field, typed);
    case 'target': {
      const { period, assigner } = targetAddressAt(plan, row, content.place);
      return editTarget(plan, row, period, assigner, typed);
    }
    case 'figure':
      return editFigure(plan, row, content.period, typed);
    case 'state':
      return whyNoneIn(plan, row, typed) ?? editState(plan, row, content.period, typed);
    case 'asOf':
      return whyNoneIn(plan, row, typed) ?? editAsOf(plan, row, content.period, typed);
  }
}

/** Reads the state from its words («ước», «TH», «chính thức»); blank text takes the mark away, and is nothing where no figure is. */
function editState(plan: Plan, row: IndicatorId, period: Period, typed: string): EditResult {
  const state = readFigureState(typed);
  if (!state) return refuse({ code: 'not-a-state', typed });
  const isBlank = keepLine(typed) === '';
  if (isBlank && !figureOf(lineAt(plan, row), period)) return nothing;
  return editFigureState(plan, row, period, state);
}

/** In a heading there will never be a figure to say anything of. */
function whyNoneIn(plan: Plan, row: IndicatorId, typed: string): EditResult | null {
  const isGroup = lineAt(plan, row).indicator.kind === 'group';
  return isGroup && keepLine(typed) !== '' ? refuse({ code: 'group-holds-no-figure' }) : null;
}

/** Period and assigner of a target typed there. */
export function targetAddressAt(
  plan: Plan,
  row: IndicatorId,
  place: TargetPlace,
): { readonly period: Period; readonly assigner: string } {
  const { slot, period, isOwn } = place;
  if (!isOwn) return addressInSlot(plan, row, period, slot);
  const line = lineAt(plan, row);
  const standing = ownTargetAt(line, place) ?? targetInSlot(line, period, slot);
  return { period, assigner: standing?.assigner ?? slot.assigners[0] ?? '' };
}

/**
 * The text as it was typed, which an editor opens with: all digits as they are kept, whatever the column shows; nothing where
 * nobody typed. A state is given by its code, as its words belong to the language in use; `editCell` reads both.
 */
export function typedTextOf(plan: Plan, row: IndicatorId, content: CellContent): string {
  const line = lineAt(plan, row);
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

function typedTarget(line: Line, place: TargetPlace): Target | null {
  return place.isOwn ? ownTargetAt(line, place) : targetAt(line, place);
}

/** The one exact number a cell holds: of a figure, or of a target that is a plain level; null for everything else. */
export function exactNumberAt(plan: Plan, row: IndicatorId, content: CellContent): Decimal | null {
  const line = lineAt(plan, row);
  if (content.kind === 'figure') {
    const figure = figureOf(line, content.period);
    return figure && exactNumberOf(figure.value);
  }
  const goal = content.kind === 'target' ? typedTarget(line, content.place)?.goal : undefined;
  if (goal?.kind !== 'measured' || goal.basis !== 'level') return null;
  return exactNumberOf(goal);
}
