/** Where the marks of an attainment bar stand, for the grid and the sheet alike. Drawing only: nothing is decided from these. */
import { compareRatios, HUNDRED, ratioOf, roundRatio, type Ratio } from '#core/decimal.ts';

export interface BarMarks {
  /** In percent of the bar's length. */
  readonly filled: number;
  /** The share of the year gone, in percent of the bar's length; null where the period is a whole year. */
  readonly pace: number | null;
  readonly isShort: boolean;
}

/** The bar runs to 120 %, so that the tick at 100 stands inside it. */
const END = 120;

/** `percent`: 5387/100 for 53,87 %; `elapsed`: 0…1. */
export function barMarks(percent: Ratio, elapsed: Ratio): BarMarks {
  return { ...barFill(percent), pace: pacePlace(elapsed) };
}

/** What the percent alone says. */
export function barFill(percent: Ratio): Pick<BarMarks, 'filled' | 'isShort'> {
  const filled = (Number(roundRatio(percent, 1)) / END) * 100;
  return {
    filled: Math.max(0, Math.min(filled, 100)),
    isShort: compareRatios(percent, ratioOf(HUNDRED)) < 0,
  };
}

/** What the period alone says. */
export function pacePlace(elapsed: Ratio): BarMarks['pace'] {
  const isWholeYear = elapsed.numerator === elapsed.denominator;
  return isWholeYear ? null : (Number(roundRatio(elapsed, 4)) / END) * 10_000;
}
