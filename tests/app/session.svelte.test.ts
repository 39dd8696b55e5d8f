/** The one door for change: what it does to the plan, to undo, to its watchers, and to what is stored. */
import { describe, expect, it } from 'vitest';
import { Saver } from '#app/saver.ts';
import { Session, type Repaint } from '#app/session.svelte.ts';
import { BROWSER_TIMERS } from '#app/timers.ts';
import type { Change } from '#core/change.ts';
import { editFigure, editHead, editText } from '#core/edits.ts';
import { judgePlan, rowVerdictOf } from '#core/judging.ts';
import { toPeriod } from '#core/period.ts';
import { rowsInOrder, type Plan } from '#core/plan.ts';
import { addRow, removeRows } from '#core/row-edits.ts';
import { moveRows } from '#core/row-moves.ts';
import { planFingerprint } from '#exchange/same-plan.ts';
import { DatabaseLibrary } from '#storage/database-library.ts';
import { runs } from '#tests/support/at-length.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { randomEdit } from '#tests/support/random-edit.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const now = () => '2024-06-20T08:05:00+07:00';

function open(plan: Plan) {
  const recorded: Change[] = [];
  const repaints: Repaint[] = [];
  const session = new Session({ plan, period: null, now, record: (change) => recorded.push(change) });
  session.watch((repaint) => repaints.push(repaint));
  return { session, recorded, repaints };
}

const jobs = () =>
  smallPlan([{ name: 'Việc làm', targets: { '2024': '3.400' }, figures: { '2024-H1': '1.508' } }, {}]);

describe('an edit', () => {
  it('changes plan, verdict and tally at once and is recorded with its label and time', () => {
    const { session, recorded, repaints } = open(jobs());
    const label = { code: 'edit-cell', subject: 'Việc làm' } as const;
    expect(session.run(label, editFigure(session.plan, idOf(0), H1, '3.500'))).toBeNull();
    expect(rowVerdictOf(session.judging, idOf(0)).verdict).toBe('exceeded');
    expect(session.judging.tally).toMatchObject({ total: 2, exceeded: 1, noData: 1 });
    expect(recorded).toMatchObject([{ label, at: now() }]);
    expect(repaints).toMatchObject([{ structure: false, everything: false }]);
    expect([...(repaints[0]?.rows ?? [])]).toEqual([idOf(0)]);
  });

  it('that is refused or changes nothing is neither recorded nor undone', () => {
    const { session, recorded } = open(jobs());
    const refused = session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(0), H1, '12,5 tỷ'));
    expect(refused?.code).toBe('not-a-number');
    expect(session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(0), H1, '1508'))).toBeNull();
    expect(recorded).toEqual([]);
    expect(session.undoLabel).toBeNull();
  });

  it('is refused in a plan that could only be read in part', () => {
    const session = new Session({ plan: jobs(), period: null, now, record: () => {}, isReadOnly: true });
    const refused = session.run({ code: 'edit-cell' }, editFigure(session.plan, idOf(0), H1, '5'));
    expect(refused?.code).toBe('read-only');
  });
});

describe('undo and redo', () => {
  it('take back and do again in turn, and are recorded as changes of their own', () => {
    const { session, recorded } = open(jobs());
    const before = planFingerprint(session.plan);
    session.run({ code: 'edit-cell' }, editText(session.plan, idOf(0), 'name', 'Lao động'));
    session.run({ code: 'remove-rows', count: 1 }, removeRows(session.plan, [idOf(0)]));
    const after = planFingerprint(session.plan);
    expect(session.undo()).toEqual(recorded[1]);
    session.undo();
    expect(planFingerprint(session.plan)).toBe(before);
    expect([session.undo(), session.canUndo]).toEqual([null, false]);
    expect(session.redo()).toEqual(recorded[0]);
    session.redo();
    expect(planFingerprint(session.plan)).toBe(after);
    expect(session.redo()).toBeNull();
    expect(recorded.map(({ label }) => label.code)).toEqual([
      'edit-cell',
      'remove-rows',
      'undo',
      'undo',
      'redo',
      'redo',
    ]);
  });

  it('forget what was undone once something else is done', () => {
    const { session } = open(jobs());
    session.run({ code: 'edit-cell' }, editText(session.plan, idOf(0), 'name', 'A'));
    session.undo();
    session.run({ code: 'edit-cell' }, editText(session.plan, idOf(0), 'name', 'B'));
    expect(session.redoLabel).toBeNull();
  });

  it('stay as they are while another period is shown', () => {
    const { session } = open(jobs());
    const label = { code: 'fill', count: 2 } as const;
    session.run({ code: 'edit-cell' }, editText(session.plan, idOf(0), 'name', 'A'));
    session.run(label, editText(session.plan, idOf(0), 'name', 'B'));
    session.undo();
    session.showPeriod(toPeriod('2023'));
    expect([session.undoLabel?.code, session.redoLabel]).toEqual(['edit-cell', label]);
  });
});

