/** A file as it was read, in the shape gathering works on. */
import { tableOfPlan } from '#exchange/combine/plan-table.ts';
import { tableOfRows } from '#exchange/combine/rows-table.ts';
import type { UnitFile } from '#exchange/combine/unit-file.ts';
import type { Read } from '#exchange/reading/open-file.ts';

/** What of a unit's file can be gathered; why nothing can. */
export function unitContentOf({ reading, theirs }: Read): UnitFile['content'] {
  if (reading.kind === 'refused' || !theirs) {
    const code = reading.kind === 'refused' ? reading.reason.code : 'text';
    return { kind: 'unread', reasons: [{ code, line: null }] };
  }
  const table = theirs.kind === 'plan' ? tableOfPlan(theirs.file) : tableOfRows(theirs.rows);
  return { kind: 'table', table };
}
