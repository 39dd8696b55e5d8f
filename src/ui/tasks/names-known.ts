/** The names a cell of a task is chosen from, where it is one of those: agencies, indicators, states. */
import { tasksWords } from '#app/tasks-words.ts';
import { agenciesOf } from '#core/agencies.ts';
import { lineAt, rowsInOrder, TASK_STATES, type Plan } from '#core/plan.ts';
import type { TaskColumn } from '#core/task-cells.ts';

/** Columns that list several names. */
export const LISTED: ReadonlySet<TaskColumn> = new Set<TaskColumn>(['leads', 'coordinators', 'indicators']);

interface Known {
  readonly agencies: readonly string[];
  readonly indicators: readonly string[];
}

// Asked for at every key; a plan does not change while one types.
const KNOWN = new WeakMap<Plan, Known>();

function knownIn(plan: Plan): Known {
  let known = KNOWN.get(plan);
  if (!known) {
    const named = rowsInOrder(plan).map(({ id }) => lineAt(plan, id).indicator);
    const names = named.flatMap(({ kind, name }) => (kind === 'group' || name === '' ? [] : [name]));
    KNOWN.set(plan, (known = { agencies: agenciesOf(plan), indicators: [...new Set(names)] }));
  }
  return known;
}

export function namesKnown(plan: Plan, column: TaskColumn): readonly string[] {
  switch (column) {
    case 'leads':
    case 'coordinators':
      return knownIn(plan).agencies;
    case 'indicators':
      return knownIn(plan).indicators;
    case 'state':
      return TASK_STATES.map((state) => tasksWords().states[state]);
    case 'breakthrough':
      return [tasksWords().yes, tasksWords().no];
    default:
      return [];
  }
}
