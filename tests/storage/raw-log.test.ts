/** Log entries in and out as they lie: what a backup, the mirror and a restored plan are made of. */
import { describe, expect, test } from 'vitest';
import { applyChange } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import type { DatabaseLibrary } from '#storage/database-library.ts';
import { makeLogRow } from '#storage/entry.ts';
import type { LogRow } from '#storage/rows.ts';
import { alterRow, everything, freshName, openLibrary, rowsOf, settled, valueOf } from './databases.ts';
import { contentOf, makeLargePlan, randomChange, seeded, timeOf } from './sample-plans.ts';

const ENTRIES = 5;

interface Stored {
  readonly name: string;
  readonly library: DatabaseLibrary;
  readonly id: PlanId;
  readonly plan: Plan;
  readonly log: readonly LogRow[];
}

/** A plan of forty rows whose log has five entries. */
async function storePlan(entries = ENTRIES, seed = 61): Promise<Stored> {
  const name = freshName();
  const library = await openLibrary(name);
  const rng = seeded(seed);
  let plan = makeLargePlan(40, rng);
  const { id } = plan.head;
  valueOf(await library.create(plan, { code: 'create-plan' }, timeOf(1)));
  for (let seq = 1; seq < entries; seq++) {
    const change = randomChange(plan, rng, timeOf(seq + 1));
    valueOf(await library.append(id, seq, change));
    plan = applyChange(plan, change);
  }
  return { name, library, id, plan, log: valueOf(await library.entries(id)) };
}

function spoilt(row: LogRow): LogRow {
  return { ...row, records: row.records.replace('"added"', '"addad"') };
}

/** A row whose checksum holds, though its text was never made by us. */
function forged(id: PlanId, seq: number, records: string): LogRow {
  const row = makeLogRow(id, seq, {
    added: [],
    updated: [],
    removed: [],
    label: { code: 'edit-cell' },
    at: timeOf(seq),
  });
  return { ...row, records, sum: sumOf(row, records) };
}

