/**
 * Change of a figure against a base figure (the same period last year, the period before, a base year): the difference, and
 * for amounts the percent; for rates and shares percentage points only. Source: SPEC §8.
 */
import {
  compareRatios,
  HUNDRED,
  isSameNumber,
  multiply,
  ratioOf,
  signOf,
  subtract,
  toDecimal,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import { exactNumberOf, type Figure } from '#core/figure.ts';
import type { Indicator } from '#core/indicator.ts';
import { isStage, previousPeriod, samePartOf, samePeriodLastYear, type Period } from '#core/period.ts';
import type { Line, PlanHead } from '#core/plan.ts';
import { standingFigure } from '#core/standing.ts';

export const NO_CHANGE_REASONS = [
  'no-figure',
  'no-base',
  'not-exact',
  'in-points',
  'base-is-zero',
  'sign-change',
] as const;
export type NoChangeReason = (typeof NO_CHANGE_REASONS)[number];

export type Difference =
  | { readonly kind: 'difference'; readonly value: Decimal; readonly inPoints: boolean }
  | { readonly kind: 'none'; readonly reason: NoChangeReason };

export type ChangePercent =
  | {
      readonly kind: 'percent';
      readonly percent: Ratio;
      /** Figure ÷ base, from 2 up, where documents say «gấp N lần»; else null. */
      readonly times: Ratio | null;
      /** The percentage the document prints, where the base is known only through it. */
      readonly printed: Decimal | null;
    }
  | { readonly kind: 'none'; readonly reason: NoChangeReason };

export interface FigureChange {
  readonly difference: Difference;
  readonly percent: ChangePercent;
}

/** The period the plan's figures of `period` are set against; null where it has none. Source: SPEC §8. */
export function basePeriodOf(
  { settings, firstYear }: Pick<PlanHead, 'settings' | 'firstYear'>,
  period: Period,
): Period | null {
  switch (settings.comparedWith) {
    case 'same-period':
      return samePeriodLastYear(period);
    case 'previous-period':
      return previousPeriod(period);
    case 'base-year':
      return isStage(period)
        ? previousPeriod(period)
        : samePartOf(settings.baseYear ?? firstYear - 1, period);
  }
}

/** The change of a line's figure of one period against its figure of another; sums of shorter periods stand for missing ones. */
export function changeOf(line: Line, period: Period, base: Period | null): FigureChange {
  const figure = standingFigure(line, period)?.figure ?? null;
  const against = base ? (standingFigure(line, base)?.figure ?? null) : null;
  return changeAgainst(line.indicator, figure, against);
}

const nothing = (reason: NoChangeReason): FigureChange => ({
  difference: { kind: 'none', reason },
  percent: { kind: 'none', reason },
});

export function changeAgainst(
  indicator: Indicator,
  figure: Figure | null,
  base: Figure | null,
): FigureChange {
  if (!figure) return nothing('no-figure');
  if (!base) return nothing('no-base');
  const [a, b] = [exactNumberOf(figure.value), exactNumberOf(base.value)];
  if (a === null || b === null) return nothing('not-exact');
  const inPoints = indicator.measure === 'rate' || indicator.measure === 'share';
  return {
    difference: { kind: 'difference', value: subtract(a, b), inPoints },
    percent: inPoints ? { kind: 'none', reason: 'in-points' } : percentChange(a, b, figure, base),
  };
}

function percentChange(a: Decimal, b: Decimal, figure: Figure, base: Figure): ChangePercent {
  if (signOf(b) === 0) return { kind: 'none', reason: 'base-is-zero' };
  if (signOf(b) < 0 || signOf(a) < 0) return { kind: 'none', reason: 'sign-change' };
  const { implied } = base;
  const isPrinted = implied?.by === figure.period && isSameNumber(implied.figure, a);
  const ratio: Ratio = { numerator: a, denominator: b };
  return {
    kind: 'percent',
    percent: { numerator: multiply(subtract(a, b), HUNDRED), denominator: b },
    times: compareRatios(ratio, ratioOf(toDecimal('2'))) >= 0 ? ratio : null,
    printed: isPrinted ? implied.percent : null,
  };
}
