/** A device that fails in the middle: every write is stored whole or not at all, and is acknowledged only when it is. */
import Dexie from 'dexie';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { applyChange, type Change } from '#core/change.ts';
import type { Plan } from '#core/plan.ts';
import type { Library } from '#storage/library.ts';
import {
  everything,
  freshName,
  interceptWrites,
  openLibrary,
  rowsOf,
  settled,
  valueOf,
} from './databases.ts';
import { contentOf, makeLargePlan, randomChange, seeded, timeOf } from './sample-plans.ts';

interface Scene {
  readonly name: string;
  readonly library: Library;
  readonly plan: Plan;
  readonly change: Change;
}

/** A stored plan with a snapshot at entry 1, standing at entry 2, and a change not yet made. */
async function setScene(): Promise<Scene> {
  const name = freshName();
  const library = await openLibrary(name);
  const rng = seeded(31);
  const first = makeLargePlan(300, rng);
  valueOf(await library.create(first, { code: 'create-plan' }, timeOf(1)));
  valueOf(await library.writeSnapshot(first, 1));
  const earlier = randomChange(first, rng, timeOf(2));
  valueOf(await library.append(first.head.id, 1, earlier));
  const plan = applyChange(first, earlier);
  return { name, library, plan, change: randomChange(plan, rng, timeOf(3)) };
}

type Verb = (scene: Scene) => Promise<{ readonly ok: boolean }>;

const VERBS: Record<string, Verb> = {
  create: ({ library }) => library.create(makeLargePlan(30, seeded(32)), { code: 'create-plan' }, timeOf(9)),
  append: ({ library, plan, change }) => library.append(plan.head.id, 2, change),
  writeSnapshot: ({ library, plan }) => library.writeSnapshot(plan, 2),
  remove: ({ library, plan }) => library.remove(plan.head.id, timeOf(9)),
};

type Fault = (store: IDBObjectStore) => void;

const aborted = new WeakSet<IDBTransaction>();

const FAULTS: Record<string, Fault> = {
  'throws «quota»': () => {
    throw new DOMException('No space left', 'QuotaExceededError');
  },
  'throws «unknown»': () => {
    throw new DOMException('Internal error', 'UnknownError');
  },
  'aborts the transaction': (store) => store.transaction.abort(),
  'is accepted and the transaction aborted after it': (store) => {
    const { transaction } = store;
    if (aborted.has(transaction)) return;
    aborted.add(transaction);
    queueMicrotask(() => transaction.abort());
  },
};

beforeAll(() => {
  Dexie.debug = false; // it would print every error we make
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Has a look at every transaction as it begins. Before the database is opened: Dexie binds the method then. */
function interceptTransactions(look: (connection: IDBDatabase, transaction: IDBTransaction) => void): void {
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const transaction = original.apply(this, args);
    look(this, transaction);
    return transaction;
  });
}

describe.each(Object.keys(VERBS))('When the device fails in the middle of «%s»', (verbName) => {
  const verb = VERBS[verbName] as Verb;

  test.each(Object.keys(FAULTS))(
    'and the Nth write %s, for every N: before or after, never between',
    async (faultName) => {
      for (let n = 1; ; n++) {
        const scene = await setScene();
        const before = await everything(scene.name);
        let hits = 0;
        const restore = interceptWrites((call, store) => {
          // From the Nth call on, so that the library's second attempt fails as well.
          if (call < n) return;
          hits++;
          (FAULTS[faultName] as Fault)(store);
        });
        const answer = await verb(scene);
        restore();
        if (hits === 0) {
          expect(answer.ok).toBe(true);
          expect(n).toBeGreaterThan(1);
          break;
        }
        expect(answer.ok).toBe(false);
        expect(await everything(scene.name)).toEqual(before);
        // The device is well again: the same once more succeeds.
        expect((await verb(scene)).ok).toBe(true);
      }
    },
  );

  test('once only, and not for want of space, it is done all the same', async () => {
    for (const faultName of ['throws «unknown»', 'aborts the transaction']) {
      const scene = await setScene();
      const restore = interceptWrites((call, store) => {
        if (call === 1) (FAULTS[faultName] as Fault)(store);
      });
      expect(await verb(scene)).toMatchObject({ ok: true });
      restore();
    }
  });
});

