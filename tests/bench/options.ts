/** What can be asked of the bench on the command line. */
import { parseArgs } from 'node:util';

export const DEVICES = ['phone', 'desktop'] as const;
export type DeviceName = (typeof DEVICES)[number];
export const PARTS = ['start', 'heap', 'edit', 'blocks', 'scroll', 'files'] as const;
export type Part = (typeof PARTS)[number];

export interface Options {
  readonly rounds: number;
  readonly devices: readonly DeviceName[];
  readonly sizes: readonly number[];
  readonly parts: readonly Part[];
  /** Edits of all rounds together, for each size and contender. */
  readonly edits: number;
  /** Where raw numbers are written, if anywhere. */
  readonly json: string | null;
  /** A built app to measure instead of building one. */
  readonly app: string | null;
}

const HELP = `npm run bench -- [options]
  --rounds 3                    contenders take turns; ratios are medians over the rounds
  --devices phone,desktop       360×640 at 2× with 4× CPU throttle; 1366×768 without
  --sizes 60,1000,20000         indicator rows
  --parts start,heap,edit,blocks,scroll,files
  --edits 100                   over all rounds
  --json file                   raw numbers
  --app folder                  measures this build instead of making one`;

/** Null when only help was asked for. */
export function readOptions(words: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rounds: { type: 'string', default: '3' },
      devices: { type: 'string', default: DEVICES.join() },
      sizes: { type: 'string', default: '60,1000,20000' },
      parts: { type: 'string', default: PARTS.join() },
      edits: { type: 'string', default: '100' },
      json: { type: 'string' },
      app: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return null;
  }
  return {
    rounds: readCount(values.rounds),
    devices: pick(values.devices, DEVICES),
    sizes: values.sizes.split(',').map(readCount),
    parts: pick(values.parts, PARTS),
    edits: readCount(values.edits),
    json: values.json ?? null,
    app: values.app ?? null,
  };
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new Error(`Not a count: ${text}`);
  return count;
}

function pick<T extends string>(text: string, known: readonly T[]): T[] {
  return text.split(',').map((name) => {
    const found = known.find((one) => one === name);
    if (!found) throw new Error(`Not one of ${known.join(', ')}: ${name}`);
    return found;
  });
}
