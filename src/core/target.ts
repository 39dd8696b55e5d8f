/**
 * What a target is: the text as the document has it, and the goal read from it (comparator × basis, two independent
 * dimensions). What is not understood stays as words; nothing becomes zero and nothing disappears. Source: SPEC §4.
 */
import { printComparison, readComparison, type Comparison } from '#core/comparison-text.ts';
import type { Day } from '#core/day.ts';
import type { Decimal } from '#core/decimal.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { keepLine } from '#core/text.ts';

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
  /** As written; `goal` is always what `readGoal` makes of it. */
  readonly text: string;
  readonly goal: Goal;
  readonly implied: Implied | null;
  readonly note: string;
  /** Oldest first. */
  readonly earlier: readonly EarlierTarget[];
}

/** A target from its text. The text must not be blank: no target is no record. */
export function makeTarget(
  given: Pick<Target, 'indicator' | 'period' | 'text'> & Partial<Omit<Target, 'record' | 'goal'>>,
): Target {
  const text = keepLine(given.text);
  if (text === '') throw new Error('A target needs a text');
  return {
    record: 'target',
    assigner: '',
    implied: null,
    note: '',
    earlier: [],
    ...given,
    text,
    goal: readGoal(text),
  };
}

const ASSIGNED = /^(\D*[^\d\s])\s+giao(?: (?:hàng|hằng) năm)?$/i;
const BEFORE_ASSIGNER = /^(?:(?:đạt|theo|chỉ tiêu|do)\s+)+/i;
// «ngoại giao», «bàn giao» … are other words; «vượt chỉ tiêu … giao» asks for more than what is assigned.
const NOT_ASSIGNING = /(?:^|\s)(?:ngoại|bàn|chuyển|kết|tiếp)$|^vượt\s/i;
const PER_YEAR = /(?: ?\/ ?năm| mỗi năm| hằng năm| hàng năm)$/;
const FILLER = '(?: bình quân| hằng năm| hàng năm| mỗi năm)';

/** Reads a target's text; anything not understood comes back as words, whole. */
export function readGoal(text: string): Goal {
  const kept = keepLine(text);
  const assigned = ASSIGNED.exec(kept)?.[1];
  if (assigned !== undefined && !NOT_ASSIGNING.test(assigned)) {
    return { kind: 'assigned', by: assigned.replace(BEFORE_ASSIGNER, '') };
  }
  const plain = kept.toLowerCase().replace(/[\s\u00A0\u202F]+/g, ' ');
  const perYear = PER_YEAR.test(plain) || new RegExp(FILLER).test(plain);
  const body = plain.replace(PER_YEAR, '');
  for (const { basis, opening, needs } of OPENINGS) {
    const opened = opening.exec(body);
    if (!opened || (needs === 'year' && !perYear) || (needs === 'percent' && !plain.includes('%'))) continue;
    const comparison = readComparison(body.slice(opened[0].length));
    return comparison ? { kind: 'measured', basis, comparison } : { kind: 'words', text: kept };
  }
  const comparison = readComparison(body.replace(/^(?:phấn đấu )?đạt /, ''));
  return comparison ? { kind: 'measured', basis: 'level', comparison } : { kind: 'words', text: kept };
}

/** `needs`: what else the text must say to mean this basis; «bình quân 2.500/năm» alone is no growth. */
const OPENINGS: readonly { basis: Basis; opening: RegExp; needs?: 'year' | 'percent' }[] = [
  { basis: 'growth', opening: new RegExp(`^tăng${FILLER}* `), needs: 'year' },
  { basis: 'growth', opening: /^bình quân /, needs: 'percent' },
  { basis: 'reduction', opening: new RegExp(`^giảm${FILLER}* `), needs: 'year' },
  { basis: 'total', opening: /^(?:tổng(?: cộng)?(?: cả giai đoạn)?|cả giai đoạn) / },
  { basis: 'maintain', opening: /^duy trì (?:đạt )?/ },
];

/** The text documents would use for a goal; `readGoal` reads it back as the same goal. */
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
