/** A task as the texts its line holds, exact in both directions, and what a text that somebody wrote there means. */
import { readAgencies } from '#core/agencies.ts';
import { printDeadline, readDeadline } from '#core/deadline.ts';
import type { Deadline, Plan, Task } from '#core/plan.ts';
import { indicatorNames, readTaskCell, type TaskColumn, type TypedTask } from '#core/task-cells.ts';
import { joinList, splitList } from '#exchange/kh1/list-text.ts';
import { TASK_STATE_WORDS, YES_NO_WORDS } from '#exchange/kh1/words.ts';

const WORDS = { states: TASK_STATE_WORDS, yes: YES_NO_WORDS.yes };

export function textOfTask(plan: Plan, task: Task, column: TaskColumn): string {
  switch (column) {
    case 'label':
    case 'text':
      return task[column];
    case 'leads':
    case 'coordinators':
      return joinList(task[column]);
    case 'deadline':
      return deadlineText(task.deadline);
    case 'state':
      return TASK_STATE_WORDS[task.state];
    case 'indicators':
      return joinList(indicatorNames(plan, task.indicators));
    case 'breakthrough':
      return task.breakthrough ? YES_NO_WORDS.yes : '';
  }
}

/** Before words that would read as a day or a period. */
const RECURRING = 'định kỳ: ';

function deadlineText(deadline: Deadline | null): string {
  const text = printDeadline(deadline);
  const isExact = JSON.stringify(readDeadline(text)) === JSON.stringify(deadline);
  return isExact ? text : RECURRING + text;
}

/** What the text of a line says; a `\` is only in lists as we write them. */
export function readTaskText(plan: Plan, column: TaskColumn, text: string): TypedTask {
  switch (column) {
    case 'leads':
    case 'coordinators':
      return { ok: true, patch: { [column]: text.includes('\\') ? splitList(text) : readAgencies(text) } };
    case 'deadline':
      return text.startsWith(RECURRING)
        ? { ok: true, patch: { deadline: { kind: 'recurring', text: text.slice(RECURRING.length) } } }
        : readTaskCell(plan, column, text, WORDS);
    default:
      return readTaskCell(plan, column, text, WORDS);
  }
}
