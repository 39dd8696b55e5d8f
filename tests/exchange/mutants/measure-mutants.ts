/** Spoils many files, tries each, and counts what came of it. */
import { seededRandom } from '#tests/support/seeded.ts';
import { mutatedText, mutatedWorkbook } from './mutate.ts';
import { tryMutant, type Tried } from './try-mutant.ts';

/** The share of workbooks: they take five times as long as texts. */
const WORKBOOK_SHARE = 0.1;

export interface MutantsMeasured {
  readonly outcomes: Readonly<Record<'texts' | 'workbooks', Record<Tried['outcome'], number>>>;
  /** With the seed that makes the same bytes again. */
  readonly faults: readonly string[];
  /** Processor time in milliseconds, the longest first. */
  readonly slowest: readonly { readonly milliseconds: number; readonly what: string }[];
}

const MOST_LISTED = 10;

export async function measureMutants(count: number, from = 1): Promise<MutantsMeasured> {
  const empty = (): Record<Tried['outcome'], number> => ({ refused: 0, plan: 0, table: 0 });
  const outcomes = { texts: empty(), workbooks: empty() };
  const faults: string[] = [];
  let slowest: { milliseconds: number; what: string }[] = [];
  for (let seed = from; seed < from + count; seed++) {
    const dice = seededRandom(seed);
    const isWorkbook = dice.chance(WORKBOOK_SHARE);
    const { name, bytes } = isWorkbook ? mutatedWorkbook(dice) : mutatedText(dice);
    const what = `#${seed} ${name}, ${bytes.length} bytes`;
    const before = process.cpuUsage();
    try {
      const { outcome, fault } = await tryMutant(bytes, dice);
      outcomes[isWorkbook ? 'workbooks' : 'texts'][outcome] += 1;
      if (fault !== null) faults.push(`${what}: ${fault}`);
    } catch (error) {
      faults.push(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    const { user, system } = process.cpuUsage(before);
    const milliseconds = Math.round((user + system) / 1000);
    if (milliseconds > (slowest.at(-1)?.milliseconds ?? 0) || slowest.length < MOST_LISTED)
      slowest = [...slowest, { milliseconds, what }]
        .sort((a, b) => b.milliseconds - a.milliseconds)
        .slice(0, MOST_LISTED);
  }
  return { outcomes, faults, slowest };
}
