/** The words of the screen «Văn bản» in the language in use. They come with that screen. */
import { language } from '#app/language.svelte.ts';
import { enSections } from '#messages/en-sections.ts';
import { viSections, type SectionsMessages } from '#messages/vi-sections.ts';

const WORDS = { vi: viSections, en: enSections } as const satisfies Record<
  typeof language.code,
  SectionsMessages
>;

export function sectionsWords(): SectionsMessages {
  return WORDS[language.code];
}
