/**
 * What a target is: the text as the document has it, and the goal read from it (comparator × basis, two independent
 * dimensions). What is not understood stays as words; nothing becomes zero and nothing disappears. Source: SPEC §4.
 */
import { printComparison, type Comparison, type OneSided } from '#core/comparison-text.ts';
import type { Day } from '#core/day.ts';
import type { Decimal } from '#core/decimal.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { readGoal } from '#core/target-reading.ts';
import { keepLine } from '#core/text.ts';

export { readGoal };

/**
 * `level`: the value itself (each year, when the period is a stage) · `growth`, `reduction`: a year, in % · `total`: over the
 * whole stage · `maintain`: kept at that level.
 */
export const BASES = ['level', 'growth', 'reduction', 'total', 'maintain'] as const;
export type Basis = (typeof BASES)[number];

export type Goal =
  | { readonly kind: 'measured'; readonly basis: Basis; readonly comparison: Comparison }
  /** The figure arrives from the superior level («thành phố giao»). */
  | { readonly kind: 'assigned'; readonly by: string }
  | { readonly kind: 'words'; readonly text: string };

/**
 * How a value was inferred from a printed percentage: in period `by`, with `figure` there, the document printed `percent`
 * (attainment for a target, change in % for a base figure). While that figure stands, the printed percentage is shown.
 */
export interface Implied {
  readonly by: Period;
  readonly figure: Decimal;
  readonly percent: Decimal;
}

/** A target as it was before an adjustment; `until` is the day it was replaced. */
export interface EarlierTarget {
  readonly text: string;
  readonly until: Day | null;
}

export interface Target {
  readonly record: 'target';
  readonly indicator: IndicatorId;
  readonly period: Period;
  /** Who assigned it, free text such as `HĐND quận`; empty for the plan's own or none stated. */
  readonly assigner: string;
  /** As written. */
  readonly text: string;
  /** What the text is read as, or what a person said it means. */
  readonly goal: Goal;
  readonly implied: Implied | null;
  readonly note: string;
  /** Oldest first. */
  readonly earlier: readonly EarlierTarget[];
}

/**
 * A target from its text, which must not be blank: no target is no record. The goal is the one given, else what the text is
 * read as in a row of the given unit.
 */
export function makeTarget(
  given: Pick<Target, 'indicator' | 'period' | 'text'> &
    Partial<Omit<Target, 'record'>> & { readonly unit?: string },
): Target {
  const { unit = '', goal, ...fields } = given;
  const text = keepLine(fields.text);
  if (text === '') throw new Error('A target needs a text');
  return {
    record: 'target',
    assigner: '',
    implied: null,
    note: '',
    earlier: [],
    ...fields,
    text,
    goal: goal ?? readGoal(text, unit),
  };
}

/** The goal with another comparator; of a range, the end the new comparator bounds. Goals without a number stay as they are. */
export function withComparator(goal: Goal, comparator: OneSided): Goal {
  if (goal.kind !== 'measured') return goal;
  const { comparison } = goal;
  if (comparison.comparator !== 'range')
    return { ...goal, comparison: { comparator, value: comparison.value } };
  const end = comparator === '≤' || comparator === '<' ? comparison.high : comparison.low;
  return { ...goal, comparison: { comparator, value: { kind: 'number', value: end } } };
}

/** The goal on another basis. Goals without a number stay as they are. */
export function withBasis(goal: Goal, basis: Basis): Goal {
  return goal.kind === 'measured' ? { ...goal, basis } : goal;
}

/** The text documents would use for a goal; `readGoal`, without a unit, reads a measured one back as the same. */
export function printGoal(goal: Goal): string {
  switch (goal.kind) {
    case 'words':
      return goal.text;
    case 'assigned':
      return `${goal.by} giao`;
    case 'measured': {
      const stated = printComparison(goal.comparison);
      switch (goal.basis) {
        case 'level':
          return stated;
        case 'growth':
          return `tăng ${stated}/năm`;
        case 'reduction':
          return `giảm ${stated}/năm`;
        case 'total':
          return `tổng ${stated}`;
        case 'maintain':
          return `duy trì ${stated}`;
      }
    }
  }
}

/** Whether two goals are the same to the last decimal as written. */
export function isSameGoal(a: Goal, b: Goal): boolean {
  return goalKey(a) === goalKey(b);
}

function goalKey(goal: Goal): string {
  if (goal.kind !== 'measured')
    return JSON.stringify([goal.kind, goal.kind === 'words' ? goal.text : goal.by]);
  const { comparison } = goal;
  if (comparison.comparator === 'range')
    return JSON.stringify([goal.basis, 'range', comparison.low, comparison.high]);
  const { value } = comparison;
  const numbers = value.kind === 'number' ? [value.value] : [value.done, value.of];
  return JSON.stringify([goal.basis, comparison.comparator, ...numbers]);
}
