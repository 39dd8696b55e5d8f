/**
 * What a row of a unit's file holds for a period: the figure typed there, else the sum of shorter periods that fill it, as the
 * plan itself forms it. Knows one row.
 */
import { makeFigure, printFigureValue, type Figure } from '#core/figure.ts';
import { indicatorIdOf } from '#core/identity.ts';
import { makeIndicator, type Indicator } from '#core/indicator.ts';
import { keyBetween } from '#core/order.ts';
import { containsPeriod, type Period } from '#core/period.ts';
import { standingFigure } from '#core/standing.ts';
import type { UnitFigure, UnitRow, UnitTable } from '#exchange/combine/unit-file.ts';

export interface HeldFigure extends UnitFigure {
  /** The shorter periods it was added up from, in time order; empty when it was typed. */
  readonly from: readonly { readonly period: Period; readonly printed: string }[];
}

/** Null where the row says nothing of the period. `indicator` says whether its figures add up over time. */
export function heldFigure(row: UnitRow, indicator: Indicator, period: Period): HeldFigure | null {
  const typed = row.figures.find((figure) => figure.period === period);
  if (typed) return { ...typed, from: [] };
  const within = row.figures.filter((figure) => containsPeriod(period, figure.period));
  if (within.length === 0) return null;
  const figures = within.flatMap((figure) => asRecord(figure, indicator));
  const standing = standingFigure({ indicator, targets: [], figures, judgements: [], submitted: [] }, period);
  const doubtful = within.find(({ problem }) => problem !== null);
  if (!standing) return doubtful ? { ...doubtful, period, from: [] } : null;
  const { value, state, asOf } = standing.figure;
  return {
    period,
    value,
    problem: null,
    printed: printFigureValue(value),
    putBackFrom: null,
    column: null,
    state,
    asOf,
    isImplied: standing.from.some(({ implied }) => implied !== null),
    earlier: [],
    from: standing.from.map((figure) => ({
      period: figure.period,
      printed: printFigureValue(figure.value),
    })),
  };
}

function asRecord({ period, value, state, asOf }: UnitFigure, { id }: Indicator): Figure[] {
  return value ? [makeFigure({ indicator: id, period, value, state, asOf })] : [];
}

/** Stands for the row where it does not matter which one it is. */
const ANY_ROW = makeIndicator({ id: indicatorIdOf('bbbbbb'), order: keyBetween(null, null) });

/** Every figure a file has for a period, typed or added up of shorter ones. */
export function figuresFor({ rows }: UnitTable, period: Period): HeldFigure[] {
  return rows.flatMap((row) => {
    const held = heldFigure(row, { ...ANY_ROW, measure: row.measure ?? 'amount' }, period);
    return held ? [held] : [];
  });
}
