/** Pace, worked out by hand: how far a line should have got, whether it has, and what is missing a month. */
import { describe, expect, it } from 'vitest';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { roundRatio, trimZeros, type Ratio } from '#core/decimal.ts';
import type { Figure } from '#core/figure.ts';
import { paceOf } from '#core/pace.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, makePlan, type Line, type PlanHead } from '#core/plan.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { idOf, PLAN_ID, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const number = (ratio: Ratio | null): string => (ratio ? trimZeros(roundRatio(ratio, 2)) : '–');

/** The line of a plan of 2021-2025, so that a stage has its base year in 2020. */
function lineOfStage(row: RowGiven): { line: Line; head: PlanHead } {
  const of2024 = smallPlan([row]);
  const head = makePlan({ id: PLAN_ID, title: 'Kế hoạch 2021-2025', firstYear: 2021, lastYear: 2025 });
  const { indicator, targets, figures } = lineAt(of2024, idOf(0));
  const plan = applyChange(head, { ...NO_CHANGES, added: [indicator, ...targets, ...figures] });
  return { line: lineAt(plan, idOf(0)), head: plan.head };
}

/** «state by: share of the way, expected; missing, monthly × months», or the reason. */
function pace(period: string, row: RowGiven, isStagePlan = false): string {
  const plan = smallPlan([row]);
  const { line, head } = isStagePlan ? lineOfStage(row) : { line: lineAt(plan, idOf(0)), head: plan.head };
  const at = toPeriod(period);
  const [target = null] = targetsInForce(line, at);
  const found = paceOf(line, target, at, head);
  if (found.kind === 'none') return found.reason;
  const { state, by, share, expected, missing, monthly, monthsLeft } = found;
  const rest = missing ? `; missing ${number(missing)}, ${number(monthly)} × ${monthsLeft}` : '';
  return `${state} by ${by}: ${number(share)}, ${number(expected)}${rest}`;
}

const jobs = (figures: Record<string, string>, target = '3.400', when = '2024'): RowGiven => ({
  name: 'Giải quyết việc làm',
  unit: 'người',
  targets: { [when]: target },
  figures,
});
const fires = (figures: Record<string, string>, target = 'không quá 100'): RowGiven => ({
  name: 'Số vụ cháy',
  direction: 'down',
  targets: { '2024': target },
  figures,
});
const coverage = (figures: Record<string, string>, targets: Record<string, string>): RowGiven => ({
  name: 'Bao phủ bảo hiểm y tế',
  unit: '%',
  measure: 'rate',
  accumulation: 'stock',
  targets,
  figures,
});
const poverty = (figures: Record<string, string>, targets: Record<string, string>): RowGiven => ({
  ...coverage(figures, targets),
  name: 'Hộ nghèo',
  direction: 'down',
});

