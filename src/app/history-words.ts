/** The words of the screen «Lịch sử thay đổi» in the language in use. They come with that screen. */
import { language } from '#app/language.svelte.ts';
import { panelWords } from '#app/panel-words.ts';
import { enHistory } from '#messages/en-history.ts';
import { viHistory, type HistoryMessages } from '#messages/vi-history.ts';
import type { ReadingMessages } from '#messages/vi-reading.ts';
import type { Messages } from '#messages/vi.ts';

const WORDS = { vi: viHistory, en: enHistory } as const satisfies Record<
  typeof language.code,
  HistoryMessages
>;

export function historyWords(): HistoryMessages {
  return WORDS[language.code];
}

/** Everything a change is told with. */
export interface TellingWords {
  readonly say: Messages;
  readonly words: HistoryMessages;
  /** The names of settings, as where they are set. */
  readonly reading: ReadingMessages;
}

export function tellingWords(): TellingWords {
  return { say: language.say, words: historyWords(), reading: panelWords().reading };
}
