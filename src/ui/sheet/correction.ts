/**
 * The choices by which a person puts right how a target was understood, and the goal each comes to. The text is never changed
 * here; a choice that would need a number the text does not have is not offered.
 */
import { readComparison, type Comparison } from '#core/comparison-text.ts';
import { comparePeriods, yearPeriod, type Period } from '#core/period.ts';
import type { Line, PlanHead } from '#core/plan.ts';
import { stagesOf } from '#core/stages.ts';
import type { TargetReading } from '#core/target-reading.ts';
import { BASES, withBasis, withComparator, type Basis, type Goal } from '#core/target.ts';
import { isPercentUnit } from '#core/unit-text.ts';
import type { BasisChoice } from '#messages/vi-reading.ts';

export type Comparator = Comparison['comparator'];
const ONE_SIDED = ['=', '≥', '>', '≤', '<', 'about'] as const;

/** The comparators a goal may be given; a range only where the text states one. */
export function comparatorChoices(goal: Goal, { goal: read }: TargetReading): readonly Comparator[] {
  if (goal.kind !== 'measured') return [];
  const hasRange = isRange(goal) || isRange(read);
  return hasRange ? [...ONE_SIDED, 'range'] : ONE_SIDED;
}

function isRange(goal: Goal): boolean {
  return goal.kind === 'measured' && goal.comparison.comparator === 'range';
}

/** The goal with the comparator; a range comes back from the text. */
export function goalWithComparator(goal: Goal, chosen: Comparator, { goal: read }: TargetReading): Goal {
  if (goal.kind !== 'measured') return goal;
  // From another comparator of a range, the end wanted may be the one that was dropped: begin again from the text.
  const from = read.kind === 'measured' && isRange(read) ? { ...goal, comparison: read.comparison } : goal;
  return chosen === 'range' ? from : withComparator(from, chosen);
}

/** The bases a target may be put on: those a number can be found for, words, and what the text itself says. */
export function basisChoices(text: string, goal: Goal, reading: TargetReading, unit: string): BasisChoice[] {
  const bases: readonly Basis[] = reading.unit === 'differs' ? [] : basesFor(text, goal, reading, unit);
  const isAssigned = goal.kind === 'assigned' || reading.goal.kind === 'assigned';
  return [...bases, 'words', ...(isAssigned ? (['assigned'] as const) : [])];
}

function basesFor(text: string, goal: Goal, { goal: read }: TargetReading, unit: string): readonly Basis[] {
  if (goal.kind === 'measured' || read.kind === 'measured') return BASES;
  const found = findComparison(text);
  if (!found) return [];
  // «12%» in a row of tỷ đồng can be a growth, never an amount.
  return found.isPercent && !isPercentUnit(unit) && unit !== '' ? ['growth', 'reduction'] : BASES;
}

/** The goal on the chosen basis; null where the text has no number for it. */
export function goalOnBasis(
  text: string,
  goal: Goal,
  chosen: BasisChoice,
  { goal: read }: TargetReading,
): Goal | null {
  if (chosen === 'words') return { kind: 'words', text };
  if (chosen === 'assigned') return read.kind === 'assigned' ? read : goal;
  if (goal.kind === 'measured') return withBasis(goal, chosen);
  if (read.kind === 'measured') return withBasis(read, chosen);
  const found = findComparison(text);
  return found && { kind: 'measured', basis: chosen, comparison: found.comparison };
}

const NUMBER = String.raw`\d(?:[\d.,]*\d)?`;
const ONLY_NUMBER = new RegExp(
  '(?:(không quá|không dưới|tối đa|tối thiểu|ít nhất|trên|dưới|hơn|khoảng|từ) )?' +
    `(${NUMBER}(?: ?/ ?${NUMBER})?)( ?%)?(?: ?(?:-|–|đến) ?(${NUMBER})( ?%)?)?( trở lên| trở xuống)?`,
  'g',
);
const TIMES = /(?:giai đoạn|nhiệm kỳ) \d{4} ?[-–] ?\d{4}|năm \d{4}/g;

/** The one number (or range) a text of words holds, with its bound; null where there is none or more than one. */
function findComparison(
  text: string,
): { readonly comparison: Comparison; readonly isPercent: boolean } | null {
  const plain = text.normalize('NFC').toLowerCase().replace(TIMES, ' ').replace(/\s+/g, ' ');
  const [match, another] = [...plain.matchAll(ONLY_NUMBER)];
  if (!match || another) return null;
  const [, bound = '', low = '', percent = '', high = '', highPercent = '', after = ''] = match;
  const number = high === '' ? low : `${low} - ${high}`;
  const before = bound === 'từ' || high !== '' ? '' : bound;
  const comparison = readComparison(`${before} ${number}${after}`);
  return comparison && { comparison, isPercent: percent !== '' || highPercent !== '' };
}

/** The periods a target of the row may be for, in time order: the plan's years and stages, and whatever is in use already. */
export function periodChoices(head: PlanHead, inUse: readonly (Period | null)[]): readonly Period[] {
  const years = Array.from({ length: head.lastYear - head.firstYear + 1 }, (_, n) =>
    yearPeriod(head.firstYear + n),
  );
  const used = inUse.filter((period) => period !== null);
  return [...new Set([...years, ...stagesOf(head), ...used])].sort(comparePeriods);
}

/** The assigners to choose among: none, the plan's, and the row's others. */
export function assignerChoices({ settings }: Pick<PlanHead, 'settings'>, line: Line): readonly string[] {
  return [...new Set(['', ...settings.assigners, ...line.targets.map(({ assigner }) => assigner)])];
}