describe('the pace of an amount that adds up, by the share of the year gone', () => {
  it.each<[string, string, RowGiven, string]>([
    [
      'half the year, less than half',
      '2024-H1',
      jobs({ '2024-H1': '1.508' }),
      'behind by elapsed: 0.5, 1700; missing 1892, 315.33 × 6',
    ],
    [
      'half the year, exactly half',
      '2024-H1',
      jobs({ '2024-H1': '1.700' }),
      'on-pace by elapsed: 0.5, 1700; missing 1700, 283.33 × 6',
    ],
    [
      'two hundredths of the year under still on pace',
      '2024-H1',
      jobs({ '2024-H1': '1.632' }),
      'on-pace by elapsed: 0.5, 1700; missing 1768, 294.67 × 6',
    ],
    [
      'one more under is behind',
      '2024-H1',
      jobs({ '2024-H1': '1.631' }),
      'behind by elapsed: 0.5, 1700; missing 1769, 294.83 × 6',
    ],
    [
      'two hundredths over still on pace',
      '2024-H1',
      jobs({ '2024-H1': '1.768' }),
      'on-pace by elapsed: 0.5, 1700; missing 1632, 272 × 6',
    ],
    [
      'one more over is ahead',
      '2024-H1',
      jobs({ '2024-H1': '1.769' }),
      'ahead by elapsed: 0.5, 1700; missing 1631, 271.83 × 6',
    ],
    [
      'already more than the whole year',
      '2024-H1',
      jobs({ '2024-H1': '3.500' }),
      'ahead by elapsed: 0.5, 1700',
    ],
    ['exactly the whole year', '2024-H1', jobs({ '2024-H1': '3.400' }), 'ahead by elapsed: 0.5, 1700'],
    [
      'a quarter',
      '2024-Q1',
      jobs({ '2024-Q1': '850' }),
      'on-pace by elapsed: 0.25, 850; missing 2550, 283.33 × 9',
    ],
    [
      'the second quarter counts with the first',
      '2024-Q2',
      jobs({ '2024-Q1': '700', '2024-Q2': '808' }),
      'behind by elapsed: 0.5, 1700; missing 1892, 315.33 × 6',
    ],
    [
      'nine months',
      '2024-9M',
      jobs({ '2024-9M': '2.550' }),
      'on-pace by elapsed: 0.75, 2550; missing 850, 283.33 × 3',
    ],
    [
      'January',
      '2024-M01',
      jobs({ '2024-M01': '300' }),
      'on-pace by elapsed: 0.08, 283.33; missing 3100, 281.82 × 11',
    ],
    [
      'March after January and February',
      '2024-M03',
      jobs({ '2024-M01': '100', '2024-M02': '100', '2024-M03': '100' }),
      'behind by elapsed: 0.25, 850; missing 3100, 344.44 × 9',
    ],
    [
      'nothing happened',
      '2024-H1',
      jobs({ '2024-H1': '0' }),
      'behind by elapsed: 0.5, 1700; missing 3400, 566.67 × 6',
    ],
    [
      'a loss so far',
      '2024-H1',
      jobs({ '2024-H1': '-100' }),
      'behind by elapsed: 0.5, 1700; missing 3500, 583.33 × 6',
    ],
    [
      'at least so much',
      '2024-H1',
      jobs({ '2024-H1': '1.700' }, 'từ 3.400 trở lên'),
      'on-pace by elapsed: 0.5, 1700; missing 1700, 283.33 × 6',
    ],
    [
      'a range is aimed at by its lower end',
      '2024-H1',
      jobs({ '2024-H1': '1.700' }, '3.400 - 4.000'),
      'on-pace by elapsed: 0.5, 1700; missing 1700, 283.33 × 6',
    ],
    [
      'a target of the half-year is spread over the half-year',
      '2024-Q1',
      jobs({ '2024-Q1': '850' }, '1.700', '2024-H1'),
      'on-pace by elapsed: 0.5, 850; missing 850, 283.33 × 3',
    ],
  ])('%s', (_, period, row, expected) => {
    expect(pace(period, row)).toBe(expected);
  });
});

describe("the pace of an amount that adds up, by last year's own profile", () => {
  it.each<[string, string, RowGiven, string]>([
    [
      'last year had 40 % by the half',
      '2024-H1',
      jobs({ '2024-H1': '1.508', '2023-H1': '1.200', '2023': '3.000' }),
      'ahead by last-year: 0.4, 1360; missing 1892, 315.33 × 6',
    ],
    [
      'last year had 60 % by the half',
      '2024-H1',
      jobs({ '2024-H1': '1.508', '2023-H1': '1.800', '2023': '3.000' }),
      'behind by last-year: 0.6, 2040; missing 1892, 315.33 × 6',
    ],
    [
      'last year added up from its halves',
      '2024-H1',
      jobs({ '2024-H1': '1.700', '2023-H1': '1.500', '2023-H2': '1.500' }),
      'on-pace by last-year: 0.5, 1700; missing 1700, 283.33 × 6',
    ],
    [
      'everything came in the first half',
      '2024-H1',
      jobs({ '2024-H1': '3.400', '2023-H1': '3.000', '2023': '3.000' }),
      'on-pace by last-year: 1, 3400',
    ],
    [
      'a second quarter by both quarters of last year',
      '2024-Q2',
      jobs({
        '2024-Q1': '600',
        '2024-Q2': '600',
        '2023-Q1': '500',
        '2023-Q2': '500',
        '2023': '2.500',
      }),
      'behind by last-year: 0.4, 1360; missing 2200, 366.67 × 6',
    ],
    [
      'only half of the profile is known',
      '2024-H1',
      jobs({ '2024-H1': '1.700', '2023-H1': '1.200' }),
      'on-pace by elapsed: 0.5, 1700; missing 1700, 283.33 × 6',
    ],
    [
      'nothing by the half last year is no profile',
      '2024-H1',
      jobs({ '2024-H1': '1.700', '2023-H1': '0', '2023': '3.000' }),
      'on-pace by elapsed: 0.5, 1700; missing 1700, 283.33 × 6',
    ],
    [
      'a part above its whole is no profile',
      '2024-H1',
      jobs({ '2024-H1': '3.400', '2023-H1': '4.000', '2023': '3.000' }),
      'ahead by elapsed: 0.5, 1700',
    ],
    [
      'a bound is no profile',
      '2024-H1',
      jobs({ '2024-H1': '1.700', '2023-H1': 'trên 1.200', '2023': '3.000' }),
      'on-pace by elapsed: 0.5, 1700; missing 1700, 283.33 × 6',
    ],
    [
      'a target of the half-year goes by the half-year before',
      '2024-Q1',
      jobs({ '2024-Q1': '600', '2023-Q1': '500', '2023-H1': '1.500' }, '1.800', '2024-H1'),
      'on-pace by last-year: 0.33, 600; missing 1200, 400 × 3',
    ],
  ])('%s', (_, period, row, expected) => {
    expect(pace(period, row)).toBe(expected);
  });
});

