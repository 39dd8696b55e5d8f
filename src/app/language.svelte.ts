/** The language of the interface: which dictionary is in use, remembered on this device. */
import { en } from '#messages/en.ts';
import { vi, type Messages } from '#messages/vi.ts';
import { readPreference, writePreference } from '#app/preference.ts';

export type LanguageCode = 'vi' | 'en';

class Language {
  #code: LanguageCode = $state(readPreference('language', ['vi', 'en'], 'vi'));

  get code(): LanguageCode {
    return this.#code;
  }

  /** The sentences of the language in use. */
  get say(): Messages {
    return this.#code === 'vi' ? vi : en;
  }

  use(code: LanguageCode): void {
    this.#code = code;
    writePreference('language', code);
    document.documentElement.lang = code;
  }
}

export const language = new Language();
