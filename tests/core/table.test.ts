/** The table is a Map whose old versions stay as they were. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyTable, getFrom, valuesOf, withEntries, type Table } from '#core/table.ts';

const sortedValues = (table: Table<string, number>): number[] => [...valuesOf(table)].sort((a, b) => a - b);

test('an empty table holds nothing', () => {
  const table = emptyTable<string, number>();
  expect(table.size).toBe(0);
  expect(getFrom(table, 'a')).toBeUndefined();
  expect([...valuesOf(table)]).toEqual([]);
});

test('putting in, replacing and taking out count the entries right', () => {
  const one = withEntries(emptyTable<string, number>(), [['a', 1]]);
  const two = withEntries(one, [
    ['a', 2],
    ['b', 3],
  ]);
  const three = withEntries(two, [
    ['a', undefined],
    ['nowhere', undefined],
  ]);
  expect([one.size, two.size, three.size]).toEqual([1, 2, 1]);
  expect([getFrom(one, 'a'), getFrom(two, 'a'), getFrom(three, 'a')]).toEqual([1, 2, undefined]);
  expect(sortedValues(three)).toEqual([3]);
});

test('the later of two entries for one key counts', () => {
  const table = withEntries(emptyTable<string, number>(), [
    ['a', 1],
    ['a', undefined],
    ['b', 1],
    ['b', 2],
  ]);
  expect([table.size, getFrom(table, 'a'), getFrom(table, 'b')]).toEqual([1, undefined, 2]);
});

test('names that objects give a meaning to are keys like any other', () => {
  const names = ['__proto__', 'constructor', 'toString', ''];
  const table = withEntries(
    emptyTable<string, number>(),
    names.map((name, i) => [name, i] as const),
  );
  expect(names.map((name) => getFrom(table, name))).toEqual([0, 1, 2, 3]);
  expect(getFrom(emptyTable<string, number>(), 'constructor')).toBeUndefined();
});

test('it behaves as a Map through any series of changes, and every earlier version stays as it was', () => {
  const step = fc.array(
    fc.tuple(
      fc.integer({ min: 0, max: 40 }).map((n) => `ct_${n}`),
      fc.option(fc.nat(), { nil: undefined }),
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let table = emptyTable<string, number>();
      let map: ReadonlyMap<string, number> = new Map();
      const versions: [Table<string, number>, ReadonlyMap<string, number>][] = [[table, map]];
      for (const entries of steps) {
        table = withEntries(table, entries);
        const next = new Map(map);
        for (const [key, value] of entries) {
          if (value === undefined) next.delete(key);
          else next.set(key, value);
        }
        map = next;
        versions.push([table, map]);
      }
      for (const [kept, expected] of versions) {
        expect(kept.size).toBe(expected.size);
        expect(sortedValues(kept)).toEqual([...expected.values()].sort((a, b) => a - b));
        for (let n = 0; n <= 40; n++) expect(getFrom(kept, `ct_${n}`)).toBe(expected.get(`ct_${n}`));
      }
    }),
  );
});

test('a change of one row in twenty thousand shares every other bucket with the version before', () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => `ct_${i}`);
  const before = withEntries(
    emptyTable<string, number>(),
    ids.map((id, i) => [id, i] as const),
  );
  const after = withEntries(before, [['ct_12345', -1]]);
  expect(before.size).toBe(20_000);
  expect(after.buckets.filter((bucket, i) => bucket !== before.buckets[i])).toHaveLength(1);
  expect(Math.max(...before.buckets.map((bucket) => bucket.size))).toBeLessThan(120); // 39 would be even
});
