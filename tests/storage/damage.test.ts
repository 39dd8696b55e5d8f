/** What is believed, and what is said, when the device gives back something else than was stored. */
import { describe, expect, test } from 'vitest';
import { applyChange } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import { alterRow, everything, freshName, openLibrary, valueOf, type AnyRow } from './databases.ts';
import { contentOf, makeLargePlan, randomChange, seeded, timeOf } from './sample-plans.ts';

const ENTRIES = 12;
const SNAPSHOT_AT = 6;

interface Stored {
  readonly name: string;
  readonly id: PlanId;
  /** The plan after each entry; the first is at index 1. */
  readonly plans: Plan[];
}

/** A stored plan of twelve entries, with or without a snapshot of the sixth. */
async function storePlan(withSnapshot: boolean): Promise<Stored> {
  const name = freshName();
  const library = await openLibrary(name);
  const rng = seeded(21);
  let plan = makeLargePlan(300, rng);
  const id = plan.head.id;
  valueOf(await library.create(plan, { code: 'create-plan' }, timeOf(1)));
  const plans = [plan, plan];
  for (let seq = 1; seq < ENTRIES; seq++) {
    const change = randomChange(plan, rng, timeOf(seq));
    valueOf(await library.append(id, seq, change));
    plan = applyChange(plan, change);
    plans.push(plan);
    if (withSnapshot && seq + 1 === SNAPSHOT_AT) valueOf(await library.writeSnapshot(plan, seq + 1));
  }
  library.close();
  return { name, id, plans };
}

/** One letter of a text changed to another, as a flipped bit would. */
function flip(field: string): (row: AnyRow) => AnyRow {
  return (row) => {
    const text = String(row[field]);
    const middle = Math.floor(text.length / 2);
    const flipped = String.fromCharCode(text.charCodeAt(middle) ^ 1);
    return { ...row, [field]: text.slice(0, middle) + flipped + text.slice(middle + 1) };
  };
}

async function load({ name, id }: Stored) {
  return (await openLibrary(name)).load(id);
}

describe('A damaged snapshot', () => {
  test.each<[string, number, (row: AnyRow) => AnyRow | null]>([
    ['a letter of its first piece is another', 0, flip('text')],
    ['a letter of its last piece is another', 1, flip('text')],
    ['a piece is gone', 1, () => null],
    ['a piece stands in the place of another', 0, (row) => ({ ...row, n: 1 })],
  ])('is passed over for the log when %s, and the plan is whole and writable', async (_what, n, alter) => {
    const stored = await storePlan(true);
    await alterRow(stored.name, 'chunks', n, alter);
    const loaded = valueOf(await load(stored));
    expect(loaded).toMatchObject({ seq: ENTRIES, tail: ENTRIES, damage: null, snapshotDamaged: true });
    expect(contentOf(loaded.plan)).toEqual(contentOf(stored.plans[ENTRIES] as Plan));
  });

  test('is passed over when the pointer to it names another entry than it was made at', async () => {
    const stored = await storePlan(true);
    await alterRow(stored.name, 'plans', 0, (row) => ({
      ...row,
      snapshot: { ...(row['snapshot'] as object), seq: SNAPSHOT_AT - 1 },
    }));
    const loaded = valueOf(await load(stored));
    expect(loaded).toMatchObject({ seq: ENTRIES, damage: null, snapshotDamaged: true });
    expect(contentOf(loaded.plan)).toEqual(contentOf(stored.plans[ENTRIES] as Plan));
  });

  test('is replaced by the next snapshot', async () => {
    const stored = await storePlan(true);
    await alterRow(stored.name, 'chunks', 0, flip('text'));
    const library = await openLibrary(stored.name);
    const { plan, seq } = valueOf(await library.load(stored.id));
    valueOf(await library.writeSnapshot(plan, seq));
    expect(valueOf(await library.load(stored.id))).toMatchObject({ tail: 0, snapshotDamaged: false });
  });
});

describe('A damaged log', () => {
  const cases: [string, (row: AnyRow) => AnyRow | null][] = [
    ['a letter of its records is another', flip('records')],
    ['its time is another', (row) => ({ ...row, at: '2020-01-01T00:00:00Z' })],
    ['its label is another', (row) => ({ ...row, label: { code: 'import' } })],
    ['it is gone', () => null],
  ];
  for (const withSnapshot of [true, false]) {
    for (const damagedSeq of [8, ENTRIES]) {
      test.each(cases)(
        `gives the plan up to the entry before and says so: entry ${damagedSeq}, ${withSnapshot ? 'with' : 'without'} a snapshot, when %s`,
        async (_what, alter) => {
          const stored = await storePlan(withSnapshot);
          await alterRow(stored.name, 'log', damagedSeq - 1, alter);
          const loaded = valueOf(await load(stored));
          expect(loaded.seq).toBe(damagedSeq - 1);
          expect(loaded.damage).toMatchObject({ kind: 'damaged', seq: damagedSeq });
          expect(contentOf(loaded.plan)).toEqual(contentOf(stored.plans[damagedSeq - 1] as Plan));
        },
      );
    }
  }

  test('before a sound snapshot does no harm to the plan', async () => {
    const stored = await storePlan(true);
    await alterRow(stored.name, 'log', 2, flip('records'));
    const loaded = valueOf(await load(stored));
    expect(loaded).toMatchObject({ seq: ENTRIES, damage: null });
    expect(contentOf(loaded.plan)).toEqual(contentOf(stored.plans[ENTRIES] as Plan));
  });

  test('shows in the history at its place, and the other entries are still read', async () => {
    const stored = await storePlan(true);
    await alterRow(stored.name, 'log', 2, flip('records'));
    const history = valueOf(await (await openLibrary(stored.name)).history(stored.id, { limit: 100 }));
    expect(history).toHaveLength(ENTRIES);
    expect(history.filter((entry) => entry.change === null).map((entry) => entry.seq)).toEqual([3]);
  });

  test('together with a damaged snapshot gives what the log still tells', async () => {
    const stored = await storePlan(true);
    await alterRow(stored.name, 'chunks', 0, flip('text'));
    await alterRow(stored.name, 'log', 2, flip('records'));
    const loaded = valueOf(await load(stored));
    expect(loaded).toMatchObject({ seq: 2, snapshotDamaged: true, damage: { kind: 'damaged', seq: 3 } });
    expect(contentOf(loaded.plan)).toEqual(contentOf(stored.plans[2] as Plan));
  });

  test('whose first entry cannot be read leaves no plan, and that is the answer', async () => {
    const stored = await storePlan(false);
    await alterRow(stored.name, 'log', 0, flip('records'));
    expect(await load(stored)).toMatchObject({ ok: false, problem: { kind: 'damaged', seq: 1 } });
  });

  test('is not written over: a change made on the shortened plan is refused and nothing is altered', async () => {
    const stored = await storePlan(true);
    await alterRow(stored.name, 'log', 9, flip('records'));
    const before = await everything(stored.name);
    const library = await openLibrary(stored.name);
    const { plan, seq } = valueOf(await library.load(stored.id));
    const refused = await library.append(stored.id, seq, randomChange(plan, seeded(1), timeOf(1)));
    expect(refused).toEqual({ ok: false, problem: { kind: 'conflict', seq: ENTRIES } });
    expect(await everything(stored.name)).toEqual(before);
  });
});
