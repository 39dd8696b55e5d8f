/** Looks through all lines of a plan once and remembers what was found, as plans never change; forgotten together with the plan. */
import type { Period } from '#core/period.ts';
import type { Plan } from '#core/plan.ts';

export function oncePerPlan<Found>(
  find: (plan: Plan, period: Period) => Found,
): (plan: Plan, period: Period) => Found {
  const known = new WeakMap<Plan, Map<Period, Found>>();
  return (plan, period) => {
    const ofPlan = known.get(plan) ?? new Map<Period, Found>();
    known.set(plan, ofPlan);
    const found = ofPlan.get(period) ?? find(plan, period);
    ofPlan.set(period, found);
    return found;
  };
}
