/** Totals against their parts: what is asked, what is not, and the sentence a person reads. Numbers from the sample documents. */
import { describe, expect, it } from 'vitest';
import { asked, sentences, theOne } from '#tests/core/checks/asked.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

/** A total and its parts, of one period. */
function split(
  total: string,
  parts: readonly string[],
  row: Partial<RowGiven> = {},
  part = row,
  when = '2020',
) {
  return smallPlan([
    { name: 'Tổng', unit: 'người', ...row, figures: { [when]: total } },
    ...parts.map((value, n) => ({
      name: `Loại ${n + 1}`,
      unit: 'người',
      ...part,
      under: 0,
      figures: { [when]: value },
    })),
  ]);
}

describe('parts of a total', () => {
  it('that make 818 beside a total of 820 schools and services', () => {
    const plan = split('820', ['184', '34', '40', '6', '2', '552'], { unit: 'cơ sở', name: 'Cơ sở' });
    expect(theOne(plan, 'parts-sum')).toMatchObject({
      sum: '818',
      difference: '-2',
      isRounding: false,
      seriousness: 'wrong',
    });
  });

  it('that make 161 beside 163 are said with rows, period, numbers and the difference', () => {
    const plan = split('163', ['9', '128', '4', '20'], { name: 'CBCCVC cấp phường' });
    expect(sentences(plan, 'parts-sum')).toEqual([
      '“CBCCVC cấp phường”, Năm 2020: các thành phần cộng lại được 161 người, tổng ghi 163 người, lệch −2.',
    ]);
    expect(theOne(plan, 'parts-sum').cells[0]).toEqual({
      row: idOf(0),
      part: 'figure',
      period: '2020',
      assigner: null,
    });
  });

  it('in triệu đồng are added exactly to a total in tỷ đồng: 171.822,22 triệu is not 171,83 tỷ', () => {
    const items = [
      '838,82',
      '54.238,57',
      '35.739,45',
      '1.373,23',
      '24.601,3',
      '39.454,2',
      '5.722,96',
      '9.853,69',
    ];
    const plan = split('171,83', items, { unit: 'tỷ đồng' }, { unit: 'triệu đồng' });
    expect(theOne(plan, 'parts-sum')).toMatchObject({
      sum: '171.82222',
      difference: '-0.00778',
      isRounding: false,
      seriousness: 'wrong',
    });
  });

  it('in triệu đồng that round to the total are only doubtful, and exact ones are not asked about', () => {
    const rounded = split('265,79', ['100.000', '165.788'], { unit: 'tỷ đồng' }, { unit: 'triệu đồng' });
    expect(theOne(rounded, 'parts-sum')).toMatchObject({ isRounding: true, seriousness: 'doubtful' });
    const exact = split('265,79', ['100.000', '165.790'], { unit: 'tỷ đồng' }, { unit: 'triệu đồng' });
    expect(asked(exact, 'parts-sum')).toEqual([]);
  });

  it('that are more than the total are wrong; a tenth less may be a listing; half less plainly is', () => {
    expect(theOne(split('100', ['60', '41']), 'parts-sum')).toMatchObject({
      difference: '1',
      seriousness: 'wrong',
    });
    expect(theOne(split('100', ['60', '29']), 'parts-sum').seriousness).toBe('doubtful');
    expect(asked(split('100', ['20', '29']), 'parts-sum')).toEqual([]);
  });

  it('that are partly estimated differ by nature', () => {
    expect(theOne(split('100', ['60', '41~']), 'parts-sum').seriousness).toBe('doubtful');
    expect(theOne(split('100~', ['60~', '41~']), 'parts-sum').seriousness).toBe('wrong');
  });

  it('of targets are compared by period and assigner', () => {
    const plan = smallPlan([
      { name: 'Việc làm mới', unit: 'người', targets: { '2024|Thành phố': '100', '2024|HĐND': '90' } },
      { name: 'Nam', unit: 'người', under: 0, targets: { '2024|Thành phố': '60', '2024|HĐND': '50' } },
      { name: 'Nữ', unit: 'người', under: 0, targets: { '2024|Thành phố': '40', '2024|HĐND': '45' } },
    ]);
    expect(sentences(plan, 'parts-sum')).toEqual([
      '“Việc làm mới”, kế hoạch Năm 2024 (HĐND): các thành phần cộng lại được 95 người, tổng ghi 90 người, lệch +5.',
    ]);
  });

  it.each([
    ['one part only', split('100', ['60'])],
    [
      'a part without a figure',
      smallPlan([
        { unit: 'người', figures: { '2024': '10' } },
        { unit: 'người', under: 0, figures: { '2024': '4' } },
        { unit: 'người', under: 0, figures: { '2024': '4' } },
        { unit: 'người', under: 0 },
      ]),
    ],
    [
      'vụ and người mixed',
      smallPlan([
        { unit: 'vụ', figures: { '2024': '10' } },
        { unit: 'vụ', under: 0, figures: { '2024': '4' } },
        { unit: 'người', under: 0, figures: { '2024': '5' } },
      ]),
    ],
    [
      'a listing «trong đó»',
      smallPlan([
        { unit: 'người', figures: { '2024': '10' } },
        { name: 'Trong đó: nữ', unit: 'người', under: 0, figures: { '2024': '4' } },
        { name: 'Dân tộc', unit: 'người', under: 0, figures: { '2024': '5' } },
      ]),
    ],
    ['rates', split('10', ['4', '5'], { unit: '%', measure: 'rate' })],
    ['averages', split('10', ['4', '5'], { accumulation: 'average' })],
    ['a bound', split('trên 10', ['4', '5'])],
    [
      'different periods',
      smallPlan([
        { unit: 'người', figures: { '2024': '10' } },
        { unit: 'người', under: 0, figures: { '2024-H1': '4' } },
        { unit: 'người', under: 0, figures: { '2024-H1': '5' } },
      ]),
    ],
    ['an exact sum written with more decimals', split('10,00', ['4,0', '6'], { unit: 'ha' })],
  ])('are not asked about: %s', (_, plan) => {
    expect(asked(plan, 'parts-sum')).toEqual([]);
  });

  it('take the unit of the total where they name none', () => {
    expect(theOne(split('10', ['4', '5'], { unit: 'người' }, { unit: '' }), 'parts-sum').sum).toBe('9');
  });
});

