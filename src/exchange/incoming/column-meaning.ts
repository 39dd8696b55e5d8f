/** What a column of an incoming file holds, in the plan's own terms. Knows no header and no cell. */
import type { FigureState } from '#core/figure.ts';
import type { Period } from '#core/period.ts';

export type ColumnMeaning =
  | { readonly kind: 'id' | 'originals' | 'level' | 'row-kind' | 'computed' | 'ignored' }
  | { readonly kind: 'text'; readonly field: 'label' | 'name' | 'unit' | 'note' | 'lead' }
  | { readonly kind: 'target'; readonly period: Period; readonly assigner: string }
  | { readonly kind: 'figure'; readonly period: Period; readonly state: FigureState | null }
  | { readonly kind: 'asOf' | 'figure-note'; readonly period: Period };
