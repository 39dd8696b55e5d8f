/** Values below zero, which begin like a formula, survive the file in both profiles. */
import { expect, test } from 'vitest';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { isSamePlan } from '#exchange/same-plan.ts';
import { smallPlan } from '#tests/support/small-plan.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const VALUES = ['-5 - 3', '-5 - -3', '-8 - -3,5', 'từ -5 trở lên', 'trên -2', '(5)', '-0,5', '-1.000', '0'];

test.each(VALUES)('%s as figure and target', (text) => {
  const plan = smallPlan([{ figures: { '2024-H1': text }, targets: { '2024': text } }]);
  for (const convention of ['comma', 'dot'] as const) {
    for (const withOriginals of [true, false]) {
      const file = writePlanFile(plan, { convention, withOriginals });
      const reading = readPlanFile(file, { random: seededRandom(1).random, newPlanId: plan.head.id });
      if (reading.kind === 'refused') throw new Error(reading.reason.code);
      expect(isSamePlan(reading.plan, plan)).toBe(true);
      expect(file).not.toMatch(/[;,]-\d+ -/);
    }
  }
});
