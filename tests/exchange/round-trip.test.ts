/** Whatever plan is exported, importing it gives the identical plan: both profiles, with and without `goc`. */
import { describe, expect, test } from 'vitest';
import { runs } from '#tests/support/at-length.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { writePlanFile, type WritingChoices } from '#exchange/kh1/write.ts';
import { planFingerprint } from '#exchange/same-plan.ts';
import { rowsInOrder } from '#core/plan.ts';

const PROFILES: readonly WritingChoices[] = [
  { convention: 'comma', withOriginals: true },
  { convention: 'comma', withOriginals: false },
  { convention: 'dot', withOriginals: true },
  { convention: 'dot', withOriginals: false },
];

const choices = { random: seededRandom(7).random };

describe.each(PROFILES)('profile $convention, goc $withOriginals', (profile) => {
  test('generated plans come back identical, with nothing to remark, and export to the same bytes again', () => {
    for (let seed = 1; seed <= runs(80, 500); seed++) {
      const plan = generatePlan(seed, { rows: seed % 40 });
      const text = writePlanFile(plan, profile);
      const reading = readPlanFile(new TextEncoder().encode(text), choices);
      if (reading.kind === 'refused')
        throw new Error(`Seed ${seed}: ${JSON.stringify(reading.reason).slice(0, 2000)}`);
      expect(planFingerprint(reading.plan), `seed ${seed}`).toBe(planFingerprint(plan));
      expect(rowsInOrder(reading.plan)).toEqual(rowsInOrder(plan));
      expect({ seed, restored: reading.restored, remarks: reading.remarks }).toEqual({
        seed,
        restored: [],
        remarks: [],
      });
      expect(writePlanFile(reading.plan, profile) === text, `seed ${seed}: same bytes`).toBe(true);
    }
  }, 60_000);
});
