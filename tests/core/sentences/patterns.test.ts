/** Each pattern of sentence on rows written out by hand: what is known decides the wording; what is not known is left out. */
import { describe, expect, test } from 'vitest';
import { readDay } from '#core/day.ts';
import { makeFigure, readFigureValue, type Figure } from '#core/figure.ts';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { toDecimal } from '#core/decimal.ts';
import { toPeriod } from '#core/period.ts';
import { figureOf, lineAt, type Plan } from '#core/plan.ts';
import { draftSentence } from '#core/sentences/draft-sentence.ts';
import { textOf } from '#core/sentences/sentence.ts';
import { makeTarget } from '#core/target.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';
import type { PlanSettings } from '#core/plan.ts';

const H1 = '2024-H1';
const BEFORE = '2023-H1';

const said = (plan: Plan, period = H1, row = 0): string =>
  textOf(draftSentence(plan, toPeriod(period), idOf(row)));

const of = (row: RowGiven, period = H1, settings: Partial<PlanSettings> = {}): string =>
  said(smallPlan([row], settings), period);

/** The figure of a row with an as-of day, a note or what it was inferred from. */
function withFigure(plan: Plan, row: number, period: string, patch: Partial<Figure>): Plan {
  const before = figureOf(lineAt(plan, idOf(row)), toPeriod(period));
  if (!before) throw new Error('No figure there');
  return applyChange(plan, { ...NO_CHANGES, updated: [[before, { ...before, ...patch }]] });
}

const BUDGET: RowGiven = { name: 'Tổng thu ngân sách', unit: 'tỷ đồng' };
const RATE = { unit: '%', measure: 'rate', accumulation: 'stock' } as const;

describe('an amount', () => {
  test('estimated against its target', () => {
    expect(of({ ...BUDGET, targets: { '2024': '185' }, figures: { [H1]: '88~' } })).toBe(
      'Tổng thu ngân sách ước thực hiện được 88/185 tỷ đồng, đạt 47,57% chỉ tiêu.',
    );
  });

  test('as of a day, with one assigner', () => {
    const plan = smallPlan([
      {
        ...BUDGET,
        unit: 'triệu đồng',
        targets: { '2024|Thành phố': '765.101' },
        figures: { [H1]: '320.392' },
      },
    ]);
    expect(said(withFigure(plan, 0, H1, { asOf: readDay('5/4/2024') }))).toBe(
      'Tổng thu ngân sách đến ngày 05/4/2024 là 320.392/765.101 triệu đồng, đạt 41,88% chỉ tiêu thành phố giao.',
    );
  });

  test('with two assigners: one percent for both, or each its own', () => {
    const settings = { assigners: ['Thành phố', 'HĐND quận'] };
    const targets = (council: string) => ({ '2024|HĐND quận': council, '2024|Thành phố': '200' });
    expect(of({ ...BUDGET, targets: targets('200'), figures: { [H1]: '100' } }, H1, settings)).toBe(
      'Tổng thu ngân sách thực hiện được 100/200 tỷ đồng, đạt 50% chỉ tiêu thành phố và HĐND quận giao.',
    );
    expect(of({ ...BUDGET, targets: targets('250'), figures: { [H1]: '100' } }, H1, settings)).toBe(
      'Tổng thu ngân sách thực hiện được 100 tỷ đồng, đạt 50% chỉ tiêu thành phố, đạt 40% chỉ tiêu HĐND quận giao.',
    );
  });

  test('a target known only through a printed percentage is not printed', () => {
    const plan = smallPlan([{ ...BUDGET, figures: { [H1]: '423,39' } }]);
    const implied = { by: toPeriod(H1), figure: toDecimal('423.39'), percent: toDecimal('58.6') };
    const target = makeTarget({ indicator: idOf(0), period: toPeriod('2024'), text: '722,51', implied });
    expect(said(applyChange(plan, { ...NO_CHANGES, added: [target] }))).toBe(
      'Tổng thu ngân sách thực hiện được 423,39 tỷ đồng, đạt 58,6% chỉ tiêu.',
    );
  });

  test('in a later quarter with what has come together since January', () => {
    expect(
      of(
        { ...BUDGET, targets: { '2024': '400' }, figures: { '2024-Q1': '100', '2024-Q2': '120~' } },
        '2024-Q2',
      ),
    ).toBe(
      'Tổng thu ngân sách ước thực hiện được 120 tỷ đồng, lũy kế 6 tháng 220/400 tỷ đồng, đạt 55% chỉ tiêu.',
    );
  });

  test('of a year and of nine months', () => {
    const row = { ...BUDGET, targets: { '2024': '400' }, figures: { '2024-9M': '300~', '2024': '410' } };
    expect(of(row, '2024')).toBe('Tổng thu ngân sách năm 2024 đạt 410/400 tỷ đồng, đạt 102,5% chỉ tiêu.');
    expect(of(row, '2024-9M')).toBe(
      'Tổng thu ngân sách ước thực hiện được 300/400 tỷ đồng, đạt 75% chỉ tiêu.',
    );
  });

  test('a bound and words stay as they are', () => {
    expect(of({ ...BUDGET, figures: { [H1]: 'trên 1.173' } })).toBe(
      'Tổng thu ngân sách là trên 1.173 tỷ đồng.',
    );
    expect(of({ ...BUDGET, figures: { [H1]: 'đang tổng hợp' } })).toBe('Tổng thu ngân sách (đang tổng hợp).');
  });

  test('counts stand before what they count, padded below ten', () => {
    const row = { name: 'Số hộ được hỗ trợ', unit: 'hộ', figures: { [H1]: '2' } };
    expect(of(row)).toBe('Có 02 hộ được hỗ trợ.');
    expect(of({ ...row, figures: { [H1]: '12' } })).toBe('Có 12 hộ được hỗ trợ.');
    expect(of({ ...row, figures: { [H1]: '0' } })).toBe('Có 0 hộ được hỗ trợ.');
  });
});

