/** Where the person is, as the address says it (`#/plans/<id>?period=2024-H1&view=period`), so that Back works and a link reopens the place. */
import { readIndicatorId, readPlanId, type IndicatorId, type PlanId } from '#core/identity.ts';
import { readPeriod, type Period } from '#core/period.ts';

/** What stands beside the indicators of a plan, each a screen of its own: nhiệm vụ · văn bản · báo cáo · kiểm tra văn bản. */
const PLAN_PARTS = ['tasks', 'sections', 'report', 'reading'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** Kỳ báo cáo: one reporting period · Cả giai đoạn: every year side by side. */
export type PlanView = 'period' | 'stage';

export type Place =
  | { readonly screen: 'library' }
  /** «Dữ liệu trên máy này»: backups, the bin, what the device keeps. */
  | { readonly screen: 'device' }
  /** A file on its way in; the file itself is in `Arrivals`. */
  | {
      readonly screen: 'incoming';
      /** The plan it is meant for; null where that is to be seen. */
      readonly plan: PlanId | null;
    }
  /** Units' files on their way into a plan. */
  | { readonly screen: 'gathering'; readonly plan: PlanId }
  | {
      /** What was changed in a plan, or in one row or cell of it. */
      readonly screen: 'history';
      readonly plan: PlanId;
      readonly row?: IndicatorId;
      /** Which cell of the row, as `core/plan-cell.ts` writes it. */
      readonly column?: string;
    }
  | { readonly screen: PlanPart; readonly plan: PlanId }
  | {
      readonly screen: 'plan';
      readonly plan: PlanId;
      readonly period: Period | null;
      /** Left out where it is the reporting period. */
      readonly view?: PlanView;
    };

export function isPlanPart(place: Place): place is Extract<Place, { screen: PlanPart }> {
  return PLAN_PARTS.some((part) => part === place.screen);
}

export function readAddress(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  if (path === '/incoming')
    return { screen: 'incoming', plan: readPlanId(new URLSearchParams(query).get('plan') ?? '') };
  if (path === '/device') return { screen: 'device' };
  if (path === '/gathering') {
    const plan = readPlanId(new URLSearchParams(query).get('plan') ?? '');
    return plan ? { screen: 'gathering', plan } : { screen: 'library' };
  }
  if (path === '/history') return readHistoryAddress(new URLSearchParams(query));
  const [, id = '', partName] = /^\/plans\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  const plan = readPlanId(id);
  const part = PLAN_PARTS.find((one) => one === partName);
  if (!plan || (partName !== undefined && !part)) return { screen: 'library' };
  if (part) return { screen: part, plan };
  const asked = new URLSearchParams(query);
  const period = asked.get('period');
  const place = { screen: 'plan', plan, period: period === null ? null : readPeriod(period) } as const;
  return asked.get('view') === 'stage' ? { ...place, view: 'stage' } : place;
}

function readHistoryAddress(asked: URLSearchParams): Place {
  const plan = readPlanId(asked.get('plan') ?? '');
  if (!plan) return { screen: 'library' };
  const row = readIndicatorId(asked.get('row') ?? '');
  const column = asked.get('column');
  if (!row) return { screen: 'history', plan };
  return { screen: 'history', plan, row, ...(column === null ? {} : { column }) };
}

export function addressOf(place: Place): string {
  if (place.screen === 'library') return '#/';
  if (place.screen === 'device') return '#/device';
  if (place.screen === 'incoming') return place.plan ? `#/incoming?plan=${place.plan}` : '#/incoming';
  if (place.screen === 'gathering') return `#/gathering?plan=${place.plan}`;
  if (place.screen === 'history') {
    const { plan, row, column } = place;
    return `#/history?${new URLSearchParams({ plan, ...(row ? { row } : {}), ...(column ? { column } : {}) })}`;
  }
  if (place.screen !== 'plan') return `#/plans/${place.plan}/${place.screen}`;
  const { plan, period, view = 'period' } = place;
  const query = new URLSearchParams(period ? { period, view } : view === 'stage' ? { view } : {});
  return `#/plans/${plan}${query.size > 0 ? `?${query}` : ''}`;
}

/** The number of a step in the history, so that a step back and a step forward can be told apart. */
function stepOf(state: unknown): number | null {
  const isNumbered = typeof state === 'object' && state !== null && 'step' in state;
  return isNumbered && typeof state.step === 'number' ? state.step : null;
}

// Someone may press Back again while a refused step is being taken back; more than that is a history we do not understand.
const MOST_RETURNS = 3;

/** The current place; follows the address bar and the Back button. */
export class Route {
  #place: Place = $state.raw(readAddress(location.hash));
  #step = stepOf(history.state) ?? 0;
  #asked = new Set<(to: Place) => boolean>();
  #returns = 0;

  constructor() {
    history.replaceState({ step: this.#step }, '');
    addEventListener('hashchange', () => this.#follow());
  }

  get place(): Place {
    return this.#place;
  }

  /**
   * Asks before the place changes, while everything of the old place is still there: false keeps it, and the address goes back
   * to where it was. Until the returned function is called. `replace` asks nobody: it only words the place one is at.
   */
  beforeLeaving(ask: (to: Place) => boolean): () => void {
    this.#asked.add(ask);
    return () => this.#asked.delete(ask);
  }

  /** Goes there as a step for the Back button; false when whoever is asked keeps the place. */
  go(place: Place): boolean {
    if (!this.#mayGo(place)) return false;
    if (addressOf(place) !== addressOf(this.#place)) {
      this.#step += 1;
      history.pushState({ step: this.#step }, '', addressOf(place));
    }
    this.#place = place;
    return true;
  }

  /** Corrects the address without a step for the Back button, as when the period is picked. */
  replace(place: Place): void {
    history.replaceState({ step: this.#step }, '', addressOf(place));
    this.#place = place;
  }

  #mayGo(to: Place): boolean {
    return [...this.#asked].every((ask) => ask(to));
  }

  /** Back, Forward, a link or a typed address has changed the address already. */
  #follow(): void {
    const to = readAddress(location.hash);
    // A link and a typed address make an entry of their own, after this one.
    const step = stepOf(history.state) ?? this.#step + 1;
    if (addressOf(to) === addressOf(this.#place) || this.#mayGo(to)) {
      this.#returns = 0;
      this.#step = step;
      history.replaceState({ step }, '');
      this.#place = to;
    } else this.#takeBack(this.#step - step);
  }

  /** Undoes a step in the history, or, where that leads nowhere, words this entry as the place that is kept. */
  #takeBack(steps: number): void {
    this.#returns += 1;
    if (steps !== 0 && this.#returns <= MOST_RETURNS) history.go(steps);
    else {
      this.#returns = 0;
      this.replace(this.#place);
    }
  }
}
