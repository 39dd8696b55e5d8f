/**
 * What each cell of the Kỳ báo cáo view says, as plain text: from the session and the row to the words on screen. Pure of
 * the grid, so that copying, screen readers and tests read the same.
 */
import type { Session } from '#app/session.svelte.ts';
import { attainmentOf, shownPercent, type Attainment } from '#core/attainment.ts';
import { changeAgainst, type FigureChange } from '#core/comparison.ts';
import { decimalPlacesOf, roundRatio, signOf, trimZeros, type Decimal, type Ratio } from '#core/decimal.ts';
import { exactNumberOf, printFigureValue, type Figure } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { rowVerdictOf } from '#core/judging.ts';
import { printNumber } from '#core/number.ts';
import { samePeriodLastYear } from '#core/period.ts';
import { figureOf, lineAt, type Line } from '#core/plan.ts';
import { targetInSlot, type TargetSlot } from '#core/target-slots.ts';
import type { Target } from '#core/target.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import type { Messages } from '#messages/vi.ts';

export function figureTextOf(line: Line, figure: Figure | null): string {
  return figure ? printFigureValue(figure.value, { places: placesFor(line, figure) }) : '';
}

/** Decimals of the indicator apply to exact numbers only; a bound or a count shows as typed. */
function placesFor(line: Line, figure: Figure): number | null {
  return exactNumberOf(figure.value) === null ? null : line.indicator.decimals;
}

export function reachedOf(session: Session, row: IndicatorId): Figure | null {
  return figureOf(lineAt(session.plan, row), session.period);
}

export function baseOf(session: Session, row: IndicatorId): Figure | null {
  return figureOf(lineAt(session.plan, row), samePeriodLastYear(session.period));
}

export function targetOfSlot(session: Session, row: IndicatorId, slot: TargetSlot): Target | null {
  return targetInSlot(lineAt(session.plan, row), session.period, slot);
}

export function attainmentInSlot(session: Session, row: IndicatorId, slot: TargetSlot): Attainment {
  const line = lineAt(session.plan, row);
  const target = targetInSlot(line, session.period, slot);
  return attainmentOf(line.indicator, target, figureOf(line, session.period), session.plan.head.settings);
}

/** The percent as documents print it: `47,57`, `58,6`, `100`; empty when there is none. */
export function attainmentText(attainment: Attainment): string {
  return attainment.kind === 'percent' ? printNumber(trimZeros(shownPercent(attainment))) : '';
}

export function changeOf(session: Session, row: IndicatorId): FigureChange {
  const line = lineAt(session.plan, row);
  return changeAgainst(line.indicator, reachedOf(session, row), baseOf(session, row));
}

/** The difference with its sign; rates and shares in percentage points. */
export function differenceText({ difference }: FigureChange, say: Messages): string {
  if (difference.kind === 'none') return '';
  if (signOf(difference.value) === 0) return say.sameAsBase;
  return withSign(difference.value) + (difference.inPoints ? ` ${say.points}` : '');
}

/** The change in percent with its sign, or «gấp N lần» from twice up. */
export function changePercentText({ percent }: FigureChange, say: Messages): string {
  if (percent.kind === 'none') return '';
  if (percent.printed !== null) return withSign(percent.printed);
  if (percent.times) return say.times(printNumber(rounded(percent.times)));
  return withSign(rounded(percent.percent));
}

function rounded(ratio: Ratio): Decimal {
  return trimZeros(roundRatio(ratio, 2));
}

function withSign(value: Decimal): string {
  const text = printNumber(value, { places: decimalPlacesOf(value) });
  return signOf(value) > 0 ? `+${text}` : text.replace('-', '−');
}

export function verdictOf(session: Session, row: IndicatorId): VerdictKind {
  return rowVerdictOf(session.judging, row).verdict;
}
