/** What comes of an edit: the records it changes, or why it was not made, as a code the messages put into words. */
import { NO_CHANGES, type RecordChanges } from '#core/change.ts';
import type { FigureProblem } from '#core/figure.ts';
import type { Period } from '#core/period.ts';

export type Refusal =
  | { readonly code: 'not-a-number'; readonly typed: string; readonly problem: FigureProblem }
  /** Longer than a file can carry back; `limit` in characters. */
  | { readonly code: 'text-too-long'; readonly limit: number }
  | { readonly code: 'not-a-day'; readonly typed: string }
  | { readonly code: 'not-a-state'; readonly typed: string }
  | { readonly code: 'figure-first' }
  | { readonly code: 'group-holds-no-figure' }
  | { readonly code: 'nothing-above' }
  | { readonly code: 'already-outermost' }
  | { readonly code: 'already-first' }
  | { readonly code: 'already-last' }
  | { readonly code: 'group-under-indicator' }
  /** Rows would be moved to a place among the rows under them. */
  | { readonly code: 'under-itself' }
  /** Figures, targets or verdicts stand in the row, which a group cannot hold. */
  | { readonly code: 'row-holds-figures'; readonly name: string }
  /** Groups stand under the row, which only a group can hold. */
  | { readonly code: 'row-holds-groups'; readonly name: string }
  /** A part is what it is by standing under its indicator. */
  | { readonly code: 'part-of-indicator'; readonly name: string }
  | { readonly code: 'computed-cell' }
  /** The row was removed meanwhile. */
  | { readonly code: 'row-gone' }
  /** The plan may only be looked at: part of it could not be read, or it is being edited in another window. */
  | { readonly code: 'read-only' }
  | { readonly code: 'years-reversed' }
  /** The target would move to a period and assigner where another one stands. */
  | { readonly code: 'target-exists-there'; readonly period: Period; readonly assigner: string }
  /** The target would stand at a period wholly outside the plan's years, where nothing shows it. */
  | {
      readonly code: 'target-outside-plan';
      readonly period: Period;
      readonly firstYear: number;
      readonly lastYear: number;
    };

export type EditResult =
  { readonly ok: true; readonly changes: RecordChanges } | { readonly ok: false; readonly refusal: Refusal };

export const refuse = (refusal: Refusal): EditResult => ({ ok: false, refusal });

/** An edit that changes the given records and no others. */
export const done = (changes: Partial<RecordChanges>): EditResult => ({
  ok: true,
  changes: { ...NO_CHANGES, ...changes },
});

/** An edit that leaves the plan as it is. */
export const nothing = done({});

/** Far more than any note needs, and well under what one cell of a file may hold. */
const LONGEST_TEXT = 20_000;
export const tooLong = refuse({ code: 'text-too-long', limit: LONGEST_TEXT });

/** Whether a typed text is longer than a file could carry back. */
export function isTooLong(typed: string): boolean {
  return typed.length > LONGEST_TEXT;
}
