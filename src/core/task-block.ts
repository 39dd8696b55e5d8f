/** Many cells of tasks at once, as a paste brings them: what can be read is taken, what cannot is counted and left. */
import { applyChange, squashChanges, type RecordChanges } from '#core/change.ts';
import type { RecordId } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import { done, type EditResult } from '#core/refusal.ts';
import {
  readTaskCell,
  TASK_COLUMNS,
  type TaskCellProblem,
  type TaskColumn,
  type TaskWords,
} from '#core/task-cells.ts';
import { addTask, editTask, type TaskFields } from '#core/task-edits.ts';
import { tasksInOrder } from '#core/task-tree.ts';

export interface TaskBlock {
  /** The cell its first one goes to. */
  readonly at: { readonly task: RecordId | null; readonly column: TaskColumn };
  readonly rows: readonly (readonly string[])[];
  /** Gives an id for each task that has to be added. */
  readonly freshId: () => RecordId;
}

export interface TakenBlock {
  readonly edit: EditResult;
  readonly cells: number;
  readonly added: number;
  readonly problems: readonly TaskCellProblem[];
}

/** Writes a block from a cell on; rows beyond the last task are added at the end. `at.task` null begins there. */
export function pasteTasks(plan: Plan, { at, rows, freshId }: TaskBlock, words: TaskWords): TakenBlock {
  const order = tasksInOrder(plan).map(({ task }) => task.id);
  const from = at.task === null ? order.length : order.indexOf(at.task);
  const first = TASK_COLUMNS.indexOf(at.column);
  const steps: RecordChanges[] = [];
  const problems: TaskCellProblem[] = [];
  let [now, cells, added] = [plan, 0, 0];
  for (const [n, texts] of rows.entries()) {
    const patch: Partial<TaskFields>[] = [];
    for (const [i, typed] of texts.entries()) {
      const column = TASK_COLUMNS[first + i];
      if (!column) break;
      const reading = readTaskCell(plan, column, typed, words);
      if (reading.ok) patch.push(reading.patch);
      else problems.push(reading.problem);
    }
    const id = order[from + n];
    const fields = patch.reduce((all, one) => ({ ...all, ...one }), {});
    const edit = id ? editTask(now, id, fields) : addTask(now, freshId(), { kind: 'end' }, fields);
    if (!edit.ok) return { edit, cells: 0, added: 0, problems };
    steps.push(edit.changes);
    now = applyChange(now, edit.changes);
    cells += patch.length;
    if (!id) added++;
  }
  return { edit: done(squashChanges(steps)), cells, added, problems };
}
