/** A cell, rows, the whole plan as they once were: exactly so, as one change that can be undone, and never a plan that cannot be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, NO_CHANGES, reverseChanges } from '#core/change.ts';
import type { Day } from '#core/day.ts';
import { editFigure, editTarget, editText } from '#core/edits.ts';
import type { IndicatorId } from '#core/identity.ts';
import { toPeriod } from '#core/period.ts';
import { printPlanCell, readPlanCell, recordAt, type PlanCell } from '#core/plan-cell.ts';
import { recordsOfLine } from '#core/plan-records.ts';
import { childrenOf, lineAt, lineOf, rowsInOrder, type Line, type Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { restoreCell, restoreRows } from '#core/restore.ts';
import { insertRows, removeRows } from '#core/row-edits.ts';
import { changeKind } from '#core/row-kind.ts';
import { moveRowsTo } from '#core/row-moves.ts';
import { submitPeriod } from '#core/submission-edits.ts';
import { changeFor, contentOf, EMPTY, steps, type Step } from '#tests/core/random-changes.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const JUNE_20 = '2024-06-20' as Day;

/** Group A with indicator một (parts hai, ba) and bốn; indicator năm under nothing. */
const BOOK = smallPlan([
  { kind: 'group', name: 'A' },
  { kind: 'indicator', under: 0, name: 'một', figures: { '2024-H1': '50,5~' }, targets: { '2024': '100' } },
  { under: 1, name: 'hai', figures: { '2024-H1': '20' } },
  { under: 1, name: 'ba' },
  { kind: 'indicator', under: 0, name: 'bốn' },
  { name: 'năm' },
]);

function made(plan: Plan, edit: EditResult): Plan {
  if (!edit.ok) throw new Error(`Refused: ${edit.refusal.code}`);
  const after = applyChange(plan, edit.changes);
  expect(contentOf(applyChange(after, reverseChanges(edit.changes)))).toEqual(contentOf(plan));
  return after;
}

/** One row a line: a dash for each row it stands under, then its name. */
const outline = (plan: Plan): string[] =>
  rowsInOrder(plan).map(({ id, depth }) => '-'.repeat(depth) + lineAt(plan, id).indicator.name);

function restored(plan: Plan, then: Plan, ...rows: IndicatorId[]) {
  const edit = restoreRows(plan, then, rows);
  if (!edit.ok) throw new Error(`Refused: ${edit.refusal.code}`);
  return {
    after: made(plan, { ok: true, changes: edit.changes }),
    atTop: edit.atTop.map(({ name }) => name),
  };
}

