/** Why a computed cell shows what it shows: the right numbers, in the order they are read, for every sort of cell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainmentOf, shownPercent } from '#core/attainment.ts';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { changeOf } from '#core/comparison.ts';
import {
  divideRatios,
  HUNDRED,
  multiplyRatios,
  ratioOf,
  roundRatio,
  subtractRatios,
  toDecimal,
  trimZeros,
  type Ratio,
} from '#core/decimal.ts';
import { readDay } from '#core/day.ts';
import { explainAchieved, explainAttainment, explainChange, explainPace, explainSum } from '#core/explain.ts';
import { explainVerdict } from '#core/explain-verdict.ts';
import type { Explanation, Fact, Written } from '#core/explanation.ts';
import { judgePlan } from '#core/judging.ts';
import { toPeriod } from '#core/period.ts';
import {
  FALLING_PERCENTS,
  lineAt,
  makePlan,
  type FallingPercent,
  type Line,
  type Plan,
  type PlanSettings,
} from '#core/plan.ts';
import { makeTarget } from '#core/target.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { figureFrom, idOf, PLAN_ID, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const STAGE = toPeriod('2021/2025');

type Kind = Fact['kind'];
type Of<K extends Kind> = Extract<Fact, { kind: K }>;

function fact<K extends Kind>(explanation: Explanation, kind: K): Of<K> | undefined {
  return explanation.facts.find((one): one is Of<K> => one.kind === kind);
}
const kinds = (explanation: Explanation): Kind[] => explanation.facts.map((one) => one.kind);
const decimal = (written: Written | null | undefined): string =>
  written?.quantity.kind === 'number' ? written.quantity.value : 'a count';

function stagePlan(row: RowGiven, settings: Partial<PlanSettings> = {}): Plan {
  const { indicator, targets, figures } = lineAt(smallPlan([row]), idOf(0));
  const blank = makePlan({ id: PLAN_ID, title: 'Kế hoạch', firstYear: 2021, lastYear: 2025, settings });
  return applyChange(blank, { ...NO_CHANGES, added: [indicator, ...targets, ...figures] });
}

function attainment(row: RowGiven, period = H1, settings: Partial<PlanSettings> = {}): Explanation {
  const plan = period === STAGE ? stagePlan(row, settings) : smallPlan([row], settings);
  const line = lineAt(plan, idOf(0));
  return explainAttainment(line, targetsInForce(line, period)[0] ?? null, period, plan.head);
}

describe('a percent is explained', () => {
  const plain = { targets: { '2024': '24.964' }, figures: { '2024-H1': '13.447~' } };

  it('by its rule, its numbers, what went in, when it is due and how it was rounded, in this order', () => {
    const explanation = attainment(plain);
    expect(kinds(explanation)).toEqual(['rule', 'calculation', 'input', 'input', 'due', 'rounded']);
    expect(fact(explanation, 'rule')).toEqual({
      kind: 'rule',
      rule: 'figure-over-target',
      basis: 'level',
      setting: null,
    });
    const { value, target, result } = fact(explanation, 'calculation')!;
    expect([decimal(value), decimal(target), result]).toEqual(['13447', '24964', '53.87']);
    expect(explanation.facts[2]).toMatchObject({
      role: 'figure',
      text: '13.447',
      state: 'estimate',
      period: H1,
    });
    expect(explanation.facts[3]).toMatchObject({ role: 'target', text: '24.964', period: '2024' });
    expect(fact(explanation, 'due')).toMatchObject({ due: '2024', isEarly: true });
    expect(fact(explanation, 'rounded')).toEqual({ kind: 'rounded', places: 2, how: 'usual' });
    expect(explanation.isComputed).toBe(true);
  });

  it('as exact where nothing was rounded', () => {
    const explanation = attainment({ targets: { '2024': '200' }, figures: { '2024-H1': '100' } });
    expect(fact(explanation, 'rounded')).toMatchObject({ how: 'exact' });
  });

  it('with the further digits that keep 99,996 from printing as 100', () => {
    const explanation = attainment({ targets: { '2024': '100.000' }, figures: { '2024-H1': '99.996' } });
    expect(fact(explanation, 'calculation')!.result).toBe('99.996');
    expect(fact(explanation, 'rounded')).toEqual({ kind: 'rounded', places: 3, how: 'not-hundred' });
  });

  it.each<[FallingPercent, string, string]>([
    ['target-over-figure', 'target-over-figure', '83.33'],
    ['two-minus', 'two-minus', '80'],
  ])('where lower is better, by the rule the plan sets: %s', (fallingPercent, rule, result) => {
    const row: RowGiven = { direction: 'down', targets: { '2024': '10' }, figures: { '2024-H1': '12' } };
    const explanation = attainment(row, H1, { fallingPercent });
    expect(fact(explanation, 'rule')).toMatchObject({ rule, setting: fallingPercent });
    expect(fact(explanation, 'calculation')).toMatchObject({ rule, result });
  });

  it('inside a range by where it stands, without a quotient', () => {
    const explanation = attainment({ targets: { '2024': '75 - 80' }, figures: { '2024-H1': '78' } });
    expect(kinds(explanation).slice(0, 2)).toEqual(['rule', 'compared']);
    expect(fact(explanation, 'compared')).toMatchObject({ side: 'inside' });
    expect(fact(explanation, 'calculation')).toBeUndefined();
  });

  it.each([
    ['70', 'figure-over-low', '75', '93.33'],
    ['90', 'figure-over-high', '80', '112.5'],
  ])('outside a range by the nearer end: %s', (figure, rule, end, result) => {
    const explanation = attainment({ targets: { '2024': '75 - 80' }, figures: { '2024-H1': figure } });
    expect(fact(explanation, 'rule')).toMatchObject({ rule });
    expect(decimal(fact(explanation, 'calculation')!.target)).toBe(end);
    expect(fact(explanation, 'calculation')!.result).toBe(result);
  });

  it('of counts by the counts themselves', () => {
    const row: RowGiven = {
      measure: 'count-of-total',
      accumulation: 'stock',
      targets: { '2024': '8/8' },
      figures: { '2024-H1': '6/8' },
    };
    const { value, target, result } = fact(attainment(row), 'calculation')!;
    expect(value.quantity).toMatchObject({ done: '6', of: '8' });
    expect(target.quantity).toMatchObject({ done: '8', of: '8' });
    expect(result).toBe('75');
  });

  it('of the second quarter by the sum from January', () => {
    const row: RowGiven = {
      targets: { '2024': '3.400' },
      figures: { '2024-Q1': '700', '2024-Q2': '808' },
    };
    const explanation = attainment(row, toPeriod('2024-Q2'));
    const achieved = fact(explanation, 'achieved')!;
    expect(achieved).toMatchObject({ how: 'cumulative', terms: ['700', '808'] });
    expect(decimal(achieved.value)).toBe('1508');
    expect(explanation.facts.filter((one) => one.kind === 'input').map((one) => one.period)).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024',
    ]);
  });

  it('of growth by the figure and the base it grew from', () => {
    const row: RowGiven = {
      targets: { '2024': 'tăng 12/năm' },
      figures: { '2024-H1': '112', '2023-H1': '100' },
    };
    const explanation = attainment(row);
    expect(fact(explanation, 'rule')).toMatchObject({ basis: 'growth' });
    expect(fact(explanation, 'achieved')).toMatchObject({
      how: 'growth',
      years: 1,
      base: '2023-H1',
      through: H1,
    });
    expect(decimal(fact(explanation, 'calculation')!.value)).toBe('12');
    expect(fact(explanation, 'calculation')!.result).toBe('100');
  });

  it('of mean growth over a stage by the root over as many years as there are', () => {
    const row: RowGiven = {
      targets: { '2021/2025': 'tăng bình quân 10 %/năm' },
      figures: { '2020': '1.000', '2023': '1.331' },
    };
    const explanation = attainment(row, STAGE);
    expect(fact(explanation, 'achieved')).toMatchObject({
      how: 'mean-growth',
      years: 3,
      base: '2020',
      through: '2023',
    });
    expect(fact(explanation, 'calculation')!.result).toBe('100');
  });

  it('of a mean reduction in points over the years between base and figure', () => {
    const row: RowGiven = {
      measure: 'rate',
      direction: 'down',
      accumulation: 'stock',
      targets: { '2021/2025': 'giảm 0,5/năm' },
      figures: { '2020': '5', '2023': '3,5' },
    };
    const explanation = attainment(row, STAGE);
    expect(fact(explanation, 'achieved')).toMatchObject({ how: 'mean-reduction-points', years: 3 });
    expect(fact(explanation, 'calculation')!.result).toBe('100');
  });

  it('of the mean of years, also where only the total of the stage is known', () => {
    const mean: RowGiven = {
      targets: { '2021/2025': '2.500' },
      figures: { '2021': '2.000', '2022': '2.500' },
    };
    expect(fact(attainment(mean, STAGE), 'achieved')).toMatchObject({ how: 'mean-of-years', years: 2 });
    const total: RowGiven = { targets: { '2021/2025': '2.500' }, figures: { '2021/2025': '12.500' } };
    expect(fact(attainment(total, STAGE), 'achieved')).toMatchObject({ how: 'mean-of-years', years: 5 });
  });

  it('of a level kept up in every year by the weakest year', () => {
    const row: RowGiven = {
      measure: 'rate',
      accumulation: 'stock',
      targets: { '2021/2025': 'duy trì 95' },
      figures: { '2021': '96', '2022': '91,2', '2023': '97' },
    };
    const explanation = attainment(row, STAGE);
    expect(fact(explanation, 'weakest-year')).toMatchObject({ period: '2022' });
    expect(fact(explanation, 'calculation')).toMatchObject({ result: '96' });
    expect(decimal(fact(explanation, 'calculation')!.value)).toBe('91.2');
  });

  it('by the printed percentage while its figure stands, and by the computed one afterwards', () => {
    const plan = smallPlan([{ figures: { '2024-H1': '178.500' } }]);
    const implied = { by: H1, figure: toDecimal('178500'), percent: toDecimal('37.2') };
    const target = makeTarget({ indicator: idOf(0), period: toPeriod('2024'), text: '480.000', implied });
    const printed = explainAttainment(lineAt(plan, idOf(0)), target, H1, plan.head);
    expect(kinds(printed).slice(0, 3)).toEqual(['printed', 'input', 'input']);
    expect(fact(printed, 'implied')).toMatchObject({ role: 'target', percent: '37.2' });
    const line: Line = { ...lineAt(plan, idOf(0)), figures: [figureFrom(idOf(0), '2024-H1', '200.000')] };
    expect(fact(explainAttainment(line, target, H1, plan.head), 'calculation')).toMatchObject({
      result: '41.67',
    });
  });

  it('with what stood there before, newest first', () => {
    const plan = smallPlan([{ targets: { '2024': '361,29' } }]);
    const figure = {
      ...figureFrom(idOf(0), '2024-H1', '171,83'),
      asOf: readDay('10/5/2024'),
      earlier: ['160', '170,2'].map((text) => {
        const { value } = figureFrom(idOf(0), '2024-H1', text);
        return { value, state: 'estimate' as const, asOf: null };
      }),
    };
    const line: Line = { ...lineAt(plan, idOf(0)), figures: [figure] };
    const { facts } = explainAttainment(line, line.targets[0]!, H1, plan.head);
    expect(facts.flatMap((one) => (one.kind === 'earlier' ? [one.text] : []))).toEqual(['170,2', '160']);
    expect(facts.find((one) => one.kind === 'input')).toMatchObject({ asOf: '2024-05-10' });
  });

  it('with the days of the period, where the plan counts from the fifteenth', () => {
    expect(fact(attainment(plain, H1, { reportingWindow: 'from-the-fifteenth' }), 'window')).toEqual({
      kind: 'window',
      period: H1,
      first: '2023-12-15',
      last: '2024-06-14',
    });
  });

  it('by the reason where there is none, with the numbers there are', () => {
    const explanation = attainment({ targets: { '2024': '0' }, figures: { '2024-H1': '5' } });
    expect(explanation.isComputed).toBe(false);
    expect(kinds(explanation).slice(0, 3)).toEqual(['reason', 'input', 'input']);
    expect(fact(explanation, 'reason')).toMatchObject({ reason: 'target-is-zero' });
  });
});

/** The calculation worked out again from the numbers it shows. */
function recomputed({ rule, value, target }: Of<'calculation'>): Ratio {
  const ratio = ({ quantity }: Written): Ratio =>
    quantity.kind === 'number'
      ? ratioOf(quantity.value)
      : { numerator: quantity.done, denominator: quantity.of };
  const [a, t] = [ratio(value), ratio(target)];
  const hundredfold = (share: Ratio): Ratio => multiplyRatios(share, ratioOf(HUNDRED));
  switch (rule) {
    case 'figure-over-target':
    case 'figure-over-low':
    case 'figure-over-high':
      return hundredfold(divideRatios(a, t));
    case 'target-over-figure':
    case 'low-over-figure':
    case 'high-over-figure':
      return hundredfold(divideRatios(t, a));
    case 'two-minus':
      return hundredfold(subtractRatios(ratioOf(toDecimal('2')), divideRatios(a, t)));
    case 'inside-range':
      return ratioOf(HUNDRED);
  }
}

