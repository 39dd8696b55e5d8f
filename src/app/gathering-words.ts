/** The words of the screen «Gộp số liệu các đơn vị» in the language in use. They come with that screen. */
import { language } from '#app/language.svelte.ts';
import { enGathering } from '#messages/en-gathering.ts';
import { viGathering, type GatheringMessages } from '#messages/vi-gathering.ts';

const WORDS = { vi: viGathering, en: enGathering } as const satisfies Record<
  typeof language.code,
  GatheringMessages
>;

export function gatheringWords(): GatheringMessages {
  return WORDS[language.code];
}
