/** Why a computed cell shows what it shows, in English: one line for each fact, in the order they are read. */
import type { PercentRule } from '#core/attainment.ts';
import { printDay } from '#core/day.ts';
import type { ExplainedAchieved, ExplainedInput, Fact, Written } from '#core/explanation.ts';
import type { FigureState } from '#core/figure.ts';
import type { PaceState } from '#core/pace.ts';
import { yearOf, type Period } from '#core/period.ts';
import type { ComparedWith } from '#core/plan.ts';
import type { Sense } from '#core/sense.ts';
import type { Basis } from '#core/target.ts';
import { inSentence, period } from '#messages/en-period.ts';
import {
  calculationText,
  changePercentText,
  differenceText,
  equals,
  numberText,
  signedText,
  sumText,
  timesText,
  writtenText,
} from '#messages/explain-numbers.ts';
import type { ExplainMessages, ExplainWords } from '#messages/vi-explain.ts';

const SET_IN_PLAN = 'set in Plan details';
const SET_IN_SHEET = 'set in the indicator sheet';

const STATES: Record<FigureState, string> = { estimate: ' (estimate)', actual: '', final: ' (final)' };

const PACES: Record<PaceState, string> = {
  ahead: 'ahead of schedule',
  'on-pace': 'on schedule',
  behind: 'behind schedule',
};

const REACHED: Record<Basis, string> = {
  level: 'figure',
  maintain: 'figure',
  total: 'total so far',
  growth: 'growth achieved',
  reduction: 'reduction achieved',
};

const AIMS: Record<Basis, string> = {
  level: 'plan',
  maintain: 'plan',
  total: 'total planned',
  growth: 'growth planned',
  reduction: 'reduction planned',
};

const BASES: Record<ComparedWith, string> = {
  'same-period': 'same period last year',
  'previous-period': 'period before',
  'base-year': 'base year',
};

const SENSES: Record<Sense, string> = {
  rising: 'Higher is better',
  falling: 'Lower is better',
  band: 'Best inside the range',
};

function ruleText(rule: PercentRule, basis: Basis): string {
  const [a, t] = [REACHED[basis], AIMS[basis]];
  switch (rule) {
    case 'figure-over-target':
      return `${a.charAt(0).toUpperCase()}${a.slice(1)} ÷ ${t} × 100`;
    case 'target-over-figure':
      return `Lower is better: ${t} ÷ ${a} × 100`;
    case 'two-minus':
      return `Lower is better: (2 − ${a} ÷ ${t}) × 100`;
    case 'inside-range':
      return 'Inside the range given: 100';
    case 'figure-over-low':
      return `Below the range given: ${a} ÷ lower end × 100`;
    case 'figure-over-high':
      return `Above the range given: ${a} ÷ upper end × 100`;
    case 'low-over-figure':
      return `Below the range given, lower is better: lower end ÷ ${a} × 100`;
    case 'high-over-figure':
      return `Above the range given, lower is better: upper end ÷ ${a} × 100`;
  }
}

function inputText({ role, period: p, text, state, asOf, assigner }: ExplainedInput): string {
  if (role === 'target')
    return `Plan for ${inSentence(p)}${assigner ? ` (set by ${assigner})` : ''}: ${text}`;
  const day = asOf ? `, as of ${printDay(asOf)}` : '';
  return `Figure for ${inSentence(p)}${day}: ${text}${state ? STATES[state] : ''}`;
}

function earlierText({ role, text, state, day }: Extract<Fact, { kind: 'earlier' }>): string {
  if (role === 'target') return `Plan before the adjustment${day ? `, until ${printDay(day)}` : ''}: ${text}`;
  return `Figure before that${day ? `, as of ${printDay(day)}` : ''}: ${text}${state ? STATES[state] : ''}`;
}

const percentAfter = (value: Written | null): string => (value ? ` ${equals(value)} %` : '');

