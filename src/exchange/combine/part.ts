/**
 * What each unit contributes to a total: its value in the receiving row's unit of measure, with where it was read; or why it
 * cannot be counted. One row at a time; nothing is added up here.
 */
import type { Day } from '#core/day.ts';
import type { Decimal } from '#core/decimal.ts';
import type { FigureState, FigureValue } from '#core/figure.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import type { Quantity } from '#core/quantity.ts';
import { foldName } from '#core/text.ts';
import { isPercentUnit } from '#core/unit-text.ts';
import type { BoardUnit } from '#exchange/combine/board.ts';
import { heldFigure, type HeldFigure } from '#exchange/combine/held-figure.ts';
import type { MatchedRow, Matching } from '#exchange/combine/matching.ts';
import type { UnitRow, ValueProblem } from '#exchange/combine/unit-file.ts';
import { convert, isScaled, powerBetween } from '#exchange/combine/unit-measure.ts';

export interface Part {
  /** Key and name of the unit. */
  readonly unit: string;
  readonly name: string;
  /** Key and name of the file; null where there is none to count. */
  readonly file: string | null;
  readonly fileName: string | null;
  readonly line: number | null;
  /** Null where the file has one sheet. */
  readonly sheet: string | null;
  /** From 0; null where it is not known, or where several cells were added up. */
  readonly column: number | null;
  /** As the file has it; null where it says nothing. */
  readonly printed: string | null;
  /** The unit of measure as the file has it. */
  readonly measuredIn: string;
  /** What is counted, in the receiving row's unit of measure; null when nothing is. */
  readonly value: Quantity | null;
  /** For a quotient or a weighted mean: what the unit puts in above and below. */
  readonly formed: { readonly above: Part; readonly below: Part } | null;
  readonly state: FigureState | null;
  readonly asOf: Day | null;
  /** Why it is not counted; null when it is, and when there is rightly nothing. */
  readonly problem: PartProblem | null;
  readonly remarks: readonly PartRemark[];
}

export type PartProblem =
  /** The unit's file is missing, or cannot be counted for the reason on the board. */
  | { readonly code: 'no-file'; readonly state: BoardUnit['state'] }
  | { readonly code: 'no-row' }
  | { readonly code: 'no-value' }
  | ValueProblem
  | { readonly code: 'words' }
  /** A bound, a range, «khoảng». */
  | { readonly code: 'not-exact' }
  /** A plain number where the row counts «n/m». */
  | { readonly code: 'not-a-count' }
  | { readonly code: 'unit-differs'; readonly found: string; readonly wanted: string }
  | { readonly code: 'price-basis-differs'; readonly found: string; readonly wanted: string }
  /** A rate where the row is an amount. */
  | { readonly code: 'measure-differs' }
  /** Words that neither say that the unit has met it nor that it has not. */
  | { readonly code: 'unknown-words' };

export type PartRemark =
  | { readonly code: 'matched-by-name' }
  /** By name, though spelled with other i and y. */
  | { readonly code: 'matched-by-spelling'; readonly found: string }
  /** A person said which row it is. */
  | { readonly code: 'matched-as-said'; readonly found: string }
  /** Found by id, under another name. */
  | { readonly code: 'name-differs'; readonly found: string }
  /** Counted after moving the decimal sign by `power` places. */
  | { readonly code: 'converted'; readonly from: string; readonly to: string; readonly power: number }
  /** One of the two says no unit of measure, and the other may well be one of several; taken as the same. */
  | { readonly code: 'unit-not-stated' }
  /** Added up of shorter periods. */
  | { readonly code: 'from-shorter'; readonly from: HeldFigure['from'] }
  /** As of a day before the cut-off. */
  | { readonly code: 'stale'; readonly asOf: Day }
  /** A program had changed the cell to this; the original counts. */
  | { readonly code: 'put-back'; readonly found: string }
  /** Known only through a printed comparison. */
  | { readonly code: 'implied' }
  /** The rate the unit states is not the quotient of the numbers it states. */
  | { readonly code: 'rate-disagrees' };

export interface PartContext {
  readonly period: Period;
  readonly cutOff: Day;
  /** Units of measure a person says are the row's own. */
  readonly alike: readonly string[];
  /** A person says that a unit which leaves the row blank, or puts a mark («-») there, has nothing. */
  readonly isBlankNone: boolean;
}

