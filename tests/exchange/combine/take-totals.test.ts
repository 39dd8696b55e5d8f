/** Totals in the plan: one edit, one step to undo, with a note that names the sources. */
import { describe, expect, it } from 'vitest';
import { applyChange, isEmptyChange, reverseChanges } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import { editFigure } from '#core/edits.ts';
import { printFigureValue } from '#core/figure.ts';
import { figureOf, lineAt, type Plan } from '#core/plan.ts';
import { toPeriod } from '#core/period.ts';
import { isSamePlan } from '#exchange/same-plan.ts';
import { baseFigures } from '#exchange/combine/base-figures.ts';
import type { Combination } from '#exchange/combine/combine.ts';
import { combine } from '#exchange/combine/combine.ts';
import { boardOf } from '#exchange/combine/board.ts';
import { takeTotals, usualRows, type TakingChoices } from '#exchange/combine/take-totals.ts';
import type { UnitFile } from '#exchange/combine/unit-file.ts';
import { idOf, type RowGiven } from '#tests/support/small-plan.ts';
import { fileOf, gather, H1, planOf, wards } from '#tests/exchange/combine/unit-files.ts';

const JOBS: RowGiven = { name: 'Giải quyết việc làm', unit: 'lao động' };

function taken(plan: Plan, combination: Combination, choices?: TakingChoices) {
  const result = takeTotals(plan, combination, choices ?? { rows: usualRows(combination) });
  if (!result.edit.ok) throw new Error(result.edit.refusal.code);
  return { ...result, changes: result.edit.changes, plan: applyChange(plan, result.edit.changes) };
}

const figureAt = (plan: Plan, n: number, period = H1) => figureOf(lineAt(plan, idOf(n)), period);

function dated(file: UnitFile, day: string): UnitFile {
  if (file.content.kind !== 'table') return file;
  const rows = file.content.table.rows.map((row) => ({
    ...row,
    figures: row.figures.map((figure) => ({ ...figure, asOf: readDay(day) })),
  }));
  return { ...file, content: { kind: 'table', table: { ...file.content.table, rows } } };
}

describe('a total taken', () => {
  it('has its value, state, day and a note of its sources, in one step that undoes wholly', () => {
    const files = wards(JOBS, ['1.508', '987~']).map((file) => dated(file, '10/5/2024'));
    const { plan, combination } = gather([JOBS], files);
    const after = taken(plan, combination);
    expect(after).toMatchObject({ written: [idOf(0)], unchanged: [], left: [] });
    const figure = figureAt(after.plan, 0);
    expect(figure).toMatchObject({
      state: 'estimate',
      asOf: '2024-05-10',
      note: 'Gộp số liệu 6T2024 từ 2 đơn vị: Phường A 1.508; Phường B 987.',
    });
    expect(figure && printFigureValue(figure.value)).toBe('2.495');
    expect(isSamePlan(applyChange(after.plan, reverseChanges(after.changes)), plan)).toBe(true);
  });

  it('changes nothing when gathered again', () => {
    const files = wards(JOBS, ['1.508', '987']);
    const { plan, combination } = gather([JOBS], files);
    const once = taken(plan, combination).plan;
    const again = combine(once, boardOf(files, H1, { receiver: once }));
    const twice = taken(once, again);
    expect(isEmptyChange(twice.changes)).toBe(true);
    expect(twice.unchanged).toEqual([idOf(0)]);
  });

  it('replaces the total and the list of an earlier gathering, and keeps what a person wrote', () => {
    const { plan, combination } = gather([JOBS], wards(JOBS, ['1', '2']));
    const once = taken(plan, combination).plan;
    const figure = figureAt(once, 0)!;
    const noted = applyChange(once, {
      added: [],
      removed: [],
      updated: [[figure, { ...figure, note: `Số chưa kiểm tra\n${figure.note}` }]],
    });
    const next = combine(noted, boardOf(wards(JOBS, ['1', '5']), H1, { receiver: noted }));
    const after = figureAt(taken(noted, next).plan, 0);
    expect(after && printFigureValue(after.value)).toBe('6');
    expect(after?.note).toBe('Số chưa kiểm tra\nGộp số liệu 6T2024 từ 2 đơn vị: Phường A 1; Phường B 5.');
  });

  it('never takes the place of a figure a person typed unless the person says so', () => {
    const { plan, combination } = gather(
      [{ ...JOBS, figures: { '2024-H1': '2.500' } }],
      wards(JOBS, ['1', '2']),
    );
    expect(usualRows(combination).size).toBe(0);
    expect(combination.cells[0]?.before?.value).toBeDefined();
    expect(
      printFigureValue(figureAt(taken(plan, combination, { rows: new Set([idOf(0)]) }).plan, 0)!.value),
    ).toBe('3');
  });

  it('is left by itself where something in it should be looked at first', () => {
    const met: RowGiven = { name: 'Khu vực đạt chuẩn', unit: 'khu vực', measure: 'count-of-total' };
    const { plan, combination } = gather([met], wards(met, ['1/36', '0/36', '2/36']));
    expect(combination.cells[0]).toMatchObject({ status: 'complete', typed: '3/108', needsLook: true });
    expect(usualRows(combination).size).toBe(0);
    expect(taken(plan, combination, { rows: new Set([idOf(0)]) }).written).toEqual([idOf(0)]);
  });

  it('never overwrites what was typed since the totals were formed', () => {
    const { plan, combination } = gather([JOBS], wards(JOBS, ['1', '2']));
    const edit = editFigure(plan, idOf(0), H1, '77');
    if (!edit.ok) throw new Error(edit.refusal.code);
    const meanwhile = applyChange(plan, edit.changes);
    expect(taken(meanwhile, combination, { rows: new Set([idOf(0)]) })).toMatchObject({
      written: [],
      left: [{ row: idOf(0), reason: 'changed-since' }],
    });
  });
});

