/**
 * A report's figures beside the open plan's: which row each is of, by its name, and whether the plan says the same for a period. What
 * the plan does not hold is offered as entries of it. Changes nothing.
 */
import { nameWords } from '#core/claims/name-words.ts';
import type { StatedFigure } from '#core/claims/stated-figure.ts';
import { isSameKind, NO_UNIT, readUnit, type Unit } from '#core/claims/units.ts';
import { shift } from '#core/checks/unit-scale.ts';
import type { Day } from '#core/day.ts';
import {
  absolute,
  compareDecimals,
  decimalPlacesOf,
  subtract,
  toDecimal,
  trimZeros,
  type Decimal,
} from '#core/decimal.ts';
import { exactNumberOf, type FigureState } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import { nameKey, type MatchLevel } from '#core/name-match.ts';
import { printNumber } from '#core/number.ts';
import { yearOf, yearPeriod, type Period } from '#core/period.ts';
import { figureOf, lineAt, rowsInOrder, targetOf, type Line, type Plan } from '#core/plan.ts';
import { exactTargetOf } from '#core/checks/stated-number.ts';

/** How a figure of the text stands to the plan's; numbers are in the row's unit. */
export type PlanOutcome =
  | { readonly kind: 'agrees'; readonly stated: Decimal; readonly held: Decimal; readonly unit: string }
  | { readonly kind: 'differs'; readonly stated: Decimal; readonly held: Decimal; readonly unit: string }
  | { readonly kind: 'not-held'; readonly stated: Decimal; readonly unit: string };

/** A figure of the text found in the plan. */
export interface ComparedFigure {
  readonly figure: StatedFigure;
  readonly row: IndicatorId;
  /** How sure the name is: 1 the same, 2 but for i and y, 3 without accents or in the same words otherwise. */
  readonly level: MatchLevel;
  readonly value: PlanOutcome;
  /** Of the number printed after the stroke; null for none. */
  readonly target: PlanOutcome | null;
  /** The row counts («8/8»): what stands after the stroke belongs to the figure, and is no target. */
  readonly isCount: boolean;
}

/** A cell of the plan as the text would fill it. */
export interface ProposedEntry {
  readonly row: IndicatorId;
  /** How sure the row is; 3 is a suggestion. */
  readonly level: MatchLevel;
  readonly part: 'figure' | 'target';
  readonly period: Period;
  /** As typed into the cell. */
  readonly text: string;
  readonly asOf: Day | null;
  readonly state: FigureState;
  /** The figure of the text it comes from. */
  readonly figure: StatedFigure;
}

/** The figures whose name is that of exactly one row, in a unit of its kind, beside what the plan holds for the period. */
export function compareWithPlan(
  figures: readonly StatedFigure[],
  plan: Plan,
  period: Period,
): ComparedFigure[] {
  const names = namesOf(plan);
  return figures.flatMap((figure) => {
    const found = findRow(names, figure);
    const line = found && lineAt(plan, found.row);
    if (!line) return [];
    const power = powerBetween(figure.unit, line.indicator.unit);
    if (power === null) return [];
    const held = heldIn(line, period);
    const value = outcomeOf(figure.value, power, held.value, line);
    const target = figure.target === null ? null : outcomeOf(figure.target, power, held.target, line);
    return [{ figure, row: found.row, level: found.level, value, target, isCount: held.isCount }];
  });
}

interface Held {
  readonly value: Decimal | null;
  readonly target: Decimal | null;
  /** The row holds «59/59» in one cell. */
  readonly isCount: boolean;
}

function heldIn(line: Line, period: Period): Held {
  const figure = figureOf(line, period)?.value;
  const quantity =
    figure?.kind === 'measured' && figure.comparison.comparator === '=' ? figure.comparison.value : null;
  if (quantity?.kind === 'count') return { value: quantity.done, target: quantity.of, isCount: true };
  const isCount = line.indicator.measure === 'count-of-total';
  return {
    value: figure ? exactNumberOf(figure) : null,
    target: isCount ? null : targetFor(line, period),
    isCount,
  };
}

