/**
 * What a unit's file says, in one shape whatever it was read from: rows with their figures, each with its line in the file.
 * Knows no receiving plan; how files are read is not known here.
 */
import type { Day } from '#core/day.ts';
import type { EarlierFigure, FigureProblem, FigureState, FigureValue } from '#core/figure.ts';
import type { IndicatorId } from '#core/identity.ts';
import type { IndicatorKind, Measure } from '#core/indicator.ts';
import type { Period } from '#core/period.ts';
import type { Doubt } from '#exchange/incoming/incoming-rows.ts';
import type { CellProblem } from '#exchange/kh1/outcome.ts';

/** A file picked for gathering. */
export interface UnitFile {
  /** Tells the picked files apart; the caller's, and the same whatever the order they are given in. */
  readonly key: string;
  readonly fileName: string;
  /** When the file says it was last saved, in milliseconds since 1970; null when it does not. */
  readonly savedAt: number | null;
  readonly content:
    | { readonly kind: 'table'; readonly table: UnitTable }
    | { readonly kind: 'unread'; readonly reasons: readonly UnreadReason[] };
}

/** Why a file could not be read: the reader's own code, and where in the file; null where no line is to blame. */
export interface UnreadReason {
  readonly code: string;
  readonly line: number | null;
}

export interface UnitTable {
  /** The body named in the file itself; empty where none is. */
  readonly issuingBody: string;
  /** From top to bottom, parents before what stands under them. */
  readonly rows: readonly UnitRow[];
}

export interface UnitRow {
  readonly id: IndicatorId | null;
  readonly kind: IndicatorKind;
  /** Index of the row it stands under; null at the top. */
  readonly parent: number | null;
  readonly name: string;
  readonly unit: string;
  /** Null where the file does not say. */
  readonly measure: Measure | null;
  readonly priceBasis: string;
  /** From 1; null where it is not known. */
  readonly line: number | null;
  /** Set where the file has several sheets. */
  readonly sheet?: string;
  readonly figures: readonly UnitFigure[];
}

export interface UnitFigure {
  readonly period: Period;
  /** Null where the cell cannot be taken; `problem` then says why. */
  readonly value: FigureValue | null;
  readonly problem: ValueProblem | null;
  /** As the file has it. */
  readonly printed: string;
  /** What stood there before the reader put the original back; null where nobody had changed it. */
  readonly putBackFrom: string | null;
  /** From 0; null where it is not known. */
  readonly column: number | null;
  readonly state: FigureState;
  readonly asOf: Day | null;
  /** Known only through a printed comparison. */
  readonly isImplied: boolean;
  readonly earlier: readonly EarlierFigure[];
}

export type ValueProblem =
  /** `proposal`: house forms a person may pick in the file's own reading. */
  | { readonly code: 'doubt'; readonly doubt: Doubt; readonly proposal: readonly string[] }
  /** A cell of our own form that could not be read. */
  | { readonly code: 'unreadable'; readonly problem: CellProblem }
  | { readonly code: 'not-a-figure'; readonly problem: FigureProblem }
  /** Two columns of the period hold different figures. */
  | { readonly code: 'second-figure' };
