/** What can be open above the history, and a moment of the plan as it is meant there. */
import type { IndicatorId } from '#core/identity.ts';

/** The plan just after an entry of its log. */
export interface Moment {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  /** Of a version with a name. */
  readonly name: string | null;
}

export type MomentDialogKind = 'view' | 'compare' | 'restore-plan' | 'export';

export type HistoryDialog =
  | { readonly kind: 'name-version' }
  | { readonly kind: MomentDialogKind; readonly moment: Moment }
  | {
      readonly kind: 'restore-row';
      readonly moment: Moment;
      readonly row: IndicatorId;
      readonly name: string;
    };
