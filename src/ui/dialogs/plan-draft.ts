/** The head of a plan while it is being typed: text in every field, read into a plan's own values only when it is in order. */
import type { PlanFacts } from '#app/desk.svelte.ts';
import { keepLine } from '#core/text.ts';

export interface PlanDraft {
  title: string;
  issuingBody: string;
  superiorBody: string;
  firstYear: string;
  lastYear: string;
}

const YEAR = /^[12]\d{3}$/;

/** What was typed, tidied; null when the years are not two years of four digits in their order. */
export function readDraft(draft: PlanDraft): PlanFacts | null {
  const [first, last] = [draft.firstYear.trim(), draft.lastYear.trim()];
  if (!YEAR.test(first) || !YEAR.test(last) || first > last) return null;
  return {
    title: keepLine(draft.title),
    issuingBody: keepLine(draft.issuingBody),
    superiorBody: keepLine(draft.superiorBody),
    firstYear: Number(first),
    lastYear: Number(last),
  };
}
