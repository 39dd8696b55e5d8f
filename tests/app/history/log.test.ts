/** The history of a plan on the device's own storage: all that stands in the log is told, and every moment can be had again. */
import { describe, expect, test, vi } from 'vitest';
import { readVersions } from '#app/history/named-versions.ts';
import { planAfter } from '#app/history/read-log.ts';
import { planRestoring } from '#app/history/restoring.ts';
import { recallSteps } from '#app/undo-recall.ts';
import type { ChangeLabel } from '#core/change-label.ts';
import { applyChange, NO_CHANGES, reverseChanges } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import { editFigure, editText } from '#core/edits.ts';
import { toPeriod } from '#core/period.ts';
import { done, nothing } from '#core/refusal.ts';
import { removeRows } from '#core/row-edits.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';
import { alterRow, valueOf } from '../../storage/databases.ts';
import { contentOf, makeLargePlan, randomChange, seeded, timeOf } from '../../storage/sample-plans.ts';
import { entriesOf, feedOf, minute, storeHistory, wish, type Told } from './histories.ts';

const H1 = toPeriod('2024-H1');
const BOOK = smallPlan([{ name: 'Thu ngân sách', figures: { '2024-H1': '10' } }, { name: 'Chi' }]);

const figure = (row: number, typed: string): Told => ({
  label: { code: 'edit-cell', subject: typed },
  edit: (plan) => editFigure(plan, idOf(row), H1, typed),
});
const named = (name: string): Told => ({
  label: { code: 'name-version', subject: name },
  edit: () => nothing,
});
const kinds = (entries: Awaited<ReturnType<typeof entriesOf>>): string[] =>
  entries.map((entry) => `${entry.seq} ${entry.kind}`);

describe('the log read backwards', () => {
  test('tells what waits, what is stored and what made the plan, without reading the plan', async () => {
    const { log } = await storeHistory(BOOK, [figure(0, '11'), named('A'), figure(1, '5')], 1);
    const entries = await entriesOf(log);
    expect(kinds(entries)).toEqual(['4 change', '3 change', '2 change', '1 first']);
    expect(entries.at(-1)).toEqual({ kind: 'first', seq: 1, at: minute(0), label: { code: 'import' } });
    expect(kinds(await entriesOf(log, 2))).toEqual(['4 change', '3 change']);
  });

  test('names rows as they were called in their day, also those that are gone', async () => {
    const { log } = await storeHistory(BOOK, [
      figure(0, '11'),
      { label: { code: 'edit-cell' }, edit: (plan) => editText(plan, idOf(0), 'name', 'Thu') },
      figure(0, '12'),
      { label: { code: 'remove-rows', count: 1 }, edit: (plan) => removeRows(plan, [idOf(0)]) },
    ]);
    const names = (await entriesOf(log)).map((entry) =>
      entry.kind === 'change' ? entry.then.rows.get(idOf(0))?.name : null,
    );
    expect(names).toEqual(['Thu', 'Thu', 'Thu', 'Thu ngân sách', null]);
  });

  test('shows damage and gaps where they are, and goes on below them', async () => {
    const history = await storeHistory(BOOK, [
      figure(0, '11'),
      figure(0, '12'),
      figure(0, '13'),
      figure(0, '14'),
    ]);
    await alterRow(history.name, 'log', 3, (row) => ({ ...row, at: '2000-01-01T00:00:00Z' }));
    await alterRow(history.name, 'log', 1, () => null);
    expect(kinds(await entriesOf(history.log))).toEqual([
      '5 change',
      '4 damaged',
      '3 change',
      '2 missing',
      '1 first',
    ]);
  });

  test('shows what a later version did under a code nobody knows here; undo stops there', async () => {
    const label = { code: 'from-a-later-version', count: 3 } as unknown as ChangeLabel;
    const strange: Told = { label, edit: (plan) => editFigure(plan, idOf(0), H1, '77') };
    const { log, library } = await storeHistory(BOOK, [figure(0, '11'), strange, figure(0, '12')]);
    const feed = feedOf(log);
    feed.ask(wish({}));
    await vi.waitFor(() => expect(feed.state).toBe('complete'));
    const [, shown] = feed.entries;
    expect(shown?.entry).toMatchObject({ kind: 'change', seq: 3, isKnown: false });
    expect(shown?.items[0]).toMatchObject({ from: '11', to: '77' });
    const stacks = await recallSteps({ library, plan: log.plan, saver: log.saver }, 'many');
    expect(stacks?.past.steps.map((step) => step.label.subject)).toEqual(['12']);
    expect(valueOf(await library.load(log.plan)).damage).toBeNull();
  });

  test('a record of a sort nobody knows here is told as such', async () => {
    const record = { record: 'dream', id: 'x' } as unknown as (typeof NO_CHANGES)['added'][number];
    const { log } = await storeHistory(BOOK, []);
    const change = { ...NO_CHANGES, added: [record], label: { code: 'edit-plan' } as const, at: minute(1) };
    const feed = feedOf({
      ...log,
      saver: { seq: 1, waiting: [change] },
    });
    feed.ask(wish({}));
    await vi.waitFor(() => expect(feed.state).toBe('complete'));
    expect(feed.entries[0]?.items[0]?.what).toBe('Nội dung của phiên bản mới hơn');
  });
});

