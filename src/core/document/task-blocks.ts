/** The tasks of a plan as they stand in a document: numbered where they have others under them, then the points, with who does what by when. */
import { printDeadline } from '#core/deadline.ts';
import { paragraph, plain, type Block } from '#core/document/content.ts';
import { pointLetter } from '#core/document/numbering.ts';
import type { RecordId } from '#core/identity.ts';
import type { Plan, Task } from '#core/plan.ts';
import { tasksUnder } from '#core/task-tree.ts';

type Assignment = (task: Task) => string;

/**
 * `assignment` words who leads and who helps («Giao X chủ trì, phối hợp Y»), '' where nobody is named. Dropped tasks are left out, with
 * what stands under them.
 */
export function taskBlocks({ tasks }: Pick<Plan, 'tasks'>, assignment: Assignment): readonly Block[] {
  const under = (parent: RecordId | null): readonly Task[] =>
    tasksUnder(tasks, parent).filter(({ state }) => state !== 'dropped');
  const dashes = (parent: Task): readonly Block[] =>
    under(parent.id).flatMap((task) => [said(`- ${wholeTask(task, assignment)}`), ...dashes(task)]);
  const points = (parent: Task): readonly Block[] =>
    under(parent.id).flatMap((task, n) => [
      said(`${pointLetter(n + 1)}) ${wholeTask(task, assignment)}`),
      ...dashes(task),
    ]);
  return under(null).flatMap((task, n): readonly Block[] => {
    const own = points(task);
    const number = `${n + 1}.`;
    if (own.length === 0) return [said(`${number} ${wholeTask(task, assignment)}`)];
    const more = whoAndWhen(task, assignment);
    return [
      { kind: 'heading', level: 2, number, text: withoutStop(task.text) },
      ...(more === '' ? [] : [said(`${more}:`)]),
      ...own,
    ];
  });
}

const said = (text: string): Block => paragraph(plain(text));

const withoutStop = (text: string): string => text.replace(/[.;]$/, '');

function wholeTask(task: Task, assignment: Assignment): string {
  const more = whoAndWhen(task, assignment);
  return [withoutStop(task.text), ...(more === '' ? [] : [more])].map((part) => `${part}.`).join(' ');
}

function whoAndWhen(task: Task, assignment: Assignment): string {
  const due = printDeadline(task.deadline);
  return [assignment(task), due === '' ? '' : `Thời hạn: ${due}`].filter((part) => part !== '').join('. ');
}
