/** What the figures of the years come to in a stage, as a printed number: knows achievements, not words. */
import { achievedOf } from '#core/achieved.ts';
import type { Achieved, HowAchieved } from '#core/achievement.ts';
import { printComparison } from '#core/comparison-text.ts';
import { roundRatio, trimZeros, type Ratio } from '#core/decimal.ts';
import { printFigureValue } from '#core/figure.ts';
import { printNumber } from '#core/number.ts';
import type { Period } from '#core/period.ts';
import type { Line } from '#core/plan.ts';
import type { Target } from '#core/target.ts';
import { percentAYear } from '#core/yearly-change.ts';

export interface ComingTo {
  readonly how: HowAchieved;
  /** With its unit. */
  readonly value: string;
}

/** What a row comes to in a period in the terms of a target, or of the level where there is none; null when nothing does. */
export function comingTo(line: Line, target: Target | null, period: Period, points: string): ComingTo | null {
  const basis = target?.goal.kind === 'measured' ? target.goal.basis : 'level';
  const achieved = achievedOf(line, target ?? { period }, basis, period);
  if (achieved.kind === 'none') return null;
  return { how: achieved.how, value: valueText(line, achieved, points) };
}

function valueText(line: Line, achieved: Achieved, points: string): string {
  const { value, how, figures } = achieved;
  const { unit } = line.indicator;
  const withUnit = (text: string, of: string): string => (of === '' ? text : `${text} ${of}`);
  if (how === 'every-year') return figures.map((figure) => printFigureValue(figure.value)).join('; ');
  switch (value.kind) {
    case 'words':
      return value.text;
    case 'comparison':
      return withUnit(printComparison(value.comparison), unit);
    case 'ratio':
      return withUnit(rounded(value.ratio), how.endsWith('points') ? points : unit);
    case 'compound':
      return withUnit(rounded(percentAYear(value)), '%');
  }
}

function rounded(ratio: Ratio): string {
  return printNumber(trimZeros(roundRatio(ratio, 2)));
}
