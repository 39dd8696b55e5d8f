/** The way from the table to the history of a cell, and back to that cell. */
import type { Route } from '#app/route.svelte.ts';
import type { Session } from '#app/session.svelte.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { OpenGrid } from '#ui/grid/open-grid.ts';

interface LeftAt {
  readonly to: IndicatorId;
  readonly column: string;
  readonly edit: false;
}

const LEFT_AT = new WeakMap<Session, LeftAt>();

/** The history of the active cell; of its row where the cell is a computed one. */
export function showHistoryOf(grid: OpenGrid, session: Session, route: Route): void {
  const { active } = grid.hands.selection;
  if (!active) return;
  const { row, column } = active;
  const content = grid.columns().find(({ id }) => id === column)?.content ?? null;
  // Not needed to see a plan.
  void import('#core/plan-cell.ts').then(({ cellShown, printPlanCell }) => {
    const cell = content ? printPlanCell(cellShown(session.plan, row, content)) : judged(column, session);
    const place = { screen: 'history', plan: session.plan.head.id, row } as const;
    if (route.go(cell === null ? place : { ...place, column: cell }))
      LEFT_AT.set(session, { to: row, column, edit: false });
  });
}

/** A verdict may have been given by a person. */
function judged(column: string, { period }: Session): string | null {
  const [kind, shown = period] = column.split('|');
  return kind === 'verdict' ? `judgement|${shown}` : null;
}

/** The cell one came from when one looked at its history, once; null where one did not. */
export function lastLookedAt(session: Session): LeftAt | null {
  const left = LEFT_AT.get(session) ?? null;
  LEFT_AT.delete(session);
  return left && session.rows.some(({ id }) => id === left.to) ? left : null;
}
