/** What a figure cell shows where nobody typed: sums inside a year, and over a stage the total, mean, last year or growth. */
import { describe, expect, it } from 'vitest';
import { toPeriod } from '#core/period.ts';
import { lineAt } from '#core/plan.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { viColumns } from '#messages/vi-columns.ts';
import { shownFigure } from '#ui/grid/shown-figure.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const STAGE = '2021/2025';

function shown(row: RowGiven, period: string): string {
  const line = lineAt(smallPlan([row]), idOf(0));
  const at = toPeriod(period);
  const { word, text, isFormed } = shownFigure(line, at, targetsInForce(line, at)[0] ?? null, viColumns);
  return [isFormed ? '*' : '', word, text].filter((part) => part !== '').join(' ');
}

const years = (...values: string[]) =>
  Object.fromEntries(values.map((value, n) => [String(2021 + n), value]));

describe('a figure cell', () => {
  it('shows what was typed, and else the sum of shorter periods that fill it', () => {
    expect(shown({ figures: { '2024-H1': '7,50' } }, '2024-H1')).toBe('7,50');
    expect(shown({ figures: { '2024-Q1': '3', '2024-Q2': '4' } }, '2024-H1')).toBe('* 7');
    expect(shown({ figures: { '2024-Q1': '3' } }, '2024-H1')).toBe('');
    expect(shown({ accumulation: 'stock', figures: { '2024-Q1': '3', '2024-Q2': '4' } }, '2024-H1')).toBe('');
  });

  it('of a stage shows the total of amounts, and says when years are missing', () => {
    const figures = years('2.400', '2.450', '2.400', '2.500', '2.400');
    expect(shown({ figures }, STAGE)).toBe('* tổng 12.150');
    expect(shown({ figures: years('2.400', '2.450') }, STAGE)).toBe('* tổng 2 năm 4.850');
    expect(shown({ figures: { ...figures, [STAGE]: '12.000' } }, STAGE)).toBe('12.000');
  });

  it('of a stage shows the mean where the target is a yearly one', () => {
    const figures = years('2.400', '2.450', '2.400', '2.500', '2.400');
    expect(shown({ figures, targets: { [STAGE]: '2.500' } }, STAGE)).toBe('* bình quân 2.430');
    expect(shown({ figures: years('10', '11'), targets: { [STAGE]: '12' } }, STAGE)).toBe(
      '* bình quân 2 năm 10,5',
    );
    expect(shown({ accumulation: 'average', figures: years('1', '2', '2', '2', '2') }, STAGE)).toBe(
      '* bình quân 1,8',
    );
  });

  it('of a stage shows the last year of a state, and a total where one is wanted', () => {
    expect(shown({ accumulation: 'stock', figures: years('91', '92,5') }, STAGE)).toBe('* năm 2022 92,5');
    const figures = years('1', '2', '3', '4', '5');
    expect(shown({ figures, targets: { [STAGE]: 'tổng 20' } }, STAGE)).toBe('* tổng 15');
  });

  it('of a stage shows the growth or reduction a year where that is the target', () => {
    const figures = { '2020': '100', '2021': '110', '2022': '121' };
    expect(shown({ figures, targets: { [STAGE]: 'tăng 12/năm' } }, STAGE)).toBe('* tăng 10 %/năm');
    expect(shown({ figures: { ...figures, '2022': '81' }, targets: { [STAGE]: 'tăng 12/năm' } }, STAGE)).toBe(
      '* giảm 10 %/năm',
    );
    const poverty: RowGiven = {
      measure: 'rate',
      unit: '%',
      direction: 'down',
      accumulation: 'stock',
      figures: { '2020': '8', '2021': '7', '2022': '5' },
      targets: { [STAGE]: 'giảm 1/năm' },
    };
    expect(shown(poverty, STAGE)).toBe('* giảm 1,5 điểm %/năm');
  });
});
