/** The lines an explanation is told in: whole sentences in both languages, with the numbers as the facts have them. */
import { describe, expect, it } from 'vitest';
import { readDay } from '#core/day.ts';
import { explainAchieved, explainAttainment, explainChange, explainPace, explainSum } from '#core/explain.ts';
import { explainVerdict } from '#core/explain-verdict.ts';
import type { Explanation, Fact } from '#core/explanation.ts';
import { judgePlan } from '#core/judging.ts';
import { toPeriod, type Period } from '#core/period.ts';
import { lineAt, rowsInOrder, type Line, type PlanSettings } from '#core/plan.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import { enExplain } from '#messages/en-explain.ts';
import { en } from '#messages/en.ts';
import { viExplain } from '#messages/vi-explain.ts';
import { vi, type Messages } from '#messages/vi.ts';
import { generatePlan } from '#tests/support/generate-plan.ts';
import { figureFrom, idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const H1 = toPeriod('2024-H1');
const STAGE = toPeriod('2021/2025');

function lines(explanation: Explanation, say: Messages = vi): string[] {
  const words = { verdict: (kind: keyof typeof say.verdicts) => say.verdicts[kind], reason: say.noPercent };
  const { fact } = say === vi ? viExplain : enExplain;
  return explanation.facts.map((one) => fact(one, words));
}

function attainment(row: RowGiven, period = H1, settings: Partial<PlanSettings> = {}, say = vi): string[] {
  const plan = smallPlan([row], settings);
  const line = lineAt(plan, idOf(0));
  return lines(explainAttainment(line, targetsInForce(line, period)[0] ?? null, period, plan.head), say);
}

describe('in Vietnamese', () => {
  it('a percent is told from its formula to its rounding', () => {
    const row: RowGiven = { targets: { '2024|Thành phố': '24.964' }, figures: { '2024-H1': '13.447~' } };
    expect(attainment(row)).toEqual([
      'Thực hiện ÷ kế hoạch × 100',
      '13.447 ÷ 24.964 × 100 = 53,87',
      'Thực hiện 6 tháng đầu năm 2024: 13.447 (ước)',
      'Kế hoạch năm 2024 (Thành phố giao): 24.964',
      'Kỳ báo cáo chưa đến hạn của chỉ tiêu (hết năm 2024)',
      'Làm tròn một lần khi in, hai số lẻ, nửa lên xa số 0',
    ]);
  });

  it('the day of a figure and what stood there before are named', () => {
    const plan = smallPlan([{ targets: { '2024': '361,29' } }]);
    const { value } = figureFrom(idOf(0), '2024-H1', '170,2');
    const figure = {
      ...figureFrom(idOf(0), '2024-H1', '171,83~'),
      asOf: readDay('10/5/2024'),
      earlier: [{ value, state: 'estimate' as const, asOf: null }],
    };
    const line: Line = { ...lineAt(plan, idOf(0)), figures: [figure] };
    const told = lines(explainAttainment(line, line.targets[0]!, H1, plan.head));
    expect(told).toContain('Thực hiện 6 tháng đầu năm 2024, đến ngày 10/5/2024: 171,83 (ước)');
    expect(told).toContain('Số trước đó: 170,2 (ước)');
  });

  it('the rule for what should stay low says where it is set', () => {
    const row: RowGiven = { direction: 'down', targets: { '2024': '10' }, figures: { '2024-H1': '12' } };
    expect(attainment(row).slice(0, 2)).toEqual([
      'Chỉ tiêu càng thấp càng tốt: kế hoạch ÷ thực hiện × 100; cách tính chọn ở Thông tin kế hoạch',
      '10 ÷ 12 × 100 = 83,33',
    ]);
    expect(attainment(row, H1, { fallingPercent: 'two-minus' })[1]).toBe('(2 − 12 ÷ 10) × 100 = 80');
  });

  it('counts stand in brackets, and 99,996 says why it has three decimals', () => {
    const counts: RowGiven = {
      measure: 'count-of-total',
      accumulation: 'stock',
      targets: { '2024': '8/8' },
      figures: { '2024-H1': '6/8' },
    };
    expect(attainment(counts)[1]).toBe('(6/8) ÷ (8/8) × 100 = 75');
    const near: RowGiven = { targets: { '2024': '100.000' }, figures: { '2024-H1': '99.996' } };
    expect(attainment(near).at(-1)).toBe(
      'Làm tròn một lần khi in, lấy 3 số lẻ để không in thành 100 khi chưa đúng 100',
    );
  });

  it.each<[string, RowGiven, Period, string]>([
    [
      'a sum from January',
      { targets: { '2024': '3.400' }, figures: { '2024-Q1': '700', '2024-Q2': '808' } },
      toPeriod('2024-Q2'),
      'Lũy kế từ đầu năm: 700 + 808 = 1.508',
    ],
    [
      'growth',
      { targets: { '2024': 'tăng 12/năm' }, figures: { '2024-H1': '112', '2023-H1': '100' } },
      H1,
      'Tăng: (số 6 tháng đầu năm 2024 ÷ số 6 tháng đầu năm 2023 − 1) × 100 = 12 %',
    ],
    [
      'mean growth',
      { targets: { '2021/2025': 'tăng bình quân 7 %/năm' }, figures: { '2020': '100', '2025': '150' } },
      STAGE,
      'Tăng bình quân 5 năm: căn bậc 5 của (số năm 2025 ÷ số năm 2020) − 1 ≈ 8,4472 %',
    ],
    [
      'a mean',
      { targets: { '2021/2025': '2.500' }, figures: { '2021': '2.000', '2022': '2.501' } },
      STAGE,
      'Bình quân 2 năm: (2.000 + 2.501) ÷ 2 = 2.250,5',
    ],
    [
      'the mean of a known total',
      { targets: { '2021/2025': '2.500' }, figures: { '2021/2025': '12.500' } },
      STAGE,
      'Bình quân 5 năm: 12.500 ÷ 5 = 2.500',
    ],
    [
      'a reduction in points',
      {
        measure: 'rate',
        accumulation: 'stock',
        targets: { '2024': 'giảm 0,5/năm' },
        figures: { '2023': '5', '2024': '4,4' },
      },
      toPeriod('2024'),
      'Giảm: số năm 2023 − số năm 2024 = 0,6 điểm %',
    ],
  ])('%s is spelled out', (_, row, period, expected) => {
    expect(attainment(row, period)).toContain(expected);
  });

  it('a change is told as a difference, a percent and a ratio', () => {
    const plan = smallPlan([{ figures: { '2024-H1': '88', '2023-H1': '117' } }]);
    expect(lines(explainChange(lineAt(plan, idOf(0)), H1, plan.head))).toEqual([
      'Thực hiện − cùng kỳ năm trước: 88 − 117 = −29',
      '(Thực hiện − cùng kỳ năm trước) ÷ cùng kỳ năm trước × 100: (88 − 117) ÷ 117 × 100 = −24,79',
      'Nói cách khác: bằng 75,21 % so cùng kỳ',
      'Làm tròn một lần khi in, hai số lẻ, nửa lên xa số 0',
      'Thực hiện 6 tháng đầu năm 2024: 88',
      'Thực hiện 6 tháng đầu năm 2023: 117',
      'So với cùng kỳ năm trước (6 tháng đầu năm 2023); chọn ở Thông tin kế hoạch',
    ]);
  });

  it('points, so many times, and a missing base have their own words', () => {
    const told = (row: RowGiven) => {
      const plan = smallPlan([row]);
      return lines(explainChange(lineAt(plan, idOf(0)), H1, plan.head));
    };
    expect(told({ measure: 'rate', figures: { '2024-H1': '47,52', '2023-H1': '48,86' } })[0]).toBe(
      'Thực hiện − cùng kỳ năm trước: 47,52 − 48,86 = −1,34 điểm %',
    );
    expect(told({ figures: { '2024-H1': '30', '2023-H1': '12' } })[1]).toBe(
      'Thực hiện ÷ cùng kỳ năm trước: 30 ÷ 12 = 2,5; từ 2 lần trở lên thì ghi gấp 2,5 lần',
    );
    expect(told({ figures: { '2024-H1': '30' } })[0]).toBe('Chưa có số 6 tháng đầu năm 2023 để so');
  });

  it('a pace says what it goes by, what should be there and what is missing a month', () => {
    const row: RowGiven = { unit: 'người', targets: { '2024': '3.400' }, figures: { '2024-H1': '1.508' } };
    const told = (figures: Record<string, string>) => {
      const plan = smallPlan([{ ...row, figures: { ...row.figures, ...figures } }]);
      const line = lineAt(plan, idOf(0));
      return lines(explainPace(line, line.targets[0]!, H1, plan.head));
    };
    expect(told({}).slice(0, 3)).toEqual([
      'Theo thời gian: đã qua 50 % của năm 2024, nên có 1.700; đã có 1.508: chậm tiến độ',
      'Lệch không quá 2 % quãng đường coi là đúng tiến độ',
      'Còn thiếu 1.892 người, mỗi tháng 315,33 trong 6 tháng',
    ]);
    expect(told({ '2023-H1': '1.200', '2023': '3.000' })[0]).toBe(
      'Theo nhịp năm trước: 6 tháng đầu năm 2023 được 40 % của năm 2023, nên có 1.360; đã có 1.508: vượt tiến độ',
    );
  });

  it('a straight line names both of its ends', () => {
    const plan = smallPlan([
      {
        measure: 'rate',
        accumulation: 'stock',
        targets: { '2024': '94' },
        figures: { '2023': '90', '2024-H1': '92' },
      },
    ]);
    const line = lineAt(plan, idOf(0));
    expect(lines(explainPace(line, line.targets[0]!, H1, plan.head))[0]).toBe(
      'Theo đường thẳng từ 90 (năm 2023) đến 94 (hết năm 2024): đã qua 50 % thời gian, nên ở mức 92; đang ở 92: đúng tiến độ',
    );
  });

  it('a verdict is told by the comparison and the time', () => {
    const plan = smallPlan([{ targets: { '2024': '24.964' }, figures: { '2024-H1': '13.447' } }]);
    expect(lines(explainVerdict(plan, judgePlan(plan, H1), lineAt(plan, idOf(0)))).slice(0, 4)).toEqual([
      'Đánh giá: Chưa đạt',
      'So trực tiếp, không qua làm tròn: 13.447 thấp hơn mức giao 24.964',
      'Càng cao càng tốt; chọn ở phiếu chỉ tiêu',
      'Chưa đến hạn của chỉ tiêu (hết năm 2024) nên ghi “Chưa đạt”',
    ]);
  });

  it('a quarter keeps its numeral, and the administrative window its days', () => {
    const row: RowGiven = { targets: { '2024': '4' }, figures: { '2024-Q1': '1' } };
    const told = attainment(row, toPeriod('2024-Q1'), { reportingWindow: 'from-the-fifteenth' });
    expect(told).toContain('Thực hiện quý I/2024: 1');
    expect(told.at(-1)).toBe(
      'Quý I/2024 tính từ ngày 15/12/2023 đến ngày 14/3/2024; chọn ở Thông tin kế hoạch',
    );
  });
});

it('in English a percent is told the same way', () => {
  const row: RowGiven = { targets: { '2024|Thành phố': '24.964' }, figures: { '2024-H1': '13.447~' } };
  expect(attainment(row, H1, {}, en)).toEqual([
    'Figure ÷ plan × 100',
    '13.447 ÷ 24.964 × 100 = 53,87',
    'Figure for the first half of 2024: 13.447 (estimate)',
    'Plan for 2024 (set by Thành phố): 24.964',
    'The target is not due yet (end of 2024)',
    'Rounded once when printed, two decimals, half away from zero',
  ]);
});

it.each([vi, en])('every fact of random plans has a line of its own: $language', (say) => {
  const seen = new Set<Fact['kind']>();
  for (let seed = 1; seed <= 12; seed++) {
    const plan = generatePlan(seed, { rows: 30 });
    const period = plan.head.settings.reportingPeriod;
    const judging = judgePlan(plan, period);
    for (const { id } of rowsInOrder(plan)) {
      const line = lineAt(plan, id);
      const targets = [null, ...line.targets];
      const explanations = [
        explainChange(line, period, plan.head),
        explainSum(line, period, plan.head),
        explainVerdict(plan, judging, line),
        ...targets.flatMap((target) => [
          explainAttainment(line, target, target?.period ?? period, plan.head),
          explainPace(line, target, period, plan.head),
          explainAchieved(line, target, target?.period ?? period, plan.head),
        ]),
      ];
      for (const explanation of explanations) {
        for (const one of explanation.facts) seen.add(one.kind);
        for (const told of lines(explanation, say)) {
          expect(told).not.toMatch(/\bundefined\b|\[object/);
          expect(told.trim()).not.toBe('');
        }
      }
    }
  }
  expect(seen.size).toBeGreaterThan(12);
});
