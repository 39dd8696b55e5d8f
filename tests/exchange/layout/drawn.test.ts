/**
 * Files as colleagues send them, drawn at random and read from the text to the rows: nothing is read wrong in silence, no row is
 * lost, no note becomes a row, and most files need no question.
 */
import { expect, test } from 'vitest';
import { isSameNumber } from '#core/decimal.ts';
import { exactNumberOf, readFigureValue } from '#core/figure.ts';
import { readGoal } from '#core/target-reading.ts';
import type { IncomingLine, IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import type { IncomingTable } from '#exchange/incoming/incoming-table.ts';
import { readRows } from '#exchange/layout/read-rows.ts';
import { recognise } from '#exchange/layout/recognise.ts';
import type { Recognised } from '#exchange/layout/recognised.ts';
import { isAsking, raggedLines } from '#exchange/rows/cut-outcome.ts';
import { cutRows } from '#exchange/rows/cut-rows.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import type { Drawn } from './drawn-cells.ts';
import { drawTable, type DrawnRow, type DrawnTable } from './drawn-tables.ts';
import { drawText } from './drawn-texts.ts';
import { table } from './tables.ts';

const FILES = 1_000;

/** Whether typing the text into the plan gives the truth, as core reads it; words are no number, and the text is kept. */
function isRight(truth: Drawn, typed: string, kind: 'target' | 'figure', unit: string): boolean {
  if (truth === null) return typed === '';
  if (typeof truth !== 'string') return typed === truth.text;
  const figure = readFigureValue(typed, unit);
  const value = kind === 'target' ? readGoal(typed, unit) : figure.ok ? figure.value : null;
  if (value?.kind === 'words') return kind === 'target' && typed !== '';
  const number = value?.kind === 'measured' ? exactNumberOf(value) : null;
  return number !== null && isSameNumber(number, truth);
}

/** What is said of a value without a doubt, against the truth; null when it is right. */
function wrongIn(row: DrawnRow, line: IncomingLine, { columns }: DrawnTable): string | null {
  for (const { meaning, found, typed, doubt } of line.values) {
    if (doubt !== null || (meaning.kind !== 'target' && meaning.kind !== 'figure')) continue;
    const at = columns.findIndex(
      (one) =>
        one.kind === meaning.kind &&
        one.period === meaning.period &&
        (meaning.kind === 'figure' || one.assigner === meaning.assigner),
    );
    const truth = row.truth[at];
    if (truth === undefined) return `no such column: ${JSON.stringify(meaning)}`;
    if (!isRight(truth, typed, meaning.kind, line.unit))
      return `${row.name}: «${found}» → «${typed}», not ${JSON.stringify(truth)}`;
  }
  return null;
}

interface Taken {
  readonly recognised: Recognised;
  readonly read: IncomingRows;
  /** A person has to say first how the text is cut. */
  readonly isCutAsked: boolean;
}

function take(drawn: DrawnTable, seed: number): Taken | null {
  const hints = { reportingPeriod: drawn.report, assigners: ['Thành phố'] };
  const readWith = (given: IncomingTable, more = {}): Omit<Taken, 'isCutAsked'> => {
    const recognised = recognise(given, null, { ...hints, ...more });
    return { recognised, read: readRows(given, recognised.layout, {}, { ...hints, ...more }) };
  };
  if (drawn.isWorkbook) return { ...readWith(table(drawn.cells, { sheet: 'Biểu 1' })), isCutAsked: false };
  const cut = cutRows(drawText(seededRandom(seed + 1_000_000).random, drawn.cells));
  if (cut.kind === 'refused') return null;
  return { ...readWith(cut.table, { ragged: raggedLines(cut) }), isCutAsked: isAsking(cut) };
}

/** Everything a file was read as that is not so. */
function wrongOf(drawn: DrawnTable, { recognised: { layout }, read }: Taken): string[] {
  const wrong: string[] = [];
  const { convention, why } = layout.convention;
  const isOther = drawn.convention !== null && convention !== null && convention !== drawn.convention;
  if (isOther && why !== 'nothing-depends') wrong.push(`convention ${convention} by ${why}`);
  const names = read.lines.map(({ name }) => name);
  if (names.join('\n') !== drawn.rows.map(({ name }) => name).join('\n'))
    wrong.push(`rows ${JSON.stringify(names)}`);
  for (const [i, row] of drawn.rows.entries()) {
    const line = read.lines[i];
    if (!line) continue;
    if (line.kind !== row.kind) wrong.push(`«${row.name}» is a ${line.kind}, not a ${row.kind}`);
    if (line.unit !== row.unit) wrong.push(`«${row.name}» in ${line.unit}`);
    wrong.push(...[wrongIn(row, line, drawn)].filter((one) => one !== null));
  }
  return wrong;
}

test(`of ${FILES} drawn files none is read wrong in silence; one in four at most has a question, one cell in twenty a doubt`, () => {
  const wrong: string[] = [];
  const asked = { cut: 0, convention: 0, columns: 0, cells: 0, doubts: 0 };
  for (let seed = 1; seed <= FILES; seed++) {
    const drawn = drawTable(seededRandom(seed).random);
    const taken = take(drawn, seed);
    if (taken === null || taken.isCutAsked) {
      asked.cut += 1;
      continue;
    }
    const { questions } = taken.recognised;
    const conventions = questions.filter(({ kind }) => kind === 'convention').length;
    expect(conventions).toBeLessThan(2);
    if (conventions > 0) asked.convention += 1;
    if (questions.length > conventions) asked.columns += 1;
    wrong.push(...wrongOf(drawn, taken).map((what) => `#${seed} ${what}`));
    const values = taken.read.lines.flatMap((line) => line.values);
    asked.cells += values.length;
    asked.doubts += values.filter(({ doubt }) => doubt !== null && doubt !== 'mark').length;
  }
  if (process.env['MEASURED']) console.log(asked, wrong.length, wrong.slice(0, 20));
  expect(wrong).toEqual([]);
  expect((asked.cut + asked.convention + asked.columns) / FILES).toBeLessThan(0.25);
  expect(asked.doubts / asked.cells).toBeLessThan(0.05);
}, 60_000);
