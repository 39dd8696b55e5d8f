/** The mirror beside the database: what it holds, how it keeps up, and that it never holds up the work. */
import { describe, expect, test, vi } from 'vitest';
import type { Plan } from '#core/plan.ts';
import { readContent, unbroken } from '#storage/mirror/read-file.ts';
import { alterRow, freshName, openLibrary, removeMirror, valueOf } from '../databases.ts';
import { contentOf, makeLargePlan, randomChange, seeded, timeOf } from '../sample-plans.ts';
import {
  bytesOf,
  faulty,
  fileNames,
  keepChanges,
  keepPlan,
  linesOf,
  openMirrored,
  replaceFile,
  flipInLine,
  type Kept,
  type Opened,
} from './mirrors.ts';

/** What the newest file of the plan tells. */
async function mirrorOf({ name }: Opened, { id }: Kept, generation = 1) {
  const content = readContent(id, await bytesOf(name, `${id}.${generation}.log`));
  return { log: unbroken(content.rows), removedAt: content.removedAt, damagedLines: content.damagedLines };
}

async function expectKept(opened: Opened, kept: Kept, generation = 1): Promise<void> {
  const { log, damagedLines } = await mirrorOf(opened, kept, generation);
  expect(log).toEqual(valueOf(await opened.library.entries(kept.id)));
  expect(damagedLines).toBe(0);
}

async function expectPlan({ library }: Opened, { id, plans }: Kept): Promise<void> {
  const loaded = valueOf(await library.load(id));
  expect(loaded).toMatchObject({ seq: plans.length - 1, damage: null });
  expect(contentOf(loaded.plan)).toEqual(contentOf(plans.at(-1) as Plan));
}

describe('The mirror keeps up', () => {
  test('each entry is a line of the file when its storing is answered', async () => {
    const opened = await openMirrored();
    const kept = await keepPlan(opened.library, 3);
    expect(await fileNames(opened.name)).toEqual([`${kept.id}.1.log`]);
    expect(await linesOf(opened.name, `${kept.id}.1.log`)).toHaveLength(4);
    await keepChanges(opened.library, kept, 2);
    expect(await linesOf(opened.name, `${kept.id}.1.log`)).toHaveLength(6);
    await expectKept(opened, kept);
    expect(opened.told.states).toEqual([]);
  });

  test('a large plan too, and the same write once more adds nothing', async () => {
    const opened = await openMirrored();
    const kept = await keepPlan(opened.library, 1, 72, 5000);
    const [first] = kept.plans as [Plan];
    valueOf(await opened.library.create(first, { code: 'create-plan' }, timeOf(1)));
    const change = randomChange(first, kept.rng, timeOf(2));
    expect(valueOf(await opened.library.append(kept.id, 1, change))).toBe(2);
    expect(valueOf(await opened.library.append(kept.id, 1, change))).toBe(2);
    expect(await linesOf(opened.name, `${kept.id}.1.log`)).toHaveLength(3);
    await expectKept(opened, kept);
  });

  test('with a plan put aside and taken back, adopted, extended, and taken away for good', async () => {
    const opened = await openMirrored();
    const { library, name } = opened;
    const there = await openMirrored();
    const kept = await keepPlan(there.library, 4);
    const log = valueOf(await there.library.entries(kept.id));
    valueOf(await library.adopt(log.slice(0, 2), timeOf(7)));
    expect(await mirrorOf(opened, kept)).toMatchObject({ log: log.slice(0, 2), removedAt: timeOf(7) });
    valueOf(await library.restore(kept.id));
    valueOf(await library.extend(kept.id, log));
    expect(await mirrorOf(opened, kept)).toMatchObject({ log, removedAt: null });
    expect(await library.purge(kept.id)).toEqual({ ok: false, problem: { kind: 'conflict', seq: 4 } });
    await expectKept(opened, kept);
    valueOf(await library.remove(kept.id, timeOf(8)));
    expect(await mirrorOf(opened, kept)).toMatchObject({ removedAt: timeOf(8) });
    valueOf(await library.purge(kept.id));
    expect(await fileNames(name)).toEqual([]);
    expect(valueOf(await library.list('removed'))).toEqual([]);
  });

  test('two windows on two plans of one database, each its own file', async () => {
    const one = await openMirrored();
    const two = await openMirrored(one.name);
    const [mine, theirs] = [await keepPlan(one.library, 2, 73), await keepPlan(two.library, 2, 74)];
    await Promise.all([keepChanges(one.library, mine, 8), keepChanges(two.library, theirs, 8)]);
    await expectKept(one, mine);
    await expectKept(two, theirs);
    expect([...one.told.states, ...two.told.states]).toEqual([]);
  });

  test('a window that takes a plan over goes on in the same file', async () => {
    const one = await openMirrored();
    const two = await openMirrored(one.name);
    const kept = await keepPlan(one.library, 3);
    await keepChanges(two.library, kept, 2);
    await keepChanges(one.library, kept, 2);
    await expectKept(one, kept);
    expect(await fileNames(one.name)).toEqual([`${kept.id}.1.log`]);
    expect([...one.told.states, ...two.told.states]).toEqual([]);
  });
});

