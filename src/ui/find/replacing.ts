/** What replacing makes of the cells found: for each its text with every place replaced, as it is kept and not as it is shown. */
import type { Session } from '#app/session.svelte.ts';
import { typedTextOf } from '#core/cell-content.ts';
import { lineOf } from '#core/plan.ts';
import { replaceIn, type Sought } from '#core/text-search.ts';
import type { GridCell, HeldColumn } from '#ui/hands/surface.ts';

export interface ReplacedCell {
  readonly cell: GridCell;
  readonly text: string;
}

/** What became of replacing everywhere. */
export interface Replaced {
  /** Cells changed. */
  readonly places: number;
  /** Those of them in rows that are collapsed or filtered out. */
  readonly hidden: number;
}

/** Only cells of text columns, and of them those whose text becomes another one. */
export function replacedCells(
  { plan }: Pick<Session, 'plan'>,
  columns: readonly HeldColumn[],
  cells: readonly GridCell[],
  { sought, by }: { readonly sought: Sought; readonly by: string },
): readonly ReplacedCell[] {
  const contents = new Map(columns.map(({ id, content }) => [id, content]));
  return cells.flatMap((cell) => {
    const content = contents.get(cell.column);
    if (content?.kind !== 'text' || !lineOf(plan, cell.row)) return [];
    const before = typedTextOf(plan, cell.row, content);
    const text = replaceIn(before, sought, by);
    return text === before ? [] : [{ cell, text }];
  });
}
