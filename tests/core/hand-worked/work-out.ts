/** What the program makes of one row in one period: the percent shown (or why there is none) and the verdict, for the hand-worked tables. */
import { attainmentOf, shownPercent } from '#core/attainment.ts';
import { trimZeros } from '#core/decimal.ts';
import { judgePlan, rowVerdictOf } from '#core/judging.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, type PlanSettings } from '#core/plan.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

export function workOut(
  row: RowGiven,
  period: string,
  settings: Partial<PlanSettings> = {},
): { percent: string; verdict: VerdictKind } {
  const plan = smallPlan([row], settings);
  const when = toPeriod(period);
  const line = lineAt(plan, idOf(0));
  const attainment = attainmentOf(line, targetsInForce(line, when)[0] ?? null, when, plan.head.settings);
  return {
    percent: attainment.kind === 'percent' ? trimZeros(shownPercent(attainment)) : attainment.reason,
    verdict: rowVerdictOf(judgePlan(plan, when), idOf(0)).verdict,
  };
}
