/** Attainment as SPEC §6 states it, on the numbers real reports print. */
import { describe, expect, it } from 'vitest';
import { attainmentOf, NO_PERCENT_REASONS, shownPercent, type NoPercentReason } from '#core/attainment.ts';
import { toDecimal, trimZeros } from '#core/decimal.ts';
import { makeIndicator, type Indicator } from '#core/indicator.ts';
import { evenKeys } from '#core/order.ts';
import { toPeriod } from '#core/period.ts';
import { FALLING_PERCENTS, type FallingPercent, type Line } from '#core/plan.ts';
import { makeTarget } from '#core/target.ts';
import { figureFrom, idOf, targetFrom } from '#tests/support/small-plan.ts';

const [order] = evenKeys(1);
if (!order) throw new Error('One key');
const row = (fields: Partial<Indicator> = {}): Indicator => makeIndicator({ id: idOf(0), order, ...fields });

function percent(
  target: string | null,
  figure: string | null,
  fields: Partial<Indicator> = {},
  fallingPercent: FallingPercent = 'target-over-figure',
  period = '2024-H1',
): string {
  const aim = target === null ? null : targetFrom(idOf(0), '2024', target);
  const figures = figure === null ? [] : [figureFrom(idOf(0), period, figure)];
  const line: Line = {
    indicator: row(fields),
    targets: aim ? [aim] : [],
    figures,
    judgements: [],
    submitted: [],
  };
  const attainment = attainmentOf(line, aim, toPeriod(period), { fallingPercent });
  return attainment.kind === 'percent' ? trimZeros(shownPercent(attainment)) : attainment.reason;
}

describe('attainment of a rising indicator', () => {
  it.each([
    ['185', '88', '47.57'],
    ['24.964', '13.447', '53.87'],
    ['23.572', '13.824', '58.65'],
    ['16.000', '8.531,35', '53.32'],
    ['3.400', '1.508', '44.35'],
    ['91', '83,29', '91.53'],
    ['99,65', '99,65', '100'],
    ['trên 95', '96', '101.05'],
    ['từ 12 trở lên', '12', '100'],
    ['khoảng 4', '3', '75'],
    ['3', '2', '66.67'],
    ['8', '0', '0'],
  ])('is figure over target: target %s, figure %s → %s', (target, figure, shown) => {
    expect(percent(target, figure)).toBe(shown);
  });

  it('rounds half away from zero, once, from the exact quotient', () => {
    expect(percent('80000', '36004')).toBe('45.01'); // 45,005
    expect(percent('1000000', '450049999')).toBe('45005'); // 45.004,9999 would round twice to 45.005,00
  });

  it('keeps one more digit rather than print 100 beside a figure that falls short', () => {
    expect(percent('100000', '99996')).toBe('99.996');
    expect(percent('10000000', '9999999')).toBe('99.99999');
    expect(percent('100000', '100004')).toBe('100.004');
  });
});

describe('attainment against a range', () => {
  it.each([
    ['up', '78', '100'],
    ['up', '75', '100'],
    ['up', '80', '100'],
    ['up', '60', '80'],
    ['up', '88', '110'],
    ['within', '60', '80'],
    ['within', '88', '110'],
    ['down', '100', '80'],
    ['down', '60', '125'],
  ] as const)(
    'is measured from the end it missed (%s, figure %s → %s of 75 - 80)',
    (direction, figure, shown) => {
      expect(percent('75 - 80', figure, { direction })).toBe(shown);
    },
  );
});

describe('attainment of a falling indicator', () => {
  it.each([
    ['target-over-figure', '12', '83.33'],
    ['two-minus', '12', '80'],
    ['none', '12', 'switched-off'],
    ['target-over-figure', '8', '125'],
    ['two-minus', '8', '120'],
  ] as const)('follows the setting of the plan (%s: target 10, figure %s → %s)', (rule, figure, shown) => {
    expect(percent('10', figure, { direction: 'down' }, rule)).toBe(shown);
    expect(percent('không quá 10', figure, { direction: 'up' }, rule)).toBe(shown);
  });
});

describe('attainment of counts', () => {
  it('compares a share of the whole with the wanted share', () => {
    expect(percent('171/171', '171/171', { measure: 'count-of-total' })).toBe('100');
    expect(percent('8/8', '6/8', { measure: 'count-of-total' })).toBe('75');
    expect(percent('36/36', '30/40', { measure: 'count-of-total' })).toBe('75');
  });

  it('takes a bare figure as the count reached, and a count beside a rate as its share', () => {
    expect(percent('8/8', '7', { measure: 'count-of-total' })).toBe('87.5');
    expect(percent('80', '6/8', { measure: 'rate', unit: '%' })).toBe('93.75');
  });
});

