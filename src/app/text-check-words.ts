/** The words of the screen that checks a text, in the language in use. They come with that screen. */
import { language } from '#app/language.svelte.ts';
import { enTextCheck } from '#messages/en-text-check.ts';
import { viTextCheck, type TextCheckMessages } from '#messages/vi-text-check.ts';

const WORDS = { vi: viTextCheck, en: enTextCheck } as const satisfies Record<
  typeof language.code,
  TextCheckMessages
>;

export function textCheckWords(): TextCheckMessages {
  return WORDS[language.code];
}
