/** Why a cell cannot be typed into, or null where it can. Knows the plan; decides nothing about what is typed. */
import type { Session } from '#app/session.svelte.ts';
import type { CellContent } from '#core/cell-content.ts';
import type { IndicatorId } from '#core/identity.ts';
import { figureOf, lineOf } from '#core/plan.ts';
import type { Refusal } from '#core/refusal.ts';

export function whyLocked(session: Session, row: IndicatorId, content: CellContent | null): Refusal | null {
  if (session.isReadOnly) return { code: 'read-only' };
  if (!content) return { code: 'computed-cell' };
  const line = lineOf(session.plan, row);
  if (!line) return { code: 'row-gone' };
  if (content.kind === 'text') return null;
  if (line.indicator.kind === 'group') return { code: 'group-holds-no-figure' };
  const describesFigure = content.kind === 'state' || content.kind === 'asOf';
  return describesFigure && !figureOf(line, content.period) ? { code: 'figure-first' } : null;
}
