/**
 * What a figure (số thực hiện) is: a value for one indicator and one period, with its state and as-of date. Reading what a
 * person typed into a figure cell is here too. An absent figure is no record; `0` is a figure. Source: SPEC §5.
 */
import { printComparison, type Comparison } from '#core/comparison-text.ts';
import type { Day } from '#core/day.ts';
import type { Decimal } from '#core/decimal.ts';
import type { IndicatorId } from '#core/identity.ts';
import { readNumber, type NumberProblem, type PrintStyle } from '#core/number.ts';
import type { Period } from '#core/period.ts';
import { plainOf, readStated, type Stated } from '#core/stated-text.ts';
import type { Implied } from '#core/target.ts';
import { foldPlain, keepLine } from '#core/text.ts';
import { isUnitAlone } from '#core/unit-text.ts';

export type FigureValue =
  | { readonly kind: 'measured'; readonly comparison: Comparison }
  | { readonly kind: 'words'; readonly text: string };

/** Ước · thực hiện · chính thức. */
export const FIGURE_STATES = ['estimate', 'actual', 'final'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

const STATE_WORDS: Readonly<Record<string, FigureState>> = {
  '': 'actual', // the unmarked one
  estimate: 'estimate',
  estimated: 'estimate',
  est: 'estimate',
  uoc: 'estimate',
  'uoc th': 'estimate',
  'uoc thuc hien': 'estimate',
  'uoc dat': 'estimate',
  u: 'estimate',
  actual: 'actual',
  'thuc hien': 'actual',
  th: 'actual',
  final: 'final',
  'chinh thuc': 'final',
  ct: 'final',
};

/** The state people write as «ước», «ư», «TH», «chính thức», with or without accents; blank is the unmarked one; null for other words. */
export function readFigureState(text: string): FigureState | null {
  const word = foldPlain(text).replace(/\.$/, '');
  return Object.hasOwn(STATE_WORDS, word) ? (STATE_WORDS[word] ?? null) : null;
}

/** A figure as it was before a later one took its place: an estimate before the final, a first count before the corrected one. */
export interface EarlierFigure {
  readonly value: FigureValue;
  readonly state: FigureState;
  readonly asOf: Day | null;
}

export interface Figure {
  readonly record: 'figure';
  readonly indicator: IndicatorId;
  readonly period: Period;
  readonly value: FigureValue;
  readonly state: FigureState;
  readonly asOf: Day | null;
  readonly note: string;
  /** Set when the value is only known through a printed comparison of a later period. */
  readonly implied: Implied | null;
  /** Oldest first. */
  readonly earlier: readonly EarlierFigure[];
}

export function makeFigure(
  given: Pick<Figure, 'indicator' | 'period' | 'value'> & Partial<Omit<Figure, 'record'>>,
): Figure {
  return { record: 'figure', state: 'actual', asOf: null, note: '', implied: null, earlier: [], ...given };
}

export type FigureReading =
  | {
      readonly ok: true;
      readonly value: FigureValue;
      readonly remark: 'maybe-thousands' | 'other-convention' | null;
    }
  | { readonly ok: false; readonly reason: FigureProblem };

/** Why a text is no figure: as for a number, or it is a mark that forms put where no number is. */
export type FigureProblem = NumberProblem | 'mark';

/**
 * Reads a figure cell: a number, `a/b`, a bound, a range, or words; the row's own unit may stand after the number («12 vụ» in
 * a row of vụ). A text that begins as a number does but is none («12,5 tỷ» in a row of another unit, «12.34.5») is refused
 * rather than kept as words; so is a bound whose number cannot be read, and a mark («-», «…», «x»), which means «none» to some,
 * «not known» to others, and is neither words nor zero. Source: domain/exchange §3.
 */
export function readFigureValue(text: string, unit = ''): FigureReading {
  const kept = keepLine(text);
  if (kept === '') return { ok: false, reason: 'empty' };
  if (MARK.test(kept)) return { ok: false, reason: 'mark' };
  const stated = readStated(plainOf(kept), unit);
  const number = readNumber(kept);
  if (stated && fitsRow(stated, unit)) {
    const { comparison } = stated;
    return {
      ok: true,
      value: { kind: 'measured', comparison },
      remark: number.ok ? number.remark : remarkOn(kept),
    };
  }
  if (stated) return { ok: false, reason: number.ok ? 'letters' : number.reason };
  if (!number.ok && LOOKS_NUMERIC.test(kept)) return { ok: false, reason: number.reason };
  return { ok: true, value: { kind: 'words', text: kept }, remark: null };
}

const MARK = /^(?:[-\u2010-\u2015\u2212]{1,3}|…{1,2}|\.{2,5}|x)$/i;

/** In a row without a unit a percent sign says nothing new; any other word would be lost. */
function fitsRow({ after, leavesOutCount }: Stated, unit: string): boolean {
  if (leavesOutCount) return false;
  return isUnitAlone(after, unit) || (after === '%' && unit.trim() === '');
}

/** Of the numbers inside a bound or a range, the first that could have meant another. */
function remarkOn(text: string): 'maybe-thousands' | 'other-convention' | null {
  for (const [digits] of text.matchAll(/\d[\d.,]*/g)) {
    const number = readNumber(digits);
    if (number.ok && number.remark) return number.remark;
  }
  return null;
}

const LOOKS_NUMERIC =
  /^(?:[-+−–(]? ?[\d.,]|[<>≤≥=~≈]|(?:trên|dưới|khoảng|từ|hơn|không quá|không dưới|không vượt quá|tối đa|tối thiểu) \d)/i;

export function printFigureValue(value: FigureValue, style: PrintStyle = {}): string {
  return value.kind === 'words' ? value.text : printComparison(value.comparison, style);
}

/** The value when it is one exact number; null for counts, bounds, ranges and words. */
export function exactNumberOf(value: FigureValue): Decimal | null {
  if (value.kind !== 'measured' || value.comparison.comparator !== '=') return null;
  const { value: quantity } = value.comparison;
  return quantity.kind === 'number' ? quantity.value : null;
}
