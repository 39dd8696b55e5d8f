/**
 * Which figure stands for a period: the one typed, or for amounts that add up the sum of shorter periods that fill it without
 * gap or overlap. Sums only; what they mean against a target is not known here. Source: SPEC §3 (lũy kế).
 */
import { add, toDecimal, type Decimal } from '#core/decimal.ts';
import { exactNumberOf, makeFigure, type Figure, type FigureState } from '#core/figure.ts';
import { isFlow } from '#core/indicator.ts';
import { monthsOf, type Period } from '#core/period.ts';
import { figureOf, type Line } from '#core/plan.ts';

/** A figure standing for a period. */
export interface Standing {
  readonly figure: Figure;
  /** The figures it was added up from, in time order; empty when it was typed. */
  readonly from: readonly Figure[];
}

/** The figure typed for the period, else the sum that fills it exactly; null when there is neither. */
export function standingFigure(line: Line, period: Period): Standing | null {
  const typed = figureOf(line, period);
  if (typed) return { figure: typed, from: [] };
  return isFlow(line.indicator) ? sumOver(line, period, ...monthsOf(period)) : null;
}

/** What has come together from the start of the year until the period ends; null when that cannot be told without a gap. */
export function cumulativeFigure(line: Line, period: Period): Standing | null {
  const [first] = monthsOf(period);
  return figureSince(line, period, first - (first % 12));
}

/** What has come together from the month `start` (as `monthsOf` counts) until the period ends. */
export function figureSince(line: Line, period: Period, start: number): Standing | null {
  const [first, last] = monthsOf(period);
  if (first === start) return standingFigure(line, period);
  return isFlow(line.indicator) ? sumOver(line, period, start, last) : null;
}

/** The sum of the figures that fill the months from `first` to `last`, both included, taking the fewest; kept under `period`. */
export function sumOver(line: Line, period: Period, first: number, last: number): Standing | null {
  const from = tile(line.figures, first, last);
  const total = from && sumOf(from);
  if (!from || total === null) return null;
  const value = {
    kind: 'measured',
    comparison: { comparator: '=', value: { kind: 'number', value: total } },
  };
  const figure = makeFigure({
    indicator: line.indicator.id,
    period,
    value: value as Figure['value'], // the literal just written
    state: weakestState(from),
    asOf: from.at(-1)?.asOf ?? null,
  });
  return { figure, from };
}

/** The least certain of the states: a sum with one estimate in it is an estimate. */
export function weakestState(figures: readonly Figure[]): FigureState {
  const states = figures.map(({ state }) => state);
  return states.includes('estimate') ? 'estimate' : states.includes('actual') ? 'actual' : 'final';
}

function sumOf(figures: readonly Figure[]): Decimal | null {
  let total: Decimal = toDecimal('0');
  for (const figure of figures) {
    const value = exactNumberOf(figure.value);
    if (value === null) return null;
    total = add(total, value);
  }
  return total;
}

/** The fewest exact figures that lie end to end from `first` to `last`; null when none do. */
function tile(figures: readonly Figure[], first: number, last: number): readonly Figure[] | null {
  const pieces = figures.flatMap((figure) => {
    const [from, to] = monthsOf(figure.period);
    const fits = from >= first && to <= last;
    return fits && exactNumberOf(figure.value) !== null ? [{ figure, from, to }] : [];
  });
  if (pieces.length === 0) return null;
  // best[m]: the fewest pieces that end just before month m.
  const best = new Map<number, readonly Figure[]>([[first, []]]);
  for (const { figure, from, to } of pieces.sort((a, b) => a.to - b.to || a.from - b.from)) {
    const before = best.get(from);
    const known = best.get(to + 1);
    if (before && (!known || before.length + 1 < known.length)) best.set(to + 1, [...before, figure]);
  }
  return best.get(last + 1) ?? null;
}
