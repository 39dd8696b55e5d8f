/**
 * Sentences a person worded: how one stands to what would be drafted now, and the named edits that keep a wording and go back to
 * the draft. Pure; nothing is applied here.
 */
import type { Period } from '#core/period.ts';
import {
  lineOf,
  rowOfSubject,
  sentenceKey,
  type Plan,
  type SentenceSubject,
  type WordedSentence,
} from '#core/plan.ts';
import { done, isTooLong, nothing, refuse, tooLong, type EditResult } from '#core/refusal.ts';
import { draftSentence } from '#core/sentences/draft-sentence.ts';
import { differencesFrom, numbersOf, type NumberDifference } from '#core/sentences/numbers.ts';
import { textOf, type Sentence } from '#core/sentences/sentence.ts';
import { keepText } from '#core/text.ts';

export type SentenceStatus =
  | { readonly kind: 'drafted'; readonly drafted: Sentence }
  /** Worded by a person, and its numbers are still those of the plan. */
  | { readonly kind: 'worded'; readonly drafted: Sentence; readonly worded: WordedSentence }
  | {
      readonly kind: 'outdated';
      readonly drafted: Sentence;
      readonly worded: WordedSentence;
      /** What changed since it was worded; empty only where its stored numbers cannot be read. */
      readonly differences: readonly NumberDifference[];
    };

/** How a sentence stands in a period; `drafted` saves drafting it again. Throws for a row that is gone. */
export function statusOf(
  plan: Plan,
  period: Period,
  about: SentenceSubject,
  drafted: Sentence = draftSentence(plan, period, about),
): SentenceStatus {
  const worded = plan.sentences.get(sentenceKey({ about, period }));
  if (!worded) return { kind: 'drafted', drafted };
  if (worded.numbers === numbersOf(drafted)) return { kind: 'worded', drafted, worded };
  const differences = differencesFrom(worded.numbers, drafted);
  return { kind: 'outdated', drafted, worded, differences };
}

/** The text the report has: the person's where there is one, else the draft's. */
export function textInReport(status: SentenceStatus): string {
  return status.kind === 'drafted' ? textOf(status.drafted) : status.worded.text;
}

interface Address {
  readonly about: SentenceSubject;
  readonly period: Period;
}

/**
 * Keeps a person's wording with the numbers the plan has now. A blank text, and the very words of the draft, go back to the
 * draft; the same wording again confirms it for the numbers of now.
 */
export function wordSentence(
  plan: Plan,
  { about, period, text }: Address & { readonly text: string },
): EditResult {
  if (isTooLong(text)) return tooLong;
  if (isGone(plan, about)) return refuse({ code: 'row-gone' });
  const kept = keepText(text).trim();
  const drafted = draftSentence(plan, period, about);
  if (kept === '' || kept === keepText(textOf(drafted)).trim())
    return redraftSentence(plan, { about, period });
  const before = plan.sentences.get(sentenceKey({ about, period }));
  const after: WordedSentence = {
    record: 'sentence',
    about,
    period,
    text: kept,
    numbers: numbersOf(drafted),
  };
  if (!before) return done({ added: [after] });
  const isSame = before.text === after.text && before.numbers === after.numbers;
  return isSame ? nothing : done({ updated: [[before, after]] });
}

/** Forgets a person's wording, so that the sentence is drafted again. */
export function redraftSentence(plan: Plan, address: Address): EditResult {
  const before = plan.sentences.get(sentenceKey(address));
  return before ? done({ removed: [before] }) : nothing;
}

function isGone(plan: Plan, about: SentenceSubject): boolean {
  const row = rowOfSubject(about);
  return row !== null && lineOf(plan, row) === null;
}
