/** Order keys: there is always room between two of them, and they stay short enough to keep in every row. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenKeys, keyBetween, keysBetween, type OrderKey } from '#core/order.ts';

const key = (text: string): OrderKey => text as OrderKey; // keys as they stand in stored plans

function expectRising(keys: readonly (OrderKey | null)[]): void {
  for (let i = 1; i < keys.length; i++) {
    const [before, after] = [keys[i - 1] ?? '', keys[i] ?? ''];
    if (before >= after) throw new Error(`${before} stands before ${after}`);
  }
}

/** Puts `count` keys one after another where `place` says, among those already there. */
function insertMany(count: number, place: (size: number) => number): OrderKey[] {
  const keys: OrderKey[] = [];
  for (let i = 0; i < count; i++) {
    const at = place(keys.length);
    keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
  }
  return keys;
}

const longest = (keys: readonly OrderKey[]): number => Math.max(...keys.map((one) => one.length));

describe('a key between two', () => {
  test.each([
    [null, null, '1'],
    ['1', null, '2'],
    ['z', null, 'z1'],
    ['zz', null, 'zz1'],
    [null, '1', '0V'],
    [null, 'V', 'F'],
    [null, '0V', '0F'],
    [null, '01', '00V'],
    ['1', '3', '2'],
    ['1', '2', '1V'],
    ['1', '1V', '1F'],
    ['1z', '2', '1zV'],
    ['az', 'b1', 'azV'],
    ['a', 'a1', 'a0V'],
  ])('%j and %j leave %j', (before, after, between) => {
    expect(keyBetween(before === null ? null : key(before), after === null ? null : key(after))).toBe(
      between,
    );
  });

  test.each([
    ['b', 'a'],
    ['a', 'a'],
    ['a1', 'a'],
  ])('%j is not below %j, so nothing lies between', (before, after) => {
    expect(() => keyBetween(key(before), key(after))).toThrow(`No key between ${before} and ${after}`);
  });

  test('it lies strictly between and leaves room before itself, for any two keys', () => {
    const keys = fc
      .string({ unit: fc.constantFrom(...'01VYyz'), minLength: 1, maxLength: 6 })
      .filter((text) => !text.endsWith('0'))
      .map(key);
    fc.assert(
      fc.property(fc.option(keys), fc.option(keys), (a, b) => {
        const isInOrder = a === null || b === null || a < b;
        fc.pre(a !== b || a === null);
        const [before, after] = isInOrder ? [a, b] : [b, a];
        const between = keyBetween(before, after);
        if (before !== null) expect(between > before).toBe(true);
        if (after !== null) expect(between < after).toBe(true);
        expect(between).not.toMatch(/0$/);
        expect(between).toMatch(/^[0-9A-Za-z]+$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('thousands of rows put in one by one', () => {
  test('at random places the keys stay in order and a few signs long', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const keys = insertMany(5000, (size) => random(size + 1));
    expectRising(keys);
    expect(longest(keys)).toBeLessThanOrEqual(12);
  });

  test('at the end they grow by a sign for every 61 rows', () => {
    const keys = insertMany(5000, (size) => size);
    expectRising(keys);
    expect(longest(keys)).toBeLessThanOrEqual(Math.ceil(5000 / 61));
  });

  test('at the beginning, or always at one place, by a sign for every five rows', () => {
    for (const place of [
      () => 0,
      (size: number) => Math.min(size, 1),
      (size: number) => Math.max(0, size - 1),
    ]) {
      const keys = insertMany(2000, place);
      expectRising(keys);
      expect(longest(keys)).toBeLessThanOrEqual(2000 / 5 + 2);
    }
  });
});

describe('keys for a plan made at once', () => {
  test.each([0, 1, 2, 59, 60, 61, 62, 3842, 3843, 20_000])(
    '%i keys rise and leave room everywhere',
    (count) => {
      const keys = evenKeys(count);
      expect(keys).toHaveLength(count);
      expectRising(keys);
      expect(keys.filter((one) => one.endsWith('0'))).toEqual([]);
      const between = keys.map((one, i) => keyBetween(keys[i - 1] ?? null, one));
      expectRising(keys.flatMap((one, i) => [between[i] ?? null, one]));
    },
  );

  test('they are evenly spread', () => {
    expect(evenKeys(1)).toEqual(['V']); // the 31st of 62 digits
    expect(evenKeys(3)).toEqual(['F', 'U', 'j']); // the 15th, 30th and 45th
  });

  test('twenty thousand take no more than four signs each', () => {
    expect(longest(evenKeys(20_000))).toBeLessThanOrEqual(4);
  });
});

describe('many keys between two', () => {
  const ends = fc.option(
    fc
      .string({ unit: fc.constantFrom(...'01VYyz'), minLength: 1, maxLength: 6 })
      .filter((text) => !text.endsWith('0'))
      .map(key),
  );

  test('they are evenly spread', () => {
    expect(keysBetween(null, key('V'), 2)).toEqual(['A', 'K']); // a third and two thirds of 31
    expect(keysBetween(key('1'), key('2'), 3)).toEqual(['1F', '1U', '1j']);
  });

  test('at the end they follow closely', () => {
    expect(keysBetween(key('1'), null, 3)).toEqual(['2', '3', '4']);
    expect(keysBetween(key('zz'), null, 2)).toEqual(['zz1', 'zz2']);
    expect(keysBetween(null, null, 2)).toEqual(['1', '2']);
  });

  test('they rise, strictly between, and leave room before each, whatever the two keys', () => {
    fc.assert(
      fc.property(ends, ends, fc.nat(70), (a, b, count) => {
        fc.pre(a !== b || a === null);
        const [before, after] = a === null || b === null || a < b ? [a, b] : [b, a];
        const keys = keysBetween(before, after, count);
        expect(keys).toHaveLength(count);
        expectRising([...(before === null ? [] : [before]), ...keys, ...(after === null ? [] : [after])]);
        expect(keys.filter((one) => one.endsWith('0') || !/^[0-9A-Za-z]+$/.test(one))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('a thousand at one place add two signs, and go on doing so where it is always the same place', () => {
    let after = key('2');
    for (let times = 1; times <= 20; times++) {
      const keys = keysBetween(key('1'), after, 1000);
      expectRising([key('1'), ...keys, after]);
      expect(longest(keys)).toBeLessThanOrEqual(1 + 2 * times);
      after = keys[0]!;
    }
  });

  test('twenty thousand rows added a thousand at a time stay at five signs', () => {
    let last: OrderKey | null = null;
    for (let times = 0; times < 20; times++) {
      const keys: OrderKey[] = keysBetween(last, null, 1000);
      expectRising([last, ...keys].slice(last === null ? 1 : 0));
      expect(longest(keys)).toBeLessThanOrEqual(5);
      last = keys.at(-1) ?? null;
    }
  });

  test('keys in the wrong order have none between them', () => {
    expect(() => keysBetween(key('b'), key('a'), 2)).toThrow('No keys between b and a');
  });
});
