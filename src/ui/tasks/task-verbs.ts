/** What can be done with tasks as wholes: adding, moving, removing, writing a block. Each goes through the one door. */
import type { Desk } from '#app/desk.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import { tasksWords } from '#app/tasks-words.ts';
import type { RecordId } from '#core/identity.ts';
import type { EditResult } from '#core/refusal.ts';
import { pasteTasks } from '#core/task-block.ts';
import {
  addTask,
  freshTaskIds,
  indentTask,
  moveTask,
  outdentTask,
  removeTasks,
  type TaskPlace,
} from '#core/task-edits.ts';
import type { PartWork } from '#ui/screens/part-work.svelte.ts';
import type { TaskHands } from '#ui/tasks/task-hands.svelte.ts';

export interface WholeTaskVerbs {
  /** The id of the new task; null where it was refused. */
  readonly add: (place: TaskPlace) => RecordId | null;
  readonly move: (task: RecordId, step: -1 | 1) => void;
  readonly indent: (task: RecordId) => void;
  readonly outdent: (task: RecordId) => void;
  readonly remove: (task: RecordId) => void;
  readonly paste: (rows: readonly (readonly string[])[]) => void;
}

interface VerbParts {
  readonly session: Session;
  readonly desk: Pick<Desk, 'random'>;
  readonly work: PartWork;
  readonly hands: TaskHands;
}

export function taskVerbs({ session, desk, work, hands }: VerbParts): WholeTaskVerbs {
  const freshId = (): RecordId => freshTaskIds(session.plan, desk.random, 1)[0] as RecordId; // one was asked for
  const moving = (edit: () => EditResult): void => void work.act({ code: 'move-task' }, edit);
  return {
    add(place) {
      const id = freshId();
      return work.act({ code: 'add-task' }, () => addTask(session.plan, id, place)) ? id : null;
    },
    move: (task, step) => moving(() => moveTask(session.plan, task, step)),
    indent: (task) => moving(() => indentTask(session.plan, task)),
    outdent: (task) => moving(() => outdentTask(session.plan, task)),
    remove(task) {
      const edit = removeTasks(session.plan, [task]);
      const count = edit.ok ? edit.changes.removed.length : 0;
      work.actAndTell({ code: 'remove-tasks', count }, () => edit, tasksWords().removed(count));
    },
    paste(rows) {
      const { at } = hands;
      if (!at || !hands.settle()) return;
      const words = tasksWords();
      const block = pasteTasks(session.plan, { at, rows, freshId: freshIdsFor(session, desk) }, words);
      const { cells, added, problems } = block;
      const told =
        problems.length > 0 ? words.pastedWithout(cells, problems.length) : words.pasted(cells, added);
      work.actAndTell({ code: 'paste', count: cells }, () => block.edit, told);
    },
  };
}

/** Ids one after another, none of them given twice. */
function freshIdsFor({ plan }: Session, { random }: Pick<Desk, 'random'>): () => RecordId {
  const given = new Set<RecordId>();
  return () => {
    for (;;) {
      const [id] = freshTaskIds(plan, random, 1);
      if (id === undefined || given.has(id)) continue;
      given.add(id);
      return id;
    }
  };
}