describe('a part above its total', () => {
  it('is asked about once, and not as a sum too', () => {
    const plan = split('100', ['120', '5'], { name: 'Lao động' }, { name: 'Nữ' });
    expect(sentences(plan, 'part-above-total')).toEqual([
      '“Nữ”, Năm 2020: 120 người, lớn hơn tổng “Lao động” (100 người).',
    ]);
    expect(theOne(plan, 'part-above-total').cells[0]?.row).toBe(idOf(1));
    expect(asked(plan, 'parts-sum')).toEqual([]);
  });

  it('is seen across scales: 1.200 triệu is above 1 tỷ, 900 triệu is not', () => {
    const money = (part: string) => split('1', [part], { unit: 'tỷ đồng' }, { unit: 'triệu đồng' });
    expect(asked(money('1.200'), 'part-above-total')).toHaveLength(1);
    expect(asked(money('900'), 'part-above-total')).toEqual([]);
  });

  it.each([
    ['an equal part', split('100', ['100'])],
    ['another unit', split('4', ['9'], { unit: 'vụ' }, { unit: 'người' })],
    ['a total below zero', split('-5', ['3'])],
    ['a rate', split('10', ['90'], { unit: '%', measure: 'rate' })],
  ])('is not asked about: %s', (_, plan) => {
    expect(asked(plan, 'part-above-total')).toEqual([]);
  });
});

describe('shares of a structure', () => {
  const structure = (shares: readonly string[], parent: Partial<RowGiven> = {}) =>
    smallPlan([
      { name: 'Trình độ', measure: 'words', ...parent },
      ...shares.map(
        (value) => ({ unit: '%', measure: 'share', under: 0, figures: { '2020': value } }) as const,
      ),
    ]);

  it('that make 98,77 are said', () => {
    const plan = structure(['5,52', '78,53', '2,45', '12,27']);
    expect(sentences(plan, 'shares-hundred')).toEqual([
      '“Trình độ”, Năm 2020: cơ cấu cộng lại được 98,77%, không phải 100%.',
    ]);
    expect(theOne(plan, 'shares-hundred').seriousness).toBe('wrong');
  });

  it.each([
    ['exactly 100', ['0,32', '49,15', '50,53']],
    ['99,99 by rounding', ['33,33', '33,33', '33,33']],
    ['99 by rounding to whole numbers', ['33', '33', '33']],
    ['one share only', ['40']],
    ['a share in words', ['40', 'chưa có']],
    ['a bound', ['40', 'trên 50']],
  ])('are not asked about: %s', (_, shares) => {
    expect(asked(structure(shares), 'shares-hundred')).toEqual([]);
  });

  it('may divide a share further, and then make that share', () => {
    const industry = { unit: '%', measure: 'share', figures: { '2020': '49,15' } } as const;
    expect(asked(structure(['40', '9,15'], industry), 'shares-hundred')).toEqual([]);
    expect(theOne(structure(['40', '8,15'], industry), 'shares-hundred').wanted).toBe('49.15');
  });

  it('that leave much out may be some of the structure', () => {
    expect(theOne(structure(['40', '30']), 'shares-hundred').seriousness).toBe('doubtful');
  });
});

