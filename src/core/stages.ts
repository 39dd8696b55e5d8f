/** The stages (giai đoạn) of a plan: five years each where the plan is made of such, else the whole of it; and which rows belong to one. */
import type { IndicatorId } from '#core/identity.ts';
import { containsPeriod, isStage, stagePeriod, type Period } from '#core/period.ts';
import { lineAt, subtreeOf, type Plan, type PlanHead } from '#core/plan.ts';

const USUAL_YEARS = 5;

/** In time order; none for a plan of a single year. */
export function stagesOf({
  firstYear,
  lastYear,
}: Pick<PlanHead, 'firstYear' | 'lastYear'>): readonly Period[] {
  const years = lastYear - firstYear + 1;
  if (years < 2) return [];
  if (years % USUAL_YEARS !== 0) return [stagePeriod(firstYear, lastYear)];
  return Array.from({ length: years / USUAL_YEARS }, (_, n) => {
    const first = firstYear + n * USUAL_YEARS;
    return stagePeriod(first, first + USUAL_YEARS - 1);
  });
}

/** The stage a period lies in, or the period itself where it is one; null outside every stage. */
export function stageAround(head: Pick<PlanHead, 'firstYear' | 'lastYear'>, period: Period): Period | null {
  if (isStage(period)) return period;
  return stagesOf(head).find((stage) => containsPeriod(stage, period)) ?? null;
}

/**
 * Whether an indicator is one of the N of the stage that `period` lies in. In a plan of several stages, one whose targets and
 * given verdicts (its parts' included) all lie in other stages is not: each stage has its own list. Source: documents 000, 004.
 */
export function isOfStage(plan: Plan, id: IndicatorId, period: Period): boolean {
  if (stagesOf(plan.head).length < 2) return true;
  const stage = stageAround(plan.head, period);
  if (!stage) return true;
  let isOfNone = true;
  for (const row of subtreeOf(plan, id)) {
    const { targets, judgements } = lineAt(plan, row);
    for (const record of [...targets, ...judgements]) {
      if (containsPeriod(stage, record.period) || containsPeriod(record.period, stage)) return true;
      isOfNone = false;
    }
  }
  return isOfNone;
}
