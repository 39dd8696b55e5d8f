/** The measurements of reading as Markdown, for docs/reading-measured.md. */
import type { MutantsMeasured } from '../exchange/mutants/measure-mutants.ts';
import type { ClassTally, Measured } from '../exchange/variants/measure-files.ts';

const HEAD = [
  'class', 'files', 'nothing asked', 'some cells asked', 'asked first', 'refused', 'values right', 'values asked',
  'silently wrong', 'silently lost', 'slowest, ms',
]; // prettier-ignore

function markdown(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const rule = head.map((_, at) => (at === 0 ? '---' : '--:'));
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(name: string, tally: ClassTally): string[] {
  const { files, read, someAsked, askedFirst, refused, right, asked, wrong, lost, slowest } = tally;
  return [
    name,
    ...[files, read, someAsked, askedFirst, refused, right, asked, wrong, lost, Math.round(slowest)].map(
      String,
    ),
  ];
}

export function tableOfFiles({ classes, errors }: Measured): string {
  const all = [...classes.values()];
  const sum = (of: (tally: ClassTally) => number): number => all.reduce((total, one) => total + of(one), 0);
  const total: ClassTally = {
    files: sum(({ files }) => files),
    read: sum(({ read }) => read),
    someAsked: sum(({ someAsked }) => someAsked),
    askedFirst: sum(({ askedFirst }) => askedFirst),
    refused: sum(({ refused }) => refused),
    right: sum(({ right }) => right),
    asked: sum(({ asked }) => asked),
    wrong: sum(({ wrong }) => wrong),
    lost: sum(({ lost }) => lost),
    slowest: Math.max(...all.map(({ slowest }) => slowest)),
    questions: new Map(),
  };
  const rows = [...classes].map(([name, tally]) => cellsOf(name, tally));
  const questions = new Map<string, number>();
  for (const { questions: ofClass } of all)
    for (const [question, count] of ofClass) questions.set(question, (questions.get(question) ?? 0) + count);
  const asked = [...questions].sort((a, b) => b[1] - a[1]).map(([question, count]) => `${question} ${count}`);
  return [
    markdown([HEAD, ...rows, cellsOf('**all**', total)]),
    `Questions: ${asked.join(', ')}`,
    ...errors,
  ].join('\n\n');
}

export function tableOfMutants({ outcomes, faults, slowest }: MutantsMeasured): string {
  const rows = Object.entries(outcomes).map(([sort, { refused, plan, table }]) => [
    sort,
    ...[refused + plan + table, refused, plan, table].map(String),
  ]);
  return [
    markdown([['spoilt', 'inputs', 'refused', 'read as a plan file', 'read as a table'], ...rows]),
    `Slowest: ${slowest.map(({ milliseconds, what }) => `${milliseconds} ms (${what})`).join('; ')}`,
    ...faults,
  ].join('\n\n');
}
