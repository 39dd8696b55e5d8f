/**
 * The language of the interface: which dictionary is in use, remembered on this device. Vietnamese is always at hand; the
 * other language is fetched when it is first used.
 */
import { vi, type Messages } from '#messages/vi.ts';
import { readPreference, writePreference } from '#app/preference.ts';

export type LanguageCode = 'vi' | 'en';

class Language {
  #code: LanguageCode = $state('vi');
  #say: Messages = $state.raw(vi);

  get code(): LanguageCode {
    return this.#code;
  }

  /** The sentences of the language in use. */
  get say(): Messages {
    return this.#say;
  }

  /** Takes up the language chosen on this device; called once at start. */
  async restore(): Promise<void> {
    await this.#take(readPreference('language', ['vi', 'en'], 'vi'));
  }

  async use(code: LanguageCode): Promise<void> {
    await this.#take(code);
    writePreference('language', code);
  }

  async #take(code: LanguageCode): Promise<void> {
    this.#say = code === 'vi' ? vi : (await import('#messages/en.ts')).en;
    this.#code = code;
    document.documentElement.lang = code;
  }
}

export const language = new Language();
