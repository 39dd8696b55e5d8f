/**
 * What a column holds, in a sentence or two, by its id: for the tip of its heading and for the list of columns. Knows the column
 * ids of both views and no cell.
 */
import type { PlanView } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import { basePeriodOf } from '#core/comparison.ts';
import { isStage, readPeriod, type Period } from '#core/period.ts';
import type { ColumnExplanations } from '#messages/vi-layout.ts';
import { periodLayout } from '#ui/grid/period-layout.ts';

/** Empty for an id no column has. */
export function explainColumn(
  id: string,
  { plan, period }: Pick<Session, 'plan' | 'period'>,
  view: PlanView,
  words: ColumnExplanations,
): string {
  const [, sort = '', when] = /^([a-zA-Z]+)(?::\d+)?(?:\|(.+))?$/.exec(id) ?? [];
  const own = when === undefined ? null : readPeriod(when);
  const { settings } = plan.head;
  const base = basePeriodOf(plan.head, period);
  switch (sort) {
    case 'target':
      return own ? words.ownTarget(own) : words.target(period);
    case 'figure': {
      const isExpected =
        view === 'period' && own !== null && periodLayout(plan, period).further.whole === own;
      return explainFigure(own ?? period, isExpected, words);
    }
    case 'base':
      return base ? words.base(base) : '';
    case 'attainment':
      return words.attainment(settings.fallingPercent);
    case 'verdict':
      return words.verdict(own ?? period);
    case 'label':
    case 'name':
    case 'unit':
    case 'state':
    case 'asOf':
    case 'pace':
    case 'change':
    case 'changePct':
    case 'note':
    case 'lead':
      return words[sort];
    default:
      return '';
  }
}

function explainFigure(period: Period, isExpected: boolean, words: ColumnExplanations): string {
  if (isExpected) return words.expected(period);
  return isStage(period) ? words.stageFigure(period) : words.figure(period);
}
