/** Places found, as ascending numbers in reading order, and the way from one to the next and round again. Knows no cell. */

/** How many of the ascending numbers are below `place`. */
export function countBelow(hits: readonly number[], place: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle] ?? Infinity) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface Step {
  /** Where to begin, as a number of the same count; it need not be a place found. */
  readonly from: number;
  readonly direction: 1 | -1;
  /** Whether `from` itself will do. */
  readonly isInclusive: boolean;
}

/** The nearest place in that direction without going round; null where there is none. */
export function nearestHit(hits: readonly number[], { from, direction, isInclusive }: Step): number | null {
  const below = countBelow(hits, from);
  const isThere = hits[below] === from;
  if (isThere && isInclusive) return from;
  return (direction > 0 ? hits[below + (isThere ? 1 : 0)] : hits[below - 1]) ?? null;
}

/** As `nearestHit`, and from the other end on where there is none. */
export function nextHit(hits: readonly number[], step: Step): number | null {
  return nearestHit(hits, step) ?? hits.at(step.direction > 0 ? 0 : -1) ?? null;
}
