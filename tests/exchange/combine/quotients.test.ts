/** Rates formed again from what is above and below: proven by the units' own rates, or named by a person; never averaged. */
import { describe, expect, it } from 'vitest';
import type { CombineChoices } from '#exchange/combine/form-total.ts';
import { idOf, type RowGiven } from '#tests/support/small-plan.ts';
import { cellAt, fileOf, gather } from '#tests/exchange/combine/unit-files.ts';

const FORM: readonly RowGiven[] = [
  { name: 'Tỷ lệ hộ nghèo', unit: '%', measure: 'rate', accumulation: 'stock' },
  { name: 'Số hộ nghèo', unit: 'hộ', accumulation: 'stock', under: 0 },
  { name: 'Tổng số hộ', unit: 'hộ', accumulation: 'stock', under: 0 },
];

type Texts = readonly (string | null)[];

function collect(form: readonly RowGiven[], units: readonly Texts[], choices: CombineChoices = {}, n = 0) {
  const files = units.map((texts, at) =>
    fileOf(
      `Phường ${'ABCDEFGH'.charAt(at)}`,
      form.map((row, r): RowGiven => {
        const text = texts[r] ?? null;
        return text === null ? row : { ...row, figures: { '2024-H1': text } };
      }),
    ),
  );
  return cellAt(gather(form, files, {}, choices).combination, n);
}

describe('a rate with its parts', () => {
  it('is the quotient of the sums where the units’ own rates prove it', () => {
    // 30 + 2 of 1.000 + 400 households: 2,2857… %, and not the mean of 3 and 0,5.
    const cell = collect(FORM, [
      ['3', '30', '1.000'],
      ['0,5', '2', '400'],
    ]);
    expect(cell).toMatchObject({
      status: 'complete',
      typed: '2,29',
      formation: { kind: 'ratio', numerator: idOf(1), denominator: idOf(2) },
      remarks: [{ code: 'rounded' }],
    });
    expect(cell.parts[1]).toMatchObject({
      printed: '0,5',
      formed: { above: { printed: '2', line: 14 }, below: { printed: '400', line: 15 } },
    });
  });

  it('has as many decimals as the row shows', () => {
    const units: Texts[] = [
      ['3', '30', '1.000'],
      ['0,5', '2', '400'],
    ];
    expect(collect([{ ...FORM[0], decimals: 1 }, ...FORM.slice(1)], units).typed).toBe('2,3');
  });

  it('is proven by a rate cut off as well as by one rounded', () => {
    // 333 of 609 is 54,679…: printed 54,68 or, cut off, 54,67; 54,66 is neither.
    expect(collect(FORM, [['54,68', '333', '609']]).status).toBe('complete');
    expect(collect(FORM, [['54,67', '333', '609']]).status).toBe('complete');
    expect(collect(FORM, [['54,66', '333', '609']]).refusal?.code).toBe('unproven');
  });

  it('is refused with what it may be where a unit’s rate speaks against it, or none says anything', () => {
    const cell = collect(FORM, [
      ['3', '30', '1.000'],
      ['5', '2', '400'],
    ]);
    expect(cell).toMatchObject({ status: 'refused', value: null, refusal: { code: 'unproven' } });
    expect(cell.refusal).toHaveProperty('candidates.0', {
      formation: { kind: 'ratio', numerator: idOf(1), denominator: idOf(2) },
      agree: 1,
      disagree: 1,
    });
    expect(collect(FORM, [[null, '30', '1.000']]).refusal?.code).toBe('unproven');
    // 100 % of anything equal proves nothing.
    expect(collect(FORM, [['100', '400', '400']]).refusal?.code).toBe('unproven');
  });

  it('is formed as a person says, and the unit that disagrees is told', () => {
    const formation = { kind: 'ratio', numerator: idOf(1), denominator: idOf(2) } as const;
    const cell = collect(
      FORM,
      [
        ['3', '30', '1.000'],
        ['5', '2', '400'],
        [null, '8', '600'],
      ],
      { formations: new Map([[idOf(0), formation]]) },
    );
    expect(cell).toMatchObject({ status: 'complete', typed: '2,00' });
    expect(cell.parts.map(({ remarks }) => remarks.map(({ code }) => code))).toEqual([
      [],
      ['rate-disagrees'],
      [],
    ]);
  });

  it('counts only units that give both, and is then incomplete', () => {
    const cell = collect(FORM, [
      ['3,0', '30', '1.000'],
      ['0,5', '2', null],
    ]);
    expect(cell).toMatchObject({ status: 'incomplete', typed: '3,00', lacking: 1 });
    expect(cell.parts[1]?.problem).toEqual({ code: 'no-value' });
  });

  it('is not believed where a rate of one digit may fit by chance', () => {
    expect(collect(FORM, [['3', '30', '1.000']]).refusal?.code).toBe('unproven');
    expect(collect(FORM, [['3,0', '30', '1.000']]).typed).toBe('3,00');
  });

  it('is refused where there is nothing below', () => {
    const formation = { kind: 'ratio', numerator: idOf(1), denominator: idOf(2) } as const;
    expect(collect(FORM, [[null, '0', '0']], { formations: new Map([[idOf(0), formation]]) })).toMatchObject({
      status: 'refused',
      refusal: { code: 'zero-denominator' },
    });
  });
});