const cents = fc.integer({ min: 0, max: 5_000_000 });
const spoken = (n: number): string => `${Math.floor(n / 100)},${String(n % 100).padStart(2, '0')}`;

it('the calculation shown always comes to the percent shown', () => {
  fc.assert(
    fc.property(
      cents,
      cents,
      fc.constantFrom('', 'trên ', 'không quá ', 'tăng '),
      fc.constantFrom(...(['up', 'down', 'within'] as const)),
      fc.constantFrom(...FALLING_PERCENTS),
      (a, t, wording, direction, fallingPercent) => {
        const row: RowGiven = {
          direction,
          targets: { '2024': wording + spoken(t) + (wording === 'tăng ' ? '/năm' : '') },
          figures: { '2024-H1': spoken(a), '2023-H1': '100' },
        };
        const plan = smallPlan([row], { fallingPercent });
        const line = lineAt(plan, idOf(0));
        const [target = null] = line.targets;
        const explanation = explainAttainment(line, target, H1, plan.head);
        const shown = attainmentOf(line, target, H1, plan.head.settings);
        expect(explanation.isComputed).toBe(shown.kind === 'percent');
        if (shown.kind === 'none') return;
        if (fact(explanation, 'rule')?.rule === 'inside-range') {
          // Reached is a hundred, without a calculation: shown is where the figure stands.
          expect([trimZeros(shownPercent(shown)), fact(explanation, 'compared')?.side]).toEqual([
            '100',
            'at',
          ]);
          return;
        }
        const calculation = fact(explanation, 'calculation')!;
        expect(calculation.result).toBe(trimZeros(shownPercent(shown)));
        const { places } = fact(explanation, 'rounded')!;
        expect(trimZeros(roundRatio(recomputed(calculation), places))).toBe(calculation.result);
      },
    ),
    { numRuns: 300, examples: [[16, 16, '', 'within', 'target-over-figure']] },
  );
});

