/** What the app computes from the two sample plans is what their documents print. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { attainmentOf, shownPercent } from '#core/attainment.ts';
import { changeAgainst } from '#core/comparison.ts';
import { roundRatio, toDecimal, trimZeros } from '#core/decimal.ts';
import { isCounted } from '#core/indicator.ts';
import { judgePlan, rowVerdictOf } from '#core/judging.ts';
import { samePeriodLastYear, toPeriod } from '#core/period.ts';
import { figureOf, lineAt, rowsInOrder, targetOf, type Line, type Plan } from '#core/plan.ts';
import { OUTCOMES } from '#core/summary.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import {
  PRINTED_ATTAINMENTS,
  PRINTED_CHANGES,
  PRINTED_DIFFERENCES,
} from '#tests/fixtures/document-001-section-1.ts';
import { seededRandom } from '#tests/support/seeded.ts';

function openSeed(name: string): Plan {
  const bytes = readFileSync(new URL(`../../seeds/${name}.csv`, import.meta.url));
  const reading = readPlanFile(bytes, { random: seededRandom(1).random });
  if (reading.kind === 'refused') throw new Error(reading.reason.code);
  return reading.plan;
}

const linesOf = (plan: Plan): Line[] => rowsInOrder(plan).map(({ id }) => lineAt(plan, id));

function lineNamed(plan: Plan, name: string): Line {
  const line = linesOf(plan).find(({ indicator }) => indicator.name === name);
  if (!line) throw new Error(`No row ${name}`);
  return line;
}

describe('document 001, section I, first half of 2024', () => {
  const plan = openSeed('cai-rang-6-thang-2024');
  const H1 = toPeriod('2024-H1');

  test.each(PRINTED_ATTAINMENTS)('$item $name, $assigner: $percent %', ({ name, assigner, percent }) => {
    const line = lineNamed(plan, name);
    const target = targetOf(line, toPeriod('2024'), assigner);
    const attainment = attainmentOf(line.indicator, target, figureOf(line, H1), plan.head.settings);
    if (attainment.kind !== 'percent') throw new Error(attainment.reason);
    expect(trimZeros(shownPercent(attainment))).toBe(percent);
    // The stored target is near enough that even without the printed percentage the same one comes out.
    const places = percent.split('.')[1]?.length ?? 0;
    expect(roundRatio(attainment.percent, places)).toBe(percent);
  });

  test.each(PRINTED_CHANGES)('$name: change of $percent %', ({ name, percent }) => {
    const line = lineNamed(plan, name);
    const change = changeAgainst(line.indicator, figureOf(line, H1), figureOf(line, samePeriodLastYear(H1)));
    if (change.percent.kind !== 'percent') throw new Error(change.percent.reason);
    expect(change.percent.printed).toBe(percent);
    const places = percent.split('.')[1]?.length ?? 0;
    expect(roundRatio(change.percent.percent, places)).toBe(percent);
  });

  test.each(PRINTED_DIFFERENCES)('$name: $actual against $base', ({ name, actual, base }) => {
    const line = lineNamed(plan, name);
    const { difference } = changeAgainst(
      line.indicator,
      figureOf(line, H1),
      figureOf(line, samePeriodLastYear(H1)),
    );
    const worked = toDecimal(String(BigInt(actual) - BigInt(base)));
    expect(difference).toMatchObject({ kind: 'difference', value: worked });
  });

  it('counts sixteen indicators, whose outcomes add up', () => {
    const { tally, verdicts } = judgePlan(plan, H1);
    expect(tally).toEqual({
      total: 16,
      exceeded: 0,
      met: 3,
      notYetMet: 6,
      notMet: 0,
      atYearEnd: 2,
      noData: 5,
    });
    expect(OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0)).toBe(16);
    const verdictOf = (label: string) => {
      const line = linesOf(plan).find(({ indicator }) => indicator.label === label);
      if (!line) throw new Error(`No row ${label}`);
      return rowVerdictOf({ period: H1, tally, verdicts }, line.indicator.id).verdict;
    };
    expect(['(5)', '(13)', '(15)'].map(verdictOf)).toEqual(['met', 'met', 'met']);
    expect(['(6)', '(9)'].map(verdictOf)).toEqual(['at-year-end', 'at-year-end']);
    expect(['(2)', '(3)', '(4)', '(10)', '(11)', '(12)'].map(verdictOf)).toEqual(
      Array(6).fill('not-yet-met'),
    );
  });
});

describe('document 003, targets to 2020', () => {
  const plan = openSeed('can-tho-den-2020');
  const year = toPeriod('2020');

  it('has thirteen counted indicators, none of them met', () => {
    const { tally } = judgePlan(plan, year);
    expect(tally).toEqual({
      total: 13,
      exceeded: 0,
      met: 0,
      notYetMet: 0,
      notMet: 0,
      atYearEnd: 0,
      noData: 13,
    });
    expect(linesOf(plan).filter(({ indicator }) => isCounted(indicator))).toHaveLength(13);
  });

  it('has no percentage anywhere', () => {
    for (const line of linesOf(plan)) {
      for (const target of line.targets) {
        const attainment = attainmentOf(line.indicator, target, figureOf(line, year), plan.head.settings);
        expect(attainment.kind).toBe('none');
      }
    }
  });
});
