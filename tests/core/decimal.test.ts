/** Exact decimals against hand-worked and printed values, then against whole-number arithmetic on BigInt. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  compareDecimals,
  compareRatio,
  compareRatios,
  decimalPlacesOf,
  divideRatios,
  isDecimal,
  isSameNumber,
  multiply,
  negate,
  ratioOf,
  roundDecimal,
  roundRatio,
  signOf,
  subtract,
  sumDecimals,
  toDecimal,
  trimZeros,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import { decimals, nonZeroDecimals } from './arbitraries.ts';

const d = toDecimal;
const ratio = (numerator: string, denominator: string): Ratio => ({
  numerator: d(numerator),
  denominator: d(denominator),
});

describe('the canonical form', () => {
  test.each(['0', '7', '-1', '13447', '8531.35', '58.60', '0.125', '-0.5', '0.00', '9'.repeat(60)])(
    '%s is a decimal',
    (text) => {
      expect(isDecimal(text)).toBe(true);
      expect(toDecimal(text)).toBe(text);
    },
  );

  test.each([
    ...['', '-', '+1', '01', '-01', '1.', '.5', '1,5', '1.508,35', '1 508', '-0', '-0.00', '--1', '1.2.3'],
    ...['1e5', 'NaN', 'Infinity', ' 1', '1 ', '1\n', '１', '٣', '1%', '0x10'],
  ])('%j is not', (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => toDecimal(text)).toThrow(`Not a canonical decimal: ${JSON.stringify(text)}`);
  });
});

describe('order', () => {
  test('the decimals a number is written with do not count', () => {
    expect(isSameNumber(d('58.60'), d('58.6'))).toBe(true);
    expect(isSameNumber(d('0'), d('0.00'))).toBe(true);
    expect(isSameNumber(d('58.60'), d('58.61'))).toBe(false);
  });

  test.each([
    ['98.5', '100', -1],
    ['1508', '1508.0', 0],
    ['-3', '-2', -1],
    ['0.1', '-99', 1],
    ['9007199254740993', '9007199254740992', 1], // one apart beyond what a binary float tells apart
  ] as const)('%s against %s is %i', (a, b, side) => {
    expect(compareDecimals(d(a), d(b))).toBe(side);
    expect(compareDecimals(d(b), d(a))).toBe(side === 0 ? 0 : -side);
  });

  test('the sign of a number', () => {
    expect(['-0.01', '0', '0.00', '0.01'].map((text) => signOf(d(text)))).toEqual([-1, 0, 0, 1]);
  });
});

describe('arithmetic', () => {
  test('the shares of the economy printed in plan 003 make exactly 100', () => {
    expect(isSameNumber(sumDecimals(['7.31', '32.36', '60.33'].map(d)), d('100'))).toBe(true);
  });

  test('nothing passes through a binary float', () => {
    expect(add(d('0.1'), d('0.2'))).toBe('0.3');
    expect(subtract(d('24964'), d('13447'))).toBe('11517');
    expect(subtract(d('47.52'), d('48.86'))).toBe('-1.34'); // «giảm 1,34% so cùng kỳ», report 002
    expect(multiply(d('9007199254740993'), d('3'))).toBe('27021597764222979');
    expect(multiply(d('0.0000001'), d('0.0000001'))).toBe('0.00000000000001');
  });

  test('zero never has a sign', () => {
    expect(negate(d('0'))).toBe('0');
    expect(negate(d('0.00'))).toBe('0');
    expect(multiply(d('-5'), d('0'))).toBe('0');
    expect(subtract(d('-1.5'), d('-1.50'))).toBe('0');
    expect(absolute(d('-0.5'))).toBe('0.5');
  });

  test('the sum of nothing is zero', () => {
    expect(sumDecimals([])).toBe('0');
  });

  test('the sum of twenty thousand rows is exact', () => {
    expect(sumDecimals(Array.from({ length: 20_000 }, () => d('0.1')))).toBe('2000');
  });
});

describe('decimals as written', () => {
  test.each([
    ['58.60', 2, '58.6'],
    ['100.00', 2, '100'],
    ['0.50', 2, '0.5'],
    ['0.00', 2, '0'],
    ['1500', 0, '1500'],
    ['-10.010', 3, '-10.01'],
  ])('%s has %i, and is %s without its trailing zeros', (text, places, trimmed) => {
    expect(decimalPlacesOf(d(text))).toBe(places);
    expect(trimZeros(d(text))).toBe(trimmed);
  });
});

describe('rounding a number: half away from zero, exactly so many decimals', () => {
  test.each([
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2.3449999', 2, '2.34'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['0.49', 0, '0'],
    ['-0.004', 2, '0.00'],
    ['99.996', 2, '100.00'],
    ['99.994', 2, '99.99'],
    ['5', 2, '5.00'],
    ['1.005', 2, '1.01'], // a binary float gives 1,00
    ['0', 3, '0.000'],
  ])('%s to %i decimals is %s', (text, places, rounded) => {
    expect(roundDecimal(d(text), places)).toBe(rounded);
  });
});

describe('rounding a ratio: the percentages documents print', () => {
  test.each([
    ['13447', '24964', '53.87'], // 001
    ['83.29', '91', '91.53'], // 002
    ['133439', '405200', '32.93'], // 002
    ['166866', '606899', '27.49'], // 002
    ['320392', '765101', '41.88'], // 002
    ['3325', '11000', '30.23'], // 002
    ['332', '609', '54.52'], // 002
    ['171', '171', '100.00'], // 002
    ['10', '12', '83.33'], // SPEC §6, a target not to be exceeded
  ])('%s of %s is %s %%', (figure, target, percent) => {
    const share = divideRatios(
      { numerator: multiply(d(figure), d('100')), denominator: d('1') },
      ratioOf(d(target)),
    );
    expect(roundRatio(share, 2)).toBe(percent);
  });

  test('signs: a negative quotient rounds away from zero, and a vanishing one loses its sign', () => {
    expect(roundRatio(ratio('-1', '8'), 2)).toBe('-0.13');
    expect(roundRatio(ratio('1', '-8'), 2)).toBe('-0.13');
    expect(roundRatio(ratio('-1', '-8'), 2)).toBe('0.13');
    expect(roundRatio(ratio('-1', '1000'), 2)).toBe('0.00');
    expect(roundRatio(ratio('0', '-3'), 1)).toBe('0.0');
  });

  test('a zero denominator is a bug and throws', () => {
    expect(() => roundRatio(ratio('1', '0'), 2)).toThrow('Division by zero');
  });
});

describe('order of ratios, without dividing', () => {
  test.each([
    ['1/3', '0.3333333333333333', 1],
    ['1/3', '2/6', 0],
    ['-1/3', '1/-3', 0],
    ['-1/-3', '1/2', -1],
    ['1/-2', '1/3', -1],
    ['1/3', '1/-2', 1],
    ['5', '5.0', 0],
    ['5', '8/2', 1],
    ['8/2', '5', -1],
    ['1/-2', '3/-2', 1],
    ['3', '2', 1],
  ])('%s against %s is %i', (a, b, side) => {
    const read = (text: string): Ratio => ratio(text.split('/')[0] ?? '', text.split('/')[1] ?? '1');
    expect(compareRatios(read(a), read(b))).toBe(side);
    if (!b.includes('/')) expect(compareRatio(read(a), d(b))).toBe(side);
  });

  test('99,996 % is below 100 % though both print alike', () => {
    const share = ratio('99996', '1000');
    expect(roundRatio(share, 2)).toBe('100.00');
    expect(compareRatio(share, d('100'))).toBe(-1);
  });
});

/** The oracle: a decimal as a whole number of its last decimal place. */
function unitsOf(value: Decimal): { units: bigint; scale: bigint } {
  return { units: BigInt(value.replace('.', '')), scale: 10n ** BigInt(decimalPlacesOf(value)) };
}

