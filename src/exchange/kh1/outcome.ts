/**
 * What comes of reading a file: one plan with everything worth telling about it, or one refusal. Codes, places and values
 * only; the messages put them into words. Source: SPEC §13, DESIGN «Three sorts of failure».
 */
import type { IndicatorId } from '#core/identity.ts';
import type { Convention, NumberProblem } from '#core/number.ts';
import type { Plan } from '#core/plan.ts';

export type PlanFileReading =
  | {
      readonly kind: 'plan';
      readonly plan: Plan;
      /** Cells a spreadsheet program had changed and that were put back. */
      readonly restored: readonly Restored[];
      readonly remarks: readonly Remark[];
    }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** A cell as the file has it: its line (from 1, as an editor counts), its column's header and what stands there. */
export interface CellPlace {
  readonly line: number;
  readonly column: string;
  readonly found: string;
}

export interface Restored extends CellPlace {
  /** What the cell held when it was written, and holds again. */
  readonly original: string;
}

export type Remark =
  /** A cell differs from `goc` in a way no program explains: taken as an edit. */
  | ({ readonly code: 'edited'; readonly original: string } & CellPlace)
  /** `1.508` in a file whose decimals have a comma was read as 1508 (or the mirror image). */
  | ({ readonly code: 'read-as-thousands' } & CellPlace)
  /** A target that looks like a date a program made of `8/8` or `10-12`; kept as words. */
  | ({ readonly code: 'maybe-date' } & CellPlace)
  /** `="0012"` was read as `0012`. */
  | ({ readonly code: 'formula-unwrapped' } & CellPlace)
  /** A note, day or judgement of a figure or target that is itself blank, or a mark («-») in place of a figure; it could not be kept. */
  | ({ readonly code: 'without-value' } & CellPlace)
  /** A line outside the table that is none of ours; left out. */
  | ({ readonly code: 'loose-line' } & CellPlace)
  | { readonly code: 'new-row'; readonly line: number; readonly id: IndicatorId }
  /** A column was taken out of the file; its values, known from `goc`, were put back. */
  | { readonly code: 'column-put-back'; readonly column: string; readonly cells: number }
  /** The line's `goc` is not there, or is damaged: what programs changed on this line cannot be found. */
  | { readonly code: 'originals-missing' | 'originals-damaged'; readonly line: number }
  | { readonly code: 'row-count' | 'information-count'; readonly written: number; readonly found: number }
  /** The file's numbers are written with the other decimal sign than it says. */
  | { readonly code: 'other-convention'; readonly read: Convention };

export type CellProblem =
  | NumberProblem
  | 'not-a-choice'
  | 'not-a-day'
  | 'not-a-period'
  | 'not-a-count'
  | 'not-an-id'
  | 'not-understood'
  /** The file mixes both decimal signs, and this number can be read either way. */
  | 'ambiguous-number'
  /** A second figure of the same period on one line (say, under `TH` and under `ƯTH`). */
  | 'second-figure'
  /** The level is more than one below the line above. */
  | 'level'
  /** The last year lies before the first. */
  | 'years';

export type UnreadableCell = CellPlace & { readonly problem: CellProblem };

/** What a file is when it is not text of ours. */
export type Foreign = 'workbook' | 'document' | 'zip' | 'old-office' | 'pdf' | 'html' | 'other-text';

export type Refusal =
  | { readonly code: 'empty' }
  | { readonly code: 'not-ours'; readonly is: Foreign }
  | { readonly code: 'newer-version'; readonly version: number }
  | { readonly code: 'not-utf8' }
  | {
      readonly code: 'too-large';
      readonly what: 'bytes' | 'rows' | 'columns' | 'cell';
      readonly limit: number;
      readonly found: number;
    }
  /** A quotation mark opens on this line and never closes, or closes in the middle of a cell. */
  | { readonly code: 'open-quote'; readonly line: number }
  /** The first header cell is there but is not `ma_dong [KH1 <plan id>]`, or names another plan than the last line does. */
  | { readonly code: 'damaged-header'; readonly found: string }
  | { readonly code: 'unknown-columns'; readonly headers: readonly string[] }
  | { readonly code: 'double-column' | 'missing-column'; readonly header: string }
  | { readonly code: 'cut-off' }
  | { readonly code: 'bad-id'; readonly line: number; readonly found: string }
  | { readonly code: 'double-id'; readonly lines: readonly [number, number]; readonly id: string }
  /** The line has more cells than the table has columns. */
  | { readonly code: 'long-line'; readonly line: number; readonly columns: number; readonly found: number }
  /** Everything on the file's lines that could not be read, at most `MAX_LISTED`; nothing of the file is taken. */
  | { readonly code: 'unreadable'; readonly cells: readonly UnreadableCell[]; readonly count: number };

/** As many unreadable cells as a person can look through. */
export const MAX_LISTED = 50;

/** A step of reading: its result, or the reason why the whole file is refused. */
export type Step<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Refusal };

export function refuse(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason };
}

export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** What is gathered on the way through a file. */
export interface Findings {
  readonly restored: Restored[];
  readonly remarks: Remark[];
  readonly unreadable: UnreadableCell[];
}
