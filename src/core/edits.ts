/**
 * The named edits of figures, texts, fields and verdicts (targets are in target-edits.ts): from the plan and what a person typed to the records that change, or a
 * refusal. Pure; nothing is applied here. Edits that move rows are in row-edits.ts.
 */
import { readDay } from '#core/day.ts';
import { makeFigure, printFigureValue, readFigureValue, type FigureState } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator, TextField } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import { figureOf, judgementOf, lineAt, type Judgement, type Plan, type PlanHead } from '#core/plan.ts';
import { done, isTooLong, nothing, refuse, tooLong, type EditResult } from '#core/refusal.ts';
import { rereadTargets } from '#core/target-edits.ts';
import { keepLine, keepText } from '#core/text.ts';
import { isPercentUnit } from '#core/unit-text.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

export { editTarget } from '#core/target-edits.ts';

/** Sets a text field; notes may hold line breaks, the rest are one line. Typing the same again changes nothing. */
export function editText(plan: Plan, id: IndicatorId, field: TextField, typed: string): EditResult {
  if (isTooLong(typed)) return tooLong;
  const text = field === 'note' ? keepText(typed).trim() : keepLine(typed);
  return editIndicator(plan, id, { [field]: text });
}

/**
 * Sets several fields of a row at once, as the row form does. A new unit is read as a person means it: «%» on a row nobody has
 * described yet makes it a rate at a point in time, and the row's targets are read again with it.
 */
export function editIndicator(
  plan: Plan,
  id: IndicatorId,
  patch: Partial<Omit<Indicator, 'record' | 'id' | 'parent' | 'order' | 'kind'>>,
): EditResult {
  const line = lineAt(plan, id);
  const { indicator } = line;
  const unit = patch.unit ?? indicator.unit;
  const implied = unit === indicator.unit ? {} : measureOf(indicator, unit);
  const next = { ...indicator, ...implied, ...patch };
  if (isSameRecord(indicator, next)) return nothing;
  const reread = unit === indicator.unit ? [] : rereadTargets(line, unit);
  return done({ updated: [[indicator, next], ...reread] });
}

/** What a unit alone says of a row that is still as every new row is. */
function measureOf(
  { measure, accumulation }: Indicator,
  unit: string,
): Partial<Pick<Indicator, 'measure' | 'accumulation'>> {
  const isUntouched = measure === 'amount' && accumulation === 'flow';
  return isUntouched && isPercentUnit(unit) ? { measure: 'rate', accumulation: 'stock' } : {};
}

/**
 * Reads a figure cell and sets the figure; blank text removes it. The state, as-of date and note stay; a value known only by
 * inference becomes an ordinary one. Refuses what begins like a number and is none.
 */
export function editFigure(plan: Plan, id: IndicatorId, period: Period, typed: string): EditResult {
  if (isTooLong(typed)) return tooLong;
  const line = lineAt(plan, id);
  const before = figureOf(line, period);
  if (keepLine(typed) === '') return before ? done({ removed: [before] }) : nothing;
  if (line.indicator.kind === 'group') return refuse({ code: 'group-holds-no-figure' });
  const reading = readFigureValue(typed, line.indicator.unit);
  if (!reading.ok) return refuse({ code: 'not-a-number', typed, problem: reading.reason });
  if (!before) return done({ added: [makeFigure({ indicator: id, period, value: reading.value })] });
  if (printFigureValue(before.value) === printFigureValue(reading.value)) return nothing;
  return done({ updated: [[before, { ...before, value: reading.value, implied: null }]] });
}

/**
 * Puts a new value and state in place of a figure (the final one for an estimate), which is kept among its earlier ones with
 * its state and as-of day. Where there is none yet the figure is simply made; a blank, or the same again, changes nothing.
 */
export function reviseFigure(
  plan: Plan,
  id: IndicatorId,
  period: Period,
  typed: string,
  state: FigureState,
): EditResult {
  if (isTooLong(typed)) return tooLong;
  if (keepLine(typed) === '') return nothing;
  const line = lineAt(plan, id);
  const { indicator } = line;
  if (indicator.kind === 'group') return refuse({ code: 'group-holds-no-figure' });
  const reading = readFigureValue(typed, indicator.unit);
  if (!reading.ok) return refuse({ code: 'not-a-number', typed, problem: reading.reason });
  const before = figureOf(line, period);
  const { value } = reading;
  if (!before) return done({ added: [makeFigure({ indicator: id, period, value, state })] });
  if (before.state === state && printFigureValue(before.value) === printFigureValue(value)) return nothing;
  const earlier = [...before.earlier, { value: before.value, state: before.state, asOf: before.asOf }];
  // The as-of day was that of the earlier figure; a later one has its own.
  return done({ updated: [[before, { ...before, value, state, asOf: null, implied: null, earlier }]] });
}

export function editFigureState(plan: Plan, id: IndicatorId, period: Period, state: FigureState): EditResult {
  const before = figureOf(lineAt(plan, id), period);
  if (!before) return refuse({ code: 'figure-first' });
  return before.state === state ? nothing : done({ updated: [[before, { ...before, state }]] });
}

/** Sets the as-of date from text («10/5/2024»); blank removes it. */
export function editAsOf(plan: Plan, id: IndicatorId, period: Period, typed: string): EditResult {
  const before = figureOf(lineAt(plan, id), period);
  if (!before) return keepLine(typed) === '' ? nothing : refuse({ code: 'figure-first' });
  const asOf = keepLine(typed) === '' ? null : readDay(typed);
  if (asOf === null && keepLine(typed) !== '') return refuse({ code: 'not-a-day', typed });
  return before.asOf === asOf ? nothing : done({ updated: [[before, { ...before, asOf }]] });
}

export function editFigureNote(plan: Plan, id: IndicatorId, period: Period, typed: string): EditResult {
  if (isTooLong(typed)) return tooLong;
  const before = figureOf(lineAt(plan, id), period);
  const note = keepText(typed).trim();
  if (!before) return note === '' ? nothing : refuse({ code: 'figure-first' });
  return before.note === note ? nothing : done({ updated: [[before, { ...before, note }]] });
}

/** Sets or, with null, withdraws a person's verdict; the computed one stays beside it. */
export function editJudgement(
  plan: Plan,
  id: IndicatorId,
  period: Period,
  given: { readonly verdict: VerdictKind; readonly reason: string } | null,
): EditResult {
  if (given && isTooLong(given.reason)) return tooLong;
  const before = judgementOf(lineAt(plan, id), period);
  if (!given) return before ? done({ removed: [before] }) : nothing;
  const next: Judgement = {
    record: 'judgement',
    indicator: id,
    period,
    verdict: given.verdict,
    reason: keepLine(given.reason),
  };
  if (!before) return done({ added: [next] });
  return isSameRecord(before, next) ? nothing : done({ updated: [[before, next]] });
}

export function editHead(plan: Plan, patch: Partial<Omit<PlanHead, 'record' | 'id'>>): EditResult {
  const next = { ...plan.head, ...patch };
  if (next.lastYear < next.firstYear) return refuse({ code: 'years-reversed' });
  return isSameRecord(plan.head, next) ? nothing : done({ updated: [[plan.head, next]] });
}

// Records are plain data with a fixed order of fields, so their text tells them apart.
function isSameRecord(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