function achievedText({ how, years, terms, base, through, value }: ExplainedAchieved): string {
  const now = `figure for ${inSentence(through)}`;
  const before = base ? `figure for ${inSentence(base)}` : 'figure of the base year';
  const sum = sumText(terms);
  const root = years === 2 ? 'square root' : years === 3 ? 'cube root' : `${years}th root`;
  const total = (words: string): string =>
    sum && value ? `${words}: ${sum} ${equals(value)}` : `${words}${value ? `: ${writtenText(value)}` : ''}`;
  switch (how) {
    case 'stated':
      return `The figure for ${inSentence(through)}`;
    case 'cumulative':
      return total('Added up from January');
    case 'sum':
      return total('Added up from shorter periods');
    case 'sum-of-years':
      return total(`Added up from the start of the stage to the end of ${inSentence(through)}`);
    case 'mean-of-years': {
      const mean = sum ? `${terms.length > 1 ? `(${sum})` : sum} ÷ ${years}` : `total ÷ ${years}`;
      return `Mean of ${years} years: ${mean}${value ? ` ${equals(value)}` : ''}`;
    }
    case 'growth':
      return `Growth: (${now} ÷ ${before} − 1) × 100${percentAfter(value)}`;
    case 'mean-growth':
      return `Mean growth over ${years} years: ${root} of (${now} ÷ ${before}) − 1${percentAfter(value)}`;
    case 'growth-points':
      return `Rise: ${now} − ${before}${value ? ` ${equals(value)} percentage points` : ''}`;
    case 'mean-growth-points':
      return `Mean rise over ${years} years: (${now} − ${before}) ÷ ${years}${value ? ` ${equals(value)} percentage points` : ''}`;
    case 'mean-of-rates':
      return years === 1
        ? `Only the growth of ${inSentence(through)} is known`
        : `Mean growth over ${years} years: ${root} of the product of (1 + growth of each year) − 1${percentAfter(value)}`;
    case 'reduction':
      return `Reduction: (1 − ${now} ÷ ${before}) × 100${percentAfter(value)}`;
    case 'mean-reduction':
      return `Mean reduction over ${years} years: 1 − ${root} of (${now} ÷ ${before})${percentAfter(value)}`;
    case 'reduction-points':
      return `Reduction: ${before} − ${now}${value ? ` ${equals(value)} percentage points` : ''}`;
    case 'mean-reduction-points':
      return `Mean reduction over ${years} years: (${before} − ${now}) ÷ ${years}${value ? ` ${equals(value)} percentage points` : ''}`;
    case 'last-of-years':
      return `The latest year with a figure: ${inSentence(through)}`;
    case 'every-year':
      return 'Every year must reach the target';
  }
}

function printedText({ of, percent }: Extract<Fact, { kind: 'printed' }>): string {
  return of === 'target'
    ? `Percentage printed in the document: ${numberText(percent)} %; the plan was worked out from it`
    : `Percentage printed in the document: ${signedText(percent)} %; the figure compared with was worked out from it`;
}

function roundedText({ how, places }: Extract<Fact, { kind: 'rounded' }>): string {
  switch (how) {
    case 'exact':
      return 'Comes out exactly; nothing was rounded';
    case 'usual':
      return `Rounded once when printed, ${places === 2 ? 'two' : places} decimals, half away from zero`;
    case 'not-hundred':
      return `Rounded once when printed, to ${places} decimals so that what is not 100 does not print as 100`;
  }
}

function paceText(fact: Extract<Fact, { kind: 'pace' }>): string {
  const { by, due, references, share, start, goal, expected, reached, state } = fact;
  const [part, whole] = references.map(inSentence);
  const [percent, should, has] = [`${numberText(share)} %`, numberText(expected), writtenText(reached)];
  switch (by) {
    case 'elapsed':
      return `By time: ${percent} of ${inSentence(due)} is over, so ${should} should be there; ${has} is: ${PACES[state]}`;
    case 'last-year':
      return `By last year's rhythm: ${part ?? ''} made ${percent} of ${whole ?? ''}, so ${should} should be there; ${has} is: ${PACES[state]}`;
    case 'straight-line': {
      const from = start ? `${writtenText(start)} (${part ?? ''})` : '';
      const to = `${writtenText(goal)} (end of ${inSentence(due)})`;
      return `On a straight line from ${from} to ${to}: ${percent} of the time is over, so it should be at ${should}; it is at ${has}: ${PACES[state]}`;
    }
  }
}

function missingText({ missing, monthly, months, unit }: Extract<Fact, { kind: 'missing' }>): string {
  const amount = `${writtenText(missing)}${unit === '' ? '' : ` ${unit}`}`;
  return `Still missing ${amount}: ${numberText(monthly)} a month for ${months} ${months === 1 ? 'month' : 'months'}`;
}

function comparedText({ year, value, side, low, high }: Extract<Fact, { kind: 'compared' }>): string {
  const isRange = low !== null && high !== null;
  const aim = isRange
    ? `the range ${writtenText(low)} - ${writtenText(high)}`
    : `the plan of ${low ? writtenText(low) : ''}`;
  const sides = {
    below: `is below ${aim}`,
    above: `is above ${aim}`,
    at: `equals ${aim}`,
    'at-open-edge': `only equals ${aim}, which is not enough`,
    inside: `is inside ${aim}`,
  };
  const when = year ? `${period(year)}, compared` : 'Compared';
  return `${when} directly, without rounding: ${writtenText(value)} ${sides[side]}`;
}

function dueText(fact: Extract<Fact, { kind: 'due' }>, { verdict }: ExplainWords): string {
  const due = `end of ${inSentence(fact.due)}`;
  if (fact.verdict === null)
    return fact.isEarly ? `The target is not due yet (${due})` : `The target is due (${due})`;
  const word = `“${verdict(fact.verdict)}”`;
  if (fact.isEarly) return `The target is not due yet (${due}), so it is ${word}`;
  return fact.verdict === 'expected-not-met'
    ? `The target is due (${due}) but the figure is still an estimate, so it is ${word}`
    : `The target is due (${due}), so it is ${word}`;
}

