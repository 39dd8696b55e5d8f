import { expect, test } from 'vitest';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { planFingerprint } from '#exchange/same-plan.ts';
test('more seeds', () => {
  const end = Date.now() + 200_000; let n = 0, dmg = 0, untold = 0, taken = 0;
  const dice = seededRandom(99);
  for (let seed = 100_000; Date.now() < end; seed++) {
    const plan = generatePlan(seed, { rows: seed % 30 }); const fp = planFingerprint(plan);
    const profile = { convention: dice.pick(['comma', 'dot'] as const), withOriginals: dice.chance(0.6) };
    const text = writePlanFile(plan, profile);
    const r = readPlanFile(text, { random: dice.random });
    if (r.kind === 'refused') throw new Error(seed + JSON.stringify(r.reason).slice(0, 800));
    if (planFingerprint(r.plan) !== fp || r.remarks.length + r.restored.length > 0) throw new Error('differs ' + seed + JSON.stringify(r.remarks).slice(0, 500));
    n++;
    for (let k = 0; k < 5; k++) {
      let t = text; const m = 1 + dice.below(3);
      for (let j = 0; j < m; j++) { const at = dice.below(t.length); t = t.slice(0, at) + dice.pick([...';,"\'\n\r0189a.-=#', '']) + t.slice(at + dice.below(3)); }
      const d = readPlanFile(t, { random: dice.random }); dmg++;
      if (d.kind === 'plan') { taken++; if (profile.withOriginals && planFingerprint(d.plan) !== fp && d.remarks.length + d.restored.length === 0) { untold++; if (untold < 5) { let i = 0; while (t[i] === text[i]) i++; console.log('untold', seed, JSON.stringify(text.slice(i - 60, i + 30)), JSON.stringify(t.slice(i - 60, i + 30))); } } }
    }
  }
  console.log({ n, dmg, taken, untold });
  expect(untold).toBe(0);
}, 300_000);