test('a full disk is called «quota», not retried, and the plan stays as it was', async () => {
  const { library, plan, change } = await setScene();
  let calls = 0;
  const restore = interceptWrites(() => {
    calls++;
    throw new DOMException('No space left', 'QuotaExceededError');
  });
  expect(await library.append(plan.head.id, 2, change)).toMatchObject({
    ok: false,
    problem: { kind: 'quota' },
  });
  restore();
  expect(calls).toBe(1);
  expect(contentOf(valueOf(await library.load(plan.head.id)).plan)).toEqual(contentOf(plan));
});

test('an edit is acknowledged only after its transaction is complete, and the transaction is strict', async () => {
  const order: string[] = [];
  const writing: IDBTransaction[] = [];
  interceptTransactions((_connection, transaction) => {
    if (transaction.mode !== 'readwrite') return;
    writing.push(transaction);
    transaction.addEventListener('complete', () => order.push('complete'));
  });
  const { library, plan, change } = await setScene();
  order.length = writing.length = 0;
  const restore = interceptWrites((_call, store) => order.push(`write ${store.name}`));
  valueOf(await library.append(plan.head.id, 2, change));
  order.push('acknowledged');
  restore();
  expect(order).toEqual(['write log', 'write plans', 'complete', 'acknowledged']);
  expect(writing.map((transaction) => transaction.durability)).toEqual(['strict']);
});

test('when the answer of a stored edit was lost, sending it again answers its number and stores nothing twice', async () => {
  const { name, library, plan, change } = await setScene();
  expect(valueOf(await library.append(plan.head.id, 2, change))).toBe(3);
  expect(valueOf(await library.append(plan.head.id, 2, change))).toBe(3);
  const next = randomChange(applyChange(plan, change), seeded(5), timeOf(4));
  expect(valueOf(await library.append(plan.head.id, 3, next))).toBe(4);
  expect(valueOf(await library.append(plan.head.id, 2, change))).toBe(3);
  expect(await rowsOf(name, 'log')).toHaveLength(4);
});

describe('When the connection is lost under us', () => {
  /** The live connections of a scene set from here on, to close them behind Dexie's back. */
  function watchConnections(): Set<IDBDatabase> {
    const connections = new Set<IDBDatabase>();
    interceptTransactions((connection) => connections.add(connection));
    return connections;
  }

  test('by a close behind our back, every verb goes on as if nothing had happened', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined); // Dexie says that it reopens
    const connections = watchConnections();
    const { library, plan, change } = await setScene();
    for (const connection of connections) connection.close();
    expect(valueOf(await library.append(plan.head.id, 2, change))).toBe(3);
    for (const connection of connections) connection.close();
    expect(valueOf(await library.load(plan.head.id)).seq).toBe(3);
    for (const connection of connections) connection.close();
    const answers = await Promise.all([
      library.list(),
      library.history(plan.head.id, { limit: 1 }),
      library.load(plan.head.id),
    ]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
  });

  test('by the browser, the close event having been told, it is opened again once and the edit stored', async () => {
    const connections = watchConnections();
    const { library, plan, change } = await setScene();
    for (const connection of connections) {
      connection.close();
      connection.dispatchEvent(new Event('close'));
    }
    expect(valueOf(await library.append(plan.head.id, 2, change))).toBe(3);
  });

  test('for good, the edit is refused as a problem of the device and never thrown', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined); // Dexie says that it reopens
    let isDead = false;
    interceptTransactions(() => {
      if (isDead) throw new DOMException('The database connection is closing', 'InvalidStateError');
    });
    const { library, plan, change } = await setScene();
    isDead = true;
    expect(await library.append(plan.head.id, 2, change)).toMatchObject({
      ok: false,
      problem: { kind: 'closed' },
    });
    isDead = false;
    expect(valueOf(await library.append(plan.head.id, 2, change))).toBe(3);
  });

  test('and the database is gone with it, no empty one is made in its place', async () => {
    const ended: string[] = [];
    const name = freshName();
    const connections = watchConnections();
    const library = await openLibrary(name, { onEnded: (problem) => ended.push(problem.kind) });
    const plan = makeLargePlan(20, seeded(33));
    valueOf(await library.create(plan, { code: 'create-plan' }, timeOf(1)));
    for (const connection of connections) {
      connection.close();
      connection.dispatchEvent(new Event('close'));
    }
    await settled(indexedDB.deleteDatabase(name));
    const change = randomChange(plan, seeded(1), timeOf(2));
    expect(await library.append(plan.head.id, 1, change)).toMatchObject({
      ok: false,
      problem: { kind: 'vanished' },
    });
    expect(await library.list()).toMatchObject({ ok: false, problem: { kind: 'vanished' } });
    expect(ended).toEqual(['vanished']);
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
  });
});
