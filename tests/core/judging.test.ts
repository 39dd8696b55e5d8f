/** Judging kept up row by row equals judging from scratch, and the tally always adds up, whatever is edited. */
import { describe, expect, it } from 'vitest';
import { applyChange, reverseChanges, rowsConcerned, type RecordChanges } from '#core/change.ts';
import { judgeAgain, judgePlan, rowVerdictOf, type Judging } from '#core/judging.ts';
import { rowsInOrder, type Plan } from '#core/plan.ts';
import { OUTCOMES } from '#core/summary.ts';
import { planFingerprint } from '#exchange/same-plan.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { randomEdit } from '#tests/support/random-edit.ts';
import { seededRandom } from '#tests/support/seeded.ts';

function verdictsOf(plan: Plan, judging: Judging): string[] {
  return rowsInOrder(plan).map(({ id }) => JSON.stringify([id, rowVerdictOf(judging, id)]));
}

describe('judging', () => {
  it('row by row equals judging from scratch over 200 random edit sequences, and undoing them restores the plan', () => {
    let total = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const dice = seededRandom(seed + 1_000_000); // apart from the plan's own, or the same ids would be drawn
      let plan = generatePlan(seed, { rows: 4 + dice.below(30) });
      const period = plan.head.settings.reportingPeriod;
      let judging = judgePlan(plan, period);
      const start = planFingerprint(plan);
      const made: RecordChanges[] = [];
      for (let step = 0; step < 25; step++) {
        const edit = randomEdit(plan, dice);
        if (!edit.ok) continue;
        plan = applyChange(plan, edit.changes);
        judging = judgeAgain(judging, plan, rowsConcerned(edit.changes)).judging;
        const fresh = judgePlan(plan, period);
        expect(verdictsOf(plan, judging), `seed ${seed}, step ${step}`).toEqual(verdictsOf(plan, fresh));
        expect(judging.tally).toEqual(fresh.tally);
        expect(OUTCOMES.reduce((sum, outcome) => sum + judging.tally[outcome], 0)).toBe(judging.tally.total);
        made.push(edit.changes);
      }
      total += made.length;
      for (const changes of made.reverse()) plan = applyChange(plan, reverseChanges(changes));
      expect(planFingerprint(plan), `seed ${seed}, undone`).toBe(start);
    }
    expect(total).toBeGreaterThan(2000);
  }, 60_000);
});