describe('a change', () => {
  const row = (now: string, before: string, more: RowGiven = {}): RowGiven => ({
    name: 'Sản lượng',
    unit: 'tấn',
    figures: { [H1]: now, [BEFORE]: before },
    ...more,
  });

  test.each([
    ['66', '53,2', 'tăng 12,8 tấn, tương đương 24,06% so với cùng kỳ'],
    ['88', '117', 'giảm 29 tấn, đạt 75,21% so với cùng kỳ'],
    ['100', '40', 'gấp 2,5 lần so với cùng kỳ'],
    ['40', '40', 'như cùng kỳ'],
    ['40', '0', 'tăng 40 tấn so với cùng kỳ'],
  ])('from %2$s to %1$s', (now, before, words) => {
    expect(of(row(now, before))).toBe(`Sản lượng đạt ${now} tấn, ${words}.`);
  });

  test('a fall of a count is said by its percent beside the base', () => {
    expect(of(row('94.808', '151.592', { name: 'Lượng khách du lịch', unit: 'lượt' }))).toBe(
      'Lượng khách du lịch là 94.808 lượt, giảm 37,46% so với cùng kỳ (151.592 lượt).',
    );
  });

  test('of a rate in points', () => {
    expect(of(row('47,52', '48,86', { name: 'Tỷ lệ giải ngân', ...RATE }))).toBe(
      'Tỷ lệ giải ngân đạt 47,52%, giảm 1,34 điểm % so với cùng kỳ.',
    );
  });

  test('a base known only through a printed percentage is said by that percentage', () => {
    const implied = { by: toPeriod(H1), figure: toDecimal('423.39'), percent: toDecimal('14.71') };
    const plan = smallPlan([row('423,39', '369,10')]);
    expect(said(withFigure(plan, 0, BEFORE, { implied }))).toBe(
      'Sản lượng đạt 423,39 tấn, tăng 14,71% so với cùng kỳ.',
    );
  });

  test('against the year before, the period before, the base year', () => {
    const figures = { '2024': '110', '2023': '100', '2015': '80', '2024-Q2': '30', '2024-Q1': '25' };
    const flow: RowGiven = { name: 'Sản lượng', unit: 'tấn', figures };
    expect(of(flow, '2024')).toBe(
      'Sản lượng năm 2024 đạt 110 tấn, tăng 10 tấn, tương đương 10% so với năm 2023.',
    );
    expect(of(flow, '2024-Q2', { comparedWith: 'previous-period' })).toContain(
      ', tăng 5 tấn, tương đương 20% so với quý I năm 2024.',
    );
    expect(of(flow, '2024', { comparedWith: 'base-year', baseYear: 2015 })).toBe(
      'Sản lượng năm 2024 đạt 110 tấn (tăng 30 tấn so với năm 2015).',
    );
  });
});

