/**
 * What an achievement is (kết quả đạt được so với chỉ tiêu): a value in the target's own terms, how it came about and from which
 * figures; and the makers every sort of it shares. Which one a target calls for is decided in achieved.ts.
 */
import type { Comparison } from '#core/comparison-text.ts';
import type { Decimal, Ratio } from '#core/decimal.ts';
import { exactNumberOf, type Figure, type FigureState } from '#core/figure.ts';
import { yearsOf, type Period } from '#core/period.ts';
import type { Line } from '#core/plan.ts';
import { standingFigure, weakestState, type Standing } from '#core/standing.ts';

/** How the achieved value came about; `explain` words each. */
export type HowAchieved =
  | 'stated'
  | 'cumulative'
  | 'growth'
  | 'mean-growth'
  | 'growth-points'
  | 'mean-growth-points'
  | 'mean-of-rates'
  | 'reduction'
  | 'mean-reduction'
  | 'reduction-points'
  | 'mean-reduction-points'
  | 'sum-of-years'
  | 'mean-of-years'
  | 'last-of-years'
  | 'every-year';

export type AchievedValue =
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'ratio'; readonly ratio: Ratio }
  /** Figure ÷ base over some years; growth (sign 1) or reduction (sign −1) a year is its root, in %. */
  | { readonly kind: 'compound'; readonly ratio: Ratio; readonly years: number; readonly sign: 1 | -1 };

export interface Achieved {
  readonly kind: 'achieved';
  readonly how: HowAchieved;
  readonly value: AchievedValue;
  /** The figures that went in, in time order, without the base. */
  readonly figures: readonly Figure[];
  readonly base: Figure | null;
  /** Where what has been achieved ends: the reporting period, or in a stage the last year with a figure. */
  readonly through: Period;
  readonly state: FigureState;
}

export type NotAchievedReason =
  | 'no-figure'
  | 'no-base-figure'
  | 'years-missing'
  | 'not-cumulative'
  | 'figure-not-exact'
  | 'base-figure-zero'
  | 'negative-amount';

export type Achievement = Achieved | { readonly kind: 'none'; readonly reason: NotAchievedReason };

export const none = (reason: NotAchievedReason): Achievement => ({ kind: 'none', reason });

export function valueOf({ value }: Figure): AchievedValue {
  return value.kind === 'words' ? value : { kind: 'comparison', comparison: value.comparison };
}

/** The figure itself, or the sum that stands for it. */
export function stated(standing: Standing | null, period: Period): Achievement {
  if (!standing) return none('no-figure');
  const { figure, from } = standing;
  return {
    kind: 'achieved',
    how: from.length > 0 ? 'cumulative' : 'stated',
    value: valueOf(figure),
    figures: from.length > 0 ? from : [figure],
    base: null,
    through: period,
    state: figure.state,
  };
}

/** A figure by exact value; the figures of a formed sum stand behind it. */
export interface Exact {
  readonly value: Decimal;
  readonly figure: Figure;
}

export function exactOf(line: Line, period: Period): Exact | null {
  const figure = standingFigure(line, period)?.figure;
  const value = figure && exactNumberOf(figure.value);
  return figure && value !== null && value !== undefined ? { value, figure } : null;
}

/**
 * The exact figures of the years of a stage, from its first year as far as they go; `gap` where a year between is missing, of
 * which nobody can say what it would have changed.
 */
export function yearsSoFar(line: Line, stage: Period): readonly Exact[] | 'gap' {
  const years = yearsOf(stage).map((year) => exactOf(line, year));
  const last = years.findLastIndex((year) => year !== null);
  const soFar = years.slice(0, last + 1).filter((year) => year !== null);
  return soFar.length === last + 1 ? soFar : 'gap';
}

export function ofFigures(
  how: HowAchieved,
  value: AchievedValue,
  figures: readonly Figure[],
  base: Figure | null,
  through?: Period,
): Achievement {
  const last = figures.at(-1);
  if (!last) return none('no-figure');
  // What grew out of an estimate is one itself.
  const state = weakestState(base ? [...figures, base] : figures);
  return { kind: 'achieved', how, value, figures, base, through: through ?? last.period, state };
}

export function figuresOf(years: readonly Exact[]): Figure[] {
  return years.map(({ figure }) => figure);
}
