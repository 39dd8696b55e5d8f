/** Numbers in attributes, and whether the text beside them shows them; worked out by hand. */
import { describe, expect, test } from 'vitest';
import { toDecimal } from '#core/decimal.ts';
import { numberShown } from '#exchange/clipboard/exact-number.ts';
import { isHeldWhole, readLiteral, shiftPoint, withoutDust } from '#exchange/clipboard/literal.ts';

test.each([
  ['13447.5', '13447.5'],
  ['0,125', '0.125'],
  ['1.2E+3', '1200'],
  ['1.23456789012346E+019', '12345678901234600000'],
  ['1.5e-7', '0.00000015'],
  ['-0', '0'],
  ['-58.60', '-58.60'],
  ['7.', '7'],
  ['.5', '0.5'],
  ['1E+300', null],
  ['1.234,5', null],
  ['', null],
  ['.', null],
  ['12a', null],
])('the literal %s is %s', (literal, number) => expect(readLiteral(literal)).toBe(number));

test.each([
  ['8.3000000000000007', '8.3'],
  ['0.30000000000000004', '0.3'],
  ['0.333333333333333', '0.333333333333333'],
  ['12345678901234567', '12345678901234567'],
  ['58.60', '58.60'],
])('%s keeps fifteen digits: %s', (kept, number) => expect(withoutDust(toDecimal(kept))).toBe(number));

test('moving the point keeps every digit', () => {
  expect(shiftPoint(toDecimal('58.60'), -2)).toBe('0.5860');
  expect(shiftPoint(toDecimal('0.5860'), 2)).toBe('58.60');
  expect(shiftPoint(toDecimal('-1.5'), 3)).toBe('-1500');
  expect(shiftPoint(toDecimal('0'), 2)).toBe('0');
});

test('a spreadsheet holds fifteen digits, wherever the point stands', () => {
  expect(isHeldWhole(toDecimal('123456789012345'))).toBe(true);
  expect(isHeldWhole(toDecimal('0.000123456789012345'))).toBe(true);
  expect(isHeldWhole(toDecimal('1000000000000000000'))).toBe(true);
  expect(isHeldWhole(toDecimal('1234567890123456'))).toBe(false);
});

describe('the number is taken when the text shows it', () => {
  test.each([
    ['13.447,5', '13447.5', '13447.5'],
    ['13,447.50', '13447.5', '13447.50'],
    ['58,60', '58.6', '58.60'],
    ['13.448', '13447.5', '13447.5'],
    ['12,50%', '0.125', '12.50'],
    ['13%', '0.125', '12.5'],
    ['(5)', '-5', '-5'],
    ['5', '-5', '-5'],
    ['−1.508', '-1508', '-1508'],
    ['1.508 người', '1508', '1508'],
    ['12,5 m2', '12.5', '12.5'],
    ['$13,447.50', '13447.5', '13447.50'],
    ['1\u00A0508,4', '1508.35', '1508.35'],
    ['1,23457E+14', '123456789012345', '123456789012345'],
    ['####', '1508', '1508'],
    ['-', '0', '0'],
    ['0', '0.3', '0.3'],
  ])('«%s» shows %s: %s', (text, held, exact) => expect(numberShown(text, toDecimal(held))).toBe(exact));

  test.each([
    ['ĐÚNG', '1'],
    ['#DIV/0!', '0'],
    ['13,4', '13447.5'],
    ['08-Thg8', '45512'],
    ['8/8', '45512'],
    ['-', '5'],
    ['', '0'],
    ['1,23457E+13', '123456789012345'],
  ])('«%s» does not show %s', (text, held) => expect(numberShown(text, toDecimal(held))).toBeNull());
});
