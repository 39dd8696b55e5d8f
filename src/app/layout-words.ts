/** The words of columns and selections in the language in use. They come with the grid, not with the first rows. */
import { language } from '#app/language.svelte.ts';
import { enLayout } from '#messages/en-layout.ts';
import { viLayout, type LayoutMessages } from '#messages/vi-layout.ts';

const WORDS = { vi: viLayout, en: enLayout } as const satisfies Record<typeof language.code, LayoutMessages>;

export function layoutWords(): LayoutMessages {
  return WORDS[language.code];
}
