/** The words about plans that came back from the mirror, in the language in use. They come only then. */
import { language } from '#app/language.svelte.ts';
import { enRestored } from '#messages/en-restored.ts';
import { viRestored, type RestoredMessages } from '#messages/vi-restored.ts';

const WORDS = { vi: viRestored, en: enRestored } as const satisfies Record<
  typeof language.code,
  RestoredMessages
>;

export function restoredWords(): RestoredMessages {
  return WORDS[language.code];
}
