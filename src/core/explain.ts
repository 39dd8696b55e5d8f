/**
 * Why a computed cell shows what it shows (vì sao?): percent, change, pace, sum, achieved value. Facts in the order they are
 * read: the result's rule first, then the numbers that went in, then the rounding.
 */
import { achievedOf } from '#core/achieved.ts';
import type { Achieved } from '#core/achievement.ts';
import { attainmentFrom, shownPercent, type Attainment } from '#core/attainment.ts';
import { basePeriodOf, changeAgainst, type ChangePercent, type Difference } from '#core/comparison.ts';
import { add, compareRatios, decimalPlacesOf, HUNDRED, multiplyRatios, ratioOf } from '#core/decimal.ts';
import { roundRatio, trimZeros, type Decimal, type Ratio } from '#core/decimal.ts';
import { comparedFacts, writtenEnds } from '#core/explain-compared.ts';
import {
  achievedFacts,
  factsOfAchieved,
  figureFacts,
  singleValue,
  standingFacts,
  sumFact,
  targetFacts,
  windowFacts,
} from '#core/explain-inputs.ts';
import {
  reasonFact,
  roundedFact,
  USUAL_PLACES,
  written,
  writtenNumber,
  type Explanation,
  type Fact,
} from '#core/explanation.ts';
import { exactNumberOf, type Figure } from '#core/figure.ts';
import { isFlow } from '#core/indicator.ts';
import { duePeriod, measure, type Measured } from '#core/measuring.ts';
import { paceOf, PACE_TOLERANCE, type KnownPace } from '#core/pace.ts';
import { isStage, type Period } from '#core/period.ts';
import type { Line, PlanHead, PlanSettings } from '#core/plan.ts';
import { standingFigure } from '#core/standing.ts';
import type { Target } from '#core/target.ts';

type Settings = Pick<PlanHead, 'settings'>;
type Percent = Extract<Attainment, { kind: 'percent' }>;

const without = (facts: readonly Fact[]): Explanation => ({ facts, isComputed: false });
const computed = (facts: readonly Fact[]): Explanation => ({ facts, isComputed: true });

/** Why the percent of a target is what it is, or is missing. */
export function explainAttainment(
  line: Line,
  target: Target | null,
  period: Period,
  { settings }: Settings,
): Explanation {
  const measured = measure(line, target, period);
  const attainment = attainmentFrom(measured, target, settings);
  const inputs: Fact[] = [];
  if (measured.kind === 'measured') inputs.push(...achievedFacts(line, measured));
  else inputs.push(...standingFacts(line, 'figure', period));
  if (target) inputs.push(...targetFacts(target));
  if (measured.kind === 'measured' && target && measured.isEarly)
    inputs.push({
      kind: 'due',
      due: duePeriod(target, measured.basis, period),
      isEarly: true,
      verdict: null,
    });
  const window = windowFacts(period, settings);
  if (attainment.kind === 'none') return without([reasonFact(attainment.reason), ...inputs, ...window]);
  const { printed } = attainment;
  if (printed !== null)
    return computed([{ kind: 'printed', of: 'target', percent: printed }, ...inputs, ...window]);
  if (measured.kind === 'none' || !target) throw new Error('A percent comes from a measurement');
  const shown = shownPercent(attainment);
  const places = decimalPlacesOf(shown);
  const rounded: Fact =
    places > USUAL_PLACES
      ? { kind: 'rounded', places, how: 'not-hundred' }
      : roundedFact(attainment.percent, shown, places);
  const rule = ruleFacts(measured, target, attainment, settings);
  return computed([...rule, ...inputs, ...(attainment.rule === 'inside-range' ? [] : [rounded]), ...window]);
}

