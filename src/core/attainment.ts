/**
 * Attainment (tỷ lệ đạt): how much of a target a figure has reached, as an exact ratio with the rule that made it, or the
 * reason why there is none. Rounding and wording happen elsewhere. Source: SPEC §6.
 */
import {
  compareDecimals,
  compareRatios,
  decimalPlacesOf,
  divideRatios,
  HUNDRED,
  isSameNumber,
  multiply,
  negateRatio,
  ratioOf,
  roundRatio,
  signOf,
  subtract,
  subtractRatios,
  toDecimal,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import type { Extent } from '#core/extent.ts';
import { exactNumberOf } from '#core/figure.ts';
import { measure, NOT_MEASURED_REASONS, type Measured, type Measurement } from '#core/measuring.ts';
import type { Period } from '#core/period.ts';
import type { FallingPercent, Line, PlanSettings } from '#core/plan.ts';
import type { Sense } from '#core/sense.ts';
import type { Target } from '#core/target.ts';

/** The formula a percent came from; `explain` words each. */
export type PercentRule =
  | 'figure-over-target'
  | 'target-over-figure'
  | 'two-minus'
  | 'inside-range'
  | 'figure-over-low'
  | 'figure-over-high'
  | 'low-over-figure'
  | 'high-over-figure';

export const NO_PERCENT_REASONS = [
  ...NOT_MEASURED_REASONS,
  'target-is-zero',
  'figure-is-zero',
  'sign-change',
  'negative-target',
  'switched-off',
] as const;
export type NoPercentReason = (typeof NO_PERCENT_REASONS)[number];

export type Attainment =
  | {
      readonly kind: 'percent';
      /** Percent as an exact ratio: 5387/100 for 53,87 %. */
      readonly percent: Ratio;
      readonly rule: PercentRule;
      /** The percentage the document prints, where the target is known only through it; shown instead of the recomputed one. */
      readonly printed: Decimal | null;
    }
  | { readonly kind: 'none'; readonly reason: NoPercentReason };

const none = (reason: NoPercentReason): Attainment => ({ kind: 'none', reason });

/** How much of the target the line has attained in the reporting period, in percent, or why there is no percent. */
export function attainmentOf(
  line: Line,
  target: Target | null,
  period: Period,
  settings: Pick<PlanSettings, 'fallingPercent'>,
): Attainment {
  return attainmentFrom(measure(line, target, period), target, settings);
}

/** As `attainmentOf`, from a measurement already made. */
export function attainmentFrom(
  measured: Measurement,
  target: Target | null,
  settings: Pick<PlanSettings, 'fallingPercent'>,
): Attainment {
  if (measured.kind === 'none') return measured;
  let weakest: Attainment | null = null;
  for (const value of measured.values) {
    if (!value) return none('figure-not-exact');
    const one = percentOf(value, measured.stated, measured.sense, settings.fallingPercent);
    if (one.kind === 'none') return one;
    // Where every year counts, the weakest says how far it has got.
    if (weakest?.kind !== 'percent' || isWeaker(one.percent, weakest.percent, measured.sense)) weakest = one;
  }
  if (weakest?.kind !== 'percent') return none('no-figure');
  const printed = target && printedPercent(target, measured);
  return { ...weakest, printed: printed !== null && isBorneOut(printed, weakest) ? printed : null };
}

/** Less of the target; for a band, further outside it on either side. */
function isWeaker(a: Ratio, b: Ratio, sense: Sense): boolean {
  if (sense !== 'band') return compareRatios(a, b) < 0;
  const off = (percent: Ratio): Ratio => {
    const away = subtractRatios(percent, ratioOf(HUNDRED));
    return compareRatios(away, ratioOf(toDecimal('0'))) < 0 ? negateRatio(away) : away;
  };
  return compareRatios(off(a), off(b)) > 0;
}

/** The percentage the document prints beside this very figure, where the target is known only through it. */
function printedPercent({ implied }: Target, { achieved, basis }: Measured): Decimal | null {
  const [figure] = achieved.figures;
  if (!implied || basis !== 'level' || achieved.how !== 'stated' || figure?.period !== implied.by)
    return null;
  const value = exactNumberOf(figure.value);
  return value !== null && isSameNumber(value, implied.figure) ? implied.percent : null;
}

/** A printed percentage stands while figure and target still make it: another target, direction or rule unmakes it. */
function isBorneOut(printed: Decimal, { percent, rule }: Extract<Attainment, { kind: 'percent' }>): boolean {
  return (
    rule === 'figure-over-target' && isSameNumber(roundRatio(percent, decimalPlacesOf(printed)), printed)
  );
}

function percentOf(reached: Ratio, target: Extent, sense: Sense, falling: FallingPercent): Attainment {
  const low = target.low?.at ?? target.high?.at;
  const high = target.high?.at ?? target.low?.at;
  if (!low || !high) return none('different-kinds');
  const isBand = compareRatios(low, high) !== 0 || sense === 'band';
  if (isBand && compareRatios(reached, low) >= 0 && compareRatios(reached, high) <= 0) {
    return percent('inside-range', ratioOf(toDecimal('1')));
  }
  const trouble = troubleOf(reached, low) ?? troubleOf(reached, high);
  if (trouble) return none(trouble);
  if (isBand) return percentOfBand(reached, low, high, sense);
  if (sense === 'rising') return percent('figure-over-target', divideRatios(reached, low));
  switch (falling) {
    case 'none':
      return none('switched-off');
    case 'two-minus': {
      const share = divideRatios(reached, low);
      const numerator = subtract(multiply(toDecimal('2'), share.denominator), share.numerator);
      return percent('two-minus', { numerator, denominator: share.denominator });
    }
    case 'target-over-figure':
      return signOf(reached.numerator) === 0
        ? none('figure-is-zero')
        : percent('target-over-figure', divideRatios(low, reached));
  }
}

function troubleOf(reached: Ratio, target: Ratio): NoPercentReason | null {
  // Denominators are totals of counts or one, always above zero.
  const [a, t] = [signOf(reached.numerator), signOf(target.numerator)];
  if (t === 0) return 'target-is-zero';
  if (a * t < 0) return 'sign-change';
  return t < 0 ? 'negative-target' : null;
}

/** Outside the band: from the end that was missed. */
function percentOfBand(reached: Ratio, low: Ratio, high: Ratio, sense: Sense): Attainment {
  const isBelow = compareRatios(reached, low) < 0;
  if (sense !== 'falling') {
    return isBelow
      ? percent('figure-over-low', divideRatios(reached, low))
      : percent('figure-over-high', divideRatios(reached, high));
  }
  if (signOf(reached.numerator) === 0) return none('figure-is-zero');
  return isBelow
    ? percent('low-over-figure', divideRatios(low, reached))
    : percent('high-over-figure', divideRatios(high, reached));
}

function percent(rule: PercentRule, share: Ratio): Attainment {
  return {
    kind: 'percent',
    rule,
    percent: { numerator: multiply(share.numerator, HUNDRED), denominator: share.denominator },
    printed: null,
  };
}

const USUAL_PLACES = 2;
const MOST_PLACES = 30;

/**
 * The percent as it is shown: the printed one where the document gives it, otherwise rounded once to two decimals. Where
 * rounding would print 100 beside a ratio that is not 100, more digits are kept until it no longer does.
 */
export function shownPercent(attainment: Extract<Attainment, { kind: 'percent' }>): Decimal {
  if (attainment.printed !== null) return attainment.printed;
  const isExactlyHundred =
    compareRatios(attainment.percent, { numerator: HUNDRED, denominator: toDecimal('1') }) === 0;
  for (let places = USUAL_PLACES; ; places++) {
    const shown = roundRatio(attainment.percent, places);
    if (isExactlyHundred || places >= MOST_PLACES || compareDecimals(shown, HUNDRED) !== 0) return shown;
  }
}
