/**
 * Reads back from the log what can be undone and redone of an open plan, in small pages, so that the screen can breathe. What
 * counts as a step is for undo-history.ts to say; when it is read, for the desk and the session.
 */
import type { Saver } from '#app/saver.ts';
import {
  NOTHING_DONE,
  NOTHING_READ,
  stacksAfter,
  type RecallDepth,
  type UndoStacks,
} from '#app/undo-history.ts';
import { CHANGE_CODES, type Change, type ChangeLabel } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { HistoryEntry, Library } from '#storage/library.ts';
import type { Outcome } from '#storage/problem.ts';

export interface RecallParts {
  readonly library: Pick<Library, 'history'>;
  readonly plan: PlanId;
  readonly saver: Pick<Saver, 'seq' | 'waiting'>;
}

// The first entry makes the plan itself and cannot be undone; nor is it read, being as large as the plan.
const FIRST = 1;
const PAGE = { after: FIRST, limit: 100, characters: 500_000 };
/** An entry longer than a page: an import, a large paste. */
const LONG_ENTRY = { after: FIRST, limit: 1 };

/**
 * The stacks after every change given to the saver up to this call, stored or still waiting. Reads until the next step each way
 * is known, or until as many are held as may be. Where an entry is damaged or missing the past ends. Null when the device does
 * not answer.
 */
export async function recallSteps(
  { library, plan, saver }: RecallParts,
  depth: RecallDepth,
): Promise<UndoStacks | null> {
  const newestFirst = [...saver.waiting].reverse();
  let before = saver.seq + 1;
  let isAtEnd = false;
  for (;;) {
    isAtEnd ||= before <= FIRST + 1;
    const stacks = stacksAfter(isAtEnd ? NOTHING_DONE : NOTHING_READ, [...newestFirst].reverse());
    if (isEnough(stacks, depth)) return stacks;
    const page = await readPage({ library, plan }, before);
    if (!page.ok) return null;
    const changes = believable(page.value, before);
    newestFirst.push(...changes);
    before -= changes.length;
    isAtEnd = changes.length === 0 || changes.length < page.value.length;
  }
}

async function readPage(
  { library, plan }: Pick<RecallParts, 'library' | 'plan'>,
  before: number,
): Promise<Outcome<HistoryEntry[]>> {
  const page = await library.history(plan, { ...PAGE, before });
  return page.ok && page.value.length === 0 ? library.history(plan, { ...LONG_ENTRY, before }) : page;
}

function isEnough({ past, future }: UndoStacks, depth: RecallDepth): boolean {
  return [past, future].every(
    ({ steps, below }) => below !== 'unread' || (depth === 'next' && steps.length > 0),
  );
}

/** The changes from the newest entry down to the first that is damaged, missing, or of a sort this version cannot name. */
function believable(entries: readonly HistoryEntry[], before: number): Change[] {
  const changes: Change[] = [];
  for (const { seq, change } of entries) {
    if (seq !== before - 1 - changes.length || !change || !isNamed(change.label)) break;
    changes.push(change);
  }
  return changes;
}

const NAMED: ReadonlySet<string> = new Set(CHANGE_CODES);

function isNamed({ code, of }: ChangeLabel): boolean {
  return NAMED.has(code) && (!of || isNamed(of));
}
