/** A database of any earlier schema opens whole under the current one, or stays whole as it was. */
import Dexie from 'dexie';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { applyChange } from '#core/change.ts';
import { DatabaseLibrary } from '#storage/database-library.ts';
import { SCHEMA_STEPS } from '#storage/migrations.ts';
import { SCHEMA } from '#storage/schema.ts';
import golden from '../fixtures/storage/schema-1.golden.json';
import first from '../fixtures/storage/schema-1.json';
import second from '../fixtures/storage/schema-2.json';
import {
  everything,
  freshName,
  interceptWrites,
  openLibrary,
  rowsOf,
  settled,
  valueOf,
} from './databases.ts';
import { contentOf, randomChange, seeded, timeOf } from './sample-plans.ts';

beforeAll(() => {
  Dexie.debug = false; // it would print every error we make
});

const KEYS = {
  meta: 'key',
  plans: 'id',
  log: ['plan', 'seq'],
  chunks: ['plan', 'generation', 'n'],
} as const;

type Fixture = Readonly<Record<keyof typeof KEYS, readonly object[]>>;

/** A database as an earlier version of the app left it; the browser's number is ten times Dexie's. */
async function storeSchema(version: number, rows: Fixture): Promise<string> {
  const name = freshName();
  const request = indexedDB.open(name, version * 10);
  request.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(KEYS)) {
      const table = request.result.createObjectStore(store, {
        keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath],
      });
      for (const row of rows[store as keyof typeof KEYS]) table.add(row); // the keys of KEYS
    }
  };
  (await settled(request)).close();
  return name;
}

function storeFirstSchema(): Promise<string> {
  return storeSchema(1, first);
}

/** What a plan, or a change of one, is now that was stored before figures had earlier ones and plans these settings. */
function completed<T>(stored: T): T {
  const text = JSON.stringify(stored, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('record' in value)) return value;
    if (value.record === 'figure') return { ...value, earlier: [] };
    if (value.record !== 'plan' || !('settings' in value)) return value;
    const settings = {
      comparedWith: 'same-period',
      baseYear: null,
      verdictWords: {},
      ...(value.settings as object),
    }; // settings are an object
    return { ...value, settings };
  });
  return JSON.parse(text) as T; // the same, with more in it
}

async function expectGolden(library: DatabaseLibrary): Promise<void> {
  for (const stored of golden) {
    const held = completed(stored);
    const lines = held.lines.map((line) => ({ ...line, submitted: [] }));
    const expected = { ...held, lines, answers: [], submissions: [] };
    const { plan } = valueOf(await library.load(expected.head.id as never)); // an id of the fixture
    expect(contentOf(plan)).toEqual(expected);
  }
}

