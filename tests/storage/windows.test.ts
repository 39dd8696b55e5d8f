/** Several windows, and several versions of the app, over one database. */
import { describe, expect, test, vi } from 'vitest';
import { applyChange } from '#core/change.ts';
import { DatabaseLibrary } from '#storage/database-library.ts';
import { SCHEMA } from '#storage/schema.ts';
import { alterRow, everything, freshName, openLibrary, rowsOf, settled, valueOf } from './databases.ts';
import { contentOf, makeLargePlan, randomChange, seeded, timeOf } from './sample-plans.ts';

async function storePlan(name: string) {
  const library = await openLibrary(name);
  const plan = makeLargePlan(20, seeded(41));
  valueOf(await library.create(plan, { code: 'create-plan' }, timeOf(1)));
  return { library, plan, id: plan.head.id };
}

describe('Two windows on one plan', () => {
  test('the slower one gets a conflict naming where the plan stands, and nothing of the faster one is lost', async () => {
    const name = freshName();
    const { library, plan, id } = await storePlan(name);
    const other = await openLibrary(name);
    const [theirs, ours] = [
      randomChange(plan, seeded(1), timeOf(2)),
      randomChange(plan, seeded(2), timeOf(3)),
    ];
    expect(valueOf(await other.append(id, 1, theirs))).toBe(2);
    expect(await library.append(id, 1, ours)).toEqual({ ok: false, problem: { kind: 'conflict', seq: 2 } });
    expect(contentOf(valueOf(await library.load(id)).plan)).toEqual(contentOf(applyChange(plan, theirs)));
  });

  test('writing at the same moment, exactly one of them comes first, a hundred times over', async () => {
    const name = freshName();
    const { library, plan, id } = await storePlan(name);
    const other = await openLibrary(name);
    let [now, conflicts] = [plan, 0];
    for (let seq = 1; seq <= 100; seq++) {
      const [a, b] = [randomChange(now, seeded(seq), timeOf(1)), randomChange(now, seeded(-seq), timeOf(2))];
      const answers = await Promise.all([library.append(id, seq, a), other.append(id, seq, b)]);
      conflicts += answers.filter((answer) => !answer.ok && answer.problem.kind === 'conflict').length;
      now = applyChange(now, answers[0].ok ? a : b);
    }
    expect(conflicts).toBe(100);
    expect(contentOf(valueOf(await library.load(id)).plan)).toEqual(contentOf(now));
  });

  test('on different plans do not hinder each other', async () => {
    const name = freshName();
    const { library, plan, id } = await storePlan(name);
    const other = await openLibrary(name);
    const theirs = makeLargePlan(20, seeded(42));
    const answers = await Promise.all([
      library.append(id, 1, randomChange(plan, seeded(1), timeOf(2))),
      other.create(theirs, { code: 'create-plan' }, timeOf(1)),
    ]);
    expect(answers.map((answer) => answer.ok)).toEqual([true, true]);
  });
});

describe('Code older than the data', () => {
  test('writes nothing, whichever verb is used, and the connection is over', async () => {
    const name = freshName();
    const ended = vi.fn();
    const library = await openLibrary(name, { onEnded: ended });
    const plan = makeLargePlan(20, seeded(43));
    valueOf(await library.create(plan, { code: 'create-plan' }, timeOf(1)));
    await alterRow(name, 'meta', 0, (row) => ({ ...row, value: SCHEMA + 1 }));
    const before = await everything(name);
    const problem = { kind: 'newer-schema', detail: expect.any(String) as string };
    const { id } = plan.head;
    expect(await library.append(id, 1, randomChange(plan, seeded(1), timeOf(2)))).toEqual({
      ok: false,
      problem,
    });
    expect(await library.writeSnapshot(plan, 1)).toEqual({ ok: false, problem });
    expect(await library.remove(id, timeOf(2))).toEqual({ ok: false, problem });
    expect(await library.create(makeLargePlan(1, seeded(44)), { code: 'create-plan' }, timeOf(1))).toEqual({
      ok: false,
      problem,
    });
    expect(await everything(name)).toEqual(before);
    expect(ended).toHaveBeenCalledExactlyOnceWith(problem);
  });

  test('does not open a newer database, nor alter it by trying', async () => {
    const name = freshName();
    const { library } = await storePlan(name);
    library.close();
    await upgradeRaw(name, 30, (db, transaction) => {
      db.createObjectStore('bin', { keyPath: 'id' });
      transaction.objectStore('meta').put({ key: 'schema', value: 3 });
    });
    const before = await everything(name);
    const opened = await DatabaseLibrary.open(name);
    expect(opened).toMatchObject({ ok: false, problem: { kind: 'newer-schema' } });
    expect(await everything(name)).toEqual(before);
    expect((await indexedDB.databases()).find((db) => db.name === name)?.version).toBe(30);
  });

  test('makes way at once when another window upgrades, says so once, and does not come back', async () => {
    const name = freshName();
    const ended = vi.fn();
    const library = await openLibrary(name, { onEnded: ended });
    await upgradeRaw(name, 30, (_db, transaction) => {
      transaction.objectStore('meta').put({ key: 'schema', value: 3 });
    });
    expect(ended).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'newer-schema' }));
    expect(await library.list()).toMatchObject({ ok: false, problem: { kind: 'newer-schema' } });
    expect(
      await library.create(makeLargePlan(1, seeded(45)), { code: 'create-plan' }, timeOf(1)),
    ).toMatchObject({ ok: false });
    expect(await rowsOf(name, 'plans')).toEqual([]);
  });
});

