/** Laws that hold whatever the numbers: scaling, the order of parts, references, and that outcomes always add up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainmentOf, shownPercent } from '#core/attainment.ts';
import { printComparison, type Comparison, type OneSided } from '#core/comparison-text.ts';
import { compareDecimals, multiply, toDecimal, type Decimal } from '#core/decimal.ts';
import { DIRECTIONS } from '#core/indicator.ts';
import { judgePlan, rowVerdictOf } from '#core/judging.ts';
import { printNumber } from '#core/number.ts';
import { toPeriod } from '#core/period.ts';
import { FALLING_PERCENTS, lineAt, type PlanSettings } from '#core/plan.ts';
import { OUTCOMES } from '#core/summary.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { nonZeroDecimals } from '#tests/core/arbitraries.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const amounts = fc
  .tuple(fc.integer({ min: -2000, max: 5000 }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) =>
    toDecimal(cents % 10 === 0 ? String(whole) : `${whole}.${String(cents).padStart(2, '0')}`),
  );

const positive = nonZeroDecimals.map((value) => toDecimal(value.replace('-', '')));

type Stated = { comparator: OneSided; value: Decimal } | { comparator: 'range'; low: Decimal; high: Decimal };

const statements: fc.Arbitrary<Stated> = fc.oneof(
  fc.record({ comparator: fc.constantFrom<OneSided>('=', '≥', '>', '≤', '<', 'about'), value: amounts }),
  fc
    .tuple(amounts, amounts)
    .filter(([a, b]) => compareDecimals(a, b) !== 0)
    .map(([a, b]) => ({
      comparator: 'range' as const,
      low: compareDecimals(a, b) < 0 ? a : b,
      high: compareDecimals(a, b) < 0 ? b : a,
    })),
);

function textOf(stated: Stated, factor: Decimal): string {
  const scaled: Comparison =
    stated.comparator === 'range'
      ? { ...stated, low: multiply(stated.low, factor), high: multiply(stated.high, factor) }
      : {
          comparator: stated.comparator,
          value: { kind: 'number', value: multiply(stated.value, factor) },
        };
  const text = printComparison(scaled);
  return scaled.comparator === 'range' ? `từ ${text}` : text;
}

const figureText = (value: Decimal, factor: Decimal): string => printNumber(multiply(value, factor));

function outcomeOf(row: RowGiven, period: string, settings: Partial<PlanSettings>): string {
  const plan = smallPlan([row], settings);
  const when = toPeriod(period);
  const line = lineAt(plan, idOf(0));
  const attainment = attainmentOf(line, targetsInForce(line, when)[0] ?? null, when, plan.head.settings);
  const percent = attainment.kind === 'percent' ? shownPercent(attainment) : attainment.reason;
  return `${percent}, ${rowVerdictOf(judgePlan(plan, when), idOf(0)).verdict}`;
}

const ONE = toDecimal('1');

describe('scaling a figure and its target by the same factor', () => {
  it('changes neither percent nor verdict, for every comparator, direction and falling rule', () => {
    fc.assert(
      fc.property(
        statements,
        amounts,
        positive,
        fc.constantFrom(...DIRECTIONS),
        fc.constantFrom(...FALLING_PERCENTS),
        (stated, figure, factor, direction, fallingPercent) => {
          const outcome = (by: Decimal): string =>
            outcomeOf(
              {
                direction,
                targets: { '2024': textOf(stated, by) },
                figures: { '2024': figureText(figure, by) },
              },
              '2024',
              { fallingPercent },
            );
          expect(outcome(factor)).toBe(outcome(ONE));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('changes nothing where a growth or reduction is asked of both figures', () => {
    fc.assert(
      fc.property(
        amounts,
        amounts,
        positive,
        fc.constantFrom('tăng 12%/năm', 'tăng 7,5% - 8%/năm', 'giảm 5%/năm'),
        fc.constantFrom('2024', '2021/2024'),
        (now, before, factor, text, period) => {
          const base = period === '2024' ? '2023' : '2020';
          const outcome = (by: Decimal): string =>
            outcomeOf(
              {
                targets: { [period]: text },
                figures: { [base]: figureText(before, by), '2024': figureText(now, by) },
              },
              period,
              {},
            );
          expect(outcome(factor)).toBe(outcome(ONE));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const partRows: fc.Arbitrary<RowGiven> = fc
  .tuple(
    fc.constantFrom('10', 'trên 10', 'thành phố giao', 'giữ vững', ''),
    fc.constantFrom('9', '10', '11', '9~', 'đã xong', ''),
    fc.constantFrom('any-period' as const, 'year-end' as const),
    fc.constantFrom('2024', '2024-H1'),
  )
  .map(([target, figure, judged, period]) => ({
    judged,
    targets: target === '' ? {} : { '2024': target },
    figures: figure === '' ? {} : { [period]: figure },
  }));

describe('counting', () => {
  it('does not depend on the order of the parts', () => {
    fc.assert(
      fc.property(
        fc.array(partRows, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (parts, dice) => {
          const shuffled = parts
            .map((part) => ({ part, at: dice.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ part }) => part);
          const verdict = (rows: readonly RowGiven[]): string => {
            const plan = smallPlan([{}, ...rows.map((row) => ({ ...row, under: 0 }))]);
            return rowVerdictOf(judgePlan(plan, toPeriod('2024')), idOf(0)).verdict;
          };
          expect(verdict(shuffled)).toBe(verdict(parts));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives outcomes that add up to N, which references never change', () => {
    fc.assert(
      fc.property(
        fc.array(partRows, { maxLength: 8 }),
        fc.array(partRows, { maxLength: 4 }),
        fc.constantFrom('2024', '2024-H1'),
        (rows, references, period) => {
          const tallyOf = (all: readonly RowGiven[]) => judgePlan(smallPlan(all), toPeriod(period)).tally;
          const tally = tallyOf(rows);
          expect(OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0)).toBe(tally.total);
          expect(tally.total).toBe(rows.length);
          expect(tallyOf([...rows, ...references.map((row) => ({ ...row, counted: false }))])).toEqual(tally);
        },
      ),
      { numRuns: 300 },
    );
  });
});
