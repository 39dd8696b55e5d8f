/**
 * Puts into a row the cell of a file of ours, exactly as the file's plan has it: what it says was read once already, and is not
 * read anew as if it had been typed. The rules of the core's edits hold: a heading takes no figure, what is said of a figure
 * needs one, a unit reads the row's targets again. Source: domain/exchange §6.
 */
import { readDay } from '#core/day.ts';
import { FIGURE_STATES, makeFigure, type Figure } from '#core/figure.ts';
import type { Indicator } from '#core/indicator.ts';
import { figureOf, targetOf, type Judgement, type Line } from '#core/plan.ts';
import type { Refusal } from '#core/refusal.ts';
import { rereadTargets } from '#core/target-edits.ts';
import { makeTarget, readGoal, type Target } from '#core/target.ts';
import { keepLine } from '#core/text.ts';
import {
  readEarlier,
  readEarlierFigures,
  readGoalText,
  readImplied,
  readJudgement,
} from '#exchange/kh1/side-text.ts';
import { readPrintedFigure } from '#exchange/kh1/value-text.ts';
import type { CellKey, ChosenField } from '#exchange/merge/cell-key.ts';
import type { Cell } from '#exchange/merge/line-cells.ts';
import { withLineRecord, type LineRecord } from '#exchange/merge/line-records.ts';

export type PutResult =
  { readonly ok: true; readonly line: Line } | { readonly ok: false; readonly refusal: Refusal };

const put = (line: Line): PutResult => ({ ok: true, line });
const refuse = (refusal: Refusal): PutResult => ({ ok: false, refusal });

/** The row with the cell in it; a blank text takes out what is there. Throws on a text that `cellsOf` never writes. */
export function putCell(line: Line, cell: Cell): PutResult {
  const { key, text } = cell;
  switch (key.kind) {
    case 'text':
      return put(withField(line, { [key.field]: text }));
    case 'field':
      return put(withField(line, chosen(key.field, text)));
    case 'judgement':
      return putJudgement(line, key, text);
    case 'target':
      return key.part === 'text' ? putTarget(line, key, cell) : besideTarget(line, key, text);
    case 'figure':
      return key.part === 'value' ? putFigure(line, key, cell) : besideFigure(line, key, text);
  }
}

type KeyOf<K extends CellKey['kind']> = Extract<CellKey, { kind: K }>;

const isGroup = ({ indicator }: Line): boolean => indicator.kind === 'group';

function withField(line: Line, patch: Partial<Indicator>): Line {
  const indicator = { ...line.indicator, ...patch };
  if (indicator.unit === line.indicator.unit) return { ...line, indicator };
  const reread = new Map(rereadTargets(line, indicator.unit));
  return { ...line, indicator, targets: line.targets.map((target) => reread.get(target) ?? target) };
}

function chosen(field: ChosenField, text: string): Partial<Indicator> {
  if (field === 'counted') return { counted: text !== 'no' };
  if (field === 'decimals') return { decimals: text === '' ? null : Number.parseInt(text, 10) };
  return { [field]: text };
}

function putJudgement(line: Line, { period }: KeyOf<'judgement'>, text: string): PutResult {
  const before = line.judgements.find((judgement) => judgement.period === period) ?? null;
  const given = readJudgement(text);
  const after: Judgement | null = given && {
    record: 'judgement',
    indicator: line.indicator.id,
    period,
    ...given,
  };
  return put(exchanged(line, before, after));
}

function putTarget(line: Line, key: KeyOf<'target'>, { text, meaning }: Cell): PutResult {
  const before = targetOf(line, key.period, key.assigner);
  if (text === '') return put(exchanged(line, before, null));
  const { id: indicator, unit } = line.indicator;
  if (isGroup(line)) return refuse({ code: 'group-holds-no-figure' });
  const implied = meaning?.implied ? readImplied(meaning.implied) : null;
  const goal = (meaning?.goal ? readGoalText(meaning.goal, keepLine(text)) : null) ?? readGoal(text, unit);
  const { period, assigner } = key;
  const fresh = before ?? makeTarget({ indicator, period, assigner, text, goal });
  return put(exchanged(line, before, { ...fresh, text, goal, implied }));
}

function besideTarget(line: Line, key: KeyOf<'target'>, text: string): PutResult {
  const before = targetOf(line, key.period, key.assigner);
  if (!before) return text === '' ? put(line) : refuse({ code: 'figure-first' });
  const patch: Partial<Target> = key.part === 'note' ? { note: text } : { earlier: earlierTargets(text) };
  return put(exchanged(line, before, { ...before, ...patch }));
}

function earlierTargets(text: string): Target['earlier'] {
  return text === '' ? [] : known(readEarlier(text), text);
}

function putFigure(line: Line, { period }: KeyOf<'figure'>, { text, meaning }: Cell): PutResult {
  const before = figureOf(line, period);
  if (text === '') return put(exchanged(line, before, null));
  if (isGroup(line)) return refuse({ code: 'group-holds-no-figure' });
  const value = known(readPrintedFigure(text), text);
  const implied = meaning?.implied ? readImplied(meaning.implied) : null;
  const fresh = before ?? makeFigure({ indicator: line.indicator.id, period, value });
  return put(exchanged(line, before, { ...fresh, value, implied }));
}

function besideFigure(line: Line, { period, part }: KeyOf<'figure'>, text: string): PutResult {
  const before = figureOf(line, period);
  if (!before) return text === '' ? put(line) : refuse({ code: 'figure-first' });
  return put(exchanged(line, before, { ...before, ...saidOfFigure(part, text) }));
}

function saidOfFigure(part: KeyOf<'figure'>['part'], text: string): Partial<Figure> {
  switch (part) {
    case 'state':
      return { state: FIGURE_STATES.find((state) => state === text) ?? 'actual' };
    case 'asOf':
      return { asOf: text === '' ? null : known(readDay(text), text) };
    case 'earlier':
      return { earlier: text === '' ? [] : known(readEarlierFigures(text), text) };
    case 'note':
    case 'value':
      return { note: text };
  }
}

function exchanged(line: Line, before: LineRecord | null, after: LineRecord | null): Line {
  return withLineRecord(line, before, after);
}

function known<T>(read: T | null, text: string): T {
  if (read === null) throw new Error(`Not a text of a cell of ours: ${JSON.stringify(text)}`);
  return read;
}
