/** The live examples beside the plan's settings, computed by the same rules as the plan's own cells. Knows no words. */
import { attainmentOf } from '#core/attainment.ts';
import { makeFigure, readFigureValue } from '#core/figure.ts';
import { makeIndicator } from '#core/indicator.ts';
import { indicatorIdOf } from '#core/identity.ts';
import { evenKeys } from '#core/order.ts';
import { yearPeriod } from '#core/period.ts';
import type { FallingPercent, Line } from '#core/plan.ts';
import { makeTarget, type Target } from '#core/target.ts';
import { judgeTarget } from '#core/verdict.ts';
import type { VerdictKind } from '#core/verdict-kind.ts';
import { attainmentText } from '#ui/grid/cell-text.ts';

const PERIOD = yearPeriod(2024);
const ID = indicatorIdOf('bbbbbb');

/** A row where less is better, with one target and one figure. */
function exampleRow(targetText: string, figureText: string): { line: Line; target: Target } {
  const [order] = evenKeys(1);
  const reading = readFigureValue(figureText);
  if (order === undefined || !reading.ok) throw new Error('The example holds no figure');
  const target = makeTarget({ indicator: ID, period: PERIOD, text: targetText });
  const figure = makeFigure({ indicator: ID, period: PERIOD, value: reading.value });
  const indicator = makeIndicator({ id: ID, order, direction: 'down', accumulation: 'stock' });
  return { line: { indicator, targets: [target], figures: [figure], judgements: [], submitted: [] }, target };
}

/** The percent of 12 against a target of 10 as it is printed; null where the rule gives none. */
export function fallingExample(fallingPercent: FallingPercent): string | null {
  const { line, target } = exampleRow('10', '12');
  return attainmentText(attainmentOf(line, target, PERIOD, { fallingPercent })) || null;
}

/** The verdict on 8 against a target of at most 10. */
export function fallingExceedsExample(fallingExceeds: boolean): VerdictKind {
  const { line, target } = exampleRow('không quá 10', '8');
  return judgeTarget(line, target, PERIOD, { fallingExceeds });
}
