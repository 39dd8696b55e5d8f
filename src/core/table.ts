/**
 * An immutable map from id to value whose one-row change costs the same for sixty rows and twenty thousand: entries are
 * spread over buckets, and a change copies one bucket. Knows nothing of what it holds; it has no order of its own.
 */

const BUCKETS = 512;

export interface Table<K extends string, V> {
  readonly size: number;
  readonly buckets: readonly ReadonlyMap<K, V>[];
}

const NONE: ReadonlyMap<string, unknown> = new Map();
const EMPTY: Table<string, unknown> = { size: 0, buckets: Array.from({ length: BUCKETS }, () => NONE) };

export function emptyTable<K extends string, V>(): Table<K, V> {
  // An empty table of nothing serves as the empty table of anything: no value can come out of it.
  return EMPTY as Table<K, V>;
}

function bucketOf(key: string): number {
  let hash = 0x811c9dc5; // FNV-1a: cheap, and ids differ only in their last signs
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}

export function getFrom<K extends string, V>(table: Table<K, V>, key: K): V | undefined {
  return table.buckets[bucketOf(key)]?.get(key);
}

/** The table with the given entries put in (or replaced) and, where the value is undefined, taken out. */
export function withEntries<K extends string, V>(
  table: Table<K, V>,
  entries: Iterable<readonly [K, V | undefined]>,
): Table<K, V> {
  const buckets = [...table.buckets];
  const own = new Map<number, Map<K, V>>(); // buckets already copied for this change
  let size = table.size;
  for (const [key, value] of entries) {
    const index = bucketOf(key);
    let bucket = own.get(index);
    if (!bucket) {
      bucket = new Map(buckets[index]);
      own.set(index, bucket);
      buckets[index] = bucket;
    }
    const before = bucket.size;
    if (value === undefined) bucket.delete(key);
    else bucket.set(key, value);
    size += bucket.size - before;
  }
  return { size, buckets };
}

export function* valuesOf<K extends string, V>(table: Table<K, V>): Generator<V> {
  for (const bucket of table.buckets) yield* bucket.values();
}
