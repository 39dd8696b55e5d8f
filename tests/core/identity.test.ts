/** Ids: their form, what a spreadsheet cannot eat, and what the check sign shows and does not show. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  indicatorIdOf,
  makeIndicatorId,
  makePlanId,
  makeRecordId,
  readIndicatorId,
  readPlanId,
} from '#core/identity.ts';

const SIGNS = 'bcdfghjkmnpqrstvwxz23456789';
const randoms = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const signs = fc.string({ unit: fc.constantFrom(...SIGNS), minLength: 6, maxLength: 6 });

function drawFrom(stream: Iterator<number>): () => number {
  return () => Number(stream.next().value);
}

describe('making', () => {
  test('the lowest and the highest draw give the first and the last sign', () => {
    expect(makePlanId(() => 0)).toBe('pbbbbbb');
    expect(makePlanId(() => 1 - Number.EPSILON)).toBe('p999999');
    expect(makeRecordId('nv', () => 0)).toBe('nv_bbbbbbb');
    expect(makeRecordId('mu', () => 0.5)).toMatch(/^mu_(.)\1{6}$/);
    expect(makeIndicatorId(() => 0)).toMatch(/^ct_bbbbbb.$/);
  });

  test('every id that is made is read, and a spreadsheet finds nothing in it to eat', () => {
    fc.assert(
      fc.property(randoms, (stream) => {
        const random = drawFrom(stream);
        const [plan, row] = [makePlanId(random), makeIndicatorId(random)];
        expect(readPlanId(plan)).toBe(plan);
        expect(readIndicatorId(row)).toBe(row);
        for (const id of [plan, row]) {
          expect(Number(id)).toBeNaN();
          expect(id).toMatch(/^[a-z][a-z0-9_]+$/);
          expect(id).not.toMatch(/[aeiouyl01]/); // so no word, no month, no exponent, no 0 for o
        }
      }),
    );
  });

  test.each(['', 'b7k2m', 'b7k2mqq', 'b7k2m!', 'B7K2MQ', 'b7k2me', 'b7k2m0'])(
    '%j are not six id signs',
    (text) => {
      expect(() => indicatorIdOf(text)).toThrow('Not six id signs');
    },
  );
});

describe('reading', () => {
  const good = indicatorIdOf('b7k2mq');

  test('an id as it stands in files', () => {
    expect(good).toBe('ct_b7k2mqn'); // 8·1 + 7·25 + 5·8 + 4·20 + 2·9 + 1·12 = 333 = 12·27 + 9: sign 9; fixed for ever once files are out
    expect(readIndicatorId('ct_b7k2mqn')).toBe('ct_b7k2mqn');
    expect(readPlanId('p7k2m9q')).toBe('p7k2m9q');
  });

  test.each([
    ...[
      '',
      'b7k2mq',
      'ct_b7k2mq',
      good.slice(3),
      ` ${good}`,
      `${good} `,
      `${good}\n`,
      good.toUpperCase(),
      `${good}b`,
    ],
    ...['ct_e7k2mqb', 'ct_b7k2m01', 'nv_b7k2mqb', 'ct_______', 'ct_b7k2mqé'],
  ])('%j is no id of a row', (text) => {
    expect(readIndicatorId(text)).toBeNull();
  });

  test.each([
    '',
    'p',
    'pb7k2m',
    'pb7k2mqq',
    'qb7k2mq',
    'Pb7k2mq',
    'pb7k2me',
    'pb7k2m0',
    ' pb7k2mq',
    'pb7k2mq\n',
  ])('%j is no id of a plan', (text) => {
    expect(readPlanId(text)).toBeNull();
  });
});

describe('the check sign', () => {
  test('shows any one wrong sign, also itself', () => {
    fc.assert(
      fc.property(signs, (six) => {
        const id = indicatorIdOf(six);
        for (let at = 3; at < id.length; at++) {
          for (const sign of SIGNS) {
            const mistyped = id.slice(0, at) + sign + id.slice(at + 1);
            expect([mistyped, readIndicatorId(mistyped)]).toEqual([mistyped, mistyped === id ? id : null]);
          }
        }
      }),
    );
  });

  test('shows any two neighbours swapped, also the last with the check sign', () => {
    fc.assert(
      fc.property(signs, (six) => {
        const id = indicatorIdOf(six);
        for (let at = 3; at + 1 < id.length; at++) {
          const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2);
          expect([swapped, readIndicatorId(swapped)]).toEqual([swapped, swapped === id ? id : null]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('lets through about one in 27 ids with two signs wrong, and some signs swapped that stand two apart', () => {
    const id = indicatorIdOf('bbbbbb');
    let passed = 0;
    for (const one of SIGNS) {
      for (const other of SIGNS) {
        if (one !== 'b' && other !== 'b' && readIndicatorId(`ct_${one}${other}${id.slice(5)}`)) passed++;
      }
    }
    expect(passed).toBe(26); // of 26 × 26
    // b and n are nine places apart in the alphabet.
    const far = indicatorIdOf('bcnddd');
    expect(readIndicatorId(`ct_ncbddd${far.slice(9)}`)).toBe(`ct_ncbddd${far.slice(9)}`);
  });
});
