/**
 * What follows an import, from a file or a sample alike: when there is nothing to tell, the plan opens with a notice; otherwise
 * the outcome is kept for `ImportOutcome.svelte` to show. A file that has to be looked at first goes to the import screen.
 */
import type { Arrivals } from '#app/arrivals.svelte.ts';
import type { Desk, ImportOutcome } from '#app/desk.svelte.ts';
import { language } from '#app/language.svelte.ts';
import type { Notices } from '#app/notices.svelte.ts';
import type { Route } from '#app/route.svelte.ts';
import type { SampleName } from '#app/samples.ts';
import type { PlanId } from '#core/identity.ts';
import { attempt } from '#ui/library/attempt.ts';

interface ImportingParts {
  readonly desk: Pick<Desk, 'openSample'>;
  readonly arrivals: Pick<Arrivals, 'arrive'>;
  readonly route: Pick<Route, 'go'>;
  readonly notices: Pick<Notices, 'say'>;
}

/** One import at a time; a second one asked for meanwhile is not begun. */
export class Importing {
  #outcome: ImportOutcome | null = $state.raw(null);
  #busy = $state(false);
  readonly #parts: ImportingParts;

  constructor(parts: ImportingParts) {
    this.#parts = parts;
  }

  /** What the person still has to be told, until `close`. */
  get outcome(): ImportOutcome | null {
    return this.#outcome;
  }

  get busy(): boolean {
    return this.#busy;
  }

  openSample(name: SampleName): Promise<void> {
    return this.#follow(() => this.#parts.desk.openSample(name), 'sample');
  }

  importFile(file: File): Promise<void> {
    return this.#follow(async () => {
      const arrival = await this.#parts.arrivals.arrive(file);
      if (arrival.kind === 'taken-in') return arrival.outcome;
      if (arrival.kind === 'backup') {
        this.#parts.route.go({ screen: 'device' });
        return null;
      }
      this.#parts.route.go({ screen: 'incoming', plan: null });
      await arrival.done;
      return null;
    }, 'file');
  }

  close(): void {
    this.#outcome = null;
  }

  openPlan(plan: PlanId): void {
    this.close();
    this.#parts.route.go({ screen: 'plan', plan, period: null });
  }

  async #follow(begin: () => Promise<ImportOutcome | null>, from: 'file' | 'sample'): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      const outcome = await attempt(this.#parts.notices, begin);
      if (outcome) this.#conclude(outcome, from);
    } finally {
      this.#busy = false;
    }
  }

  #conclude(outcome: ImportOutcome, from: 'file' | 'sample'): void {
    // A sample is meant to be opened again and again; that it opens says enough.
    if (from === 'sample' && outcome.kind === 'imported') {
      this.openPlan(outcome.plan);
      return;
    }
    if (
      outcome.kind === 'refused' ||
      outcome.asCopy ||
      outcome.restored.length + outcome.remarks.length > 0
    ) {
      this.#outcome = outcome;
      return;
    }
    this.#parts.notices.say(language.say.imported(outcome.title || language.say.untitledPlan, outcome.rows));
    this.openPlan(outcome.plan);
  }
}