describe('the plan at a moment', () => {
  test('is the plan that was, from either end of the log, and restoring it is undone by its reverse', async () => {
    const rng = seeded(7);
    const plan = makeLargePlan(40, rng);
    const told: Told[] = Array.from({ length: 30 }, (_, n) => ({
      label: { code: 'edit-cell', subject: `${n}` },
      edit: (before) => done(randomChange(before, rng, timeOf(n))),
    }));
    const { log, plans } = await storeHistory(plan, told, 3);
    const now = log.currentPlan();
    for (const [n, was] of plans.entries()) {
      const again = await planAfter(log, n + 1);
      if (!again) throw new Error(`No plan after entry ${n + 1}`);
      expect(contentOf(again), `entry ${n + 1}`).toEqual(contentOf(was));
      const moment = valueOf(await log.library.moment(log.plan, n + 1));
      if (moment)
        expect(contentOf(valueOf(await log.library.planAt(log.plan, moment)) ?? now)).toEqual(contentOf(was));
      const { changes } = planRestoring(now, again, minute(n));
      const restored = applyChange(now, changes);
      expect(contentOf(restored)).toEqual(contentOf(was));
      expect(contentOf(applyChange(restored, reverseChanges(changes)))).toEqual(contentOf(now));
    }
    expect(await planAfter(log, plans.length + 1)).toBeNull();
  });

  test('can be had on both sides of a damaged entry, and just before it; after it only from now backwards', async () => {
    const { log, plans, name } = await storeHistory(BOOK, [
      figure(0, '11'),
      figure(0, '12'),
      figure(0, '13'),
    ]);
    await alterRow(name, 'log', 2, (row) => ({ ...row, records: '{}' }));
    expect(contentOf((await planAfter(log, 2)) ?? BOOK)).toEqual(contentOf(plans[1] ?? BOOK));
    expect(contentOf((await planAfter(log, 3)) ?? BOOK)).toEqual(contentOf(plans[2] ?? BOOK));
    await alterRow(name, 'log', 0, (row) => ({ ...row, records: '{}' }));
    expect(await planAfter(log, 2)).toBeNull();
  });
});

describe('versions with a name', () => {
  test('are found wherever they stand, the newest first, and the next time only what is new is read', async () => {
    const { log, library } = await storeHistory(BOOK, [named('Bản 1'), figure(0, '11'), named('Bản 2')]);
    const asked: number[] = [];
    const counting = {
      ...log,
      library: {
        history: library.history.bind(library),
        moment: library.moment.bind(library),
        planAt: library.planAt.bind(library),
        labels: async (...given: Parameters<typeof library.labels>) => {
          const page = await library.labels(...given);
          asked.push(...valueOf(page).map(({ seq }) => seq));
          return page;
        },
      },
    };
    expect((await readVersions(counting))?.map(({ name, seq }) => [name, seq])).toEqual([
      ['Bản 2', 4],
      ['Bản 1', 2],
    ]);
    expect(asked).toEqual([4, 3, 2, 1]);
    asked.length = 0;
    const waiting = [
      { ...NO_CHANGES, label: { code: 'name-version', subject: 'Bản 2' } as const, at: minute(9) },
    ];
    expect(
      (await readVersions({ ...counting, saver: { seq: 4, waiting } }))?.map(({ name, at }) => [name, at]),
    ).toEqual([
      ['Bản 2', minute(9)],
      ['Bản 2', minute(3)],
      ['Bản 1', minute(1)],
    ]);
    expect(asked).toEqual([]);
  });
});

