/**
 * Which targets a reporting period is measured by. Source: SPEC §3 (a half-year figure is set against the full-year target),
 * §4 (a yearly target of a stage holds in each of its years).
 */
import { isFlow } from '#core/indicator.ts';
import {
  containsPeriod,
  endsBefore,
  isStage,
  lengthInMonths,
  yearOf,
  yearPeriod,
  type Period,
} from '#core/period.ts';
import type { Line } from '#core/plan.ts';
import type { Target } from '#core/target.ts';

/**
 * Of each assigner the targets of the period itself, else of the shortest longer period around it. A stage without its own is
 * measured by those of its last year; a state or rate without any is on its way to the next year's that has one («đến năm 2025
 * đạt 95 %»). «Thành phố giao» without a figure gives way to whatever is assigned for a shorter time.
 */
export function targetsInForce(line: Line, period: Period): readonly Target[] {
  const { targets } = line;
  const [first] = targets;
  if (!first) return targets;
  if (targets.every(({ assigner }) => assigner === first.assigner)) return inForceOf(line, targets, period);
  const assigners = [...new Set(targets.map(({ assigner }) => assigner))];
  const found = assigners.flatMap((assigner) =>
    inForceOf(
      line,
      targets.filter((target) => target.assigner === assigner),
      period,
    ),
  );
  const shortest = Math.min(...found.map((target) => lengthInMonths(target.period)));
  return found.filter(
    ({ goal, period: own }) => goal.kind !== 'assigned' || lengthInMonths(own) === shortest,
  );
}

function inForceOf(line: Line, targets: readonly Target[], period: Period): readonly Target[] {
  const around = shortestAround(targets, period);
  if (around) return ofPeriod(targets, around);
  if (isStage(period)) return ofPeriod(targets, yearPeriod(yearOf(period)));
  return isFlow(line.indicator) ? [] : ofPeriod(targets, nextYearWithTarget(targets, period));
}

function ofPeriod(targets: readonly Target[], period: Period | null): readonly Target[] {
  return period ? targets.filter((target) => target.period === period) : [];
}

function shortestAround(targets: readonly Target[], period: Period): Period | null {
  let shortest: Period | null = null;
  for (const target of targets) {
    if (!containsPeriod(target.period, period)) continue;
    if (!shortest || lengthInMonths(target.period) < lengthInMonths(shortest)) shortest = target.period;
  }
  return shortest;
}

function nextYearWithTarget(targets: readonly Target[], period: Period): Period | null {
  const later = targets
    .map((target) => target.period)
    .filter((due) => due === yearPeriod(yearOf(due)) && endsBefore(period, due));
  return later.sort().at(0) ?? null;
}
