/** The named edits: what they change, what they refuse, and that typing the same again changes nothing. */
import { describe, expect, it } from 'vitest';
import { applyChange, isEmptyChange } from '#core/change.ts';
import {
  editAsOf,
  editFigure,
  editFigureNote,
  editFigureState,
  editHead,
  editIndicator,
  editJudgement,
  editTarget,
  editText,
  reviseFigure,
} from '#core/edits.ts';
import { printFigureValue } from '#core/figure.ts';
import { toPeriod } from '#core/period.ts';
import { childrenOf, figureOf, lineAt, rowsInOrder, targetOf, type Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { addRow, removeRows } from '#core/row-edits.ts';
import { indentRows, moveRows, outdentRows } from '#core/row-moves.ts';
import { correctTarget } from '#core/target-edits.ts';
import { addressInSlot, targetInSlot, targetSlots } from '#core/target-slots.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const YEAR = toPeriod('2024');

function made(plan: Plan, edit: EditResult): Plan {
  if (!edit.ok) throw new Error(`Refused: ${edit.refusal.code}`);
  return applyChange(plan, edit.changes);
}

const refusalOf = (edit: EditResult): string | null => (edit.ok ? null : edit.refusal.code);
const changesNothing = (edit: EditResult): boolean => edit.ok && isEmptyChange(edit.changes);

describe('a figure', () => {
  const plan = smallPlan([{ figures: { '2024-H1': '13.447~' } }, { kind: 'group' }]);

  it('is set from what was typed and keeps its state', () => {
    const figure = figureOf(lineAt(made(plan, editFigure(plan, idOf(0), H1, ' 13.500,25 ')), idOf(0)), H1);
    expect(figure && printFigureValue(figure.value)).toBe('13.500,25');
    expect(figure?.state).toBe('estimate');
  });

  it('goes when the cell is emptied, and is not zero then', () => {
    expect(figureOf(lineAt(made(plan, editFigure(plan, idOf(0), H1, '  ')), idOf(0)), H1)).toBeNull();
  });

  it('typed again, however grouped, changes nothing', () => {
    expect(changesNothing(editFigure(plan, idOf(0), H1, '13447'))).toBe(true);
    expect(changesNothing(editFigure(plan, idOf(0), YEAR, ''))).toBe(true);
  });

  it('is refused when it begins like a number and is none, and on a group', () => {
    expect(editFigure(plan, idOf(0), H1, '12,5 tỷ')).toEqual({
      ok: false,
      refusal: { code: 'not-a-number', typed: '12,5 tỷ', problem: 'letters' },
    });
    expect(refusalOf(editFigure(plan, idOf(1), H1, '5'))).toBe('group-holds-no-figure');
  });

  it('must be there before its state, date and note', () => {
    expect(refusalOf(editFigureState(plan, idOf(0), YEAR, 'final'))).toBe('figure-first');
    expect(refusalOf(editAsOf(plan, idOf(0), YEAR, '10/5/2024'))).toBe('figure-first');
    expect(refusalOf(editFigureNote(plan, idOf(0), YEAR, 'ghi chú'))).toBe('figure-first');
    const dated = made(plan, editAsOf(plan, idOf(0), H1, '10/5/2024'));
    expect(figureOf(lineAt(dated, idOf(0)), H1)?.asOf).toBe('2024-05-10');
    expect(refusalOf(editAsOf(plan, idOf(0), H1, '31/2/2024'))).toBe('not-a-day');
  });
});

describe('a target', () => {
  const plan = smallPlan([{ targets: { '2024|Thành phố': '722,51' } }]);

  it('keeps the text as typed, whatever it is', () => {
    const next = made(plan, editTarget(plan, idOf(0), YEAR, 'HĐND quận', 'từ  95 % trở lên'));
    expect(targetOf(lineAt(next, idOf(0)), YEAR, 'HĐND quận')?.text).toBe('từ  95 % trở lên');
    const words = made(plan, editTarget(plan, idOf(0), YEAR, '', '12.34.5'));
    expect(targetOf(lineAt(words, idOf(0)), YEAR, '')?.goal).toEqual({ kind: 'words', text: '12.34.5' });
  });

  it('goes when emptied', () => {
    expect(lineAt(made(plan, editTarget(plan, idOf(0), YEAR, 'Thành phố', ' ')), idOf(0)).targets).toEqual(
      [],
    );
  });
});

describe('a figure that a later one replaces', () => {
  const plan = smallPlan([{ unit: 'tỷ đồng', figures: { '2024-H1': '1.700~' } }, { kind: 'group' }]);
  const dated = made(plan, editAsOf(plan, idOf(0), H1, '10/5/2024'));

  it('is kept with its state and its day, oldest first', () => {
    const final = made(dated, reviseFigure(dated, idOf(0), H1, '1.712,5 tỷ đồng', 'final'));
    const again = made(final, reviseFigure(final, idOf(0), H1, '1.713', 'final'));
    expect(figureOf(lineAt(final, idOf(0)), H1)).toMatchObject({ state: 'final', asOf: null });
    expect(
      figureOf(lineAt(again, idOf(0)), H1)?.earlier.map(({ value, state, asOf }) => [
        printFigureValue(value),
        state,
        asOf,
      ]),
    ).toEqual([
      ['1.700', 'estimate', '2024-05-10'],
      ['1.712,5', 'final', null],
    ]);
  });

  it('is kept also where the value is confirmed, but not where nothing is new', () => {
    const confirmed = made(dated, reviseFigure(dated, idOf(0), H1, '1700', 'final'));
    expect(figureOf(lineAt(confirmed, idOf(0)), H1)).toMatchObject({
      state: 'final',
      earlier: [{ state: 'estimate' }],
    });
    expect(changesNothing(reviseFigure(dated, idOf(0), H1, '1700', 'estimate'))).toBe(true);
    expect(changesNothing(reviseFigure(dated, idOf(0), H1, ' ', 'final'))).toBe(true);
  });

  it('is made where there was none, and refused where it cannot be', () => {
    const first = made(plan, reviseFigure(plan, idOf(0), YEAR, '12', 'estimate'));
    expect(figureOf(lineAt(first, idOf(0)), YEAR)).toMatchObject({ state: 'estimate', earlier: [] });
    expect(refusalOf(reviseFigure(plan, idOf(0), H1, '12 triệu đồng', 'final'))).toBe('not-a-number');
    expect(refusalOf(reviseFigure(plan, idOf(1), H1, '12', 'final'))).toBe('group-holds-no-figure');
  });

  it('reads the row’s unit in a cell and refuses another', () => {
    const next = made(plan, editFigure(plan, idOf(0), H1, 'khoảng 30,74 tỷ đồng'));
    const figure = figureOf(lineAt(next, idOf(0)), H1);
    expect(figure && printFigureValue(figure.value)).toBe('khoảng 30,74');
    expect(refusalOf(editFigure(plan, idOf(0), H1, '30,74 triệu đồng'))).toBe('not-a-number');
  });
});

describe('a unit', () => {
  const plan = smallPlan([
    { targets: { '2024': '8/8 phường' } },
    { measure: 'amount', accumulation: 'stock' },
  ]);

  it.each(['%', '‰', '% dân số', '%/năm', 'điểm %', 'Điểm phần trăm'])(
    '«%s» makes a row nobody has described a rate at a point in time',
    (unit) => {
      const row = lineAt(made(plan, editText(plan, idOf(0), 'unit', unit)), idOf(0)).indicator;
      expect(row).toMatchObject({ unit, measure: 'rate', accumulation: 'stock' });
      const other = lineAt(made(plan, editText(plan, idOf(1), 'unit', unit)), idOf(1)).indicator;
      expect(other).toMatchObject({ unit, measure: 'amount', accumulation: 'stock' });
    },
  );

  it('that is no percentage leaves the row’s measure alone; so does a form that says another', () => {
    expect(lineAt(made(plan, editText(plan, idOf(0), 'unit', 'vụ')), idOf(0)).indicator.measure).toBe(
      'amount',
    );
    const given = made(plan, editIndicator(plan, idOf(0), { unit: '%', measure: 'share' }));
    expect(lineAt(given, idOf(0)).indicator).toMatchObject({ measure: 'share', accumulation: 'stock' });
  });

  it('has the row’s targets read again, but not one a person put right', () => {
    const goalOf = (p: Plan, n: number) => targetOf(lineAt(p, idOf(n)), YEAR, '')?.goal;
    expect(goalOf(plan, 0)?.kind).toBe('measured');
    expect(goalOf(made(plan, editText(plan, idOf(0), 'unit', 'xã')), 0)).toEqual({
      kind: 'words',
      text: '8/8 phường',
    });
    expect(goalOf(made(plan, editText(plan, idOf(0), 'unit', 'phường')), 0)).toEqual(goalOf(plan, 0));
    const corrected = made(
      plan,
      correctTarget(plan, idOf(0), YEAR, '', { goal: { kind: 'words', text: '' } }),
    );
    expect(goalOf(made(corrected, editText(corrected, idOf(0), 'unit', 'phường')), 0)?.kind).toBe('words');
  });
});

describe('target columns', () => {
  it('are one when nobody is named, and share the first with the first assigner', () => {
    expect(targetSlots(smallPlan([{ targets: { '2024': '5' } }]), H1)).toEqual([{ assigners: [''] }]);
    const plan = smallPlan(
      [{ targets: { '2024': '5' } }, { targets: { '2024|Thành phố': '5', '2024|HĐND quận': '6' } }],
      { assigners: ['Thành phố', 'HĐND quận'] },
    );
    expect(targetSlots(plan, H1)).toEqual([{ assigners: ['', 'Thành phố'] }, { assigners: ['HĐND quận'] }]);
  });

  it('are apart when one row has both, so that no target is hidden', () => {
    const plan = smallPlan([{ targets: { '2024': '5', '2024|Thành phố': '6' } }]);
    const slots = targetSlots(plan, H1);
    expect(slots).toEqual([{ assigners: [''] }, { assigners: ['Thành phố'] }]);
    expect(slots.map((slot) => targetInSlot(lineAt(plan, idOf(0)), H1, slot)?.text)).toEqual(['5', '6']);
  });

  it('put a newly typed target into the year, for the assigner of the column', () => {
    const plan = smallPlan([{}], { assigners: ['Thành phố', 'HĐND quận'] });
    const [first, second] = targetSlots(plan, H1);
    if (!first || !second) throw new Error('Two columns');
    expect(addressInSlot(plan, idOf(0), H1, first)).toEqual({ period: '2024', assigner: '' });
    expect(addressInSlot(plan, idOf(0), H1, second)).toEqual({ period: '2024', assigner: 'HĐND quận' });
  });
});

describe('a target typed over one of the whole stage', () => {
  it('is a target of the year; the stage’s own stays', () => {
    const plan = smallPlan([{ targets: { '2021/2025|Thành phố': '95' } }]);
    const [slot] = targetSlots(plan, H1);
    if (!slot) throw new Error('One column');
    expect(addressInSlot(plan, idOf(0), H1, slot)).toEqual({ period: '2024', assigner: 'Thành phố' });
    const next = made(plan, editTarget(plan, idOf(0), YEAR, 'Thành phố', '93'));
    expect(lineAt(next, idOf(0)).targets.map(({ period, text }) => [period, text])).toEqual([
      ['2021/2025', '95'],
      ['2024', '93'],
    ]);
  });
});

describe('texts, fields and judgements', () => {
  const plan = smallPlan([{ name: 'Hộ nghèo' }]);

  it('keep one line of text, and several in a note', () => {
    const named = made(plan, editText(plan, idOf(0), 'name', ' Tỷ lệ\nhộ nghèo '));
    expect(lineAt(named, idOf(0)).indicator.name).toBe('Tỷ lệ hộ nghèo');
    const noted = made(plan, editText(plan, idOf(0), 'note', 'một\r\nhai'));
    expect(lineAt(noted, idOf(0)).indicator.note).toBe('một\nhai');
    expect(changesNothing(editText(plan, idOf(0), 'name', 'Hộ nghèo'))).toBe(true);
    expect(changesNothing(editIndicator(plan, idOf(0), { direction: 'up' }))).toBe(true);
  });

  it('are refused when longer than a file could carry back', () => {
    const long = 'a'.repeat(20_001);
    expect(refusalOf(editText(plan, idOf(0), 'note', long))).toBe('text-too-long');
    expect(refusalOf(editTarget(plan, idOf(0), YEAR, '', long))).toBe('text-too-long');
    expect(refusalOf(editFigure(plan, idOf(0), H1, long))).toBe('text-too-long');
    expect(refusalOf(editJudgement(plan, idOf(0), H1, { verdict: 'met', reason: long }))).toBe(
      'text-too-long',
    );
  });

  it('keep a person’s verdict until it is withdrawn', () => {
    const judged = made(plan, editJudgement(plan, idOf(0), H1, { verdict: 'met', reason: ' đã xét ' }));
    expect(lineAt(judged, idOf(0)).judgements).toMatchObject([{ verdict: 'met', reason: 'đã xét' }]);
    expect(lineAt(made(judged, editJudgement(judged, idOf(0), H1, null)), idOf(0)).judgements).toEqual([]);
  });

  it('refuse years in the wrong order', () => {
    expect(refusalOf(editHead(plan, { lastYear: 2020 }))).toBe('years-reversed');
    expect(made(plan, editHead(plan, { title: 'Mới' })).head.title).toBe('Mới');
  });
});

describe('rows', () => {
  // 0 group { 1 indicator { 2 part }, 3 indicator }
  const plan = smallPlan([
    { kind: 'group' },
    { under: 0, kind: 'indicator' },
    { under: 1, figures: { '2024-H1': '5' } },
    { under: 0, kind: 'indicator' },
  ]);
  const order = (p: Plan): string[] => rowsInOrder(p).map(({ id, depth }) => `${depth}:${id}`);

  it('are added beside, before and inside another, taking the kind their place calls for', () => {
    const after = made(plan, addRow(plan, idOf(9), 'indicator', { kind: 'after', row: idOf(1) }));
    expect(childrenOf(after, idOf(0))).toEqual([idOf(1), idOf(9), idOf(3)]);
    const part = made(plan, addRow(plan, idOf(9), 'indicator', { kind: 'after', row: idOf(2) }));
    expect(lineAt(part, idOf(9)).indicator.kind).toBe('part');
    expect(refusalOf(addRow(plan, idOf(9), 'group', { kind: 'inside', row: idOf(1) }))).toBe(
      'group-under-indicator',
    );
  });

  it('are removed with everything under them, and come back whole', () => {
    const edit = removeRows(plan, [idOf(1)]);
    const without = made(plan, edit);
    expect(order(without)).toEqual([`0:${idOf(0)}`, `1:${idOf(3)}`]);
  });

  it('move among their siblings and stop at the ends', () => {
    expect(childrenOf(made(plan, moveRows(plan, [idOf(3)], -1)), idOf(0))).toEqual([idOf(3), idOf(1)]);
    expect(refusalOf(moveRows(plan, [idOf(1)], -1))).toBe('already-first');
    expect(refusalOf(moveRows(plan, [idOf(3)], 1))).toBe('already-last');
  });

  it('indent into the row above and come out after it, changing kind on the way', () => {
    const inside = made(plan, indentRows(plan, [idOf(3)]));
    expect(childrenOf(inside, idOf(1))).toEqual([idOf(2), idOf(3)]);
    expect(lineAt(inside, idOf(3)).indicator.kind).toBe('part');
    const out = made(inside, outdentRows(inside, [idOf(3)]));
    expect(order(out)).toEqual(order(plan));
    expect(lineAt(out, idOf(3)).indicator.kind).toBe('indicator');
    expect(refusalOf(indentRows(plan, [idOf(1)]))).toBe('nothing-above');
    expect(refusalOf(outdentRows(plan, [idOf(0)]))).toBe('already-outermost');
  });
});
