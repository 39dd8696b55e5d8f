/** Opens a sample plan as the app would, and finds and words what stands in it, so that tests can set it beside a document. */
import { readFileSync } from 'node:fs';
import type { Comparison } from '#core/comparison-text.ts';
import { roundRatio, type Decimal, type Ratio } from '#core/decimal.ts';
import { childrenOf, lineAt, rowsInOrder, type Line, type Plan } from '#core/plan.ts';
import type { Quantity } from '#core/quantity.ts';
import type { Goal } from '#core/target.ts';
import { readPlanFile } from '#exchange/kh1/read.ts';
import { writePlanFile } from '#exchange/kh1/write.ts';
import { seededRandom } from '#tests/support/seeded.ts';

export interface OpenedSample {
  readonly plan: Plan;
  /** What reading the file had to remark on or put back. */
  readonly remarks: readonly unknown[];
  readonly bytes: Uint8Array;
  readonly writtenAgain: Uint8Array;
}

export function openSample(name: string): OpenedSample {
  const bytes = readFileSync(new URL(`../../../seeds/${name}.csv`, import.meta.url));
  const reading = readPlanFile(bytes, { random: seededRandom(1).random });
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.reason));
  const { plan, remarks, restored } = reading;
  const text = writePlanFile(plan, { convention: 'comma', withOriginals: false });
  return { plan, remarks: [...remarks, ...restored], bytes, writtenAgain: Buffer.from(text) };
}

export const linesOf = (plan: Plan): Line[] => rowsInOrder(plan).map(({ id }) => lineAt(plan, id));

/** The row found by walking down the names from the top; throws unless exactly one stands there at each step. */
export function rowAt(plan: Plan, names: readonly string[]): Line {
  let line: Line | null = null;
  for (const name of names) {
    const found: Line[] = childrenOf(plan, line?.indicator.id ?? null)
      .map((id) => lineAt(plan, id))
      .filter(({ indicator }) => indicator.name === name);
    if (found.length !== 1) throw new Error(`${found.length} rows ${names.join(' › ')}`);
    line = found[0] ?? null;
  }
  if (!line) throw new Error('No row without a name');
  return line;
}

/** Basis, comparator and value in one line: `growth range 7.5 8`, `level = 36/36`, `assigned thành phố`, `words`. */
export function goalInShort(goal: Goal): string {
  switch (goal.kind) {
    case 'words':
      return 'words';
    case 'assigned':
      return `assigned ${goal.by}`;
    case 'measured':
      return `${goal.basis} ${comparisonInShort(goal.comparison)}`;
  }
}

function comparisonInShort(comparison: Comparison): string {
  return comparison.comparator === 'range'
    ? `range ${comparison.low} ${comparison.high}`
    : `${comparison.comparator} ${quantityInShort(comparison.value)}`;
}

function quantityInShort(quantity: Quantity): string {
  return quantity.kind === 'number' ? quantity.value : `${quantity.done}/${quantity.of}`;
}

/** The ratio rounded to as many decimals as the document prints. */
export function roundedLike(printed: string, ratio: Ratio): Decimal {
  return roundRatio(ratio, printed.split('.')[1]?.length ?? 0);
}
