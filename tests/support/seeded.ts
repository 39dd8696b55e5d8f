/** Random numbers that are the same every time: a test that fails names its seed. */

export interface Seeded {
  /** Evenly spread in [0, 1). */
  readonly random: () => number;
  /** A whole number from 0 to `limit` − 1. */
  below(limit: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
}

export function seededRandom(seed: number): Seeded {
  let state = seed >>> 0;
  // Mulberry32.
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(random() * limit);
  return {
    random,
    below,
    chance: (share) => random() < share,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
  };
}
