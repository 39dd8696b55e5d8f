/** The figures a report states, whether or not anything can be worked out of them: what a plan can be compared with. */
import type { Amount } from '#core/claims/amounts.ts';
import { doneOf, isExact, nameOf } from '#core/claims/claim-making.ts';
import type { Span } from '#core/claims/claim.ts';
import type { Report, Statement } from '#core/claims/statement.ts';
import { restOfNoun, type Unit } from '#core/claims/units.ts';
import { subjectOf } from '#core/claims/wording.ts';
import type { Day } from '#core/day.ts';
import type { Decimal } from '#core/decimal.ts';

export interface StatedFigure {
  readonly sentence: number;
  readonly at: Span;
  /** What it is of, small letters: with the header above it, and without. */
  readonly names: readonly string[];
  readonly value: Decimal;
  /** As written after the number. */
  readonly unit: Unit;
  /** The target printed with it («1.508/3.400»); null for none. */
  readonly target: Decimal | null;
  readonly asOf: Day | null;
  readonly isEstimate: boolean;
}

/** Exact figures of what has been reached; what is wanted, bounds, and numbers of no subject are left out. Spans are in the flow. */
export function statedFigures({ statements }: Report): StatedFigure[] {
  return statements.flatMap((statement) => {
    const { amount, isPlanned, isAhead, subject } = statement;
    if (!amount || isPlanned || isAhead || subject === '' || !isExact(amount)) return [];
    const figure = figureOf(statement, amount);
    return figure.names.length > 0 ? [figure] : [];
  });
}

function figureOf(statement: Statement, amount: Amount): StatedFigure {
  const { sentence, subject, asOf, isEstimate } = statement;
  const counted = amount.unit.kind === 'counted' ? ` ${amount.unit.key}` : '';
  // «… xảy ra 04 vụ, làm 01 người chết»: without a subject of its own only what is counted tells it from the one before.
  const isInherited = subjectOf(statement.lead) === '';
  const own = isInherited ? [] : [nameOf({ ...statement, amount: null }), subject];
  const rest = restOfNoun(amount.unit, statement.tail);
  const whole = rest === '' ? [] : [`${subject}${counted} ${rest}`];
  const names = counted === '' ? own : [...own, ...whole, subject + counted];
  return {
    sentence,
    at: { from: amount.from, to: amount.to },
    names: [...new Set(names)],
    value: doneOf(amount).value,
    unit: amount.unit,
    target: amount.of?.value ?? null,
    asOf,
    isEstimate,
  };
}