describe('a rate', () => {
  const row = { name: 'Tỷ lệ lao động qua đào tạo', ...RATE };

  test('against a rate is a pair without a percent', () => {
    expect(of({ ...row, targets: { '2024': '83,5%' }, figures: { [H1]: '82,01' } })).toBe(
      'Tỷ lệ lao động qua đào tạo đạt 82,01%/83,5%.',
    );
  });

  test('as of a day, of a stated population, has both', () => {
    const plan = smallPlan([
      {
        ...row,
        name: 'Độ bao phủ BHYT',
        unit: '% dân số',
        targets: { '2024': '91% dân số' },
        figures: { [H1]: '83,29' },
      },
    ]);
    expect(said(withFigure(plan, 0, H1, { asOf: readDay('31/3/2024') }))).toBe(
      'Đến ngày 31/3/2024, độ bao phủ BHYT đạt 83,29%/91% dân số, đạt tỷ lệ 91,53%.',
    );
  });

  test('against a bound, which stands in brackets', () => {
    expect(of({ ...row, targets: { '2024': 'trên 80%' }, figures: { [H1]: '82' } })).toBe(
      'Tỷ lệ lao động qua đào tạo đạt 82% (chỉ tiêu trên 80%).',
    );
  });

  test('with a status that is true; one that no longer is gives way to the verdict', () => {
    const noted = { ...row, note: 'đạt chỉ tiêu', targets: { '2024': '83,5%' } };
    expect(of({ ...noted, figures: { [H1]: '83,5' } })).toContain('83,5%/83,5% (đạt chỉ tiêu).');
    expect(of({ ...noted, figures: { [H1]: '82' } })).toContain('82%/83,5% (chưa đạt chỉ tiêu).');
    expect(of({ ...row, note: 'hỏi lại chị Hoa', figures: { [H1]: '82' } })).not.toContain('Hoa');
  });

  test('with its parts', () => {
    const plan = smallPlan([
      { name: 'Tỷ lệ nước sạch', ...RATE, figures: { [H1]: '83' } },
      { name: 'Đô thị', ...RATE, under: 0, figures: { [H1]: '90' } },
      { name: 'Nông thôn', ...RATE, under: 0, figures: { [H1]: '80' } },
    ]);
    expect(said(plan)).toBe('Tỷ lệ nước sạch đạt 83%, trong đó: đô thị đạt 90%, nông thôn đạt 80%.');
  });
});

describe('counts of a total', () => {
  const row = { unit: 'phường', measure: 'count-of-total', accumulation: 'stock' } as const;
  test('stand before what they count', () => {
    const wards = { ...row, name: 'Số phường đạt chuẩn phổ cập giáo dục', targets: { '2024': '8/8' } };
    expect(of({ ...wards, figures: { [H1]: '8/8' } })).toBe('8/8 phường đạt chuẩn phổ cập giáo dục.');
  });
  test('or after an action, with their share against a target rate', () => {
    const cases = { ...row, name: 'Giải quyết xong', unit: 'việc', targets: { '2024': '82%' } };
    expect(of({ ...cases, figures: { [H1]: '332/609' } })).toBe(
      'Giải quyết xong được 332/609 việc, đạt tỷ lệ 54,52%/82%.',
    );
  });
  test.each([
    ['310/600', 'tăng 2,85 điểm %'],
    ['500/600', 'giảm 28,82 điểm %'],
  ])('the share against that of the same period, %s', (before, change) => {
    const cases = { ...row, name: 'Giải quyết xong', unit: 'việc', targets: { '2024': '82%' } };
    expect(of({ ...cases, figures: { [H1]: '332/609', [BEFORE]: before } })).toBe(
      `Giải quyết xong được 332/609 việc, đạt tỷ lệ 54,52%/82% (so với cùng kỳ ${change}).`,
    );
  });
  test('the same share, of other counts', () => {
    const cases = { ...row, name: 'Giải quyết xong', unit: 'việc', targets: { '2024': '82%' } };
    expect(of({ ...cases, figures: { [H1]: '50/100', [BEFORE]: '40/80' } })).toBe(
      'Giải quyết xong được 50/100 việc, đạt tỷ lệ 50%/82% (như cùng kỳ).',
    );
  });
});