describe('shorter periods against a longer one', () => {
  const year = (figures: Record<string, string>, row: Partial<RowGiven> = {}) =>
    smallPlan([{ name: 'Thu ngân sách', unit: 'tỷ đồng', ...row, figures }]);
  const quarters = { '2024-Q1': '10', '2024-Q2': '20', '2024-Q3': '30', '2024-Q4': '41' };

  it('four quarters against the year', () => {
    expect(sentences(year({ ...quarters, '2024': '110' }), 'quarters-year')).toEqual([
      '“Thu ngân sách”: các kỳ từ Quý I/2024 đến Quý IV/2024 cộng lại được 101 tỷ đồng, Năm 2024 ghi 110 tỷ đồng, lệch −9.',
    ]);
  });

  it.each([
    ['two halves', { '2024': '10', '2024-H1': '4', '2024-H2': '5' }, '2024'],
    ['two quarters against the half', { '2024-H2': '10', '2024-Q3': '4', '2024-Q4': '7' }, '2024-H2'],
    [
      'half and third quarter against nine months',
      { '2024-9M': '20', '2024-H1': '4', '2024-Q3': '7' },
      '2024-9M',
    ],
    [
      'three months against the quarter',
      { '2024-Q2': '9', '2024-M04': '3', '2024-M05': '3', '2024-M06': '1' },
      '2024-Q2',
    ],
  ])('%s', (_, figures, period) => {
    expect(theOne(year(figures, { unit: 'vụ' }), 'quarters-year').slot.period).toBe(period);
  });

  it('an estimate differs by nature, and rounding may explain it', () => {
    expect(theOne(year({ ...quarters, '2024': '110~' }), 'quarters-year').seriousness).toBe('doubtful');
    expect(theOne(year({ ...quarters, '2024': '102' }), 'quarters-year')).toMatchObject({ isRounding: true });
  });

  it.each([
    ['a stock', year({ ...quarters, '2024': '41' }, { accumulation: 'stock' })],
    ['a rate', year({ ...quarters, '2024': '25' }, { measure: 'rate' })],
    ['a quarter missing', year({ '2024-Q1': '10', '2024-Q2': '20', '2024-Q3': '30', '2024': '200' })],
    ['another year', year({ ...quarters, '2025': '110' })],
    ['what adds up', year({ ...quarters, '2024': '101' })],
  ])('is not asked about: %s', (_, plan) => {
    expect(asked(plan, 'quarters-year')).toEqual([]);
  });
});

describe('years against the stage', () => {
  const years = { '2021': '2.500', '2022': '2.600', '2023': '2.700' };
  const jobs = (given: Partial<RowGiven>) => smallPlan([{ name: 'Việc làm', unit: 'lao động', ...given }]);

  it('figures of all years against the stage’s', () => {
    expect(sentences(jobs({ figures: { ...years, '2021/2023': '7.900' } }), 'years-stage')).toEqual([
      '“Việc làm”: các năm 2021-2023 cộng lại được 7.800 lao động, Giai đoạn 2021-2023 ghi 7.900 lao động, lệch −100.',
    ]);
  });

  it('targets where the stage’s is a total', () => {
    const plan = jobs({ targets: { ...years, '2021/2023': 'tổng 8.000' } });
    expect(theOne(plan, 'years-stage')).toMatchObject({ slot: { part: 'target' }, difference: '-200' });
  });

  it.each([
    ['a yearly level', jobs({ targets: { ...years, '2021/2023': '2.500 lao động/năm' } })],
    ['a level', jobs({ targets: { ...years, '2021/2023': '2.500' } })],
    ['the mean of the years', jobs({ figures: { ...years, '2021/2023': '2.600' } })],
    ['a year missing', jobs({ figures: { '2021': '1', '2023': '1', '2021/2023': '9' } })],
    ['a stock', jobs({ figures: { ...years, '2021/2023': '7.900' }, accumulation: 'stock' })],
  ])('is not asked about: %s', (_, plan) => {
    expect(asked(plan, 'years-stage')).toEqual([]);
  });
});