describe('Opening', () => {
  test('held up by a window that does not close is reported, and goes on by itself once that window is gone', async () => {
    const name = freshName();
    const stubborn = await openRaw(name, 10, (db) => {
      db.createObjectStore('meta', { keyPath: 'key' }).add({ key: 'schema', value: 1 });
      db.createObjectStore('plans', { keyPath: 'id' });
      db.createObjectStore('log', { keyPath: ['plan', 'seq'] });
      db.createObjectStore('chunks', { keyPath: ['plan', 'generation', 'n'] });
    });
    const reported = new Promise((resolve) => {
      void DatabaseLibrary.open(name, { onBlocked: resolve, blockedAfter: 30 }).then(async (opened) => {
        valueOf(await valueOf(opened).list());
        order.push('open');
        valueOf(opened).close();
      });
    });
    const order: string[] = [];
    expect(await reported).toMatchObject({ kind: 'blocked' });
    expect(order).toEqual([]);
    stubborn.close();
    await vi.waitFor(() => expect(order).toEqual(['open']));
  });

  test('is not reported as held up when the other window closes in time', async () => {
    const name = freshName();
    const polite = await openLibrary(name);
    const onBlocked = vi.fn();
    await openLibrary(name, { onBlocked, blockedAfter: 0 });
    expect(onBlocked).not.toHaveBeenCalled();
    expect((await polite.list()).ok).toBe(true); // same version: nobody had to make way
  });

  test('an empty database is not made where another witness says there must be plans', async () => {
    const name = freshName();
    expect(await DatabaseLibrary.open(name, { mayCreate: false })).toMatchObject({
      ok: false,
      problem: { kind: 'vanished' },
    });
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
    await storePlan(name);
    expect(valueOf(await (await openLibrary(name, { mayCreate: false })).list())).toHaveLength(1);
  });

  test('where the browser gives no storage answers «unavailable»', async () => {
    const refusing = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission', 'SecurityError');
    });
    expect(await DatabaseLibrary.open(freshName())).toMatchObject({
      ok: false,
      problem: { kind: 'unavailable' },
    });
    refusing.mockRestore();
  });

  test('after closing, every verb answers «closed»', async () => {
    const { library, id } = await storePlan(freshName());
    library.close();
    expect(await library.load(id)).toMatchObject({ ok: false, problem: { kind: 'closed' } });
    expect(await library.restore(id)).toMatchObject({ ok: false, problem: { kind: 'closed' } });
  });
});

test('deleting the database from elsewhere ends the connection instead of being undone by a new empty one', async () => {
  const name = freshName();
  const ended = vi.fn();
  const library = await openLibrary(name, { onEnded: ended });
  await settled(indexedDB.deleteDatabase(name));
  expect(ended).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'vanished' }));
  expect(await library.list()).toMatchObject({ ok: false, problem: { kind: 'vanished' } });
});

function openRaw(
  name: string,
  version: number,
  upgrade: (db: IDBDatabase, transaction: IDBTransaction) => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    if (request.transaction) upgrade(request.result, request.transaction);
  };
  return settled(request);
}

async function upgradeRaw(...args: Parameters<typeof openRaw>): Promise<void> {
  (await openRaw(...args)).close();
}
