/**
 * Reads a drawn file as the app does when nobody answers anything, takes what would be taken into a plan, and holds every value
 * of it against the truth; then once more with what is asked answered as the sender would.
 */
import { applyChange } from '#core/change.ts';
import { lineAt, lineOf, rowsInOrder } from '#core/plan.ts';
import type { IncomingLine, IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import { propose } from '#exchange/merge/propose.ts';
import { take } from '#exchange/merge/take.ts';
import type { FileChoices, TableReading } from '#exchange/reading/file-reading.ts';
import { openFile, type OpenedFile } from '#exchange/reading/open-file.ts';
import { seededRandom } from '#tests/support/seeded.ts';
import { mustBeAnswered } from '#app/incoming/asked.ts';
import { answersOf } from './answers.ts';
import type { DrawnFile } from './drawn-file.ts';
import { judgeRow, type Found, type Taken } from './judge-row.ts';
import { isLikeName, isSameName, isSameWord } from './truth.ts';

export interface Verdict extends Found {
  /** Nothing is taken before somebody answers · some columns or cells are asked about · the file needs nobody. */
  readonly outcome: 'refused' | 'asked first' | 'some asked' | 'read';
  readonly questions: readonly string[];
  readonly milliseconds: number;
}

const NOTHING: Found = { right: 0, asked: 0, wrong: [], lost: [] };

export async function judgeFile(file: DrawnFile): Promise<Verdict> {
  const opened = openFile(file.bytes);
  const begun = performance.now();
  const first = await readInto(file, opened, {});
  const milliseconds = performance.now() - begun;
  if (first === null) return { ...NOTHING, outcome: 'refused', questions: [], milliseconds };
  const questions = questionsOf(first.reading);
  const isGated = mustBeAnswered(first.reading);
  const now = isGated ? { ...NOTHING, asked: valuesIn(file) } : judge(file, first);
  const choices = questions.length > 0 ? answersOf(file, first.reading) : null;
  const answered = choices && (await readInto(file, opened, choices));
  const then = answered && !mustBeAnswered(answered.reading) ? judge(file, answered) : NOTHING;
  const some = now.asked > 0 || questions.length > 0;
  return {
    ...now,
    outcome: isGated ? 'asked first' : some ? 'some asked' : 'read',
    questions,
    wrong: [...now.wrong, ...then.wrong.map((what) => `answered: ${what}`)],
    lost: [...now.lost, ...then.lost.map((what) => `answered: ${what}`)],
    milliseconds,
  };
}

function valuesIn({ table }: DrawnFile): number {
  return table.rows.flatMap(({ truth }) => truth).filter((one) => one !== null).length;
}

function questionsOf({ source, questions }: TableReading): string[] {
  const ofText = source.kind === 'text' && {
    ...(source.isEncodingAsked && { letters: true }),
    ...(source.isCutAsked && { cut: true }),
  };
  return [...Object.keys(ofText || {}), ...questions.map(({ kind }) => kind)];
}

/** Null where the file is refused. */
async function readInto(
  { plan, held }: DrawnFile,
  opened: OpenedFile,
  choices: FileChoices,
): Promise<Taken | null> {
  const { random } = seededRandom(1);
  const about = { plan: held === 'no rows' && random() < 0.5 ? null : plan, remembered: [], random };
  const { reading, theirs } = await opened.read(choices, about);
  if (reading.kind === 'refused') return null;
  if (reading.kind !== 'table' || theirs?.kind !== 'rows') throw new Error('A drawn table is none of ours');
  const proposal = propose({ plan, theirs, base: null });
  const { edit, report } = take(plan, proposal, new Map());
  const leftRows = new Set(report.leftRows.map(({ row }) => row));
  return { reading, rows: theirs.rows, proposal, after: applyChange(plan, edit.changes), leftRows };
}

function judge(file: DrawnFile, taken: Taken): Found {
  const lines = pairLines(file, taken.rows);
  const found = { right: 0, asked: 0, wrong: inventedIn(file, taken, lines), lost: linesLost(file, taken) };
  // What stands below another header waits for a person to say which table it is.
  const isCutOff = taken.reading.questions.some(({ kind }) => kind === 'another-table');
  for (const [at, row] of file.table.rows.entries()) {
    const line = lines.get(at);
    if (!line && isCutOff) found.asked += row.truth.filter((one) => one !== null).length;
    else if (!line) found.lost.push(`row «${row.name}»`);
    else judgeRow(file, taken, { at, row, line }, found);
  }
  return found;
}

/** The lines of the file by the rows of the truth, both from top to bottom; a row whose name is asked about by its place. */
function pairLines({ table }: DrawnFile, { lines }: IncomingRows): Map<number, IncomingLine> {
  const pairs = new Map<number, IncomingLine>();
  let next = 0;
  for (const [at, { name }] of table.rows.entries()) {
    const same = lines.findIndex((line, i) => i >= next && isLikeName(line.name, name));
    const following = table.rows[at + 1];
    const isDoubted =
      lines[next]?.name === '' ||
      lines[next]?.values.some(
        ({ meaning, doubt }) =>
          doubt === 'ragged' || (doubt !== null && meaning.kind === 'text' && meaning.field === 'name'),
      );
    const isNext = isDoubted && !(following && isSameName(lines[next]?.name ?? '', following.name));
    const place = same >= 0 ? same : isNext ? next : -1;
    const line = lines[place];
    if (!line) continue;
    pairs.set(at, line);
    next = place + 1;
  }
  return pairs;
}

/** Every line with something in it is a row, a note, or part of a header. */
function linesLost({ table }: DrawnFile, { reading: { layout, questions } }: Taken): string[] {
  if (questions.some(({ kind }) => kind === 'another-table')) return [];
  const filled = table.cells.filter((cells) =>
    cells.some((cell) => (typeof cell === 'string' ? cell.trim() : cell[0]) !== ''),
  ).length;
  const { body, notes, headerRows, skipped } = layout;
  const lost: string[] = [];
  const seen = body.length + notes.length + headerRows.length + skipped.length;
  if (seen < filled) lost.push(`${filled - seen} lines of ${filled}`);
  if (skipped.length > table.repeatedAt.length) lost.push(`${skipped.length} lines skipped`);
  return lost;
}

/** Rows of the plan that are none of the truth, or have become others than they are. */
function inventedIn(
  { plan, table }: DrawnFile,
  { after, rows, proposal }: Taken,
  lines: Map<number, IncomingLine>,
): string[] {
  const wrong: string[] = [];
  const known = new Set(lines.values());
  for (const line of rows.lines) {
    const item = proposal.items.find((one) => one.kind === 'row' && one.line === line.line);
    if (!known.has(line) && item && lineOf(after, item.row))
      wrong.push(`a row «${line.name}» (line ${line.line})`);
  }
  for (const { id } of rowsInOrder(after)) {
    const { indicator } = lineAt(after, id);
    const before = lineOf(plan, id)?.indicator;
    const row = table.rows.find(({ name }) => isSameName(indicator.name, name));
    if (!row || before === indicator) continue;
    if (indicator.kind !== row.kind) wrong.push(`«${row.name}» is a ${indicator.kind}, not a ${row.kind}`);
    if (indicator.unit !== '' && !isSameWord(indicator.unit, row.trueUnit))
      wrong.push(`«${row.name}» in «${indicator.unit}», not «${row.trueUnit}»`);
    const above = indicator.parent === null ? null : (lineOf(after, indicator.parent)?.indicator.name ?? '?');
    const meant = row.parent === null ? null : (table.rows[row.parent]?.name ?? '?');
    if (above === null ? meant !== null : meant === null || !isSameName(above, meant))
      wrong.push(`«${row.name}» under «${above}», not «${meant}»`);
  }
  return wrong;
}
