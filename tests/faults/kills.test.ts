/**
 * The browser killed at any moment while figures are typed: what the screen has called saved is there at the next start, in the order
 * typed, without a gap; nothing is there that was not typed. On both stores Chromium has, with the host away.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { BACKENDS, Device, planOf, type Backend } from './device.ts';
import { chances, runs } from './extent.ts';
import { typeDown } from './typist.ts';

let device: Device;

afterEach(() => device.discard());

/** Rows 6 to 35 of the sample, down the column of figures: as many as are typed between two kills at most. */
const MOST = 30;

/** The figures typed, as the log says them, in the order stored. */
function figuresIn(entries: readonly { readonly records: string }[]): string[] {
  return entries.flatMap(({ records }) => {
    const { added, updated } = JSON.parse(records) as Record<'added' | 'updated', unknown[]>;
    const news = [...added, ...updated.map((pair) => (pair as unknown[])[1])] as {
      record: string;
      value: unknown;
    }[];
    return news.filter(({ record }) => record === 'figure').map(({ value }) => JSON.stringify(value));
  });
}

describe.each(Object.keys(BACKENDS) as Backend[])('on %s', (backend) => {
  test('a kill while typing loses nothing that was called saved', async () => {
    device = await Device.make(backend, { withWorker: true });
    const random = chances(20_241_121);
    const hash = await device.startWithSample();
    const plan = planOf(hash);
    await device.goOffline();
    let seq = (await device.readLog(plan)).at(-1)?.seq ?? 0;
    let [kills, saved, lost] = [0, 0, 0];
    for (let round = 1; round <= runs(1, 500); round++) {
      await device.page.locator('.ag-row[row-index="5"] .ag-cell[col-id="figure"]').click();
      const texts = Array.from({ length: MOST }, (_, n) => String(round * 1000 + n));
      const typist = typeDown(device.page, texts);
      // Not before there is something to lose; from then on at any moment.
      await Promise.race([
        expect.poll(() => typist.saved, { timeout: 60_000 }).toBeGreaterThan(0),
        typist.done,
      ]);
      await new Promise((resolve) => setTimeout(resolve, random() * 1500));
      await device.kill();
      await typist.done;
      kills++;
      await device.start(hash);
      await device.untilGrid();
      const entries = await device.readLog(plan, seq);
      const stored = figuresIn(entries);
      // Nothing is torn: one entry a figure, numbered without a gap, in the order typed.
      expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, n) => seq + 1 + n));
      expect(stored).toHaveLength(entries.length);
      stored.forEach((value, n) => expect(value).toContain(`"${texts[n] ?? ''}"`));
      saved += typist.saved;
      lost += Math.max(0, typist.saved - stored.length);
      expect(lost, `round ${round}: ${typist.saved} called saved, ${stored.length} there`).toBe(0);
      seq += entries.length;
      if (kills % 50 === 0)
        console.log(`${backend}: ${kills} kills, ${saved} edits called saved, ${lost} lost`);
    }
    console.log(`${backend}: ${kills} kills, ${saved} edits called saved, ${lost} lost`);
    expect(saved).toBeGreaterThan(0);
  });
});
