/** A number of bytes as a person says it: «12 MB», «3,1 GB». For show only; browsers give estimates. */
import type { LanguageCode } from '#app/language.svelte.ts';

const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

export function bytesText(bytes: number, language: LanguageCode): string {
  let [amount, unit] = [bytes / 1000, 0];
  while (amount >= 1000 && unit < UNITS.length - 1) [amount, unit] = [amount / 1000, unit + 1];
  const shown = amount < 10 && unit > 0 ? Math.round(amount * 10) / 10 : Math.max(1, Math.round(amount));
  return `${String(shown).replace('.', language === 'vi' ? ',' : '.')} ${UNITS[unit] ?? ''}`;
}
