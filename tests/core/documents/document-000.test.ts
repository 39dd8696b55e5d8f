/** What document 000 (quận Bình Thủy, results of 2016-2020 and plan for 2021-2025) states is held, and what it prints is computed. */
import { describe, expect, it, test } from 'vitest';
import { achievedOf } from '#core/achieved.ts';
import { attainmentOf, shownPercent } from '#core/attainment.ts';
import { findingsInOrder } from '#core/checks/answers.ts';
import { checkPlan } from '#core/checks/checking.ts';
import { basePeriodOf, changeOf } from '#core/comparison.ts';
import {
  divideRatios,
  HUNDRED,
  multiply,
  ratioOf,
  rootOf,
  subtract,
  subtractRatios,
  sumDecimals,
  toDecimal,
  trimZeros,
  type Decimal,
} from '#core/decimal.ts';
import { exactNumberOf, printFigureValue } from '#core/figure.ts';
import { isCounted } from '#core/indicator.ts';
import { judgePlan, rowVerdictOf } from '#core/judging.ts';
import { toPeriod } from '#core/period.ts';
import { childrenOf, figureOf, lineAt, targetOf, type Line } from '#core/plan.ts';
import { OUTCOMES } from '#core/summary.ts';
import { goalInShort, linesOf, openSample, roundedLike, rowAt } from '#tests/core/documents/opened-sample.ts';
import { RESULTS_000 } from '#tests/fixtures/document-000-results.ts';
import { PRINTED_SHARES_000, STATEMENTS_000 } from '#tests/fixtures/document-000-statements.ts';

const { plan, remarks, bytes, writtenAgain } = openSample('binh-thuy-2016-2025');
const { settings } = plan.head;
const Y2020 = toPeriod('2020');
const RESULTS = toPeriod('2016/2020');
const PLANNED = toPeriod('2021/2025');

/** The statements with the name of their row, so that a test can say which it is about. */
function withNames<T extends { readonly row: readonly string[] }>(statements: readonly T[]) {
  return statements.map((statement) => ({ ...statement, name: statement.row.at(-1) ?? '' }));
}

const partsOf = (line: Line): Line[] => childrenOf(plan, line.indicator.id).map((id) => lineAt(plan, id));

function exactFigure(line: Line, period = Y2020): Decimal {
  const figure = figureOf(line, period);
  const value = figure && exactNumberOf(figure.value);
  if (!figure || value === null) throw new Error(`No exact figure of ${line.indicator.name}`);
  return value;
}

/** A heading of the plan, found by its name wherever it stands. */
function headingOf(name: string): Line {
  const found = linesOf(plan).filter(
    ({ indicator }) => indicator.kind === 'group' && indicator.name === name,
  );
  const [heading] = found;
  if (!heading || found.length > 1) throw new Error(`${found.length} headings ${name}`);
  return heading;
}

