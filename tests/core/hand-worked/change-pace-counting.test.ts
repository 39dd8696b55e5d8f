/** Change, pace and counting, worked out by hand from SPEC §8 and §9. Each line reads as a sentence. */
import { describe, expect, it } from 'vitest';
import { basePeriodOf, changeOf } from '#core/comparison.ts';
import { roundRatio, trimZeros, type Ratio } from '#core/decimal.ts';
import type { Indicator } from '#core/indicator.ts';
import { judgePlan } from '#core/judging.ts';
import { paceOf } from '#core/pace.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, type PlanSettings } from '#core/plan.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const RATE = { measure: 'rate', accumulation: 'stock', unit: '%' } as const;
const shown = (ratio: Ratio): string => trimZeros(roundRatio(ratio, 2));

type ChangeCase = readonly [
  sentence: string,
  row: Partial<Indicator>,
  figures: Readonly<Record<string, string>>,
  period: string,
  settings: Partial<PlanSettings>,
  expected: string,
];
const SAME = {} as const;
const BEFORE = { comparedWith: 'previous-period' } as const;
const BASE_2015 = { comparedWith: 'base-year', baseYear: 2015 } as const;

describe('change', () => {
  it.each<ChangeCase>([
    ['88 after 117 is 29 less', {}, { '2024-H1': '88', '2023-H1': '117' }, '2024-H1', SAME, '-29; -24.79 %'],
    [
      '13.447 after 12.241',
      {},
      { '2024-H1': '13.447', '2023-H1': '12.241' },
      '2024-H1',
      SAME,
      '1206; 9.85 %',
    ],
    [
      '66 after 53,2 is 24,06 % more',
      {},
      { '2021-Q1': '66', '2020-Q1': '53,2' },
      '2021-Q1',
      SAME,
      '12.8; 24.06 %',
    ],
    ['4 accidents after 15', {}, { '2024-H1': '4', '2023-H1': '15' }, '2024-H1', SAME, '-11; -73.33 %'],
    ['nothing after 3 is all gone', {}, { '2024-H1': '0', '2023-H1': '3' }, '2024-H1', SAME, '-3; -100 %'],
    ['the same as before', {}, { '2024-H1': '9', '2023-H1': '9' }, '2024-H1', SAME, '0; 0 %'],
    ['30 after 12 is 2,5 times', {}, { '2024': '30', '2023': '12' }, '2024', SAME, '18; 150 %; 2.5 times'],
    ['20 after 10 is just twice', {}, { '2024': '20', '2023': '10' }, '2024', SAME, '10; 100 %; 2 times'],
    ['19,99 after 10 is not yet twice', {}, { '2024': '19,99', '2023': '10' }, '2024', SAME, '9.99; 99.9 %'],
    [
      'a rate changes by points',
      RATE,
      { '2024': '47,52', '2023': '48,86' },
      '2024',
      SAME,
      '-1.34 points; in-points',
    ],
    ['without a base there is none', {}, { '2024': '5' }, '2024', SAME, 'no-base'],
    ['without a figure there is none', {}, { '2023': '5' }, '2024', SAME, 'no-figure'],
    ['from nothing there is no percent', {}, { '2024': '5', '2023': '0' }, '2024', SAME, '5; base-is-zero'],
    ['from a loss there is no percent', {}, { '2024': '5', '2023': '-2' }, '2024', SAME, '7; sign-change'],
    ['into a loss there is no percent', {}, { '2024': '-5', '2023': '2' }, '2024', SAME, '-7; sign-change'],
    ['a bound changes by nothing exact', {}, { '2024': 'trên 5', '2023': '2' }, '2024', SAME, 'not-exact'],
    [
      'a quarter may be set against the one before',
      {},
      { '2024-Q2': '30', '2024-Q1': '20' },
      '2024-Q2',
      BEFORE,
      '10; 50 %',
    ],
    [
      'the first quarter against the last of the year before',
      {},
      { '2024-Q1': '30', '2023-Q4': '40' },
      '2024-Q1',
      BEFORE,
      '-10; -25 %',
    ],
    ['2020 against 2015', {}, { '2020': '18.807', '2015': '11.475' }, '2020', BASE_2015, '7332; 63.9 %'],
    [
      'half a year against the half of the base year',
      {},
      { '2020-H1': '6', '2015-H1': '4' },
      '2020-H1',
      BASE_2015,
      '2; 50 %',
    ],
    [
      'a stage against the stage before',
      {},
      { '2016/2020': '20', '2011/2015': '31' },
      '2016/2020',
      BASE_2015,
      '-11; -35.48 %',
    ],
    [
      'half a year formed of quarters against one formed of quarters',
      {},
      { '2024-Q1': '1', '2024-Q2': '2', '2023-Q1': '1', '2023-Q2': '1' },
      '2024-H1',
      SAME,
      '1; 50 %',
    ],
  ])('%s', (_, row, figures, period, settings, expected) => {
    const plan = smallPlan([{ ...row, figures }], settings);
    const when = toPeriod(period);
    const { difference, percent } = changeOf(lineAt(plan, idOf(0)), when, basePeriodOf(plan.head, when));
    if (difference.kind === 'none') return expect(difference.reason).toBe(expected);
    const first = difference.value + (difference.inPoints ? ' points' : '');
    const second =
      percent.kind === 'none'
        ? percent.reason
        : `${shown(percent.percent)} %` + (percent.times ? `; ${shown(percent.times)} times` : '');
    return expect(`${first}; ${second}`).toBe(expected);
  });
});

