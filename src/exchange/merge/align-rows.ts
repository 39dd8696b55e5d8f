/**
 * Rows of a table that stand in the plan's own order by their names: most of a form of ours that comes back, whatever tree its
 * numbers suggest. Between two rows that are certain, rows of one name are told by their order. Decides nothing of the others.
 */
import type { IndicatorId } from '#core/identity.ts';
import { nameKey } from '#core/name-match.ts';
import { lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import { foldName } from '#core/text.ts';
import type { TheirRow } from '#exchange/merge/their-rows.ts';

/** Fewer rows, or a smaller share of the table, may stand so by chance. */
const FEWEST = 5;
const SHARE = 0.6;

/** By the place of the row in the table; empty where it is no form of the plan. */
export function alignRows(plan: Plan, rows: readonly TheirRow[]): ReadonlyMap<number, IndicatorId> {
  const hasUnits = rows.some(({ unit }) => unit !== '');
  const keyOf = (row: { readonly name: string; readonly unit: string }): string =>
    nameKey(row.name, 1) === '' ? '' : `${nameKey(row.name, 1)}|${hasUnits ? foldName(row.unit) : ''}`;
  const ids = rowsInOrder(plan).map(({ id }) => id);
  const mine = ids.map((id) => keyOf(lineAt(plan, id).indicator));
  const theirs = rows.map(keyOf);
  const pairs = withTwins(anchorsOf(theirs, mine), theirs, mine);
  if (pairs.length < Math.max(FEWEST, SHARE * theirs.filter((key) => key !== '').length)) return new Map();
  return new Map(pairs.flatMap(([i, j]) => (ids[j] ? [[i, ids[j]] as const] : [])));
}

/** A place in the table and one in the plan. */
type Pair = readonly [theirs: number, mine: number];

/** Rows whose name stands once on either side, as many as stand in one order. */
function anchorsOf(theirs: readonly string[], mine: readonly string[]): Pair[] {
  const [once, places] = [placesOnce(theirs), placesOnce(mine)];
  const pairs = [...once].flatMap(([key, i]): Pair[] => {
    const j = places.get(key);
    return j === undefined ? [] : [[i, j]];
  });
  return longestRising(pairs);
}

function placesOnce(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set(['']);
  for (const [i, key] of keys.entries()) {
    if (places.has(key)) twice.add(key);
    places.set(key, i);
  }
  for (const key of twice) places.delete(key);
  return places;
}

/** The longest run of pairs whose second places rise; the first ones do. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  // By length, the run of that length with the lowest end; each pair knows the one before it.
  const ends: number[] = [];
  const before = pairs.map(([, j], n) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    ends[low] = n;
    return low > 0 ? ends[low - 1] : undefined;
  });
  const run: Pair[] = [];
  for (let n = ends.at(-1); n !== undefined; n = before[n]) {
    const pair = pairs[n];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** Between two anchors, rows of one name are as many on both sides, and each is the one of its turn. */
function withTwins(anchors: readonly Pair[], theirs: readonly string[], mine: readonly string[]): Pair[] {
  const bounds: Pair[] = [...anchors, [theirs.length, mine.length]];
  let [fromTheirs, fromMine] = [0, 0];
  return bounds.flatMap(([i, j], n) => {
    const gap = twinsIn(placesBetween(theirs, fromTheirs, i), placesBetween(mine, fromMine, j));
    [fromTheirs, fromMine] = [i + 1, j + 1];
    return n < anchors.length ? [...gap, [i, j] as const] : gap;
  });
}

function placesBetween(
  keys: readonly string[],
  from: number,
  to: number,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (let i = from; i < to; i++) {
    const key = keys[i] ?? '';
    const known = places.get(key);
    if (known) known.push(i);
    else if (key !== '') places.set(key, [i]);
  }
  return places;
}

function twinsIn(
  theirs: ReadonlyMap<string, readonly number[]>,
  mine: ReadonlyMap<string, readonly number[]>,
): Pair[] {
  return [...theirs].flatMap(([key, places]) => {
    const others = mine.get(key) ?? [];
    if (others.length !== places.length) return [];
    return places.flatMap((i, n): Pair[] => (others[n] === undefined ? [] : [[i, others[n]]]));
  });
}