describe('rows beside a rate, under the same heading', () => {
  const form: RowGiven[] = [
    { name: 'Xã hội', kind: 'group' },
    { name: 'Tỷ lệ hộ nghèo', unit: '%', measure: 'rate', under: 0, kind: 'indicator' },
    { name: 'Số hộ nghèo', unit: 'hộ', under: 0, kind: 'indicator' },
    { name: 'Tổng số hộ', unit: 'hộ', under: 0, kind: 'indicator' },
    { name: 'Lao động', unit: 'người', under: 0, kind: 'indicator' },
    { name: 'Học sinh', unit: 'người', under: 0, kind: 'indicator' },
  ];
  // 12 pairs: four digits of the units' own rates are needed.
  const units: Texts[] = [
    [null, '2,46', '31', '1.260', '900', '77'],
    [null, '1,18', '5', '423', '650', '80'],
  ];

  it('form it where the units’ rates prove it: 36 of 1.683', () => {
    expect(collect(form, units, {}, 1)).toMatchObject({
      status: 'complete',
      typed: '2,14',
      formation: { numerator: idOf(2), denominator: idOf(3) },
    });
  });

  it('are offered, the likeliest first, where one unit’s rate is wrong; not at all where nothing fits', () => {
    const third: Texts = [null, '9,99', '7', '700', '1', '1'];
    expect(collect(form, [...units, third], {}, 1).refusal).toEqual({
      code: 'unproven',
      candidates: [
        {
          formation: { kind: 'ratio', numerator: idOf(2), denominator: idOf(3) },
          agree: 2,
          disagree: 1,
        },
      ],
    });
    expect(collect(form, [[null, '9,99', '7', '700', '1', '1']], {}, 1).refusal).toEqual({ code: 'rate' });
  });
});

describe('other quotients', () => {
  it('are parts beside an amount and its total («trong đó»)', () => {
    const form: RowGiven[] = [
      { name: 'Lao động có việc làm', unit: 'lao động' },
      { name: 'Lao động nữ', unit: 'lao động', under: 0 },
      { name: 'Tỷ lệ lao động nữ', unit: '%', measure: 'rate', under: 0 },
    ];
    const units: Texts[] = [
      ['200', '50', '25'],
      ['100', '10', '10'],
    ];
    expect(collect(form, units, {}, 2)).toMatchObject({ status: 'complete', typed: '20,00' });
  });

  it('are shares of a structure whose amounts stand elsewhere under the same names', () => {
    const form: RowGiven[] = [
      { name: 'Cơ cấu kinh tế', unit: '%', measure: 'share' },
      { name: 'Khu vực I', unit: '%', measure: 'share', under: 0 },
      { name: 'Khu vực II', unit: '%', measure: 'share', under: 0 },
      { name: 'Giá trị sản xuất', unit: 'tỷ đồng' },
      { name: 'Khu vực I', unit: 'tỷ đồng', under: 3 },
      { name: 'Khu vực II', unit: 'tỷ đồng', under: 3 },
    ];
    const units: Texts[] = [
      [null, '40', '60', '100', '40', '60'],
      [null, '10', '90', '300', '30', '270'],
    ];
    expect(collect(form, units, {}, 1)).toMatchObject({ status: 'complete', typed: '17,50' });
    expect(collect(form, units, {}, 2)).toMatchObject({ status: 'complete', typed: '82,50' });
  });

  it('are in ‰ and in so much for each', () => {
    const births: RowGiven[] = [
      { name: 'Tỷ suất sinh', unit: '‰', measure: 'rate' },
      { name: 'Số trẻ sinh ra', unit: 'trẻ', under: 0 },
      { name: 'Dân số', unit: 'người', accumulation: 'stock', under: 0 },
    ];
    expect(collect(births, [['12,5', '125', '10.000']])).toMatchObject({ typed: '12,50' });
    const income: RowGiven[] = [
      { name: 'GRDP bình quân đầu người', unit: 'triệu đồng/người', accumulation: 'stock' },
      { name: 'GRDP', unit: 'tỷ đồng', under: 0 },
      { name: 'Dân số', unit: 'nghìn người', accumulation: 'stock', under: 0 },
    ];
    const units: Texts[] = [
      ['60', '600', '10'],
      ['80', '2.400', '30'],
    ];
    expect(collect(income, units)).toMatchObject({ status: 'complete', typed: '75,00' });
  });

  it('are refused where two proven ones say different things', () => {
    const form: RowGiven[] = [
      { name: 'Tỷ lệ', unit: '%', measure: 'rate' },
      { name: 'a', unit: 'hộ', under: 0 },
      { name: 'b', unit: 'hộ', under: 0 },
      { name: 'c', unit: 'hộ', under: 0 },
    ];
    // 50 is 5 of 10 and 10 of 20; only without the second unit's rate.
    const units: Texts[] = [
      ['50', '5', '10', '20'],
      [null, '1', '10', '100'],
    ];
    expect(collect(form, units)).toMatchObject({ status: 'refused', refusal: { code: 'several-quotients' } });
  });
});

describe('a mean', () => {
  const form: RowGiven[] = [
    { name: 'Thu nhập bình quân', unit: 'triệu đồng/người', accumulation: 'average' },
    { name: 'Dân số', unit: 'người', accumulation: 'stock' },
  ];
  const units: Texts[] = [
    ['60', '1.000'],
    ['80', '3.000'],
  ];

  it('is refused without weights', () => {
    expect(collect(form, units)).toMatchObject({ status: 'refused', refusal: { code: 'average' } });
  });

  it('is weighted by the row a person names', () => {
    const weighted = { formations: new Map([[idOf(0), { kind: 'weighted', by: idOf(1) } as const]]) };
    expect(collect(form, units, weighted)).toMatchObject({ status: 'complete', typed: '75,00' });
    expect(collect(form, [...units, ['90', null]], weighted)).toMatchObject({
      status: 'incomplete',
      lacking: 1,
    });
  });

  it('cannot be weighted by itself or by another mean', () => {
    const itself = { formations: new Map([[idOf(0), { kind: 'weighted', by: idOf(0) } as const]]) };
    expect(collect(form, units, itself)).toMatchObject({ refusal: { code: 'formation-impossible' } });
  });
});
