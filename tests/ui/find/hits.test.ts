/** The way from one place to the next and round again. */
import { describe, expect, it } from 'vitest';
import { countBelow, nearestHit, nextHit } from '#ui/find/hits.ts';

const HITS = [2, 5, 9];

describe('the next place', () => {
  it.each([
    [2, 1, false, 5],
    [2, 1, true, 2],
    [3, 1, true, 5],
    [4.5, 1, false, 5],
    [9, 1, false, 2],
    [-1, 1, false, 2],
    [5, -1, false, 2],
    [5, -1, true, 5],
    [6, -1, false, 5],
    [2, -1, false, 9],
    [-1, -1, true, 9],
  ] as const)('from %s in direction %s (itself: %s) is %s', (from, direction, isInclusive, expected) => {
    expect(nextHit(HITS, { from, direction, isInclusive })).toBe(expected);
  });

  it('is none where nothing was found, nor without going round past the last', () => {
    expect(nextHit([], { from: 3, direction: 1, isInclusive: true })).toBeNull();
    expect(nearestHit(HITS, { from: 9, direction: 1, isInclusive: false })).toBeNull();
    expect(nearestHit(HITS, { from: 2, direction: -1, isInclusive: false })).toBeNull();
  });

  it('is counted among those before it', () => {
    expect([0, 2, 3, 9, 10].map((place) => countBelow(HITS, place))).toEqual([0, 0, 1, 2, 3]);
  });
});