describe('document 000: what it states is held', () => {
  it('opens without a remark and is written back byte for byte', () => {
    expect(remarks).toEqual([]);
    expect(Buffer.from(writtenAgain).equals(bytes)).toBe(true);
  });

  it('opens at the stage that is planned', () => {
    expect(plan.head).toMatchObject({ firstYear: 2016, lastYear: 2025, issuingBody: 'UBND quận Bình Thủy' });
    expect(settings).toMatchObject({
      reportingPeriod: PLANNED,
      assigners: ['Thành phố', 'HĐND quận'],
      comparedWith: 'base-year',
      baseYear: 2015,
    });
  });

  const figures = STATEMENTS_000.flatMap(({ row, figure }) => (figure ? [{ row, ...figure }] : []));
  test.each(withNames([...figures, ...RESULTS_000]))(
    '$name: $text in $period',
    ({ row, period, text, state }) => {
      const figure = figureOf(rowAt(plan, row), toPeriod(period));
      expect(figure && printFigureValue(figure.value)).toBe(text);
      expect(figure).toMatchObject({ state, asOf: null, implied: null });
    },
  );

  test.each(withNames(RESULTS_000))('$name is measured in «$unit»', ({ row, unit }) => {
    expect(rowAt(plan, row).indicator.unit).toBe(unit);
  });

  const targets = STATEMENTS_000.flatMap(({ row, item, target }) =>
    target ? [{ row, item, ...target }] : [],
  );
  test.each(withNames(targets))('$name: «$words» is held for $period, understood as $goal', (one) => {
    const held = targetOf(rowAt(plan, one.row), toPeriod(one.period), one.assigner);
    expect(held?.text).toBe(one.text);
    expect(one.words).toContain(one.text);
    expect(held && goalInShort(held.goal)).toBe(one.goal);
    expect(held?.implied).toBeNull();
  });

  const numbered = targets.filter(({ item }) => item !== '');
  test.each(numbered)('«$words» stands under number $item', ({ row, item }) => {
    expect(rowAt(plan, row.slice(0, 3)).indicator).toMatchObject({ label: item, kind: 'indicator' });
  });

  it('holds every statement and nothing else', () => {
    expect(STATEMENTS_000).toHaveLength(64);
    expect(targets).toHaveLength(46);
    expect(linesOf(plan).flatMap((line) => line.targets)).toHaveLength(46);
    expect(RESULTS_000).toHaveLength(101);
    const stated = new Set(
      [...figures, ...RESULTS_000].map(({ row, period }) => [...row, period].join('\n')),
    );
    const bases = STATEMENTS_000.filter(({ comparison }) => comparison).length;
    // The two numbers of staff and the counts beside their shares are printed with the shares.
    const counts = PRINTED_SHARES_000.length + 2;
    expect(linesOf(plan).flatMap((line) => line.figures)).toHaveLength(stated.size + bases + counts);
  });
});

