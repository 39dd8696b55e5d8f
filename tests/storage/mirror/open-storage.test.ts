/** What the app finds when it starts, and when its storage goes under its feet: empty never wins over what the mirror has. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { PlanId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import { clearEverything } from '#storage/clearing.ts';
import { MirrorThread } from '#storage/mirror/thread.ts';
import { openStorage } from '#storage/open-storage.ts';
import { rescue } from '#storage/rescue.ts';
import {
  alterRow,
  everything,
  freshName,
  interceptWrites,
  openLibrary,
  removeMirror,
  settled,
  valueOf,
} from '../databases.ts';
import { contentOf, randomChange, timeOf } from '../sample-plans.ts';
import {
  bytesOf,
  fileNames,
  flipInLine,
  keepChanges,
  keepPlan,
  openMirrored,
  replaceFile,
  type Kept,
} from './mirrors.ts';

interface Stored {
  readonly name: string;
  readonly kept: Kept;
  readonly title: string;
}

/** A stored plan of five entries, its app closed. */
async function store(entries = 5): Promise<Stored> {
  const opened = await openMirrored();
  const kept = await keepPlan(opened.library, entries);
  const [summary] = valueOf(await opened.library.list());
  opened.library.close();
  return { name: opened.name, kept, title: summary?.head.title ?? '' };
}

function loseDatabase(name: string): Promise<unknown> {
  return settled(indexedDB.deleteDatabase(name));
}

async function expectPlan(
  library: Awaited<ReturnType<typeof openMirrored>>['library'],
  kept: Kept,
  seq?: number,
) {
  const loaded = valueOf(await library.load(kept.id));
  expect(loaded).toMatchObject({ seq: seq ?? kept.plans.length - 1, damage: null });
  expect(contentOf(loaded.plan)).toEqual(contentOf(kept.plans[loaded.seq] as Plan));
}