describe('A database of schema 1', () => {
  test('opens as the plans it held, from the snapshot where there was one', async () => {
    const library = await openLibrary(await storeFirstSchema());
    await expectGolden(library);
    const [withSnapshot, without] = first.plans;
    const load = async (row: typeof withSnapshot) => valueOf(await library.load(row?.id as never)); // an id of the fixture
    expect(await load(withSnapshot)).toMatchObject({ seq: 9, tail: 5, damage: null, snapshotDamaged: false });
    expect(await load(without)).toMatchObject({ seq: 3, tail: 3, damage: null, snapshotDamaged: false });
    expect(valueOf(await library.list())).toMatchObject([
      { id: withSnapshot?.id, rows: 7, removedAt: null },
      { id: without?.id, rows: 1, removedAt: null },
    ]);
  });

  test('keeps its history, entry for entry', async () => {
    const library = await openLibrary(await storeFirstSchema());
    for (const { id } of first.plans) {
      const history = valueOf(await library.history(id as never, { limit: 100 })); // an id of the fixture
      const expected = first.log.filter((row) => row.plan === id).map(({ seq, change }) => ({ seq, change }));
      expect(history.reverse()).toEqual(completed(expected));
    }
  });

  test('gives the same plans from its log alone', async () => {
    const name = await storeFirstSchema();
    (await openLibrary(name)).close();
    const db = await settled(indexedDB.open(name));
    const transaction = db.transaction('chunks', 'readwrite');
    await settled(transaction.objectStore('chunks').clear());
    db.close();
    await expectGolden(await openLibrary(name));
  });

  test('can be written, removed and opened again after the upgrade', async () => {
    const name = await storeFirstSchema();
    const library = await openLibrary(name);
    const id = golden[0]?.head.id as never; // an id of the fixture
    const { plan, seq } = valueOf(await library.load(id));
    expect(valueOf(await library.append(id, seq, randomChange(plan, seeded(3), timeOf(1))))).toBe(seq + 1);
    valueOf(await library.remove(id, timeOf(2)));
    expect(valueOf(await (await openLibrary(name)).load(id)).seq).toBe(seq + 1);
    expect(await rowsOf(name, 'meta')).toEqual([{ key: 'schema', value: SCHEMA }]);
  });

  test('stays as it was when the upgrade dies at the Nth write, for every N, and upgrades whole the next time', async () => {
    for (let n = 1; ; n++) {
      const name = await storeFirstSchema();
      const before = await everything(name);
      let hit = false;
      const restore = interceptWrites((call) => {
        if (call < n) return;
        hit = true;
        throw new DOMException('The device gave up', 'AbortError');
      });
      const opened = await DatabaseLibrary.open(name);
      restore();
      if (!hit) {
        valueOf(opened).close();
        expect(n).toBeGreaterThan(10);
        break;
      }
      expect(opened).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
      expect(await everything(name)).toEqual(before);
      await expectGolden(await openLibrary(name));
    }
  });

  test('stays as it was when the disk is full during the upgrade, and that is what is said', async () => {
    const name = await storeFirstSchema();
    const before = await everything(name);
    const restore = interceptWrites(() => {
      throw new DOMException('No space left', 'QuotaExceededError');
    });
    expect(await DatabaseLibrary.open(name)).toMatchObject({ ok: false, problem: { kind: 'quota' } });
    restore();
    expect(await everything(name)).toEqual(before);
  });

  test('is upgraded once when two windows open it at the same time', async () => {
    const name = await storeFirstSchema();
    const onBlocked = vi.fn();
    const [a, b] = await Promise.all([openLibrary(name, { onBlocked }), openLibrary(name, { onBlocked })]);
    await expectGolden(a);
    await expectGolden(b);
    expect(onBlocked).not.toHaveBeenCalled();
  });
});

describe('A database of schema 2, stored before figures had earlier ones and plans these settings', () => {
  test('opens as the plans it held, complete, from the snapshot and from the log', async () => {
    const name = await storeSchema(2, second);
    const stored = await everything(name);
    await expectGolden(await openLibrary(name));
    expect(await everything(name)).toEqual(stored); // reading rewrites nothing
    const db = await settled(indexedDB.open(name));
    await settled(db.transaction('chunks', 'readwrite').objectStore('chunks').clear());
    db.close();
    await expectGolden(await openLibrary(name));
  });

  test('lists its plans with whole settings', async () => {
    const library = await openLibrary(await storeSchema(2, second));
    for (const { head } of valueOf(await library.list())) {
      expect(head.settings).toMatchObject({ comparedWith: 'same-period', baseYear: null, verdictWords: {} });
    }
  });

  test('can be written on, and comes back with what was written', async () => {
    const name = await storeSchema(2, second);
    const library = await openLibrary(name);
    const id = golden[0]?.head.id as never; // an id of the fixture
    let { plan, seq } = valueOf(await library.load(id));
    const rng = seeded(7);
    for (let i = 0; i < 20; i++) {
      const change = randomChange(plan, rng, timeOf(i));
      seq = valueOf(await library.append(id, seq, change));
      plan = applyChange(plan, change);
    }
    expect(contentOf(valueOf(await (await openLibrary(name)).load(id)).plan)).toEqual(contentOf(plan));
  });
});

describe('The table of steps', () => {
  test('leads from 1 to the current schema without a gap', () => {
    expect(SCHEMA_STEPS.map((step) => step.to)).toEqual(Array.from({ length: SCHEMA }, (_, i) => i + 1));
  });

  test('never drops or re-keys a table, so that older code meeting newer data finds nothing to mend', () => {
    const known = new Map<string, string>();
    for (const step of SCHEMA_STEPS) {
      for (const [table, indexes] of Object.entries(step.stores)) {
        expect(indexes).not.toBeNull();
        expect(indexes.startsWith(known.get(table) ?? '')).toBe(true);
        known.set(table, indexes);
      }
    }
  });
});
