/** The table of parts: every total beside what each unit put into it, to be opened in a spreadsheet and checked there. */
import type { Period } from '#core/period.ts';
import { lineOf, type Plan } from '#core/plan.ts';
import { printNumber } from '#core/number.ts';
import type { Quantity } from '#core/quantity.ts';
import type { CombinedCell } from '#exchange/combine/combined-cell.ts';
import type { Gathered } from '#exchange/combine/gathered.ts';
import { numberOf, type Part } from '#exchange/combine/part.ts';
import { joinCells } from '#exchange/kh1/cell-lines.ts';
import { guard } from '#exchange/kh1/guard.ts';

export interface PartsWords {
  readonly title: string;
  readonly heads: Readonly<Record<'label' | 'name' | 'unit' | 'total' | 'note', string>>;
  readonly period: (period: Period) => string;
  /** Why a total is not there, what is missing in it. */
  readonly note: (cell: CombinedCell) => string;
}

/** A text for spreadsheet programs of this country: UTF-8 with its mark, semicolons, decimal commas. */
export function partsFile(plan: Plan, { period, units, cells }: Gathered, words: PartsWords): Blob {
  const due = units.filter(({ isDue }) => isDue);
  const { label, name, unit, total, note } = words.heads;
  const lines = [
    [guard(words.title)],
    [guard(plan.head.title)],
    [words.period(period)],
    [],
    [label, name, unit, ...due.map((one) => guard(one.name)), total, note],
    ...cells.map((cell) => lineFor(plan, cell, words)),
  ];
  return new Blob(['\uFEFF', joinCells(lines, ';')], { type: 'text/csv;charset=utf-8' });
}

function lineFor(plan: Plan, cell: CombinedCell, { note }: PartsWords): readonly string[] {
  const indicator = lineOf(plan, cell.row)?.indicator;
  return [
    guard(indicator?.label ?? ''),
    guard(indicator?.name ?? ''),
    guard(indicator?.unit ?? ''),
    ...cell.parts.map((part) => guard(contributionOf(part))),
    guard(totalOf(cell)),
    guard(note(cell)),
  ];
}

function totalOf({ value }: CombinedCell): string {
  return value?.kind === 'measured' && value.comparison.comparator === '='
    ? written(value.comparison.value)
    : '';
}

/** What a unit puts in; of a quotient what it puts in above and below. Blank where nothing counts. */
function contributionOf(part: Part): string {
  if (part.problem) return '';
  if (part.value) return written(part.value);
  if (!part.formed) return '';
  const [above, below] = [numberOf(part.formed.above), numberOf(part.formed.below)];
  return above === null || below === null
    ? ''
    : `${printNumber(above, PLAIN)} : ${printNumber(below, PLAIN)}`;
}

/** Thousands are not grouped: a spreadsheet is to take the number as one. */
const PLAIN = { grouped: false } as const;

/** «8/8» would become a day in a spreadsheet. */
function written(quantity: Quantity): string {
  return quantity.kind === 'number'
    ? printNumber(quantity.value, PLAIN)
    : `${printNumber(quantity.done, PLAIN)} trên ${printNumber(quantity.of, PLAIN)}`;
}
