/** A plan of `seeds/`, read as the app reads it. */
import { readFileSync } from 'node:fs';
import type { Plan } from '#core/plan.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { seededRandom } from '#tests/support/seeded.ts';

export function samplePlan(name: string): Plan {
  const file = readFileSync(new URL(`../../seeds/${name}.csv`, import.meta.url));
  const reading = readPlanFile(file, { random: seededRandom(1).random });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason));
  return reading.plan;
}
