/**
 * What is recorded about a row, as canonical cell texts and back: targets, figures, judgements, what was handed in. Knows the meaning of each
 * part of a record; how a cell is written is cell-form's business.
 */
import type { Day } from '#core/day.ts';
import { FIGURE_STATES, makeFigure, type Figure } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Judgement, Line, SubmittedFigure } from '#core/plan.ts';
import { readGoal } from '#core/target-reading.ts';
import { isSameGoal, makeTarget, type Goal, type Target } from '#core/target.ts';
import { keepLine } from '#core/text.ts';
import type { CellProblem } from '#exchange/kh1/outcome.ts';
import type { RecordColumn, RecordPart } from '#exchange/kh1/record-columns.ts';
import {
  printEarlier,
  printEarlierFigure,
  printEarlierFigures,
  printGoalText,
  printImplied,
  printJudgement,
  readEarlier,
  readEarlierFigure,
  readEarlierFigures,
  readGoalText,
  readImplied,
  readJudgement,
} from '#exchange/kh1/side-text.ts';
import {
  readFigureText,
  readTargetText,
  writeFigureValue,
  writeTargetText,
} from '#exchange/kh1/value-text.ts';

/** Every cell a line fills, as canonical texts; a blank is left out. */
export function recordCellsOf(line: Line): [RecordColumn, string][] {
  const cells: [RecordColumn, string][] = [];
  for (const target of line.targets) {
    const put = (part: RecordPart, text: string): void => {
      if (text !== '') cells.push([{ period: target.period, part, assigner: target.assigner }, text]);
    };
    const { value, verbatim } = writeTargetText(target.text);
    put('target', value);
    put('target-verbatim', verbatim);
    const asRead = readGoal(target.text, line.indicator.unit);
    put('target-goal', isSameGoal(asRead, target.goal) ? '' : printGoalText(target.goal, target.text));
    put('target-note', target.note);
    put('target-implied', target.implied ? printImplied(target.implied) : '');
    put('target-earlier', printEarlier(target.earlier));
  }
  for (const figure of line.figures) {
    const put = (part: RecordPart, text: string): void => {
      if (text !== '') cells.push([{ period: figure.period, part, assigner: '' }, text]);
    };
    put(figure.state, writeFigureValue(figure.value));
    put('as-of', figure.asOf ?? '');
    put('note', figure.note);
    put('implied', figure.implied ? printImplied(figure.implied) : '');
    put('earlier', printEarlierFigures(figure.earlier));
  }
  for (const judgement of line.judgements) {
    cells.push([{ period: judgement.period, part: 'judgement', assigner: '' }, printJudgement(judgement)]);
  }
  for (const submitted of line.submitted) {
    cells.push([
      { period: submitted.period, part: 'submitted', assigner: '' },
      printEarlierFigure(submitted),
    ]);
  }
  return cells;
}

/** A cell that was read, with the means to report on it. */
export interface RecordCell {
  readonly column: RecordColumn;
  readonly text: string;
  /** It differs from what stood there when the file was written, as far as `goc` knows. */
  readonly isEdited: boolean;
  reject(problem: CellProblem): void;
  /** It stands beside a blank: told, and left out. */
  leaveOut(): void;
}

export interface LineRecords {
  readonly targets: Target[];
  readonly figures: Figure[];
  readonly judgements: Judgement[];
  readonly submitted: SubmittedFigure[];
}

/** The row whose cells are read; its unit is what its targets are read with. */
export interface RowOfRecords {
  readonly indicator: IndicatorId;
  readonly unit: string;
}

/** The records the filled cells of one row make. What cannot be read is reported through the cells. */
export function recordsFrom(row: RowOfRecords, cells: readonly RecordCell[]): LineRecords {
  const records: LineRecords = { targets: [], figures: [], judgements: [], submitted: [] };
  const families = new Map<string, RecordCell[]>();
  for (const cell of cells) {
    const { period, part, assigner } = cell.column;
    const standsAlone = part === 'judgement' || part === 'submitted';
    const family = standsAlone ? part : part.startsWith('target') ? `target ${assigner}` : 'figure';
    const key = `${period} ${family}`;
    const members = families.get(key);
    if (members) members.push(cell);
    else families.set(key, [cell]);
  }
  for (const family of families.values()) {
    const first = family[0]?.column.part;
    if (first === 'judgement') readJudgementCell(row.indicator, family, records);
    else if (first === 'submitted') readSubmittedCell(row.indicator, family, records);
    else if (first?.startsWith('target')) readTargetCells(row, family, records);
    else readFigureCells(row, family, records);
  }
  return records;
}

