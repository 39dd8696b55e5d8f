/** A block of cells as the clipboard takes it along: both flavours, exact values behind what is shown. Knows no screen. */
import type { CopiedTable } from '#exchange/clipboard/copied-table.ts';
import { writeHtml } from '#exchange/clipboard/write-html.ts';
import { writeTsv } from '#exchange/clipboard/tsv.ts';

export interface CopiedFlavours {
  /** `text/plain`. */
  readonly text: string;
  /** `text/html`. */
  readonly html: string;
}

export function copyTable(table: CopiedTable): CopiedFlavours {
  return { text: writeTsv(table), html: writeHtml(table) };
}