describe('the pace of what should stay low', () => {
  it.each<[string, RowGiven, string]>([
    ['less than its share is ahead', fires({ '2024-H1': '40' }), 'ahead by elapsed: 0.5, 50'],
    ['its share is on pace', fires({ '2024-H1': '52' }), 'on-pace by elapsed: 0.5, 50'],
    ['more than its share is behind', fires({ '2024-H1': '53' }), 'behind by elapsed: 0.5, 50'],
    ['none at all is ahead', fires({ '2024-H1': '0' }), 'ahead by elapsed: 0.5, 50'],
    [
      'a range is not to pass its upper end',
      fires({ '2024-H1': '50' }, '80 - 100'),
      'on-pace by elapsed: 0.5, 50',
    ],
  ])('%s', (_, row, expected) => {
    expect(pace('2024-H1', row)).toBe(expected);
  });
});

describe('the pace of a state, on a straight line from its base', () => {
  it.each<[string, string, RowGiven, string]>([
    [
      'half the way up',
      '2024-H1',
      coverage({ '2023': '90', '2024-H1': '92' }, { '2024': '94' }),
      'on-pace by straight-line: 0.5, 92',
    ],
    [
      'less than half the way up',
      '2024-H1',
      coverage({ '2023': '90', '2024-H1': '91' }, { '2024': '94' }),
      'behind by straight-line: 0.5, 92',
    ],
    [
      'more than half the way up',
      '2024-H1',
      coverage({ '2023': '90', '2024-H1': '93' }, { '2024': '94' }),
      'ahead by straight-line: 0.5, 92',
    ],
    [
      'gone backwards',
      '2024-9M',
      coverage({ '2023': '90', '2024-9M': '89' }, { '2024': '94' }),
      'behind by straight-line: 0.75, 93',
    ],
    [
      'half the way down',
      '2024-H1',
      poverty({ '2023': '3', '2024-H1': '2,5' }, { '2024': '2' }),
      'on-pace by straight-line: 0.5, 2.5',
    ],
    [
      'further down is ahead',
      '2024-H1',
      poverty({ '2023': '3', '2024-H1': '2,1' }, { '2024': '2' }),
      'ahead by straight-line: 0.5, 2.5',
    ],
    [
      'less far down is behind',
      '2024-H1',
      poverty({ '2023': '3', '2024-H1': '2,9' }, { '2024': '2' }),
      'behind by straight-line: 0.5, 2.5',
    ],
    [
      'into a band from below',
      '2024-H1',
      { ...coverage({ '2023': '70', '2024-H1': '72,5' }, { '2024': '75 - 80' }), direction: 'within' },
      'on-pace by straight-line: 0.5, 72.5',
    ],
    [
      'into a band from above, less is further',
      '2024-H1',
      { ...coverage({ '2023': '90', '2024-H1': '83' }, { '2024': '75 - 80' }), direction: 'within' },
      'ahead by straight-line: 0.5, 85',
    ],
    [
      'inside the band from the start',
      '2024-H1',
      { ...coverage({ '2023': '78', '2024-H1': '79' }, { '2024': '75 - 80' }), direction: 'within' },
      'already-there',
    ],
    [
      'the base is the target',
      '2024-H1',
      coverage({ '2023': '94', '2024-H1': '94' }, { '2024': '94' }),
      'already-there',
    ],
    [
      'the base is better than the target',
      '2024-H1',
      coverage({ '2023': '97', '2024-H1': '96' }, { '2024': 'duy trì 95' }),
      'already-there',
    ],
    ['no base', '2024-H1', coverage({ '2024-H1': '92' }, { '2024': '94' }), 'no-start'],
    [
      'a base in words',
      '2024-H1',
      coverage({ '2023': 'gần đủ', '2024-H1': '92' }, { '2024': '94' }),
      'no-start',
    ],
    [
      'a target of zero is a place like any other',
      '2024-H1',
      poverty({ '2023': '2', '2024-H1': '1' }, { '2024': '0' }),
      'on-pace by straight-line: 0.5, 1',
    ],
  ])('%s', (_, period, row, expected) => {
    expect(pace(period, row)).toBe(expected);
  });

  it('from the year before the stage, through the years, to when the target is due', () => {
    const row = coverage({ '2020': '80', '2023': '86', '2023-H1': '85' }, { '2025': '90' });
    expect(pace('2023', row, true)).toBe('on-pace by straight-line: 0.6, 86');
    expect(pace('2023-H1', row, true)).toBe('on-pace by straight-line: 0.5, 85');
  });

  it('over the stage ends where its last figure does', () => {
    const row = coverage({ '2020': '80', '2022': '82' }, { '2021/2025': '90' });
    expect(pace('2021/2025', row, true)).toBe('behind by straight-line: 0.4, 84');
  });
});

