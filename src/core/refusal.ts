/** What comes of an edit: the records it changes, or why it was not made, as a code the messages put into words. */
import { NO_CHANGES, type RecordChanges } from '#core/change.ts';
import type { NumberProblem } from '#core/number.ts';

export type Refusal =
  | { readonly code: 'not-a-number'; readonly typed: string; readonly problem: NumberProblem }
  /** Longer than a file can carry back; `limit` in characters. */
  | { readonly code: 'text-too-long'; readonly limit: number }
  | { readonly code: 'not-a-day'; readonly typed: string }
  | { readonly code: 'figure-first' }
  | { readonly code: 'group-holds-no-figure' }
  | { readonly code: 'nothing-above' }
  | { readonly code: 'already-outermost' }
  | { readonly code: 'already-first' }
  | { readonly code: 'already-last' }
  | { readonly code: 'group-under-indicator' }
  | { readonly code: 'computed-cell' }
  /** The plan may only be looked at: part of it could not be read, or it is being edited in another window. */
  | { readonly code: 'read-only' }
  | { readonly code: 'years-reversed' };

export type EditResult =
  { readonly ok: true; readonly changes: RecordChanges } | { readonly ok: false; readonly refusal: Refusal };

export const refuse = (refusal: Refusal): EditResult => ({ ok: false, refusal });

/** An edit that changes the given records and no others. */
export const done = (changes: Partial<RecordChanges>): EditResult => ({
  ok: true,
  changes: { ...NO_CHANGES, ...changes },
});