/** The rule in words and in numbers; of years that must each reach the target, by the weakest. */
function ruleFacts(measured: Measured, target: Target, attainment: Percent, settings: PlanSettings): Fact[] {
  const { rule } = attainment;
  const isBySetting = rule === 'target-over-figure' || rule === 'two-minus';
  const setting = isBySetting ? settings.fallingPercent : null;
  const facts: Fact[] = [{ kind: 'rule', rule, basis: measured.basis, setting }];
  const decisive = measured.values.findIndex((value) => {
    const one = attainmentFrom({ ...measured, values: [value] }, null, settings);
    return one.kind === 'percent' && compareRatios(one.percent, attainment.percent) === 0;
  });
  const year = measured.achieved.how === 'every-year' ? measured.achieved.figures[decisive] : undefined;
  if (year) facts.push({ kind: 'weakest-year', period: year.period });
  if (rule === 'inside-range') return [...facts, ...comparedFacts(measured, target)];
  const value = measured.values.length === 1 ? singleValue(measured) : writtenOrNull(measured, decisive);
  const ends = writtenEnds(measured.stated, target);
  const isOfHigh = rule === 'figure-over-high' || rule === 'high-over-figure';
  const end = isOfHigh ? (ends.high ?? ends.low) : (ends.low ?? ends.high);
  if (value && end)
    facts.push({
      kind: 'calculation',
      rule,
      value,
      target: end,
      result: trimZeros(shownPercent(attainment)),
    });
  return facts;
}

function writtenOrNull({ values }: Measured, n: number) {
  const value = values[n];
  return value ? written(value) : null;
}

/** Which of the two columns of change is explained. */
export type ChangePart = 'difference' | 'percent' | 'both';

/** Why the change columns show what they show, against the base the plan compares with. */
export function explainChange(
  line: Line,
  period: Period,
  head: Pick<PlanHead, 'settings' | 'firstYear'>,
  part: ChangePart = 'both',
): Explanation {
  const basePeriod = basePeriodOf(head, period);
  const figure = standingFigure(line, period)?.figure ?? null;
  const base = basePeriod ? (standingFigure(line, basePeriod)?.figure ?? null) : null;
  const { comparedWith } = head.settings;
  const inputs: Fact[] = [];
  if (figure) inputs.push(...figureFacts(line, 'figure', figure));
  if (base) inputs.push(...figureFacts(line, 'base', base));
  if (basePeriod) inputs.push({ kind: 'compared-with', with: comparedWith, base: basePeriod });
  inputs.push(...windowFacts(period, head.settings));
  const { difference, percent } = changeAgainst(line.indicator, figure, base);
  const [a, b] = [figure && exactNumberOf(figure.value), base && exactNumberOf(base.value)];
  if (difference.kind === 'none' || !a || !b || !basePeriod) {
    const reason = difference.kind === 'none' ? difference.reason : 'no-base';
    return without([reasonFact(reason, basePeriod), ...inputs]);
  }
  const numbers: ChangeNumbers = { with: comparedWith, figure: a, base: b, basePeriod };
  const facts: Fact[] = part === 'percent' ? [] : [differenceFact(numbers, difference)];
  if (part === 'difference') return computed([...facts, ...inputs]);
  const result = percentFacts(numbers, percent);
  const hasResult = part === 'both' || percent.kind === 'percent';
  return { facts: [...facts, ...result, ...inputs], isComputed: hasResult };
}

interface ChangeNumbers extends Pick<Extract<Fact, { kind: 'times' }>, 'with' | 'figure' | 'base'> {
  readonly basePeriod: Period;
}

function differenceFact(
  { basePeriod: _, ...numbers }: ChangeNumbers,
  { value, inPoints }: Extract<Difference, { kind: 'difference' }>,
): Fact {
  return { kind: 'difference', ...numbers, result: value, inPoints };
}

function percentFacts({ basePeriod, ...numbers }: ChangeNumbers, percent: ChangePercent): Fact[] {
  if (percent.kind === 'none') return [reasonFact(percent.reason, basePeriod)];
  const shown = percent.printed ?? roundRatio(percent.percent, USUAL_PLACES);
  const share: Fact = {
    kind: 'ratio-form',
    with: numbers.with,
    base: basePeriod,
    share: trimZeros(add(shown, HUNDRED)),
  };
  if (percent.printed !== null) return [{ kind: 'printed', of: 'base', percent: percent.printed }, share];
  const times = percent.times && roundRatio(percent.times, USUAL_PLACES);
  const facts: Fact[] = times ? [{ kind: 'times', ...numbers, result: trimZeros(times) }] : [];
  return [
    ...facts,
    { kind: 'change-percent', ...numbers, result: trimZeros(shown) },
    share,
    times && percent.times
      ? roundedFact(percent.times, times, USUAL_PLACES)
      : roundedFact(percent.percent, shown, USUAL_PLACES),
  ];
}

