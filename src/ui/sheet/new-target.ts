/** Which period a target just typed is for, when its text names none: knows the field it was typed in and the plan's stages. */
import { isStage, type Period } from '#core/period.ts';
import type { PlanHead } from '#core/plan.ts';
import { stageAround } from '#core/stages.ts';
import { readTarget } from '#core/target-reading.ts';

const MEAN = /bình quân|bình quận|trung bình/i;

/** The period of the field; a mean growth or fall a year («tăng bình quân 12 %/năm») is one of the stage around it. */
export function newTargetPeriod(text: string, unit: string, open: Period, head: PlanHead): Period {
  if (isStage(open) || !MEAN.test(text.normalize('NFC'))) return open;
  const { goal } = readTarget(text, unit);
  const isYearly = goal.kind === 'measured' && (goal.basis === 'growth' || goal.basis === 'reduction');
  return (isYearly ? stageAround(head, open) : null) ?? open;
}
