/** Writes the tasks of a plan as a table of their own: `;` between cells, ids that come back, what was written kept in the last column. */
import type { Plan } from '#core/plan.ts';
import { TASK_COLUMNS } from '#core/task-cells.ts';
import { parentOfTask, tasksInOrder } from '#core/task-tree.ts';
import { joinCells } from '#exchange/kh1/cell-lines.ts';
import { guard } from '#exchange/kh1/guard.ts';
import { END_MARK } from '#exchange/kh1/information.ts';
import { ORIGINALS_HEADER, writeOriginals } from '#exchange/kh1/originals.ts';
import { idHeader, PARENT_HEADER, WRITTEN_HEADERS } from '#exchange/tasks/task-columns.ts';
import { textOfTask } from '#exchange/tasks/task-texts.ts';

const BYTE_ORDER_MARK = '\uFEFF';

export function writeTasks(plan: Plan): string {
  const tasks = tasksInOrder(plan).map(({ task }) => task);
  const headers = [...TASK_COLUMNS.map((column) => WRITTEN_HEADERS[column]), PARENT_HEADER];
  const lines = tasks.map((task) => {
    const texts = [
      ...TASK_COLUMNS.map((column) => textOfTask(plan, task, column)),
      parentOfTask(plan.tasks, task) ?? '',
    ];
    const originals = texts.map((text, i) => [headers[i] ?? '', text] as const);
    return [task.id, ...texts.map(guard), writeOriginals(task.id, originals)];
  });
  const end = [END_MARK, String(tasks.length), plan.head.id];
  return (
    BYTE_ORDER_MARK + joinCells([[idHeader(plan.head.id), ...headers, ORIGINALS_HEADER], ...lines, end], ';')
  );
}