describe('a change is explained', () => {
  const explain = (row: RowGiven, settings: Partial<PlanSettings> = {}) => {
    const plan = smallPlan([row], settings);
    return explainChange(lineAt(plan, idOf(0)), H1, plan.head);
  };

  it('by difference, percent and the other way of saying it', () => {
    const explanation = explain({ figures: { '2024-H1': '88', '2023-H1': '117' } });
    expect(fact(explanation, 'difference')).toMatchObject({ figure: '88', base: '117', result: '-29' });
    expect(fact(explanation, 'change-percent')).toMatchObject({ result: '-24.79' });
    expect(fact(explanation, 'ratio-form')).toMatchObject({ share: '75.21' });
    expect(fact(explanation, 'compared-with')).toMatchObject({ with: 'same-period', base: '2023-H1' });
    expect(fact(explanation, 'times')).toBeUndefined();
  });

  it('as so many times from twice up', () => {
    const explanation = explain({ figures: { '2024-H1': '30', '2023-H1': '12' } });
    expect(fact(explanation, 'times')).toMatchObject({ figure: '30', base: '12', result: '2.5' });
    expect(fact(explanation, 'change-percent')).toMatchObject({ result: '150' });
  });

  it('in points for a rate, and why there is no percent', () => {
    const explanation = explain({ measure: 'rate', figures: { '2024-H1': '47,52', '2023-H1': '48,86' } });
    expect(fact(explanation, 'difference')).toMatchObject({ result: '-1.34', inPoints: true });
    expect(fact(explanation, 'reason')).toMatchObject({ reason: 'in-points' });
  });

  it('against what the plan compares with', () => {
    const figures = { '2024-H1': '30', '2023-H2': '20', '2015-H1': '10' };
    expect(fact(explain({ figures }, { comparedWith: 'previous-period' }), 'difference')).toMatchObject({
      base: '20',
    });
    expect(
      fact(explain({ figures }, { comparedWith: 'base-year', baseYear: 2015 }), 'difference'),
    ).toMatchObject({ base: '10', with: 'base-year' });
  });

  it('with the pieces of a base that was added up', () => {
    const explanation = explain({ figures: { '2024-H1': '30', '2023-Q1': '8', '2023-Q2': '12' } });
    expect(fact(explanation, 'difference')).toMatchObject({ base: '20', result: '10' });
    expect(fact(explanation, 'formed')!.pieces.map(({ value }) => value)).toEqual(['8', '12']);
  });

  it('by which figure is missing', () => {
    expect(fact(explain({ figures: { '2024-H1': '30' } }), 'reason')).toMatchObject({
      reason: 'no-base',
      about: '2023-H1',
    });
  });

  it('column by column, each with what its cell shows', () => {
    const plan = smallPlan([{ figures: { '2024-H1': '30', '2023-H1': '0' } }]);
    const line = lineAt(plan, idOf(0));
    expect(kinds(explainChange(line, H1, plan.head, 'difference'))[0]).toBe('difference');
    const percent = explainChange(line, H1, plan.head, 'percent');
    expect([percent.isComputed, kinds(percent)[0]]).toEqual([false, 'reason']);
    expect(changeOf(line, H1, toPeriod('2023-H1')).percent.kind).toBe('none');
  });
});