/** What the text says and the plan does not: one entry a cell; none for a cell the text bears out in any place. */
export function proposedEntries(compared: readonly ComparedFigure[], period: Period): ProposedEntry[] {
  const entries = new Map<string, ProposedEntry>();
  const borneOut = new Set<string>();
  for (const { figure, row, level, value, target, isCount } of compared) {
    const shared = {
      row,
      level,
      figure,
      asOf: figure.asOf,
      state: figure.isEstimate ? 'estimate' : 'actual',
    } as const;
    const put = (part: 'figure' | 'target', at: Period, text: string, agrees: boolean): void => {
      const cell = `${row} ${part}`;
      if (agrees) borneOut.add(cell);
      else entries.set(cell, { ...shared, part, period: at, text });
    };
    if (isCount && target) {
      const agrees = value.kind === 'agrees' && target.kind === 'agrees';
      put('figure', period, `${printNumber(value.stated)}/${printNumber(target.stated)}`, agrees);
      continue;
    }
    put('figure', period, printNumber(value.stated), value.kind === 'agrees');
    if (target)
      put('target', yearPeriod(yearOf(period)), printNumber(target.stated), target.kind === 'agrees');
  }
  return [...entries].flatMap(([cell, entry]) => (borneOut.has(cell) ? [] : [entry]));
}

type Names = ReadonlyMap<string, IndicatorId | 'several'>;

/** Every name of the plan by its key at each level; a name of several rows says nothing. */
function namesOf(plan: Plan): Names {
  const names = new Map<string, IndicatorId | 'several'>();
  for (const { id } of rowsInOrder(plan)) {
    const { name, parent, kind } = lineAt(plan, id).indicator;
    if (kind === 'group') continue;
    const above = parent ? lineAt(plan, parent).indicator : null;
    const full = above && above.kind !== 'group' ? `${above.name} ${name}` : name;
    for (const key of new Set(
      [...keysOf(name), ...keysOf(full)].map(([level, text]) => `${level} ${text}`),
    )) {
      const known = names.get(key);
      names.set(key, known === undefined || known === id ? id : 'several');
    }
  }
  return names;
}

/** Fewer telling words are in too many names. */
const FEWEST_WORDS = 3;

function keysOf(name: string): (readonly [MatchLevel, string])[] {
  const words = [...nameWords(name)].sort();
  return [
    [1, nameKey(name, 1)],
    [2, nameKey(name, 2)],
    [3, nameKey(name, 3)],
    [3, words.length >= FEWEST_WORDS ? `words ${words.join(' ')}` : ''],
  ];
}

function findRow(names: Names, figure: StatedFigure): { row: IndicatorId; level: MatchLevel } | null {
  const keys = figure.names.flatMap(keysOf).toSorted(([a], [b]) => a - b);
  for (const [level, text] of keys) {
    const row = text === '' ? undefined : names.get(`${level} ${text}`);
    if (row !== undefined && row !== 'several') return { row, level };
  }
  return null;
}

/** The power of ten from the text's unit to the row's; null where they are of two kinds. */
function powerBetween(stated: Unit, row: string): number | null {
  const own = row.trim() === '' ? NO_UNIT : readUnit(` ${row.trim().toLowerCase()}`).unit;
  if (own.kind === 'none') return 0;
  if (stated.kind === 'none') return own.kind === 'counted' ? 0 : null;
  return isSameKind(stated, own) ? stated.power - own.power : null;
}

function targetFor(line: Line, period: Period): Decimal | null {
  const year = yearPeriod(yearOf(period));
  const target = targetOf(line, year, '') ?? line.targets.find((one) => one.period === year);
  return target ? exactTargetOf(target) : null;
}

/** The same where one is the other rounded; the text's number is 10^`power` in the row's unit. */
function outcomeOf(said: Decimal, power: number, held: Decimal | null, { indicator }: Line): PlanOutcome {
  const { unit } = indicator;
  const stated = trimZeros(shift(said, power));
  if (held === null) return { kind: 'not-held', stated, unit };
  const apart = absolute(subtract(stated, held));
  const [own, theirs] = [halfOf(said, power), halfOf(held, 0)];
  const order = compareDecimals(own, theirs);
  const isRounded = order !== 0 && compareDecimals(apart, order > 0 ? own : theirs) <= 0;
  const isSame = isRounded || compareDecimals(stated, held) === 0;
  return { kind: isSame ? 'agrees' : 'differs', stated, held, unit };
}

/** Half a unit of the last place written. */
function halfOf(value: Decimal, power: number): Decimal {
  return shift(toDecimal('5'), power - decimalPlacesOf(value) - 1);
}
