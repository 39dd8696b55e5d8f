/** One thing a change did, in words: a cell from this to that, a row that came or went. */
import type { IndicatorId } from '#core/identity.ts';
import type { PlanCell } from '#core/plan-cell.ts';

export interface ChangedItem {
  /** The row it belongs to; null for what belongs to the plan. */
  readonly row: IndicatorId | null;
  /** The cell it is; null for a whole row and for what is no cell. */
  readonly cell: PlanCell | null;
  /** Whose it is: the row's name, as it was then. */
  readonly name: string;
  /** What of it, as its column is headed; or what was done to the row. */
  readonly what: string;
  /** As printed; null where there was nothing, or nothing to print. */
  readonly from: string | null;
  readonly to: string | null;
  /** A row came, went, or stood elsewhere; null for what is inside one. */
  readonly deed: 'added' | 'removed' | 'moved' | null;
}
