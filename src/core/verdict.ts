/**
 * Verdict (đánh giá): one figure against one target by exact comparison, and a row's verdict out of its targets, its parts
 * and what a person decided. Never looks at a rounded percent. Source: SPEC §7, §9.
 */
import { achievedOf } from '#core/achieved.ts';
import { compareRatios, negate } from '#core/decimal.ts';
import type { End, Extent } from '#core/extent.ts';
import { measure, type Measured, type NotMeasuredReason } from '#core/measuring.ts';
import { endsItsYear, type Period } from '#core/period.ts';
import type { Line, PlanSettings } from '#core/plan.ts';
import type { Sense } from '#core/sense.ts';
import type { Target } from '#core/target.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

/** The verdict on a line in a reporting period against one of its targets. */
export function judgeTarget(
  line: Line,
  target: Target,
  period: Period,
  settings: Pick<PlanSettings, 'fallingExceeds'>,
): VerdictKind {
  if (line.indicator.judged === 'year-end' && !endsItsYear(period)) return 'at-year-end';
  const measured = measure(line, target, period);
  if (measured.kind === 'none') return verdictWithout(measured.reason, line, target, period);
  return verdictOn(measured, settings);
}

/** The verdict where nothing can be compared: what is still missing for one. */
function verdictWithout(reason: NotMeasuredReason, line: Line, target: Target, period: Period): VerdictKind {
  switch (reason) {
    case 'no-target':
      return 'no-target';
    case 'target-assigned':
      return 'not-assigned';
    case 'no-figure':
    case 'no-base-figure':
    case 'years-missing':
      return 'no-data';
    case 'target-in-words':
      return achievedOf(line, target, 'level', period).kind === 'achieved' ? 'needs-judgement' : 'no-data';
    case 'not-cumulative':
    case 'base-figure-zero':
    case 'negative-amount':
      return 'not-computed';
    case 'figure-not-exact':
    case 'figure-in-words':
    case 'share':
    case 'different-kinds':
    case 'no-direction':
      return 'needs-judgement';
  }
}

function verdictOn(measured: Measured, settings: Pick<PlanSettings, 'fallingExceeds'>): VerdictKind {
  const { sense, achieved, isEarly } = measured;
  switch (worstPlace(measured)) {
    case 'unknown':
      return 'needs-judgement';
    case 'worse':
      return isEarly ? 'not-yet-met' : achieved.state === 'estimate' ? 'expected-not-met' : 'not-met';
    case 'reached':
      return 'met';
    case 'better':
      return sense === 'falling' && !settings.fallingExceeds ? 'met' : 'exceeded';
  }
}

const PLACES_WORST_FIRST = ['worse', 'unknown', 'reached', 'better'] as const satisfies readonly Place[];

/** Where the achieved lies; what must hold in every year lies where its weakest year does. */
function worstPlace({ extents, target, sense }: Measured): Place {
  const places = extents.map((extent) => placeOf(extent, target, sense));
  return PLACES_WORST_FIRST.find((place) => places.includes(place)) ?? 'unknown';
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
