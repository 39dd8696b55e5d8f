/** The verbs of the library on a healthy device. */
import { describe, expect, test } from 'vitest';
import { applyChange, NO_CHANGES, type Change } from '#core/change.ts';
import { changesBetween } from '#core/plan-records.ts';
import type { Plan } from '#core/plan.ts';
import type { Library } from '#storage/library.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { freshName, interceptWrites, openLibrary, rowsOf, valueOf } from './databases.ts';
import {
  contentOf,
  makeEmptyPlan,
  makeLargePlan,
  randomChange,
  seeded,
  timeOf,
  type Rng,
} from './sample-plans.ts';

const CREATION = { code: 'create-plan' } as const;

async function createPlan(library: Library, plan: Plan): Promise<void> {
  expect(valueOf(await library.create(plan, CREATION, timeOf(1)))).toBe(1);
}

/** Makes `count` random changes, storing each; answers the plan in memory. */
async function appendRandom(
  library: Library,
  plan: Plan,
  from: number,
  count: number,
  rng: Rng,
): Promise<Plan> {
  let now = plan;
  for (let seq = from; seq < from + count; seq++) {
    const change = randomChange(now, rng, timeOf(seq + 1));
    expect(valueOf(await library.append(plan.head.id, seq, change))).toBe(seq + 1);
    now = applyChange(now, change);
  }
  return now;
}

