/**
 * What there is to say of a row in a period: its figure, what it comes to since January, its targets with what is attained of
 * each, the change, its parts, its verdict. Gathers what the exact machinery of `core` says; words nothing, rounds nothing.
 */
import { attainmentFrom, shownPercent, type Attainment } from '#core/attainment.ts';
import { basePeriodOf, changeOf, type FigureChange } from '#core/comparison.ts';
import type { Decimal } from '#core/decimal.ts';
import { printFigureValue, type Figure } from '#core/figure.ts';
import { isFlow, type Indicator } from '#core/indicator.ts';
import type { IndicatorId } from '#core/identity.ts';
import { measure, type Measurement } from '#core/measuring.ts';
import { isStage, monthsOf, type Period } from '#core/period.ts';
import { childrenOf, lineAt, type Line, type Plan, type PlanHead } from '#core/plan.ts';
import type { RestingOn } from '#core/sentences/sentence.ts';
import { cumulativeFigure, standingFigure, type Standing } from '#core/standing.ts';
import { targetsInForce } from '#core/targets-in-force.ts';
import type { Target } from '#core/target.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';

export interface ToldTarget {
  readonly target: Target;
  readonly measured: Measurement;
  readonly attainment: Attainment;
  /** As the grid shows it; null where there is no percent, or where less is better and a percent misleads (requirements §16.4). */
  readonly percent: Decimal | null;
}

export interface Told {
  readonly head: PlanHead;
  readonly period: Period;
  readonly line: Line;
  readonly row: Indicator;
  /** The figure that stands for the period. */
  readonly figure: Figure | null;
  /** What has come together since January, of an amount that adds up in a period that begins later; else null. */
  readonly sinceJanuary: Figure | null;
  /** The figures of other periods that came together to that. */
  readonly summed: readonly Figure[];
  readonly targets: readonly ToldTarget[];
  /** The period compared with, and its figure; null where the plan has none. */
  readonly base: { readonly period: Period; readonly figure: Figure } | null;
  readonly change: FigureChange;
  readonly verdict: VerdictKind;
  readonly parts: readonly Told[];
}

/** All there is to say of a row and of the rows under it; `verdictOf` gives the verdict of each for that period. */
export function tell(
  plan: Plan,
  id: IndicatorId,
  period: Period,
  verdictOf: (row: IndicatorId) => VerdictKind,
): Told {
  const { head } = plan;
  const line = lineAt(plan, id);
  const row = line.indicator;
  const basePeriod = basePeriodOf(head, period);
  const base = basePeriod && standingFigure(line, basePeriod)?.figure;
  const total = sinceJanuaryOf(line, period);
  return {
    head,
    period,
    line,
    row,
    figure: standingFigure(line, period)?.figure ?? null,
    sinceJanuary: total?.figure ?? null,
    summed: total?.from.filter((one) => one.period !== period) ?? [],
    targets: inColumnOrder(targetsInForce(line, period), head).map((target) =>
      tellTarget(line, target, period, head),
    ),
    base: base ? { period: basePeriod, figure: base } : null,
    change: changeOf(line, period, basePeriod),
    verdict: verdictOf(id),
    parts: childrenOf(plan, id).map((part) => tell(plan, part, period, verdictOf)),
  };
}

/** The plan's own first, then as the plan lists its assigners, then any other. */
function inColumnOrder(targets: readonly Target[], { settings }: PlanHead): readonly Target[] {
  const rank = ({ assigner }: Target): number => {
    const at = settings.assigners.indexOf(assigner);
    return assigner === '' ? -1 : at < 0 ? settings.assigners.length : at;
  };
  return targets.length < 2 ? targets : [...targets].sort((a, b) => rank(a) - rank(b));
}

function sinceJanuaryOf(line: Line, period: Period): Standing | null {
  if (isStage(period) || monthsOf(period)[0] % 12 === 0 || !isFlow(line.indicator)) return null;
  return cumulativeFigure(line, period);
}

function tellTarget(line: Line, target: Target, period: Period, { settings }: PlanHead): ToldTarget {
  const measured = measure(line, target, period);
  const attainment = attainmentFrom(measured, target, settings);
  const isRising =
    attainment.kind === 'percent' &&
    (attainment.rule === 'figure-over-target' || attainment.rule === 'figure-over-low');
  const percent = isRising && measured.kind === 'measured' && measured.sense === 'rising';
  return { target, measured, attainment, percent: percent ? shownPercent(attainment) : null };
}

/** Whether there is a figure in the row or under it. */
export function hasFigure({ figure, sinceJanuary, parts }: Told): boolean {
  return figure !== null || sinceJanuary !== null || parts.some(hasFigure);
}

/** Whether there is a figure or a target to speak of in the row or under it. */
export function hasAnything(told: Told): boolean {
  return hasFigure(told) || told.targets.length > 0 || told.parts.some(hasAnything);
}

/** An estimate is worded as one, so it is another number than the same one confirmed. */
function saidFigure({ value, state }: Figure): string {
  return `${state === 'estimate' ? 'ước ' : ''}${printFigureValue(value)}`;
}

/** What the sentence of a row rests on, whatever its wording prints of it; in the order of the rows. */
export function restsOn(told: Told): RestingOn[] {
  const { row, period, figure, summed, base, targets, parts } = told;
  const cell = (part: RestingOn['part'], at: Period, said: string, assigner = ''): RestingOn => ({
    row: row.id,
    part,
    period: at,
    assigner,
    said,
  });
  return [
    ...(figure ? [cell('figure', period, saidFigure(figure))] : []),
    ...summed.map((one) => cell('figure', one.period, saidFigure(one))),
    ...(figure?.asOf ? [cell('as-of', period, figure.asOf)] : []),
    ...(figure && base ? [cell('base', base.period, printFigureValue(base.figure.value))] : []),
    ...targets.map(({ target }) => cell('target', target.period, target.text, target.assigner)),
    ...parts.flatMap(restsOn),
  ];
}