describe('document 000: what it prints is computed', () => {
  const attained = STATEMENTS_000.flatMap(({ row, target, figure, percent }) =>
    target && figure && percent !== null ? [{ row, target, figure, percent }] : [],
  );
  test.each(withNames(attained))('$name: đạt $percent %', ({ row, target, figure, percent }) => {
    const line = rowAt(plan, row);
    const held = targetOf(line, toPeriod(target.period), target.assigner);
    const attainment = attainmentOf(line, held, toPeriod(figure.period), settings);
    if (attainment.kind !== 'percent') throw new Error(attainment.reason);
    expect(trimZeros(shownPercent(attainment))).toBe(percent);
  });

  const compared = STATEMENTS_000.flatMap(({ row, figure, comparison, basePeriod, times }) =>
    figure && comparison && basePeriod !== null
      ? [
          {
            row,
            period: toPeriod(figure.period),
            times,
            ...comparison,
            printedBase: comparison.base,
            base: toPeriod(basePeriod),
          },
        ]
      : [],
  );
  const byDifference = compared.flatMap((one) =>
    one.difference === null ? [] : [{ ...one, difference: one.difference }],
  );
  const byTimes = compared.flatMap((one) =>
    one.times === null || one.percent === null ? [] : [{ ...one, times: one.times, percent: one.percent }],
  );

  test.each(withNames(byDifference))('$name: «$words»', ({ row, period, base, printedBase, difference }) => {
    const line = rowAt(plan, row);
    expect(changeOf(line, period, base).difference).toEqual({
      kind: 'difference',
      value: difference,
      inPoints: false,
    });
    expect(exactFigure(line, base)).toBe(printedBase);
    expect(figureOf(line, base)?.implied).toBeNull();
  });

  test.each(withNames(byTimes))(
    '$name: «$words» is a change of $percent %',
    ({ row, period, base, times, percent }) => {
      const line = rowAt(plan, row);
      const figure = exactFigure(line, period);
      expect(figureOf(line, base)?.implied).toEqual({ by: period, figure, percent });
      // The base is near enough that the multiple printed comes out of it.
      const ratio = { numerator: figure, denominator: exactFigure(line, base) };
      expect(roundedLike(times, ratio)).toBe(times);
      const change = changeOf(line, period, base);
      if (line.indicator.measure === 'amount') {
        expect(change.percent).toMatchObject({ kind: 'percent', printed: percent });
        if (change.percent.kind === 'percent')
          expect(roundedLike(percent, change.percent.percent)).toBe(percent);
      } else {
        // A rate changes in points; «gấp 1,8 lần» of one is not shown as a percentage.
        expect(change.percent).toEqual({ kind: 'none', reason: 'in-points' });
        expect(change.difference).toMatchObject({ kind: 'difference', value: '17.93', inPoints: true });
      }
    },
  );

  it('sets a year against 2015 and the stage against the one before, as the document does', () => {
    const others = compared.filter(({ period, base }) => basePeriodOf(plan.head, period) !== base);
    // Two comparisons of schools are with the year before.
    expect(others.map(({ row, base }) => [row.at(-1), base])).toEqual([
      ['Số trường mầm non ngoài công lập', '2019'],
      ['Số nhóm lớp độc lập', '2019'],
    ]);
    expect(compared).toHaveLength(18);
  });

  it('grows by 7,9 % a year on average, as its five years do', () => {
    const growth = rowAt(plan, [
      'Các chỉ tiêu chủ yếu giai đoạn 2021 - 2025',
      'Các chỉ tiêu tham khảo',
      'Tốc độ tăng trưởng kinh tế (GRDP)',
    ]);
    expect(exactFigure(growth, RESULTS)).toBe('7.9');
    const yearly = growth.figures.filter(({ period }) => period !== RESULTS);
    expect(yearly).toHaveLength(5);
    const achieved = achievedOf({ ...growth, figures: yearly }, { period: RESULTS }, 'growth', RESULTS);
    if (achieved.kind === 'none' || achieved.value.kind !== 'compound') throw new Error('No mean growth');
    const mean = subtractRatios(rootOf(achieved.value.ratio, achieved.value.years), ratioOf(toDecimal('1')));
    const percent = { ...mean, numerator: multiply(mean.numerator, HUNDRED) };
    expect(roundedLike('7.898', percent)).toBe('7.898');
    expect(roundedLike('7.9', percent)).toBe('7.9');
    const arithmetic = divideRatios(
      ratioOf(sumDecimals(yearly.map(({ period }) => exactFigure(growth, period)))),
      ratioOf(toDecimal('5')),
    );
    expect(roundedLike('7.904', arithmetic)).toBe('7.904');
  });
});

describe('document 000: staff, sums and what the document got wrong', () => {
  const named = (name: string): Line => {
    const found = linesOf(plan).filter(({ indicator }) => indicator.name === name);
    if (!found[0] || found.length > 1) throw new Error(`${found.length} rows ${name}`);
    return found[0];
  };
  const partNamed = (line: Line, name: string): Line => {
    const part = partsOf(line).find(({ indicator }) => indicator.name === name);
    if (!part) throw new Error(`No part ${name}`);
    return part;
  };

  test.each(PRINTED_SHARES_000)('«$words», $level', ({ level, name, count, total, share, miscalculated }) => {
    const staff = named(`Số CBCCVC ${level}`);
    const part = partNamed(staff, name);
    expect([exactFigure(part), exactFigure(staff)]).toEqual([count, total]);
    expect(exactFigure(partNamed(named(`Trình độ CBCCVC ${level}`), name))).toBe(share);
    const computed = roundedLike(share, {
      numerator: multiply(exactFigure(part), HUNDRED),
      denominator: exactFigure(staff),
    });
    expect(computed).toBe(miscalculated?.computed ?? share);
    if (miscalculated) expect(computed).not.toBe(share);
  });

  it('holds the four shares whose whole is not printed as they are', () => {
    const shares = (level: string): Decimal[] =>
      partsOf(named(`Trình độ chính trị của CBCCVC ${level}`)).map((part) => exactFigure(part));
    expect(shares('cấp quận')).toEqual(['22.04', '56.69']);
    expect(shares('cấp phường')).toEqual(['8.23', '64.56']);
  });

  test.each([
    ['Số cơ sở sản xuất kinh doanh do quận quản lý', '820', '-2'],
    ['Số đồ án quy hoạch xây dựng', '29', '0'],
    ['Số điểm nhóm sinh hoạt tôn giáo tập trung', '4', '0'],
    ['Số tín đồ', '12225', '0'],
    ['Số CBCCVC cấp quận', '139', '0'],
    ['Số CBCCVC cấp phường', '163', '-2'],
  ])('%s: the parts of %s differ from it by %s', (name, total, difference) => {
    const line = named(name);
    expect(exactFigure(line)).toBe(total);
    const sum = sumDecimals(partsOf(line).map((part) => exactFigure(part)));
    expect(subtract(sum, toDecimal(total))).toBe(difference);
  });

  it('is asked about by the checks where its own numbers contradict each other, and nowhere else', () => {
    const { open } = findingsInOrder(plan, checkPlan(plan));
    const wrong = open.filter(({ seriousness }) => seriousness === 'wrong');
    const found = wrong.map((finding) => [
      finding.check,
      lineAt(plan, finding.cells[0].row).indicator.name,
      'sum' in finding ? finding.sum : null,
    ]);
    expect(found).toEqual([
      ['parts-sum', 'Số cơ sở sản xuất kinh doanh do quận quản lý', '818'],
      ['note-share', 'Trung cấp', null],
      ['parts-sum', 'Số CBCCVC cấp phường', '161'],
      ['shares-hundred', 'Thạc sỹ', '98.77'],
    ]);
  });
});

