/** Workbooks with bytes changed at random, from outside and inside what is packed: read or refused, never thrown, never long. */
import { expect, test } from 'vitest';
import { readWorkbook } from '#exchange/workbook/read-workbook.ts';
import { fixture, timed } from '#tests/exchange/workbook/readings.ts';
import { partsOf, rawZip } from '#tests/support/raw-zip.ts';
import { seededRandom, type Seeded } from '#tests/support/seeded.ts';

const RUNS = Number(process.env['WORKBOOK_RUNS'] ?? 120);

/** Bytes that mean something in one of the formats, beside any at all. */
const TELLING = [0, 1, 0x7f, 0xff, 0x22, 0x2f, 0x3c, 0x3e, 0x39, 0x41];

function mutate(bytes: Uint8Array, { below, chance, pick }: Seeded): Uint8Array {
  const mutated = bytes.slice(0, chance(0.15) ? below(bytes.length) : bytes.length);
  for (let hits = below(8) + 1; hits > 0 && mutated.length > 0; hits--) {
    const at = below(mutated.length);
    if (chance(0.2)) mutated.copyWithin(at, below(mutated.length), below(mutated.length));
    else mutated[at] = chance(0.5) ? pick(TELLING) : below(256);
  }
  return mutated;
}

test.each(['xlsx', 'xls', 'ods'])(
  'a damaged .%s',
  async (ending) => {
    const whole = fixture(ending);
    const seeded = seededRandom(20);
    for (let n = 0; n < RUNS; n++) {
      const reading = await timed(() => readWorkbook(mutate(whole, seeded)));
      expect(typeof reading.ok).toBe('boolean');
    }
  },
  600_000,
);

test.each(['xlsx', 'ods'])(
  'an .%s packed again around a damaged part',
  async (ending) => {
    const parts = partsOf(fixture(ending)).filter(({ name }) => /xml(?:\.rels)?$/.test(name));
    const seeded = seededRandom(21);
    let read = 0;
    for (let n = 0; n < RUNS; n++) {
      const hit = seeded.pick(parts);
      const content = mutate(new Uint8Array(Buffer.from(hit.content)), seeded);
      const bytes = rawZip(parts.map((part) => (part === hit ? { ...part, content } : part)));
      const reading = await timed(() => readWorkbook(bytes));
      if (reading.ok) read++;
    }
    expect(read).toBeGreaterThan(0); // what was hit is often of no matter
  },
  600_000,
);