describe('a cell', () => {
  const was = (cell: PlanCell) => recordAt(lineAt(BOOK, idOf(1)), cell);
  const figure: PlanCell = { kind: 'figure', period: H1 };

  it('says what it said, with the state of its day, and nothing else of the row changes', () => {
    const renamed = made(BOOK, editText(BOOK, idOf(1), 'name', 'tên mới'));
    const now = made(renamed, editFigure(renamed, idOf(1), H1, '61'));
    const after = made(now, restoreCell(now, idOf(1), figure, was(figure)));
    expect(recordAt(lineAt(after, idOf(1)), figure)).toEqual(was(figure));
    expect(lineAt(after, idOf(1)).indicator.name).toBe('tên mới');
  });

  it('that was empty is emptied, and one that was emptied holds its figure again', () => {
    const target: PlanCell = { kind: 'target', period: toPeriod('2025'), assigner: '' };
    const now = made(BOOK, editTarget(BOOK, idOf(1), toPeriod('2025'), '', '120'));
    expect(contentOf(made(now, restoreCell(now, idOf(1), target, null)))).toEqual(contentOf(BOOK));
    const emptied = made(BOOK, editFigure(BOOK, idOf(1), H1, ''));
    expect(contentOf(made(emptied, restoreCell(emptied, idOf(1), figure, was(figure))))).toEqual(
      contentOf(BOOK),
    );
  });

  it('of a text takes that text alone from the row as it was', () => {
    const unit = made(BOOK, editText(BOOK, idOf(1), 'unit', 'tỷ đồng'));
    const now = made(unit, editText(unit, idOf(1), 'name', 'tên mới'));
    const after = made(
      now,
      restoreCell(now, idOf(1), { kind: 'text', field: 'name' }, was({ kind: 'text', field: 'name' })),
    );
    expect(lineAt(after, idOf(1)).indicator).toMatchObject({ name: 'một', unit: 'tỷ đồng' });
  });

  it('of a row that is gone, or that is a heading now, is refused', () => {
    const gone = made(BOOK, removeRows(BOOK, [idOf(1)]));
    expect(restoreCell(gone, idOf(1), figure, was(figure))).toEqual({
      ok: false,
      refusal: { code: 'row-gone' },
    });
    expect(restoreCell(BOOK, idOf(0), figure, was(figure))).toEqual({
      ok: false,
      refusal: { code: 'group-holds-no-figure' },
    });
  });

  it('is written into an address and read back', () => {
    const cells: PlanCell[] = [
      { kind: 'text', field: 'note' },
      figure,
      { kind: 'judgement', period: toPeriod('2021/2025') },
      { kind: 'target', period: H1, assigner: 'HĐND | xã' },
    ];
    for (const cell of cells) expect(readPlanCell(printPlanCell(cell))).toEqual(cell);
    for (const text of ['', 'x', 'figure', 'figure|2024-H9', 'figure|2024|x', 'order'])
      expect(readPlanCell(text)).toBeNull();
  });
});

