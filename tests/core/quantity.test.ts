/** Numbers and «a/b» as documents state them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import { compareQuantities, printQuantity, readQuantity, type Quantity } from '#core/quantity.ts';
import { quantities } from './arbitraries.ts';

const number = (value: string): Quantity => ({ kind: 'number', value: toDecimal(value) });
const count = (done: string, of: string): Quantity => ({
  kind: 'count',
  done: toDecimal(done),
  of: toDecimal(of),
});

describe('reading', () => {
  test.each([
    ['13.447,5', number('13447.5')],
    ['95%', number('95')],
    ['-4,62', number('-4.62')],
    ['0', number('0')],
    // counts as printed in the sample documents
    ['8/8', count('8', '8')],
    ['36/36', count('36', '36')],
    ['171/171', count('171', '171')],
    ['223/226', count('223', '226')],
    ['1.768/3.400', count('1768', '3400')],
    ['133.439/405.200', count('133439', '405200')],
    ['0/8', count('0', '8')],
    ['08 / 08', count('8', '8')],
    ['1,5/2', count('1.5', '2')],
  ])('%j is %j', (text, quantity) => {
    expect(readQuantity(text)).toEqual(quantity);
  });

  test.each([
    ...[
      '',
      '/',
      '8/',
      '/8',
      '8/8/8',
      '10/5/2024',
      '8/0',
      '8/0,0',
      '-1/8',
      '8/-8',
      '8/8 phường',
      '84 vụ/117 bị can',
    ],
    ...['99,65%/ 99,65%', '50%/8', '8/50%', '8\\8', 'tám/tám', '12.34.5', '75 - 80'],
  ])('%j is none', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  test('a hundred thousand strokes are none', { timeout: 30_000 }, () => {
    expect(readQuantity('/'.repeat(100_000))).toBeNull();
    expect(readQuantity('1/'.repeat(100_000))).toBeNull();
  });
});

describe('printing', () => {
  test('a count prints both its numbers in the same style', () => {
    expect(printQuantity(count('1768', '3400'))).toBe('1.768/3.400');
    expect(printQuantity(count('1768', '3400'), { grouped: false })).toBe('1768/3400');
    expect(printQuantity(number('13447.5'), { places: 2 })).toBe('13.447,50');
  });

  test('what is printed is read back as the same quantity', () => {
    fc.assert(
      fc.property(quantities, fc.boolean(), (quantity, grouped) => {
        expect(readQuantity(printQuantity(quantity, { grouped }))).toEqual(quantity);
      }),
    );
  });
});

describe('order', () => {
  test.each([
    [number('95'), number('95.0'), 0],
    [number('98.5'), number('100'), -1],
    [count('8', '8'), count('171', '171'), 0],
    [count('7', '8'), count('8', '8'), -1],
    [count('1', '3'), count('333', '1000'), 1], // a third is more than 0,333
    [count('0', '8'), count('0', '3'), 0],
    [number('1'), count('8', '8'), null],
    [count('8', '8'), number('1'), null],
  ])('%j against %j is %j', (a, b, side) => {
    expect(compareQuantities(a, b)).toBe(side);
  });

  test('it turns round when the two change places', () => {
    fc.assert(
      fc.property(quantities, quantities, (a, b) => {
        const [side, back] = [compareQuantities(a, b), compareQuantities(b, a)];
        expect(side === null).toBe(a.kind !== b.kind);
        if (side !== null && back !== null) expect(side + back).toBe(0);
      }),
    );
  });
});