/** The unit's part in the given row; counts stay counts, numbers are converted. */
export function partOf(
  indicator: Indicator,
  unit: BoardUnit,
  matching: Matching | null,
  context: PartContext,
): Part {
  const empty = emptyPart(unit);
  if (!unit.counted || !matching) return { ...empty, problem: { code: 'no-file', state: unit.state } };
  const found = matching.matched.get(indicator.id);
  // A row of the file that found no place may be this one.
  const isLeftOut = context.isBlankNone && matching.unmatched.length === 0;
  if (!found) return isLeftOut ? empty : { ...empty, problem: { code: 'no-row' } };
  const placed = {
    ...empty,
    line: found.row.line,
    sheet: found.row.sheet ?? null,
    measuredIn: found.row.unit,
  };
  const held = heldFigure(found.row, indicator, context.period);
  if (!held) return context.isBlankNone ? placed : { ...placed, problem: { code: 'no-value' } };
  const told: Part = {
    ...placed,
    column: held.column,
    printed: held.printed,
    state: held.state,
    asOf: held.asOf,
    remarks: remarksOn(found, indicator, held, context.cutOff),
  };
  if (context.isBlankNone && isMark(held)) return told;
  return { ...told, ...valueIn(indicator, found.row, held, told.remarks, context.alike) };
}

function emptyPart({ key, name, counted }: BoardUnit): Part {
  return {
    unit: key,
    name,
    file: counted?.key ?? null,
    fileName: counted?.fileName ?? null,
    line: null,
    sheet: null,
    column: null,
    printed: null,
    measuredIn: '',
    value: null,
    formed: null,
    state: null,
    asOf: null,
    problem: null,
    remarks: [],
  };
}

function remarksOn(
  { row, how }: MatchedRow,
  indicator: Indicator,
  { from, asOf, isImplied, putBackFrom }: HeldFigure,
  cutOff: Day,
): PartRemark[] {
  const remarks: PartRemark[] = [];
  if (how === 'name') remarks.push({ code: 'matched-by-name' });
  else if (how === 'spelling') remarks.push({ code: 'matched-by-spelling', found: row.name });
  else if (how === 'said') remarks.push({ code: 'matched-as-said', found: row.name });
  else if (foldName(row.name) !== foldName(indicator.name)) {
    remarks.push({ code: 'name-differs', found: row.name });
  }
  if (from.length > 0) remarks.push({ code: 'from-shorter', from });
  if (asOf !== null && asOf < cutOff) remarks.push({ code: 'stale', asOf });
  if (isImplied) remarks.push({ code: 'implied' });
  if (putBackFrom !== null) remarks.push({ code: 'put-back', found: putBackFrom });
  return remarks;
}

function isMark({ problem }: HeldFigure): boolean {
  return (
    (problem?.code === 'doubt' && problem.doubt === 'mark') ||
    (problem?.code === 'not-a-figure' && problem.problem === 'mark')
  );
}

type Valued = Pick<Part, 'value' | 'problem' | 'remarks'>;

function valueIn(
  indicator: Indicator,
  row: UnitRow,
  held: HeldFigure,
  remarks: readonly PartRemark[],
  alike: readonly string[],
): Valued {
  const refused = (problem: PartProblem): Valued => ({ value: null, problem, remarks });
  const mismatch = mismatchOf(indicator, row);
  if (mismatch) return refused(mismatch);
  const quantity = held.value && quantityOf(held.value);
  if (!quantity)
    return refused(held.problem ?? { code: held.value?.kind === 'words' ? 'words' : 'not-exact' });
  const isCount = quantity.kind === 'count';
  if (!isCount && indicator.measure === 'count-of-total') return refused({ code: 'not-a-count' });
  const [from, to] = [row.unit.trim(), indicator.unit.trim()];
  if (from === '' || to === '') {
    const isUnsure = isScaled(from) || isScaled(to);
    const told: readonly PartRemark[] = isUnsure ? [...remarks, { code: 'unit-not-stated' }] : remarks;
    return { value: quantity, problem: null, remarks: told };
  }
  const power = powerBetween(from, to, alike);
  if (power === null || (isCount && power !== 0))
    return refused({ code: 'unit-differs', found: from, wanted: to });
  if (isCount || power === 0) return { value: quantity, problem: null, remarks };
  return {
    value: { kind: 'number', value: convert(quantity.value, power) },
    problem: null,
    remarks: [...remarks, { code: 'converted', from, to, power }],
  };
}

function mismatchOf(indicator: Indicator, row: UnitRow): PartProblem | null {
  const isRate = (measure: UnitRow['measure']): boolean => measure === 'rate' || measure === 'share';
  const isAmount = indicator.measure === 'amount' && !isPercentUnit(indicator.unit);
  if (isAmount && isRate(row.measure) && row.unit.trim() === '') return { code: 'measure-differs' };
  const [found, wanted] = [row.priceBasis, indicator.priceBasis];
  const isOther = found.trim() !== '' && wanted.trim() !== '' && foldName(found) !== foldName(wanted);
  return isOther ? { code: 'price-basis-differs', found, wanted } : null;
}

function quantityOf(value: FigureValue): Quantity | null {
  if (value.kind !== 'measured' || value.comparison.comparator !== '=') return null;
  return value.comparison.value;
}

/** The number a part counts with; null where it counts as «n/m» or not at all. */
export function numberOf({ value }: Part): Decimal | null {
  return value?.kind === 'number' ? value.value : null;
}
