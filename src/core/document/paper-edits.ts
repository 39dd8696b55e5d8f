/** Filling in the frame of a document: from the plan and what was typed to the record that changes. */
import { paperOf } from '#core/document/suggested-paper.ts';
import type { Period } from '#core/period.ts';
import { isSameRecord } from '#core/plan-records.ts';
import { paperKey, type Paper, type PaperType, type Plan } from '#core/plan.ts';
import { done, isTooLong, nothing, tooLong, type EditResult } from '#core/refusal.ts';
import { keepLine } from '#core/text.ts';

export type PaperFields = Partial<Omit<Paper, 'record' | 'type' | 'period'>>;

/** Sets fields of a paper; the first time, the others are kept as they were suggested. */
export function editPaper(
  plan: Plan,
  { type, period }: { readonly type: PaperType; readonly period: Period },
  fields: PaperFields,
): EditResult {
  if (textsOf(fields).some(isTooLong)) return tooLong;
  const before = plan.papers.get(paperKey({ type, period }));
  const after: Paper = { ...(before ?? paperOf(plan, type, period)), ...keptFields(fields) };
  if (!before) return done({ added: [after] });
  return isSameRecord(before, after) ? nothing : done({ updated: [[before, after]] });
}

function textsOf(fields: PaperFields): readonly string[] {
  return Object.values(fields).flatMap((value) => value ?? []);
}

/** One line each; blank lines of a list are left out. */
function keptFields({ day, ...texts }: PaperFields): PaperFields {
  const kept = Object.entries(texts).map(([field, value]) => [
    field,
    typeof value === 'string' ? keepLine(value) : value.map(keepLine).filter((line) => line !== ''),
  ]);
  // Every value keeps its sort: a text stays a text, a list a list.
  return { ...(Object.fromEntries(kept) as PaperFields), ...(day !== undefined && { day }) };
}
