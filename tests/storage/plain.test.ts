/** The small parts of storage: plain data, and the names of what can go wrong. */
import Dexie from 'dexie';
import { describe, expect, test } from 'vitest';
import { copyPlain, toJsonText } from '#storage/plain.ts';
import { problemOf } from '#storage/problem.ts';
import { seeded } from './sample-plans.ts';

describe('Plain data', () => {
  test.each([
    ['undefined', { note: undefined }, '.note is undefined'],
    ['NaN', { value: [1, NaN] }, '.value[1] is NaN'],
    ['infinity', -Infinity, ' is -Infinity'],
    ['minus zero, which JSON makes zero', { value: -0 }, '.value is 0'],
    ['a Date', { at: new Date(0) }, '.at is not a plain object'],
    ['a Map', new Map(), ' is not a plain object'],
    ['a function', { run: () => 1 }, '.run is function'],
    ['a hole in a list', { list: new Array<number>(2) }, '.list[0] is undefined'],
    ['a big integer', { n: 1n }, '.n is bigint'],
  ])('%s is refused, and the place named', (_what, value, fault) => {
    expect(() => toJsonText(value)).toThrow(fault);
  });

  test('whatever is accepted comes back from its text the same', () => {
    const rng = seeded(1);
    for (let i = 0; i < 500; i++) {
      const value = randomValue(rng, 4);
      let text: string;
      try {
        text = toJsonText(value);
      } catch {
        continue; // refused, which is the other half of the promise
      }
      expect(JSON.parse(text)).toStrictEqual(value);
    }
  });

  test('a reactive proxy goes in as the plain data it stands for', () => {
    const proxy = new Proxy({ text: 'Ước', list: [1] }, {});
    expect(copyPlain(proxy)).toStrictEqual({ text: 'Ước', list: [1] });
    expect(() => structuredClone(copyPlain(proxy))).not.toThrow();
    expect(() => structuredClone(proxy)).toThrow();
  });

  function randomValue(rng: () => number, depth: number): unknown {
    const leaves = [null, true, 'ư\u2028"\\', '\ud800', 0, -1.5, 1e300, -0, NaN, undefined];
    const pick = Math.floor(rng() * (depth > 0 ? 14 : 10));
    if (pick < 10) return leaves[pick];
    const items = Array.from({ length: Math.floor(rng() * 3) }, () => randomValue(rng, depth - 1));
    return pick < 12 ? items : Object.fromEntries(items.map((item, i) => [`k${i}`, item]));
  }
});

describe('An exception of the device', () => {
  test('at commit is named after what Dexie wrapped in an AbortError', () => {
    const inner = new DOMException('', 'QuotaExceededError');
    const error = new Dexie.AbortError('Transaction aborted', inner);
    expect(error.name).toBe('AbortError');
    expect(problemOf(error)).toMatchObject({ kind: 'quota' });
  });

  test('of many writes is named after the first that failed', () => {
    const error = Object.assign(new Error('3 of 3 failed'), {
      name: 'BulkError',
      failures: [new DOMException('', 'QuotaExceededError')],
    });
    expect(problemOf(error)).toMatchObject({ kind: 'quota' });
  });

  test.each([
    ['InvalidStateError', 'closed'],
    ['DatabaseClosedError', 'closed'],
    ['UnknownError', 'unknown'],
    ['AbortError', 'unknown'],
    ['SecurityError', 'unavailable'],
    ['VersionError', 'newer-schema'],
  ])('%s is the problem «%s»', (name, kind) => {
    expect(problemOf(Object.assign(new Error(), { name }))).toMatchObject({ kind });
  });

  test('is none when only a bug can have thrown it', () => {
    expect(problemOf(new TypeError('x is not a function'))).toBeNull();
    expect(problemOf(new DOMException('', 'DataCloneError'))).toBeNull();
    expect(problemOf('text')).toBeNull();
  });
});