describe('the pace of a total over a stage', () => {
  const roads = (figures: Record<string, string>): RowGiven => ({
    name: 'Đường giao thông',
    unit: 'km',
    targets: { '2021/2025': 'tổng 100' },
    figures,
  });

  it('goes by the months of the stage', () => {
    const row = roads({ '2021': '20', '2022': '20', '2023-H1': '10' });
    expect(pace('2022', row, true)).toBe('on-pace by elapsed: 0.4, 40; missing 60, 1.67 × 36');
    expect(pace('2023-H1', row, true)).toBe('on-pace by elapsed: 0.5, 50; missing 50, 1.67 × 30');
  });

  it('over the whole stage ends where its last figure does', () => {
    expect(pace('2021/2025', roads({ '2021': '20', '2022': '30' }), true)).toBe(
      'ahead by elapsed: 0.4, 40; missing 50, 1.39 × 36',
    );
  });

  it('is over with the stage', () => {
    const years = Object.fromEntries([2021, 2022, 2023, 2024, 2025].map((year) => [String(year), '20']));
    expect(pace('2021/2025', roads(years), true)).toBe('period-over');
  });
});

describe('there is no pace', () => {
  it.each<[string, string, RowGiven, string]>([
    ['when the year is over', '2024', jobs({ '2024': '3.000' }), 'period-over'],
    ['when the second half is over', '2024-H2', jobs({ '2024-H1': '1', '2024-H2': '1' }), 'period-over'],
    [
      'when the period has its own target',
      '2024-H1',
      jobs({ '2024-H1': '1' }, '2', '2024-H1'),
      'period-over',
    ],
    ['without a target', '2024-H1', { figures: { '2024-H1': '5' } }, 'no-target'],
    ['without a figure', '2024-H1', jobs({}), 'no-figure'],
    ['while the earlier months are missing', '2024-Q2', jobs({ '2024-Q2': '5' }), 'not-cumulative'],
    ['towards nothing', '2024-H1', fires({ '2024-H1': '3' }, '0'), 'target-is-zero'],
    ['towards less than nothing', '2024-H1', jobs({ '2024-H1': '-50' }, '-100'), 'negative-target'],
    ['for a bound', '2024-H1', jobs({ '2024-H1': 'trên 1.500' }), 'figure-not-exact'],
    [
      'for a rate of growth',
      '2024-H1',
      jobs({ '2024-H1': '110', '2023-H1': '100' }, 'tăng 12/năm'),
      'no-pace-basis',
    ],
    ['for a target in words', '2024-H1', jobs({ '2024-H1': '5' }, 'cơ bản hoàn thành'), 'target-in-words'],
    [
      'for a figure still to be assigned',
      '2024-H1',
      jobs({ '2024-H1': '5' }, 'thành phố giao'),
      'target-assigned',
    ],
  ])('%s', (_, period, row, expected) => {
    expect(pace(period, row)).toBe(expected);
  });

  it('for the mean of the years of a stage', () => {
    const row = jobs({ '2021': '2.000', '2022': '3.000' }, '2.500', '2021/2025');
    expect(pace('2021/2025', row, true)).toBe('no-pace-basis');
  });
});

it('names the figures it goes by', () => {
  const row = jobs({ '2024-H1': '1.508', '2023-H1': '1.200', '2023': '3.000' });
  const plan = smallPlan([row]);
  const line = lineAt(plan, idOf(0));
  const found = paceOf(line, line.targets[0]!, toPeriod('2024-H1'), plan.head);
  const periods = found.kind === 'pace' ? found.references.map((figure: Figure) => figure.period) : [];
  expect(periods).toEqual(['2023-H1', '2023']);
});
