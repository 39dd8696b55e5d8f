/**
 * The changes of an open plan from the newest backwards, stored or still waiting, in small pages, so that the screen can breathe.
 * Knows nothing of what is done with them.
 */
import type { Saver } from '#app/saver.ts';
import { CHANGE_CODES, type ChangeLabel } from '#core/change-label.ts';
import type { Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { HistoryEntry, Library } from '#storage/library.ts';
import type { Outcome } from '#storage/problem.ts';

export interface LogParts {
  readonly library: Pick<Library, 'history'>;
  readonly plan: PlanId;
  readonly saver: Pick<Saver, 'seq' | 'waiting'>;
}

export interface LogPageRead {
  /** Newest first. */
  readonly changes: readonly Change[];
  /** Set on the last page: `first`, there is none before but the one that made the plan; `damaged`, what is before cannot be believed. */
  readonly end: 'first' | 'damaged' | null;
}

// The first entry makes the plan itself and cannot be undone; nor is it read, being as large as the plan.
const FIRST = 1;
const PAGE = { after: FIRST, limit: 100, characters: 500_000 };
/** An entry longer than a page: an import, a large paste. */
const LONG_ENTRY = { after: FIRST, limit: 1 };

/** Every change given to the saver up to this call, but the one that made the plan. Ends without an `end` where the device does not answer. */
export async function* readBackwards({ library, plan, saver }: LogParts): AsyncGenerator<LogPageRead, void> {
  const waiting = [...saver.waiting].reverse();
  let before = saver.seq + 1;
  yield { changes: waiting, end: before <= FIRST + 1 ? 'first' : null };
  while (before > FIRST + 1) {
    const page = await readPage({ library, plan }, before);
    if (!page.ok) return;
    const changes = believable(page.value, before);
    before -= changes.length;
    const isDamaged = changes.length === 0 || changes.length < page.value.length;
    yield { changes, end: isDamaged ? 'damaged' : before <= FIRST + 1 ? 'first' : null };
    if (isDamaged) return;
  }
}

async function readPage(
  { library, plan }: Pick<LogParts, 'library' | 'plan'>,
  before: number,
): Promise<Outcome<HistoryEntry[]>> {
  const page = await library.history(plan, { ...PAGE, before });
  return page.ok && page.value.length === 0 ? library.history(plan, { ...LONG_ENTRY, before }) : page;
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

/** Whether this version has words for what was done; a later one may have done what it does not know. */
export function isNamed({ code, of }: ChangeLabel): boolean {
  return NAMED.has(code) && (!of || isNamed(of));
}
