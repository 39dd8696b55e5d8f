/** Typing targets as documents word them, adjusting them, and putting right how they were understood. */
import { describe, expect, it } from 'vitest';
import { applyChange, isEmptyChange } from '#core/change.ts';
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

const changesNothing = (edit: EditResult): boolean => edit.ok && isEmptyChange(edit.changes);
const outlinesOf = (plan: Plan, n = 0): string[] =>
  lineAt(plan, idOf(n)).targets.map((t) => `${t.period} ${t.assigner}: ${t.text} = ${printGoal(t.goal)}`);
const targetAt = (plan: Plan, period = YEAR, assigner = ''): Target | null =>
  targetOf(lineAt(plan, idOf(0)), period, assigner);

describe('typing a target', () => {
  const plan = smallPlan([
    { unit: 'tỷ đồng', targets: { '2024': '16.000', '2025': '18.000' } },
    { unit: '%' },
  ]);

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

  it('moves the target of the cell along, and refuses where another one stands', () => {
    const [only] = lineAt(plan, idOf(0)).targets;
    const noted = applyChange(plan, {
      added: [],
      updated: only ? [[only, { ...only, note: 'theo nghị quyết' }]] : [],
      removed: [],
    });
    const moved = made(noted, editTarget(noted, idOf(0), YEAR, '', 'đạt 17.000 vào năm 2026'));
    expect(outlinesOf(moved)).toEqual(['2025 : 18.000 = 18.000', '2026 : đạt 17.000 vào năm 2026 = 17.000']);
    expect(targetAt(moved, toPeriod('2026'))?.note).toBe('theo nghị quyết');
    expect(editTarget(plan, idOf(0), YEAR, '', 'đạt 17.000 vào năm 2025')).toEqual({
      ok: false,
      refusal: { code: 'target-exists-there', period: NEXT, assigner: '' },
    });
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

  it('sets the first one, and changes nothing when nothing is new', () => {
    const first = made(plan, adjustTarget(plan, idOf(0), NEXT, '', '18.000', readDay('10/5/2024')));
    expect(targetAt(first, NEXT)).toMatchObject({ text: '18.000', earlier: [] });
    expect(changesNothing(adjustTarget(plan, idOf(0), YEAR, '', ' 16.000 ', null))).toBe(true);
    expect(changesNothing(adjustTarget(plan, idOf(0), YEAR, '', '', null))).toBe(true);
  });
});

describe('putting right how a target was understood', () => {
  const empty = smallPlan([{ unit: '%', targets: { '2025|Thành phố': '1' } }]);
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
});
