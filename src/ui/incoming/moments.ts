/** When something was changed or written, as it is read beside a conflict: always with its day, as both sides may be old. */
import type { LanguageCode } from '#app/language.svelte.ts';

const LOCALES: Record<LanguageCode, string> = { vi: 'vi', en: 'en-GB' };

/** `iso` is a moment in ISO 8601; day and hour are those of this device's time zone. */
export function sayMoment(iso: string, language: LanguageCode): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  }).format(new Date(iso));
}

/** The day in the name an exported file gets (`…_KH1_2024-06-20.csv`), as `20/6/2024`; null in a file of another name. */
export function exportDayOf(fileName: string): string | null {
  const [, year, month = '', day = ''] = /_KH1_(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(fileName) ?? [];
  return year === undefined ? null : `${day.replace(/^0/, '')}/${month.replace(/^0/, '')}/${year}`;
}
