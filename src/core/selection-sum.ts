/**
 * What the selected cells come to: how many, their sum, mean, least and most, in exact decimals. Decides when a sum would say
 * something false: amounts of different units are added but marked, percents are not added at all. Knows no screen.
 */
import {
  compareDecimals,
  decimalPlacesOf,
  roundRatio,
  sumDecimals,
  toDecimal,
  trimZeros,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import { isPercentUnit, unitKey } from '#core/unit-text.ts';

export interface SummedCell {
  /** The cell's value when it is one exact number; null for words, bounds, ranges, days and what is empty. */
  readonly exact: Decimal | null;
  readonly isEmpty: boolean;
  /** The unit the number is in, as written; empty where none is. */
  readonly unit: string;
  /** Part of a structure: the only percents that add up. */
  readonly isShare?: boolean;
  /** A number already contained in another selected one: a part beneath its whole, in the same column. */
  readonly isContained?: boolean;
}

/** `plain`: one unit · `mixed`: amounts of different units · `rates`: percents, which have no sum. */
export type Adding = 'plain' | 'mixed' | 'rates';

export interface SelectionSummary {
  /** Cells that are not empty. */
  readonly count: number;
  /** How many of them are one exact number. */
  readonly numbers: number;
  readonly adding: Adding;
  /** Null where there is no number, and for rates. */
  readonly sum: Decimal | null;
  /** The simple mean, exact; null where there is no number, and where units differ. */
  readonly average: Ratio | null;
  /** Decimals the mean is printed to: two, or as many as the most exact number has. */
  readonly places: number;
  /** The unit all numbers are in, empty where none is written; null where they differ. */
  readonly unit: string | null;
  /** Least and most; null where there is no number, and where units differ. */
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  /** How many numbers are contained in others of the selection, and so counted twice in the sum. */
  readonly contained: number;
}

const USUAL_PLACES = 2;

export function summarise(cells: Iterable<SummedCell>): SelectionSummary {
  const numbers: Decimal[] = [];
  const units = new Map<string, string>(); // by key, as first written
  const written = new Set<string>();
  let [count, contained, hasRates] = [0, 0, false];
  for (const { exact, isEmpty, unit, isShare = false, isContained = false } of cells) {
    if (!isEmpty) count += 1;
    if (exact === null) continue;
    numbers.push(exact);
    if (isContained) contained += 1;
    if (!isShare && isPercentUnit(unit)) hasRates = true;
    if (written.has(unit)) continue;
    written.add(unit);
    const key = unitKey(unit);
    if (!units.has(key)) units.set(key, unit.trim());
  }
  const adding = hasRates ? 'rates' : units.size > 1 ? 'mixed' : 'plain';
  const [unit = ''] = units.size > 1 ? [] : units.values();
  return {
    count,
    contained,
    adding,
    unit: units.size > 1 ? null : unit,
    ...figuresOf(numbers, adding, units.size > 1),
  };
}

/** The mean rounded once, half away from zero, without trailing zeros; null where there is none. */
export function roundAverage({
  average,
  places,
}: Pick<SelectionSummary, 'average' | 'places'>): Decimal | null {
  return average && trimZeros(roundRatio(average, places));
}

type Figures = Pick<SelectionSummary, 'numbers' | 'sum' | 'average' | 'places' | 'min' | 'max'>;

function figuresOf(numbers: readonly Decimal[], adding: Adding, unitsDiffer: boolean): Figures {
  const [first] = numbers;
  const places = numbers.reduce((most, one) => Math.max(most, decimalPlacesOf(one)), USUAL_PLACES);
  const nothing: Figures = {
    numbers: numbers.length,
    sum: null,
    average: null,
    places,
    min: null,
    max: null,
  };
  if (first === undefined) return nothing;
  const total = sumDecimals(numbers);
  const sum = adding === 'rates' ? null : total;
  if (unitsDiffer) return { ...nothing, sum };
  let [min, max] = [first, first];
  for (const one of numbers) {
    if (compareDecimals(one, min) < 0) min = one;
    else if (compareDecimals(one, max) > 0) max = one;
  }
  const average: Ratio = { numerator: total, denominator: toDecimal(String(numbers.length)) };
  return { ...nothing, sum, average, min, max };
}