describe('a pace is explained', () => {
  it('by the share of the year, what should be there, the tolerance and what is missing', () => {
    const plan = smallPlan([
      { unit: 'người', targets: { '2024': '3.400' }, figures: { '2024-H1': '1.508' } },
    ]);
    const line = lineAt(plan, idOf(0));
    const explanation = explainPace(line, line.targets[0]!, H1, plan.head);
    expect(kinds(explanation)).toEqual(['pace', 'tolerance', 'missing', 'rounded', 'input', 'input']);
    const pace = fact(explanation, 'pace')!;
    expect(pace).toMatchObject({
      state: 'behind',
      by: 'elapsed',
      share: '50',
      expected: '1700',
      due: '2024',
    });
    expect(decimal(pace.reached)).toBe('1508');
    const missing = fact(explanation, 'missing')!;
    expect(missing).toMatchObject({ monthly: '315.33', months: 6, unit: 'người' });
    expect(decimal(missing.missing)).toBe('1892');
  });

  it("with last year's figures where they are the profile", () => {
    const figures = { '2024-H1': '1.508', '2023-H1': '1.200', '2023': '3.000' };
    const plan = smallPlan([{ targets: { '2024': '3.400' }, figures }]);
    const line = lineAt(plan, idOf(0));
    const explanation = explainPace(line, line.targets[0]!, H1, plan.head);
    expect(fact(explanation, 'pace')).toMatchObject({
      by: 'last-year',
      share: '40',
      references: ['2023-H1', '2023'],
    });
    const references = explanation.facts.filter((one) => one.kind === 'input' && one.role === 'reference');
    expect(references).toHaveLength(2);
  });

  it('by the reason where there is none', () => {
    const plan = smallPlan([{ targets: { '2024': '5' }, figures: { '2024': '4' } }]);
    const line = lineAt(plan, idOf(0));
    const explanation = explainPace(line, line.targets[0]!, toPeriod('2024'), plan.head);
    expect(fact(explanation, 'reason')).toMatchObject({ reason: 'period-over' });
  });
});