describe('document 000: what counts', () => {
  const labels = (lines: readonly Line[]): string[] => lines.map(({ indicator }) => indicator.label);
  const upTo = (last: number): string[] => Array.from({ length: last }, (_, i) => `(${i + 1})`);

  it('counts the fourteen indicators of 2021-2025; six more are for reference', () => {
    const planned = partsOf(headingOf('Các chỉ tiêu chủ yếu giai đoạn 2021 - 2025')).flatMap(partsOf);
    expect(labels(planned.filter(({ indicator }) => isCounted(indicator)))).toEqual(upTo(14));
    const references = partsOf(headingOf('Các chỉ tiêu tham khảo'));
    expect(labels(references)).toEqual(upTo(6));
    expect(references.flatMap(({ targets }) => targets)).toEqual([]);
    expect(references.map(({ indicator }) => indicator.counted)).toEqual(Array(6).fill(false));
  });

  test.each([
    ['2016/2020', { total: 14, met: 10, notYetMet: 4 }],
    ['2020', { total: 14, noData: 14 }],
    ['2021', { total: 14, noData: 14 }],
    ['2025', { total: 14, noData: 14 }],
    ['2021/2025', { total: 14, noData: 14 }],
  ])('has the fourteen of its stage in %s', (period, outcomes) => {
    const { tally } = judgePlan(plan, toPeriod(period));
    expect(tally).toMatchObject(outcomes);
    expect(OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0)).toBe(14);
  });

  test.each([
    ['Các chỉ tiêu đạt và vượt kế hoạch', 'met', 'Số chỉ tiêu đạt và vượt so với kế hoạch', '10'],
    ['Chỉ tiêu dự kiến không đạt kế hoạch', 'expected-not-met', 'Số chỉ tiêu dự kiến không đạt', '4'],
  ])('«%s» of 2016-2020 are judged %s, as many as it counts', (heading, verdict, count, many) => {
    const judging = judgePlan(plan, RESULTS);
    const entries = partsOf(headingOf(heading));
    expect(String(entries.length)).toBe(many);
    for (const { indicator, judgements } of entries) {
      expect(rowVerdictOf(judging, indicator.id)).toMatchObject({ verdict, counted: verdict });
      expect(judgements[0]?.reason).toContain(`«${heading}»`);
    }
    const counted = linesOf(plan).find(({ indicator }) => indicator.name === count);
    expect(counted && exactFigure(counted, RESULTS)).toBe(many);
  });
});
