/** One thing told twice, names that stand twice, notes that say otherwise: the slips of the sample documents, and what is none. */
import { describe, expect, it } from 'vitest';
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { readChanges } from '#core/checks/note-claims.ts';
import { toDecimal } from '#core/decimal.ts';
import { toPeriod } from '#core/period.ts';
import { lineAt, targetOf, type Plan } from '#core/plan.ts';
import { asked, sentences, theOne, withAsOf, withNote } from '#tests/core/checks/asked.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

const HALF = '2024-H1';

/** Two references of one name, in two places of the book. */
function twice(first: Partial<RowGiven>, second: Partial<RowGiven>): Plan {
  const row = { name: 'Tổng chi ngân sách', unit: 'tỷ đồng' };
  return smallPlan([
    { kind: 'group', name: 'Chỉ tiêu' },
    { ...row, ...first, kind: 'indicator', under: 0 },
    { kind: 'group', name: 'Tài chính' },
    { ...row, ...second, kind: 'indicator', under: 2 },
  ]);
}

describe('one name, two numbers', () => {
  it('214,18 and 214,17 tỷ on one date are wrong in one place', () => {
    const plan = twice({ figures: { [HALF]: '214,18' } }, { figures: { [HALF]: '214,17' } });
    const dated = withAsOf(withAsOf(plan, 1, HALF, '10/5/2024'), 3, HALF, '10/5/2024');
    expect(sentences(dated, 'same-name')).toEqual([
      '“Tổng chi ngân sách”, 6 tháng đầu năm 2024: số nói hai lần khác nhau: 214,18 tỷ đồng (đến ngày 10/5/2024) và 214,17 tỷ đồng (đến ngày 10/5/2024).',
    ]);
    expect(theOne(dated, 'same-name').seriousness).toBe('wrong');
  });

  it('1.508 and an estimate of 1.768, or two dates, are doubtful', () => {
    const jobs = { name: 'Giải quyết việc làm', unit: 'lao động' };
    const plan = twice({ ...jobs, figures: { [HALF]: '1.508' } }, { ...jobs, figures: { [HALF]: '1.768~' } });
    expect(theOne(plan, 'same-name').seriousness).toBe('doubtful');
    const rates = { name: 'Tỷ lệ bao phủ BHYT', unit: '%', measure: 'rate' } as const;
    const cover = twice({ ...rates, figures: { [HALF]: '90' } }, { ...rates, figures: { [HALF]: '89' } });
    expect(theOne(cover, 'same-name').seriousness).toBe('wrong');
    expect(theOne(withAsOf(cover, 3, HALF, '15/5/2024'), 'same-name').seriousness).toBe('doubtful');
  });

  it('4 and 9 accidents are found under parts of the same parent’s name', () => {
    const accidents = { name: 'Tai nạn giao thông đường bộ', measure: 'words' } as const;
    const plan = smallPlan([
      accidents,
      { name: 'Số vụ', unit: 'vụ', under: 0, figures: { [HALF]: '4' } },
      accidents,
      { name: 'Số vụ', unit: 'vụ', under: 2, figures: { [HALF]: '9' } },
    ]);
    expect(theOne(plan, 'same-name').tellings.map(({ value }) => value)).toEqual(['4', '9']);
  });

  it('two targets implied by 33,75 % and 37,75 % contradict; two within the rounding of theirs do not', () => {
    const implied = (percents: readonly [string, string], values: readonly [string, string]): Plan => {
      let plan = twice(
        { targets: { '2024|HĐND quận': values[0] } },
        { targets: { '2024|HĐND quận': values[1] } },
      );
      for (const [n, row] of [1, 3].entries()) {
        const target = targetOf(lineAt(plan, idOf(row)), toPeriod('2024'), 'HĐND quận')!;
        const by = { by: toPeriod(HALF), figure: toDecimal('214.18'), percent: toDecimal(percents[n]!) };
        plan = applyChange(plan, { ...NO_CHANGES, updated: [[target, { ...target, implied: by }]] });
      }
      return plan;
    };
    expect(theOne(implied(['33.75', '37.75'], ['634,6', '567,3']), 'same-name').tellings).toHaveLength(2);
    expect(asked(implied(['33.75', '33.8'], ['634,6', '633,7']), 'same-name')).toEqual([]);
  });

  it('with the place or «tỷ lệ» left unsaid may be the same thing, and is doubtful with both names', () => {
    const plan = twice(
      { name: 'Tổng chi ngân sách trên địa bàn quận', figures: { [HALF]: '214,18' } },
      { figures: { [HALF]: '214,17' } },
    );
    expect(sentences(plan, 'same-name')).toEqual([
      '6 tháng đầu năm 2024: số nói hai lần khác nhau: “Tổng chi ngân sách trên địa bàn quận” 214,18 tỷ đồng và “Tổng chi ngân sách” 214,17 tỷ đồng.',
    ]);
    expect(theOne(plan, 'same-name').seriousness).toBe('doubtful');
    const cover = twice(
      { name: 'Tỷ lệ độ bao phủ bảo hiểm y tế', unit: '%', figures: { [HALF]: '90' } },
      { name: 'Độ bao phủ bảo hiểm y tế', unit: '%', figures: { [HALF]: '89' } },
    );
    expect(asked(cover, 'same-name')).toHaveLength(1);
  });

  it('is seen through another spelling of the name and another scale of the unit', () => {
    const plan = twice(
      { name: 'Hòa giải  thành công', figures: { [HALF]: '2' } },
      { name: 'hoà giải thành công', unit: 'triệu đồng', figures: { [HALF]: '3.000' } },
    );
    expect(asked(plan, 'same-name')).toHaveLength(1);
  });

  it.each([
    [
      'the same number in another scale',
      twice({ figures: { [HALF]: '423,39' } }, { unit: 'triệu đồng', figures: { [HALF]: '423.390' } }),
    ],
    ['the same number rounded', twice({ figures: { [HALF]: '423,39' } }, { figures: { [HALF]: '423,4' } })],
    ['another unit', twice({ figures: { [HALF]: '4' } }, { unit: 'vụ', figures: { [HALF]: '9' } })],
    ['another period', twice({ figures: { [HALF]: '4' } }, { figures: { '2024': '9' } })],
    ['another assigner', twice({ targets: { '2024|A': '4' } }, { targets: { '2024|B': '9' } })],
    ['a bound', twice({ figures: { [HALF]: '4' } }, { figures: { [HALF]: 'trên 9' } })],
    ['no name', twice({ name: '', figures: { [HALF]: '4' } }, { name: '', figures: { [HALF]: '9' } })],
    [
      'a short name under other rows',
      twice({ name: 'Nữ', figures: { [HALF]: '4' } }, { name: 'Nữ', figures: { [HALF]: '9' } }),
    ],
    [
      'a sector under other rows',
      smallPlan([
        { name: 'Giá trị sản xuất', unit: 'tỷ đồng' },
        { name: 'Công nghiệp, xây dựng', unit: 'tỷ đồng', under: 0, figures: { [HALF]: '4' } },
        { name: 'Vốn đầu tư', unit: 'tỷ đồng' },
        { name: 'Công nghiệp, xây dựng', unit: 'tỷ đồng', under: 2, figures: { [HALF]: '9' } },
      ]),
    ],
  ])('is not asked about: %s', (_, plan) => {
    expect(asked(plan, 'same-name')).toEqual([]);
  });
});

