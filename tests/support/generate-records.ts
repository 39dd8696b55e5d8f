/** Random targets, figures, judgements and hand-ins of every kind the model knows. */
import type { Comparison, OneSided } from '#core/comparison-text.ts';
import { readDay, type Day } from '#core/day.ts';
import { compareDecimals, toDecimal, type Decimal } from '#core/decimal.ts';
import {
  FIGURE_STATES,
  makeFigure,
  readFigureValue,
  type EarlierFigure,
  type Figure,
  type FigureValue,
} from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { printNumber } from '#core/number.ts';
import { toPeriod, type Period } from '#core/period.ts';
import type { Judgement, Submission, SubmittedFigure } from '#core/plan.ts';
import type { Quantity } from '#core/quantity.ts';
import { BASES, makeTarget, printGoal, type Goal, type Implied, type Target } from '#core/target.ts';
import { keepLine } from '#core/text.ts';
import { VERDICT_KINDS } from '#core/verdict-kind.ts';
import { nastyText } from '#tests/support/nasty-text.ts';
import type { Seeded } from '#tests/support/seeded.ts';

const PERIOD_ENDINGS = ['', '-H1', '-H2', '-9M', '-Q1', '-Q4', '-M01', '-M12'];

export function generatePeriod({ pick, below, chance }: Seeded): Period {
  const year = 2016 + below(6);
  return toPeriod(chance(0.15) ? `${year}/${year + 1 + below(5)}` : `${year}${pick(PERIOD_ENDINGS)}`);
}

function generateDecimal({ below, chance, pick }: Seeded, sign: 'any' | 'positive' = 'any'): Decimal {
  const whole = chance(0.1) ? '0' : String(1 + below(pick([9, 99, 2000, 30_000, 999_999_999])));
  const long = chance(0.02) ? '123456789012345678' : '';
  const decimals = chance(0.5)
    ? `.${pick(['5', '50', '125', '508', '0001', '00', String(1 + below(99))])}`
    : '';
  const minus = sign === 'any' && chance(0.1) && /[1-9]/.test(whole + decimals) ? '-' : '';
  return toDecimal(`${minus}${whole === '0' ? '0' : whole + long}${decimals}`);
}

function generateQuantity(dice: Seeded): Quantity {
  if (dice.chance(0.8)) return { kind: 'number', value: generateDecimal(dice, 'positive') };
  const done = toDecimal(String(dice.below(40)));
  return { kind: 'count', done, of: toDecimal(String(1 + dice.below(40))) };
}

const ONE_SIDED: readonly OneSided[] = ['=', '≥', '>', '≤', '<', 'about'];

function generateComparison(dice: Seeded): Comparison {
  if (dice.chance(0.7)) return { comparator: dice.pick(ONE_SIDED), value: generateQuantity(dice) };
  const [a, b] = [generateDecimal(dice, 'positive'), generateDecimal(dice, 'positive')];
  if (compareDecimals(a, b) === 0) return { comparator: 'about', value: { kind: 'number', value: a } };
  const [low, high] = compareDecimals(a, b) < 0 ? [a, b] : [b, a];
  return { comparator: 'range', low, high };
}

function generateDay({ below }: Seeded): Day | null {
  return readDay(`${1 + below(31)}/${1 + below(12)}/${2019 + below(8)}`);
}

function generateImplied(dice: Seeded): Implied | null {
  if (!dice.chance(0.15)) return null;
  return { by: generatePeriod(dice), figure: generateDecimal(dice), percent: generateDecimal(dice) };
}

const DOCUMENT_TARGETS = [
  'trên 95%',
  '>= 95',
  'từ 280.000 - 300.000',
  'từ 12 trở lên',
  'khoảng 4',
  '8/8',
  '36/36 xã',
  'tăng bình quân 7,5 - 8%/năm',
  'giảm 5 - 10/năm',
  'thành phố giao',
  'theo Trung ương giao',
  'duy trì 100%',
  '01',
  '24964',
  '24.964',
  '8.5',
  '1,508,000',
  '−5',
  '007,50',
  '- 3',
  '100% (8/8 xã)',
  '17.000 tỷ đồng/năm',
  'dưới 9% vào năm 2025',
  'bình quân 0,9%/năm',
];

