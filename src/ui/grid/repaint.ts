/** Repaints what a change concerns and nothing else, and makes the columns anew when other ones are called for. */
import type { GridApi } from 'ag-grid-community';
import type { Session } from '#app/session.svelte.ts';
import type { ShownRows } from '#app/shown-rows.svelte.ts';
import { BROWSER_TIMERS } from '#app/timers.ts';
import type { IndicatorId } from '#core/identity.ts';
import { lineOf, type Placed } from '#core/plan.ts';
import type { Hands } from '#ui/hands/hands.ts';
import { hasFalling } from '#ui/grid/columns.ts';

export interface RepaintParts {
  readonly session: Session;
  readonly shown: ShownRows;
  readonly api: GridApi<Placed>;
  /** Differs when other columns are called for. */
  readonly key: () => string;
  /** Makes the columns anew. */
  readonly renew: () => void;
  readonly hands: Pick<Hands, 'isEditing' | 'settle'>;
}

export function repaintOnChange({ session, shown, api, key, renew, hands }: RepaintParts) {
  const { whenIdle, wait } = BROWSER_TIMERS;
  let shownKey = key();
  let showsFalling = hasFalling(session.plan);
  const renewAll = (): void => {
    shownKey = key();
    showsFalling = hasFalling(session.plan);
    renew();
    hands.settle();
  };
  // A target of a new assigner calls for a new column, which can wait until the hands rest.
  const renewWhenFree = (): void => {
    if (api.isDestroyed() || key() === shownKey) return;
    if (!hands.isEditing) renewAll();
    else wait(500, () => whenIdle(renewWhenFree));
  };
  const stopRows = shown.watch(() => {
    api.setGridOption('rowData', [...shown.rows]);
    // Their numbers moved, and other rows may be folded, though what they hold is the same.
    api.refreshCells({ columns: ['row', 'name'], force: true });
    hands.settle();
  });
  const stopSession = session.watch(({ rows, structure, everything, targets }) => {
    // Node ids are indicator ids: getRowId says so.
    const concerned = api.getRenderedNodes().filter((node) => rows.has(node.id as IndicatorId));
    if (structure) api.redrawRows({ rowNodes: concerned }); // a row's kind shows in its class
    if (everything) return renewAll();
    api.refreshCells({ rowNodes: concerned });
    hands.settle();
    if (targets || (!showsFalling && fallsAnywhere(session, rows))) whenIdle(renewWhenFree);
  });
  const stop = (): void => {
    stopRows();
    stopSession();
  };
  return { stop, renew: renewAll };
}

/** A first row that is better the lower it is calls for its formula in the headings. */
function fallsAnywhere({ plan }: Session, rows: ReadonlySet<IndicatorId>): boolean {
  return [...rows].some((row) => lineOf(plan, row)?.indicator.direction === 'down');
}
