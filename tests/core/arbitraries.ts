/** Random values of core for property tests. Every one is a value the types allow; the awkward ones are drawn often. */
import fc, { type Arbitrary } from 'fast-check';
import type { Comparison } from '#core/comparison-text.ts';
import { compareDecimals, isDecimal, toDecimal, type Decimal } from '#core/decimal.ts';
import { readPeriod, type Period } from '#core/period.ts';
import type { Quantity } from '#core/quantity.ts';
import { BASES, type Goal } from '#core/target.ts';

const digits = (min: number, max: number): Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });

/** At most 18 digits before the point and 12 after it; zeros, thousands and trailing zeros among them. */
export const decimals: Arbitrary<Decimal> = fc
  .tuple(
    fc.boolean(),
    fc.oneof(fc.constantFrom('0', '1', '10', '999', '1000', '1508', '24964'), digits(1, 18)),
    fc.oneof(fc.constantFrom('', '0', '00', '5', '05', '50', '995', '125'), digits(0, 12)),
  )
  .map(([negative, whole, after]) => {
    const plain = whole.replace(/^0+(?=\d)/, '') + (after === '' ? '' : `.${after}`);
    return toDecimal(negative && isDecimal(`-${plain}`) ? `-${plain}` : plain);
  });

export const nonZeroDecimals: Arbitrary<Decimal> = decimals.filter((value) => /[1-9]/.test(value));

const unsigned: Arbitrary<Decimal> = decimals.map((value) => toDecimal(value.replace('-', '')));

export const quantities: Arbitrary<Quantity> = fc.oneof(
  decimals.map((value) => ({ kind: 'number' as const, value })),
  fc
    .tuple(
      unsigned,
      unsigned.filter((value) => /[1-9]/.test(value)),
    )
    .map(([done, of]) => ({ kind: 'count' as const, done, of })),
);

const ranges: Arbitrary<Comparison> = fc
  .tuple(decimals, decimals)
  .filter(([a, b]) => compareDecimals(a, b) !== 0)
  .map(([a, b]) => (compareDecimals(a, b) < 0 ? ([a, b] as const) : ([b, a] as const)))
  .map(([low, high]) => ({ comparator: 'range', low, high }));

export const comparisons: Arbitrary<Comparison> = fc.oneof(
  fc.record({
    comparator: fc.constantFrom(
      '=' as const,
      '≥' as const,
      '>' as const,
      '≤' as const,
      '<' as const,
      'about' as const,
    ),
    value: quantities,
  }),
  ranges,
);

/** Goals with a figure in them: every basis with every comparator. */
export const measuredGoals: Arbitrary<Goal> = fc.record({
  kind: fc.constant('measured' as const),
  basis: fc.constantFrom(...BASES),
  comparison: comparisons,
});

const years = fc.integer({ min: 1000, max: 9998 });

/** Every sort of period that lies within one year. */
export const periodsOfAYear: Arbitrary<Period> = fc
  .tuple(
    years,
    fc.constantFrom(
      ...['', '-H1', '-H2', '-9M', '-Q1', '-Q2', '-Q3', '-Q4'],
      ...Array.from({ length: 12 }, (_, i) => `-M${String(i + 1).padStart(2, '0')}`),
    ),
  )
  .map(([year, rest]) => mustBePeriod(`${year}${rest}`));

export const stages: Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1, max: 30 }))
  .map(([first, more]) => mustBePeriod(`${first}/${first + more}`));

export const periods: Arbitrary<Period> = fc.oneof({ weight: 3, arbitrary: periodsOfAYear }, stages);

function mustBePeriod(text: string): Period {
  const period = readPeriod(text);
  if (!period) throw new Error(`The generator made ${text}, which is no period`);
  return period;
}

/** Words out of which officials' texts are made, with the particles that the readers look for. */
const words = fc.constantFrom(
  ...[
    'trên',
    'dưới',
    'từ',
    'đến',
    'trở lên',
    'khoảng',
    'không quá',
    'tăng',
    'giảm',
    'bình quân',
    'duy trì',
    'tổng',
  ],
  ...[
    'đạt',
    'theo',
    'chỉ tiêu',
    'do',
    'thành phố',
    'HĐND quận',
    'giao',
    'hàng năm',
    '/năm',
    'hằng năm',
    'phấn đấu',
  ],
  ...[
    '95',
    '8,5%',
    '75 - 80',
    '8/8',
    '1.508',
    '-5',
    '0',
    '-',
    '–',
    '(',
    ')',
    '%',
    '>=',
    '≤',
    '...',
    'hộ nghèo',
    'ĐẠT',
  ],
);

/** Half-sensible texts: such words in any order, and any text at all. */
export const texts: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join(' ')) },
  fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