describe('a dash with its reason', () => {
  it.each<[string, NoPercentReason, Parameters<typeof percent>]>([
    ['no target', 'no-target', [null, '5']],
    ['no figure', 'no-figure', ['5', null]],
    ['a target in words', 'target-in-words', ['Về cơ bản không còn hộ nghèo', '5']],
    ['a figure not assigned yet', 'target-assigned', ['thành phố giao', '5']],
    ['a figure in words', 'figure-in-words', ['5', 'không xảy ra']],
    ['a figure that is only a bound', 'figure-not-exact', ['5', 'trên 4']],
    ['a growth without the year it grew from', 'no-base-figure', ['tăng 12/năm', '5']],
    [
      'a flow that does not count from January',
      'not-cumulative',
      ['100', '30', {}, 'target-over-figure', '2024-Q4'],
    ],
    ['a share of a structure', 'share', ['60,33', '60', { measure: 'share' }]],
    ['no direction', 'no-direction', ['60', '60', { direction: 'none' }]],
    ['a count beside an amount', 'different-kinds', ['60', '6/8']],
    ['a target of zero', 'target-is-zero', ['0', '5']],
    ['a falling figure of zero', 'figure-is-zero', ['5', '0', { direction: 'down' }]],
    ['opposite signs', 'sign-change', ['5', '-5']],
    ['a negative target', 'negative-target', ['-10', '-5']],
    ['the setting that prints none', 'switched-off', ['5', '5', { direction: 'down' }, 'none']],
  ])('stands for %s', (_, reason, given) => {
    expect(percent(...given)).toBe(reason);
  });

  it('stands for a growth from nothing, and for one with a negative amount in it', () => {
    const growth = (base: string, figure: string): string => {
      const figures = [figureFrom(idOf(0), '2023', base), figureFrom(idOf(0), '2024', figure)];
      const aim = targetFrom(idOf(0), '2024', 'tăng 12/năm');
      const line: Line = { indicator: row(), targets: [aim], figures, judgements: [], submitted: [] };
      const attainment = attainmentOf(line, aim, toPeriod('2024'), { fallingPercent: 'none' });
      return attainment.kind === 'percent' ? shownPercent(attainment) : attainment.reason;
    };
    expect(growth('0', '5')).toBe('base-figure-zero');
    expect(growth('-5', '5')).toBe('negative-amount');
    expect(growth('100', '106')).toBe('50.00');
  });

  it('stands for a stage with a year missing inside it', () => {
    const figures = ['2021', '2023'].map((year) => figureFrom(idOf(0), year, '10'));
    const aim = targetFrom(idOf(0), '2021/2025', '10');
    const line: Line = { indicator: row(), targets: [aim], figures, judgements: [], submitted: [] };
    expect(attainmentOf(line, aim, toPeriod('2021/2025'), { fallingPercent: 'none' })).toMatchObject({
      reason: 'years-missing',
    });
  });

  it('has a case above for every reason there is', () => {
    expect(NO_PERCENT_REASONS).toHaveLength(19);
    expect(FALLING_PERCENTS).toHaveLength(3);
  });
});

describe('a target known only through a printed percentage', () => {
  const implied = { by: toPeriod('2024-H1'), figure: toDecimal('423.39'), percent: toDecimal('58.6') };
  const target = makeTarget({ indicator: idOf(0), period: toPeriod('2024'), text: '722,51', implied });
  const shown = (figure: string) => {
    const figures = [figureFrom(idOf(0), '2024-H1', figure)];
    const line: Line = { indicator: row(), targets: [target], figures, judgements: [], submitted: [] };
    const attainment = attainmentOf(line, target, toPeriod('2024-H1'), { fallingPercent: 'none' });
    return attainment.kind === 'percent' ? shownPercent(attainment) : attainment.reason;
  };

  it('shows the printed percentage while the figure stands', () => {
    expect(shown('423,39')).toBe('58.6');
    expect(shown('423,390')).toBe('58.6');
  });

  it('computes what another direction or another target makes of it', () => {
    const figures = [figureFrom(idOf(0), '2024-H1', '423,39')];
    const percentOf = (fields: Partial<Indicator>, text: string): string => {
      const aim = makeTarget({ indicator: idOf(0), period: toPeriod('2024'), text, implied });
      const line: Line = { indicator: row(fields), targets: [aim], figures, judgements: [], submitted: [] };
      const attainment = attainmentOf(line, aim, toPeriod('2024-H1'), {
        fallingPercent: 'target-over-figure',
      });
      return attainment.kind === 'percent' ? shownPercent(attainment) : attainment.reason;
    };
    expect(percentOf({}, '722,51')).toBe('58.6');
    expect(percentOf({ direction: 'down' }, '722,51')).toBe('170.65');
    expect(percentOf({}, 'không quá 722,51')).toBe('170.65');
    expect(percentOf({}, '800')).toBe('52.92');
  });

  it('computes again as soon as the figure changes', () => {
    expect(shown('430')).toBe('59.51');
  });
});