describe('Creating, appending and loading', () => {
  test('a new plan loads as it was given, standing at entry 1', async () => {
    const library = await openLibrary();
    const plan = makeLargePlan(300, seeded(1));
    await createPlan(library, plan);
    const loaded = valueOf(await library.load(plan.head.id));
    expect(contentOf(loaded.plan)).toEqual(contentOf(plan));
    expect(loaded).toMatchObject({ seq: 1, tail: 1, damage: null, snapshotDamaged: false });
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'after any changes, with snapshots at any places, another window loads the plan in memory (%i)',
    async (seed) => {
      const rng = seeded(seed);
      const name = freshName();
      const library = await openLibrary(name);
      let plan = makeEmptyPlan(rng);
      await createPlan(library, plan);
      let seq = 1;
      for (let round = 0; round < 6; round++) {
        const count = Math.floor(rng() * 12);
        plan = await appendRandom(library, plan, seq, count, rng);
        seq += count;
        if (rng() < 0.6) await library.writeSnapshot(plan, seq);
        const loaded = valueOf(await (await openLibrary(name)).load(plan.head.id));
        expect(loaded.seq).toBe(seq);
        expect(contentOf(loaded.plan)).toEqual(contentOf(plan));
      }
    },
  );

  test('the log alone is the truth: without any snapshot row the plan is whole', async () => {
    const name = freshName();
    const library = await openLibrary(name);
    const rng = seeded(7);
    const plan = makeLargePlan(40, rng);
    await createPlan(library, plan);
    const now = await appendRandom(library, plan, 1, 30, rng);
    expect(await rowsOf(name, 'chunks')).toEqual([]);
    expect(contentOf(valueOf(await library.load(plan.head.id)).plan)).toEqual(contentOf(now));
  });

  test('appending to a plan of 20 000 rows writes one small entry and the row of the plan, no more', async () => {
    const library = await openLibrary();
    const rng = seeded(8);
    const plan = makeLargePlan(20_000, rng);
    await createPlan(library, plan);
    const written: { store: string; size: number }[] = [];
    const restore = interceptWrites((_call, store, args) => {
      written.push({ store: store.name, size: JSON.stringify(args[0]).length });
    });
    await appendRandom(library, plan, 1, 1, rng);
    restore();
    expect(written.map((w) => w.store)).toEqual(['log', 'plans']);
    expect(written.every((w) => w.size < 3000)).toBe(true);
  }, 60_000);

  test('creating the same plan again is no conflict when nothing differs, and one when another plan has the id', async () => {
    const library = await openLibrary();
    const plan = makeEmptyPlan(seeded(9));
    await createPlan(library, plan);
    await createPlan(library, plan);
    const other = { ...plan, head: { ...plan.head, title: 'Kế hoạch khác' } };
    expect(await library.create(other, CREATION, timeOf(1))).toEqual({
      ok: false,
      problem: { kind: 'conflict', seq: 1 },
    });
  });

  test('loading a plan that is not here answers «vanished» and harms nothing else', async () => {
    const library = await openLibrary();
    const plan = makeEmptyPlan(seeded(10));
    expect(await library.load(plan.head.id)).toMatchObject({ ok: false, problem: { kind: 'vanished' } });
    await createPlan(library, plan);
  });
});

describe('Listing', () => {
  test('plans come last changed first, with their head, row count and number of changes kept true', async () => {
    const library = await openLibrary();
    const [older, newer] = [makeEmptyPlan(seeded(11)), makeLargePlan(25, seeded(12))];
    valueOf(await library.create(older, CREATION, '2026-01-02T08:00:00+07:00'));
    valueOf(await library.create(newer, CREATION, '2026-01-01T08:00:00+07:00'));
    expect(valueOf(await library.list()).map((s) => s.id)).toEqual([older.head.id, newer.head.id]);
    const renamed = { ...newer.head, title: 'Tên mới' };
    // 02:00 in Hà Nội is earlier than midnight at Greenwich, whatever the texts look like.
    const change: Change = {
      added: [],
      updated: [[newer.head, renamed]],
      removed: [],
      label: { code: 'edit-plan' },
      at: '2026-01-02T03:00:00Z',
    };
    valueOf(await library.append(newer.head.id, 1, change));
    expect(valueOf(await library.list())[0]).toEqual({
      id: newer.head.id,
      head: renamed,
      seq: 2,
      rows: 25,
      updatedAt: '2026-01-02T03:00:00Z',
      removedAt: null,
    });
  });

  test('a removed plan leaves the list, keeps all its data, and comes back as it was', async () => {
    const library = await openLibrary();
    const plan = makeLargePlan(25, seeded(13));
    await createPlan(library, plan);
    valueOf(await library.remove(plan.head.id, timeOf(2)));
    expect(valueOf(await library.list())).toEqual([]);
    expect(valueOf(await library.list('removed'))).toMatchObject([
      { id: plan.head.id, removedAt: timeOf(2) },
    ]);
    valueOf(await library.restore(plan.head.id));
    expect(valueOf(await library.list())).toMatchObject([{ id: plan.head.id, removedAt: null }]);
    expect(contentOf(valueOf(await library.load(plan.head.id)).plan)).toEqual(contentOf(plan));
  });
});

describe('History', () => {
  test('entries come newest first, a page at a time, each as it was made', async () => {
    const library = await openLibrary();
    const rng = seeded(14);
    let plan = makeEmptyPlan(rng);
    await createPlan(library, plan);
    const changes: Change[] = [];
    for (let seq = 1; seq < 8; seq++) {
      const change = randomChange(plan, rng, timeOf(seq));
      changes.push(change);
      valueOf(await library.append(plan.head.id, seq, change));
      plan = applyChange(plan, change);
    }
    const newest = valueOf(await library.history(plan.head.id, { limit: 3 }));
    expect(newest.map((entry) => entry.seq)).toEqual([8, 7, 6]);
    expect(newest[0]?.change).toEqual(changes[6]);
    const next = valueOf(await library.history(plan.head.id, { before: 6, limit: 100 }));
    expect(next.map((entry) => entry.seq)).toEqual([5, 4, 3, 2, 1]);
    expect(next.at(-1)?.change?.label).toEqual(CREATION);
  });

  test('a page ends before an entry already had, and before the text becomes longer than asked', async () => {
    const library = await openLibrary();
    const plan = makeEmptyPlan(seeded(18));
    const { id } = plan.head;
    await createPlan(library, plan);
    let { head } = plan;
    for (let seq = 1; seq < 6; seq++) {
      const renamed = { ...head, title: 'dài '.repeat(seq === 3 ? 10_000 : 10) };
      const change = {
        ...NO_CHANGES,
        updated: [[head, renamed] as const],
        label: { code: 'edit-plan' } as const,
      };
      valueOf(await library.append(id, seq, { ...change, at: timeOf(seq) }));
      head = renamed;
    }
    const pageOf = async (page: Parameters<Library['history']>[1]) =>
      valueOf(await library.history(id, page)).map((entry) => entry.seq);
    expect(await pageOf({ after: 1, limit: 100 })).toEqual([6, 5, 4, 3, 2]);
    expect(await pageOf({ after: 3, before: 6, limit: 1 })).toEqual([5]);
    // Entry 4 has the long title and entry 5 takes it away again.
    expect(await pageOf({ limit: 100, characters: 20_000 })).toEqual([6]);
    expect(await pageOf({ before: 6, limit: 100, characters: 20_000 })).toEqual([]);
    expect(await pageOf({ before: 4, limit: 100, characters: 20_000 })).toEqual([3, 2, 1]);
  });
});

describe('Snapshots', () => {
  test.each([1, 2, 3, 4, 5, 6])('hold records of every sort (%i)', async (seed) => {
    const library = await openLibrary();
    const plan = generatePlan(seed, { rows: 12 });
    await createPlan(library, plan);
    valueOf(await library.writeSnapshot(plan, 1));
    const loaded = valueOf(await library.load(plan.head.id));
    expect(loaded.tail).toBe(0);
    expect(changesBetween(plan, loaded.plan)).toEqual(NO_CHANGES);
  });

  test('a snapshot never goes backwards and never ahead of the log', async () => {
    const name = freshName();
    const library = await openLibrary(name);
    const rng = seeded(15);
    const first = makeLargePlan(30, rng);
    await createPlan(library, first);
    const second = await appendRandom(library, first, 1, 5, rng);
    expect(valueOf(await library.writeSnapshot(second, 6))).toBe(true);
    expect(valueOf(await library.writeSnapshot(first, 1))).toBe(false);
    expect(valueOf(await library.writeSnapshot(second, 6))).toBe(false);
    expect(await library.writeSnapshot(second, 7)).toEqual({
      ok: false,
      problem: { kind: 'conflict', seq: 6 },
    });
    expect(contentOf(valueOf(await library.load(first.head.id)).plan)).toEqual(contentOf(second));
  });

  test('a new generation replaces the old one whole, and other plans keep theirs', async () => {
    const name = freshName();
    const library = await openLibrary(name);
    const rng = seeded(16);
    const [plan, other] = [makeLargePlan(600, rng), makeLargePlan(10, rng)];
    await createPlan(library, plan);
    await createPlan(library, other);
    valueOf(await library.writeSnapshot(other, 1));
    valueOf(await library.writeSnapshot(plan, 1));
    const later = await appendRandom(library, plan, 1, 3, rng);
    valueOf(await library.writeSnapshot(later, 4));
    const chunks = await rowsOf(name, 'chunks');
    expect(chunks.filter((c) => c['plan'] === plan.head.id).map((c) => [c['generation'], c['n']])).toEqual([
      [2, 0],
      [2, 1],
      [2, 2],
    ]);
    expect(chunks.filter((c) => c['plan'] === other.head.id)).toHaveLength(1);
    expect(valueOf(await library.load(plan.head.id))).toMatchObject({ seq: 4, tail: 0 });
  });

  test('edits made while a snapshot is being written are kept, in whatever order the two finish', async () => {
    const name = freshName();
    const library = await openLibrary(name);
    const rng = seeded(17);
    const plan = makeLargePlan(3000, rng);
    await createPlan(library, plan);
    const before = await appendRandom(library, plan, 1, 3, rng);
    const [written, after] = await Promise.all([
      library.writeSnapshot(before, 4),
      appendRandom(library, before, 4, 20, rng),
    ]);
    expect(valueOf(written)).toBe(true);
    const loaded = valueOf(await (await openLibrary(name)).load(plan.head.id));
    expect(loaded).toMatchObject({ seq: 24, tail: 20 });
    expect(contentOf(loaded.plan)).toEqual(contentOf(after));
  });
});
