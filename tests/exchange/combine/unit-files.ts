/** Units' files for the tests, written as an official would say them: rows of texts in, files out. */
import { applyChange, NO_CHANGES } from '#core/change.ts';
import { toPeriod } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';
import { boardOf, type Board } from '#exchange/combine/board.ts';
import { combine, type Combination } from '#exchange/combine/combine.ts';
import type { CombinedCell } from '#exchange/combine/combined-cell.ts';
import type { BoardOptions } from '#exchange/combine/file-state.ts';
import type { CombineChoices } from '#exchange/combine/form-total.ts';
import { tableOfPlan, type PlanFile } from '#exchange/combine/plan-table.ts';
import type { UnitFile } from '#exchange/combine/unit-file.ts';
import { idOf, smallPlan, type RowGiven } from '#tests/support/small-plan.ts';

export const H1 = toPeriod('2024-H1');

export function planOf(body: string, rows: readonly RowGiven[]): Plan {
  const plan = smallPlan(rows);
  return applyChange(plan, {
    ...NO_CHANGES,
    updated: [[plan.head, { ...plan.head, issuingBody: body }]],
  });
}

/** The file of a unit, made from the same form as the receiving plan: row n has the id of its row n. */
export function fileOf(body: string, rows: readonly RowGiven[], given: Partial<UnitFile> = {}): UnitFile {
  const plan = planOf(body, rows);
  const lineOf = new Map(rows.map((_row, n) => [idOf(n), n + 13]));
  return {
    key: given.fileName ?? body,
    fileName: `${body}.csv`,
    savedAt: null,
    content: { kind: 'table', table: tableOfPlan({ ...UNTOUCHED, plan, lineOf }) },
    ...given,
  };
}

/** Three wards A, B, C with the figures of one row each, in a row described by `row`. */
export function wards(row: RowGiven, texts: readonly (string | null)[]): UnitFile[] {
  return texts.map((text, n) =>
    fileOf(`Phường ${'ABCDEFGH'.charAt(n)}`, [{ ...row, figures: text === null ? {} : { '2024-H1': text } }]),
  );
}

/** A file nobody has touched since it was written. */
export const UNTOUCHED: Omit<PlanFile, 'plan'> = {
  lineOf: new Map(),
  added: new Set(),
  originals: new Map(),
  unreadable: [],
  restored: [],
};

export interface Gathered {
  readonly plan: Plan;
  readonly board: Board;
  readonly combination: Combination;
}

export function gather(
  rows: readonly RowGiven[],
  files: readonly UnitFile[],
  options: BoardOptions = {},
  choices: CombineChoices = {},
): Gathered {
  const plan = planOf('UBND quận Cái Răng', rows);
  const board = boardOf(files, H1, { receiver: plan, ...options });
  return { plan, board, combination: combine(plan, board, choices) };
}

/** The cell of the n-th row. */
export function cellAt({ cells }: Combination, n: number): CombinedCell {
  const cell = cells.find(({ row }) => row === idOf(n));
  if (!cell) throw new Error(`No cell of row ${String(n)}`);
  return cell;
}

/** The one cell of a plan of one row, gathered from wards A, B, C … */
export function cellOf(
  row: RowGiven,
  texts: readonly (string | null)[],
  choices: CombineChoices = {},
): CombinedCell {
  return cellAt(gather([row], wards(row, texts), {}, choices).combination, 0);
}
