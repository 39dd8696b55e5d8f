/**
 * After an edit that changed figures handed in, an offer to say why: one for the whole edit, a paste of 200 cells too. What is
 * offered while an earlier offer still stands takes that in. Undo asks nothing, and an offer whose figures are back goes.
 */
import type { Notices } from '#app/notices.svelte.ts';
import type { Repaint, Session } from '#app/session.svelte.ts';
import { submissionWords } from '#app/submission-words.ts';
import { amendmentOf } from '#core/amendment.ts';
import type { ChangeCode } from '#core/change-label.ts';
import { rowsConcerned, type Change } from '#core/change.ts';
import { isAnswered } from '#core/checks/answers.ts';
import { findingOf, type AmendmentFinding } from '#core/checks/changed-after-submission.ts';
import { findingKey } from '#core/checks/finding.ts';
import { lineOf, rowsInOrder, type Line, type Plan } from '#core/plan.ts';

/** What is no edit of figures, or takes one back. */
const SILENT: ReadonlySet<ChangeCode> = new Set([
  'undo',
  'redo',
  'submit-period',
  'reopen-period',
  'give-reason',
  'answer-check',
]);

export interface FollowedAmendments {
  readonly session: Session;
  readonly notices: Pick<Notices, 'say' | 'dismiss' | 'shown'>;
  /** Asks for the reason. */
  readonly ask: (findings: readonly AmendmentFinding[]) => void;
}

/** Follows the session until the returned function is called. */
export function followAmendments({ session, notices, ask }: FollowedAmendments): () => void {
  let before = session.plan;
  let offered: { readonly id: number; readonly findings: readonly AmendmentFinding[] } | null = null;

  const withdraw = (): readonly AmendmentFinding[] => {
    const last = offered;
    offered = null;
    if (!last || !notices.shown.some(({ id }) => id === last.id)) return [];
    notices.dismiss(last.id);
    return last.findings;
  };

  const offer = (findings: readonly AmendmentFinding[]): void => {
    const words = submissionWords();
    const action = { label: words.giveReason, run: () => ask(stillOpen(session.plan, findings)) };
    offered = { id: notices.say(words.offered(findings.length), action), findings };
  };

  const stop = session.watch(({ change }: Repaint) => {
    const [from, to] = [before, session.plan];
    before = to;
    if (!change) return;
    const fresh = SILENT.has(change.label.code) ? [] : freshAmendments(from, to, change);
    // One that stands is renewed only where there is more to say or less.
    const known = offered ? stillOpen(to, offered.findings) : [];
    if (fresh.length === 0 && known.length === offered?.findings.length) return;
    const earlier = stillOpen(to, withdraw());
    const byKey = new Map([...earlier, ...fresh].map((finding) => [findingKey(finding), finding] as const));
    if (byKey.size > 0) offer([...byKey.values()]);
  });

  return () => {
    stop();
    withdraw();
  };
}

/** What the change made different from what was handed in, and nobody has said why. */
function freshAmendments(from: Plan, to: Plan, change: Change): AmendmentFinding[] {
  const concerned = rowsConcerned(change);
  const rows = rowsInOrder(to).filter(({ id }) => concerned.has(id));
  return rows.flatMap(({ id: row }) => {
    const line = lineOf(to, row);
    const known = new Set(
      amendedIn(from, lineOf(from, row)).map(({ numbers, period }) => `${period} ${numbers}`),
    );
    return amendedIn(to, line).filter(
      (finding) => !known.has(`${finding.period} ${finding.numbers}`) && !isAnswered(to, finding),
    );
  });
}

function amendedIn({ submissions }: Plan, line: Line | null): AmendmentFinding[] {
  if (!line) return [];
  return [...submissions.values()].flatMap((submission) => {
    const amendment = amendmentOf(line, submission);
    return amendment ? [findingOf(amendment)] : [];
  });
}

/** The same cells as they are by now, without those that are back or have their reason. */
function stillOpen(plan: Plan, findings: readonly AmendmentFinding[]): readonly AmendmentFinding[] {
  return findings.flatMap(({ cells: [{ row }], period }) => {
    const found = amendedIn(plan, lineOf(plan, row)).find((finding) => finding.period === period);
    return found && !isAnswered(plan, found) ? [found] : [];
  });
}
