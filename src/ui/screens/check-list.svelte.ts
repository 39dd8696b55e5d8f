/**
 * The list of questions beside the grid: started once the grid has come to rest, opened and closed, and how many are open. What
 * is asked is the checks' affair (app/plan-checks).
 */
import type { PlanChecks } from '#app/plan-checks.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { Period } from '#core/period.ts';
import { BROWSER_TIMERS } from '#app/timers.ts';

export class CheckList {
  isOpen = $state(false);
  #checks: PlanChecks | null = $state.raw(null);
  #isStopped = false;

  /** The questions, while the list of them is to be seen. */
  get shown(): PlanChecks | null {
    return this.isOpen ? this.#checks : null;
  }

  /** How many are open; null until every row was looked at. */
  get count(): number | null {
    return this.#checks?.isComplete ? this.#checks.open : null;
  }

  /** How many of them are about a period; null until every row was looked at. */
  openIn(period: Period): number | null {
    if (!this.#checks?.isComplete) return null;
    return this.#checks.findings.open.filter(({ cells }) => cells.some((cell) => cell.period === period))
      .length;
  }

  /** They come last: the plan can be read and edited long before every row was looked at. */
  start(session: Session): void {
    this.#isStopped = false;
    BROWSER_TIMERS.whenIdle(() => void this.#begin(session));
  }

  stop(): void {
    this.#isStopped = true;
    this.#checks?.close();
    this.#checks = null;
  }

  async #begin(session: Session): Promise<void> {
    const { PlanChecks } = await import('#app/plan-checks.svelte.ts');
    if (!this.#isStopped && !this.#checks) this.#checks = new PlanChecks(session, BROWSER_TIMERS);
  }
}
