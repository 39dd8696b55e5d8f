/**
 * Reference document 001 (quận Cái Răng, first half of 2024), whole: the sample plan holds every statement of it, and what the
 * app computes is what the document prints, except where the document does not follow from its own figures.
 */
import { describe, expect, it, test } from 'vitest';
import { attainmentOf, shownPercent } from '#core/attainment.ts';
import { findingsInOrder } from '#core/checks/answers.ts';
import { checkPlan } from '#core/checks/checking.ts';
import type { Finding } from '#core/checks/finding.ts';
import { changeOf } from '#core/comparison.ts';
import { readDay } from '#core/day.ts';
import {
  add,
  decimalPlacesOf,
  HUNDRED,
  multiply,
  roundRatio,
  sumDecimals,
  toDecimal,
  trimZeros,
  type Decimal,
} from '#core/decimal.ts';
import { exactNumberOf, printFigureValue, type Figure } from '#core/figure.ts';
import { isCounted } from '#core/indicator.ts';
import { judgePlan, rowVerdictOf } from '#core/judging.ts';
import { printNumber, readNumber } from '#core/number.ts';
import { samePeriodLastYear, toPeriod } from '#core/period.ts';
import { ancestorsOf, childrenOf, figureOf, lineAt, targetOf, type Line } from '#core/plan.ts';
import { linesOf, openSample } from '#tests/core/documents/opened-sample.ts';
import { PRINTED_FIGURES } from '#tests/fixtures/document-001-figures.ts';
import {
  PRINTED_STATEMENTS,
  type PrintedComparison,
  type PrintedStatement,
} from '#tests/fixtures/document-001-statements.ts';

const H1 = toPeriod('2024-H1');
const H1_BEFORE = samePeriodLastYear(H1);

const { plan, remarks } = openSample('cai-rang-6-thang-2024');
const lines: readonly Line[] = linesOf(plan);

/** «(2)» or «II.1»: the label of the topmost row the line stands under, or its own. */
function itemOf({ indicator }: Line): string {
  const top = ancestorsOf(plan, indicator.id).at(-1) ?? indicator.id;
  return lineAt(plan, top).indicator.label;
}

/** The one row of that name in that part of the document. */
function lineOf({ item, name }: { item: string; name: string }): Line {
  const found = lines.filter((line) => line.indicator.name === name && itemOf(line) === item);
  if (found.length !== 1) throw new Error(`${found.length} rows ${item} ${name}`);
  return found[0]!;
}

function partsOf(line: Line): Line[] {
  return childrenOf(plan, line.indicator.id).map((id) => lineAt(plan, id));
}

const printed = (figure: Figure | null): string | null => figure && printFigureValue(figure.value);

function numberOf(line: Line): Decimal {
  const value = figureOf(line, H1)?.value;
  const number = value && exactNumberOf(value);
  if (!number) throw new Error(`No exact figure in ${line.indicator.name}`);
  return number;
}

