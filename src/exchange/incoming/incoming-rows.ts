/**
 * The rows of an incoming file as they would be typed into a plan, each value certain or with the reason a person has to look
 * at it. Knows no plan.
 */
import type { IndicatorId } from '#core/identity.ts';
import type { ColumnMeaning } from '#exchange/incoming/column-meaning.ts';

/** A value of a cell as the house would have it typed, or why it cannot be taken without a person. */
export interface IncomingValue {
  /** From 0. */
  readonly column: number;
  readonly meaning: ColumnMeaning;
  /** As the file has it. */
  readonly found: string;
  /** In house form, to be given to core's `editCell`; '' while there is a doubt. */
  readonly typed: string;
  readonly doubt: Doubt | null;
  /** House forms a person may pick when there is a doubt, the likeliest first; '' stands for no data. */
  readonly proposal: readonly string[];
}

export type Doubt =
  | 'mangled-date'
  | 'scientific'
  | 'digits-lost'
  | 'trailing-minus'
  | 'ambiguous-number'
  | 'percent-or-fraction'
  | 'ragged'
  | 'not-a-number'
  | 'not-a-day'
  | 'not-a-state'
  | 'damaged-text'
  | 'formula-error'
  /** A formula no program has computed. */
  | 'formula-uncomputed'
  /** The workbook holds another number than it shows. */
  | 'shown-otherwise'
  | 'mark'
  | 'thousands-likely';

export interface IncomingLine {
  /** Of the file. */
  readonly line: number;
  readonly id: IndicatorId | null;
  readonly kind: 'group' | 'indicator' | 'part';
  /** 0 at the top. */
  readonly depth: number;
  readonly label: string;
  readonly name: string;
  readonly unit: string;
  readonly values: readonly IncomingValue[];
}

export interface IncomingRows {
  readonly lines: readonly IncomingLine[];
  readonly notes: readonly {
    readonly line: number;
    readonly text: string;
    readonly where: 'above' | 'below';
  }[];
  readonly columns: readonly { readonly header: string; readonly meaning: ColumnMeaning }[];
}
