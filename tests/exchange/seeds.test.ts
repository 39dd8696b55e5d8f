/** The sample plans say what their documents say, and are files of our own: read without a remark, written back byte for byte. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printFigureValue } from '#core/figure.ts';
import { isCounted } from '#core/indicator.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, judgementOf, lineAt, rowsInOrder, targetOf, type Line, type Plan } from '#core/plan.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { exportFileName, writePlanFile } from '#exchange/kh1/write.ts';
import { readDay } from '#core/day.ts';
import {
  PRINTED_ATTAINMENTS,
  PRINTED_CHANGES,
  PRINTED_DIFFERENCES,
} from '#tests/fixtures/document-001-section-1.ts';
import { toDecimal } from '#core/decimal.ts';
import { printNumber } from '#core/number.ts';
import { seededRandom } from '#tests/support/seeded.ts';

const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../seeds/${name}.csv`, import.meta.url));

function openSeed(name: string): Plan {
  const reading = readPlanFile(bytesOf(name), { random: seededRandom(1).random });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason));
  expect({ restored: reading.restored, remarks: reading.remarks }).toEqual({ restored: [], remarks: [] });
  return reading.plan;
}

const linesOf = (plan: Plan): Line[] => rowsInOrder(plan).map(({ id }) => lineAt(plan, id));

function lineNamed(plan: Plan, name: string): Line {
  const line = linesOf(plan).find(({ indicator }) => indicator.name === name);
  if (!line) throw new Error(`No row ${name}`);
  return line;
}

const H1 = toPeriod('2024-H1');
const H1_BEFORE = toPeriod('2023-H1');
const YEAR = toPeriod('2024');
const noDay = (): never => {
  throw new Error('Not a day');
};
const shown = (decimal: string): string => printNumber(toDecimal(decimal));

test.each(['cai-rang-6-thang-2024', 'can-tho-den-2020'])('%s is written back byte for byte', (name) => {
  const text = writePlanFile(openSeed(name), { convention: 'comma', withOriginals: true });
  expect(Buffer.from(text).equals(bytesOf(name))).toBe(true);
});

describe('document 001, section I', () => {
  const plan = openSeed('cai-rang-6-thang-2024');

  test('has the sixteen numbered indicators, opened at the first half of 2024', () => {
    const counted = linesOf(plan).filter(({ indicator }) => isCounted(indicator));
    expect(counted.map(({ indicator }) => indicator.label)).toEqual(
      Array.from({ length: 16 }, (_, i) => `(${i + 1})`),
    );
    expect(plan.head.settings).toMatchObject({
      reportingPeriod: '2024-H1',
      assigners: ['Thành phố', 'HĐND quận'],
    });
    expect(linesOf(plan)).toHaveLength(43);
  });

  test.each(PRINTED_ATTAINMENTS)(
    '$item $name «đạt $percent%» $assigner',
    ({ name, assigner, actual, target, percent }) => {
      const line = lineNamed(plan, name);
      const figure = figureOf(line, H1);
      expect(figure && printFigureValue(figure.value)).toBe(shown(actual));
      const found = targetOf(line, YEAR, assigner);
      if (target !== null) expect(found).toMatchObject({ text: shown(target), implied: null });
      else expect(found?.implied).toEqual({ by: '2024-H1', figure: actual, percent });
    },
  );

  test('what is known only through a percentage is worked out to two decimals', () => {
    const targets = (name: string): string[] => lineNamed(plan, name).targets.map(({ text }) => text);
    expect(targets('Tổng thu ngân sách nhà nước')).toEqual(['722,51', '722,51']); // 423,39 / 58,6 %
    expect(targets('Thu theo chỉ tiêu dự toán giao')).toEqual(['462,03']); // 171,83 / 37,19 %
    expect(targets('Thu ngân sách nhà nước trên địa bàn')).toEqual(['462.243,48']); // 265.790 / 57,5 %
    expect(targets('Tổng chi ngân sách trên địa bàn quận')).toEqual(['634,61', '558,78']); // 214,18 / 33,75 % and / 38,33 %
    expect(targets('Tuyển chọn và gọi công dân nhập ngũ')).toEqual(['216']);
  });

  test.each(PRINTED_CHANGES)('$name «tăng $percent%» gives an implied base', ({ name, actual, percent }) => {
    const base = figureOf(lineNamed(plan, name), H1_BEFORE);
    expect(base?.implied).toEqual({ by: '2024-H1', figure: actual, percent });
  });

  test('the implied base of the budget revenue is 423,39 / 1,1471', () => {
    const base = figureOf(lineNamed(plan, 'Tổng thu ngân sách nhà nước'), H1_BEFORE);
    expect(base && printFigureValue(base.value)).toBe('369,10');
  });

  test.each(PRINTED_DIFFERENCES)('$name: $actual against $base', ({ name, actual, base, agrees }) => {
    const line = lineNamed(plan, name);
    const values = [H1, H1_BEFORE]
      .map((period) => figureOf(line, period))
      .map((figure) => figure && printFigureValue(figure.value));
    expect(values).toEqual([actual, base]);
    expect(line.indicator.direction).toBe('down');
    expect(line.indicator.note !== '').toBe(!agrees);
  });

  test('days, estimates, year-end judging and words stand as the document has them', () => {
    expect(figureOf(lineNamed(plan, 'Tổng thu ngân sách nhà nước'), H1)).toMatchObject({
      asOf: readDay('10/5/2024'),
      state: 'actual',
    });
    expect(figureOf(lineNamed(plan, 'Nông nghiệp, thủy sản'), H1)?.state).toBe('estimate');
    expect(figureOf(lineNamed(plan, 'Thu theo chỉ tiêu dự toán giao'), H1_BEFORE)).toBeNull();
    expect(lineNamed(plan, 'Tỷ lệ tăng dân số tự nhiên').indicator).toMatchObject({
      direction: 'down',
      judged: 'year-end',
    });
    const poverty = lineNamed(plan, 'Giảm tỷ lệ hộ nghèo');
    expect(poverty.indicator.judged).toBe('year-end');
    expect(poverty.targets[0]?.goal).toEqual({ kind: 'assigned', by: 'thành phố' });
    const civilised = lineNamed(
      plan,
      'Xây dựng và thực hiện các tiêu chí “Phường đô thị văn minh”, “Quận đô thị văn minh”',
    );
    expect(figureOf(civilised, H1)?.value).toEqual({
      kind: 'words',
      text: 'đã tiếp tục triển khai thực hiện',
    });
    expect(civilised.judgements).toEqual([]);
  });

  test('a person’s verdicts quote the document', () => {
    const judged = linesOf(plan).flatMap((line) => {
      const judgement = judgementOf(line, H1);
      return judgement ? [[line.indicator.name, judgement.verdict, judgement.reason]] : [];
    });
    const quoted = ['not-yet-met', 'văn bản ghi «chưa đạt chỉ tiêu»'];
    expect(judged).toEqual([
      ['Tỷ lệ độ bao phủ bảo hiểm y tế', ...quoted],
      ['Tỷ lệ tham gia bảo hiểm xã hội bắt buộc', ...quoted],
      ['Tỷ lệ tham gia bảo hiểm thất nghiệp', ...quoted],
      ['Tỷ lệ tham gia bảo hiểm xã hội tự nguyện', ...quoted],
      ['Tuyển chọn và gọi công dân nhập ngũ', 'met', 'văn bản ghi «Hoàn thành 100% chỉ tiêu»'],
    ]);
  });

  test('is handed out under a plain name', () => {
    expect(exportFileName(plan, readDay('20/6/2024') ?? noDay())).toBe(
      'Cai-Rang_6-thang-2024_KH1_2024-06-20.csv',
    );
  });
});

describe('document 003, II.3', () => {
  const plan = openSeed('can-tho-den-2020');

  test('has the thirteen numbered indicators, no figure, and opens at 2020', () => {
    const counted = linesOf(plan).filter(({ indicator }) => isCounted(indicator));
    expect(counted.map(({ indicator }) => indicator.label)).toEqual(
      Array.from({ length: 13 }, (_, i) => `(${i + 1})`),
    );
    expect(linesOf(plan).flatMap(({ figures }) => figures)).toEqual([]);
    expect(plan.head).toMatchObject({
      firstYear: 2016,
      lastYear: 2020,
      settings: { reportingPeriod: '2020' },
    });
  });

  const number = (value: string) => ({ kind: 'number', value });
  test.each([
    [
      'Tổng sản phẩm trên địa bàn (GRDP)',
      '2016/2020',
      'growth',
      { comparator: 'range', low: '7.5', high: '8' },
    ],
    ['Tổng kim ngạch nhập khẩu', '2015/2020', 'total', { comparator: '=', value: number('3.8') }],
    [
      'Tổng vốn đầu tư trên địa bàn',
      '2015/2020',
      'total',
      { comparator: 'range', low: '280000', high: '300000' },
    ],
    ['Thu nội địa', '2016/2020', 'growth', { comparator: '=', value: number('12.4') }],
    ['Tỷ lệ lao động qua đào tạo', '2020', 'level', { comparator: 'range', low: '75', high: '80' }],
    ['Tỷ lệ hộ nghèo (chuẩn 2016-2020)', '2016/2020', 'reduction', { comparator: '=', value: number('1.5') }],
    [
      'Xã đạt chuẩn nông thôn mới',
      '2020',
      'level',
      { comparator: '=', value: { kind: 'count', done: '36', of: '36' } },
    ],
    ['Khu vực III', '2020', 'level', { comparator: '=', value: number('60.33') }],
  ])('%s, %s: %s', (name, period, basis, comparison) => {
    const [target] = lineNamed(plan, name).targets;
    expect(target).toMatchObject({ period, goal: { kind: 'measured', basis, comparison } });
  });

  test('every target is understood', () => {
    const goals = linesOf(plan).flatMap(({ targets }) => targets.map(({ goal }) => goal.kind));
    expect(new Set(goals)).toEqual(new Set(['measured']));
    expect(goals).toHaveLength(27);
  });
});
