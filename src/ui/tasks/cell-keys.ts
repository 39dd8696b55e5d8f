/** What a key does in the active cell of the table of tasks. At rest the whole text is selected and arrows go from cell to cell; while one types they are the text's. */
import { pressedKeys } from '#app/command-keys.ts';
import type { TaskHands } from '#ui/tasks/task-hands.svelte.ts';

/** What is done with the task of the active cell. */
export interface TaskVerbs {
  readonly add: () => void;
  readonly openSheet: () => void;
  readonly remove: () => void;
  readonly move: (step: -1 | 1) => void;
  readonly indent: () => void;
  readonly outdent: () => void;
  readonly undoOrRedo: (which: 'undo' | 'redo') => void;
}

/** Whether the key was used here, and the browser is to leave it. */
export function useKey(event: KeyboardEvent, hands: TaskHands, verbs: TaskVerbs): boolean {
  if (event.isComposing) return false; // the key belongs to the input method
  const keys = pressedKeys(event) ?? '';
  const onTask = TASK_KEYS[keys];
  if (onTask) {
    if (hands.settle()) onTask(verbs);
    return true;
  }
  if (hands.options.length > 0 && LIST_KEYS[keys]?.(hands)) return true;
  const used = ANY_KEYS[keys]?.(hands) ?? false;
  if (used || hands.typed !== null) return used;
  const atRest = REST_KEYS[keys];
  atRest?.(hands, verbs);
  return atRest !== undefined;
}

const TASK_KEYS: Readonly<Record<string, (verbs: TaskVerbs) => void>> = {
  'Ctrl+Enter': ({ add }) => add(),
  'Alt+Enter': ({ openSheet }) => openSheet(),
  'Ctrl+-': ({ remove }) => remove(),
  'Alt+↑': ({ move }) => move(-1),
  'Alt+↓': ({ move }) => move(1),
  'Alt+→': ({ indent }) => indent(),
  'Alt+←': ({ outdent }) => outdent(),
};

const LIST_KEYS: Readonly<Record<string, (hands: TaskHands) => boolean>> = {
  '↓': (hands) => done(() => hands.step(1)),
  '↑': (hands) => done(() => hands.step(-1)),
  Enter: (hands) => {
    const name = hands.options[hands.picked];
    if (name !== undefined) hands.pick(name);
    return name !== undefined;
  },
};

const ANY_KEYS: Readonly<Record<string, (hands: TaskHands) => boolean>> = {
  Enter: (hands) => done(() => void (hands.settle() && hands.move(0, 1))),
  'Shift+Enter': (hands) => done(() => void (hands.settle() && hands.move(0, -1))),
  // At the ends of the table the focus goes on as it does everywhere.
  Tab: (hands) => !hands.settle() || hands.move(1, 0),
  'Shift+Tab': (hands) => !hands.settle() || hands.move(-1, 0),
  Escape: (hands) => (hands.typed === null && hands.options.length === 0 ? false : done(() => hands.drop())),
  F4: (hands) => done(() => hands.list()),
};

const REST_KEYS: Readonly<Record<string, (hands: TaskHands, verbs: TaskVerbs) => void>> = {
  '↓': (hands) => void hands.move(0, 1),
  '↑': (hands) => void hands.move(0, -1),
  '→': (hands) => void hands.move(1, 0),
  '←': (hands) => void hands.move(-1, 0),
  F2: (hands) => hands.type(hands.text),
  Delete: (hands) => clear(hands),
  Backspace: (hands) => clear(hands),
  'Ctrl+Z': (_, { undoOrRedo }) => undoOrRedo('undo'),
  'Ctrl+Y': (_, { undoOrRedo }) => undoOrRedo('redo'),
  'Ctrl+Shift+Z': (_, { undoOrRedo }) => undoOrRedo('redo'),
};

function clear(hands: TaskHands): void {
  hands.type('');
  hands.settle();
}

function done(work: () => void): true {
  work();
  return true;
}
