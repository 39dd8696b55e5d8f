/** What the app computes from the sample of document 002 (quận Cái Răng, first quarter of 2021) is what the report prints. */
import { describe, expect, it, test } from 'vitest';
import { attainmentOf, shownPercent } from '#core/attainment.ts';
import { changeOf } from '#core/comparison.ts';
import { add, HUNDRED, sumDecimals, toDecimal, trimZeros } from '#core/decimal.ts';
import { exactNumberOf, printFigureValue } from '#core/figure.ts';
import { isCounted } from '#core/indicator.ts';
import { judgePlan, rowVerdictOf } from '#core/judging.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, targetOf, type Line } from '#core/plan.ts';
import { OUTCOMES } from '#core/summary.ts';
import { goalInShort, linesOf, openSample, roundedLike, rowAt } from '#tests/core/documents/opened-sample.ts';
import { FIGURES_002, STATEMENTS_002 } from '#tests/fixtures/document-002-statements.ts';

const { plan, remarks, bytes, writtenAgain } = openSample('cai-rang-quy-1-2021');
const Q1 = toPeriod('2021-Q1');
const Q1_BEFORE = toPeriod('2020-Q1');
const { settings } = plan.head;

function exactFigure(line: Line, period = Q1) {
  const figure = figureOf(line, period);
  const value = figure && exactNumberOf(figure.value);
  if (!figure || value === null) throw new Error(`No exact figure of ${line.indicator.name}`);
  return value;
}

describe('document 002: what it states is held', () => {
  it('opens without a remark and is written back byte for byte', () => {
    expect(remarks).toEqual([]);
    expect(Buffer.from(writtenAgain).equals(bytes)).toBe(true);
  });

  const stated = STATEMENTS_002.flatMap(({ row, figure }) => (figure ? [{ row, ...figure }] : []));
  test.each(stated)('$row: $text in $period', ({ row, period, text, state, asOf }) => {
    const figure = figureOf(rowAt(plan, row), toPeriod(period));
    expect(figure && printFigureValue(figure.value)).toBe(text);
    expect(figure).toMatchObject({ state, asOf });
  });

  test.each(FIGURES_002)('$row: $text alone', ({ row, text }) => {
    const line = rowAt(plan, row);
    const figure = figureOf(line, Q1);
    expect(figure && printFigureValue(figure.value)).toBe(text);
    expect(line.figures).toHaveLength(1);
    expect(line.targets).toEqual([]);
  });

  const targets = STATEMENTS_002.flatMap(({ target, ...rest }) => (target ? [{ ...rest, ...target }] : []));
  test.each(targets)('$row: «$words» is held for $period, $assigner', (one) => {
    const line = rowAt(plan, one.row);
    expect(line.targets).toHaveLength(1);
    const held = targetOf(line, toPeriod(one.period), one.assigner);
    expect(held?.text).toBe(one.text);
    expect(held && goalInShort(held.goal)).toBe(one.goal);
    if (one.words.includes(one.text)) expect(held?.implied).toBeNull();
    else {
      const by = one.figure?.period;
      expect(held?.implied).toEqual({ by, figure: exactFigure(line, toPeriod(by!)), percent: one.percent });
      expect(held?.note).toContain(one.words);
    }
  });

  const comparisons = STATEMENTS_002.flatMap((s) => (s.comparison ? [{ row: s.row, ...s.comparison }] : []));
  test.each(comparisons)('$row: «$words» is held', ({ row, words, base, percent }) => {
    const line = rowAt(plan, row);
    const held = figureOf(line, Q1_BEFORE);
    expect(figureOf(line, Q1)?.note).toBe(words);
    if (base === null) expect(held?.implied).toEqual({ by: Q1, figure: exactFigure(line), percent });
    else {
      expect(held?.implied).toBeNull();
      expect(exactFigure(line, Q1_BEFORE)).toBe(base);
    }
  });

  it('holds the thirty-one statements and nothing else', () => {
    expect(STATEMENTS_002).toHaveLength(15);
    expect(FIGURES_002).toHaveLength(16);
    const measured = linesOf(plan).filter(({ figures }) =>
      figures.some(({ period, value }) => period !== Q1_BEFORE && value.kind === 'measured'),
    );
    expect(measured).toHaveLength(31);
    expect(linesOf(plan).flatMap((line) => line.targets)).toHaveLength(targets.length);
    const before = linesOf(plan).filter((line) => figureOf(line, Q1_BEFORE));
    expect(before).toHaveLength(comparisons.length);
  });
});