function numberIn(text: string): Decimal {
  const reading = readNumber(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.reason}`);
  return reading.value;
}

type Compared = PrintedStatement & { readonly compared: PrintedComparison };
const compared = PRINTED_STATEMENTS.filter((statement): statement is Compared => statement.compared !== null);

describe('the sample plan of document 001', () => {
  it('holds the sixteen indicators of section I, then the other sections as groups of reference indicators', () => {
    expect(lines).toHaveLength(227);
    const tops = childrenOf(plan, null).map((id) => lineAt(plan, id).indicator);
    expect(tops.map(({ label }) => label)).toEqual([
      ...Array.from({ length: 16 }, (_, i) => `(${i + 1})`),
      ...Array.from({ length: 9 }, (_, i) => `II.${i + 1}`),
      'IV',
    ]);
    expect(tops.map(({ kind }) => kind)).toEqual([
      ...Array(16).fill('indicator'),
      ...Array(10).fill('group'),
    ]);
    expect(lines.filter(({ indicator }) => isCounted(indicator)).map(itemOf)).toEqual(
      tops.slice(0, 16).map(({ label }) => label),
    );
  });

  it('opens without a remark', () => {
    expect(remarks).toEqual([]);
  });

  it('finds each of the sixteen where the report leaves it', () => {
    const judging = judgePlan(plan, H1);
    const sixteen = lines.filter(({ indicator }) => isCounted(indicator));
    const judged = (verdict: string): string[] =>
      sixteen
        .filter(({ indicator }) => rowVerdictOf(judging, indicator.id).verdict === verdict)
        .map(({ indicator }) => indicator.label);
    expect(judged('met')).toEqual(['(5)', '(13)', '(15)']);
    expect(judged('at-year-end')).toEqual(['(6)', '(9)']);
    expect(judged('not-yet-met')).toEqual(['(2)', '(3)', '(4)', '(10)', '(11)', '(12)']);
  });

  it('counts the sixteen alone', () => {
    expect(judgePlan(plan, H1).tally).toEqual({
      total: 16,
      exceeded: 0,
      met: 3,
      notYetMet: 6,
      notMet: 0,
      atYearEnd: 2,
      noData: 5,
    });
  });

  test.each(PRINTED_STATEMENTS)('holds $item $name: figure $figure', (statement) => {
    const figure = figureOf(lineOf(statement), H1);
    expect(printed(figure)).toBe(statement.figure);
    if (!figure) return;
    expect(figure.state).toBe(statement.estimate ? 'estimate' : 'actual');
    expect(figure.asOf).toBe(statement.asOf === null ? null : readDay(statement.asOf));
    expect(figure.note.includes('mục I (2)')).toBe(statement.figureFromSectionOne);
  });

  test.each(PRINTED_STATEMENTS)('holds the target of $item $name, $target.assigner', (statement) => {
    const line = lineOf(statement);
    if (!statement.target) {
      expect(line.targets).toEqual([]);
      return;
    }
    const { text, assigner, period } = statement.target;
    const target = targetOf(line, toPeriod(period), assigner);
    if (text !== null) expect(target).toMatchObject({ text, implied: null });
    else expect(target?.implied).toEqual({ by: H1, figure: numberOf(line), percent: statement.attained });
  });

  it('has no target the document does not state', () => {
    const stated = PRINTED_STATEMENTS.filter(({ target }) => target !== null).length;
    expect(lines.flatMap(({ targets }) => targets)).toHaveLength(stated);
  });

  test.each(PRINTED_FIGURES)(
    'holds $item $name: $figure $unit',
    ({ figure, unit, period, state, ...row }) => {
      const line = lineOf(row);
      expect(line.indicator.unit).toBe(unit);
      expect(line.targets).toEqual([]);
      const found = figureOf(line, toPeriod(period));
      expect(printed(found)).toBe(figure);
      expect(found).toMatchObject({ state, asOf: null });
    },
  );

  test('its other rows are headings without a figure', () => {
    const stated = new Set([...PRINTED_STATEMENTS, ...PRINTED_FIGURES].map(lineOf));
    const others = lines.filter((line) => !stated.has(line));
    const figures = others.flatMap(({ figures }) => figures.map(({ value }) => printFigureValue(value)));
    expect(figures).toEqual(['chuyển dịch đúng hướng', '171,83']); // of (1), and of the eight revenues of II.2
    expect(others.every((line) => partsOf(line).length > 0)).toBe(true);
  });
});

describe('attainment in document 001', () => {
  const attained = PRINTED_STATEMENTS.filter(({ attained }) => attained !== null);

  it('is printed thirty-one times', () => {
    expect(attained).toHaveLength(31);
  });

  test.each(attained)('$item $name, $target.assigner: $attained %', (statement) => {
    const { target, miscalculated } = statement;
    const percent = toDecimal(statement.attained ?? '');
    const line = lineOf(statement);
    const stored = target && targetOf(line, toPeriod(target.period), target.assigner);
    const attainment = attainmentOf(line, stored, H1, plan.head.settings);
    if (attainment.kind !== 'percent') throw new Error(attainment.reason);
    expect(trimZeros(shownPercent(attainment))).toBe(miscalculated?.computed ?? percent);
    // An implied target is near enough that even without the printed percentage the same one comes out.
    const rounded = roundRatio(attainment.percent, decimalPlacesOf(percent));
    if (miscalculated) expect(rounded).not.toBe(percent);
    else expect(rounded).toBe(percent);
  });

  test('the total of the three sectors is 56,15 % of the three printed targets together', () => {
    const sectors = partsOf(lineOf({ item: '(2)', name: 'Giá trị sản xuất (theo giá hiện hành)' }));
    const total = numberOf(lineOf({ item: 'II.1', name: 'Tổng giá trị sản xuất' }));
    expect(sumDecimals(sectors.map(numberOf))).toBe(total);
    const wanted = sumDecimals(sectors.map(({ targets }) => numberIn(targets[0]?.text ?? '')));
    expect(roundRatio({ numerator: multiply(total, HUNDRED), denominator: wanted }, 2)).toBe('56.15');
  });
});

describe('change against the same period of 2023 in document 001', () => {
  test.each(compared.filter(({ compared: { held } }) => held === 'change'))(
    '$item $name: $compared.difference, $compared.percent %',
    (statement) => {
      const { base, difference, percent, ratio } = statement.compared;
      const line = lineOf(statement);
      const change = changeOf(line, H1, H1_BEFORE);
      if (base !== null) expect(printed(figureOf(line, H1_BEFORE))).toBe(printNumber(toDecimal(base)));
      if (difference !== null) {
        const value = statement.miscalculated?.computed ?? difference;
        expect(change.difference).toEqual({ kind: 'difference', value, inPoints: false });
      }
      if (percent === null && ratio === null) return;
      if (change.percent.kind !== 'percent') throw new Error(change.percent.reason);
      // Where the difference is printed the base is exact, and the percent is worked out; otherwise it is the printed one.
      expect(change.percent.printed).toBe(difference === null ? percent : null);
      const rounded = (places: number): Decimal =>
        change.percent.kind === 'percent' ? roundRatio(change.percent.percent, places) : toDecimal('0');
      if (percent !== null) expect(rounded(decimalPlacesOf(toDecimal(percent)))).toBe(percent);
      if (ratio !== null) expect(add(HUNDRED, rounded(decimalPlacesOf(toDecimal(ratio))))).toBe(ratio);
    },
  );

  test.each(compared.filter(({ compared: { held } }) => held === 'growth'))(
    '$item $name: «$compared.words» is the figure itself',
    (statement) => {
      const line = lineOf(statement);
      expect(line.indicator).toMatchObject({
        measure: 'rate',
        unit: statement.compared.percent === null ? '' : '%',
      });
      if (statement.compared.percent !== null) expect(numberOf(line)).toBe(statement.compared.percent);
      expect(figureOf(line, H1)?.note).toContain(`«${statement.compared.words}»`);
      expect(figureOf(line, H1_BEFORE)).toBeNull();
    },
  );

  test.each(compared.filter(({ compared: { held } }) => held === 'quoted'))(
    '$item $name: «$compared.words» is too little for a figure, and stands in a note',
    (statement) => {
      const line = lineOf(statement);
      const notes = [line.indicator.note, figureOf(line, H1)?.note ?? ''].join('\n');
      expect(notes).toContain('văn bản ghi «');
      expect(notes).toContain(`${statement.compared.words}»`);
      expect(figureOf(line, H1_BEFORE)).toBeNull();
      expect(changeOf(line, H1, H1_BEFORE).difference.kind).toBe('none');
    },
  );

  it('has no base the document does not state', () => {
    const stated = new Set(compared.filter(({ compared: { held } }) => held === 'change').map(lineOf));
    expect(new Set(lines.filter((line) => figureOf(line, H1_BEFORE)))).toEqual(stated);
  });
});

describe('what document 001 says twice differently', () => {
  test('three of its percentages and differences do not follow from its own figures', () => {
    const wrong = PRINTED_STATEMENTS.filter(({ miscalculated }) => miscalculated !== null);
    expect(wrong.map(({ item, name, miscalculated }) => [item, name, miscalculated?.computed])).toEqual([
      ['(16)', 'Số người chết do tai nạn giao thông đường bộ', '-3'],
      ['(16)', 'Số người bị thương do tai nạn giao thông đường bộ', '-16'],
      ['II.9', 'Đăng ký Quân nhân dự bị hạng 2', '98.67'],
    ]);
  });

  test.each([
    ['(10)', 'II.6', 'Giải quyết việc làm', '1.508', '1.768'],
    ['(16)', 'II.9', 'Số vụ tai nạn giao thông đường bộ', '4', '9'],
    ['(16)', 'II.9', 'Số người chết do tai nạn giao thông đường bộ', '1', '5'],
    ['(16)', 'II.9', 'Số người bị thương do tai nạn giao thông đường bộ', '2', '5'],
  ])('%s and %s: %s, %s and %s stand as printed', (one, other, name, first, second) => {
    const figures = [one, other].map((item) => printed(figureOf(lineOf({ item, name }), H1)));
    expect(figures).toEqual([first, second]);
  });

  test('total spending stands with both figures and both percentages of the district council’s target', () => {
    const spending = [
      lineOf({ item: '(4)', name: 'Tổng chi ngân sách trên địa bàn quận' }),
      lineOf({ item: 'II.2', name: 'Tổng chi ngân sách' }),
    ];
    expect(spending.map((line) => printed(figureOf(line, H1)))).toEqual(['214,18', '214,17']);
    const assigned = spending.map((line) => targetOf(line, toPeriod('2024'), 'HĐND quận'));
    expect(assigned.map((target) => target?.implied?.percent)).toEqual(['33.75', '37.75']);
    expect(assigned.map((target) => target?.text)).toEqual(['634,61', '567,34']);
  });

  test.each([
    ['II.4', 'Số trường hợp kiểm tra, xử lý theo quy định', '41', '51'],
    ['II.8', 'Số hồ sơ hành chính tiếp nhận', '2073', '2065'],
  ])('%s %s: %s, while its parts add up to %s', (item, name, whole, sum) => {
    const line = lineOf({ item, name });
    expect(numberOf(line)).toBe(whole);
    expect(sumDecimals(partsOf(line).map(numberOf))).toBe(sum);
  });
});

describe('the checks on the sample of document 001', () => {
  const { open } = findingsInOrder(plan, checkPlan(plan));
  const nameOf = (finding: Finding): string => lineAt(plan, finding.cells[0].row).indicator.name;
  const asked = (check: Finding['check']): string[] =>
    open.filter((finding) => finding.check === check).map(nameOf);

  test('find what section I and section II say differently of one thing', () => {
    const named = [...new Set(asked('same-name'))];
    expect(named.map((name) => name.replace(/ do tai nạn.*/, '')).sort()).toEqual([
      'Giải quyết việc làm',
      'Số người bị thương',
      'Số người chết',
      'Số vụ tai nạn giao thông đường bộ',
      'Tổng chi ngân sách',
      'Tỷ lệ độ bao phủ bảo hiểm y tế',
    ]);
  });

  test('find the brackets that say otherwise, and the change without a unit', () => {
    expect(asked('note-says-otherwise')).toEqual([
      'Số người chết do tai nạn giao thông đường bộ',
      'Số người bị thương do tai nạn giao thông đường bộ',
      'Thu theo chỉ tiêu dự toán giao',
    ]);
  });

  test('find the eight revenues that make 171,82 and not 171,83', () => {
    const sums = open.filter((finding) => finding.check === 'parts-sum');
    expect(sums.map((finding) => [nameOf(finding), finding.sum])).toContainEqual([
      'Thu ngân sách nhà nước',
      '171.82222',
    ]);
  });
});