type PaceCase = readonly [
  sentence: string,
  row: Partial<Indicator>,
  targets: Readonly<Record<string, string>>,
  figures: Readonly<Record<string, string>>,
  period: string,
  expected: string,
];

describe('pace', () => {
  const year = { '2024': '3.400' };
  it.each<PaceCase>([
    [
      '44 % at half time is behind',
      {},
      year,
      { '2024-H1': '1.508' },
      '2024-H1',
      'behind by elapsed, 1700 expected, 1892 missing, 315.33 a month',
    ],
    [
      'exactly half at half time is on pace',
      {},
      year,
      { '2024-H1': '1.700' },
      '2024-H1',
      'on-pace by elapsed, 1700 expected, 1700 missing, 283.33 a month',
    ],
    [
      'two hundredths off still are on pace',
      {},
      year,
      { '2024-H1': '1.632' },
      '2024-H1',
      'on-pace by elapsed, 1700 expected, 1768 missing, 294.67 a month',
    ],
    [
      'a hair more off is behind',
      {},
      year,
      { '2024-H1': '1.631' },
      '2024-H1',
      'behind by elapsed, 1700 expected, 1769 missing, 294.83 a month',
    ],
    [
      '60 % at half time is ahead',
      {},
      year,
      { '2024-H1': '2.040' },
      '2024-H1',
      'ahead by elapsed, 1700 expected, 1360 missing, 226.67 a month',
    ],
    [
      'the target passed leaves nothing missing',
      {},
      year,
      { '2024-H1': '3.500' },
      '2024-H1',
      'ahead by elapsed, 1700 expected',
    ],
    [
      'a first quarter asks for a quarter',
      {},
      year,
      { '2024-Q1': '850' },
      '2024-Q1',
      'on-pace by elapsed, 850 expected, 2550 missing, 283.33 a month',
    ],
    [
      'nine months ask for three quarters',
      {},
      year,
      { '2024-9M': '2.000' },
      '2024-9M',
      'behind by elapsed, 2550 expected, 1400 missing, 466.67 a month',
    ],
    [
      'last year’s own profile comes before the calendar',
      {},
      year,
      { '2024-H1': '1.360', '2023-H1': '1.200', '2023': '3.000' },
      '2024-H1',
      'on-pace by last-year, 1360 expected, 2040 missing, 340 a month',
    ],
    [
      'accidents that should stay low are ahead when few',
      { direction: 'down' },
      { '2024': '15' },
      { '2024-H1': '4' },
      '2024-H1',
      'ahead by elapsed, 7.5 expected',
    ],
    [
      'and behind when many',
      { direction: 'down' },
      { '2024': '15' },
      { '2024-H1': '10' },
      '2024-H1',
      'behind by elapsed, 7.5 expected',
    ],
    [
      'a range is aimed at by its low end',
      {},
      { '2024': '100 - 120' },
      { '2024-H1': '50' },
      '2024-H1',
      'on-pace by elapsed, 50 expected, 50 missing, 8.33 a month',
    ],
    [
      'a rate goes in a straight line from last year’s end',
      RATE,
      { '2024': '90' },
      { '2023': '80', '2024-H1': '84' },
      '2024-H1',
      'behind by straight-line, 85 expected',
    ],
    [
      'a falling rate too',
      { ...RATE, direction: 'down' },
      { '2024': '3' },
      { '2023': '5', '2024-H1': '4' },
      '2024-H1',
      'on-pace by straight-line, 4 expected',
    ],
    [
      'a rate without a start has no line',
      RATE,
      { '2024': '90' },
      { '2024-H1': '84' },
      '2024-H1',
      'no-start',
    ],
    ['the year over has no pace', {}, year, { '2024': '3.000' }, '2024', 'period-over'],
    [
      'growth has no pace',
      {},
      { '2024': 'tăng 12%/năm' },
      { '2024-H1': '5', '2023-H1': '4' },
      '2024-H1',
      'no-pace-basis',
    ],
    ['without a figure there is no pace', {}, year, {}, '2024-H1', 'no-figure'],
    ['without a target there is no pace', {}, {}, { '2024-H1': '5' }, '2024-H1', 'no-target'],
  ])('%s', (_, row, targets, figures, period, expected) => {
    const plan = smallPlan([{ ...row, targets, figures }]);
    const when = toPeriod(period);
    const line = lineAt(plan, idOf(0));
    const pace = paceOf(line, targetsInForce(line, when)[0] ?? null, when, plan.head);
    if (pace.kind === 'none') return expect(pace.reason).toBe(expected);
    const { missing, monthly } = pace;
    const rest = missing && monthly ? `, ${shown(missing)} missing, ${shown(monthly)} a month` : '';
    return expect(`${pace.state} by ${pace.by}, ${shown(pace.expected)} expected${rest}`).toBe(expected);
  });
});

