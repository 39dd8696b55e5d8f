/**
 * What can be undone and redone, as it follows from the Changes made: the same rule for those of this moment and for those read
 * back from the log. Pure; knows neither plan nor storage.
 */
import { isMark, type ChangeLabel } from '#core/change-label.ts';
import { reverseChanges, type Change } from '#core/change.ts';

/** One of the two stacks. */
export interface Steps {
  /** Each as first made, with its own label; the next one to be taken is the last. */
  readonly steps: readonly Change[];
  /**
   * What lies under them: nothing · more, made before what has been read of the log · more, let go to spare memory. The last
   * two can be read back from the log.
   */
  readonly below: 'nothing' | 'unread' | 'let-go';
}

export interface UndoStacks {
  readonly past: Steps;
  readonly future: Steps;
}

/** How far back to read the log: only until the next step is known, or as far as steps are held. */
export type RecallDepth = 'next' | 'many';

// A step of the largest paste is some ten thousand records, so these are a few of those, or any five hundred usual steps.
// A record with its texts takes some 300 bytes in memory: 60 000 are under twenty megabytes.
export const MOST_STEPS = 500;
export const MOST_RECORDS = 60_000;

/** A plan of which nothing was done before, or nothing that may be undone. */
export const NOTHING_DONE: UndoStacks = {
  past: { steps: [], below: 'nothing' },
  future: { steps: [], below: 'nothing' },
};

/** A plan of which nothing has been read yet. */
export const NOTHING_READ: UndoStacks = {
  past: { steps: [], below: 'unread' },
  future: { steps: [], below: 'unread' },
};

/**
 * The stacks after these changes, oldest first: an undo moves the newest step of the past to the future, a redo moves it back,
 * anything else is a step of its own and ends what could be redone. A step that lay below is made from the change itself. At
 * most `MOST_STEPS` and `MOST_RECORDS` are held on each side, but always the next step.
 */
export function stacksAfter(before: UndoStacks, changes: Iterable<Change>): UndoStacks {
  const past = [...before.past.steps];
  const future = [...before.future.steps];
  let belowFuture = before.future.below;
  for (const change of changes) {
    if (isMark(change.label)) continue; // there is nothing to take back
    switch (change.label.code) {
      case 'undo':
        future.push(past.pop() ?? stepOf({ ...change, ...reverseChanges(change) }));
        break;
      case 'redo':
        past.push(future.pop() ?? stepOf(change));
        break;
      default:
        past.push(change);
        future.length = 0;
        belowFuture = 'nothing';
    }
  }
  return {
    past: letGo({ steps: past, below: before.past.below }),
    future: letGo({ steps: future, below: belowFuture }),
  };
}

/** A done or undone step under the label it first had. */
function stepOf(change: Change): Change {
  const label: ChangeLabel = change.label.of ?? change.label;
  return { ...change, label };
}

function letGo({ steps, below }: Steps): Steps {
  let records = 0;
  let kept = 0;
  for (let n = steps.length - 1; n >= 0 && kept < MOST_STEPS; n--, kept++) {
    const step = steps[n];
    if (!step) break;
    records += recordsIn(step);
    if (kept > 0 && records > MOST_RECORDS) break;
  }
  if (kept === steps.length) return { steps, below };
  return { steps: steps.slice(steps.length - kept), below: 'let-go' };
}

function recordsIn({ added, updated, removed }: Change): number {
  return added.length + 2 * updated.length + removed.length;
}
