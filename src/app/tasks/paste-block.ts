/** What was copied elsewhere as rows of cells for the table of tasks; null where it is one cell, which the field takes by itself. */
import { readTsv } from '#exchange/clipboard/tsv.ts';

export function copiedBlock(text: string): string[][] | null {
  const rows = readTsv(text);
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}
