/**
 * What has been achieved towards a target in a reporting period, in the target's own terms: the figure itself, a sum, a
 * growth, a reduction, a mean over the years. Says which figures went in and how; compares with nothing. Source: SPEC §3, §4, §6.
 */
import { figuresOf, none, ofFigures, stated, valueOf, yearsSoFar } from '#core/achievement.ts';
import type { Achievement } from '#core/achievement.ts';
import { addRatios, divideRatios, ratioOf, ratioOfWhole, toDecimal, type Ratio } from '#core/decimal.ts';
import { exactNumberOf, type Figure } from '#core/figure.ts';
import { isFlow } from '#core/indicator.ts';
import { isStage, monthsOf, yearOf, yearPeriod, yearsOf, type Period } from '#core/period.ts';
import type { Line } from '#core/plan.ts';
import { figureSince, standingFigure, sumOver } from '#core/standing.ts';
import type { Basis, Target } from '#core/target.ts';
import { changeAYear } from '#core/yearly-change.ts';

/** What `line` has achieved by `period` towards a target of this basis. */
export function achievedOf(
  line: Line,
  target: Pick<Target, 'period'>,
  basis: Basis,
  period: Period,
): Achievement {
  // A target of a single year, seen from its stage, is that year's.
  const isOfYear = isStage(period) && !isStage(target.period);
  switch (basis) {
    case 'level':
      return isStage(period) ? levelOverStage(line, target, period) : soFar(line, period, target);
    case 'maintain':
      if (isOfYear) return soFar(line, target.period, target);
      return isStage(period) ? everyYear(line, period) : soFar(line, period, target);
    case 'growth':
    case 'reduction':
      return changeAYear(line, basis, target, isOfYear ? target.period : period);
    case 'total':
      // What does not add up is reached at the end, or not.
      return isFlow(line.indicator)
        ? totalOf(line, target.period, period)
        : levelOverStage(line, target, period);
  }
}

/** The figure of the period; an amount that adds up counts from the start of the year, or of a target that begins later in it. */
function soFar(line: Line, period: Period, target: Pick<Target, 'period'>): Achievement {
  if (!isFlow(line.indicator) || target.period === period)
    return stated(standingFigure(line, period), period);
  const [start] = monthsOf(isStage(target.period) ? yearPeriod(yearOf(period)) : target.period);
  const standing = figureSince(line, period, start);
  if (standing) return stated(standing, period);
  return none(standingFigure(line, period) ? 'not-cumulative' : 'no-figure');
}

/** A yearly level over a stage: what is stated for the stage, else the mean of the years; of a state, the last year's. */
function levelOverStage(line: Line, target: Pick<Target, 'period'>, stage: Period): Achievement {
  const typed = line.figures.find((figure) => figure.period === stage);
  // An amount typed for the whole stage is its total, not its yearly level.
  if (typed && !isFlow(line.indicator)) return stated({ figure: typed, from: [] }, stage);
  if (!isStage(target.period) || !hasMean(line)) return lastYear(line, stage);
  const years = yearsSoFar(line, stage);
  if (years === 'gap') return none('years-missing');
  if (years.length > 0) {
    const sum = years.reduce((total, { value }) => addRatios(total, ratioOf(value)), ratioOf(toDecimal('0')));
    return meanOf(sum, years.length, figuresOf(years), null);
  }
  const total = typed ? exactNumberOf(typed.value) : null;
  if (!typed || total === null) return none(typed ? 'figure-not-exact' : 'no-figure');
  return meanOf(ratioOf(total), yearsOf(stage).length, [typed], stage);
}

function meanOf(sum: Ratio, years: number, figures: readonly Figure[], through: Period | null): Achievement {
  const ratio = divideRatios(sum, ratioOfWhole(years, 1));
  return ofFigures('mean-of-years', { kind: 'ratio', ratio }, figures, null, through ?? undefined);
}

function lastYear(line: Line, stage: Period): Achievement {
  const year = [...yearsOf(stage)].reverse().find((one) => standingFigure(line, one));
  const last = stated(year ? standingFigure(line, year) : null, year ?? stage);
  return last.kind === 'achieved' ? { ...last, how: 'last-of-years' } : last;
}

function hasMean({ indicator }: Line): boolean {
  return isFlow(indicator) || indicator.accumulation === 'average';
}

/** Kept up in every year: stands as the list of the years; the comparison asks each. */
function everyYear(line: Line, stage: Period): Achievement {
  const years = yearsOf(stage).map((year) => standingFigure(line, year)?.figure ?? null);
  const soFar = years.slice(0, years.findLastIndex((year) => year !== null) + 1);
  const figures = soFar.filter((year) => year !== null);
  const [first] = figures;
  if (!first) return stated(standingFigure(line, stage), stage);
  if (figures.length < soFar.length) return none('years-missing');
  const { value } = first;
  if (value.kind === 'words') return none('figure-not-exact');
  return ofFigures('every-year', { kind: 'comparison', comparison: value.comparison }, figures, null);
}

/** The sum from the start of the target's period until the reporting period ends, or as far as the years go without a gap. */
function totalOf(line: Line, whole: Period, period: Period): Achievement {
  const typed = line.figures.find((figure) => figure.period === whole);
  const [first, end] = monthsOf(whole);
  if (period === whole || isStage(period)) {
    if (typed) return stated({ figure: typed, from: [] }, whole);
    for (const year of [...yearsOf(whole)].reverse()) {
      const sum = sumOver(line, year, first, Math.min(end, monthsOf(year)[1]));
      if (sum) return ofFigures('sum-of-years', valueOf(sum.figure), sum.from, null, year);
    }
    return none(yearsOf(whole).some((year) => standingFigure(line, year)) ? 'not-cumulative' : 'no-figure');
  }
  const sum = sumOver(line, period, first, monthsOf(period)[1]);
  if (sum) return ofFigures('sum-of-years', valueOf(sum.figure), sum.from, null, period);
  return none(standingFigure(line, period) ? 'not-cumulative' : 'no-figure');
}