describe('At the start', () => {
  test('a new device has nothing, has lost nothing, and its database is made', async () => {
    const { library, restored, lost } = await openMirrored();
    expect(valueOf(await library.list())).toEqual([]);
    expect([restored, lost]).toEqual([[], null]);
  });

  test('what is there opens as it was, and nothing is told', async () => {
    const { name, kept } = await store();
    const again = await openMirrored(name);
    await expectPlan(again.library, kept);
    expect([again.restored, again.lost, again.told]).toEqual([[], null, { restored: [], states: [] }]);
  });

  test('a database that is gone is made anew from the mirror, entry for entry, and that is told', async () => {
    const { name, kept, title } = await store();
    const before = await everything(name);
    await loseDatabase(name);
    const again = await openMirrored(name);
    expect(again.restored).toEqual([{ id: kept.id, title, seq: 5, at: timeOf(5), isMissing: false }]);
    expect(again.lost).toBeNull();
    expect(await everything(name)).toEqual(before);
    await expectPlan(again.library, kept);
    await keepChanges(again.library, kept, 1);
    expect(again.told.states).toEqual([]);
  });

  test('plans in use and put aside come back as they were', async () => {
    const { name, kept } = await store();
    const opened = await openMirrored(name);
    const other = await keepPlan(opened.library, 2, 88);
    valueOf(await opened.library.remove(other.id, timeOf(3)));
    opened.library.close();
    const before = await everything(name);
    await loseDatabase(name);
    const again = await openMirrored(name);
    expect(again.restored.map(({ id }) => id).sort()).toEqual([kept.id, other.id].sort());
    expect(await everything(name)).toEqual(before);
  });

  test('an empty database beside a mirror with plans is not believed, nor one that lacks a plan', async () => {
    const { name, kept } = await store();
    for (const table of ['plans', 'log'] as const) {
      for (let left = table === 'log' ? 5 : 1; left > 0; left--) await alterRow(name, table, 0, () => null);
    }
    const again = await openMirrored(name);
    expect(again.restored).toMatchObject([{ id: kept.id, seq: 5, isMissing: false }]);
    await expectPlan(again.library, kept);
  });

  test('a full disk that takes no lost plan back is told; the plan waits in the mirror and comes when there is room', async () => {
    const { name, kept } = await store();
    for (const table of ['plans', 'log'] as const) {
      for (let left = table === 'log' ? 5 : 1; left > 0; left--) await alterRow(name, table, 0, () => null);
    }
    const restore = interceptWrites(() => {
      throw new DOMException('No space left', 'QuotaExceededError');
    });
    const first = await openMirrored(name);
    restore();
    expect(first.waiting).toMatchObject({ plans: 1, problem: { kind: 'quota' } });
    expect(first.restored).toEqual([]);
    expect(first.lost).toBeNull();
    first.library.close();
    const { library, restored, waiting } = await openMirrored(name);
    expect(waiting).toBeNull();
    expect(restored).toMatchObject([{ id: kept.id, isMissing: false }]);
    await expectPlan(library, kept);
    library.close();
  });

  test('a mirror damaged in the middle gives back what stands before, says so, and is not written over', async () => {
    const { name, kept, title } = await store();
    const file = `${kept.id}.1.log`;
    const bytes = (await bytesOf(name, file)).slice();
    flipInLine(bytes, 4);
    await replaceFile(name, file, bytes);
    await loseDatabase(name);
    const again = await openMirrored(name);
    expect(again.restored).toEqual([{ id: kept.id, title, seq: 3, at: timeOf(3), isMissing: true }]);
    await expectPlan(again.library, kept, 3);
    // Work goes on from there, in a new file; the old one keeps what can perhaps still be read.
    const change = randomChange(kept.plans[3] as Plan, kept.rng, timeOf(9));
    expect(valueOf(await again.library.append(kept.id, 3, change))).toBe(4);
    await again.library.tendMirror();
    expect(await fileNames(name)).toEqual([file, `${kept.id}.2.log`]);
    expect(await bytesOf(name, file)).toEqual(bytes);
    // And the next start believes the new file.
    again.library.close();
    await loseDatabase(name);
    const third = await openMirrored(name);
    expect(third.restored).toMatchObject([{ id: kept.id, seq: 4, isMissing: false }]);
    expect(valueOf(await third.library.entries(kept.id, 3))).toMatchObject([{ seq: 4, at: timeOf(9) }]);
  });

  test('a damaged end of the mirror is told as something missing, an unfinished line is not', async () => {
    const { name, kept } = await store();
    const file = `${kept.id}.1.log`;
    const bytes = (await bytesOf(name, file)).slice();
    await replaceFile(name, file, bytes.slice(0, -10));
    await loseDatabase(name);
    const cut = await openMirrored(name);
    expect(cut.restored).toMatchObject([{ seq: 4, isMissing: false }]);
    cut.library.close();
    flipInLine(bytes, 5);
    await replaceFile(name, file, bytes);
    await loseDatabase(name);
    const flipped = await openMirrored(name);
    expect(flipped.restored).toMatchObject([{ seq: 4, isMissing: true }]);
  });

  test('a hole in the newest file is filled from the one before it', async () => {
    const { name, kept } = await store();
    const file = `${kept.id}.1.log`;
    const whole = await bytesOf(name, file);
    const first = whole.slice();
    flipInLine(first, 2);
    await replaceFile(name, file, first);
    const opened = await openMirrored(name);
    await opened.library.tendMirror();
    opened.library.close();
    const second = (await bytesOf(name, `${kept.id}.2.log`)).slice();
    flipInLine(second, 4);
    await replaceFile(name, `${kept.id}.2.log`, second);
    await loseDatabase(name);
    const again = await openMirrored(name);
    expect(again.restored).toMatchObject([{ seq: 5, isMissing: false }]);
    await expectPlan(again.library, kept);
  });

  test('a mirror of which nothing can be believed is told, and stays; the rest of the app works', async () => {
    const { name, kept } = await store();
    const file = `${kept.id}.1.log`;
    const noise = new TextEncoder().encode('nothing of ours\n'.repeat(20));
    await replaceFile(name, file, noise);
    await loseDatabase(name);
    const again = await openMirrored(name);
    expect(again.restored).toEqual([{ id: kept.id, title: null, seq: 0, at: null, isMissing: true }]);
    expect(await bytesOf(name, file)).toEqual(noise);
    await keepPlan(again.library, 2, 89);
  });

  test('a device that has lost database and mirror is not greeted as a new one', async () => {
    const { name } = await store();
    const opened = await openMirrored(name);
    valueOf(await opened.library.list());
    opened.library.close();
    await loseDatabase(name);
    await vi.waitFor(() => removeMirror(name));
    const again = await openMirrored(name);
    expect(again.lost).toEqual({ plans: 1, day: timeOf(5).slice(0, 10) });
    expect(valueOf(await again.library.list())).toEqual([]);
    localStorage.removeItem(`${name}/held`);
  });

  test('one whose plans were all put away by the person is as good as new', async () => {
    const { name, kept } = await store();
    const opened = await openMirrored(name);
    valueOf(await opened.library.remove(kept.id, timeOf(6)));
    valueOf(await opened.library.purge(kept.id));
    valueOf(await opened.library.list());
    opened.library.close();
    expect(await openMirrored(name)).toMatchObject({ restored: [], lost: null });
  });

  test('a browser that stumbles once is asked again; one that refuses is told, with all that is left for a file', async () => {
    const { name, kept } = await store();
    const { open } = IDBFactory.prototype;
    const refuse = (): never => {
      throw new DOMException('Internal error', 'UnknownError');
    };
    const stumbling = vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(refuse);
    await expectPlan((await openMirrored(name)).library, kept);
    stumbling.mockImplementation(refuse);
    expect(await openStorage(name)).toMatchObject({ ok: false, problem: { kind: 'unavailable' } });
    const left = await linesLeft(name);
    stumbling.mockRestore();
    expect(IDBFactory.prototype.open).toBe(open);
    expect(left.filter((line) => line['from'] === 'mirror')).toHaveLength(6);
  });
});

async function linesLeft(name: string): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  for await (const line of rescue(name)) lines.push(JSON.parse(line) as Record<string, unknown>);
  return lines;
}

