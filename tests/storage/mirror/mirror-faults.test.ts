/** A mirror whose device fails in the middle: what was written stands before or after, never between, and it is told. */
import { expect, test, vi } from 'vitest';
import type { Plan } from '#core/plan.ts';
import { readContent, unbroken } from '#storage/mirror/read-file.ts';
import { freshName, valueOf } from '../databases.ts';
import { randomChange, timeOf } from '../sample-plans.ts';
import { bytesOf, faulty, fileNames, keepChanges, keepPlan, openMirrored, type Fault } from './mirrors.ts';

/** The entries that each file of the folder holds, whole. */
async function numbersIn(name: string, plan: Parameters<typeof readContent>[0]): Promise<number[][]> {
  const files = await fileNames(name);
  return Promise.all(
    files.map(async (file) => {
      const content = readContent(plan, await bytesOf(name, file));
      expect(content.damagedLines).toBe(0);
      return unbroken(content.rows).map(({ seq }) => seq);
    }),
  );
}

const FAULTS: readonly [string, Omit<Extract<Fault, { nth: number }>, 'nth'>][] = [
  ['throws once', { kind: 'throws', isLasting: false }],
  ['and all after it throw', { kind: 'throws', isLasting: true }],
  ['writes half of what it is given', { kind: 'half', isLasting: false }],
  ['and all after it have no room left', { kind: 'half', isLasting: true }],
];

test.each(FAULTS)(
  'When the Nth call that writes %s, for every N: the work is stored, the mirror is before or after, and the state tells',
  async (_what, fault) => {
    await Promise.all([1, 2, 3, 4, 5, 6].map((nth) => failAt({ ...fault, nth })));
  },
);

async function failAt(fault: Extract<Fault, { nth: number }>): Promise<void> {
  const name = freshName();
  const opened = await openMirrored(name, { startWorker: faulty(fault) });
  const kept = await keepPlan(opened.library, 4);
  expect(valueOf(await opened.library.load(kept.id)).seq).toBe(4);
  const newest = Math.max(0, ...(await numbersIn(name, kept.id)).map((log) => log.length));
  // The first writing and each of the three after it are two calls; where one fails, one takes back what was begun.
  expect(opened.told.states[0]).toMatchObject({ kind: 'behind' });
  if (opened.told.states.at(-1)?.kind === 'kept') expect(newest).toBe(4);
  if (fault.isLasting) expect(newest).toBeLessThanOrEqual(Math.ceil(fault.nth / 2));
  opened.library.close();
  // The device is well again, and so is the mirror with the next change.
  const again = await openMirrored(name);
  await again.library.tendMirror();
  await keepChanges(again.library, kept, 1);
  expect(again.told.states).toEqual([]);
  expect(await numbersIn(name, kept.id)).toContainEqual([1, 2, 3, 4, 5]);
  expect(again.restored).toEqual([]);
}

test('a full disk is told as such, once, and as well again when there is room', async () => {
  const opened = await openMirrored(freshName(), {
    startWorker: faulty({ kind: 'half', nth: 3, isLasting: false }),
  });
  const kept = await keepPlan(opened.library, 2);
  expect(opened.told.states).toMatchObject([{ kind: 'behind', problem: { kind: 'quota' } }]);
  await keepChanges(opened.library, kept, 1);
  expect(opened.told.states.slice(1)).toEqual([{ kind: 'kept' }]);
});

test('a thread that never answers holds up one change for its time, and no other', async () => {
  const silent = (): Worker => new Worker('data:text/javascript,', { type: 'module' });
  const opened = await openMirrored(freshName(), { startWorker: silent, mirrorPatience: 50 });
  const wait = vi.spyOn(globalThis, 'setTimeout');
  const kept = await keepPlan(opened.library, 4);
  const waited = wait.mock.calls.filter(([, milliseconds]) => milliseconds === 50);
  wait.mockRestore();
  expect(waited).toHaveLength(1);
  expect(opened.told.states).toMatchObject([{ kind: 'behind', problem: { kind: 'unknown' } }]);
  expect(valueOf(await opened.library.load(kept.id)).seq).toBe(4);
});

test('a write that the database refuses is not in the mirror either', async () => {
  const opened = await openMirrored();
  const kept = await keepPlan(opened.library, 3);
  const change = randomChange(kept.plans[1] as Plan, kept.rng, timeOf(9));
  expect(await opened.library.append(kept.id, 1, change)).toMatchObject({ ok: false });
  expect(await numbersIn(opened.name, kept.id)).toEqual([[1, 2, 3]]);
});
