/** The words of the find bar and the filter bar in the language in use; they come with the first of the two that is opened. */
import { language } from '#app/language.svelte.ts';
import { enFind } from '#messages/en-find.ts';
import { viFind, type FindMessages } from '#messages/vi-find.ts';

const WORDS = { vi: viFind, en: enFind } as const satisfies Record<typeof language.code, FindMessages>;

export function findWords(): FindMessages {
  return WORDS[language.code];
}