describe('document 002: what it prints is computed', () => {
  const attainments = STATEMENTS_002.flatMap(({ row, target, figure, percent }) =>
    target && figure && percent !== null ? [{ row, target, figure, percent }] : [],
  );
  test.each(attainments)('$row: đạt $percent %', ({ row, target, figure, percent }) => {
    const line = rowAt(plan, row);
    const held = targetOf(line, toPeriod(target.period), target.assigner);
    const attainment = attainmentOf(line, held, toPeriod(figure.period), settings);
    if (attainment.kind !== 'percent') throw new Error(attainment.reason);
    expect(trimZeros(shownPercent(attainment))).toBe(trimZeros(toDecimal(percent)));
    // An implied target is near enough that without the printed percentage the same one comes out.
    expect(roundedLike(percent, attainment.percent)).toBe(percent);
  });

  const changes = STATEMENTS_002.flatMap(({ row, comparison, miscalculated }) =>
    comparison ? [{ row, ...comparison, miscalculated }] : [],
  );
  test.each(changes)('$row: «$words»', ({ row, base, difference, percent, ratio, miscalculated }) => {
    const change = changeOf(rowAt(plan, row), Q1, Q1_BEFORE);
    if (change.percent.kind !== 'percent') throw new Error(change.percent.reason);
    const computed = roundedLike(percent!, change.percent.percent);
    if (miscalculated) expect(computed).not.toBe(percent);
    expect(computed).toBe(miscalculated?.computed ?? percent);
    expect(change.percent.printed).toBe(base === null ? percent : null);
    if (difference !== null)
      expect(change.difference).toMatchObject({ kind: 'difference', value: difference });
    if (ratio !== null) expect(add(computed, HUNDRED)).toBe(ratio);
  });

  it('prints two percentages that its printed figures do not give, both a hundredth too low', () => {
    const wrong = STATEMENTS_002.filter(({ miscalculated }) => miscalculated);
    expect(wrong.map(({ row, miscalculated }) => [row.at(-1), miscalculated?.computed])).toEqual([
      ['Giá trị sản xuất công nghiệp - xây dựng', '87.97'],
      ['Giá trị sản xuất thương mại - dịch vụ', '93.30'],
    ]);
  });

  it('adds up: the three areas to the whole value of production, the structure to a hundred', () => {
    const [production] = STATEMENTS_002;
    const whole = rowAt(plan, production!.row);
    const partsOf = (line: Line) =>
      linesOf(plan).filter(({ indicator }) => indicator.parent === line.indicator.id);
    expect(sumDecimals(partsOf(whole).map((part) => exactFigure(part)))).toBe(exactFigure(whole));
    const structure = rowAt(plan, FIGURES_002[0]!.row.slice(0, 2));
    expect(sumDecimals(partsOf(structure).map((part) => exactFigure(part)))).toBe('100');
  });
});

describe('document 002: what counts', () => {
  it('counts the rows with a target for the year; the rest is for reference', () => {
    const counted = linesOf(plan).filter(({ indicator }) => isCounted(indicator));
    expect(counted.map(({ indicator }) => indicator.name)).toEqual([
      'Giá trị sản xuất ở các khu vực',
      'Sản lượng thủy sản',
      'Tổng thu ngân sách',
      'Tổng chi ngân sách trên địa bàn quận',
      'Giải ngân vốn đầu tư năm 2021',
      'Tổng vốn đầu tư toàn xã hội',
    ]);
  });

  it('has reached none of the six yearly targets in the first quarter, and none is lost', () => {
    const judging = judgePlan(plan, Q1);
    expect(judging.tally).toMatchObject({ total: 6, notYetMet: 6 });
    expect(OUTCOMES.reduce((sum, outcome) => sum + judging.tally[outcome], 0)).toBe(6);
    const tourists = rowAt(plan, [
      'Hoạt động sản xuất - kinh doanh',
      'Số lượng khách du lịch tại các điểm du lịch',
    ]);
    expect(rowVerdictOf(judging, tourists.indicator.id)).toMatchObject({
      verdict: 'no-target',
      counted: null,
    });
  });
});
