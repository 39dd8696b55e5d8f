/** Slips of unit, jumps, missing units, early dates, nothing to compare with: what is asked and what is not. */
import { describe, expect, it } from 'vitest';
import { toPeriod } from '#core/period.ts';
import { asked, sentences, theOne, withAsOf } from '#tests/core/checks/asked.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const one = (row: Partial<RowGiven>) => smallPlan([{ name: 'Thu ngân sách', unit: 'tỷ đồng', ...row }]);

describe('a thousand times', () => {
  it('the same period last year: 265.790 beside 233', () => {
    const plan = one({ figures: { '2023-H1': '233,35', '2024-H1': '265.790' } });
    expect(sentences(plan, 'thousand-slip')).toEqual([
      '“Thu ngân sách”, 6 tháng đầu năm 2024: 265.790 tỷ đồng, gấp khoảng 1.000 lần cùng kỳ (6 tháng đầu năm 2023: 233,35 tỷ đồng). Kiểm tra đơn vị tính.',
    ]);
    expect(theOne(plan, 'thousand-slip').seriousness).toBe('wrong');
    expect(asked(plan, 'ten-times')).toEqual([]);
  });

  it('a thousandth of the last figure, or a thousand times the target', () => {
    expect(theOne(one({ figures: { '2022': '5.000', '2024': '5,2' } }), 'thousand-slip')).toMatchObject({
      against: { what: 'last' },
      isLarger: false,
    });
    expect(
      theOne(one({ figures: { '2024-H1': '265.790' }, targets: { '2024': '462,2' } }), 'thousand-slip'),
    ).toMatchObject({
      against: { what: 'target' },
      seriousness: 'doubtful',
    });
  });

  it.each([
    ['a hundred times', { figures: { '2023': '10', '2024': '1.000' } }],
    ['just under a third of a thousand', { figures: { '2023': '3', '2024': '999' } }],
    ['over three thousand', { figures: { '2023': '1', '2024': '3.001' } }],
    ['zero', { figures: { '2023': '0', '2024': '1.000' } }],
    ['a half-year against the year’s figure', { figures: { '2023': '1', '2024-H1': '1.000' } }],
    ['a target in words', { figures: { '2024': '1.000' }, targets: { '2024': 'trên 1' } }],
  ])('is not asked about: %s', (_, row) => {
    expect(asked(one(row), 'thousand-slip')).toEqual([]);
  });

  it('is asked at both ends of the band: 1.000 beside 3 and 3.000 beside 1', () => {
    expect(asked(one({ figures: { '2023': '3', '2024': '1.000' } }), 'thousand-slip')).toHaveLength(1);
    expect(asked(one({ figures: { '2023': '1', '2024': '3.000' } }), 'thousand-slip')).toHaveLength(1);
  });
});

describe('ten times the same period', () => {
  it.each([
    ['5 → 50', '5', '50', true],
    ['50 → 5', '50', '5', false],
    ['100 → 0', '100', '0', false],
  ])('%s is asked about', (_, base, figure, isLarger) => {
    const plan = one({ figures: { '2023': base, '2024': figure } });
    expect(theOne(plan, 'ten-times')).toMatchObject({ isLarger, seriousness: 'doubtful' });
  });

  it.each([
    ['1 → 12', '1', '12'],
    ['5 → 49', '5', '49'],
    ['0 → 12', '0', '12'],
    ['10 → 99', '10', '99'],
    ['a thousand times, which is another question', '100', '100.000'],
  ])('%s is not', (_, base, figure) => {
    expect(asked(one({ figures: { '2023': base, '2024': figure } }), 'ten-times')).toEqual([]);
  });
});

