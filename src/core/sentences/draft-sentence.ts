/** One sentence of a report or a plan by what it is about. */
import type { Period } from '#core/period.ts';
import { isTargetSubject, rowOfSubject, type Plan, type SentenceSubject } from '#core/plan.ts';
import { countingSentence } from '#core/sentences/counting.ts';
import { draftResult } from '#core/sentences/draft.ts';
import type { Sentence } from '#core/sentences/sentence.ts';
import { draftTarget } from '#core/sentences/target-sentence.ts';

/** As drafted now. Throws for a row that is gone. */
export function draftSentence(plan: Plan, period: Period, about: SentenceSubject): Sentence {
  const row = rowOfSubject(about);
  if (row === null) return countingSentence(plan, period);
  return isTargetSubject(about) ? draftTarget(plan, period, row) : draftResult(plan, period, row);
}
