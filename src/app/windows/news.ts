/** What another window has stored of a plan since an entry of its log, to be shown here as well. */
import type { Change } from '#core/change.ts';
import type { PlanId } from '#core/identity.ts';
import type { Library } from '#storage/library.ts';

/** The changes after entry `seq`, oldest first; null where one of them cannot be read. */
export async function readNews(
  library: Pick<Library, 'history'>,
  plan: PlanId,
  seq: number,
): Promise<readonly Change[] | null> {
  const page = await library.history(plan, { after: seq, limit: Infinity });
  if (!page.ok) return null;
  const changes: Change[] = [];
  for (const entry of page.value.reverse()) {
    if (entry.seq !== seq + changes.length + 1 || !entry.change) return null;
    changes.push(entry.change);
  }
  return changes;
}
