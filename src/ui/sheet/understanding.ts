/**
 * What the sheet says a target's text means, as data for the messages: the goal with its unit and period. Reads nothing itself;
 * the reading comes from core.
 */
import { isFlow, statesChange, type Indicator } from '#core/indicator.ts';
import { printNumber } from '#core/number.ts';
import type { Period } from '#core/period.ts';
import type { TargetReading } from '#core/target-reading.ts';
import type { Goal } from '#core/target.ts';
import { isPercentUnit, PER_YEAR } from '#core/unit-text.ts';
import type { StatedValue, Understood } from '#messages/vi-reading.ts';

/** A target as it stands or as it would stand: its text, what it means, and when it is for. */
export interface Meant {
  readonly text: string;
  readonly goal: Goal;
  readonly period: Period;
  /** How the text alone is read. */
  readonly reading: TargetReading;
}

/** `points` is the word for percentage points; `known` the period said beside the field. */
export function understoodOf(meant: Meant, indicator: Indicator, known: Period, points: string): Understood {
  const { goal, period, reading, text } = meant;
  if (goal.kind === 'assigned') return { kind: 'assigned' };
  if (goal.kind === 'words') {
    return reading.unit === 'differs'
      ? { kind: 'unit-differs', written: unitWritten(text), unit: indicator.unit }
      : { kind: 'words' };
  }
  const unit = unitOf(meant, indicator, points);
  return {
    kind: 'measured',
    basis: goal.basis,
    comparator: goal.comparison.comparator,
    stated: statedValue(goal, unit),
    period,
    isPeriodKnown: period === known && reading.period === null,
    measuredBy: isAmount(indicator, unit) || indicator.accumulation === 'average' ? 'mean' : 'last',
    isState: !isAmount(indicator, unit),
  };
}

function isAmount(indicator: Indicator, unit: string): boolean {
  return isFlow(indicator) && !isPercentUnit(unit);
}

/** The unit of the target's number: a change is in %, between two rates in points, everything else is in the row's unit. */
function unitOf({ goal, text }: Meant, indicator: Indicator, points: string): string {
  const basis = goal.kind === 'measured' ? goal.basis : 'level';
  if (basis === 'growth' || basis === 'reduction') {
    return indicator.measure === 'rate' && !statesChange(indicator, basis) ? points : '%';
  }
  const own = indicator.unit.replace(PER_YEAR, '').trim();
  return own === '' ? unitWritten(text) : own;
}

function statedValue(goal: Extract<Goal, { kind: 'measured' }>, unit: string): StatedValue {
  const { comparison } = goal;
  if (comparison.comparator === 'range') {
    return { kind: 'range', low: printNumber(comparison.low), high: printNumber(comparison.high), unit };
  }
  const { value } = comparison;
  return value.kind === 'number'
    ? { kind: 'number', value: printNumber(value.value), unit }
    : { kind: 'count', done: printNumber(value.done), of: printNumber(value.of), unit };
}

const TIME = /,? (?:(?:đến|tới|vào|trong)(?: hết| cuối)* năm|(?:trong |của )?(?:giai đoạn|nhiệm kỳ)) .*$/i;
const AFTER_LAST_NUMBER = /\d\s*([%‰]|\p{L}[^\d()]*?)?\s*(?:trở lên|trở xuống)?[.;]?$/iu;

/** The words that stand after the last number of a text, as its unit; '' where there are none. For show only. */
function unitWritten(text: string): string {
  const plain = text.normalize('NFC').replace(TIME, '').replace(/[.;]$/, '').trim().replace(PER_YEAR, '');
  return AFTER_LAST_NUMBER.exec(plain)?.[1]?.trim() ?? '';
}
