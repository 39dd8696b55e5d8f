/**
 * The gathering under way, kept while the person looks at the plan and comes back; of one plan at a time. It lives as long as the
 * page: the files themselves are the sender's and are not stored.
 */
import { Gathering } from '#app/gathering/gathering.svelte.ts';
import type { Session } from '#app/session.svelte.ts';

let kept: Gathering | null = null;

/** The plan's gathering as it was left, or a new one. */
export function gatheringFor(session: Session): Gathering {
  if (kept && !kept.fault && kept.session.plan.head.id === session.plan.head.id) {
    void kept.resume(session);
    return kept;
  }
  kept?.end();
  kept = new Gathering(session);
  return kept;
}
