/** The sample plans are files of our own: read without a remark, written back byte for byte, handed out under plain names. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDay } from '#core/day.ts';
import type { Plan } from '#core/plan.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { exportFileName, writePlanFile } from '#exchange/kh1/write.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(name, SEEDS));

function openSeed(name: string): Plan {
  const reading = readPlanFile(bytesOf(name), { random: seededRandom(1).random });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason));
  expect({ restored: reading.restored, remarks: reading.remarks }).toEqual({ restored: [], remarks: [] });
  return reading.plan;
}

const names = readdirSync(SEEDS).filter((name) => name.endsWith('.csv'));

test('there are five sample plans, each a plan of its own', () => {
  expect(new Set(names.map((name) => openSeed(name).head.id)).size).toBe(5);
});

test.each(names)('%s is written back byte for byte', (name) => {
  const text = writePlanFile(openSeed(name), { convention: 'comma', withOriginals: false });
  expect(Buffer.from(text).equals(bytesOf(name))).toBe(true);
});

test('a sample is handed out under a plain name', () => {
  expect(exportFileName(openSeed('cai-rang-6-thang-2024.csv'), readDay('20/6/2024') ?? noDay())).toBe(
    'Cai-Rang_6-thang-2024_KH1_2024-06-20.csv',
  );
});

function noDay(): never {
  throw new Error('Not a day');
}
