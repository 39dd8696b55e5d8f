/** Sameness of plans: order keys do not count, everything a person can see does. Names of files are plain. */
import { describe, expect, test } from 'vitest';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { readDay, type Day } from '#core/day.ts';
import { editHead, editText } from '#core/edits.ts';
import { evenKeys } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, makePlan, rowsInOrder, type Plan } from '#core/plan.ts';
import { moveRows } from '#core/row-moves.ts';
import { exportFileName } from '#exchange/file-name.ts';
import { isSamePlan } from '#exchange/same-plan.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { COMMUNES, POVERTY, smallPlan } from '#tests/support/three-rows.ts';

const edited = (plan: Plan, edit: ReturnType<typeof editHead>): Plan => {
  if (!edit.ok) throw new Error(edit.refusal.code);
  return applyChange(plan, edit.changes);
};

describe('the same plan', () => {
  test('is the same with other order keys that make the same order', () => {
    const plan = smallPlan();
    const keys = evenKeys(40);
    const updated = rowsInOrder(plan).map(({ id }, i) => {
      const { indicator } = lineAt(plan, id);
      return [indicator, { ...indicator, order: keys[i * 3 + 2] ?? indicator.order }] as const;
    });
    expect(isSamePlan(applyChange(plan, { ...NO_CHANGES, updated }), plan)).toBe(true);
  });

  test('one seed makes one plan', () => {
    expect(isSamePlan(generatePlan(4, { rows: 20 }), generatePlan(4, { rows: 20 }))).toBe(true);
    expect(isSamePlan(generatePlan(4, { rows: 20 }), generatePlan(5, { rows: 20 }))).toBe(false);
  });
});

describe('another plan', () => {
  const plan = smallPlan();
  test.each([
    ['a title', edited(plan, editHead(plan, { title: 'Khác' }))],
    ['a name', edited(plan, editText(plan, POVERTY, 'name', 'Hộ nghèo'))],
    ['the order of rows', edited(plan, moveRows(plan, [COMMUNES], -1))],
    ['a zero that was typed', smallPlan({ figure: '4,750' })],
    ['the print of a target', smallPlan({ target: '3,80' })],
    ['a note', smallPlan({ moreFigures: { note: 'x' } })],
    ['a state', smallPlan({ moreFigures: { state: 'final' } })],
  ])('differs in %s', (_name, other) => {
    expect(isSamePlan(plan, other)).toBe(false);
  });
});

describe('the name of an exported file', () => {
  const day = readDay('20/6/2024') as Day; // a day of the calendar
  const named = (issuingBody: string, period: string, title = 'Kế hoạch'): string => {
    const settings = { reportingPeriod: toPeriod(period) };
    const id = smallPlan().head.id;
    return exportFileName(
      makePlan({ id, title, issuingBody, firstYear: 2024, lastYear: 2024, settings }),
      day,
    );
  };

  test.each([
    ['UBND quận Cái Răng', '2024-H1', 'Cai-Rang_6-thang-2024_KH1_2024-06-20.csv'],
    ['Ủy ban nhân dân phường Hưng Phú', '2026', 'Hung-Phu_nam-2026_KH1_2024-06-20.csv'],
    ['Đặc khu Phú Quốc', '2026-Q3', 'Phu-Quoc_quy-3-2026_KH1_2024-06-20.csv'],
    ['HĐND TP Cần Thơ', '2016/2020', 'Can-Tho_2016-2020_KH1_2024-06-20.csv'],
    ['', '2024-M05', 'Ke-Hoach_thang-5-2024_KH1_2024-06-20.csv'],
    ['../..\\con:<>|?*"', '2024-9M', 'Con_9-thang-2024_KH1_2024-06-20.csv'],
    ['UBND', '2024-H2', 'Ubnd_6-thang-cuoi-2024_KH1_2024-06-20.csv'],
  ])('%j, %s', (body, period, name) => {
    expect(named(body, period)).toBe(name);
  });

  test('is never long, and never empty', () => {
    expect(named('x'.repeat(500), '2024').length).toBeLessThan(90);
    expect(named('🇻🇳', '2024', '')).toBe('Ke-hoach_nam-2024_KH1_2024-06-20.csv');
  });
});
