/**
 * One-cell texts for what stands beside a target or figure: how it was implied, what it was before, a person's verdict.
 * Written in words an official reads; each is read back to exactly the same value.
 */
import { printDay, readDay } from '#core/day.ts';
import type { EarlierFigure, FigureState } from '#core/figure.ts';
import { printNumber, readNumber } from '#core/number.ts';
import type { Judgement } from '#core/plan.ts';
import { readPrintedGoal } from '#core/target-reading.ts';
import { printGoal, type EarlierTarget, type Goal, type Implied } from '#core/target.ts';
import { joinList, splitList } from '#exchange/kh1/list-text.ts';
import { printPeriodText, readPeriodText } from '#exchange/kh1/period-text.ts';
import { printFigureText, readPrintedFigure } from '#exchange/kh1/value-text.ts';
import { FIGURE_WORDS, readWord, VERDICT_WORDS } from '#exchange/kh1/words.ts';

/** `6T2024: 423,39 là 58,6%`: in that period the figure stood there with that printed percentage. */
export function printImplied({ by, figure, percent }: Implied): string {
  const [value, share] = [figure, percent].map((number) => printNumber(number, { grouped: false }));
  return `${printPeriodText(by)}: ${value} là ${share}%`;
}

export function readImplied(text: string): Implied | null {
  const match = /^\s*([^:]+):\s*(\S+)\s+là\s+(\S+?)\s*%\s*$/iu.exec(text);
  const by = readPeriodText(match?.[1] ?? '');
  const [figure, percent] = [match?.[2] ?? '', match?.[3] ?? ''].map((number) => readNumber(number));
  return by && figure?.ok && percent?.ok ? { by, figure: figure.value, percent: percent.value } : null;
}

const NO_DAY = '?';

/** `60 (đến 10/5/2024); 55 (đến ?)`: the texts the target had, oldest first, each with the day it was replaced. */
export function printEarlier(earlier: readonly EarlierTarget[]): string {
  return joinList(earlier.map(({ text, until }) => `${text} (đến ${until ? printDay(until) : NO_DAY})`));
}

export function readEarlier(text: string): EarlierTarget[] | null {
  const earlier: EarlierTarget[] = [];
  for (const item of splitList(text)) {
    const match = /^([^]*) \(đến ([^()]*)\)\s*$/u.exec(item);
    const until = readDay(match?.[2] ?? '');
    if (!match || (!until && match[2] !== NO_DAY)) return null;
    earlier.push({ text: match[1] ?? '', until });
  }
  return earlier;
}

/** `ƯTH 1.700 (đến 10/5/2024); TH 1.712,5 (đến ?)`: the figures that stood there, oldest first, each with its as-of day. */
export function printEarlierFigures(earlier: readonly EarlierFigure[]): string {
  return joinList(earlier.map(printEarlierFigure));
}

/** One of them: a figure with its state and as-of day in one text. */
export function printEarlierFigure({ value, state, asOf }: EarlierFigure): string {
  return `${FIGURE_WORDS[state]} ${printFigureText(value)} (đến ${asOf ? printDay(asOf) : NO_DAY})`;
}

export function readEarlierFigures(text: string): EarlierFigure[] | null {
  const earlier: EarlierFigure[] = [];
  for (const item of splitList(text)) {
    const figure = readEarlierFigure(item);
    if (!figure) return null;
    earlier.push(figure);
  }
  return earlier;
}

/** Null for a text that is none. */
export function readEarlierFigure(text: string): EarlierFigure | null {
  const [, word = '', printed = '', day = ''] = /^(\S+) ([^]*) \(đến ([^()]*)\)\s*$/u.exec(text) ?? [];
  const state: FigureState | null = readWord(FIGURE_WORDS, word);
  const asOf = readDay(day);
  const value = readPrintedFigure(printed);
  return state && value && (asOf || day === NO_DAY) ? { value, state, asOf } : null;
}

const AS_WORDS = 'bằng lời';
const ASSIGNED = 'giao: ';

/** `mức từ 95 trở lên`, `tăng 12/năm`, `giao: Thành phố`, `bằng lời`: never a bare number, which a spreadsheet could take. */
export function printGoalText(goal: Goal, text: string): string {
  switch (goal.kind) {
    case 'measured':
      return goal.basis === 'level' ? `mức ${printGoal(goal)}` : printGoal(goal);
    case 'assigned':
      return ASSIGNED + goal.by;
    case 'words':
      return goal.text === text ? AS_WORDS : `${AS_WORDS}: ${goal.text}`;
  }
}

/** The goal a cell states for a target of this text; null when it states none. */
export function readGoalText(cell: string, text: string): Goal | null {
  if (cell.startsWith(ASSIGNED)) return { kind: 'assigned', by: cell.slice(ASSIGNED.length) };
  if (cell.trim() === AS_WORDS) return { kind: 'words', text };
  if (cell.startsWith(`${AS_WORDS}: `)) return { kind: 'words', text: cell.slice(AS_WORDS.length + 2) };
  const goal = readPrintedGoal(cell.replace(/^mức /iu, ''));
  return goal.kind === 'words' ? null : goal;
}

/** `Chưa đạt: văn bản ghi …`: the verdict, then the reason. */
export function printJudgement({ verdict, reason }: Pick<Judgement, 'verdict' | 'reason'>): string {
  return reason === '' ? VERDICT_WORDS[verdict] : `${VERDICT_WORDS[verdict]}: ${reason}`;
}

export function readJudgement(text: string): Pick<Judgement, 'verdict' | 'reason'> | null {
  const colon = text.indexOf(':');
  const verdict = readWord(VERDICT_WORDS, colon < 0 ? text : text.slice(0, colon));
  return verdict && { verdict, reason: colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '') };
}
