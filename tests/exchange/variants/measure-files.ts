/** Draws files of every class, judges them, and counts what became of them. */
import { drawFile } from './drawn-file.ts';
import { FILE_CLASSES } from './file-classes.ts';
import { judgeFile, type Verdict } from './judge-file.ts';
import { judgeSentPlan } from './judge-sent-plan.ts';
import { KEEP_NAMES } from './letters.ts';
import { judgeNoTable } from './no-tables.ts';
import { drawSentPlan } from './sent-plan.ts';

type Judge = (seed: number) => Promise<Verdict>;

const UNICODE = KEEP_NAMES.filter((name) =>
  /^utf-(?:8(?: with a mark|, decomposed)?|16..(?: with a mark)?)$/.test(name),
);
const OLD = KEEP_NAMES.filter((name) => !UNICODE.includes(name) && !/lossy|lost|some lines/.test(name));

/** From a seed to what becomes of its file, by class. */
const JUDGES: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ...Object.entries(FILE_CLASSES).map(([name, make]): [string, Judge] => [
    name,
    async (seed) => judgeFile(await drawFile(seed, make)),
  ]),
  [
    'our own file, back from a colleague',
    (seed) => judgeSentPlan(drawSentPlan(seed, { keeps: UNICODE, isMangled: false })),
  ],
  [
    'our own file, mangled by programs',
    (seed) => judgeSentPlan(drawSentPlan(seed, { keeps: UNICODE, isMangled: true })),
  ],
  [
    'our own file in an old encoding',
    (seed) => judgeSentPlan(drawSentPlan(seed, { keeps: OLD, isMangled: false })),
  ],
  ['no table at all', judgeNoTable],
]);

export const CLASS_NAMES: readonly string[] = [...JUDGES.keys()];

export interface ClassTally {
  files: number;
  read: number;
  someAsked: number;
  askedFirst: number;
  refused: number;
  right: number;
  asked: number;
  wrong: number;
  lost: number;
  slowest: number;
  /** How often each question was asked. */
  readonly questions: Map<string, number>;
}

export interface Measured {
  readonly classes: ReadonlyMap<string, ClassTally>;
  /** Every silent error, with the class and seed that draw its file again. */
  readonly errors: readonly string[];
}

const EMPTY = { files: 0, read: 0, someAsked: 0, askedFirst: 0, refused: 0, right: 0, asked: 0, wrong: 0, lost: 0, slowest: 0 }; // prettier-ignore

/** `each` files of every class, from a seed on. */
export async function measureFiles(each: number, from = 1, names = CLASS_NAMES): Promise<Measured> {
  const classes = new Map<string, ClassTally>();
  const errors: string[] = [];
  for (const name of names) {
    const judge = JUDGES.get(name);
    if (!judge) throw new Error(`No class «${name}»`);
    const tally: ClassTally = { ...EMPTY, questions: new Map() };
    classes.set(name, tally);
    for (let seed = from; seed < from + each; seed++) {
      const verdict = await judge(seed);
      count(tally, verdict);
      errors.push(...verdict.wrong.map((what) => `${name} #${seed} WRONG ${what}`));
      errors.push(...verdict.lost.map((what) => `${name} #${seed} LOST ${what}`));
    }
  }
  return { classes, errors };
}

function count(
  tally: ClassTally,
  { outcome, questions, right, asked, wrong, lost, milliseconds }: Verdict,
): void {
  tally.files += 1;
  const kind = {
    read: 'read',
    'some asked': 'someAsked',
    'asked first': 'askedFirst',
    refused: 'refused',
  } as const;
  tally[kind[outcome]] += 1;
  tally.right += right;
  tally.asked += asked;
  tally.wrong += wrong.length;
  tally.lost += lost.length;
  tally.slowest = Math.max(tally.slowest, milliseconds);
  for (const question of questions) tally.questions.set(question, (tally.questions.get(question) ?? 0) + 1);
}
