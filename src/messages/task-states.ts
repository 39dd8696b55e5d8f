/** The states of a task in both languages, for its table, its sheet and the history. */
import type { TaskState } from '#core/plan.ts';

type Words = Readonly<Record<TaskState, string>>;

export const VI_TASK_STATES: Words = {
  planned: 'chưa thực hiện',
  'under-way': 'đang thực hiện',
  done: 'đã xong',
  dropped: 'thôi thực hiện',
};

export const EN_TASK_STATES: Words = {
  planned: 'not begun',
  'under-way': 'under way',
  done: 'done',
  dropped: 'dropped',
};