describe('an incomplete total', () => {
  const { plan, combination } = gather([JOBS], wards(JOBS, ['10']), {
    expected: ['Phường A', 'Phường B', 'Phường C'],
  });

  it('is left unless a person says so', () => {
    expect(usualRows(combination).size).toBe(0);
    const rows = new Set([idOf(0)]);
    expect(taken(plan, combination, { rows })).toMatchObject({
      written: [],
      left: [{ row: idOf(0), reason: 'incomplete' }],
    });
  });

  it('is then an estimate that names who is missing', () => {
    const rows = new Set([idOf(0)]);
    expect(figureAt(taken(plan, combination, { rows, incomplete: rows }).plan, 0)).toMatchObject({
      state: 'estimate',
      note: 'Gộp số liệu 6T2024 từ 1 đơn vị: Phường A 10. Thiếu 2 đơn vị: Phường B; Phường C.',
    });
  });
});

describe('what has no total', () => {
  it('is left, with the reason', () => {
    const rate: RowGiven = { name: 'Tỷ lệ', unit: '%', measure: 'rate' };
    const { plan, combination } = gather([rate], wards(rate, ['1', '2']));
    const all = new Set([idOf(0)]);
    expect(taken(plan, combination, { rows: all, incomplete: all }).left).toEqual([
      { row: idOf(0), reason: 'no-total' },
    ]);
    expect(takeTotals(planOf('', []), combination, { rows: all }).left).toEqual([
      { row: idOf(0), reason: 'row-gone' },
    ]);
  });
});

describe('the note', () => {
  it('stays short however many units there are', () => {
    const files = Array.from({ length: 300 }, (_, n) =>
      fileOf(`Xã Số ${String(n)} có một cái tên dài`, [
        { ...JOBS, figures: { '2024-H1': `${String(n)},25` } },
      ]),
    );
    const { plan, combination } = gather([JOBS], files);
    const note = figureAt(taken(plan, combination).plan, 0)?.note ?? '';
    expect(note.length).toBeLessThanOrEqual(2000);
    expect(note).toMatch(/^Gộp số liệu 6T2024 từ 300 đơn vị: Xã Số 0 .* và \d+ đơn vị khác\.$/);
  });

  it('holds forty units with their values', () => {
    const files = Array.from({ length: 40 }, (_, n) =>
      fileOf(`Phường Thứ ${String(n)}`, [{ ...JOBS, figures: { '2024-H1': '12.345,67' } }]),
    );
    const { plan, combination } = gather([JOBS], files);
    expect(figureAt(taken(plan, combination).plan, 0)?.note).toContain('Phường Thứ 39 12.345,67.');
  });
});

describe('base figures of a merged commune', () => {
  const earlier = toPeriod('2023-H1');
  const sent = (body: string, text: string): UnitFile =>
    fileOf(body, [{ ...JOBS, figures: { '2023-H1': text, '2024-H1': '999' } }]);
  const plan = planOf('UBND xã Mới', [JOBS]);

  it('are the sums of what its predecessors had', () => {
    const files = [sent('Xã Cũ 1', '10,5'), sent('Xã Cũ 2', '20'), sent('Xã Khác', '400')];
    const { combination } = baseFigures(plan, files, earlier, ['Xã Cũ 1', 'Xã Cũ 2']);
    const after = taken(plan, combination).plan;
    expect(printFigureValue(figureAt(after, 0, earlier)!.value)).toBe('30,5');
    expect(figureAt(after, 0)).toBeNull();
  });

  it('are incomplete while one predecessor is missing', () => {
    const { board, combination } = baseFigures(plan, [sent('Xã Cũ 1', '10')], earlier, [
      'Xã Cũ 1',
      'Xã Cũ 2',
    ]);
    expect(combination.cells[0]).toMatchObject({ status: 'incomplete', lacking: 1 });
    expect(board.units.map(({ state }) => state)).toEqual(['received', 'missing']);
  });
});