function generateTargetText(dice: Seeded): string {
  if (dice.chance(0.3)) return dice.pick(DOCUMENT_TARGETS);
  if (dice.chance(0.4)) {
    const style = dice.chance(0.5) ? {} : { grouped: false };
    return dice.chance(0.5)
      ? printNumber(generateDecimal(dice), style)
      : printGoal({ kind: 'measured', basis: dice.pick(BASES), comparison: generateComparison(dice) });
  }
  return keepLine(nastyText(dice)) || 'đạt';
}

/** Now and then a person has said that the text means something else. */
function generateGoal(dice: Seeded, text: string): Goal | null {
  if (!dice.chance(0.2)) return null;
  if (dice.chance(0.2)) return { kind: 'words', text: dice.chance(0.8) ? text : nastyText(dice) };
  if (dice.chance(0.2)) return { kind: 'assigned', by: dice.pick(['Thành phố', 'quận 5', nastyText(dice)]) };
  return { kind: 'measured', basis: dice.pick(BASES), comparison: generateComparison(dice) };
}

export function generateTarget(
  dice: Seeded,
  at: Pick<Target, 'indicator' | 'period' | 'assigner'>,
  unit: string,
): Target {
  const earlier = Array.from({ length: dice.chance(0.15) ? 1 + dice.below(3) : 0 }, () => ({
    text: nastyText(dice),
    until: dice.chance(0.7) ? generateDay(dice) : null,
  }));
  const note = dice.chance(0.2) ? nastyText(dice) : '';
  const text = generateTargetText(dice);
  const goal = generateGoal(dice, keepLine(text));
  return makeTarget({
    ...at,
    text,
    unit,
    implied: generateImplied(dice),
    note,
    earlier,
    ...(goal ? { goal } : {}),
  });
}

function generateFigureValue(dice: Seeded): FigureValue {
  if (dice.chance(0.5)) {
    const value: Quantity = { kind: 'number', value: generateDecimal(dice) };
    return { kind: 'measured', comparison: { comparator: '=', value } };
  }
  if (dice.chance(0.6)) return { kind: 'measured', comparison: generateComparison(dice) };
  const words = nastyText(dice) || 'đã triển khai';
  const typed = readFigureValue(words);
  // Words that look like anything else are never made by typing, but a file may hold them.
  return typed.ok && dice.chance(0.5) ? typed.value : { kind: 'words', text: words };
}

function generateEarlier(dice: Seeded): EarlierFigure[] {
  return Array.from({ length: dice.chance(0.2) ? 1 + dice.below(3) : 0 }, () => generateEarlierFigure(dice));
}

function generateEarlierFigure(dice: Seeded): EarlierFigure {
  return {
    value: generateFigureValue(dice),
    state: dice.pick(FIGURE_STATES),
    asOf: dice.chance(0.6) ? generateDay(dice) : null,
  };
}

export function generateSubmission(dice: Seeded, period: Period): Submission {
  const day = generateDay(dice) ?? toDay('20/6/2024');
  return { record: 'submission', period, day, note: dice.chance(0.7) ? nastyText(dice) : '' };
}

function toDay(text: string): Day {
  const day = readDay(text);
  if (!day) throw new Error(`No day: ${text}`);
  return day;
}

export function generateSubmitted(
  dice: Seeded,
  at: Pick<SubmittedFigure, 'indicator' | 'period'>,
): SubmittedFigure {
  return { record: 'submitted', ...at, ...generateEarlierFigure(dice) };
}

export function generateFigure(dice: Seeded, at: Pick<Figure, 'indicator' | 'period'>): Figure {
  return makeFigure({
    ...at,
    value: generateFigureValue(dice),
    state: dice.pick(FIGURE_STATES),
    asOf: dice.chance(0.3) ? generateDay(dice) : null,
    note: dice.chance(0.2) ? nastyText(dice) : '',
    implied: generateImplied(dice),
    earlier: generateEarlier(dice),
  });
}

export function generateJudgement(
  dice: Seeded,
  { indicator, period }: { readonly indicator: IndicatorId; readonly period: Period },
): Judgement {
  return {
    record: 'judgement',
    indicator,
    period,
    verdict: dice.pick(VERDICT_KINDS),
    reason: nastyText(dice),
  };
}
