/** Where a target is to be seen that was typed in a cell of another period. Knows what the views lay out, not what is on screen. */
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { Target } from '#core/target.ts';
import { stageLayout } from '#ui/grid/stage-layout.ts';

/** In the Cả giai đoạn view, else in the sheet of its row; null where the view shown has it in a column of its own. */
export function whereToSee(
  { plan, period }: Session,
  view: PlanView,
  target: Target,
): 'stage' | 'sheet' | null {
  const laid = stageLayout(plan, period).periods.find((one) => one.period === target.period);
  const isLaidOut = laid?.targets.some(({ slot }) => slot.assigners.includes(target.assigner)) ?? false;
  if (!isLaidOut) return 'sheet';
  return view === 'stage' ? null : 'stage';
}
