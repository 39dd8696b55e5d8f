/**
 * Base figures of a unit merged from others: the sums of what its predecessors had in an earlier period, by the same rules and with
 * the same refusals as any gathering. A predecessor that was split between several new units cannot be told here.
 */
import type { Period } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { boardOf, type Board } from '#exchange/combine/board.ts';
import type { BoardOptions } from '#exchange/combine/file-state.ts';
import type { CombineChoices } from '#exchange/combine/form-total.ts';
import { combine, type Combination } from '#exchange/combine/combine.ts';
import type { UnitFile } from '#exchange/combine/unit-file.ts';

export interface BaseFigures {
  readonly board: Board;
  readonly combination: Combination;
}

/** Totals of the earlier period over the named predecessors; one of them missing makes every total incomplete. */
export function baseFigures(
  plan: Plan,
  files: readonly UnitFile[],
  earlier: Period,
  predecessors: readonly string[],
  options: Omit<BoardOptions, 'expected' | 'receiver'> = {},
  choices: CombineChoices = {},
): BaseFigures {
  const board = boardOf(files, earlier, { ...options, expected: predecessors, receiver: plan });
  return { board, combination: combine(plan, board, choices) };
}