/** CRC-32 bit by bit, not by a table as in the code under test. */
function sumOf(row: LogRow, records: string): number {
  const text = [row.plan, row.seq, row.at, JSON.stringify(row.label), records].join('\n');
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

describe('Entries', () => {
  test('come oldest first, all of them or those after one', async () => {
    const { library, id, log } = await storePlan();
    expect(log.map((row) => row.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(valueOf(await library.entries(id, 3))).toEqual(log.slice(3));
    expect(valueOf(await library.entries(id, 5))).toEqual([]);
  });

  test.each([
    ['altered', 3, (row: object) => ({ ...row, at: 'never' })],
    ['missing in the middle', 3, () => null],
    ['missing at the end', 5, () => null],
  ])('name the first that is %s', async (_what, seq, alter) => {
    const { name, library, id } = await storePlan();
    await alterRow(name, 'log', seq - 1, alter);
    expect(await library.entries(id)).toMatchObject({ ok: false, problem: { kind: 'damaged', seq } });
  });

  test('of a plan that is not here are «vanished», and the library says that it has not ended', async () => {
    const { library } = await storePlan();
    expect(await library.entries('pbbbbbb' as PlanId)).toMatchObject({
      ok: false,
      problem: { kind: 'vanished' },
    });
    expect(library.ended).toBeNull();
  });

  test('after the database was deleted from elsewhere are «vanished», and the library says that it has ended', async () => {
    const { name, library, id } = await storePlan();
    await settled(indexedDB.deleteDatabase(name));
    expect(await library.entries(id)).toMatchObject({ ok: false, problem: { kind: 'vanished' } });
    expect(library.ended).toMatchObject({ kind: 'vanished' });
  });
});

describe('A plan adopted from its log', () => {
  test('is the plan, with its history and its place among the others', async () => {
    const there = await storePlan();
    const here = await openLibrary();
    expect(valueOf(await here.adopt(there.log, null))).toBe(ENTRIES);
    const loaded = valueOf(await here.load(there.id));
    expect(contentOf(loaded.plan)).toEqual(contentOf(there.plan));
    expect(loaded).toMatchObject({ seq: ENTRIES, damage: null });
    expect(valueOf(await here.list())).toEqual(valueOf(await there.library.list()));
    expect(valueOf(await here.entries(there.id))).toEqual(there.log);
    const next = randomChange(loaded.plan, seeded(1), timeOf(9));
    expect(valueOf(await here.append(there.id, ENTRIES, next))).toBe(ENTRIES + 1);
  });

  test('may come put aside', async () => {
    const { log } = await storePlan();
    const here = await openLibrary();
    valueOf(await here.adopt(log, timeOf(8)));
    expect(valueOf(await here.list())).toEqual([]);
    expect(valueOf(await here.list('removed'))).toMatchObject([{ removedAt: timeOf(8) }]);
  });

  test('again, or less of it, is no conflict and stores nothing; more of it, or another, is one', async () => {
    const { log, name, library } = await storePlan();
    const other = await storePlan(ENTRIES, 62);
    const before = await everything(name);
    expect(valueOf(await library.adopt(log, null))).toBe(5);
    expect(valueOf(await library.adopt(log.slice(0, 3), null))).toBe(3);
    const forked = other.log.map(({ at, label, records }, n) =>
      forgedLike({ at, label, records }, log[n] as LogRow),
    );
    expect(await library.adopt(forked, null)).toEqual({ ok: false, problem: { kind: 'conflict', seq: 5 } });
    expect(await everything(name)).toEqual(before);
    const here = await openLibrary();
    valueOf(await here.adopt(log.slice(0, 3), null));
    expect(await here.adopt(log, null)).toEqual({ ok: false, problem: { kind: 'conflict', seq: 3 } });
  });

  test.each<[string, number, (log: readonly LogRow[], id: PlanId) => readonly LogRow[]]>([
    ['nothing', 1, () => []],
    ['without its first entry', 1, (log) => log.slice(1)],
    ['with a gap', 3, (log) => log.filter((row) => row.seq !== 3)],
    ['with an altered entry', 4, (log) => log.map((row) => (row.seq === 4 ? spoilt(row) : row))],
    [
      'with an entry of another plan',
      2,
      (log) => log.map((row) => (row.seq === 2 ? { ...row, plan: 'pbbbbbb' as PlanId } : row)),
    ],
    ['with a text that is no JSON', 6, (log, id) => [...log, forged(id, 6, '{"added":')]],
    ['with a text that holds no records', 6, (log, id) => [...log, forged(id, 6, '{}')]],
    [
      'with a change that does not fit',
      6,
      (log, id) => [...log, forged(id, 6, log[0]?.records ?? '')], // all of its records are there already
    ],
  ])('is refused %s, naming the entry, and nothing is written', async (_what, seq, alter) => {
    const { log, id } = await storePlan();
    const name = freshName();
    const here = await openLibrary(name);
    expect(await here.adopt(alter(log, id), null)).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', seq },
    });
    expect(await rowsOf(name, 'plans')).toEqual([]);
    expect(await rowsOf(name, 'log')).toEqual([]);
  });
});

/** The content of one row as an entry at the place of another, with a checksum that holds. */
function forgedLike(content: Pick<LogRow, 'at' | 'label' | 'records'>, place: LogRow): LogRow {
  const row = { ...place, ...content };
  return { ...row, sum: sumOf(row, row.records) };
}

describe('A log extended', () => {
  test('goes on, its plan too; what is there already is passed over, and the same again stores nothing', async () => {
    const there = await storePlan();
    const name = freshName();
    const here = await openLibrary(name);
    valueOf(await here.adopt(there.log.slice(0, 2), timeOf(8)));
    expect(valueOf(await here.extend(there.id, there.log))).toBe(5);
    expect(contentOf(valueOf(await here.load(there.id)).plan)).toEqual(contentOf(there.plan));
    const [summary] = valueOf(await there.library.list());
    expect(valueOf(await here.list('removed'))).toEqual([{ ...summary, removedAt: timeOf(8) }]);
    const after = await everything(name);
    expect(valueOf(await here.extend(there.id, there.log.slice(2)))).toBe(5);
    expect(valueOf(await here.extend(there.id, []))).toBe(5);
    expect(await everything(name)).toEqual(after);
  });

  test('keeps its snapshot', async () => {
    const there = await storePlan();
    const here = await openLibrary();
    valueOf(await here.adopt(there.log.slice(0, 2), null));
    const { plan } = valueOf(await here.load(there.id));
    valueOf(await here.writeSnapshot(plan, 2));
    valueOf(await here.extend(there.id, there.log.slice(1)));
    expect(valueOf(await here.load(there.id))).toMatchObject({ seq: 5, tail: 3, snapshotDamaged: false });
  });

  test('is refused where it forks, leaves a gap or is altered, and nothing is written', async () => {
    const there = await storePlan();
    const name = freshName();
    const here = await openLibrary(name);
    valueOf(await here.adopt(there.log.slice(0, 3), null));
    const { plan } = valueOf(await here.load(there.id));
    valueOf(await here.append(there.id, 3, { ...randomChange(plan, seeded(77), timeOf(9)) }));
    const before = await everything(name);
    expect(await here.extend(there.id, there.log)).toEqual({
      ok: false,
      problem: { kind: 'conflict', seq: 4 },
    });
    // Entry 5 of the other log would fit, but nothing shows that it follows this one.
    expect(await here.extend(there.id, there.log.slice(4))).toEqual({
      ok: false,
      problem: { kind: 'conflict', seq: 4 },
    });
    const mine = valueOf(await here.entries(there.id));
    const far = forged(there.id, 6, '{"added":[],"updated":[],"removed":[]}');
    expect(await here.extend(there.id, [...mine, far])).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', seq: 5 },
    });
    expect(await here.extend(there.id, [...mine, { ...far, seq: 5 }])).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', seq: 5 },
    });
    expect(await everything(name)).toEqual(before);
  });
});