/** numerator ÷ denominator to `places` decimals, half away from zero, worked in whole numbers. */
function divideSlowly(numerator: bigint, denominator: bigint, places: number): string {
  const positive = numerator < 0n === denominator < 0n;
  const [n, m] = [numerator, denominator].map((x) => (x < 0n ? -x : x)) as [bigint, bigint]; // two in, two out
  const rounded = (2n * n * 10n ** BigInt(places) + m) / (2n * m);
  const text = rounded.toString().padStart(places + 1, '0');
  const plain = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
  return positive || rounded === 0n ? plain : `-${plain}`;
}

describe('against whole-number arithmetic', () => {
  const places = fc.integer({ min: 0, max: 8 });

  test('any number rounds as the oracle says', () => {
    fc.assert(
      fc.property(decimals, places, (value, to) => {
        const { units, scale } = unitsOf(value);
        expect(roundDecimal(value, to)).toBe(divideSlowly(units, scale, to));
      }),
    );
  });

  test('any ratio rounds as the oracle says', () => {
    fc.assert(
      fc.property(decimals, nonZeroDecimals, places, (numerator, denominator, to) => {
        const [a, b] = [unitsOf(numerator), unitsOf(denominator)];
        expect(roundRatio({ numerator, denominator }, to)).toBe(
          divideSlowly(a.units * b.scale, b.units * a.scale, to),
        );
      }),
    );
  });

  test('ties, which random numbers seldom are, round away from zero at every place', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), places, (odd, to) => {
        const numerator = d((2n * odd + 1n).toString());
        const denominator = d((2n * 10n ** BigInt(to)).toString());
        expect(roundRatio({ numerator, denominator }, to)).toBe(
          divideSlowly(2n * odd + 1n, 2n * 10n ** BigInt(to), to),
        );
      }),
    );
  });

  test('sums, differences, products and order are those of whole numbers', () => {
    fc.assert(
      fc.property(decimals, decimals, (x, y) => {
        const [a, b] = [unitsOf(x), unitsOf(y)];
        const same = (result: Decimal, units: bigint, scale: bigint): void => {
          const { units: got, scale: by } = unitsOf(result);
          expect(got * scale).toBe(units * by);
        };
        same(add(x, y), a.units * b.scale + b.units * a.scale, a.scale * b.scale);
        same(subtract(x, y), a.units * b.scale - b.units * a.scale, a.scale * b.scale);
        same(multiply(x, y), a.units * b.units, a.scale * b.scale);
        const difference = a.units * b.scale - b.units * a.scale;
        expect(compareDecimals(x, y)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
    );
  });

  test('ratios order as their cross products do, whatever the signs below the line', () => {
    fc.assert(
      fc.property(decimals, nonZeroDecimals, decimals, nonZeroDecimals, (p, q, r, s) => {
        const side = compareRatios({ numerator: p, denominator: q }, { numerator: r, denominator: s });
        // p/q − r/s = (p·s − r·q) / (q·s): the sign of the difference turns with the sign below the line.
        const above = subtract(multiply(p, s), multiply(r, q));
        const below = multiply(q, s);
        expect(side).toBe(
          Math.sign(Number(unitsOf(above).units)) * Math.sign(Number(unitsOf(below).units)) + 0,
        ); // + 0: no minus zero
      }),
    );
  });
});
