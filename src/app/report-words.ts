/** The words of the report screen in the language in use. They come with that screen. */
import { language } from '#app/language.svelte.ts';
import { enReport } from '#messages/en-report.ts';
import { viReport, type ReportMessages } from '#messages/vi-report.ts';

const WORDS = { vi: viReport, en: enReport } as const satisfies Record<typeof language.code, ReportMessages>;

export function reportWords(): ReportMessages {
  return WORDS[language.code];
}