describe('a figure nobody typed is explained', () => {
  it('by the pieces of its sum, and not at all where it was typed', () => {
    const plan = smallPlan([{ figures: { '2024-Q1': '700', '2024-Q2': '808', '2023': '5' } }]);
    const line = lineAt(plan, idOf(0));
    const explanation = explainSum(line, H1, plan.head);
    expect(fact(explanation, 'achieved')).toMatchObject({ how: 'sum', terms: ['700', '808'] });
    expect(decimal(fact(explanation, 'achieved')!.value)).toBe('1508');
    expect(explainSum(line, toPeriod('2023'), plan.head).isComputed).toBe(false);
  });

  it.each<[string, RowGiven, object, string]>([
    [
      'a total',
      { targets: { '2021/2025': 'tổng 100' }, figures: { '2021': '20', '2022': '30' } },
      { how: 'sum-of-years', through: '2022' },
      '50',
    ],
    [
      'a mean',
      { targets: { '2021/2025': '25' }, figures: { '2021': '20', '2022': '30' } },
      { how: 'mean-of-years', years: 2 },
      '25',
    ],
    [
      'a growth',
      { targets: { '2021/2025': 'tăng 10/năm' }, figures: { '2020': '100', '2022': '121' } },
      { how: 'mean-growth', years: 2 },
      '10',
    ],
    [
      'a sum nobody set a target for',
      { figures: { '2021': '20', '2022': '30' } },
      { how: 'sum-of-years' },
      '50',
    ],
    [
      'the last year of a state',
      { accumulation: 'stock', figures: { '2021': '20', '2022': '30' } },
      { how: 'last-of-years', through: '2022' },
      '30',
    ],
  ])('over a stage: %s', (_, row, expected, value) => {
    const plan = stagePlan(row);
    const line = lineAt(plan, idOf(0));
    const explanation = explainAchieved(line, line.targets[0] ?? null, STAGE, plan.head);
    expect(explanation.isComputed).toBe(true);
    expect(fact(explanation, 'achieved')).toMatchObject(expected);
    expect(decimal(fact(explanation, 'achieved')!.value)).toBe(value);
  });
});

