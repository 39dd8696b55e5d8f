/** The raw numbers of a run, and the few statistics made of them. */
import type { DeviceName } from '#tests/bench/options.ts';

export interface Sample {
  readonly device: DeviceName;
  /** Rows of the plan; 0 where it does not matter. */
  readonly size: number;
  readonly round: number;
  /** `bare` also stands for the yardstick of a file or of storage. */
  readonly who: 'app' | 'bare';
  readonly what: string;
  readonly value: number;
}

export type Statistic = 'p50' | 'p95' | 'mean';

export function reckon(values: readonly number[], statistic: Statistic): number | null {
  if (values.length === 0) return null;
  if (statistic === 'mean') return values.reduce((sum, value) => sum + value, 0) / values.length;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * (statistic === 'p50' ? 0.5 : 0.95);
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number]; // both inside the list
  return low + (high - low) * (at - Math.floor(at));
}

export interface Asked {
  readonly device: DeviceName;
  readonly size: number;
  readonly what: string;
  readonly statistic: Statistic;
}

/** The statistic of each round, by round. */
export function byRound(samples: readonly Sample[], who: Sample['who'], asked: Asked): Map<number, number> {
  const values = new Map<number, number[]>();
  for (const sample of samples) {
    if (
      sample.who !== who ||
      sample.device !== asked.device ||
      sample.size !== asked.size ||
      sample.what !== asked.what
    )
      continue;
    values.set(sample.round, [...(values.get(sample.round) ?? []), sample.value]);
  }
  return new Map([...values].map(([round, list]) => [round, reckon(list, asked.statistic) as number])); // no list is empty
}

/** The median over the rounds of (dividend ÷ divisor in the same round); null without a common round. */
export function medianRatio(
  dividend: ReadonlyMap<number, number>,
  divisor: ReadonlyMap<number, number>,
): number | null {
  const ratios = [...dividend].flatMap(([round, value]) => {
    const by = divisor.get(round);
    return by ? [value / by] : [];
  });
  return reckon(ratios, 'p50');
}
