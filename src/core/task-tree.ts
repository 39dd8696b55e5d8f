/**
 * Tasks as a person reads them: from top to bottom, solutions under their task. A task whose parent is not there, or that would stand
 * under itself, stands at the top, so that none is ever hidden. Changes nothing.
 */
import type { RecordId } from '#core/identity.ts';
import { byOrder } from '#core/ordered.ts';
import type { Plan, Task } from '#core/plan.ts';

export interface PlacedTask {
  readonly task: Task;
  /** How many tasks it stands under: 0 is a task (nhiệm vụ), 1 a solution (giải pháp) of it. */
  readonly depth: number;
}

type Tasks = Plan['tasks'];

/** The task it stands under, or null at the top. */
export function parentOfTask(tasks: Tasks, task: Task): RecordId | null {
  if (task.parent === null || !tasks.has(task.parent)) return null;
  const above = new Set<RecordId>();
  for (let id: RecordId | null = task.parent; id !== null; id = tasks.get(id)?.parent ?? null) {
    if (id === task.id) return null; // a circle: only a file can say so
    if (above.has(id)) break; // a circle further up; this task is in none
    above.add(id);
  }
  return task.parent;
}

/** The tasks right under one, or at the top, in their order. */
export function tasksUnder(tasks: Tasks, parent: RecordId | null): Task[] {
  return [...tasks.values()].filter((task) => parentOfTask(tasks, task) === parent).sort(byOrder);
}

/** Every task from top to bottom. */
export function tasksInOrder({ tasks }: Pick<Plan, 'tasks'>): PlacedTask[] {
  const families = new Map<RecordId | null, Task[]>();
  for (const task of [...tasks.values()].sort(byOrder)) {
    const parent = parentOfTask(tasks, task);
    const family = families.get(parent);
    if (family) family.push(task);
    else families.set(parent, [task]);
  }
  const placed: PlacedTask[] = [];
  const visit = (parent: RecordId | null, depth: number): void => {
    for (const task of families.get(parent) ?? []) {
      placed.push({ task, depth });
      visit(task.id, depth + 1);
    }
  };
  visit(null, 0);
  return placed;
}

/** The task and all that stands under it, from top to bottom. */
export function taskSubtree(tasks: Tasks, id: RecordId): Task[] {
  const task = tasks.get(id);
  return task ? [task, ...tasksUnder(tasks, id).flatMap((child) => taskSubtree(tasks, child.id))] : [];
}
