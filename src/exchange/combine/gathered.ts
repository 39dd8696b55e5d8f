/**
 * Everything a person is shown of a gathering: who has sent what for which periods, the totals of one period and their parts. Plain
 * data that travels between threads; the files' own tables stay where they were read.
 */
import type { IndicatorId } from '#core/identity.ts';
import { comparePeriods, type Period } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { boardOf, type Board, type BoardFile, type BoardUnit } from '#exchange/combine/board.ts';
import { combine, type UnmatchedRow } from '#exchange/combine/combine.ts';
import type { CombinedCell } from '#exchange/combine/combined-cell.ts';
import type { BoardOptions } from '#exchange/combine/file-state.ts';
import type { CombineChoices } from '#exchange/combine/form-total.ts';
import { usualRows } from '#exchange/combine/take-totals.ts';
import type { UnitFile } from '#exchange/combine/unit-file.ts';

export interface GatheringAsked {
  readonly period: Period;
  /** Files saved later than this were sent late, in milliseconds since 1970; null where none is. */
  readonly dueBy: number | null;
  readonly options: Omit<BoardOptions, 'receiver' | 'dueBy' | 'cutOff'>;
  readonly choices: CombineChoices;
}

/** A unit with its state for the period asked for, and for the other periods its files hold. */
export interface GatheredUnit extends Omit<BoardUnit, 'counted'> {
  /** Key of the file that is counted; null where none is. */
  readonly counted: string | null;
  readonly otherPeriods: ReadonlyMap<Period, BoardUnit['state']>;
}

export interface Gathered {
  readonly period: Period;
  /** Periods the files hold besides, the latest first, as many as there is room for. */
  readonly otherPeriods: readonly Period[];
  readonly files: readonly BoardFile[];
  readonly units: readonly GatheredUnit[];
  readonly cells: readonly CombinedCell[];
  /** Rows to be taken unless a person says otherwise. */
  readonly usual: ReadonlySet<IndicatorId>;
  readonly unmatched: readonly UnmatchedRow[];
}

/** More columns than that are no board any more. */
const MOST_PERIODS = 6;

/** The board and the totals of what the files hold; changes nothing. */
export function gather(
  plan: Plan,
  files: readonly UnitFile[],
  { period, dueBy, options, choices }: GatheringAsked,
): Gathered {
  const known: BoardOptions = { ...options, receiver: plan };
  const board = boardOf(files, period, { ...known, ...(dueBy !== null && { dueBy }) });
  const held = new Set(board.files.flatMap(({ holds }) => holds));
  held.delete(period);
  const otherPeriods = [...held].sort((a, b) => comparePeriods(b, a)).slice(0, MOST_PERIODS);
  const others = otherPeriods.map((other) => boardOf(files, other, known));
  const combination = combine(plan, board, choices);
  return {
    period,
    otherPeriods,
    files: board.files,
    units: board.units.map((unit) => unitAcross(unit, others)),
    cells: combination.cells,
    usual: usualRows(combination),
    unmatched: combination.unmatched,
  };
}

function unitAcross(unit: BoardUnit, boards: readonly Board[]): GatheredUnit {
  const states = boards.map(
    ({ period, units }) => [period, units.find(({ key }) => key === unit.key)?.state ?? 'missing'] as const,
  );
  return { ...unit, counted: unit.counted?.key ?? null, otherPeriods: new Map(states) };
}
