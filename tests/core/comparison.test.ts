/** Change against the same period last year, on the numbers of the reports; and why a computed cell shows what it shows. */
import { describe, expect, it } from 'vitest';
import { changeAgainst } from '#core/comparison.ts';
import { roundRatio, toDecimal } from '#core/decimal.ts';
import { explainAttainment, explainChange } from '#core/explain.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, lineAt } from '#core/plan.ts';
import { figureFrom, idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');

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

describe('vì sao?', () => {
  const plan = smallPlan([
    {
      targets: { '2024|Thành phố': '24.964' },
      figures: { '2024-H1': '13.447~', '2023-H1': '12.241' },
    },
  ]);
  const line = lineAt(plan, idOf(0));

  it('names the formula, the numbers with their period and state, and the rounded result', () => {
    const why = explainAttainment(
      line.indicator,
      line.targets[0] ?? null,
      figureOf(line, H1),
      plan.head.settings,
    );
    expect(why).toEqual({
      kind: 'percent',
      rule: 'figure-over-target',
      shown: toDecimal('53.87'),
      isPrinted: false,
      setting: null,
      inputs: [
        { role: 'figure', period: '2024-H1', text: '13.447', state: 'estimate', asOf: null, implied: null },
        { role: 'target', period: '2024', text: '24.964', assigner: 'Thành phố', implied: null },
      ],
    });
  });

  it('names the setting that chose the formula of a falling indicator', () => {
    const falling = { ...line.indicator, direction: 'down' as const };
    const why = explainAttainment(falling, line.targets[0] ?? null, figureOf(line, H1), plan.head.settings);
    expect(why).toMatchObject({ rule: 'target-over-figure', setting: 'target-over-figure' });
  });

  it('says why there is no percent', () => {
    expect(explainAttainment(line.indicator, null, figureOf(line, H1), plan.head.settings)).toMatchObject({
      kind: 'none',
      reason: 'no-target',
    });
    expect(explainChange(line, H1)).toMatchObject({ kind: 'change', shown: '1206' });
    expect(explainChange(line, toPeriod('2024'))).toMatchObject({ kind: 'none', reason: 'no-figure' });
  });
});
