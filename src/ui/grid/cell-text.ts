/**
 * What each computed or borrowed cell says, as plain text: from the session, the row and a period to the words on screen.
 * Pure of the grid, so that copying, screen readers and tests read the same. Figures are in shown-figure.ts.
 */
import type { Session } from '#app/session.svelte.ts';
import { attainmentOf, shownPercent, type Attainment } from '#core/attainment.ts';
import type { FigureChange } from '#core/comparison.ts';
import {
  compareRatios,
  decimalPlacesOf,
  ratioOf,
  roundRatio,
  signOf,
  toDecimal,
  trimZeros,
  type Decimal,
  type Ratio,
} from '#core/decimal.ts';
import type { IndicatorId } from '#core/identity.ts';
import { rowVerdictOf, verdictIn } from '#core/judging.ts';
import { printNumber } from '#core/number.ts';
import { paceOf, type Pace } from '#core/pace.ts';
import type { Period } from '#core/period.ts';
import { judgementOf, lineAt, type Line } from '#core/plan.ts';
import { targetAt, type TargetPlace } from '#core/target-place.ts';
import { targetInSlot, type TargetSlot } from '#core/target-slots.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import type { Messages } from '#messages/vi.ts';

const A_THOUSAND = toDecimal('1000');

export function attainmentAt({ plan }: Session, row: IndicatorId, place: TargetPlace): Attainment {
  const line = lineAt(plan, row);
  return attainmentOf(line, targetAt(line, place), place.period, plan.head.settings);
}

/** The percent as documents print it: `47,57`, `58,6`, `100`; empty when there is none. */
export function attainmentText(attainment: Attainment): string {
  return attainment.kind === 'percent' ? printNumber(trimZeros(shownPercent(attainment))) : '';
}

/** The difference with its sign; rates and shares in percentage points. `same` is said where there is none. */
export function differenceText(
  { difference }: FigureChange,
  say: Messages,
  same: string = say.sameAsBase,
): string {
  if (difference.kind === 'none') return '';
  if (signOf(difference.value) === 0) return same;
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

export function paceAt({ plan, period }: Session, row: IndicatorId, slot: TargetSlot): Pace {
  const line = lineAt(plan, row);
  return paceOf(line, targetInSlot(line, period, slot), period, plan.head);
}

/** «thiếu 1.232; 205,33/tháng», shortened to whole numbers from a thousand up; empty where nothing is missing. */
export function missingText(pace: Pace, line: Line, say: Messages): string {
  if (pace.kind === 'none' || !pace.missing || !pace.monthly) return '';
  const { decimals } = line.indicator;
  return say.columns.missing(shortened(pace.missing, decimals), shortened(pace.monthly, decimals));
}

function shortened(ratio: Ratio, decimals: number | null): string {
  const isLarge = compareRatios(ratio, ratioOf(A_THOUSAND)) >= 0;
  return printNumber(trimZeros(roundRatio(ratio, isLarge ? 0 : (decimals ?? 2))));
}

/** What a verdict cell shows; null for headings and mere information. */
export interface ShownVerdict {
  readonly verdict: VerdictKind;
  readonly isGiven: boolean;
}

/** The row's verdict over `period`, which need not be the one reported. */
export function verdictAt(session: Session, row: IndicatorId, period: Period): ShownVerdict | null {
  const line = lineAt(session.plan, row);
  const { kind } = line.indicator;
  if (kind === 'group') return null;
  const verdict =
    period === session.period
      ? rowVerdictOf(session.judging, row).verdict
      : verdictIn(session.plan, row, period);
  if (verdict === 'no-target' && kind === 'part') return null;
  return { verdict, isGiven: judgementOf(line, period) !== null };
}
