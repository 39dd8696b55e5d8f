/** Typing targets as documents word them, adjusting them, and putting right how they were understood. */
import { describe, expect, it } from 'vitest';
import { applyChange, isEmptyChange, reverseChanges } from '#core/change.ts';
import { readDay } from '#core/day.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, targetOf, type Plan } from '#core/plan.ts';
import type { EditResult } from '#core/refusal.ts';
import { adjustTarget, correctTarget, editTarget } from '#core/target-edits.ts';
import { printGoal, readGoal, type Target } from '#core/target.ts';
import { idOf, smallPlan } from '#tests/support/small-plan.ts';

const YEAR = toPeriod('2024');
const NEXT = toPeriod('2025');
const STAGE = toPeriod('2021/2025');

function made(plan: Plan, edit: EditResult): Plan {
  if (!edit.ok) throw new Error(`Refused: ${edit.refusal.code}`);
  return applyChange(plan, edit.changes);
}

/** The plan over other years. */
function ofYears(plan: Plan, firstYear: number, lastYear: number): Plan {
  return { ...plan, head: { ...plan.head, firstYear, lastYear } };
}

const changesNothing = (edit: EditResult): boolean => edit.ok && isEmptyChange(edit.changes);
const outlinesOf = (plan: Plan, n = 0): string[] =>
  lineAt(plan, idOf(n)).targets.map((t) => `${t.period} ${t.assigner}: ${t.text} = ${printGoal(t.goal)}`);
const targetAt = (plan: Plan, period = YEAR, assigner = ''): Target | null =>
  targetOf(lineAt(plan, idOf(0)), period, assigner);

describe('typing a target', () => {
  const plan = ofYears(
    smallPlan([{ unit: 'tỷ đồng', targets: { '2024': '16.000', '2025': '18.000' } }, { unit: '%' }]),
    2021,
    2026,
  );

  it('reads it with the row’s unit and keeps it as typed', () => {
    const next = made(plan, editTarget(plan, idOf(0), YEAR, '', 'đạt 17.000 tỷ đồng/năm'));
    expect(outlinesOf(next)).toContain('2024 : đạt 17.000 tỷ đồng/năm = 17.000');
    const other = made(plan, editTarget(plan, idOf(0), YEAR, '', '17.000 triệu đồng'));
    expect(targetAt(other)?.goal).toEqual({ kind: 'words', text: '17.000 triệu đồng' });
  });

  it('records it at the year or stage the text names', () => {
    const typed = made(plan, editTarget(plan, idOf(1), YEAR, 'Thành phố', 'dưới 9% vào năm 2025'));
    expect(outlinesOf(typed, 1)).toEqual(['2025 Thành phố: dưới 9% vào năm 2025 = dưới 9']);
    const staged = made(plan, editTarget(plan, idOf(0), YEAR, 'a', '90.000 tỷ đồng giai đoạn 2021-2025'));
    expect(targetAt(staged, STAGE, 'a')?.goal).toMatchObject({ kind: 'measured', basis: 'total' });
  });

  it('that names another year of the plan is a further one: that of the cell stays, and undo is one step', () => {
    const edit = editTarget(plan, idOf(0), YEAR, '', 'đạt 17.000 vào năm 2026');
    const next = made(plan, edit);
    expect(outlinesOf(next)).toEqual([
      '2024 : 16.000 = 16.000',
      '2025 : 18.000 = 18.000',
      '2026 : đạt 17.000 vào năm 2026 = 17.000',
    ]);
    if (!edit.ok) throw new Error('Refused');
    expect(applyChange(next, reverseChanges(edit.changes))).toEqual(plan);
  });

  it('is refused where another one stands already', () => {
    expect(editTarget(plan, idOf(0), YEAR, '', 'đạt 17.000 vào năm 2025')).toEqual({
      ok: false,
      refusal: { code: 'target-exists-there', period: NEXT, assigner: '' },
    });
  });

  it('is refused where its text names a year outside the plan, the ones just before and after too', () => {
    const oneYear = ofYears(plan, 2024, 2024);
    for (const year of ['2030', '2025', '2023']) {
      expect(editTarget(oneYear, idOf(1), YEAR, '', `đạt 90% vào năm ${year}`)).toEqual({
        ok: false,
        refusal: { code: 'target-outside-plan', period: year, firstYear: 2024, lastYear: 2024 },
      });
    }
    const stage = 'tăng 5%/năm giai đoạn 2016-2020';
    expect(editTarget(oneYear, idOf(0), YEAR, '', stage)).toMatchObject({
      refusal: { code: 'target-outside-plan', period: '2016/2020' },
    });
  });

  it('may be of a stage that reaches beyond the plan’s years', () => {
    const later = ofYears(plan, 2016, 2020);
    const next = made(later, editTarget(later, idOf(1), toPeriod('2018'), '', '90% giai đoạn 2015-2020'));
    expect(lineAt(next, idOf(1)).targets.map(({ period }) => period)).toEqual(['2015/2020']);
  });

  it('in the cell of the very year it names stands there, though that is outside the plan', () => {
    const oneYear = ofYears(plan, 2024, 2024);
    const next = made(oneYear, editTarget(oneYear, idOf(0), NEXT, '', 'đạt 19.000 vào năm 2025'));
    expect(outlinesOf(next)).toContain('2025 : đạt 19.000 vào năm 2025 = 19.000');
  });

  it('of the cell alone is removed by a blank text', () => {
    expect(outlinesOf(made(plan, editTarget(plan, idOf(0), YEAR, '', ' ')))).toEqual([
      '2025 : 18.000 = 18.000',
    ]);
  });
});

