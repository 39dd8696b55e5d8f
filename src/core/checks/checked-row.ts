/** What a check may look at, and nothing else: a row, its parts, its parent, its namesakes. Knows no check. */
import type { IndicatorId } from '#core/identity.ts';
import { isCounted } from '#core/indicator.ts';
import { ancestorsOf, childrenOf, lineOf, type Line, type Plan, type PlanSettings } from '#core/plan.ts';

export interface CheckedRow {
  readonly line: Line;
  /** The rows of kind `part` that stand directly under it. */
  readonly parts: readonly Line[];
  readonly parent: Line | null;
  /** Whether it is a counted indicator, or stands under one. */
  readonly isUnderCounted: boolean;
  /** All rows of the same name, itself among them; empty but for the one with the least id, which answers for all. */
  readonly namesakes: readonly Line[];
  readonly settings: PlanSettings;
  /** The periods handed in. */
  readonly submissions: Plan['submissions'];
}

/** Reads the surroundings of a row from the plan; `namesakes` are the ids of all rows of its name, in order of id. */
export function lookAround(plan: Plan, line: Line, namesakes: readonly IndicatorId[]): CheckedRow {
  const { id, parent } = line.indicator;
  const linesOf = (ids: readonly IndicatorId[]): Line[] =>
    ids.map((one) => lineOf(plan, one)).filter((one) => one !== null);
  const above = linesOf([id, ...ancestorsOf(plan, id)]);
  return {
    line,
    parts: linesOf(childrenOf(plan, id)).filter(({ indicator }) => indicator.kind === 'part'),
    parent: parent === null ? null : lineOf(plan, parent),
    isUnderCounted: above.some(({ indicator }) => isCounted(indicator)),
    namesakes: namesakes.length > 1 && namesakes[0] === id ? linesOf(namesakes) : [],
    settings: plan.head.settings,
    submissions: plan.submissions,
  };
}
