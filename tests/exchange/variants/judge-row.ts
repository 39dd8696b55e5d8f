/** One row of a drawn file's truth against what became of it: every value right, asked about, silently wrong or silently lost. */
import type { Figure } from '#core/figure.ts';
import { printFigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { figureOf, lineAt, lineOf, rowsInOrder, targetOf, type Line, type Plan } from '#core/plan.ts';
import type { Target } from '#core/target.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';
import type { IncomingLine, IncomingRows } from '#exchange/incoming/incoming-rows.ts';
import type { Proposal, ProposedItem } from '#exchange/merge/proposal.ts';
import type { TableReading } from '#exchange/reading/file-reading.ts';
import type { Drawn } from '../layout/drawn-cells.ts';
import type { DrawnColumn, DrawnRow } from '../layout/drawn-tables.ts';
import type { DrawnFile } from './drawn-file.ts';
import { isSameName, isSameWord, isTrueFigure, isTrueTarget } from './truth.ts';

export interface Found {
  /** Values of the truth that stand in the plan, and that a person has to look at. */
  right: number;
  asked: number;
  /** What was taken and is not so, and what is neither taken nor told. */
  readonly wrong: string[];
  readonly lost: string[];
}

/** A file read, and what taking it as usual makes of the plan. */
export interface Taken {
  readonly reading: TableReading;
  readonly rows: IncomingRows;
  readonly proposal: Proposal;
  readonly after: Plan;
  /** Rows of the file that were not added, as the report says. */
  readonly leftRows: ReadonlySet<IndicatorId>;
}

interface Pair {
  /** The row's place in the truth. */
  readonly at: number;
  readonly row: DrawnRow;
  readonly line: IncomingLine;
}

export function judgeRow(file: DrawnFile, taken: Taken, pair: Pair, found: Found): void {
  const { row, line } = pair;
  const id = rowOf(taken, pair);
  const [before, after] = [id && lineOf(file.plan, id), id && lineOf(taken.after, id)];
  const isLeft = itemsOf(taken, line).some((item) => item.kind === 'row' && taken.leftRows.has(item.row));
  for (const [i, column] of file.table.columns.entries()) {
    const truth = row.truth[i] ?? null;
    const what = `«${row.name}» ${column.kind} ${column.period} ${column.assigner}`;
    const [was, now] = [before && standing(before, column), after && standing(after, column)];
    const isTrue = now ? isRight(now, truth, after?.indicator.unit ?? '') : truth === null;
    const isTaken = now && now !== was;
    if (isTaken && !(isTrue && isOfState(now, column)))
      found.wrong.push(`${what}: «${textOf(now)}», not ${JSON.stringify(truth)}`);
    else if (truth === null) continue;
    else if (isTrue) found.right += 1;
    else if (isLeft || isTold(file, taken, { line, id, column })) found.asked += 1;
    else found.lost.push(`${what}: ${JSON.stringify(truth)}`);
  }
  found.wrong.push(
    ...strangeIn(before ?? null, after ?? null, file.table.columns).map((what) => `«${row.name}» ${what}`),
  );
  found.wrong.push(...wordsWrong(file, pair, before ?? null, after ?? null));
}

function itemsOf({ proposal }: Taken, { line }: IncomingLine): readonly ProposedItem[] {
  return proposal.items.filter((item) => item.line === line);
}

function rowOf(taken: Taken, { row, line }: Pair): IndicatorId | null {
  const [item] = itemsOf(taken, line);
  if (item) return item.row;
  const { after } = taken;
  return (
    rowsInOrder(after).find(({ id }) => isSameName(lineAt(after, id).indicator.name, row.name))?.id ?? null
  );
}

function standing(line: Line, { kind, period, assigner }: DrawnColumn): Figure | Target | null {
  return kind === 'figure' ? figureOf(line, period) : targetOf(line, period, assigner);
}

function isRight(record: Figure | Target, truth: Drawn, unit: string): boolean {
  return record.record === 'figure' ? isTrueFigure(record, truth, unit) : isTrueTarget(record, truth, unit);
}

function isOfState(record: Figure | Target, { state }: DrawnColumn): boolean {
  return record.record === 'target' || record.state === state;
}

function textOf(record: Figure | Target): string {
  return record.record === 'target' ? record.text : `${printFigureValue(record.value)} (${record.state})`;
}

/** Whether somebody is shown the value or asked about its column. */
function isTold(
  { table }: DrawnFile,
  { reading, proposal }: Taken,
  { line, id, column }: { line: IncomingLine; id: IndicatorId | null; column: DrawnColumn },
): boolean {
  // A torn line is shown whole.
  if (line.values.some(({ doubt }) => doubt === 'ragged')) return true;
  if (line.values.some(({ meaning, doubt }) => doubt !== null && isOf(meaning, column))) return true;
  const isListed = proposal.items.some(
    (item) =>
      item.kind === 'cell' &&
      item.row === id &&
      'period' in item.cell &&
      item.cell.kind === column.kind &&
      item.cell.period === column.period &&
      (item.cell.kind === 'figure' || item.cell.assigner === column.assigner),
  );
  if (isListed) return true;
  return reading.questions.some((question) => {
    if (question.kind === 'header' || question.kind === 'another-table') return true;
    const asked =
      question.kind === 'column' ? [question.column] : 'columns' in question ? question.columns : [];
    return asked.some((place) => isOf(table.meanings[place] ?? { kind: 'ignored' }, column));
  });
}

function isOf(meaning: ColumnMeaning, { kind, period, assigner }: DrawnColumn): boolean {
  if (meaning.kind === 'figure') return kind === 'figure' && meaning.period === period;
  return (
    meaning.kind === 'target' &&
    kind === 'target' &&
    meaning.period === period &&
    meaning.assigner === assigner
  );
}

/** Values in the plan that no column of the truth has. */
function strangeIn(before: Line | null, after: Line | null, columns: readonly DrawnColumn[]): string[] {
  const records = [...(after?.figures ?? []), ...(after?.targets ?? [])];
  const known = new Set<unknown>([...(before?.figures ?? []), ...(before?.targets ?? [])]);
  return records.flatMap((record) => {
    const isTheirs = columns.some(
      ({ kind, period, assigner }) =>
        kind === record.record &&
        period === record.period &&
        (record.record === 'figure' || record.assigner === assigner),
    );
    return known.has(record) || isTheirs ? [] : [`${record.record} ${record.period}: no such column`];
  });
}

function wordsWrong(
  { table }: DrawnFile,
  { at, row }: Pair,
  before: Line | null,
  after: Line | null,
): string[] {
  const meant = { note: table.notes[at] ?? '', lead: table.leads[at] ?? '' };
  return (['note', 'lead'] as const).flatMap((field) => {
    const [was, now] = [before?.indicator[field] ?? '', after?.indicator[field] ?? ''];
    return now === was || isSameWord(now, meant[field])
      ? []
      : [`«${row.name}» ${field} «${now}», not «${meant[field]}»`];
  });
}
