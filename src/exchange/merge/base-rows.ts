/** What a row held when the file was written: from its `goc`, or from the stored snapshot of that export. */
import type { IndicatorId } from '#core/identity.ts';
import { makeIndicator, type IndicatorKind } from '#core/indicator.ts';
import type { OrderKey } from '#core/order.ts';
import { lineOf, type Line, type Plan } from '#core/plan.ts';
import type { OriginalRow } from '#exchange/kh1/original-rows.ts';
import { cellId, keyOfHeader } from '#exchange/merge/cell-key.ts';

/** `none`: there was no such row. `unknown`: nothing is known of it. */
export type BaseRow = { readonly line: Line; readonly unknown: ReadonlySet<string> } | 'none' | 'unknown';

export interface Bases {
  /** `goc`, row by row; null for a file that is none of ours. */
  readonly originals: ReadonlyMap<IndicatorId, OriginalRow> | null;
  /** Rows the file's sender added. */
  readonly added: ReadonlySet<IndicatorId>;
  readonly snapshot: Plan | null;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Of a row by the id it has in the file, and the id of the row of the plan that it is. */
export function baseOf(
  { originals, added, snapshot }: Bases,
  id: IndicatorId,
  matched: IndicatorId | null,
): BaseRow {
  const original = originals?.get(id);
  if (original) {
    const unknown = original.unknown.flatMap((header) => {
      const key = keyOfHeader(header);
      return key ? [cellId(key)] : [];
    });
    return { line: original.line, unknown: unknown.length > 0 ? new Set(unknown) : NOTHING };
  }
  if (snapshot) {
    const line = lineOf(snapshot, matched ?? id);
    return line ? { line, unknown: NOTHING } : 'none';
  }
  return originals && originals.size > 0 && added.has(id) ? 'none' : 'unknown';
}

/** A row as it is before anything is typed into it. */
export function blankLine(id: IndicatorId, kind: IndicatorKind = 'indicator'): Line {
  return {
    indicator: makeIndicator({ id, kind, order: 'V' as OrderKey /* nothing sorts by it */ }),
    targets: [],
    figures: [],
    judgements: [],
    submitted: [],
  };
}
