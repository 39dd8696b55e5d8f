/** Under what the layout of the columns shown is kept: the plan, its view, and the size of the screen at this moment. */
import type { LayoutPlace } from '#app/column-layout.ts';
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import { isNarrowScreen } from '#ui/grid/grid-sizes.ts';

export function layoutPlaceOf({ plan }: Pick<Session, 'plan'>, view: PlanView): LayoutPlace {
  return { plan: plan.head.id, view, screen: isNarrowScreen() ? 'narrow' : 'wide' };
}
