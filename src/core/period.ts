/**
 * Periods as sortable strings (`2024`, `2024-H1`, `2024-9M`, `2024-Q1`, `2024-M05`, `2021/2025`): reading, relations,
 * elapsed share. Knows the calendar of years and months only; how a period is worded is the messages' business.
 */
import { toDecimal, type Ratio } from '#core/decimal.ts';

declare const periodBrand: unique symbol;

/** A period of a plan in its sortable form; made only by `toPeriod`, `readPeriod` and the constructors here. */
export type Period = string & { readonly [periodBrand]: true };

export type PeriodShape =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'nine-months'; readonly year: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'stage'; readonly first: number; readonly last: number };

const FORM = /^(\d{4})(?:-(?:H([12])|(9M)|Q([1-4])|M(0[1-9]|1[0-2]))|\/(\d{4}))?$/;

/** The period a text in sortable form names, or null when it is none (also for a stage that ends before it begins). */
export function readPeriod(text: string): Period | null {
  return shapeOrNull(text) ? (text as Period) : null; // the form has just been checked
}

/** As `readPeriod`, for text the program itself made: throws on anything else. */
export function toPeriod(text: string): Period {
  const period = readPeriod(text);
  if (!period) throw new Error(`Not a period: ${JSON.stringify(text)}`);
  return period;
}

export function yearPeriod(year: number): Period {
  return toPeriod(String(year).padStart(4, '0'));
}

export function stagePeriod(first: number, last: number): Period {
  return toPeriod(`${yearPeriod(first)}/${yearPeriod(last)}`);
}

// A plan names a few dozen periods thousands of times; the shapes are read once each.
const shapes = new Map<string, PeriodShape>();

export function shapeOf(period: Period): PeriodShape {
  let shape = shapes.get(period);
  if (!shape) {
    const read = shapeOrNull(period);
    if (!read) throw new Error(`Not a period: ${JSON.stringify(period)}`);
    shapes.set(period, (shape = read));
  }
  return shape;
}

function toWhole(digits: string | undefined): number {
  return Number.parseInt(digits ?? '', 10); // the form allows digits only
}

function shapeOrNull(text: string): PeriodShape | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, yearText, half, nine, quarter, month, lastYear] = match;
  const year = toWhole(yearText);
  if (lastYear !== undefined) {
    const last = toWhole(lastYear);
    return last > year ? { kind: 'stage', first: year, last } : null;
  }
  if (half !== undefined) return { kind: 'half', year, half: half === '1' ? 1 : 2 };
  if (nine !== undefined) return { kind: 'nine-months', year };
  if (quarter !== undefined) return { kind: 'quarter', year, quarter: toWhole(quarter) as 1 | 2 | 3 | 4 }; // the form allows no other
  if (month !== undefined) return { kind: 'month', year, month: toWhole(month) };
  return { kind: 'year', year };
}

/** First and last month of the period, counted from January of year 0, both included. */
export function monthsOf(period: Period): readonly [first: number, last: number] {
  const shape = shapeOf(period);
  switch (shape.kind) {
    case 'year':
      return [shape.year * 12, shape.year * 12 + 11];
    case 'half':
      return [shape.year * 12 + (shape.half - 1) * 6, shape.year * 12 + shape.half * 6 - 1];
    case 'nine-months':
      return [shape.year * 12, shape.year * 12 + 8];
    case 'quarter':
      return [shape.year * 12 + (shape.quarter - 1) * 3, shape.year * 12 + shape.quarter * 3 - 1];
    case 'month':
      return [shape.year * 12 + shape.month - 1, shape.year * 12 + shape.month - 1];
    case 'stage':
      return [shape.first * 12, shape.last * 12 + 11];
  }
}

/** The year the period lies in; for a stage, its last. */
export function yearOf(period: Period): number {
  const shape = shapeOf(period);
  return shape.kind === 'stage' ? shape.last : shape.year;
}

/** The same months one year earlier; a stage moves by one whole length, to the stage before. */
export function samePeriodLastYear(period: Period): Period {
  const shape = shapeOf(period);
  if (shape.kind === 'stage') return previousPeriod(period);
  return toPeriod(String(shape.year - 1).padStart(4, '0') + period.slice(4));
}

/** The period of the same kind just before: H1 → H2 of the year before, Q1 → Q4, M01 → M12; nine months and years go back a year. */
export function previousPeriod(period: Period): Period {
  const shape = shapeOf(period);
  switch (shape.kind) {
    case 'year':
    case 'nine-months':
      return samePeriodLastYear(period);
    case 'half':
      return toPeriod(shape.half === 2 ? `${yearPeriod(shape.year)}-H1` : `${yearPeriod(shape.year - 1)}-H2`);
    case 'quarter':
      return toPeriod(
        shape.quarter > 1
          ? `${yearPeriod(shape.year)}-Q${shape.quarter - 1}`
          : `${yearPeriod(shape.year - 1)}-Q4`,
      );
    case 'month': {
      const [year, month] = shape.month > 1 ? [shape.year, shape.month - 1] : [shape.year - 1, 12];
      return toPeriod(`${yearPeriod(year)}-M${String(month).padStart(2, '0')}`);
    }
    case 'stage': {
      const length = shape.last - shape.first + 1;
      return stagePeriod(shape.first - length, shape.last - length);
    }
  }
}

/** Whether every month of `inner` lies in `outer`; a period contains itself. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  const [outerFirst, outerLast] = monthsOf(outer);
  const [first, last] = monthsOf(inner);
  return outerFirst <= first && last <= outerLast;
}

/** How many months the period lasts. */
export function lengthInMonths(period: Period): number {
  const [first, last] = monthsOf(period);
  return last - first + 1;
}

/** Whether `a` ends at least a month before `b` does. */
export function endsBefore(a: Period, b: Period): boolean {
  return monthsOf(a)[1] < monthsOf(b)[1];
}

/** Whether the period ends in December. */
export function endsItsYear(period: Period): boolean {
  return monthsOf(period)[1] % 12 === 11;
}

export function isStage(period: Period): boolean {
  return shapeOf(period).kind === 'stage';
}

/** The years of a stage, or the one year a shorter period lies in, in order. */
export function yearsOf(period: Period): Period[] {
  const shape = shapeOf(period);
  if (shape.kind !== 'stage') return [yearPeriod(shape.year)];
  return Array.from({ length: shape.last - shape.first + 1 }, (_, n) => yearPeriod(shape.first + n));
}

/** The same part of another year: H1 of 2024 in 2015 is H1 of 2015. A stage has none. */
export function samePartOf(year: number, period: Period): Period | null {
  return isStage(period) ? null : toPeriod(yearPeriod(year) + period.slice(4));
}

/** The share of its year (0…1) gone when the period ends: H1 1/2, 9M 3/4, M05 5/12, a year and a stage 1. Source: SPEC §3. */
export function elapsedShare(period: Period): Ratio {
  if (shapeOf(period).kind === 'stage') return { numerator: toDecimal('1'), denominator: toDecimal('1') };
  const months = (monthsOf(period)[1] % 12) + 1;
  return { numerator: toDecimal(String(months)), denominator: toDecimal('12') };
}

/** In time order: by first month, the longer period first when both begin together. */
export function comparePeriods(a: Period, b: Period): number {
  const [aFirst, aLast] = monthsOf(a);
  const [bFirst, bLast] = monthsOf(b);
  return aFirst - bFirst || bLast - aLast;
}
