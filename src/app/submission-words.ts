/** The words of handing a period in and of what was changed since, in the language in use. They come with the first that needs them. */
import { language } from '#app/language.svelte.ts';
import { enSubmission } from '#messages/en-submission.ts';
import { viSubmission, type SubmissionMessages } from '#messages/vi-submission.ts';

const WORDS = { vi: viSubmission, en: enSubmission } as const satisfies Record<
  typeof language.code,
  SubmissionMessages
>;

export function submissionWords(): SubmissionMessages {
  return WORDS[language.code];
}
