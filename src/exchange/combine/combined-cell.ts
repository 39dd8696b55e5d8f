/**
 * The cell a gathering comes to: the total of a row with its parts and what is worth telling of it, or why there is none. Knows one
 * row; how its total was formed is not known here.
 */
import type { Day } from '#core/day.ts';
import { printFigureValue, type Figure, type FigureState, type FigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import type { Quantity } from '#core/quantity.ts';
import type { Formation, NoSum } from '#exchange/combine/additivity.ts';
import type { RatioFormation } from '#exchange/combine/formation-search.ts';
import type { Part } from '#exchange/combine/part.ts';
import { leastCertain, type Total, type TotalProblem } from '#exchange/combine/total.ts';

/** Why a row has no total; nothing of it is taken. */
export type CellRefusal =
  | { readonly code: NoSum }
  | { readonly code: TotalProblem }
  /** Rows it may be the quotient of, not proven by the units' own rates · proven, with different results. */
  | { readonly code: 'unproven' | 'several-quotients'; readonly candidates: readonly OfferedQuotient[] }
  /** Every unit that says something says what cannot be counted; its part tells why. */
  | { readonly code: 'nothing-counted' }
  /** The rows a person named cannot make a figure in the row's unit of measure. */
  | { readonly code: 'formation-impossible' };

/** A quotient a person may choose: by how many units' own rates it is borne out, and by how many it is not. */
export interface OfferedQuotient {
  readonly formation: RatioFormation;
  readonly agree: number;
  readonly disagree: number;
}

export type CellRemark =
  | { readonly code: 'rounded' }
  | { readonly code: 'as-of-differ'; readonly first: Day; readonly last: Day }
  /** Units count out of the same total («1/36», «2/36»): it may be one total counted many times. */
  | { readonly code: 'same-total'; readonly of: string; readonly units: number };

export interface CombinedCell {
  readonly row: IndicatorId;
  readonly period: Period;
  /** `incomplete`: the total of some units, never taken without a person saying so. `empty`: no unit says anything. */
  readonly status: 'complete' | 'incomplete' | 'refused' | 'empty';
  readonly value: FigureValue | null;
  /** The value as it would be typed; empty where there is none. */
  readonly typed: string;
  /** The least certain of the parts'. */
  readonly state: FigureState;
  /** The parts' day where all state the same one. */
  readonly asOf: Day | null;
  /** Null for a sum. */
  readonly formation: Formation | null;
  /** One for each unit that is due, in the board's order. */
  readonly parts: readonly Part[];
  /** How many units lack what their board or row ought to hold. */
  readonly lacking: number;
  readonly refusal: CellRefusal | null;
  readonly remarks: readonly CellRemark[];
  /** The total is there, and something in it is told that a person should look at before it is taken. */
  readonly needsLook: boolean;
  /** The figure the plan has there now. */
  readonly before: Figure | null;
}

/** A row's total on its way: with how it came about, or why there is none. */
export interface Formed {
  readonly total: Total;
  readonly formation: Formation | null;
  readonly refusal: CellRefusal | null;
}

/** A quantity as a figure. */
export function measured(value: Quantity): FigureValue {
  return { kind: 'measured', comparison: { comparator: '=', value } };
}

/** The cell of a row; `before` is the figure the plan has there now. */
export function cellFrom(
  period: Period,
  row: IndicatorId,
  before: Figure | null,
  formed: Formed,
): CombinedCell {
  const { total, formation } = formed;
  const { parts } = total;
  const refusal = formed.refusal ?? whyNoValue(total);
  const lacking = parts.filter(({ problem }) => problem !== null).length;
  const saysNothing = parts.every(isSilent);
  // Where the rows for a quotient are filled in, the rate left blank is only waiting to be formed.
  const isEmpty = saysNothing && refusal?.code !== 'unproven';
  const value = refusal || !total.value ? null : measured(total.value);
  const status = isEmpty ? 'empty' : refusal ? 'refused' : lacking > 0 ? 'incomplete' : 'complete';
  const counted = parts.filter(({ value: own, formed: terms, problem }) => !problem && (own ?? terms));
  const days = [...new Set(counted.map(({ asOf }) => asOf))].sort();
  const remarks = value ? remarksOn(total, counted) : [];
  return {
    row,
    period,
    status,
    value,
    typed: value ? printFigureValue(value) : '',
    state: leastCertain(counted.map(({ state }) => state)) ?? 'actual',
    asOf: days.length === 1 ? (days[0] ?? null) : null,
    formation,
    parts,
    lacking,
    refusal: isEmpty ? null : refusal,
    remarks,
    needsLook: value !== null && (remarks.some(isToSee) || counted.some(hasToBeSeen)),
    before,
  };
}

const isToSee = ({ code }: CellRemark): boolean => code === 'same-total';

/** Not how the number was found, but what may make it another one. */
function hasToBeSeen({ remarks, formed }: Part): boolean {
  if (formed && (hasToBeSeen(formed.above) || hasToBeSeen(formed.below))) return true;
  return remarks.some(
    ({ code }) =>
      code === 'name-differs' ||
      code === 'unit-not-stated' ||
      code === 'rate-disagrees' ||
      code === 'put-back',
  );
}

/** Blank, or a mark that a person says means none. */
function isSilent({ printed, value, formed, problem }: Part): boolean {
  return formed === null && (printed === null || (value === null && problem === null));
}

function whyNoValue({ problem, value }: Total): CellRefusal | null {
  if (problem) return { code: problem };
  return value ? null : { code: 'nothing-counted' };
}

/** Fewer units may well have totals of one size. */
const MANY_UNITS = 3;

function remarksOn({ isRounded }: Total, counted: readonly Part[]): CellRemark[] {
  const remarks: CellRemark[] = isRounded ? [{ code: 'rounded' }] : [];
  const days = counted.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first !== undefined && last !== undefined && first !== last)
    remarks.push({ code: 'as-of-differ', first, last });
  const totals = counted.flatMap(({ value }) => (value?.kind === 'count' ? [value.of] : []));
  const [of] = totals;
  if (of !== undefined && of !== '1' && totals.length >= MANY_UNITS && totals.every((one) => one === of)) {
    remarks.push({ code: 'same-total', of, units: totals.length });
  }
  return remarks;
}