describe('what should not happen', () => {
  const row: RowGiven = { name: 'Ngộ độc thực phẩm', unit: 'vụ', direction: 'down' };
  test.each([
    ['4', '15', 'Ngộ độc thực phẩm xảy ra 04 vụ (giảm 11 vụ so với cùng kỳ).'],
    ['4', '4', 'Ngộ độc thực phẩm xảy ra 04 vụ (như cùng kỳ).'],
    ['0', '3', 'Ngộ độc thực phẩm: không xảy ra (so với cùng kỳ giảm 03 vụ).'],
  ])('%s against %s', (now, before, words) => {
    expect(of({ ...row, figures: { [H1]: now, [BEFORE]: before } })).toBe(words);
  });

  const accidents = (dead: string, deadBefore: string): Plan =>
    smallPlan([
      { name: 'Tai nạn giao thông', direction: 'down' },
      {
        name: 'Số vụ tai nạn giao thông',
        unit: 'vụ',
        direction: 'down',
        under: 0,
        figures: { [H1]: '4', [BEFORE]: '15' },
      },
      {
        name: 'Số người chết do tai nạn giao thông',
        unit: 'người',
        direction: 'down',
        under: 0,
        figures: { [H1]: dead, [BEFORE]: deadBefore },
      },
    ]);
  test('with those who came to harm', () => {
    expect(said(accidents('1', '4'))).toBe(
      'Tai nạn giao thông xảy ra 04 vụ, làm 01 người chết, so với cùng kỳ giảm 11 vụ (4/15), giảm 03 người chết (1/4).',
    );
    expect(said(accidents('2', '2'))).toContain('giảm 11 vụ (4/15), số người chết tương đương (2/2).');
    expect(said(accidents('0', '2'))).toContain('xảy ra 04 vụ, không có người chết, so với cùng kỳ');
  });
});

describe('no figure yet', () => {
  test('the target and why it is not judged', () => {
    const row = {
      name: 'Tỷ lệ tăng dân số tự nhiên',
      ...RATE,
      direction: 'down',
      targets: { '2024': '0,89%' },
    } as const;
    expect(of({ ...row, judged: 'year-end' })).toBe(
      'Tỷ lệ tăng dân số tự nhiên chỉ tiêu giao 0,89% (cuối năm đánh giá).',
    );
    expect(of(row)).toBe('Tỷ lệ tăng dân số tự nhiên chỉ tiêu giao 0,89% (chưa có số liệu).');
  });
  test('a target still to be assigned', () => {
    expect(of({ name: 'Giảm tỷ lệ hộ nghèo', ...RATE, targets: { '2024': 'thành phố giao' } })).toBe(
      'Phấn đấu thực hiện đạt chỉ tiêu giảm tỷ lệ hộ nghèo thành phố giao (chưa có số liệu).',
    );
  });
  test('nothing at all', () => {
    expect(of({ name: 'GRDP bình quân/người' })).toBe('GRDP bình quân/người (chưa có số liệu).');
  });
});

test('an estimate of the whole period stands in brackets beside what is known so far', () => {
  const plan = smallPlan([
    { ...BUDGET, figures: { [H1]: '400' } },
    { name: 'Thu nội địa', unit: 'tỷ đồng', under: 0, targets: { '2024': '500' }, figures: { [H1]: '250~' } },
  ]);
  expect(said(withFigure(plan, 0, H1, { asOf: readDay('10/5/2024') }))).toBe(
    'Tổng thu ngân sách đến ngày 10/5/2024 là 400 tỷ đồng (ước 6 tháng thu nội địa được 250/500 tỷ đồng, đạt 50% chỉ tiêu).',
  );
});

describe('capital paid out against what is allocated', () => {
  const row: RowGiven = {
    name: 'Giải ngân vốn đầu tư công',
    unit: 'triệu đồng',
    targets: { '2024': '191.354' },
    figures: { [H1]: '26.764,42' },
  };
  test('as of a day', () => {
    expect(said(withFigure(smallPlan([row]), 0, H1, { asOf: readDay('10/5/2024') }))).toBe(
      'Phân bổ 191.354 triệu đồng vốn đầu tư công. Đến ngày 10/5/2024 đã giải ngân được 26.764,42 triệu đồng, đạt 13,99% chỉ tiêu năm 2024.',
    );
  });
  test('as an estimate of the whole period, against what the city assigned', () => {
    const assigned = { ...row, targets: { '2024|Thành phố': '200.000' }, figures: { [H1]: '50.000~' } };
    expect(of(assigned)).toBe(
      'Phân bổ 200.000 triệu đồng vốn đầu tư công. Ước giải ngân được 50.000 triệu đồng, đạt 25% chỉ tiêu thành phố giao.',
    );
  });
  test('nothing is called allocated that is no amount', () => {
    expect(of({ ...row, targets: { '2024': 'trên 190.000' } })).not.toContain('hân bổ');
    expect(of({ ...row, targets: {} })).not.toContain('hân bổ');
  });
});

