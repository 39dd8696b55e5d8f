/**
 * The numbers a sentence rests on as one text, kept beside a sentence a person worded, and how two such texts differ. Cells, not
 * words: another wording of the same figures has the same numbers. A text that cannot be read counts as no numbers.
 */
import type { IndicatorId } from '#core/identity.ts';
import { readPeriod } from '#core/period.ts';
import type { RestingOn, Sentence } from '#core/sentences/sentence.ts';

/** Stored in `WordedSentence.numbers`: «ct_3h2r399|figure|2024-H1=88; ct_3h2r399|target|2024|=185». */
export function numbersOf({ restsOn }: Pick<Sentence, 'restsOn'>): string {
  return restsOn.map((one) => `${keyOf(one)}=${escape(one.said)}`).join('; ');
}

/** One thing that is no longer what it was; null where it was not there, or is not any more. */
export interface NumberDifference extends Omit<RestingOn, 'said'> {
  readonly from: string | null;
  readonly to: string | null;
}

/** What differs between the numbers a sentence was worded with and those it has now, in the order of the plan; what is gone comes last. */
export function differencesFrom(numbers: string, now: Pick<Sentence, 'restsOn'>): NumberDifference[] {
  const before = readNumbers(numbers);
  const differences: NumberDifference[] = [];
  for (const { said, ...one } of now.restsOn) {
    const key = keyOf(one);
    const from = before.get(key)?.said ?? null;
    before.delete(key);
    if (from !== said) differences.push({ ...one, from, to: said });
  }
  for (const { said, ...one } of before.values()) differences.push({ ...one, from: said, to: null });
  return differences;
}

type Place = Omit<RestingOn, 'said'>;

function keyOf({ row, part, period, assigner }: Place): string {
  return [row, part, period, ...(part === 'target' ? [escape(assigner)] : [])].join('|');
}

const PARTS = [
  'figure',
  'base',
  'target',
  'as-of',
  'outcome',
] as const satisfies readonly RestingOn['part'][];

function readNumbers(numbers: string): Map<string, RestingOn> {
  const read = new Map<string, RestingOn>();
  for (const item of numbers.split('; ')) {
    const [key = '', said] = item.split('=', 2);
    const [row = '', kind, when = '', assigner = ''] = key.split('|');
    const part = PARTS.find((one) => one === kind);
    const period = readPeriod(when);
    if (said === undefined || !part || !period) continue;
    // A row that is gone is still named by its id; whoever shows it looks it up.
    const one: RestingOn = {
      row: row as IndicatorId,
      part,
      period,
      assigner: unescape(assigner),
      said: unescape(said),
    };
    read.set(keyOf(one), one);
  }
  return read;
}

const SIGNS = { '%': '%25', ';': '%3B', '=': '%3D', '|': '%7C' } as const;

function escape(text: string): string {
  return text.replace(/[%;=|]/g, (sign) => SIGNS[sign as keyof typeof SIGNS]); // only those the pattern finds
}

function unescape(text: string): string {
  return text.replace(/%(25|3B|3D|7C)/g, (code) => {
    const [sign = code] = Object.entries(SIGNS).find(([, written]) => written === code) ?? [];
    return sign;
  });
}
