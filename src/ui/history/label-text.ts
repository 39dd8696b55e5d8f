/** What a change was called, as one reads it in a list; also where this version has no name for it. */
import { historyWords } from '#app/history-words.ts';
import { language } from '#app/language.svelte.ts';
import { isNamed } from '#app/log-pages.ts';
import type { ChangeLabel } from '#core/change-label.ts';

/** «Dán 12 ô», «Đặt tên bản “Bản trình HĐND”». */
export function labelText(label: ChangeLabel): string {
  if (!isNamed(label)) return historyWords().unknownChange;
  const name = language.say.changeName(label);
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}
