/**
 * The mark by which a device knows one of its own exports again: the entry of the plan's log the file was written at, and that
 * entry's checksum. What it leads to is not known here.
 */
export interface ExportMark {
  readonly seq: number;
  readonly sum: number;
}

/** `bx_57_340569158`: begins with a letter and holds nothing a spreadsheet makes a number, a day or a formula of. */
export function printExportMark({ seq, sum }: ExportMark): string {
  return `bx_${seq}_${sum}`;
}

/** Null for a text that is none. */
export function readExportMark(text: string): ExportMark | null {
  const [, seq, sum] = /^bx_(\d{1,9})_(\d{1,10})$/.exec(text.trim()) ?? [];
  return seq === undefined || sum === undefined
    ? null
    : { seq: Number.parseInt(seq, 10), sum: Number.parseInt(sum, 10) };
}