describe('one name twice side by side', () => {
  const pair = (under: number | undefined, figures: readonly [string, string] = ['4', '4']) =>
    smallPlan([
      { kind: 'group', name: 'A' },
      { name: 'Số hộ nghèo mới', unit: 'hộ', kind: 'indicator', under: 0, figures: { [HALF]: figures[0] } },
      {
        name: 'Số hộ nghèo mới',
        unit: 'hộ',
        kind: 'indicator',
        ...(under === undefined ? {} : { under }),
        figures: { [HALF]: figures[1] },
      },
    ]);

  it('is doubtful, but not where the numbers already contradict, nor in two places', () => {
    expect(sentences(pair(0), 'duplicate-name')).toEqual([
      '“Số hộ nghèo mới”: 2 dòng cùng tên đứng chung một chỗ.',
    ]);
    expect(asked(pair(0, ['4', '9']), 'duplicate-name')).toEqual([]);
    expect(asked(pair(0, ['4', '9']), 'same-name')).toHaveLength(1);
    expect(asked(pair(undefined), 'duplicate-name')).toEqual([]);
  });
});

describe('a note', () => {
  const noted = (note: string, figure: string, base: string | null, row: Partial<RowGiven> = {}) =>
    withNote(
      smallPlan([
        {
          name: 'Người chết',
          unit: 'người',
          ...row,
          figures: { [HALF]: figure, ...(base === null ? {} : { '2023-H1': base }) },
        },
      ]),
      0,
      HALF,
      note,
    );
  const money = { name: 'Thu', unit: 'tỷ đồng' };

  it('«giảm 2 người chết (2/4)» beside 1 and 4', () => {
    const plan = noted('văn bản ghi «giảm 2 người chết (2/4)»', '1', '4');
    expect(sentences(plan, 'note-says-otherwise')).toEqual([
      '“Người chết”, 6 tháng đầu năm 2024: ghi chú viết “giảm 2 người chết (2/4)”; 1 người so với 4 người là giảm 3 người.',
    ]);
    expect(theOne(plan, 'note-says-otherwise').cells.map(({ part }) => part)).toEqual(['note', 'figure']);
  });

  it('«giảm 17 người bị thương (1/18)» beside 2 and 18, and where the base is only in the bracket', () => {
    const claim = { kind: 'difference', stated: '-17', computed: '-16' };
    expect(
      theOne(noted('giảm 17 người bị thương (1/18)', '2', '18'), 'note-says-otherwise').claim,
    ).toMatchObject(claim);
    expect(
      theOne(noted('giảm 17 người bị thương (1/18)', '2', null), 'note-says-otherwise').claim,
    ).toMatchObject(claim);
  });

  it('«giảm 4,62 so với cùng kỳ» has no unit', () => {
    const plan = noted('giảm 4,62 so với cùng kỳ', '171,83', null, money);
    expect(sentences(plan, 'note-says-otherwise')).toEqual([
      '“Thu”, 6 tháng đầu năm 2024: ghi chú viết “giảm 4,62”, chưa rõ đơn vị (% hay tỷ đồng).',
    ]);
    expect(theOne(plan, 'note-says-otherwise').seriousness).toBe('missing');
  });

  it('a percentage other than figure and base give; and a note of the row', () => {
    expect(theOne(noted('tăng 15% so cùng kỳ', '110', '100'), 'note-says-otherwise').claim).toMatchObject({
      kind: 'percent',
      stated: '15',
      computed: '10',
    });
    const row = noted('', '110', '100', { note: 'Tăng 12 người so với cùng kỳ' });
    expect(theOne(row, 'note-says-otherwise')).toMatchObject({
      claim: { computed: '10' },
      cells: [{ period: null }, {}],
    });
  });

  it.each([
    ['what agrees', noted('giảm 11 vụ (4/15)', '4', '15', { unit: 'vụ' })],
    ['zeros before a digit', noted('tăng 04 (9/5)', '9', '5')],
    ['another unit', noted('giảm 11 vụ (4/15)', '1', '4')],
    ['one of several that agrees', noted('giảm 3 người (1/4), giảm 17 người bị thương (1/18)', '1', '4')],
    ['a percentage that rounds to it', noted('tăng 14,57% so với cùng kỳ', '27.359', '23.880', money)],
    ['a percentage within the rounding of the figures', noted('tăng 9,9% so cùng kỳ', '1,1', '1', money)],
    ['no base', noted('tăng 15% so cùng kỳ', '110', null)],
    ['a whole number of counted things', noted('tăng 5 so với cùng kỳ', '9', '4')],
    ['a whole number of «cộng đồng»', noted('tăng 32 so với năm 2010', '9', null, { unit: 'cộng đồng' })],
    ['points for a rate', noted('tăng 2% so cùng kỳ', '92', '90', { unit: '%', measure: 'rate' })],
    ['no change at all', noted('Theo báo cáo của Công an (2/4)', '1', '4')],
  ])('is not asked about: %s', (_, plan) => {
    expect(asked(plan, 'note-says-otherwise')).toEqual([]);
  });

  it('of a hundred thousand signs is read at once', () => {
    const note = `tăng 1 ${'người '.repeat(15_000)}`.slice(0, 100_000);
    const start = performance.now();
    readChanges(note, 'người');
    readChanges('tăng '.repeat(20_000), 'người');
    readChanges(`tăng ${'1.'.repeat(50_000)}`, 'người');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('a share stated in a note', () => {
  const noted = (note: string): Plan =>
    withNote(
      smallPlan([{ name: 'Trung cấp', unit: '%', measure: 'share', figures: { '2024': '2,1' } }]),
      0,
      '2024',
      note,
    );

  it('that is cut off rather than rounded is asked about', () => {
    expect(sentences(noted('văn bản ghi «03/139, chiếm 2,1%»'), 'note-share')).toEqual([
      '“Trung cấp”, Năm 2024: ghi chú viết “03/139, chiếm 2,1%”; 3/139 là 2,2%.',
    ]);
    expect(theOne(noted('223/226 tin, đạt 98,6%'), 'note-share')).toMatchObject({ computed: '98.7' });
  });

  it.each([
    ['24/139, chiếm 17,3%'],
    ['171/171 công dân nhập ngũ, đạt 100% chỉ tiêu'],
    ['đạt 54,52%/82%'],
    ['1.508/3.400, có 18 lao động đi nước ngoài, đạt 44,4%'],
    ['giảm 11 vụ (4/15)'],
    ['15/4, chiếm 20%'],
  ])('that its counts make, or that is none, is not (%s)', (note) => {
    expect(asked(noted(note), 'note-share')).toEqual([]);
  });
});
