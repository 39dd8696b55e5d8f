/**
 * How many figures of a period differ from what was handed in, counted again only for rows that changed: the mark shows it after
 * every edit, and a book may have thousands of rows.
 */
import { amendmentOf } from '#core/amendment.ts';
import type { Line, Plan, Submission } from '#core/plan.ts';
import { valuesOf } from '#core/table.ts';

/** By hand-in; a line that did not change is the same object. */
const known = new WeakMap<Submission, WeakMap<Line, boolean>>();

export function amendedCount({ lines }: Plan, submission: Submission): number {
  let ofLines = known.get(submission);
  if (!ofLines) known.set(submission, (ofLines = new WeakMap()));
  let count = 0;
  for (const line of valuesOf(lines)) {
    let isAmended = ofLines.get(line);
    if (isAmended === undefined) ofLines.set(line, (isAmended = amendmentOf(line, submission) !== null));
    if (isAmended) count++;
  }
  return count;
}
