/** Change against the same period last year, on the numbers of the reports. */
import { describe, expect, it } from 'vitest';
import { changeAgainst } from '#core/comparison.ts';
import { roundRatio } from '#core/decimal.ts';
import { lineAt } from '#core/plan.ts';
import { figureFrom, idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

function change(figure: string | null, base: string | null, row: RowGiven = {}): string {
  const plan = smallPlan([row]);
  const { difference, percent } = changeAgainst(
    lineAt(plan, idOf(0)).indicator,
    figure === null ? null : figureFrom(idOf(0), '2024-H1', figure),
    base === null ? null : figureFrom(idOf(0), '2023-H1', base),
  );
  const first =
    difference.kind === 'none'
      ? difference.reason
      : difference.value + (difference.inPoints ? ' points' : '');
  if (percent.kind === 'none') return `${first}; ${percent.reason}`;
  const times = percent.times ? `; ${roundRatio(percent.times, 2)} times` : '';
  return `${first}; ${roundRatio(percent.percent, 2)}%${times}`;
}

describe('change against the same period', () => {
  it.each([
    ['88', '117', '-29; -24.79%'],
    ['13447', '12241', '1206; 9.85%'],
    ['13824', '11521', '2303; 19.99%'],
    ['27359', '23879', '3480; 14.57%'],
    ['4', '15', '-11; -73.33%'],
    ['129', '118', '11; 9.32%'],
    ['9', '9', '0; 0.00%'],
    ['30', '12', '18; 150.00%; 2.50 times'],
    ['0', '3', '-3; -100.00%'],
  ])('of %s from %s is %s', (figure, base, expected) => {
    expect(change(figure, base)).toBe(expected);
  });

  it('of rates is in percentage points and never in percent', () => {
    expect(change('47,52', '48,86', { measure: 'rate' })).toBe('-1.34 points; in-points');
  });

  it('is a dash with its reason where there is nothing to divide by', () => {
    expect(change(null, '5')).toBe('no-figure; no-figure');
    expect(change('5', null)).toBe('no-base; no-base');
    expect(change('5', '0')).toBe('5; base-is-zero');
    expect(change('5', '-2')).toBe('7; sign-change');
    expect(change('trên 5', '2')).toBe('not-exact; not-exact');
  });
});
