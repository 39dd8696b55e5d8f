/**
 * The selected cells as numbers with their units, for the sum of a selection: what a figure, a target or a change is exactly, and
 * which part lies beneath a whole that is selected too. Adds nothing itself.
 */
import type { Session } from '#app/session.svelte.ts';
import { basePeriodOf, changeOf } from '#core/comparison.ts';
import { roundRatio, type Decimal } from '#core/decimal.ts';
import { exactNumberOf } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { readNumber } from '#core/number.ts';
import { isStage, type Period } from '#core/period.ts';
import { figureOf, lineAt, lineOf, type Line } from '#core/plan.ts';
import { summarise, type SelectionSummary, type SummedCell } from '#core/selection-sum.ts';
import { standingFigure } from '#core/standing.ts';
import { targetAt } from '#core/target-place.ts';
import type { Target } from '#core/target.ts';
import type { HeldColumn } from '#ui/hands/surface.ts';

/** Beyond this many cells the sum is not worth the wait. */
export const MOST_SUMMED = 60_000;

/** The summary of rows × columns; null for a single cell, and for more cells than are summed. */
export function summariseCells(
  session: Session,
  rows: readonly IndicatorId[],
  columns: readonly HeldColumn[],
): SelectionSummary | null {
  const cells = rows.length * columns.length;
  return cells > 1 && cells <= MOST_SUMMED ? summarise(summedCells(session, rows, columns)) : null;
}

function* summedCells(
  session: Session,
  rows: readonly IndicatorId[],
  columns: readonly HeldColumn[],
): Generator<SummedCell> {
  for (const column of columns) {
    const numbered = new Set<IndicatorId>();
    for (const row of rows) {
      const line = lineOf(session.plan, row);
      if (!line) continue;
      const { exact, unit } = valueOf(session, line, column);
      if (exact !== null) numbered.add(row);
      yield {
        exact,
        unit,
        isEmpty: exact === null && column.text(row) === '',
        isShare: line.indicator.measure === 'share',
        isContained: exact !== null && isBelow(session, line, numbered),
      };
    }
  }
}

interface Value {
  readonly exact: Decimal | null;
  readonly unit: string;
}

const NO_VALUE: Value = { exact: null, unit: '' };

function valueOf(session: Session, line: Line, column: HeldColumn): Value {
  const { content } = column;
  const { id } = line.indicator;
  switch (content?.kind) {
    case 'figure':
      return { exact: exactFigure(line, content.period, () => column.text(id)), unit: unitOf(line) };
    case 'target':
      return { exact: exactTarget(targetAt(line, content.place)), unit: unitOf(line) };
    case 'text':
    case 'state':
    case 'asOf':
      return NO_VALUE;
    case undefined:
      return computedValue(session, line, column);
  }
}

/** A rate whose row names no unit is in percent. */
function unitOf({ indicator: { unit, measure } }: Line): string {
  const isPercent = measure === 'rate' || measure === 'share';
  return unit === '' && isPercent ? '%' : unit;
}

function exactFigure(line: Line, period: Period, shown: () => string): Decimal | null {
  const typed = figureOf(line, period);
  if (typed) return exactNumberOf(typed.value);
  // What is formed over a stage is known as it is shown.
  if (isStage(period)) return exactText(shown());
  const standing = standingFigure(line, period);
  return standing && exactNumberOf(standing.figure.value);
}

/** A bound, a range and a growth are no amount to add. */
function exactTarget(target: Target | null): Decimal | null {
  if (target?.goal.kind !== 'measured') return null;
  const { basis, comparison } = target.goal;
  const isAmount = basis === 'level' || basis === 'total' || basis === 'maintain';
  if (!isAmount || comparison.comparator !== '=') return null;
  return comparison.value.kind === 'number' ? comparison.value.value : null;
}

function computedValue(session: Session, line: Line, column: HeldColumn): Value {
  const [sort] = column.id.split(/[:|]/);
  if (sort === 'attainment') return { exact: exactText(column.text(line.indicator.id)), unit: '%' };
  if (sort !== 'change' && sort !== 'changePct') return NO_VALUE;
  const { plan, period } = session;
  const { difference, percent } = changeOf(line, period, basePeriodOf(plan.head, period));
  if (sort === 'changePct') {
    if (percent.kind === 'none') return NO_VALUE;
    return { exact: percent.printed ?? roundRatio(percent.percent, 2), unit: '%' };
  }
  if (difference.kind === 'none') return NO_VALUE;
  return { exact: difference.value, unit: difference.inPoints ? 'điểm %' : unitOf(line) };
}

function exactText(text: string): Decimal | null {
  const reading = readNumber(text);
  return reading.ok ? reading.value : null;
}

function isBelow(session: Session, line: Line, rows: ReadonlySet<IndicatorId>): boolean {
  for (let above = line.indicator.parent; above !== null;) {
    if (rows.has(above)) return true;
    above = lineAt(session.plan, above).indicator.parent;
  }
  return false;
}