type CountCase = readonly [sentence: string, rows: readonly RowGiven[], period: string, expected: string];

const met: RowGiven = { targets: { '2024': '10' }, figures: { '2024': '10' } };
const over: RowGiven = { targets: { '2024': '10' }, figures: { '2024': '11' } };
const short: RowGiven = { targets: { '2024': '10' }, figures: { '2024': '9' } };
const hoped: RowGiven = { targets: { '2024': '10' }, figures: { '2024': '9~' } };
const later: RowGiven = { judged: 'year-end', targets: { '2024': '10' }, figures: { '2024-H1': '5' } };
const empty: RowGiven = { targets: { '2024': '10' } };
const reference: RowGiven = { counted: false, targets: { '2024': '10' }, figures: { '2024': '1' } };
const partOf = (row: RowGiven, under: number): RowGiven => ({ ...row, under });

describe('counting', () => {
  it.each<CountCase>([
    ['nothing is nothing', [], '2024', '0 = 0 + 0 + 0 + 0 + 0 + 0'],
    [
      'each outcome counts once',
      [over, met, hoped, short, later, empty],
      '2024',
      '6 = 1 + 1 + 1 + 1 + 0 + 2',
    ],
    ['before the year is over some wait for its end', [later, empty], '2024-H1', '2 = 0 + 0 + 0 + 0 + 1 + 1'],
    ['references never count', [met, reference, reference], '2024', '1 = 0 + 1 + 0 + 0 + 0 + 0'],
    [
      'a heading does not count',
      [{ kind: 'group' }, { ...met, kind: 'indicator', under: 0 }],
      '2024',
      '1 = 0 + 1 + 0 + 0 + 0 + 0',
    ],
    [
      'an indicator counts once whatever its parts',
      [{}, partOf(met, 0), partOf(over, 0), partOf(met, 0)],
      '2024',
      '1 = 0 + 1 + 0 + 0 + 0 + 0',
    ],
    [
      'all parts exceeded are exceeded',
      [{}, partOf(over, 0), partOf(over, 0)],
      '2024',
      '1 = 1 + 0 + 0 + 0 + 0 + 0',
    ],
    [
      'one part not met fails the whole',
      [{}, partOf(over, 0), partOf(short, 0)],
      '2024',
      '1 = 0 + 0 + 0 + 1 + 0 + 0',
    ],
    [
      'one part without data leaves it open',
      [{}, partOf(over, 0), partOf(empty, 0)],
      '2024',
      '1 = 0 + 0 + 0 + 0 + 0 + 1',
    ],
    [
      'a part not met decides before one without data',
      [{}, partOf(empty, 0), partOf(short, 0)],
      '2024',
      '1 = 0 + 0 + 0 + 1 + 0 + 0',
    ],
    [
      'an estimate that falls short counts as not yet',
      [{}, partOf(hoped, 0), partOf(met, 0)],
      '2024',
      '1 = 0 + 0 + 1 + 0 + 0 + 0',
    ],
    [
      'parts that are information change nothing',
      [{ ...met, partsRule: 'own' }, partOf(short, 0)],
      '2024',
      '1 = 0 + 1 + 0 + 0 + 0 + 0',
    ],
    [
      'parts without targets change nothing',
      [met, { under: 0, figures: { '2024': '3' } }],
      '2024',
      '1 = 0 + 1 + 0 + 0 + 0 + 0',
    ],
    ['parts of parts decide too', [{}, partOf({}, 0), partOf(short, 1)], '2024', '1 = 0 + 0 + 0 + 1 + 0 + 0'],
    [
      'two assigners must both be satisfied',
      [{ targets: { '2024|A': '10', '2024|B': '12' }, figures: { '2024': '11' } }],
      '2024',
      '1 = 0 + 0 + 0 + 1 + 0 + 0',
    ],
    [
      'not assigned yet counts as lacking data',
      [{ targets: { '2024': 'thành phố giao' }, figures: { '2024': '1' } }],
      '2024',
      '1 = 0 + 0 + 0 + 0 + 0 + 1',
    ],
  ])('%s', (_, rows, period, expected) => {
    const { tally } = judgePlan(smallPlan(rows), toPeriod(period));
    const { total, exceeded, met: reached, notYetMet, notMet, atYearEnd, noData } = tally;
    const outcomes = [exceeded, reached, notYetMet, notMet, atYearEnd, noData];
    expect(`${total} = ${outcomes.join(' + ')}`).toBe(expected);
    expect(outcomes.reduce((sum, n) => sum + n, 0)).toBe(total);
  });
});
