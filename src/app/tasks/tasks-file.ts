/** Tasks to a file of their own and back; comes when a file of tasks is first asked for. */
import type { Day } from '#core/day.ts';
import type { Random } from '#core/identity.ts';
import type { Plan } from '#core/plan.ts';
import { exportFileName } from '#exchange/file-name.ts';
import { readTasks, type TaskFileReading } from '#exchange/tasks/read-tasks.ts';
import { writeTasks } from '#exchange/tasks/write-tasks.ts';

export type { TaskFileReading, TaskProposal } from '#exchange/tasks/read-tasks.ts';

export function makeTasksFile(plan: Plan, today: Day): { readonly name: string; readonly file: Blob } {
  const name = exportFileName(plan, today, { mark: 'nhiem-vu', ending: 'csv' });
  return { name, file: new Blob([writeTasks(plan)], { type: 'text/csv;charset=utf-8' }) };
}

export async function readTasksFile(file: Blob, plan: Plan, random: Random): Promise<TaskFileReading> {
  return readTasks(new Uint8Array(await file.arrayBuffer()), plan, random);
}
