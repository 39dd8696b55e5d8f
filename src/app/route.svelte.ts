/** Where the person is, as the address says it (`#/plans/<id>?period=2024-H1&view=period`), so that Back works and a link reopens the place. */
import { readPlanId, type PlanId } from '#core/identity.ts';
import { readPeriod, type Period } from '#core/period.ts';

export type Place =
  | { readonly screen: 'library' }
  | { readonly screen: 'plan'; readonly plan: PlanId; readonly period: Period | null };

export function readAddress(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const id = /^\/plans\/([^/]+)$/.exec(path)?.[1];
  const plan = id === undefined ? null : readPlanId(id);
  if (!plan) return { screen: 'library' };
  const period = new URLSearchParams(query).get('period');
  return { screen: 'plan', plan, period: period === null ? null : readPeriod(period) };
}

export function addressOf(place: Place): string {
  if (place.screen === 'library') return '#/';
  const query = place.period ? `?${new URLSearchParams({ period: place.period, view: 'period' })}` : '';
  return `#/plans/${place.plan}${query}`;
}

/** The current place; follows the address bar and the Back button. */
export class Route {
  #place: Place = $state.raw(readAddress(location.hash));

  constructor() {
    addEventListener('hashchange', () => {
      this.#place = readAddress(location.hash);
    });
  }

  get place(): Place {
    return this.#place;
  }

  go(place: Place): void {
    location.hash = addressOf(place);
    this.#place = place;
  }

  /** Corrects the address without a step for the Back button, as when the period is picked. */
  replace(place: Place): void {
    history.replaceState(null, '', addressOf(place));
    this.#place = place;
  }
}
