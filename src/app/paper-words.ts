/** The words around a document, in the language in use. They come with the report. */
import { language } from '#app/language.svelte.ts';
import { enPaper } from '#messages/en-paper.ts';
import { viPaper, type PaperMessages } from '#messages/vi-paper.ts';

const WORDS = { vi: viPaper, en: enPaper } as const satisfies Record<typeof language.code, PaperMessages>;

export function paperWords(): PaperMessages {
  return WORDS[language.code];
}