describe('rows and periods', () => {
  it('keep the identity of rows that did not move, and say when the order changed', () => {
    const { session, repaints } = open(jobs());
    const [first] = session.rows;
    session.run({ code: 'add-row' }, addRow(session.plan, idOf(7), 'indicator', { kind: 'end' }));
    expect(session.rows[0]).toBe(first);
    session.run({ code: 'move-row' }, moveRows(session.plan, [idOf(7)], -1));
    expect(session.rows.map(({ id }) => id)).toEqual([idOf(0), idOf(7), idOf(1)]);
    expect(repaints.every(({ structure }) => structure)).toBe(true);
  });

  it('judge everything again when the period or a setting changes', () => {
    const { session, repaints } = open(jobs());
    session.showPeriod(toPeriod('2023'));
    expect(rowVerdictOf(session.judging, idOf(0)).verdict).toBe('no-target');
    const settings = { ...session.plan.head.settings, fallingExceeds: true };
    session.run({ code: 'edit-plan' }, editHead(session.plan, { settings }));
    expect(repaints.map(({ everything }) => everything)).toEqual([true, true]);
  });
});

describe('random edit sequences, stored as they go', () => {
  it('derive what a slow recomputation derives, undo exactly, and reload as the same plan', async () => {
    const opened = await DatabaseLibrary.open(`session-${crypto.randomUUID()}`);
    if (!opened.ok) throw new Error(opened.problem.kind);
    const library = opened.value;
    for (let seed = 1; seed <= runs(60, 200); seed++) {
      const dice = seededRandom(seed + 2_000_000);
      const plan = generatePlan(seed + 500, { rows: 3 + dice.below(25) });
      const { id } = plan.head;
      const created = await library.create(plan, { code: 'create-plan' }, now());
      if (!created.ok) throw new Error(created.problem.kind);
      const saver = new Saver({
        library,
        plan: id,
        seq: created.value,
        tail: 1,
        currentPlan: () => session.plan,
        onState: () => {},
        now,
        timers: BROWSER_TIMERS,
      });
      const session: Session = new Session({
        plan,
        period: null,
        now,
        record: (change) => saver.save(change),
      });
      for (let step = 0; step < 20; step++) {
        const what = dice.below(10);
        if (what === 0) session.undo();
        else if (what === 1) session.redo();
        else session.run({ code: 'edit-cell' }, randomEdit(session.plan, dice));
      }
      const slow = judgePlan(session.plan, session.period);
      expect(session.judging.tally, `seed ${seed}`).toEqual(slow.tally);
      for (const row of rowsInOrder(session.plan)) {
        expect(rowVerdictOf(session.judging, row.id), `seed ${seed}`).toEqual(rowVerdictOf(slow, row.id));
      }
      await saver.flush();
      const loaded = await library.load(id);
      if (!loaded.ok) throw new Error(loaded.problem.kind);
      const worked = planFingerprint(session.plan);
      expect(planFingerprint(loaded.value.plan) === worked, `seed ${seed}, reloaded`).toBe(true);
      let undone = 0;
      while (session.undo()) undone++;
      expect(planFingerprint(session.plan) === planFingerprint(plan), `seed ${seed}, all undone`).toBe(true);
      while (undone-- > 0) session.redo();
      expect(planFingerprint(session.plan) === worked, `seed ${seed}, all done again`).toBe(true);
      await saver.flush();
      saver.stop();
    }
    library.close();
  }, 120_000);
});
