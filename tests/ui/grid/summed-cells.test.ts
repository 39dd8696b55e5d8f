/** The selected cells as numbers: exact ones from what the plan keeps, with the unit of their row, and what lies beneath a whole. */
import { describe, expect, it } from 'vitest';
import { Session } from '#app/session.svelte.ts';
import { toPeriod } from '#core/period.ts';
import { roundAverage } from '#core/selection-sum.ts';
import { vi } from '#messages/vi.ts';
import { heldBy } from '#ui/grid/column-makers.ts';
import { leavesOf, makeColumns } from '#ui/grid/columns.ts';
import { summariseCells } from '#ui/grid/summed-cells.ts';
import { smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const ROWS: readonly RowGiven[] = [
  { kind: 'group', name: 'Kinh tế' },
  {
    name: 'Tổng thu',
    unit: 'tỷ đồng',
    decimals: 1,
    targets: { '2024': '558,78' },
    figures: { '2024-H1': '214,18', '2023-H1': '200' },
  },
  { under: 1, name: 'Thuế', unit: 'Tỷ đồng', targets: { '2024': '≥ 300' }, figures: { '2024-H1': '100,25' } },
  {
    name: 'Hộ nghèo',
    measure: 'rate',
    targets: { '2024': '1,5' },
    figures: { '2024-H1': '1,62', '2023-H1': '2' },
  },
  { name: 'Khu vực I', measure: 'share', unit: '%', figures: { '2024-H1': '36,5' } },
  { name: 'Khu vực II', measure: 'share', unit: '%', figures: { '2024-H1': '63,5' } },
  { name: 'Chính quyền điện tử', measure: 'words', figures: { '2024-H1': 'đã triển khai' } },
];

function summary(rows: readonly number[], columns: readonly string[]) {
  const session = new Session({
    plan: smallPlan(ROWS),
    period: toPeriod('2024-H1'),
    now: () => '',
    record: () => {},
  });
  const all = makeColumns({ session, say: vi, view: 'period', isNarrow: false }).flatMap(leavesOf);
  const held = columns.map((id) => heldBy(all.find(({ colId }) => colId === id)!)!);
  return summariseCells(
    session,
    rows.map((n) => session.rows[n]!.id),
    held,
  );
}

describe('the numbers of a selection', () => {
  it('are those kept, not those shown with fewer decimals', () => {
    const both = summary([1, 2], ['figure']);
    expect(both).toMatchObject({ sum: '314.43', unit: 'tỷ đồng', count: 2, numbers: 2 });
  });

  it('say which are contained in a whole beside them', () => {
    expect(summary([1, 2], ['figure'])?.contained).toBe(1);
    expect(summary([2, 3], ['figure'])?.contained).toBe(0);
  });

  it('are none for words, bounds, names and headings', () => {
    expect(summary([2, 6], ['target', 'name'])).toMatchObject({ count: 3, numbers: 0, sum: null });
    expect(summary([0, 6], ['figure'])).toMatchObject({ count: 1, numbers: 0 });
  });

  it('of rates have a mean and no sum, in percent where the row names no unit', () => {
    const rates = summary([3], ['target', 'figure']);
    expect(rates).toMatchObject({ adding: 'rates', unit: '%', sum: null, numbers: 2 });
    expect(roundAverage(rates!)).toBe('1.56');
  });

  it('of a structure come to a hundred', () => {
    expect(summary([4, 5], ['figure'])).toMatchObject({ adding: 'plain', sum: '100', unit: '%' });
  });

  it('of computed columns are what these say', () => {
    expect(summary([1], ['change', 'changePct'])).toMatchObject({ numbers: 2, adding: 'rates' });
    expect(summary([1, 2], ['change'])).toMatchObject({ sum: '14.18', unit: 'tỷ đồng' });
    expect(summary([1, 3], ['change'])).toMatchObject({ adding: 'rates', unit: null });
    expect(summary([1, 6], ['attainment'])).toMatchObject({ numbers: 1, unit: '%', max: '38.33' });
  });

  it('are not asked of a single cell', () => {
    expect(summary([1], ['figure'])).toBeNull();
  });
});
