/**
 * The named edits of figures, targets and texts: from the plan and what a person typed to the records that change, or a
 * refusal. Pure; nothing is applied here. Edits that move rows are in row-edits.ts.
 */
import { readDay } from '#core/day.ts';
import { makeFigure, printFigureValue, readFigureValue, type FigureState } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Indicator, TextField } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import {
  figureOf,
  judgementOf,
  lineAt,
  targetOf,
  type Judgement,
  type Plan,
  type PlanHead,
} from '#core/plan.ts';
import { done, refuse, type EditResult } from '#core/refusal.ts';
import { makeTarget } from '#core/target.ts';
import { keepLine, keepText } from '#core/text.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

const nothing = done({});

/** Far more than any note needs, and well under what one cell of a file may hold. */
const LONGEST_TEXT = 20_000;
const tooLong = refuse({ code: 'text-too-long', limit: LONGEST_TEXT });

/** Sets a text field; notes may hold line breaks, the rest are one line. Typing the same again changes nothing. */
export function editText(plan: Plan, id: IndicatorId, field: TextField, typed: string): EditResult {
  if (typed.length > LONGEST_TEXT) return tooLong;
  const { indicator } = lineAt(plan, id);
  const text = field === 'note' ? keepText(typed).trim() : keepLine(typed);
  return text === indicator[field]
    ? nothing
    : done({ updated: [[indicator, { ...indicator, [field]: text }]] });
}

/** Sets several fields of a row at once, as the row form does. */
export function editIndicator(
  plan: Plan,
  id: IndicatorId,
  patch: Partial<Omit<Indicator, 'record' | 'id' | 'parent' | 'order' | 'kind'>>,
): EditResult {
  const { indicator } = lineAt(plan, id);
  const next = { ...indicator, ...patch };
  return isSameRecord(indicator, next) ? nothing : done({ updated: [[indicator, next]] });
}

/**
 * Reads a figure cell and sets the figure; blank text removes it. The state, as-of date and note stay; a value known only by
 * inference becomes an ordinary one. Refuses what begins like a number and is none.
 */
export function editFigure(plan: Plan, id: IndicatorId, period: Period, typed: string): EditResult {
  if (typed.length > LONGEST_TEXT) return tooLong;
  const line = lineAt(plan, id);
  const before = figureOf(line, period);
  if (keepLine(typed) === '') return before ? done({ removed: [before] }) : nothing;
  if (line.indicator.kind === 'group') return refuse({ code: 'group-holds-no-figure' });
  const reading = readFigureValue(typed);
  if (!reading.ok) return refuse({ code: 'not-a-number', typed, problem: reading.reason });
  if (!before) return done({ added: [makeFigure({ indicator: id, period, value: reading.value })] });
  if (printFigureValue(before.value) === printFigureValue(reading.value)) return nothing;
  return done({ updated: [[before, { ...before, value: reading.value, implied: null }]] });
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
  if (typed.length > LONGEST_TEXT) return tooLong;
  const before = figureOf(lineAt(plan, id), period);
  const note = keepText(typed).trim();
  if (!before) return note === '' ? nothing : refuse({ code: 'figure-first' });
  return before.note === note ? nothing : done({ updated: [[before, { ...before, note }]] });
}

/** Sets a target from its text, kept as typed; blank removes it. A target known by inference becomes an ordinary one. */
export function editTarget(
  plan: Plan,
  id: IndicatorId,
  period: Period,
  assigner: string,
  typed: string,
): EditResult {
  if (typed.length > LONGEST_TEXT) return tooLong;
  const line = lineAt(plan, id);
  const before = targetOf(line, period, assigner);
  const text = keepLine(typed);
  if (text === '') return before ? done({ removed: [before] }) : nothing;
  if (line.indicator.kind === 'group') return refuse({ code: 'group-holds-no-figure' });
  if (!before) return done({ added: [makeTarget({ indicator: id, period, assigner, text })] });
  if (before.text === text) return nothing;
  return done({ updated: [[before, { ...before, ...makeTarget({ ...before, text }), implied: null }]] });
}

/** Sets or, with null, withdraws a person's verdict; the computed one stays beside it. */
export function editJudgement(
  plan: Plan,
  id: IndicatorId,
  period: Period,
  given: { readonly verdict: VerdictKind; readonly reason: string } | null,
): EditResult {
  if (given && given.reason.length > LONGEST_TEXT) return tooLong;
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
