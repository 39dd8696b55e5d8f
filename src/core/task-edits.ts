/** The edits that add, change, move and remove tasks. Pure; nothing is applied here. What typing into a cell means is in task-cells.ts. */
import { makeRecordId, type Random, type RecordId } from '#core/identity.ts';
import type { OrderKey } from '#core/order.ts';
import { keysAt } from '#core/ordered.ts';
import type { Plan, PlanRecord, Task } from '#core/plan.ts';
import { done, isTooLong, nothing, refuse, tooLong, type EditResult } from '#core/refusal.ts';
import { parentOfTask, tasksUnder, taskSubtree } from '#core/task-tree.ts';

/** Where a new task goes: right below one beside it, as its last solution, or at the end. */
export type TaskPlace =
  { readonly kind: 'after' | 'inside'; readonly task: RecordId } | { readonly kind: 'end' };

/** What a person decides of a task; its place is moved by edits of its own. */
export type TaskFields = Omit<Task, 'record' | 'id' | 'parent' | 'order'>;

export const EMPTY_TASK: TaskFields = {
  label: '',
  text: '',
  leads: [],
  coordinators: [],
  deadline: null,
  state: 'planned',
  indicators: [],
  breakthrough: false,
};

/** Ids for new tasks, none of them in use in the plan. */
export function freshTaskIds({ tasks }: Plan, random: Random, count: number): RecordId[] {
  const ids = new Set<RecordId>();
  while (ids.size < count) {
    const id = makeRecordId('nv', random);
    if (!tasks.has(id)) ids.add(id);
  }
  return [...ids];
}

/** Adds one task. */
export function addTask(
  plan: Plan,
  id: RecordId,
  place: TaskPlace,
  fields: Partial<TaskFields> = {},
): EditResult {
  return addTasks(plan, [{ ...EMPTY_TASK, ...fields, id }], place);
}

/** Adds tasks beside each other in the order given. */
export function addTasks(
  { tasks }: Plan,
  given: readonly (TaskFields & { readonly id: RecordId })[],
  place: TaskPlace,
): EditResult {
  const beside = place.kind === 'end' ? null : tasks.get(place.task);
  if (beside === undefined) return refuse({ code: 'row-gone' });
  if (given.some(hasTooLong)) return tooLong;
  const parent = beside === null ? null : place.kind === 'inside' ? beside.id : parentOfTask(tasks, beside);
  const family = tasksUnder(tasks, parent);
  const at = place.kind === 'after' ? family.findIndex(({ id }) => id === place.task) + 1 : family.length;
  const keys = keysAt(family, at, given.length);
  const added = given.map((fields, i): Task => ({
    record: 'task',
    ...fields,
    parent,
    order: keys[i] as OrderKey, // as many keys as tasks
  }));
  return done({ added });
}

/** Changes what a person decides of a task. */
export function editTask({ tasks }: Plan, id: RecordId, patch: Partial<TaskFields>): EditResult {
  const before = tasks.get(id);
  if (!before) return refuse({ code: 'row-gone' });
  if (hasTooLong(patch)) return tooLong;
  const after: Task = { ...before, ...patch };
  return JSON.stringify(after) === JSON.stringify(before) ? nothing : done({ updated: [[before, after]] });
}

function hasTooLong({
  label = '',
  text = '',
  leads = [],
  coordinators = [],
  deadline,
}: Partial<TaskFields>): boolean {
  const words = deadline?.kind === 'recurring' ? deadline.text : '';
  return [label, text, leads.join(' '), coordinators.join(' '), words].some(isTooLong);
}

/** Puts a task, with what stands under it, before the one above it in its family, or after the one below. */
export function moveTask({ tasks }: Plan, id: RecordId, step: -1 | 1): EditResult {
  const task = tasks.get(id);
  if (!task) return refuse({ code: 'row-gone' });
  const family = tasksUnder(tasks, parentOfTask(tasks, task));
  const others = family.filter((one) => one !== task);
  const at = family.indexOf(task) + step;
  if (at < 0) return refuse({ code: 'already-first' });
  if (at > others.length) return refuse({ code: 'already-last' });
  return place(task, parentOfTask(tasks, task), others, at);
}

/** Makes a task a solution of the one above it in its family. */
export function indentTask({ tasks }: Plan, id: RecordId): EditResult {
  const task = tasks.get(id);
  if (!task) return refuse({ code: 'row-gone' });
  const family = tasksUnder(tasks, parentOfTask(tasks, task));
  const above = family[family.indexOf(task) - 1];
  if (!above) return refuse({ code: 'nothing-above' });
  const into = tasksUnder(tasks, above.id);
  return place(task, above.id, into, into.length);
}

/** Puts a solution right after the task it belongs to, beside it. */
export function outdentTask({ tasks }: Plan, id: RecordId): EditResult {
  const task = tasks.get(id);
  if (!task) return refuse({ code: 'row-gone' });
  const above = tasks.get(parentOfTask(tasks, task) ?? id);
  if (!above || above === task) return refuse({ code: 'already-outermost' });
  const parent = parentOfTask(tasks, above);
  const into = tasksUnder(tasks, parent);
  return place(task, parent, into, into.indexOf(above) + 1);
}

function place(task: Task, parent: RecordId | null, others: readonly Task[], at: number): EditResult {
  const [order] = keysAt(others, at, 1) as [OrderKey]; // one key was asked for
  return done({ updated: [[task, { ...task, parent, order }]] });
}

/** Removes tasks with all that stands under them; those not there any more are passed over. */
export function removeTasks({ tasks }: Plan, ids: Iterable<RecordId>): EditResult {
  const removed = new Set<PlanRecord>([...ids].flatMap((id) => taskSubtree(tasks, id)));
  return removed.size === 0 ? nothing : done({ removed: [...removed] });
}