describe('a missing unit', () => {
  it('is asked about where there are numbers, with what the text or the row above suggests', () => {
    expect(theOne(one({ unit: '', targets: { '2024': '57,5%' } }), 'missing-unit').suggestion).toBe('%');
    expect(theOne(one({ unit: '', figures: { '2024': '3' } }), 'missing-unit').suggestion).toBeNull();
    const part = smallPlan([{ unit: 'vụ' }, { name: 'Nặng', under: 0, figures: { '2024': '3' } }]);
    expect(sentences(part, 'missing-unit')).toEqual([
      '“Nặng”: có số nhưng chưa ghi đơn vị tính. Có thể là “vụ”.',
    ]);
  });

  it.each([
    'giảm 5 - 10%/năm',
    'hằng năm giảm tai nạn giao thông từ 5% đến 10% so năm trước',
    'tăng bình quân 12%/năm',
  ])('of an amount that is to change by percents is not guessed to be %%: %s', (target) => {
    const row = {
      name: 'Tai nạn giao thông',
      unit: '',
      targets: { '2024': target },
      figures: { '2024': '3' },
    };
    expect(theOne(one(row), 'missing-unit').suggestion).toBeNull();
    expect(theOne(one({ ...row, measure: 'rate' }), 'missing-unit').suggestion).toBe('%');
  });

  it.each([
    ['no numbers', { unit: '' }],
    ['words only', { unit: '', targets: { '2024': 'Hoàn thành' } }],
    ['an indicator judged in words', { unit: '', measure: 'words', figures: { '2024': '3' } } as const],
    ['a group', { unit: '', kind: 'group' } as const],
    ['a unit', { figures: { '2024': '3' } }],
  ])('is not asked about: %s', (_, row) => {
    expect(asked(one(row), 'missing-unit')).toEqual([]);
  });
});

describe('an as-of date', () => {
  const dated = (day: string, figure = '423,39', settings = {}) =>
    withAsOf(
      smallPlan([{ name: 'Tổng thu', unit: 'tỷ đồng', figures: { '2024-H1': figure } }], settings),
      0,
      '2024-H1',
      day,
    );

  it('10/5/2024 is early for the half-year', () => {
    expect(sentences(dated('10/5/2024'), 'stale-as-of')).toEqual([
      '“Tổng thu”, 6 tháng đầu năm 2024: số chốt đến ngày 10/5/2024, trước ngày cuối kỳ (30/6/2024) 51 ngày. Cập nhật số, hoặc ghi là số ước.',
    ]);
    expect(theOne(dated('10/5/2024'), 'stale-as-of').cells[0]).toMatchObject({ row: idOf(0), part: 'asOf' });
  });

  it('before the period begins', () => {
    expect(theOne(dated('31/12/2023'), 'stale-as-of').isBeforeBegin).toBe(true);
  });

  it('the window from the fifteenth moves both ends', () => {
    const settings = { reportingWindow: 'from-the-fifteenth' } as const;
    expect(asked(dated('20/5/2024', '1', settings), 'stale-as-of')).toEqual([]);
    expect(asked(dated('20/5/2024'), 'stale-as-of')).toHaveLength(1);
    expect(theOne(dated('20/12/2023', '1', settings), 'stale-as-of').isBeforeBegin).toBe(false);
  });

  it.each([
    ['31 days before the end', dated('30/5/2024')],
    ['after the end', dated('15/7/2024')],
    ['an estimate', dated('10/5/2024', '423,39~')],
    ['words', dated('10/5/2024', 'không xảy ra')],
  ])('is not asked about: %s', (_, plan) => {
    expect(asked(plan, 'stale-as-of')).toEqual([]);
  });
});

describe('a figure with nothing to compare', () => {
  it('is asked about in the reporting period only', () => {
    const plan = one({ figures: { '2024-H1': '5', '2022-H1': '4' } });
    expect(theOne(plan, 'nothing-to-compare').cells[0]).toMatchObject({ row: idOf(0), period: '2024-H1' });
  });

  it('is asked about for parts of a counted indicator, not for the row they explain', () => {
    const plan = smallPlan([
      { unit: 'vụ', figures: { '2024-H1': '5' } },
      { name: 'Nặng', unit: 'vụ', under: 0, figures: { '2024-H1': '5' } },
    ]);
    expect(asked(plan, 'nothing-to-compare').map((f) => f.name)).toEqual(['Nặng']);
  });

  it.each([
    ['the year’s target', one({ figures: { '2024-H1': '5' }, targets: { '2024': '10' } })],
    ['the same period', one({ figures: { '2024-H1': '5', '2023-H1': '6' } })],
    ['a reference', one({ figures: { '2024-H1': '5' }, counted: false })],
    ['words', one({ figures: { '2024-H1': 'không xảy ra' } })],
    ['another period', smallPlan([{ figures: { '2024': '5' } }], { reportingPeriod: toPeriod('2024-H1') })],
  ])('is not asked about: %s', (_, plan) => {
    expect(asked(plan, 'nothing-to-compare')).toEqual([]);
  });
});
