/** The word a verdict is shown with: the plan's own where it has one, else the usual one of the language. */
import type { VerdictWords } from '#core/plan.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import type { Messages } from '#messages/vi.ts';

export function verdictWord(kind: VerdictKind, own: VerdictWords, say: Messages): string {
  return own[kind] ?? say.verdicts[kind];
}