describe('a verdict is explained', () => {
  const explain = (plan: Plan, row = 0, period = H1) =>
    explainVerdict(plan, judgePlan(plan, period), lineAt(plan, idOf(row)));

  it('by the exact comparison, which way is better and the time', () => {
    const explanation = explain(
      smallPlan([{ targets: { '2024': '24.964' }, figures: { '2024-H1': '13.447' } }]),
    );
    expect(kinds(explanation)).toEqual(['verdict', 'compared', 'sense', 'due', 'input', 'input']);
    expect(fact(explanation, 'verdict')).toEqual({ kind: 'verdict', verdict: 'not-yet-met', counts: true });
    expect(fact(explanation, 'compared')).toMatchObject({ side: 'below', year: null });
    expect(fact(explanation, 'sense')).toEqual({ kind: 'sense', sense: 'rising', isFromWording: false });
    expect(fact(explanation, 'due')).toMatchObject({ isEarly: true, verdict: 'not-yet-met' });
  });

  it.each([
    ['95', 'trên 95', 'at-open-edge'],
    ['95', 'từ 95 trở lên', 'at'],
    ['96', 'từ 95 trở lên', 'above'],
    ['9', 'dưới 9', 'at-open-edge'],
    ['8', 'dưới 9', 'below'],
    ['10', 'không quá 9', 'above'],
    ['78', '75 - 80', 'inside'],
    ['81', '75 - 80', 'above'],
    ['5', '5', 'at'],
  ])('%s stands to «%s»: %s', (figure, target, side) => {
    const plan = smallPlan([{ targets: { '2024': target }, figures: { '2024': figure } }]);
    expect(fact(explain(plan, 0, toPeriod('2024')), 'compared')).toMatchObject({ side });
  });

  it('target by target in the order of the columns, naming their figure once', () => {
    const plan = smallPlan(
      [{ targets: { '2024|Thành phố': '10', '2024|HĐND quận': '30' }, figures: { '2024-H1': '20' } }],
      { assigners: ['Thành phố', 'HĐND quận'] },
    );
    const { facts } = explain(plan);
    expect(facts).toContainEqual({ kind: 'all-targets', count: 2 });
    expect(
      facts.flatMap((one) => (one.kind === 'target-verdict' ? [[one.assigner, one.verdict]] : [])),
    ).toEqual([
      ['Thành phố', 'exceeded'],
      ['HĐND quận', 'not-yet-met'],
    ]);
    expect(facts.filter((one) => one.kind === 'input' && one.role === 'figure')).toHaveLength(1);
  });

  it('part by part, with the rule for parts', () => {
    const plan = smallPlan([
      { name: 'Tổng' },
      { under: 0, name: 'A', targets: { '2024': '5' }, figures: { '2024-H1': '6' } },
      { under: 0, name: 'B', targets: { '2024': '5' }, figures: { '2024-H1': '4' } },
    ]);
    const { facts } = explain(plan);
    expect(facts).toContainEqual({ kind: 'parts-rule', rule: 'all' });
    expect(facts.flatMap((one) => (one.kind === 'part' ? [[one.name, one.verdict]] : []))).toEqual([
      ['A', 'exceeded'],
      ['B', 'not-yet-met'],
    ]);
  });

  it('by the person who gave it, with what the numbers say beside it', () => {
    const plan = smallPlan([{ targets: { '2024': '5' }, figures: { '2024-H1': '4' } }]);
    const judged = applyChange(plan, {
      ...NO_CHANGES,
      added: [{ record: 'judgement', indicator: idOf(0), period: H1, verdict: 'met', reason: 'Đủ hồ sơ' }],
    });
    const explanation = explain(judged);
    expect(explanation.facts.slice(0, 2)).toEqual([
      { kind: 'given', verdict: 'met', reason: 'Đủ hồ sơ' },
      { kind: 'verdict', verdict: 'not-yet-met', counts: false },
    ]);
  });

  it('by the calendar where it is judged at year end', () => {
    const plan = smallPlan([{ judged: 'year-end', targets: { '2024': '5' }, figures: { '2024-H1': '4' } }]);
    expect(kinds(explain(plan))).toEqual(['verdict', 'year-end', 'input', 'input']);
  });

  it('by the setting that says whether less than allowed exceeds', () => {
    const row: RowGiven = { targets: { '2024': 'không quá 10' }, figures: { '2024-H1': '4' } };
    expect(fact(explain(smallPlan([row], { fallingExceeds: true })), 'falling')).toMatchObject({
      exceeds: true,
    });
    expect(fact(explain(smallPlan([row])), 'falling')).toMatchObject({ exceeds: false });
  });

  it('year by year where each must reach the target', () => {
    const row: RowGiven = {
      measure: 'rate',
      accumulation: 'stock',
      targets: { '2021/2025': 'duy trì 95' },
      figures: { '2021': '96', '2022': '94' },
    };
    const { facts } = explain(stagePlan(row), 0, STAGE);
    expect(facts.flatMap((one) => (one.kind === 'compared' ? [[one.year, one.side]] : []))).toEqual([
      ['2021', 'above'],
      ['2022', 'below'],
    ]);
  });
});
