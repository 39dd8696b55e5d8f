/** The words of the import screen in the language in use. They come with that screen. */
import { language } from '#app/language.svelte.ts';
import { enIncoming } from '#messages/en-incoming.ts';
import { viIncoming, type IncomingMessages } from '#messages/vi-incoming.ts';

const WORDS = { vi: viIncoming, en: enIncoming } as const satisfies Record<
  typeof language.code,
  IncomingMessages
>;

export function incomingWords(): IncomingMessages {
  return WORDS[language.code];
}
