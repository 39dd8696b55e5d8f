/** Which rows are shown as rows are collapsed, filtered, edited and revealed: by hand on two groups, by the rule on random edits. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_COLLAPSED, keepCollapsed, readCollapsed } from '#app/collapsed-rows.ts';
import { FilterCounts } from '#app/filter-counts.svelte.ts';
import { Session } from '#app/session.svelte.ts';
import { ShownRows } from '#app/shown-rows.svelte.ts';
import { editFigure } from '#core/edits.ts';
import { makeIndicatorId, type IndicatorId } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import { ancestorsOf, childrenOf, lineOf, type Plan } from '#core/plan.ts';
import { addRow, removeRows } from '#core/row-edits.ts';
import { indentRows } from '#core/row-moves.ts';
import { NO_FILTER, type RowFilter } from '#core/row-filter.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { randomEdit } from '#tests/support/random-edit.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { idOf, PLAN_ID, smallPlan } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const NO_DATA: RowFilter = { ...NO_FILTER, standing: 'no-data' };

const twoGroups = () =>
  smallPlan([
    { kind: 'group', name: 'Kinh tế' },
    { under: 0, kind: 'indicator', name: 'Thu', targets: { '2024': '100' }, figures: { '2024-H1': '50' } },
    { under: 1, name: 'Thu phí', targets: { '2024': '10' }, figures: { '2024-H1': '5' } },
    { under: 0, kind: 'indicator', name: 'Chi', targets: { '2024': '90' } },
    { kind: 'group', name: 'Xã hội' },
    { under: 4, kind: 'indicator', name: 'Việc làm', targets: { '2024': '7' }, figures: { '2024-H1': '9' } },
  ]);

function open(plan: Plan = twoGroups()) {
  const session = new Session({
    plan,
    period: null,
    now: () => '2024-06-20T08:05:00+07:00',
    record: () => {},
  });
  const shown = new ShownRows(session);
  const told = vi.fn<() => void>();
  shown.watch(told);
  const numbers = (): number[] =>
    shown.rows.map(({ id }) => [...Array(60).keys()].findIndex((n) => idOf(n) === id));
  return { session, shown, told, numbers };
}

const type = (session: Session, row: IndicatorId, text: string): void =>
  void session.run({ code: 'edit-cell' }, editFigure(session.plan, row, H1, text));

beforeEach(() => localStorage.clear());

describe('collapsing', () => {
  it('hides what stands under the row, and shows it again', () => {
    const { session, shown, told, numbers } = open();
    expect(shown.rows).toBe(session.rows);
    shown.toggle(idOf(0));
    expect(numbers()).toEqual([0, 4, 5]);
    expect([shown.isCollapsed(idOf(0)), shown.indexOf(idOf(4)), shown.indexOf(idOf(1))]).toEqual([
      true,
      1,
      -1,
    ]);
    expect(shown.rows[1]).toBe(session.rows[4]);
    shown.toggle(idOf(0));
    expect(numbers()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('keeps what was collapsed inside, and leaves rows alone that have nothing under them', () => {
    const { shown, told, numbers } = open();
    shown.collapse([idOf(0), idOf(1)], true);
    shown.collapse([idOf(0)], false);
    expect(numbers()).toEqual([0, 1, 3, 4, 5]);
    told.mockClear();
    shown.collapse([idOf(3), idOf(5)], true);
    expect(told).not.toHaveBeenCalled();
    expect([shown.hasChildren(idOf(3)), shown.isCollapsed(idOf(3))]).toEqual([false, false]);
  });

  it('of all leaves the outermost rows; opening all leaves nothing collapsed', () => {
    const { shown, numbers } = open();
    shown.collapseAll();
    expect(numbers()).toEqual([0, 4]);
    shown.expandAll();
    expect(numbers()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is remembered on this device, for this plan', () => {
    const { shown } = open();
    shown.toggle(idOf(4));
    expect(open().numbers()).toEqual([0, 1, 2, 3, 4]);
    expect(readCollapsed(makeOtherPlan().head.id)).toEqual(new Set());
    shown.expandAll();
    expect(localStorage.length).toBe(0);
  });

  it('is remembered for a bounded number of rows, and only for what can be an id', () => {
    const ids = Array.from({ length: MOST_COLLAPSED + 5 }, (_, n) =>
      makeIndicatorId(seededRandom(n + 1).random),
    );
    keepCollapsed(PLAN_ID, ids);
    expect(readCollapsed(PLAN_ID)).toEqual(new Set(ids.slice(0, MOST_COLLAPSED)));
    localStorage.setItem(`so-chi-tieu/collapsed:${PLAN_ID}`, `${idOf(1)} ct_sai x${' '.repeat(50)}`);
    expect(readCollapsed(PLAN_ID)).toEqual(new Set([idOf(1)]));
  });

  it('never touches the plan or its history', () => {
    const { session, shown } = open();
    const { plan } = session;
    shown.collapseAll();
    shown.setFilter(NO_DATA);
    shown.reveal(idOf(2));
    expect(session.plan).toBe(plan);
    expect(session.undoLabel).toBeNull();
  });
});

describe('a filter', () => {
  it('shows what passes and what stands above it, also where that was collapsed', () => {
    const { shown, numbers } = open();
    shown.toggle(idOf(0));
    shown.setFilter(NO_DATA);
    expect(numbers()).toEqual([0, 3]);
    expect([shown.isContext(idOf(0)), shown.isContext(idOf(3)), shown.isCollapsed(idOf(0))]).toEqual([
      true,
      false,
      false,
    ]);
    shown.toggle(idOf(0));
    expect(numbers()).toEqual([0]);
    shown.setFilter(NO_FILTER);
    expect(numbers()).toEqual([0, 4, 5]); // collapsed as before
  });

  it('keeps a row that stops passing until it is applied again', () => {
    const { session, shown, told, numbers } = open();
    shown.setFilter(NO_DATA);
    told.mockClear();
    type(session, idOf(3), '45');
    expect(numbers()).toEqual([0, 3]);
    expect(told).not.toHaveBeenCalled();
    expect(shown.isOutdated()).toBe(true);
    shown.reapply();
    expect(numbers()).toEqual([]);
    expect(shown.isOutdated()).toBe(false);
    session.undo();
    expect(numbers()).toEqual([]);
    expect(shown.isOutdated()).toBe(true);
  });

  it('shows new rows, with the rows above them, and lets removed ones go', () => {
    const { session, shown, numbers } = open();
    shown.setFilter(NO_DATA);
    session.run({ code: 'add-row' }, addRow(session.plan, idOf(9), 'part', { kind: 'inside', row: idOf(5) }));
    expect(numbers()).toEqual([0, 3, 4, 5, 9]);
    expect(shown.isContext(idOf(4))).toBe(true);
    session.run({ code: 'remove-rows' }, removeRows(session.plan, [idOf(3)]));
    expect(numbers()).toEqual([0, 4, 5, 9]);
    session.undo();
    expect(numbers()).toEqual([0, 3, 4, 5, 9]);
  });

  it('asks anew of another period', () => {
    const { session, shown, numbers } = open();
    shown.setFilter(NO_DATA);
    session.showPeriod(toPeriod('2024-M01'));
    expect(numbers()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('of a heading that is gone is dropped when it is applied again', () => {
    const { session, shown, numbers } = open();
    shown.setFilter({ ...NO_FILTER, group: idOf(4) });
    session.run({ code: 'remove-rows' }, removeRows(session.plan, [idOf(4)]));
    expect(numbers()).toEqual([]);
    shown.reapply();
    expect(shown.filter).toEqual(NO_FILTER);
    expect(numbers()).toEqual([0, 1, 2, 3]);
  });

  it('is not remembered', () => {
    open().shown.setFilter(NO_DATA);
    expect(open().numbers()).toHaveLength(6);
  });
});

describe('a row that came', () => {
  it('under a collapsed row opens it', () => {
    const { session, shown, numbers } = open();
    shown.collapseAll();
    session.run({ code: 'add-row' }, addRow(session.plan, idOf(9), 'part', { kind: 'inside', row: idOf(3) }));
    expect(numbers()).toEqual([0, 1, 3, 9, 4]);
  });

  it('under a collapsed row by being moved opens it', () => {
    const { session, shown, numbers } = open();
    shown.toggle(idOf(1));
    session.run({ code: 'indent-row' }, indentRows(session.plan, [idOf(3)]));
    expect(numbers()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('back by undo with the rows above it stays collapsed as it was', () => {
    const { session, shown, numbers } = open();
    shown.toggle(idOf(4));
    session.run({ code: 'remove-rows' }, removeRows(session.plan, [idOf(4)]));
    session.undo();
    expect(numbers()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('revealing a row', () => {
  it('opens the rows above it, and no others', () => {
    const { shown, told, numbers } = open();
    shown.collapseAll();
    told.mockClear();
    expect(shown.reveal(idOf(2))).toBe(true);
    expect(numbers()).toEqual([0, 1, 2, 3, 4]);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('drops a filter that leaves it out, and keeps one that does not', () => {
    const { shown, numbers } = open();
    shown.setFilter(NO_DATA);
    shown.toggle(idOf(0));
    shown.reveal(idOf(3));
    expect([shown.filter, numbers()]).toEqual([NO_DATA, [0, 3]]);
    shown.reveal(idOf(5));
    expect([shown.filter, numbers()]).toEqual([NO_FILTER, [0, 1, 2, 3, 4, 5]]);
  });

  it('does nothing for one that is shown, and says so of one that is not there', () => {
    const { shown, told } = open();
    expect([shown.reveal(idOf(2)), shown.reveal(idOf(40))]).toEqual([true, false]);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('the counts beside the choices', () => {
  it('follow a choice at once and an edit when there is time', () => {
    const { session, shown } = open();
    const waiting: (() => void)[] = [];
    const counts = new FilterCounts(session, shown, {
      wait: (_, work) => {
        waiting.push(work);
        return () => void (waiting.includes(work) && waiting.splice(waiting.indexOf(work), 1));
      },
    });
    expect(counts.choices.standings).toEqual({ 'no-data': 1, 'not-met': 2, 'at-year-end': 0 });
    shown.setFilter({ ...NO_FILTER, group: idOf(4) });
    expect(counts.choices.standings['no-data']).toBe(0);
    shown.setFilter(NO_DATA);
    type(session, idOf(3), '45');
    type(session, idOf(5), '');
    expect([counts.choices.groups[1]?.count, counts.isOutdated, waiting.length]).toEqual([0, false, 1]);
    waiting.shift()?.();
    expect([counts.choices.groups[1]?.count, counts.isOutdated]).toEqual([1, true]);
    counts.close();
    type(session, idOf(5), '1');
    expect(waiting).toEqual([]);
  });
});

describe('random edits, collapses and filters', () => {
  it('show no row without the rows above it, hide nothing that came, and end with everything when all is opened', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const dice = seededRandom(seed + 7_000_000);
      const { session, shown } = open(generatePlan(seed, { rows: 60 }));
      for (let step = 0; step < 40; step++) {
        const before = new Set(session.rows.map(({ id }) => id));
        const seen = new Set(shown.rows.map(({ id }) => id));
        const rows = session.rows;
        if (dice.chance(0.3) && rows.length > 0) shown.toggle(dice.pick(rows).id);
        else if (dice.chance(0.2))
          shown.setFilter(dice.pick([NO_DATA, NO_FILTER, { ...NO_FILTER, standing: 'not-met' }]));
        else {
          const edit = randomEdit(session.plan, dice);
          session.run({ code: 'edit-cell' }, edit);
          for (const { id } of session.rows)
            if (!before.has(id)) expect(shown.indexOf(id)).toBeGreaterThanOrEqual(0);
          for (const id of seen) {
            const isHiddenNow = shown.indexOf(id) < 0 && lineOf(session.plan, id) !== null;
            // Only by having come under a row that stays collapsed, which opens; so never.
            expect(isHiddenNow).toBe(false);
          }
        }
        expectWhole(session, shown);
      }
      shown.setFilter(NO_FILTER);
      shown.expandAll();
      expect(shown.rows).toBe(session.rows);
    }
  });
});

function expectWhole(session: Session, shown: ShownRows): void {
  const there = new Set(shown.rows.map(({ id }) => id));
  const order = session.rows.filter(({ id }) => there.has(id));
  expect(shown.rows).toEqual(order);
  for (const [at, { id }] of shown.rows.entries()) {
    expect(shown.indexOf(id)).toBe(at);
    expect(ancestorsOf(session.plan, id).every((above) => there.has(above))).toBe(true);
    if (shown.isCollapsed(id))
      expect(childrenOf(session.plan, id).some((child) => there.has(child))).toBe(false);
  }
}

function makeOtherPlan(): Plan {
  return generatePlan(99, { rows: 1 });
}