describe('rows', () => {
  it('that are gone come back with their parts and all that was recorded, in their old place', () => {
    const now = made(BOOK, removeRows(BOOK, [idOf(1)]));
    expect(outline(now)).toEqual(['A', '-bốn', 'năm']);
    const { after, atTop } = restored(now, BOOK, idOf(1));
    expect(contentOf(after)).toEqual(contentOf(BOOK));
    expect(atTop).toEqual([]);
  });

  it('find their place also where another row has taken it meanwhile', () => {
    const gone = made(BOOK, removeRows(BOOK, [idOf(1)]));
    const put = made(gone, insertRows(gone, [idOf(7)], { kind: 'before', row: idOf(4) }, 'indicator'));
    const taken = lineAt(put, idOf(7)).indicator;
    const now = made(put, {
      ok: true,
      changes: {
        ...NO_CHANGES,
        updated: [[taken, { ...taken, order: lineAt(BOOK, idOf(1)).indicator.order, name: 'mới' }]],
      },
    });
    const { after } = restored(now, BOOK, idOf(1));
    expect(outline(after)).toEqual(['A', '-mới', '-một', '--hai', '--ba', '-bốn', 'năm']);
    // And there is still room between them.
    made(after, insertRows(after, [idOf(8)], { kind: 'after', row: idOf(7) }, 'indicator'));
  });

  it('whose parent is gone stand at the end of the plan, which is said; a part is an indicator there', () => {
    const now = made(BOOK, removeRows(BOOK, [idOf(1)]));
    const { after, atTop } = restored(now, BOOK, idOf(2));
    expect(outline(after)).toEqual(['A', '-bốn', 'năm', 'hai']);
    expect(lineAt(after, idOf(2)).indicator.kind).toBe('indicator');
    expect(atTop).toEqual(['hai']);
  });

  it('asked for together find each other again', () => {
    const now = made(BOOK, removeRows(BOOK, [idOf(0)]));
    expect(outline(now)).toEqual(['năm']);
    expect(contentOf(restored(now, BOOK, idOf(0)).after)).toEqual(contentOf(BOOK));
  });

  it('still there take back what they were and where they stood, and keep rows added under them', () => {
    const renamed = made(BOOK, editText(BOOK, idOf(4), 'name', 'khác'));
    const moved = made(renamed, moveRowsTo(renamed, [idOf(4)], { kind: 'end' }));
    const now = made(moved, insertRows(moved, [idOf(7)], { kind: 'inside', row: idOf(4) }, 'part'));
    const { after } = restored(now, BOOK, idOf(4));
    expect(outline(after)).toEqual(['A', '-một', '--hai', '--ba', '-bốn', '--', 'năm']);
  });

  it('do not go under themselves: what they stood under stands under them now', () => {
    const grouped = made(BOOK, changeKind(BOOK, [idOf(5)], 'group'));
    const now = made(grouped, moveRowsTo(grouped, [idOf(0)], { kind: 'inside', row: idOf(5) }));
    const then = made(grouped, moveRowsTo(grouped, [idOf(5)], { kind: 'inside', row: idOf(0) }));
    expect(outline(restored(now, then, idOf(5)).after)).toEqual(outline(now));
  });

  it('that hold groups now cannot be the indicator they were', () => {
    const grouped = made(BOOK, changeKind(BOOK, [idOf(5)], 'group'));
    const now = made(grouped, moveRowsTo(grouped, [idOf(0)], { kind: 'inside', row: idOf(5) }));
    expect(restoreRows(now, BOOK, [idOf(5)])).toEqual({
      ok: false,
      refusal: { code: 'row-holds-groups', name: 'năm' },
    });
  });

  it('that were indicators and are groups again make parts of the rows under them', () => {
    const then = made(BOOK, insertRows(BOOK, [idOf(7)], { kind: 'inside', row: idOf(5) }, 'part'));
    const now = made(then, changeKind(then, [idOf(5)], 'group'));
    expect(lineAt(now, idOf(7)).indicator.kind).toBe('indicator');
    expect(contentOf(restored(now, then, idOf(5)).after)).toEqual(contentOf(then));
  });

  it('leave alone what was handed in', () => {
    const handedIn = made(BOOK, submitPeriod(BOOK, { period: H1, day: JUNE_20, note: '' }));
    const { after } = restored(made(handedIn, editFigure(handedIn, idOf(1), H1, '99')), BOOK, idOf(1));
    expect(lineAt(after, idOf(1)).submitted).toEqual(lineAt(handedIn, idOf(1)).submitted);
    expect(lineAt(after, idOf(1)).figures).toEqual(lineAt(BOOK, idOf(1)).figures);
    const gone = made(BOOK, removeRows(BOOK, [idOf(1)]));
    expect(lineAt(restored(gone, handedIn, idOf(1)).after, idOf(1)).submitted).toEqual([]);
  });

  it('whatever was done between, come back as they were but for their place, in one change that can be undone', () => {
    const after = (from: Plan, list: readonly Step[]): Plan =>
      list.reduce((plan, step) => applyChange(plan, changeFor(plan, step)), from);
    fc.assert(
      fc.property(steps, steps, fc.nat(), (first, second, pick) => {
        const then = after(EMPTY, first);
        const now = after(then, second);
        const rows = rowsInOrder(then).map(({ id }) => id);
        const row = rows[pick % Math.max(1, rows.length)];
        if (!row) return;
        const edit = restoreRows(now, then, [row]);
        if (!edit.ok) return;
        const got = made(now, { ok: true, changes: edit.changes });
        const free = ({ indicator }: Line) => ({ ...indicator, parent: null, order: '', kind: '' });
        expect(free(lineAt(got, row))).toEqual(free(lineAt(then, row)));
        const held = (plan: Plan) =>
          recordsOfLine(lineAt(plan, row)).filter(
            ({ record }) => record !== 'indicator' && record !== 'submitted',
          );
        expect(held(got)).toEqual(held(then));
        // Nothing else is lost.
        for (const { id } of rowsInOrder(now)) expect(lineOf(got, id)).not.toBeNull();
        expect(childrenOf(got, null).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
