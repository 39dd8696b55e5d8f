/** The parts of a plan one goes to and fro between, in their order: for the menu of its heading and the bar of its other screens. */
import type { Place } from '#app/route.svelte.ts';
import type { PlanId } from '#core/identity.ts';
import type { Messages } from '#messages/vi.ts';

export interface PlanPartLink {
  readonly id: string;
  readonly label: string;
  readonly icon: 'columns' | 'check' | 'sheet' | 'book' | 'find';
  readonly place: Place;
}

export function partsOfPlan(plan: PlanId, say: Messages): readonly PlanPartLink[] {
  return [
    { id: 'plan', label: say.indicators, icon: 'columns', place: { screen: 'plan', plan, period: null } },
    { id: 'tasks', label: say.tasks, icon: 'check', place: { screen: 'tasks', plan } },
    { id: 'sections', label: say.sections, icon: 'sheet', place: { screen: 'sections', plan } },
    { id: 'report', label: say.report, icon: 'book', place: { screen: 'report', plan } },
    { id: 'reading', label: say.textCheck, icon: 'find', place: { screen: 'reading', plan } },
  ];
}