describe('adjusting a target', () => {
  const plan = smallPlan([{ unit: 'tỷ đồng', targets: { '2024': '16.000' } }]);

  it('keeps the earlier text with the day it was replaced', () => {
    const once = made(plan, adjustTarget(plan, idOf(0), YEAR, '', '15.000 tỷ đồng', readDay('10/5/2024')));
    const twice = made(once, adjustTarget(once, idOf(0), YEAR, '', '14.500', null));
    expect(targetAt(twice)).toMatchObject({
      text: '14.500',
      goal: readGoal('14.500'),
      earlier: [
        { text: '16.000', until: '2024-05-10' },
        { text: '15.000 tỷ đồng', until: null },
      ],
    });
    const typed = made(twice, editTarget(twice, idOf(0), YEAR, '', '14.000'));
    expect(targetAt(typed)?.earlier).toHaveLength(2);
  });

  it('to a year outside the plan is refused; to another of its years it goes there with the text of before', () => {
    expect(adjustTarget(plan, idOf(0), YEAR, '', '30.000 vào năm 2030', null)).toEqual({
      ok: false,
      refusal: { code: 'target-outside-plan', period: '2030', firstYear: 2024, lastYear: 2024 },
    });
    const longer = ofYears(plan, 2021, 2025);
    const edit = adjustTarget(longer, idOf(0), YEAR, '', '30.000 vào năm 2025', null);
    const next = made(longer, edit);
    expect(lineAt(next, idOf(0)).targets).toMatchObject([
      { period: '2025', earlier: [{ text: '16.000', until: null }] },
    ]);
    if (!edit.ok) throw new Error('Refused');
    expect(applyChange(next, reverseChanges(edit.changes))).toEqual(longer);
  });

  it('sets the first one, and changes nothing when nothing is new', () => {
    const first = made(plan, adjustTarget(plan, idOf(0), NEXT, '', '18.000', readDay('10/5/2024')));
    expect(targetAt(first, NEXT)).toMatchObject({ text: '18.000', earlier: [] });
    expect(changesNothing(adjustTarget(plan, idOf(0), YEAR, '', ' 16.000 ', null))).toBe(true);
    expect(changesNothing(adjustTarget(plan, idOf(0), YEAR, '', '', null))).toBe(true);
  });
});

describe('putting right how a target was understood', () => {
  const empty = ofYears(smallPlan([{ unit: '%', targets: { '2025|Thành phố': '1' } }]), 2021, 2025);
  const plan = made(empty, editTarget(empty, idOf(0), YEAR, '', 'bình quân 0,9%/năm'));
  const growth = readGoal('tăng 0,9/năm');

  it('keeps its text', () => {
    const next = made(plan, correctTarget(plan, idOf(0), YEAR, '', { goal: growth }));
    expect(targetAt(plan)?.goal).toEqual(readGoal('0,9'));
    expect(targetAt(next)).toMatchObject({ text: 'bình quân 0,9%/năm', goal: growth });
    expect(changesNothing(correctTarget(next, idOf(0), YEAR, '', { goal: growth }))).toBe(true);
    expect(changesNothing(correctTarget(plan, idOf(0), NEXT, '', { goal: growth }))).toBe(true);
  });

  it('as words, says the text itself', () => {
    const next = made(plan, correctTarget(plan, idOf(0), YEAR, '', { goal: { kind: 'words', text: 'x' } }));
    expect(targetAt(next)?.goal).toEqual({ kind: 'words', text: 'bình quân 0,9%/năm' });
  });

  it('moves it to another period and assigner with its goal, unless another one stands there', () => {
    const next = made(
      plan,
      correctTarget(plan, idOf(0), YEAR, '', { period: STAGE, assigner: ' Trung ương ', goal: growth }),
    );
    expect(outlinesOf(next)).toEqual([
      '2021/2025 Trung ương: bình quân 0,9%/năm = tăng 0,9/năm',
      '2025 Thành phố: 1 = 1',
    ]);
    expect(correctTarget(plan, idOf(0), YEAR, '', { period: NEXT, assigner: 'Thành phố' })).toMatchObject({
      refusal: { code: 'target-exists-there', period: NEXT, assigner: 'Thành phố' },
    });
  });

  it('moves it to no year outside the plan, and back by one undo', () => {
    expect(correctTarget(plan, idOf(0), YEAR, '', { period: toPeriod('2030') })).toMatchObject({
      refusal: { code: 'target-outside-plan', period: '2030' },
    });
    const edit = correctTarget(plan, idOf(0), YEAR, '', { period: STAGE });
    if (!edit.ok) throw new Error('Refused');
    expect(applyChange(made(plan, edit), reverseChanges(edit.changes))).toEqual(plan);
  });
});
