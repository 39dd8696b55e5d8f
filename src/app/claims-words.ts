/** The words of the screen «Kiểm tra văn bản» in the language in use. They come with that screen. */
import { language } from '#app/language.svelte.ts';
import { enClaims } from '#messages/en-claims.ts';
import { viClaims, type ClaimsMessages } from '#messages/vi-claims.ts';

const WORDS = { vi: viClaims, en: enClaims } as const satisfies Record<typeof language.code, ClaimsMessages>;

export function claimsWords(): ClaimsMessages {
  return WORDS[language.code];
}