test('parts without a total, all as of one day, are listed behind that day', () => {
  const parts = ['Lệ phí trước bạ', 'Phí bảo vệ môi trường'].map((name): RowGiven => ({
    name,
    unit: 'triệu đồng',
    under: 0,
    targets: { '2024': '200' },
    figures: { [H1]: '50' },
  }));
  const asOf = readDay('10/5/2024');
  const plan = [1, 2].reduce(
    (before, row) => withFigure(before, row, H1, { asOf }),
    smallPlan([{ name: 'Kết quả thu', unit: 'triệu đồng' }, ...parts]),
  );
  expect(said(plan)).toBe(
    'Kết quả thu đến ngày 10/5/2024: lệ phí trước bạ được 50/200 triệu đồng, đạt 25% chỉ tiêu; phí bảo vệ môi trường được 50/200 triệu đồng, đạt 25% chỉ tiêu.',
  );
});

test('what is not exact is never made into a number', () => {
  const reading = readFigureValue('75 - 80');
  if (!reading.ok) throw new Error(reading.reason);
  const range = makeFigure({ indicator: idOf(0), period: toPeriod(H1), value: reading.value });
  const plan = smallPlan([{ ...BUDGET, targets: { '2024': '100' } }]);
  expect(said(applyChange(plan, { ...NO_CHANGES, added: [range] }))).toBe(
    'Tổng thu ngân sách thực hiện được 75 - 80 tỷ đồng (chỉ tiêu 100 tỷ đồng).',
  );
});

test('a row with a target but only its parts’ figures says both', () => {
  const plan = smallPlan([
    { ...BUDGET, targets: { '2024': '500' } },
    { name: 'Thu nội địa', unit: 'tỷ đồng', under: 0, figures: { [H1]: '250' } },
  ]);
  expect(said(plan)).toBe('Tổng thu ngân sách chỉ tiêu giao 500 tỷ đồng: thu nội địa là 250 tỷ đồng.');
});

test('the year gives way to the as-of day, a state of a stage to its last year', () => {
  const asOf = readDay('15/12/2024');
  const year = smallPlan([{ ...BUDGET, targets: { '2024': '400' }, figures: { '2024': '390' } }]);
  expect(said(withFigure(year, 0, '2024', { asOf }), '2024')).toBe(
    'Tổng thu ngân sách đến ngày 15/12/2024 là 390/400 tỷ đồng, đạt 97,5% chỉ tiêu.',
  );
  expect(of({ name: 'Tỷ lệ nước sạch', ...RATE, figures: { '2016/2020': '98~' } }, '2016/2020')).toBe(
    'Tỷ lệ nước sạch đến năm 2020 ước đạt 98%.',
  );
});

test('a quarter whose own figure is not known says what has come together since January', () => {
  const row = { ...BUDGET, targets: { '2024': '400' }, figures: { [H1]: '220' } };
  expect(of(row, '2024-Q2')).toBe('Tổng thu ngân sách lũy kế 6 tháng đạt 220/400 tỷ đồng, đạt 55% chỉ tiêu.');
  expect(of({ ...row, name: 'Kết nạp đảng viên mới', unit: 'đảng viên' }, '2024-Q2')).toBe(
    'Lũy kế 6 tháng, kết nạp đảng viên mới được 220/400 đảng viên, đạt 55% chỉ tiêu.',
  );
});

test('a rise a year is set against its target by the rise, not by a percent of it', () => {
  const row = {
    ...BUDGET,
    targets: { '2021/2025': 'tăng bình quân 12%/năm' },
    figures: { '2023': '100', '2024': '115' },
  };
  expect(of(row, '2024')).toBe(
    'Tổng thu ngân sách năm 2024 đạt 115 tỷ đồng, tăng 15% (chỉ tiêu 12%/năm), tăng 15 tỷ đồng, tương đương 15% so với năm 2023.',
  );
});

test('growth stands beside its target', () => {
  const row = {
    name: 'Tốc độ tăng giá trị sản xuất',
    ...RATE,
    targets: { '2024': '8,5%' },
    figures: { [H1]: '8,1~' },
  };
  expect(of(row)).toBe('Tốc độ tăng giá trị sản xuất ước tăng 8,1% (chỉ tiêu 8,5%).');
});
