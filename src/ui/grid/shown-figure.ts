/**
 * What a figure cell shows: the figure typed, else the one formed (a sum of shorter periods; over a stage the total, mean,
 * last year or growth) with the word that says how. Forms nothing itself: core does.
 */
import { achievedOf } from '#core/achieved.ts';
import type { Achieved, HowAchieved } from '#core/achievement.ts';
import { roundRatio, signOf, trimZeros, type Ratio } from '#core/decimal.ts';
import { exactNumberOf, printFigureValue, type Figure } from '#core/figure.ts';
import { isFlow, type Indicator } from '#core/indicator.ts';
import { measure, type Measured } from '#core/measuring.ts';
import { printNumber } from '#core/number.ts';
import { isStage, yearOf, yearsOf, type Period } from '#core/period.ts';
import { figureOf, type Line } from '#core/plan.ts';
import { standingFigure } from '#core/standing.ts';
import type { Target } from '#core/target.ts';
import type { ColumnsMessages } from '#messages/vi-columns.ts';

export interface ShownFigure {
  readonly text: string;
  /** How it was formed («tổng», «bình quân 3 năm»); empty for a typed figure and a plain sum. */
  readonly word: string;
  readonly isFormed: boolean;
}

const NOTHING: ShownFigure = { text: '', word: '', isFormed: false };

/** What the grid rounds a figure by. */
interface ShownIn {
  readonly indicator: Pick<Indicator, 'decimals'>;
}

export function figureTextOf(line: ShownIn, figure: Pick<Figure, 'value'> | null): string {
  return figure ? printFigureValue(figure.value, { places: placesFor(line, figure) }) : '';
}

/** Decimals of the indicator apply to exact numbers only; a bound or a count shows as typed. */
function placesFor(line: ShownIn, figure: Pick<Figure, 'value'>): number | null {
  return exactNumberOf(figure.value) === null ? null : line.indicator.decimals;
}

/** `target`: the one a stage is measured by, whose basis says what to form; null forms what the row itself calls for. */
export function shownFigure(
  line: Line,
  period: Period,
  target: Target | null,
  words: ColumnsMessages,
): ShownFigure {
  const typed = figureOf(line, period);
  if (typed) return { text: figureTextOf(line, typed), word: '', isFormed: false };
  if (isStage(period)) return formedOverStage(line, period, target, words);
  const standing = standingFigure(line, period);
  return standing ? { text: figureTextOf(line, standing.figure), word: '', isFormed: true } : NOTHING;
}

function formedOverStage(
  line: Line,
  stage: Period,
  target: Target | null,
  words: ColumnsMessages,
): ShownFigure {
  const measured = target ? measure(line, target, stage) : null;
  if (measured?.kind === 'measured' && measured.achieved.how !== 'every-year')
    return showMeasured(line, measured, stage, words);
  const basis = isFlow(line.indicator) ? 'total' : 'level';
  const achieved = achievedOf(line, { period: stage }, basis, stage);
  return achieved.kind === 'achieved' ? showAchieved(line, achieved, stage, words) : NOTHING;
}

function showMeasured(line: Line, measured: Measured, stage: Period, words: ColumnsMessages): ShownFigure {
  const { achieved, values } = measured;
  const [value] = values;
  const isRate = value && IS_RATE_OF_CHANGE[achieved.how];
  if (!isRate) return showAchieved(line, achieved, stage, words);
  const isUp = signOf(value.numerator) * signOf(value.denominator) >= 0;
  const isReduction =
    achieved.how.includes('reduction') || (achieved.value.kind === 'compound' && achieved.value.sign === -1);
  const text = printRatio(value, null).replace('-', '');
  return {
    text: achieved.how.endsWith('points') ? words.pointsYearly(text) : words.percentYearly(text),
    word: isUp === isReduction ? words.falls : words.rises,
    isFormed: true,
  };
}

/** Whether what was achieved is a growth or a reduction a year, rather than an amount of the row's own unit. */
const IS_RATE_OF_CHANGE: Record<HowAchieved, boolean> = {
  stated: false,
  cumulative: false,
  growth: true,
  'mean-growth': true,
  'growth-points': true,
  'mean-growth-points': true,
  'mean-of-rates': true,
  reduction: true,
  'mean-reduction': true,
  'reduction-points': true,
  'mean-reduction-points': true,
  'sum-of-years': false,
  'mean-of-years': false,
  'last-of-years': false,
  'every-year': false,
};

function showAchieved(line: Line, achieved: Achieved, stage: Period, words: ColumnsMessages): ShownFigure {
  const { value, how, through, figures } = achieved;
  const { decimals } = line.indicator;
  const text = ((): string => {
    switch (value.kind) {
      case 'words':
        return value.text;
      case 'comparison': {
        const printed = { kind: 'measured', comparison: value.comparison } as const;
        return printFigureValue(printed, { places: exactNumberOf(printed) === null ? null : decimals });
      }
      case 'ratio':
        return printRatio(value.ratio, decimals);
      case 'compound':
        return '';
    }
  })();
  if (text === '') return NOTHING;
  const years = yearsOf(stage).length;
  const reached = years - (yearOf(stage) - yearOf(through));
  switch (how) {
    case 'sum-of-years':
      return { text, word: words.total(reached === years ? null : reached), isFormed: true };
    case 'mean-of-years': {
      const isWhole = figures.length === years || figures[0]?.period === stage;
      return { text, word: words.mean(isWhole ? null : figures.length), isFormed: true };
    }
    case 'last-of-years':
      return { text, word: words.asOfYear(through), isFormed: true };
    default:
      return { text, word: '', isFormed: true };
  }
}

function printRatio(ratio: Ratio, decimals: number | null): string {
  return printNumber(decimals === null ? trimZeros(roundRatio(ratio, 2)) : roundRatio(ratio, decimals));
}
