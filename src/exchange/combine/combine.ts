/**
 * «Gộp số liệu các đơn vị»: from the board of units' files to one total for each row of the receiving plan, or the reason why
 * there is none; every total with its parts. Changes nothing; the order of files does not matter. Source: domain/exchange §6.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Period } from '#core/period.ts';
import { figureOf, lineAt, rowsInOrder, type Plan } from '#core/plan.ts';
import type { Board, BoardUnit } from '#exchange/combine/board.ts';
import { cellFrom, type CombinedCell } from '#exchange/combine/combined-cell.ts';
import { formTotal, partsOf, type CombineChoices, type Gathering } from '#exchange/combine/form-total.ts';
import { amountsByName } from '#exchange/combine/formation-search.ts';
import { matchRows, type Matching, type Unmatched } from '#exchange/combine/matching.ts';
import { indexRows } from '#exchange/combine/row-index.ts';

/** A row of a file that holds figures of the period or others and has no place in the receiving plan. */
export interface UnmatchedRow {
  readonly unit: string;
  readonly file: string;
  readonly fileName: string;
  readonly line: number | null;
  readonly name: string;
  readonly reason: Unmatched;
  /** Rows of the plan it may be; to be said in `CombineChoices.names`. */
  readonly likely: readonly IndicatorId[];
}

export interface Combination {
  readonly period: Period;
  /** The units that are due. */
  readonly units: readonly BoardUnit[];
  /** One for each row that can hold a figure, in the plan's order. */
  readonly cells: readonly CombinedCell[];
  readonly unmatched: readonly UnmatchedRow[];
}

/** Totals of the board's period for every row of the plan. */
export function combine(
  plan: Plan,
  { period, cutOff, units: all }: Board,
  choices: CombineChoices = {},
): Combination {
  const units = all.filter(({ isDue }) => isDue);
  const index = indexRows(plan);
  const matchings = units.map(({ counted }) =>
    counted ? matchRows(index, counted.table, choices.names) : null,
  );
  const work: Gathering = {
    plan,
    period,
    cutOff,
    units,
    choices,
    matchings,
    amounts: amountsByName(plan),
    known: new Map(),
  };
  const rows = rowsInOrder(plan).filter(({ id }) => lineAt(plan, id).indicator.kind !== 'group');
  return {
    period,
    units,
    cells: rows.map(({ id }) => cellOf(work, id)),
    unmatched: units.flatMap((unit, at) => unmatchedOf(unit, matchings[at] ?? null)),
  };
}

function cellOf(work: Gathering, row: IndicatorId): CombinedCell {
  const line = lineAt(work.plan, row);
  const parts = partsOf(work, row);
  const formed = formTotal(work, line.indicator, parts);
  return cellFrom(work.period, row, figureOf(line, work.period), formed);
}

function unmatchedOf({ key, counted }: BoardUnit, matching: Matching | null): UnmatchedRow[] {
  if (!counted || !matching) return [];
  return matching.unmatched.map(({ row, reason, likely }) => ({
    unit: key,
    file: counted.key,
    fileName: counted.fileName,
    line: row.line,
    name: row.name,
    reason,
    likely,
  }));
}