function readJudgementCell(
  indicator: IndicatorId,
  family: readonly RecordCell[],
  records: LineRecords,
): void {
  for (const cell of family) {
    const judgement = readJudgement(cell.text);
    if (judgement)
      records.judgements.push({ record: 'judgement', indicator, period: cell.column.period, ...judgement });
    else cell.reject('not-understood');
  }
}

function readSubmittedCell(
  indicator: IndicatorId,
  family: readonly RecordCell[],
  records: LineRecords,
): void {
  for (const cell of family) {
    const figure = readEarlierFigure(cell.text);
    if (figure)
      records.submitted.push({ record: 'submitted', indicator, period: cell.column.period, ...figure });
    else cell.reject('not-understood');
  }
}

function readTargetCells(
  { indicator, unit }: RowOfRecords,
  family: readonly RecordCell[],
  records: LineRecords,
): void {
  const cellOf = (part: RecordPart): RecordCell | undefined =>
    family.find((cell) => cell.column.part === part);
  const main = cellOf('target');
  const text = main ? readTargetText(main.text, cellOf('target-verbatim')?.text ?? '') : '';
  if (!main || keepLine(text) === '') return family.forEach((cell) => cell.leaveOut());
  const impliedCell = cellOf('target-implied');
  const earlierCell = cellOf('target-earlier');
  const goal = correctedGoal(main, cellOf('target-goal'), text);
  const implied = impliedCell ? readImplied(impliedCell.text) : null;
  const earlier = earlierCell ? readEarlier(earlierCell.text) : [];
  if (impliedCell && !implied) impliedCell.reject('not-understood');
  if (earlierCell && !earlier) earlierCell.reject('not-understood');
  records.targets.push(
    makeTarget({
      indicator,
      period: main.column.period,
      assigner: main.column.assigner,
      text,
      note: cellOf('target-note')?.text ?? '',
      implied,
      earlier: earlier ?? [],
      unit,
      ...(goal ? { goal } : {}),
    }),
  );
}

/** Of two figures of one period the one of the later state is the figure. */
function figureCells(family: readonly RecordCell[]): RecordCell[] {
  return FIGURE_STATES.flatMap((state) => family.filter(({ column }) => column.part === state)).reverse();
}

/** What «hiểu là» says; null where there is none, or where it stands by a text that was typed anew since. */
function correctedGoal(main: RecordCell, cell: RecordCell | undefined, text: string): Goal | null {
  if (!cell || (main.isEdited && !cell.isEdited)) return null;
  const goal = readGoalText(cell.text, keepLine(text));
  if (!goal) cell.reject('not-understood');
  return goal;
}

function readFigureCells(
  { indicator, unit }: RowOfRecords,
  family: readonly RecordCell[],
  records: LineRecords,
): void {
  const cellOf = (part: RecordPart): RecordCell | undefined =>
    family.find((cell) => cell.column.part === part);
  const [main, ...others] = figureCells(family);
  if (!main) return family.forEach((cell) => cell.leaveOut());
  for (const other of others) other.reject('second-figure');
  const reading = readFigureText(main.text, unit);
  if ('problem' in reading) {
    // «-» is no figure, and what stands beside it has none to speak of.
    if (reading.problem === 'mark') return family.forEach((cell) => cell.leaveOut());
    return main.reject(reading.problem);
  }
  const impliedCell = cellOf('implied');
  const implied = impliedCell ? readImplied(impliedCell.text) : null;
  if (impliedCell && !implied) impliedCell.reject('not-understood');
  const earlierCell = cellOf('earlier');
  const earlier = earlierCell ? readEarlierFigures(earlierCell.text) : [];
  if (earlierCell && !earlier) earlierCell.reject('not-understood');
  records.figures.push(
    makeFigure({
      indicator,
      period: main.column.period,
      value: reading.value,
      state: FIGURE_STATES.find((state) => state === main.column.part) ?? 'actual',
      asOf: (cellOf('as-of')?.text as Day | undefined) ?? null, // canonical texts of a day cell are days
      note: cellOf('note')?.text ?? '',
      implied,
      earlier: earlier ?? [],
    }),
  );
}