function reasonText({ reason, about }: Extract<Fact, { kind: 'reason' }>, words: ExplainWords): string {
  if (about && reason === 'no-base') return `No figure for ${inSentence(about)} to compare with`;
  if (about && reason === 'base-is-zero')
    return `The figure for ${inSentence(about)} is 0, so no percentage can be computed`;
  return words.reason(reason).replace(/\.$/, '');
}

function ofBase(by: ComparedWith, base: Period): string {
  return {
    'same-period': 'of the same period last year',
    'previous-period': 'of the period before',
    'base-year': `of ${yearOf(base)}`,
  }[by];
}

function fact(one: Fact, words: ExplainWords): string {
  switch (one.kind) {
    case 'input':
      return inputText(one);
    case 'achieved':
      return achievedText(one);
    case 'earlier':
      return earlierText(one);
    case 'implied':
      return `Worked out from the percentage printed in the document (${numberText(one.percent)} %, ${inSentence(one.by)})`;
    case 'formed':
      return `Added up from ${one.pieces.map((piece) => `${inSentence(piece.period)}: ${numberText(piece.value)}`).join('; ')}`;
    case 'window':
      return `${period(one.period)} counts from ${printDay(one.first)} to ${printDay(one.last)}; ${SET_IN_PLAN}`;
    case 'rule':
      return ruleText(one.rule, one.basis) + (one.setting ? `; the rule is ${SET_IN_PLAN}` : '');
    case 'calculation':
      return calculationText(one);
    case 'weakest-year':
      return `The percentage is that of the weakest year: ${inSentence(one.period)}`;
    case 'printed':
      return printedText(one);
    case 'rounded':
      return roundedText(one);
    case 'difference':
      return `Figure − ${BASES[one.with]}: ${differenceText(one)}${one.inPoints ? ' percentage points' : ''}`;
    case 'change-percent':
      return `(Figure − ${BASES[one.with]}) ÷ ${BASES[one.with]} × 100: ${changePercentText(one)}`;
    case 'times':
      return `Figure ÷ ${BASES[one.with]}: ${timesText(one)}; from twice up it is written as ${numberText(one.result)} times`;
    case 'ratio-form':
      return `In other words: ${numberText(one.share)} % ${ofBase(one.with, one.base)}`;
    case 'compared-with':
      return `Compared with the ${BASES[one.with]} (${inSentence(one.base)}); ${SET_IN_PLAN}`;
    case 'pace':
      return paceText(one);
    case 'missing':
      return missingText(one);
    case 'tolerance':
      return `Up to ${numberText(one.percent)} % of the way off still counts as on schedule`;
    default:
      return verdictFact(one, words);
  }
}

type OfVerdict = Extract<
  Fact,
  {
    kind:
      | 'verdict'
      | 'given'
      | 'all-targets'
      | 'target-verdict'
      | 'compared'
      | 'sense'
      | 'due'
      | 'part'
      | 'parts-rule'
      | 'year-end'
      | 'falling'
      | 'reason';
  }
>;

function verdictFact(one: OfVerdict, words: ExplainWords): string {
  switch (one.kind) {
    case 'verdict':
      return `${one.counts ? 'Verdict' : 'Computed'}: ${words.verdict(one.verdict)}`;
    case 'given':
      return one.reason === ''
        ? `Judged by a person: ${words.verdict(one.verdict)}; no reason given`
        : `Judged by a person: ${words.verdict(one.verdict)}. Reason: ${one.reason}`;
    case 'all-targets':
      return `There are ${one.count} targets; met when all ${one.count} are met`;
    case 'target-verdict': {
      const whose = one.assigner === '' ? 'Plan for' : `Set by ${one.assigner},`;
      return `${whose} ${inSentence(one.period)}: ${words.verdict(one.verdict)}`;
    }
    case 'compared':
      return comparedText(one);
    case 'sense':
      return SENSES[one.sense] + (one.isFromWording ? ', as the target is worded' : `; ${SET_IN_SHEET}`);
    case 'due':
      return dueText(one, words);
    case 'part':
      return `${one.name === '' ? 'Unnamed part' : one.name}: ${words.verdict(one.verdict)}`;
    case 'parts-rule':
      return one.rule === 'all'
        ? `Met when every part is met; ${SET_IN_SHEET}`
        : `Judged by the figure of this row itself, the parts are information; ${SET_IN_SHEET}`;
    case 'year-end':
      return `Judged at year end only; ${SET_IN_SHEET}`;
    case 'falling':
      return `Below the target is written as ${one.exceeds ? 'exceeded' : 'met'}; ${SET_IN_PLAN}`;
    case 'reason':
      return reasonText(one, words);
  }
}

export const enExplain: ExplainMessages = {
  title: 'Why?',
  fact,
};
