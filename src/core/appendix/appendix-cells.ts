/** What a plan has for one cell of an appendix table: an exact number where it is one, else the text as documents print it. */
import type { AppendixCell } from '#core/appendix/appendix-table.ts';
import { attainmentOf, shownPercent } from '#core/attainment.ts';
import { changeOf } from '#core/comparison.ts';
import { add, HUNDRED, isSameNumber, roundRatio, signOf, trimZeros, type Decimal } from '#core/decimal.ts';
import { exactNumberOf, printFigureValue } from '#core/figure.ts';
import { printNumber, readNumber } from '#core/number.ts';
import type { Period } from '#core/period.ts';
import { figureOf, type Line, type PlanSettings } from '#core/plan.ts';
import { standingFigure } from '#core/standing.ts';
import type { Target } from '#core/target.ts';

export const EMPTY: AppendixCell = { text: '', exact: null };

export function textCell(text: string): AppendixCell {
  return { text, exact: null };
}

function numberCell(exact: Decimal): AppendixCell {
  return { text: printNumber(exact), exact };
}

/** The figure typed for the period, or the sum that fills it. */
export function figureCell(line: Line, period: Period): AppendixCell {
  const figure = standingFigure(line, period)?.figure;
  if (!figure) return EMPTY;
  const exact = exactNumberOf(figure.value);
  return exact === null ? textCell(printFigureValue(figure.value)) : numberCell(exact);
}

/** A target that is one plain number as that number, its decimals as written; «trên 95%» and the like as text. */
export function targetCell(target: Target | null): AppendixCell {
  if (!target) return EMPTY;
  const { goal, text } = target;
  const number = readNumber(text);
  if (!number.ok || goal.kind !== 'measured' || goal.basis !== 'level') return textCell(text);
  const { comparison } = goal;
  const meant =
    comparison.comparator === '=' && comparison.value.kind === 'number' ? comparison.value.value : null;
  // What a person said it means may be another number than the text would be read as.
  if (meant === null || !isSameNumber(meant, number.value)) return textCell(text);
  return { text: printNumber(number.value) + (number.percent ? '%' : ''), exact: number.value };
}

/** In percent, as the table on screen rounds it. */
export function attainmentCell(
  line: Line,
  target: Target | null,
  period: Period,
  settings: PlanSettings,
): AppendixCell {
  const attainment = attainmentOf(line, target, period, settings);
  return attainment.kind === 'percent' ? numberCell(trimZeros(shownPercent(attainment))) : EMPTY;
}

const USUAL_PLACES = 2;

/**
 * The figure in percent of the base figure («105,3»), as forms have it; of rates and shares the difference in points, in words.
 * `points` is «điểm %».
 */
export function comparedCell(line: Line, period: Period, base: Period, points: string): AppendixCell {
  const { difference, percent } = changeOf(line, period, base);
  if (percent.kind === 'percent')
    return numberCell(trimZeros(add(HUNDRED, percent.printed ?? roundRatio(percent.percent, USUAL_PLACES))));
  if (difference.kind === 'none' || !difference.inPoints) return EMPTY;
  const sign = signOf(difference.value) > 0 ? '+' : '';
  return textCell(`${sign}${printNumber(difference.value)} ${points}`);
}

/** The row's own note and the figure's. */
export function noteCell(line: Line, period: Period): AppendixCell {
  return textCell(joinNotes(line.indicator.note, figureOf(line, period)?.note ?? ''));
}

/** Both notes of a row as they stand in one cell. */
export function joinNotes(ofRow: string, ofFigure: string): string {
  return [...new Set([ofRow, ofFigure])].filter((note) => note !== '').join('; ');
}