describe('what is shown', () => {
  test('is looked for without accents in names, labels and values old and new', async () => {
    const { log } = await storeHistory(BOOK, [figure(0, '1234,5'), named('Bản trình HĐND'), figure(1, '7')]);
    const found = async (typed: string) => {
      const feed = feedOf(log);
      feed.ask(wish({ typed }));
      await vi.waitFor(() => expect(feed.state).toBe('complete'));
      return feed.entries.map(({ entry }) => entry.seq);
    };
    expect(await found('thu ngan sach')).toEqual([2]);
    expect(await found('1234,5')).toEqual([2]);
    expect(await found('trinh hdnd')).toEqual([3]);
    expect(await found('chi')).toEqual([4]);
    expect(await found('không có gì như vậy')).toEqual([]);
  });

  test('is of the sort and the days asked for', async () => {
    const { log } = await storeHistory(BOOK, [
      figure(0, '11'),
      named('A'),
      { label: { code: 'remove-rows', count: 1 }, edit: (plan) => removeRows(plan, [idOf(1)]) },
    ]);
    const found = async (asked: Parameters<typeof wish>[0]) => {
      const feed = feedOf(log);
      feed.ask(wish(asked));
      await vi.waitFor(() => expect(feed.state).toBe('complete'));
      return feed.entries.map(({ entry }) => entry.seq);
    };
    expect(await found({ sort: 'imports' })).toEqual([1]);
    expect(await found({ sort: 'versions' })).toEqual([3]);
    expect(await found({ sort: 'removed' })).toEqual([4]);
    expect(await found({ until: readDay('2024-06-19') })).toEqual([]);
    expect(await found({ until: readDay('2024-06-20') })).toEqual([4, 3, 2, 1]);
  });

  test('of one cell is what changed it, with what it held after each, down to what it was at first', async () => {
    const { log } = await storeHistory(BOOK, [
      figure(0, '11'),
      figure(1, '5'),
      figure(0, ''),
      figure(0, '12'),
    ]);
    const feed = feedOf(log);
    feed.ask(wish({ place: { row: idOf(0), cell: { kind: 'figure', period: H1 } } }));
    await vi.waitFor(() => expect(feed.state).toBe('complete'));
    expect(feed.entries.map(({ entry, items }) => [entry.seq, items[0]?.from, items[0]?.to])).toEqual([
      [5, null, '12'],
      [4, '11', null],
      [2, '10', '11'],
      [1, undefined, undefined],
    ]);
    const held = feed.entries.map(({ cellAfter }) =>
      cellAfter?.record === 'figure' ? cellAfter.value : null,
    );
    expect(held.map((value) => JSON.stringify(value)?.match(/"value":"([^"]*)"/)?.[1] ?? null)).toEqual([
      '12',
      null,
      '11',
      '10',
    ]);
  });

  test('comes a screenful at a time, takes in what is done meanwhile, and is given up when it is left', async () => {
    const told = Array.from({ length: 130 }, (_, n) => figure(0, `${n + 20}`));
    const { log, library, plans } = await storeHistory(BOOK, told);
    let { seq } = log.saver;
    let plan = plans.at(-1) ?? BOOK;
    const growing = {
      ...log,
      currentPlan: () => plan,
      saver: {
        get seq() {
          return seq;
        },
        waiting: [],
      },
    };
    const feed = feedOf(growing);
    feed.ask(wish({}));
    await vi.waitFor(() => expect(feed.state).toBe('resting'));
    expect(feed.entries.map(({ entry }) => entry.seq)).toEqual(Array.from({ length: 40 }, (_, n) => 131 - n));
    feed.more();
    await vi.waitFor(() => expect(feed.entries).toHaveLength(80));

    const edit = editFigure(plan, idOf(1), H1, '9');
    if (!edit.ok) throw new Error('Refused');
    valueOf(
      await library.append(log.plan, seq, { ...edit.changes, label: { code: 'edit-cell' }, at: minute(5) }),
    );
    plan = applyChange(plan, edit.changes);
    seq++;
    await feed.refresh();
    expect(feed.entries.slice(0, 2).map(({ entry }) => entry.seq)).toEqual([132, 131]);
    expect(feed.entries).toHaveLength(81);
    expect(feed.entries[0]?.items[0]).toMatchObject({ name: 'Chi', from: null, to: '9' });

    feed.more();
    feed.close();
    const before = feed.entries.length;
    await entriesOf(growing);
    expect(feed.entries).toHaveLength(before);
  });

  test('is looked for in portions: between two of them the screen may paint', async () => {
    const told = Array.from({ length: 60 }, (_, n) => figure(0, `${n + 20}`));
    const { log } = await storeHistory(BOOK, told);
    let clock = 0;
    const wait = vi.fn((_: number, work: () => void) => {
      queueMicrotask(work);
      return () => undefined;
    });
    const feed = feedOf(log, { now: () => (clock += 1), timers: { wait } });
    feed.ask(wish({ typed: 'không có' }));
    await vi.waitFor(() => expect(feed.state).toBe('complete'));
    expect(feed.looked).toBe(61);
    // Each look at the clock is a millisecond here, and at least one is taken of every entry.
    expect(wait.mock.calls.length).toBeGreaterThan(5);
  });
});
