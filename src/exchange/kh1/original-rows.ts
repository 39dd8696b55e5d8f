/**
 * A row as it was when the file was written, made of its `goc` alone: what the row of a merge had before anybody worked on it.
 * Knows no cell of the file.
 */
import { makeIndicator, type Indicator } from '#core/indicator.ts';
import type { OrderKey } from '#core/order.ts';
import type { Line } from '#core/plan.ts';
import { fieldsFrom } from '#exchange/kh1/definition-columns.ts';
import { recordsFrom, type RecordCell } from '#exchange/kh1/line-records.ts';
import { findColumn, type TableColumn } from '#exchange/kh1/table-columns.ts';
import type { TableRow } from '#exchange/kh1/table-rows.ts';

export interface OriginalRow {
  /** All it held; where it stood is not known. */
  readonly line: Line;
  /** Headers of the texts too long to be kept twice: what stood there is not known. */
  readonly unknown: readonly string[];
}

/** Finds the column a header names; many rows ask for the same few. */
type FindColumn = (header: string) => TableColumn | null;

export function columnFinder(): FindColumn {
  const known = new Map<string, TableColumn | null>();
  return (header) => {
    const found = known.get(header);
    if (found !== undefined) return found;
    const column = findColumn(header);
    known.set(header, column);
    return column;
  };
}

/** The row of the `goc`; null where the line has none. A text of it that says nothing today is left out. */
export function originalRow({ id, originals }: TableRow, find: FindColumn): OriginalRow | null {
  if (!originals) return null;
  const texts = new Map<string, string>();
  const records: RecordCell[] = [];
  const unknown: string[] = [];
  for (const [header, text] of originals) {
    const column = find(header);
    if (text === null) unknown.push(header);
    else if (column?.record) records.push(originalCell(column.record, text));
    else if (column) texts.set(header, text);
  }
  const fields = fieldsFrom(texts);
  const indicator: Indicator = makeIndicator({ id, order: NOWHERE, ...fields });
  return { line: { indicator, ...recordsFrom({ indicator: id, unit: indicator.unit }, records) }, unknown };
}

/** Stands for the place that is not known; nothing sorts by it. */
const NOWHERE = 'V' as OrderKey;

function originalCell(column: RecordCell['column'], text: string): RecordCell {
  return { column, text, isEdited: false, reject: () => undefined, leaveOut: () => undefined };
}
