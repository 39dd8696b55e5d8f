/** When a plan was last changed, as one would say it: today and yesterday with the time, other days as a date. */
import type { LanguageCode } from '#app/language.svelte.ts';

const LOCALES: Record<LanguageCode, string> = { vi: 'vi', en: 'en-GB' };
const DAY_MS = 86_400_000;

/** `iso` is a moment in ISO 8601; days and hours are those of this device's time zone. */
export function sayWhen(iso: string, now: Date, language: LanguageCode): string {
  const locale = LOCALES[language];
  const moment = new Date(iso);
  const days = Math.round((startOfDay(moment) - startOfDay(now)) / DAY_MS);
  if (days !== 0 && days !== -1) return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(moment);
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(moment);
  return `${day.toLocaleLowerCase(locale)} ${time}`;
}

function startOfDay(moment: Date): number {
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();
}