/** Why the pace is what it is, and what is still missing a month. */
export function explainPace(line: Line, target: Target | null, period: Period, head: PlanHead): Explanation {
  const pace = paceOf(line, target, period, head);
  const measured = measure(line, target, period);
  const inputs: Fact[] =
    measured.kind === 'measured' ? achievedFacts(line, measured) : standingFacts(line, 'figure', period);
  if (target) inputs.push(...targetFacts(target));
  if (pace.kind === 'none') return without([reasonFact(pace.reason), ...inputs]);
  const references = pace.references.flatMap((figure) => figureFacts(line, 'reference', figure));
  const window = windowFacts(period, head.settings);
  return computed([...paceFacts(line, pace), ...inputs, ...references, ...window]);
}

function paceFacts({ indicator }: Line, pace: KnownPace): Fact[] {
  const { state, by, due, share, start, goal, expected, reached, missing, monthly, monthsLeft } = pace;
  const shownShare = usual(multiplyRatios(share, ratioOf(HUNDRED)));
  const shown = usual(expected);
  const facts: Fact[] = [
    {
      kind: 'pace',
      state,
      by,
      due,
      references: pace.references.map((figure) => figure.period),
      share: shownShare,
      start: start && written(start),
      goal: written(goal),
      expected: shown,
      reached: written(reached),
    },
    { kind: 'tolerance', percent: PACE_TOLERANCE },
  ];
  if (missing && monthly) {
    const { unit } = indicator;
    facts.push({
      kind: 'missing',
      missing: written(missing),
      monthly: usual(monthly),
      months: monthsLeft,
      unit,
    });
  }
  return [...facts, roundedFact(expected, shown, USUAL_PLACES)];
}

function usual(ratio: Ratio): Decimal {
  return trimZeros(roundRatio(ratio, USUAL_PLACES));
}

/** Why a figure nobody typed stands in its cell: the figures it was added up from. Not computed where it was typed. */
export function explainSum(line: Line, period: Period, { settings }: Settings): Explanation {
  const standing = standingFigure(line, period);
  const value = standing && exactNumberOf(standing.figure.value);
  if (!standing || standing.from.length === 0 || !value)
    return without(standingFacts(line, 'figure', period));
  return computed([
    sumFact(standing.from, period, writtenNumber(value)),
    ...standing.from.flatMap((figure: Figure) => figureFacts(line, 'figure', figure)),
    ...windowFacts(period, settings),
  ]);
}

/**
 * Why a figure cell shows the total, the mean, the last year or the growth of a stage: in the terms of the target given, else
 * as the row itself calls for. Of a shorter period, the sum it is.
 */
export function explainAchieved(
  line: Line,
  target: Target | null,
  period: Period,
  head: Settings,
): Explanation {
  if (!isStage(period)) return explainSum(line, period, head);
  const measured = measure(line, target, period);
  if (measured.kind === 'measured' && measured.achieved.how !== 'every-year') {
    const [value] = measured.values;
    return explainFormed(line, measured.achieved, value ?? null, achievedFacts(line, measured));
  }
  const achieved = achievedOf(line, { period }, isFlow(line.indicator) ? 'total' : 'level', period);
  if (achieved.kind === 'none') return without([reasonFact(achieved.reason)]);
  const value = exactValueOf(achieved);
  return explainFormed(line, achieved, value, factsOfAchieved(line, achieved, value && written(value)));
}

function exactValueOf({ value }: Achieved): Ratio | null {
  if (value.kind === 'ratio') return value.ratio;
  const exact =
    value.kind === 'comparison' ? exactNumberOf({ kind: 'measured', comparison: value.comparison }) : null;
  return exact === null ? null : ratioOf(exact);
}

/** A rate of change is shown to two decimals, an amount to those of its row; a sum of figures as it comes. */
function explainFormed(
  { indicator }: Line,
  { how, value: { kind } }: Achieved,
  value: Ratio | null,
  facts: readonly Fact[],
): Explanation {
  if (how === 'stated') return without(facts);
  if (!value || kind === 'comparison' || kind === 'words') return computed(facts);
  const isAmount = how === 'mean-of-years';
  const places = isAmount ? (indicator.decimals ?? USUAL_PLACES) : USUAL_PLACES;
  return computed([...facts, roundedFact(value, roundRatio(value, places), places)]);
}
