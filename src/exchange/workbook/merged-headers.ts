/**
 * Merged cells of a table's heading, written into every column they span («2025» over «KH» and «TH»), as a reader of two-row
 * headers needs it. Only the heading: a merged figure or title stands once. Knows no words.
 */
import type { CopiedCell } from '#exchange/clipboard/copied-table.ts';

/** Rows and columns from 0, the last ones included. */
export interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Fewer cells side by side are a title, a letterhead or a group. */
const NARROWEST_HEADING = 3;
/** More rows than any heading has. */
const TALLEST_HEADING = 6;

/** The spans of more than one column that stand in the heading: from the first row of at least three cells to where its merges end. */
export function headingSpans(
  rows: readonly (readonly CopiedCell[])[],
  spans: readonly Span[],
): readonly Span[] {
  const top = rows.findIndex(
    (row) => row.filter(({ text }) => text.trim() !== '').length >= NARROWEST_HEADING,
  );
  if (top < 0) return [];
  const bottoms = spans.filter((span) => span.top === top).map(({ bottom }) => bottom);
  const bottom = Math.min(Math.max(top, ...bottoms), top + TALLEST_HEADING - 1);
  return spans.filter((span) => span.top >= top && span.bottom <= bottom && span.right > span.left);
}
