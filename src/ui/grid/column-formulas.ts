/**
 * The formula row of the form: the number of every column from left to right and, for computed ones, the formula by these
 * numbers («8=7/4»). Knows column ids only. Source: the district template («1 2 3 … 8=7/4 9 10=9/7»), SPEC §12.
 */
import type { FallingPercent } from '#core/plan.ts';
import { containsPeriod, readPeriod, yearOf, yearPeriod } from '#core/period.ts';
import type { ColumnsMessages } from '#messages/vi-columns.ts';

/** `of` and `by` are numbers of columns: of/by · of−by · 2−of/by. */
export interface Formula {
  readonly kind: 'quotient' | 'difference' | 'two-minus';
  readonly of: number;
  readonly by: number;
}

export interface NumberedColumn {
  readonly number: number;
  readonly formula: Formula | null;
  /** For rows where lower is better, if they are computed another way. */
  readonly falling: Formula | null;
}

/** Numbers the columns from 1 and finds their formulas; a formula whose columns are not all there is left out. */
export function numberColumns(
  ids: readonly string[],
  falling: FallingPercent,
): ReadonlyMap<string, NumberedColumn> {
  const numbers = new Map(ids.map((id, n) => [id, n + 1] as const));
  const formulaOf = (kind: Formula['kind'], of: string, by: string): Formula | null => {
    const [a, b] = [numbers.get(of), numbers.get(by)];
    return a === undefined || b === undefined ? null : { kind, of: a, by: b };
  };
  const numbered = (id: string, number: number): NumberedColumn => {
    if (id === 'change') return { number, formula: formulaOf('difference', 'figure', 'base'), falling: null };
    if (id === 'changePct')
      return { number, formula: formulaOf('quotient', 'change', 'base'), falling: null };
    const [, slot = '', when = ''] = /^attainment(:\d+)?(\|.+)?$/.exec(id) ?? [];
    if (!id.startsWith('attainment')) return { number, formula: null, falling: null };
    const target = targetFor(`target${slot}`, when, ids);
    const figure = `figure${when}`;
    if (target === undefined) return { number, formula: null, falling: null };
    return {
      number,
      formula: formulaOf('quotient', figure, target),
      falling: fallingOf(falling, (kind, over) =>
        formulaOf(kind, over ? target : figure, over ? figure : target),
      ),
    };
  };
  return new Map([...numbers].map(([id, number]) => [id, numbered(id, number)]));
}

/** Its own period's target, else the year's for a part of it or for a stage that ends with it, else the stage's for a year. */
function targetFor(sort: string, when: string, ids: readonly string[]): string | undefined {
  const period = readPeriod(when.slice(1));
  const own = `${sort}${when}`;
  if (!period || ids.includes(own)) return ids.find((id) => id === own);
  const year = `${sort}|${yearPeriod(yearOf(period))}`;
  if (ids.includes(year)) return year;
  return ids.find((id) => {
    const around = id.startsWith(`${sort}|`) ? readPeriod(id.slice(sort.length + 1)) : null;
    return around !== null && containsPeriod(around, period);
  });
}

function fallingOf(
  falling: FallingPercent,
  make: (kind: Formula['kind'], targetOverFigure: boolean) => Formula | null,
): Formula | null {
  switch (falling) {
    case 'target-over-figure':
      return make('quotient', true);
    case 'two-minus':
      return make('two-minus', false);
    case 'none':
      return null;
  }
}

/** As the form prints it: `4`, `8=7/4`, `9=7-6`; with falling rows in the plan `8=7/4 ↓4/7`. */
export function printColumn({ number, formula, falling }: NumberedColumn, hasFalling: boolean): string {
  if (!formula) return String(number);
  return `${number}=${printFormula(formula)}${falling && hasFalling ? ` ↓${printFormula(falling)}` : ''}`;
}

function printFormula({ kind, of, by }: Formula): string {
  switch (kind) {
    case 'quotient':
      return `${of}/${by}`;
    case 'difference':
      return `${of}-${by}`;
    case 'two-minus':
      return `2-${of}/${by}`;
  }
}

/** The same in words, for whoever hears it. */
export function sayColumn({ number, formula, falling }: NumberedColumn, words: ColumnsMessages): string {
  if (!formula) return words.columnNumber(number);
  const main = words.formula(number, sayFormula(formula, words));
  return falling ? `${main}; ${words.fallingFormula(sayFormula(falling, words))}` : main;
}

function sayFormula({ kind, of, by }: Formula, words: ColumnsMessages): string {
  switch (kind) {
    case 'quotient':
      return words.divided(of, by);
    case 'difference':
      return words.subtracted(of, by);
    case 'two-minus':
      return words.twoMinus(of, by);
  }
}
