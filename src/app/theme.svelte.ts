/** Light, dark or as the device: remembered on this device, shown through `data-theme` on the root element. */
import { readPreference, writePreference } from '#app/preference.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

class ThemeChoice {
  #theme: Theme = $state(readPreference('theme', THEMES, 'auto'));

  get current(): Theme {
    return this.#theme;
  }

  use(theme: Theme): void {
    this.#theme = theme;
    writePreference('theme', theme);
    this.show();
  }

  /** Puts the choice on the page; called once at start. */
  show(): void {
    document.documentElement.dataset['theme'] = this.#theme;
  }
}

export const theme = new ThemeChoice();
