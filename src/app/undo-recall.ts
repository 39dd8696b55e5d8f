/**
 * Reads back from the log what can be undone and redone of an open plan. What counts as a step is for undo-history.ts to say; when
 * it is read, for the desk and the session.
 */
import { readBackwards, type LogParts } from '#app/log-pages.ts';
import {
  NOTHING_DONE,
  NOTHING_READ,
  stacksAfter,
  type RecallDepth,
  type UndoStacks,
} from '#app/undo-history.ts';
import type { Change } from '#core/change.ts';

/**
 * The stacks after every change given to the saver up to this call, stored or still waiting. Reads until the next step each way
 * is known, or until as many are held as may be. Where an entry is damaged or missing the past ends. Null when the device does
 * not answer.
 */
export async function recallSteps(parts: LogParts, depth: RecallDepth): Promise<UndoStacks | null> {
  const newestFirst: Change[] = [];
  for await (const { changes, end } of readBackwards(parts)) {
    newestFirst.push(...changes);
    const stacks = stacksAfter(end ? NOTHING_DONE : NOTHING_READ, [...newestFirst].reverse());
    if (isEnough(stacks, depth)) return stacks;
  }
  return null;
}

function isEnough({ past, future }: UndoStacks, depth: RecallDepth): boolean {
  return [past, future].every(
    ({ steps, below }) => below !== 'unread' || (depth === 'next' && steps.length > 0),
  );
}