describe('While the app is open', () => {
  test('a database deleted from elsewhere comes back, and the open plan goes on being saved', async () => {
    const { name, kept, title } = await store();
    const opened = await openMirrored(name);
    await expectPlan(opened.library, kept);
    await loseDatabase(name);
    await keepChanges(opened.library, kept, 2);
    expect(opened.told.restored).toEqual([{ id: kept.id, title, seq: 5, at: timeOf(5), isMissing: false }]);
    await expectPlan(opened.library, kept);
    expect(opened.library.ended).toBeNull();
    expect(opened.told.states).toEqual([]);
  });

  test('so it does for every verb that asks at once, and for two windows', async () => {
    const { name, kept } = await store();
    const [one, two] = [await openMirrored(name), await openMirrored(name)];
    await loseDatabase(name);
    const answers = await Promise.all([
      one.library.list(),
      one.library.load(kept.id),
      two.library.load(kept.id),
      two.library.history(kept.id, { limit: 9 }),
      one.library.entries(kept.id),
    ]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(one.told.restored).toHaveLength(1);
    await keepChanges(one.library, kept, 1);
    await expectPlan(two.library, kept);
  });

  test('where the mirror is gone as well it stays lost, nothing empty is made, and the end is told once', async () => {
    const { name, kept } = await store();
    const ends: string[] = [];
    const opened = await openMirrored(name, { onEnded: ({ kind }) => ends.push(kind) });
    await removeMirror(name);
    await loseDatabase(name);
    const change = randomChange(kept.plans[5] as Plan, kept.rng, timeOf(6));
    for (let tries = 0; tries < 2; tries++)
      expect(await opened.library.append(kept.id, 5, change)).toMatchObject({
        ok: false,
        problem: { kind: 'vanished' },
      });
    expect(opened.library.ended).toMatchObject({ kind: 'vanished' });
    expect(ends).toEqual(['vanished']);
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
  });

  test('a plan that the database alone has lost comes back when it is opened', async () => {
    const { name, kept } = await store();
    const opened = await openMirrored(name);
    await alterRow(name, 'plans', 0, () => null);
    for (let left = 5; left > 0; left--) await alterRow(name, 'log', 0, () => null);
    await expectPlan(opened.library, kept);
    expect(opened.told.restored).toMatchObject([{ id: kept.id, seq: 5 }]);
    expect(await opened.library.load('pbbbbbb' as PlanId)).toMatchObject({
      ok: false,
      problem: { kind: 'vanished' },
    });
  });
});

describe('What is left, for a file', () => {
  test('is every row and every line, believed or not', async () => {
    const { name, kept } = await store();
    const file = `${kept.id}.1.log`;
    const bytes = (await bytesOf(name, file)).slice();
    flipInLine(bytes, 4);
    bytes[40] = 0xff; // no UTF-8 any more
    await replaceFile(name, file, bytes.slice(0, -10));
    await alterRow(name, 'log', 2, (row) => ({ ...row, records: 'torn' }));
    const [, ...left] = await linesLeft(name);
    const rows = left.filter((line) => line['from'] === 'database');
    expect(rows.map((line) => line['store'])).toEqual(['log', 'log', 'log', 'log', 'log', 'meta', 'plans']);
    expect(rows[2]).toMatchObject({ row: { seq: 3, records: 'torn' } });
    const lines = left.filter((line) => line['from'] === 'mirror');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toHaveProperty('line.bytes');
    expect(lines[5]).toHaveProperty('unfinished');
  });

  test('of a device that has nothing is nothing, and nothing is made', async () => {
    const name = freshName();
    expect(await linesLeft(name)).toHaveLength(1);
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
  });
});

test('clearing takes database, mirror and note away, also under another window, and nothing comes back', async () => {
  const { name, kept } = await store();
  const other = await openMirrored(name);
  valueOf(await other.library.list());
  await keepChanges(other.library, kept, 1);
  expect(await clearEverything(name)).toBe(true);
  expect(await other.library.load(kept.id)).toMatchObject({ ok: false, problem: { kind: 'vanished' } });
  expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
  expect(await openMirrored(name)).toMatchObject({ restored: [], lost: null });
});

test('a mirror that was ended writes nothing more, and one that only looks makes no folder', async () => {
  const { name, kept } = await store();
  const [ended, looking] = [new MirrorThread(name), new MirrorThread(name)];
  onTestFinished(() => looking.end());
  expect(await ended.ask({ ask: 'stand', plan: kept.id })).toHaveProperty('standing.stand.seq', 5);
  ended.end();
  expect(await clearEverything(name)).toBe(true);
  expect(await ended.ask({ ask: 'stand', plan: kept.id })).toMatchObject({ problem: { kind: 'closed' } });
  expect(await looking.ask({ ask: 'stand', plan: kept.id })).toHaveProperty('standing.stand', null);
  const names: string[] = [];
  for await (const one of (await navigator.storage.getDirectory()).keys()) names.push(one);
  expect(names).not.toContain(name);
});

test('the database without its mirror is the same: who opens it plainly finds every entry', async () => {
  const { name, kept } = await store();
  expect(valueOf(await (await openLibrary(name)).load(kept.id)).seq).toBe(5);
});
