/** Which of the bars above the grid are out: finding, and filtering while it is wanted or leaves rows out. */
import type { ShownRows } from '#app/shown-rows.svelte.ts';
import { isFiltering, NO_FILTER } from '#core/row-filter.ts';

export type Search = 'find' | 'replace';

export class Looking {
  #search: Search | null = $state(null);
  #asked = $state(0);
  #wantsFilter = $state(false);
  readonly #shown: ShownRows;

  constructor(shown: ShownRows) {
    this.#shown = shown;
  }

  get search(): Search | null {
    return this.#search;
  }

  /** Counts how often finding was asked for, also while its bar is out. */
  get asked(): number {
    return this.#asked;
  }

  get isFilterShown(): boolean {
    return this.#wantsFilter || isFiltering(this.#shown.filter);
  }

  begin(search: Search): void {
    this.#search = search;
    this.#asked++;
  }

  end(): void {
    this.#search = null;
  }

  /** Away with the bar, and with what it left out. */
  toggleFilter(): void {
    const wasShown = this.isFilterShown;
    if (wasShown) this.#shown.setFilter(NO_FILTER);
    this.#wantsFilter = !wasShown;
  }
}