describe('A mirror that is not there', () => {
  test('is made for plans stored before there was one, when tended', async () => {
    const name = freshName();
    const before = await openLibrary(name);
    const plan = makeLargePlan(40, seeded(75));
    valueOf(await before.create(plan, { code: 'create-plan' }, timeOf(1)));
    valueOf(await before.remove(plan.head.id, timeOf(2)));
    const opened = await openMirrored(name);
    await opened.library.tendMirror();
    const kept: Kept = { id: plan.head.id, plans: [plan, plan], rng: seeded(1) };
    expect(await mirrorOf(opened, kept)).toMatchObject({ removedAt: timeOf(2) });
    await expectKept(opened, kept);
  });

  test('is made anew with the next change where it was cleared under us', async () => {
    const opened = await openMirrored();
    const kept = await keepPlan(opened.library, 3);
    await vi.waitFor(() => removeMirror(opened.name), { timeout: 15_000 }); // once the thread has let go of the file
    await keepChanges(opened.library, kept, 1);
    await expectKept(opened, kept);
  });
});

describe('A mirror that is behind', () => {
  test('catches up with the next change, and when tended', async () => {
    const opened = await openMirrored();
    const kept = await keepPlan(opened.library, 2);
    const plain = await openLibrary(opened.name);
    const change = randomChange(kept.plans[2] as Plan, kept.rng, timeOf(3));
    valueOf(await plain.append(kept.id, 2, change));
    kept.plans.push(valueOf(await plain.load(kept.id)).plan);
    await keepChanges(opened.library, kept, 1);
    await expectKept(opened, kept);
    const another = randomChange(kept.plans[4] as Plan, kept.rng, timeOf(5));
    valueOf(await plain.append(kept.id, 4, another));
    await opened.library.tendMirror();
    await expectKept(opened, kept);
    expect(await fileNames(opened.name)).toEqual([`${kept.id}.1.log`]);
  });

  test('by an unfinished line goes on behind the last whole one', async () => {
    const opened = await openMirrored();
    const kept = await keepPlan(opened.library, 3);
    const file = `${kept.id}.1.log`;
    const bytes = await bytesOf(opened.name, file);
    for (const cut of [1, 9, 40]) {
      await replaceFile(opened.name, file, bytes.slice(0, -cut));
      await opened.library.tendMirror();
      expect(await bytesOf(opened.name, file)).toEqual(bytes);
    }
    await keepChanges(opened.library, kept, 1);
    await expectKept(opened, kept);
  });
});

describe('A mirror that is ahead', () => {
  test('gives the database its end back when the plan is opened, and that is told', async () => {
    const opened = await openMirrored();
    const kept = await keepPlan(opened.library, 5);
    const [row] = valueOf(await opened.library.list());
    for (const n of [4, 3]) await alterRow(opened.name, 'log', n, () => null);
    await alterRow(opened.name, 'plans', 0, (plan) => ({ ...plan, seq: 3 }));
    await expectPlan(opened, kept);
    expect(opened.told.restored).toEqual([
      { id: kept.id, title: row?.head.title, seq: 5, at: timeOf(5), isMissing: false },
    ]);
    await keepChanges(opened.library, kept, 1);
    await expectKept(opened, kept);
    expect(await fileNames(opened.name)).toEqual([`${kept.id}.1.log`]);
  });

  test('by what does not follow loses to the database, and its file stays aside', async () => {
    const opened = await openMirrored();
    const kept = await keepPlan(opened.library, 5);
    const theirs = await bytesOf(opened.name, `${kept.id}.1.log`);
    // The database went another way after entry 3.
    for (const n of [4, 3]) await alterRow(opened.name, 'log', n, () => null);
    await alterRow(opened.name, 'plans', 0, (plan) => ({ ...plan, seq: 3 }));
    const plain = await openLibrary(opened.name);
    const another = randomChange(kept.plans[3] as Plan, seeded(99), timeOf(9));
    valueOf(await plain.append(kept.id, 3, another));
    expect(valueOf(await opened.library.load(kept.id)).seq).toBe(4);
    await opened.library.tendMirror();
    await expectKept(opened, kept, 2);
    expect(await bytesOf(opened.name, `${kept.id}.1.log`)).toEqual(theirs);
    expect(opened.told.restored).toEqual([]);
    // It stays for good: another start of the app finds the new file whole and keeps the one that differs.
    const again = await openMirrored(opened.name);
    await again.library.tendMirror();
    expect(await fileNames(opened.name)).toEqual([`${kept.id}.1.log`, `${kept.id}.2.log`]);
  });
});

