/** Verdicts by exact comparison, and the verdict of rows with several targets and parts. Sources: SPEC §7; documents §2.2. */
import { describe, expect, it } from 'vitest';
import { judgePlan, rowVerdictOf } from '#core/judging.ts';
import type { Direction } from '#core/indicator.ts';
import { toPeriod } from '#core/period.ts';
import type { PlanSettings } from '#core/plan.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import { combineVerdicts } from '#core/verdict.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

function verdict(row: RowGiven, period = '2024', settings: Partial<PlanSettings> = {}): VerdictKind {
  return rowVerdictOf(judgePlan(smallPlan([row], settings), toPeriod(period)), idOf(0)).verdict;
}

describe('a figure of the whole year against its target', () => {
  it.each<[string, string, Direction, VerdictKind]>([
    ['6,6 - 6,8', '7,02', 'up', 'exceeded'],
    ['khoảng 4', '2,79', 'down', 'met'],
    ['33 - 34', '33,9', 'up', 'met'],
    ['1 - 1,5', '1,1', 'down', 'met'],
    ['dưới 4', '3,1', 'down', 'met'],
    ['60 - 62', '61 - 62', 'up', 'met'],
    ['89', '89', 'up', 'met'],
    ['41,85', '41,85', 'up', 'met'],
    ['41,85', '41,86', 'up', 'exceeded'],
    ['41,85', '41,84999', 'up', 'not-met'],
    ['trên 95', '95', 'up', 'not-met'],
    ['trên 95', '95,01', 'up', 'met'],
    ['trên 95', '120', 'up', 'met'],
    ['từ 95 trở lên', '95', 'up', 'met'],
    ['từ 95 trở lên', '96', 'up', 'exceeded'],
    ['dưới 9', '9', 'down', 'not-met'],
    ['không quá 9', '9', 'down', 'met'],
    ['0,89', '0,9', 'down', 'not-met'],
    ['75 - 80', '81', 'within', 'not-met'],
    ['75 - 80', '80', 'within', 'met'],
    ['8/8', '8/8', 'up', 'met'],
    ['8/8', '7/8', 'up', 'not-met'],
    ['75', 'trên 75', 'up', 'exceeded'],
    ['trên 75', 'trên 75', 'up', 'met'],
    ['80', 'trên 75', 'up', 'needs-judgement'],
    ['80', 'dưới 75', 'up', 'not-met'],
    ['80', '75', 'none', 'needs-judgement'],
    ['Về cơ bản không còn hộ nghèo', '0', 'up', 'needs-judgement'],
    ['80', 'không xảy ra', 'up', 'needs-judgement'],
    ['thành phố giao', '5', 'up', 'not-assigned'],
    ['tăng 12/năm', '5', 'up', 'no-data'],
  ])('target %s, figure %s, better %s → %s', (target, figure, direction, expected) => {
    expect(verdict({ direction, targets: { '2024': target }, figures: { '2024': figure } })).toBe(expected);
  });

  it('calls a falling figure better than its target exceeded only where the plan says so', () => {
    const row: RowGiven = { direction: 'down', targets: { '2024': '10' }, figures: { '2024': '8' } };
    expect(verdict(row)).toBe('met');
    expect(verdict(row, '2024', { fallingExceeds: true })).toBe('exceeded');
  });
});

describe('what falls short', () => {
  const short = (figure: string, period: string): VerdictKind =>
    verdict({ targets: { '2024': '100' }, figures: { [period]: figure } }, period);

  it('is not yet met while the year goes on', () => {
    expect(short('50', '2024-H1')).toBe('not-yet-met');
    expect(short('50~', '2024-9M')).toBe('not-yet-met');
  });

  it('is expected not to be met when the year’s figure is an estimate, and not met when it is not', () => {
    expect(short('50~', '2024')).toBe('expected-not-met');
    expect(short('50', '2024')).toBe('not-met');
  });

  it('is not judged by a quarter or half that does not count from January', () => {
    expect(short('55', '2024-H2')).toBe('not-computed');
    expect(short('30', '2024-Q4')).toBe('not-computed');
    const stock: RowGiven = {
      accumulation: 'stock',
      targets: { '2024': '100' },
      figures: { '2024-Q4': '99' },
    };
    expect(verdict(stock, '2024-Q4')).toBe('not-met');
  });

  it('is met early when half a year already reaches the year’s target', () => {
    expect(short('100', '2024-H1')).toBe('met');
  });
});

describe('without a figure or a target', () => {
  it('says so, each in its own word', () => {
    expect(verdict({ targets: { '2024': '100' } })).toBe('no-data');
    expect(verdict({ figures: { '2024': '100' } })).toBe('no-target');
    expect(verdict({ targets: { '2025': '100' }, figures: { '2024': '100' } })).toBe('no-target');
  });

  it('waits for the year’s end where the indicator is judged only then', () => {
    const row: RowGiven = { judged: 'year-end', targets: { '2024': 'thành phố giao' } };
    expect(verdict(row, '2024-H1')).toBe('at-year-end');
    expect(verdict(row, '2024')).toBe('not-assigned');
    const stage: RowGiven = { judged: 'year-end', targets: { '2021/2025': '95' }, figures: { '2024': '96' } };
    expect(verdict(stage, '2024')).toBe('exceeded');
    const half: RowGiven = { judged: 'year-end', targets: { '2024-H1': '95' }, figures: { '2024-H1': '90' } };
    expect(verdict(half, '2024-H1')).toBe('at-year-end');
  });
});

describe('a row with parts', () => {
  const parts = (...figures: (string | null)[]): VerdictKind => {
    const rows: RowGiven[] = [{}, ...figures.map((figure) => part(figure))];
    return rowVerdictOf(judgePlan(smallPlan(rows), toPeriod('2024')), idOf(0)).verdict;
  };
  const part = (figure: string | null): RowGiven => ({
    under: 0,
    targets: { '2024': '10' },
    ...(figure === null ? {} : { figures: { '2024': figure } }),
  });

  it('is met when every part is, exceeded when every part is', () => {
    expect(parts('10', '11')).toBe('met');
    expect(parts('12', '11')).toBe('exceeded');
  });

  it('is not met when any part is not, pending when any part still is', () => {
    expect(parts('9', null)).toBe('not-met');
    expect(parts('12', null)).toBe('no-data');
  });

  it('looks past parts that are only information', () => {
    const plan = smallPlan([
      { targets: { '2024': '3.400' }, figures: { '2024-H1': '1.508' } },
      { under: 0, figures: { '2024-H1': '18' } },
    ]);
    expect(rowVerdictOf(judgePlan(plan, toPeriod('2024-H1')), idOf(0)).verdict).toBe('not-yet-met');
  });

  it('goes by its own figure where the rule says so', () => {
    const plan = smallPlan([
      { partsRule: 'own', targets: { '2024': '10' }, figures: { '2024': '10' } },
      { under: 0, targets: { '2024': '10' }, figures: { '2024': '1' } },
    ]);
    expect(rowVerdictOf(judgePlan(plan, toPeriod('2024')), idOf(0)).verdict).toBe('met');
  });

  it('with two assigners is met only when both targets are', () => {
    const row = (district: string): RowGiven => ({
      targets: { '2024|Thành phố': '100', '2024|HĐND quận': district },
      figures: { '2024': '100' },
    });
    expect(verdict(row('100'))).toBe('met');
    expect(verdict(row('110'))).toBe('not-met');
  });

  it('combines nothing into nothing', () => {
    expect(combineVerdicts([])).toBeNull();
    expect(combineVerdicts(['no-target'])).toBeNull();
  });
});
