/**
 * What can be chosen in the filter bar and how many rows each choice would leave, kept up while the bar is open. Looks at every row,
 * so after an edit it waits until the hands rest.
 */
import type { Session } from '#app/session.svelte.ts';
import type { ShownRows } from '#app/shown-rows.svelte.ts';
import type { Timers } from '#app/timers.ts';
import { filterChoices, type FilterChoices, type RowFilter } from '#core/row-filter.ts';

/** Milliseconds without an edit after which the counts are made anew. */
const REST = 250;

export class FilterCounts {
  #choices: FilterChoices;
  #isOutdated: boolean;
  #filter: RowFilter;
  #callOff: () => void = () => undefined;
  readonly #session: Session;
  readonly #shown: ShownRows;
  readonly #wait: Timers['wait'];
  readonly #stops: readonly (() => void)[];

  constructor(session: Session, shown: ShownRows, { wait }: Pick<Timers, 'wait'>) {
    this.#session = session;
    this.#shown = shown;
    this.#wait = wait;
    this.#filter = shown.filter;
    this.#choices = $state.raw(filterChoices(session, shown.filter));
    this.#isOutdated = $state(shown.isOutdated());
    this.#stops = [session.watch(() => this.#later()), shown.watch(() => this.#follow())];
  }

  get choices(): FilterChoices {
    return this.#choices;
  }

  /** Whether edits have made other rows pass than those shown. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  close(): void {
    this.#callOff();
    for (const stop of this.#stops) stop();
  }

  /** A choice is answered at once. */
  #follow(): void {
    if (this.#shown.filter === this.#filter) this.#later();
    else this.#count();
  }

  #later(): void {
    this.#callOff();
    this.#callOff = this.#wait(REST, () => this.#count());
  }

  #count(): void {
    this.#callOff();
    this.#filter = this.#shown.filter;
    this.#choices = filterChoices(this.#session, this.#filter);
    this.#isOutdated = this.#shown.isOutdated();
  }
}
