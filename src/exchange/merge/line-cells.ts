/**
 * A row of a plan as cells of text: what each says in house form, and what stands behind a text that does not say all of it.
 * `put-cell.ts` reads every one of them back. Knows no file.
 */
import { printDay } from '#core/day.ts';
import { isSameNumber } from '#core/decimal.ts';
import type { Figure } from '#core/figure.ts';
import { TEXT_FIELDS } from '#core/indicator.ts';
import { readNumber } from '#core/number.ts';
import type { Line } from '#core/plan.ts';
import { isSameGoal, readGoal, type Target } from '#core/target.ts';
import { fieldText } from '#exchange/kh1/definition-columns.ts';
import {
  printEarlier,
  printEarlierFigures,
  printGoalText,
  printImplied,
  printJudgement,
} from '#exchange/kh1/side-text.ts';
import { printFigureText } from '#exchange/kh1/value-text.ts';
import { cellId, CHOSEN_FIELDS, type CellKey } from '#exchange/merge/cell-key.ts';

/** What a text is taken to mean, where its reader alone would not know: a goal put right by a person, what a value was inferred from. */
export interface Meaning {
  /** As KH1 writes it under «hiểu là»; '' where the text is taken as it reads. */
  readonly goal: string;
  /** As KH1 writes it under «suy ra»; '' for what was not inferred. */
  readonly implied: string;
}

export interface Cell {
  readonly key: CellKey;
  /** In house form; '' where there is nothing. Choices and states are given by their codes, an unmarked state by ''. */
  readonly text: string;
  /** Null where the text says it all. */
  readonly meaning: Meaning | null;
}

/** By `cellId`; blank ones are left out, save those where a blank is one of the values. */
export type Cells = ReadonlyMap<string, Cell>;

/** Made once a row: it never changes, and is asked for on both sides of a merge and in its report. */
const made = new WeakMap<Line, Cells>();

export function cellsOf(line: Line): Cells {
  const known = made.get(line);
  if (known) return known;
  const cells = makeCells(line);
  made.set(line, cells);
  return cells;
}

function makeCells(line: Line): Cells {
  const cells = new Map<string, Cell>();
  const put = (key: CellKey, text: string, meaning: Meaning | null = null): void => {
    if (text !== '') cells.set(cellId(key), { key, text, meaning });
  };
  for (const field of TEXT_FIELDS) put({ kind: 'text', field }, line.indicator[field]);
  for (const field of CHOSEN_FIELDS) put({ kind: 'field', field }, fieldText(line.indicator, field));
  for (const target of line.targets) putTarget(target, line.indicator.unit, put);
  for (const figure of line.figures) putFigure(figure, put);
  for (const judgement of line.judgements)
    put({ kind: 'judgement', period: judgement.period }, printJudgement(judgement));
  return cells;
}

type Put = (key: CellKey, text: string, meaning?: Meaning | null) => void;

function putTarget(target: Target, unit: string, put: Put): void {
  const { period, assigner, text } = target;
  const key = { kind: 'target', period, assigner } as const;
  const isAsRead = isSameGoal(readGoal(text, unit), target.goal);
  put({ ...key, part: 'text' }, text, meaningOf(isAsRead ? '' : printGoalText(target.goal, text), target));
  put({ ...key, part: 'note' }, target.note);
  put({ ...key, part: 'earlier' }, printEarlier(target.earlier));
}

function putFigure(figure: Figure, put: Put): void {
  const key = { kind: 'figure', period: figure.period } as const;
  put({ ...key, part: 'value' }, printFigureText(figure.value), meaningOf('', figure));
  put({ ...key, part: 'state' }, figure.state === 'actual' ? '' : figure.state);
  put({ ...key, part: 'asOf' }, figure.asOf ? printDay(figure.asOf) : '');
  put({ ...key, part: 'note' }, figure.note);
  put({ ...key, part: 'earlier' }, printEarlierFigures(figure.earlier));
}

function meaningOf(goal: string, { implied }: Pick<Target | Figure, 'implied'>): Meaning | null {
  return goal === '' && !implied ? null : { goal, implied: implied ? printImplied(implied) : '' };
}

/** Whether two cells say and mean the same, letter by letter; nothing is the same as a blank. */
export function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return (a?.text ?? '') === (b?.text ?? '') && isSameMeaning(a?.meaning ?? null, b?.meaning ?? null);
}

function isSameMeaning(a: Meaning | null, b: Meaning | null): boolean {
  return a === b || (a?.goal === b?.goal && a?.implied === b?.implied);
}

/** Whether two texts are the same, or the same number. */
export function isSameText(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [readNumber(a), readNumber(b)];
  return one.ok && other.ok && one.percent === other.percent && isSameNumber(one.value, other.value);
}