describe('A damaged log', () => {
  test.each([
    ['an altered entry', 3, (row: object) => ({ ...row, records: '{}' })],
    ['a missing entry', 2, () => null],
    ['an altered first entry', 0, (row: object) => ({ ...row, at: 'x' })],
  ])('is mended from the mirror when the plan is opened: %s', async (_what, n, alter) => {
    const opened = await openMirrored();
    const kept = await keepPlan(opened.library, 5);
    const log = valueOf(await opened.library.entries(kept.id));
    await alterRow(opened.name, 'log', n, alter);
    await expectPlan(opened, kept);
    expect(opened.told.restored).toMatchObject([{ id: kept.id, seq: 5, isMissing: false }]);
    expect(valueOf(await opened.library.entries(kept.id))).toEqual(log);
  });

  test('that the mirror cannot mend either stays as it is: the plan opens as far as it can be believed', async () => {
    const opened = await openMirrored();
    const kept = await keepPlan(opened.library, 5);
    await alterRow(opened.name, 'log', 3, () => null);
    const file = `${kept.id}.1.log`;
    const bytes = (await bytesOf(opened.name, file)).slice();
    flipInLine(bytes, 4);
    await replaceFile(opened.name, file, bytes);
    const loaded = valueOf(await opened.library.load(kept.id));
    expect(loaded).toMatchObject({ seq: 3, damage: { kind: 'damaged', seq: 4 } });
    expect(opened.told.restored).toEqual([]);
    await opened.library.tendMirror();
    expect(await bytesOf(opened.name, file)).toEqual(bytes);
    expect(opened.told.states).toMatchObject([{ kind: 'behind', problem: { kind: 'damaged', seq: 4 } }]);
  });
});

describe('A damaged mirror', () => {
  test.each([
    ['in the first line', 30],
    ['in the first entry', 400],
    ['near the end', -30],
  ])(
    '%s is written anew from the log; the old file goes once another start has found the new one whole',
    async (_where, place) => {
      const opened = await openMirrored();
      const kept = await keepPlan(opened.library, 5);
      const [first, second] = [`${kept.id}.1.log`, `${kept.id}.2.log`];
      const bytes = (await bytesOf(opened.name, first)).slice();
      const at = (place + bytes.length) % bytes.length;
      bytes[at] = (bytes[at] as number) ^ 4;
      await replaceFile(opened.name, first, bytes);
      await opened.library.tendMirror();
      await expectKept(opened, kept, 2);
      await opened.library.tendMirror();
      expect(await fileNames(opened.name)).toEqual([first, second]);
      const again = await openMirrored(opened.name);
      await vi.waitFor(async () => {
        await again.library.tendMirror();
        expect(await fileNames(opened.name)).toEqual([second]);
      });
      await keepChanges(again.library, kept, 1);
      await expectKept(again, kept, 2);
      expect([...opened.told.states, ...again.told.states]).toEqual([]);
    },
  );
});

describe('The work goes on', () => {
  test('where the browser can keep no mirror, which is told once', async () => {
    const opened = await openMirrored(freshName(), { startWorker: faulty({ kind: 'unsupported' }) });
    const kept = await keepPlan(opened.library, 4);
    await opened.library.tendMirror();
    await expectPlan(opened, kept);
    expect(opened.told.states).toEqual([{ kind: 'unsupported' }]);
    valueOf(await opened.library.remove(kept.id, timeOf(5)));
    valueOf(await opened.library.purge(kept.id));
  });

  test('where the thread was ended, and the mirror catches up by another', async () => {
    const workers: Worker[] = [];
    const start = faulty({ kind: 'throws', nth: 1e9, isLasting: false });
    const opened = await openMirrored(freshName(), {
      startWorker: () => {
        const worker = start();
        workers.push(worker);
        return worker;
      },
      mirrorPatience: 40,
      longestSilence: 1500,
    });
    const kept = await keepPlan(opened.library, 1);
    await vi.waitFor(() => expect(opened.told.states.at(-1) ?? { kind: 'kept' }).toEqual({ kind: 'kept' }));
    workers[0]?.terminate();
    await keepChanges(opened.library, kept, 3);
    expect(opened.told.states.at(-1)).toMatchObject({ kind: 'behind' });
    // Given up after its longest silence, it is replaced with the next change.
    await vi.waitFor(
      async () => {
        await keepChanges(opened.library, kept, 1);
        expect(workers).toHaveLength(2);
      },
      { timeout: 20_000, interval: 300 },
    );
    await vi.waitFor(() => expect(opened.told.states.at(-1)).toEqual({ kind: 'kept' }), { timeout: 15_000 });
    await expectKept(opened, kept);
  });

  test('where the thread does not even start', async () => {
    const opened = await openMirrored(freshName(), {
      startWorker: () => new Worker('data:text/javascript,throw new Error("broken")', { type: 'module' }),
    });
    const kept = await keepPlan(opened.library, 3);
    await expectPlan(opened, kept);
    expect(opened.told.states).toMatchObject([{ kind: 'behind', problem: { kind: 'unknown' } }]);
  });
});
