/**
 * Verdict (đánh giá): one figure against one target by exact comparison, and a row's verdict out of its targets, its parts
 * and what a person decided. Never looks at a rounded percent. Source: SPEC §7, §9.
 */
import { IS_BASIS_COMPUTED, isCumulative } from '#core/attainment.ts';
import { compareRatios, negate } from '#core/decimal.ts';
import { commonExtents, type End, type Extent } from '#core/extent.ts';
import type { Figure } from '#core/figure.ts';
import type { Indicator } from '#core/indicator.ts';
import { endsBefore, endsItsYear, type Period } from '#core/period.ts';
import type { PlanSettings } from '#core/plan.ts';
import { senseOf, type Sense } from '#core/sense.ts';
import type { Target } from '#core/target.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

/** The verdict on `figure` of `period` against `target`; the figure's own period is the reporting period. */
export function judgeTarget(
  indicator: Indicator,
  target: Target,
  figure: Figure | null,
  period: Period,
  settings: Pick<PlanSettings, 'fallingExceeds'>,
): VerdictKind {
  const isEarly = endsBefore(period, target.period);
  if (indicator.judged === 'year-end' && !endsItsYear(period)) return 'at-year-end';
  if (target.goal.kind === 'assigned') return 'not-assigned';
  if (!figure) return 'no-data';
  if (target.goal.kind === 'words' || figure.value.kind === 'words') return 'needs-judgement';
  if (!IS_BASIS_COMPUTED[target.goal.basis] || !isCumulative(indicator, target, period))
    return 'not-computed';
  const extents = commonExtents(indicator, figure.value.comparison, target.goal.comparison);
  const sense = senseOf(indicator, target.goal.comparison);
  if (!extents || !sense || indicator.measure === 'share') return 'needs-judgement';
  switch (placeOf(extents.figure, extents.target, sense)) {
    case 'unknown':
      return 'needs-judgement';
    case 'worse':
      return isEarly ? 'not-yet-met' : figure.state === 'estimate' ? 'expected-not-met' : 'not-met';
    case 'reached':
      return 'met';
    case 'better':
      return sense === 'falling' && !settings.fallingExceeds ? 'met' : 'exceeded';
  }
}

type Place = 'worse' | 'reached' | 'better' | 'unknown';

/** Where the whole of the figure's extent lies; `unknown` when it straddles the edge of the target. */
function placeOf(figure: Extent, target: Extent, sense: Sense): Place {
  if (sense === 'falling') return placeOf(mirror(figure), mirror(target), 'rising');
  if (sense === 'band') {
    if (isBelow(figure.high, target.low) || isAbove(figure.low, target.high)) return 'worse';
    return isInside(figure, target) ? 'reached' : 'unknown';
  }
  if (isBelow(figure.high, target.low)) return 'worse';
  if (!isAtLeast(figure.low, target.low)) return 'unknown';
  // «trên 95» is met by 96 and by 99 alike; a bare figure, «từ … trở lên» and a range can be exceeded.
  const top = target.high ?? (target.low?.open ? null : target.low);
  return isAbove(figure.low, top)
    ? 'better'
    : isBelowOrAt(figure.high, top) || target.low?.open
      ? 'reached'
      : 'unknown';
}

/** Everything at or under `end` lies under `limit`. */
function isBelow(end: End | null, limit: End | null): boolean {
  if (!end || !limit) return false;
  const side = compareRatios(end.at, limit.at);
  return side < 0 || (side === 0 && (end.open || limit.open));
}

function isBelowOrAt(end: End | null, limit: End | null): boolean {
  return end !== null && limit !== null && compareRatios(end.at, limit.at) <= 0;
}

/** Everything at or over `end` lies over `limit`. */
function isAbove(end: End | null, limit: End | null): boolean {
  if (!end || !limit) return false;
  const side = compareRatios(end.at, limit.at);
  return side > 0 || (side === 0 && (end.open || limit.open));
}

/** Everything at or over `end` satisfies a lower limit. */
function isAtLeast(end: End | null, limit: End | null): boolean {
  if (!limit) return true;
  if (!end) return false;
  const side = compareRatios(end.at, limit.at);
  return side > 0 || (side === 0 && (end.open || !limit.open));
}

function isInside(figure: Extent, target: Extent): boolean {
  return isAtLeast(figure.low, target.low) && isBelowOrAt(figure.high, target.high);
}

function mirror(extent: Extent): Extent {
  const flip = (end: End | null): End | null =>
    end && { ...end, at: { ...end.at, numerator: negate(end.at.numerator) } };
  return { low: flip(extent.high), high: flip(extent.low) };
}

/** The row's own verdict from its targets, each judged by itself: all must be met. Null when it has no target. */
export function combineVerdicts(verdicts: readonly VerdictKind[]): VerdictKind | null {
  const judged: readonly VerdictKind[] = verdicts.filter((verdict) => verdict !== 'no-target');
  if (judged.length === 0) return null;
  if (judged.every((verdict) => verdict === 'exceeded')) return 'exceeded';
  return WORST_FIRST.find((verdict) => judged.includes(verdict)) ?? 'met';
}

// Any part not met decides; then any part still pending; all exceeded was handled before. Source: SPEC §7, rule `all`.
const WORST_FIRST: readonly VerdictKind[] = [
  'not-met',
  'expected-not-met',
  'not-yet-met',
  'no-data',
  'needs-judgement',
  'not-computed',
  'not-assigned',
  'at-year-end',
  'met',
];
