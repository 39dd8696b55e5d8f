/** Where the person is, as the address says it (`#/plans/<id>?period=2024-H1&view=period`), so that Back works and a link reopens the place. */
import { readPlanId, type PlanId } from '#core/identity.ts';
import { readPeriod, type Period } from '#core/period.ts';

/** Kỳ báo cáo: one reporting period · Cả giai đoạn: every year side by side. */
export type PlanView = 'period' | 'stage';

export type Place =
  | { readonly screen: 'library' }
  | {
      readonly screen: 'plan';
      readonly plan: PlanId;
      readonly period: Period | null;
      /** Left out where it is the reporting period. */
      readonly view?: PlanView;
    };

export function readAddress(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const id = /^\/plans\/([^/]+)$/.exec(path)?.[1];
  const plan = id === undefined ? null : readPlanId(id);
  if (!plan) return { screen: 'library' };
  const asked = new URLSearchParams(query);
  const period = asked.get('period');
  const place = { screen: 'plan', plan, period: period === null ? null : readPeriod(period) } as const;
  return asked.get('view') === 'stage' ? { ...place, view: 'stage' } : place;
}

export function addressOf(place: Place): string {
  if (place.screen === 'library') return '#/';
  const { plan, period, view = 'period' } = place;
  const query = new URLSearchParams(period ? { period, view } : view === 'stage' ? { view } : {});
  return `#/plans/${plan}${query.size > 0 ? `?${query}` : ''}`;
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