describe('A plan taken away for good', () => {
  test('leaves nothing, and the other plans alone; again is no problem', async () => {
    const { name, library, id, plan } = await storePlan();
    const other = makeLargePlan(20, seeded(63));
    valueOf(await library.create(other, { code: 'create-plan' }, timeOf(1)));
    valueOf(await library.writeSnapshot(plan, ENTRIES));
    valueOf(await library.writeSnapshot(other, 1));
    valueOf(await library.remove(id, timeOf(9)));
    valueOf(await library.purge(id));
    valueOf(await library.purge(id));
    const left = await everything(name);
    expect(left.plans.map((row) => row['id'])).toEqual([other.head.id]);
    expect(left.log.map((row) => row['plan'])).toEqual([other.head.id]);
    expect(new Set(left.chunks.map((row) => row['plan']))).toEqual(new Set([other.head.id]));
  });

  test('must have been put aside before', async () => {
    const { name, library, id } = await storePlan();
    const before = await everything(name);
    expect(await library.purge(id)).toEqual({ ok: false, problem: { kind: 'conflict', seq: ENTRIES } });
    expect(await everything(name)).toEqual(before);
  });
});

describe('A log mended', () => {
  test.each<[string, number, (row: object) => object | null]>([
    ['an entry was altered', 3, (row) => ({ ...row, records: '{}' })],
    ['the first entry is gone', 1, () => null],
    ['the last entry is gone', 5, () => null],
  ])('is whole again where %s', async (_what, seq, alter) => {
    const { name, library, id, plan, log } = await storePlan();
    const before = await everything(name);
    await alterRow(name, 'log', seq - 1, (row) => alter(row) as typeof row | null);
    expect(valueOf(await library.mend(id, log))).toBe(5);
    expect(await everything(name)).toEqual(before);
    expect(contentOf(valueOf(await library.load(id)).plan)).toEqual(contentOf(plan));
  });

  test('is whole again where the row of the plan is gone, or stands before the end of its log', async () => {
    const { name, library, id, log } = await storePlan();
    const before = await everything(name);
    await alterRow(name, 'plans', 0, (row) => ({ ...row, seq: 3 }));
    expect(valueOf(await library.mend(id, []))).toBe(5);
    expect(await everything(name)).toEqual(before);
    await alterRow(name, 'plans', 0, () => null);
    expect(valueOf(await library.mend(id, log))).toBe(5);
    expect(await everything(name)).toEqual(before);
  });

  test('says how far it can be believed where not all of it was there to mend with', async () => {
    const { name, library, id, log } = await storePlan();
    await alterRow(name, 'log', 3, () => null);
    await alterRow(name, 'log', 1, () => null);
    expect(valueOf(await library.mend(id, log.slice(0, 3)))).toBe(3);
    expect(valueOf(await library.load(id))).toMatchObject({ seq: 3, damage: { kind: 'damaged', seq: 4 } });
    expect(valueOf(await library.mend(id, log))).toBe(5);
  });

  test('takes no entry that is damaged itself, nor one in the place of another that can be believed', async () => {
    const { name, library, id, log } = await storePlan();
    await alterRow(name, 'log', 3, () => null);
    const before = await everything(name);
    expect(await library.mend(id, log.map(spoilt))).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', seq: 1 },
    });
    const another = forged(id, 2, '{"added":[],"updated":[],"removed":[]}');
    expect(await library.mend(id, [another, ...log.slice(3)])).toEqual({
      ok: false,
      problem: { kind: 'conflict', seq: 5 },
    });
    expect(await everything(name)).toEqual(before);
  });
});
